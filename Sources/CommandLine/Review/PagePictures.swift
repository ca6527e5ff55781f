import DocumentModel
import TerminalPictures

/// Parts of pages as pictures. Drawn by a reading process, never here; the last ones are kept.
actor PagePictures {
    struct Wanted: Hashable, Sendable {
        var document: DocumentIdentifier
        var plan: CropPlan
        var method: TerminalPicture.Method
        var colors: Int
    }

    typealias Draw = @Sendable (PageRegion, DocumentIdentifier, Int, Int) async throws -> PixelImage

    private let draw: Draw
    private var kept: [(wanted: Wanted, picture: TerminalPicture)] = []
    private static let most = 24

    /// What draws takes the part, the document, and the picture's width and height in pixels.
    init(draw: @escaping Draw) {
        self.draw = draw
    }

    /// - Returns: nil when the part cannot be drawn: there is always the text.
    func picture(_ wanted: Wanted) async -> TerminalPicture? {
        if let known = kept.first(where: { $0.wanted == wanted }) { return known.picture }
        guard
            let image = try? await draw(
                wanted.plan.region, wanted.document, wanted.plan.width, wanted.plan.height),
            let picture = TerminalPicture(
                wanted.plan.marked(image), by: wanted.method, size: wanted.plan.size, colors: wanted.colors)
        else { return nil }
        kept.append((wanted, picture))
        if kept.count > Self.most { kept.removeFirst() }
        return picture
    }
}
