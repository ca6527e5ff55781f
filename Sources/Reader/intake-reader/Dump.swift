import DocumentModel
import Glibc
import ReaderProtocol

/// Prints what is read from one document, for people and for tools that measure.
enum Dump {
    static func run(path: String, options: ReadingOptions) -> Int32 {
        let output = ProcessSetup.reserveOutput()
        let session = ReadingSession(options: options)
        do throws(ReaderFailure) {
            try session.checkLanguages()
            let description = try session.describe(path)
            var pages = try session.textPages(of: path)
            let known = Set(pages.map(\.number))
            for number in 1...description.pages.count where !known.contains(number) {
                pages.append(try session.page(number, of: path))
            }
            pages.sort { $0.number < $1.number }
            var json = JSONText()
            json.object {
                $0.member("reader") { $0.text(Fingerprint.text(for: options)) }
                $0.member("description") { $0.value(description) }
                $0.member("pages") { $0.array(pages) { $0.value($1) } }
            }
            ReaderCommand.put(json.text + "\n", to: output)
            return 0
        } catch {
            ReaderCommand.put(
                "intake-reader: \(InertText.line(path)): \(InertText.line(error.message))\n", to: STDERR_FILENO)
            return 1
        }
    }
}
