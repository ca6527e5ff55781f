package import Logging
package import ReaderPool
import ReaderProtocol

/// The processes that read documents, as the settings want them.
package enum Readers {
    /// - Throws: `InstallationError` when they cannot be had.
    package static func pool(
        _ configuration: Configuration, environment: [String: String], logger: Logger
    ) throws(InstallationError) -> ReaderPool {
        do {
            let settings = configuration.reader
            return try ReaderPool(
                configuration: ReaderPoolConfiguration(
                    executable: try ReaderExecutable.locate(environment: environment),
                    size: configuration.readerProcesses, languages: configuration.languages,
                    arguments: [
                        "--maximum-pages", "\(configuration.limits.pages)",
                        "--maximum-file-size", "\(configuration.limits.fileMegabytes * 1_000_000)",
                        "--maximum-memory", "\(settings.memoryMegabytes)",
                        "--maximum-cpu", "\(settings.processorSeconds)",
                    ],
                    documentLimit: .milliseconds(Int(settings.documentSeconds * 1_000)),
                    pageLimit: .milliseconds(Int(settings.pageSeconds * 1_000))),
                environment: environment, logger: logger)
        } catch {
            throw InstallationError(error)
        }
    }
}

extension ReaderPool {
    /// Starts a reader and asks who it is; a second one when it dies.
    ///
    /// - Throws: `InstallationError` when no document could be read, such as for a missing language.
    package func verify() async throws -> String {
        do {
            do {
                return try await fingerprint()
            } catch let failure as ReaderFailure where failure.kind == .crashed {
                // No document did that: what ended it, such as a system short of memory, may spare the next one.
                return try await fingerprint()
            }
        } catch let failure as ReaderFailure {
            throw InstallationError(failure)
        }
    }
}

extension InstallationError {
    fileprivate init(_ failure: ReaderFailure) {
        switch failure.kind {
        case .missingLanguage:
            self.init(
                "Documents cannot be read: \(failure.message)",
                hint: "Install the package, or take the language out of `languages:` in intake.yaml.")
        default:
            self.init("Documents cannot be read: \(failure.message)", hint: "`intake doctor` looks closer.")
        }
    }
}
