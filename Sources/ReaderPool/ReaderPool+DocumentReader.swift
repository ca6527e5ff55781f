package import DocumentModel
package import ReaderProtocol

extension ReaderPool: DocumentReader {
    package func fingerprint() async throws -> String {
        if let known = fingerprintIfKnown { return known }
        guard case .hello(_, let fingerprint, _) = try await ask(nil) else { throw Self.unexpected }
        return fingerprint
    }

    package func describe(_ path: String) async throws -> DocumentDescription {
        guard case .described(let description) = try await ask(.describe(path: path)) else { throw Self.unexpected }
        return description
    }

    package func textPages(of path: String) async throws -> [PageContent] {
        if let pages = takeEarlyPages(of: path) { return pages }
        guard case .pages(let pages) = try await ask(.textPages(path: path)) else { throw Self.unexpected }
        return pages
    }

    package func page(_ number: Int, of path: String, isGentle: Bool) async throws -> PageContent {
        let request = ReaderRequest.page(path: path, number: number, isGentle: isGentle)
        guard case .pages(let pages) = try await ask(request), let page = pages.first, pages.count == 1,
            page.number == number
        else { throw Self.unexpected }
        return page
    }

    package func lines(_ request: LineRequest, ofPage number: Int, of path: String) async throws -> [PageContent] {
        let request = ReaderRequest.lines(path: path, number: number, request)
        guard case .pages(let readings) = try await ask(request) else { throw Self.unexpected }
        return readings
    }

    package func image(ofPage number: Int, of path: String, resolution: Int) async throws -> [UInt8] {
        let request = ReaderRequest.image(path: path, number: number, resolution: resolution)
        guard case .image(let bytes) = try await ask(request) else { throw Self.unexpected }
        return bytes
    }

    package func markedPage(_ request: MarkedPageRequest, number: Int, of path: String) async throws -> [UInt8] {
        guard case .image(let bytes) = try await ask(.markedPage(path: path, number: number, request)) else {
            throw Self.unexpected
        }
        return bytes
    }

    package func pixels(
        of region: PageRegion, of path: String, width: Int, height: Int
    ) async throws -> PixelImage {
        let request = ReaderRequest.region(path: path, region, width: width, height: height)
        guard case .pixels(let image) = try await ask(request), image.width == width, image.height == height else {
            throw Self.unexpected
        }
        return image
    }

    private static var unexpected: ReaderFailure {
        ReaderFailure(.garbage, "the reader answered another question than the one it was asked")
    }
}
