import Glibc

/// The fonts that stand in for those that a PDF names and does not carry (`Sources/Reader/Fonts`): small, as poppler reads
/// one whole for every document, and the same on every machine.
enum StandInFonts {
    private static let variable = "FONTCONFIG_FILE"

    /// Tells fontconfig of them, unless the environment says something else; before it is asked for a font.
    static func use() {
        let isTold = unsafe getenv(variable).map { unsafe $0.pointee != 0 } ?? false
        guard !isTold, let folder = place else { return }
        _ = unsafe setenv(variable, folder + "/fonts.conf", 1)
    }

    /// Where they are, when they are used.
    static var folder: String? {
        let told = unsafe getenv(variable).map { unsafe String(cString: $0) }
        return place.flatMap { told == $0 + "/fonts.conf" ? $0 : nil }
    }

    /// In `share/intake` beside the program's folder, or among the sources above it; nil where they are not.
    private static var place: String? {
        guard var folder = parent(of: ownPath) else { return nil }
        var places = [folder + "/../share/intake/Fonts", folder + "/../../share/intake/Fonts"]
        for _ in 0..<6 {
            places.append(folder + "/Sources/Reader/Fonts")
            guard let next = parent(of: folder) else { break }
            folder = next
        }
        return places.first { unsafe access($0 + "/fonts.conf", R_OK) == 0 }
    }

    private static var ownPath: String {
        var buffer = [CChar](repeating: 0, count: 4_096)
        let count = unsafe max(0, readlink("/proc/self/exe", &buffer, buffer.count))
        return String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    private static func parent(of path: String) -> String? {
        guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return nil }
        return String(path[..<slash])
    }
}
