import Glibc
package import ReaderProtocol

/// Finds the program that reads documents.
package enum ReaderExecutable {
    /// The path in `INTAKE_READER`; else beside this program; else in `../libexec/intake` as seen from it.
    ///
    /// - Throws: `.unavailable`, naming the places that were looked at.
    package static func locate(environment: [String: String]) throws(ReaderFailure) -> String {
        if let stated = environment["INTAKE_READER"], !stated.isEmpty {
            guard isExecutable(stated) else {
                throw ReaderFailure(
                    .unavailable,
                    "INTAKE_READER names \(stated), which is not a program that can be run; correct or unset it")
            }
            return stated
        }
        let folder = ownFolder()
        let places = [folder + "/intake-reader", folder + "/../libexec/intake/intake-reader"]
        guard let found = places.first(where: isExecutable) else {
            throw ReaderFailure(
                .unavailable,
                "intake-reader was not found (looked at \(places.joined(separator: ", "))); install it beside intake, "
                    + "or name it in INTAKE_READER")
        }
        return found
    }

    private static func isExecutable(_ path: String) -> Bool { unsafe access(path, X_OK) == 0 }

    private static func ownFolder() -> String {
        var buffer = [CChar](repeating: 0, count: 4_096)
        let count = unsafe max(0, readlink("/proc/self/exe", &buffer, buffer.count))
        let path = String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return String(path[..<slash])
    }
}
