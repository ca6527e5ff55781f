import Glibc
import Tesseract

/// How this process reads; given on its command line, for its whole life.
struct ReadingOptions: Hashable {
    /// Tesseract's names, most important first: the languages that documents may be in.
    var languages = ReadingOptions.installedLanguages
    /// Stands for every language that pages can be told to be in, and whose model is installed.
    private static let automatic = "auto"
    /// Dots per inch at which pages without a picture of their own are drawn.
    var resolution = 300
    /// A4 at 300 dots per inch has 8.7 million.
    var maximumPixels = 100_000_000
    var maximumPages = 2_000
    var maximumFileSize = 500_000_000
    /// Megabytes of address space, and seconds of processor time, of the process of one document.
    var maximumMemory = 2_000
    var maximumProcessorSeconds = 600
    var isConfined = true
    /// A descriptor that only the server keeps, to say that a document's process has ended.
    var control: Int32?

    /// - Returns: false when there is no such option, or no such value of it.
    mutating func set(_ name: String, to value: String) -> Bool {
        if name == "--languages" {
            guard value != Self.automatic else {
                languages = Self.installedLanguages
                return true
            }
            languages = value.split(separator: "+").map(String.init)
            return !languages.isEmpty && languages.allSatisfy(Self.isLanguageName)
        }
        guard let number = Int(value), number > 0 else { return false }
        switch name {
        case "--resolution":
            resolution = number
            return (70...1_200).contains(number)
        case "--maximum-pixels": maximumPixels = number
        case "--maximum-pages": maximumPages = number
        case "--maximum-file-size": maximumFileSize = number
        case "--control": control = Int32(exactly: number)
        case "--maximum-memory": maximumMemory = number
        case "--maximum-cpu": maximumProcessorSeconds = number
        default: return false
        }
        return true
    }

    /// English, without which nothing is read, when there is none.
    private static var installedLanguages: [String] {
        let prefix = unsafe getenv("TESSDATA_PREFIX").map { unsafe String(cString: $0) }
        let installed = PageLanguage.known.filter { LanguageData.isInstalled($0, prefix: prefix) }
        return installed.isEmpty ? ["eng"] : installed
    }

    /// Names become file names and are joined by `+`, so nothing else may be in them.
    private static func isLanguageName(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.count <= 40
            && name.utf8.allSatisfy { byte in
                (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte) || byte == 95
            }
    }
}
