package import DocumentModel
import Logging
import ReaderPool
import ReaderProtocol

/// Draws parts of stored documents for a person, in one reading process that is started when the first is wanted.
package actor PageDrawer {
    private let originals: Originals
    private let configuration: Configuration
    private let environment: [String: String]
    private var pool: ReaderPool?
    private var isClosed = false

    package init(installation: Installation, environment: [String: String]) {
        var configuration = installation.configuration
        configuration.reader.processes = 1
        self.configuration = configuration
        self.environment = environment
        originals = installation.originals
    }

    /// - Throws: `ReaderFailure` or `InstallationError` when it cannot be drawn.
    package func pixels(
        of region: PageRegion, of document: DocumentIdentifier, width: Int, height: Int
    ) async throws -> PixelImage {
        let path = try await originals.path(of: document)
        return try await reader().pixels(of: region, of: path, width: width, height: height)
    }

    /// Ends the process. Nothing is drawn any more.
    package func close() async {
        isClosed = true
        let pool = pool
        self.pool = nil
        await pool?.shutDown()
    }

    private func reader() throws -> ReaderPool {
        if let pool { return pool }
        guard !isClosed else { throw ReaderFailure(.unavailable, "nothing is drawn any more") }
        // What a reader complains about must not get between the lines of a screen.
        let silent = Logger(label: "intake.drawing") { _ in SwiftLogNoOpLogHandler() }
        let started = try Readers.pool(configuration, environment: environment, logger: silent)
        pool = started
        return started
    }
}
