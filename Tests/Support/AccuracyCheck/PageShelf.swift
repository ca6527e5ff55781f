import DocumentModel
import FoundationEssentials
import Hashing
import Loading
import ReaderPool
import Recognition

/// A document as the first two stages leave it.
struct ReadDocument: Sendable {
    var name: String
    var hash: String
    var description: DocumentDescription?
    var pages: [PageContent] = []
    var failure: String?
}

/// Reads documents once; what was read is kept under the hash of their bytes and of the reader's.
struct PageShelf: Sendable {
    let folder: URL
    let pool: ReaderPool

    init(folder: String, pool: ReaderPool) throws {
        self.folder = URL(filePath: folder)
        self.pool = pool
        try FileManager.default.createDirectory(at: self.folder, withIntermediateDirectories: true)
    }

    func read(_ file: String) async throws -> ReadDocument {
        let source = URL(filePath: file)
        let hash = ContentHash.sha256([UInt8](try Data(contentsOf: source)))
        let kept = folder.appending(path: hash + ".pages")
        var document = ReadDocument(name: source.lastPathComponent, hash: hash)
        if let bytes = try? Data(contentsOf: kept), (try? restore([UInt8](bytes), into: &document)) != nil {
            return document
        }
        do {
            let path = source.standardizedFileURL.path
            let description = try await load(path, name: document.name, maximumPages: 2_000, reader: pool)
            let read = try await recognize(
                path, pageCount: description.pages.count, sizes: description.pages, reader: pool, cache: NoCache())
            document.description = description
            document.pages = read.pages
            try Data(contents(of: document, description)).write(to: kept)
        } catch let error as LoadingError {
            document.failure = error.explanation
        }
        return document
    }

    private func contents(of document: ReadDocument, _ description: DocumentDescription) throws -> [UInt8] {
        var writer = ByteWriter()
        writer.write([UInt8](try JSONEncoder().encode(description)))
        writer.write(document.pages.count)
        for page in document.pages { page.encode(to: &writer) }
        return writer.bytes
    }

    private func restore(_ bytes: [UInt8], into document: inout ReadDocument) throws {
        var reader = ByteReader(bytes)
        document.description = try JSONDecoder().decode(DocumentDescription.self, from: Data(try reader.data()))
        document.pages = []
        for _ in 0..<(try reader.count(limit: 100_000)) { document.pages.append(try PageContent(from: &reader)) }
    }
}

private struct NoCache: PageCache {
    func pages() async throws -> [PageContent] { [] }
    func store(_ pages: [PageContent]) async throws {}
}
