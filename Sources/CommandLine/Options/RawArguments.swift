import Glibc

/// The arguments byte by byte. A file's name need not be UTF-8, and what is not is mended before a program in Swift sees
/// its arguments.
struct RawArguments: Sendable {
    private let arguments: [[UInt8]]

    init(_ arguments: [[UInt8]]) {
        self.arguments = arguments
    }

    /// Those of this process, as the kernel keeps them.
    static let current = RawArguments(fromKernel())

    /// The bytes of each text, which were arguments in this order; a text that was none stands for itself.
    func paths(_ texts: [String]) -> [[UInt8]] {
        var rest = arguments[...]
        return texts.map { text in
            guard let found = rest.firstIndex(where: { String(decoding: $0, as: UTF8.self) == text }) else {
                return Array(text.utf8)
            }
            defer { rest = rest[(found + 1)...] }
            return rest[found]
        }
    }

    private static func fromKernel() -> [[UInt8]] {
        let file = unsafe open("/proc/self/cmdline", O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return [] }
        defer { close(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = unsafe read(file, &buffer, buffer.count), count > 0 { bytes += buffer[..<count] }
        return bytes.split(separator: 0, omittingEmptySubsequences: false).map { Array($0) }
    }
}
