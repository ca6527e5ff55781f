import DocumentModel
import FoundationEssentials
import Hashing
import Inbox
import Recognition

/// A folder of pages that were read before, under the digests of the document and of who read them.
struct TrialPages: Sendable {
    private let folder: URL
    private let reader: String

    /// Makes the folder when it is missing.
    ///
    /// - Throws: `InstallationError` when that is not possible.
    init(folder: String, reader: String) throws(InstallationError) {
        self.folder = URL(filePath: folder, directoryHint: .isDirectory)
        self.reader = String(ContentHash.sha256(Array(reader.utf8)).prefix(16))
        do {
            try FileManager.default.createDirectory(at: self.folder, withIntermediateDirectories: true)
        } catch {
            throw InstallationError(
                "Pages cannot be kept in \(InertText.line(folder)).", hint: "Name a folder that can be written.")
        }
    }

    /// Nil when nothing is kept of the document, or nothing that can be used. Blocking.
    func read(_ document: DocumentIdentifier) -> (description: DocumentDescription, pages: [PageContent])? {
        guard let bytes = try? Data(contentsOf: file(document)) else { return nil }
        var reader = ByteReader([UInt8](bytes))
        do {
            let description = try JSONDecoder().decode(DocumentDescription.self, from: Data(try reader.data()))
            var pages: [PageContent] = []
            for _ in 0..<(try reader.count(limit: 100_000)) { pages.append(try PageContent(from: &reader)) }
            return (description, pages)
        } catch {
            return nil
        }
    }

    /// Blocking.
    func keep(_ document: DocumentIdentifier, _ description: DocumentDescription, _ pages: [PageContent]) throws {
        var writer = ByteWriter()
        writer.write([UInt8](try JSONEncoder().encode(description)))
        writer.write(pages.count)
        for page in pages { page.encode(to: &writer) }
        try Data(writer.bytes).write(to: file(document), options: .atomic)
    }

    private func file(_ document: DocumentIdentifier) -> URL {
        folder.appending(path: "\(document.hex)-\(reader).pages")
    }
}

/// Further readings of a document's lines, kept in a folder.
struct KeptPages: PageCache {
    let document: DocumentIdentifier
    let folder: TrialPages
    let files: BlockingWork

    func pages() async throws -> [PageContent] {
        try await files { folder.read(document)?.pages ?? [] }
    }

    func store(_ pages: [PageContent]) async throws {
        var known = Dictionary(try await self.pages().map { ($0.number, $0) }, uniquingKeysWith: { $1 })
        for page in pages { known[page.number] = page }
        let all = known.values.sorted { $0.number < $1.number }
        try await files { try folder.keep(document, DocumentDescription(kind: .pdf, pages: []), all) }
    }
}
