import DocumentModel
import Review
import TerminalPictures

/// Which part of a page is shown for a value, and where in the picture the value lies.
struct CropPlan: Hashable, Sendable {
    var region: PageRegion
    /// Of the picture, in pixels.
    var width: Int
    var height: Int
    /// The value in the picture, in pixels.
    var mark: (x0: Int, y0: Int, x1: Int, y1: Int) { (markX0, markY0, markX1, markY1) }
    var markThickness: Int
    /// As many characters as the picture fills; fewer than there is room for when the page ends.
    var size: TerminalPicture.Size

    private var markX0: Int
    private var markY0: Int
    private var markX1: Int
    private var markY1: Int

    /// Symbols are drawn from this many pixels a character.
    private static let symbolCell = (width: 8, height: 16)

    /// - Returns: nil when the value has no place that makes sense.
    init?(
        _ box: BoundingBox, on view: ReviewTask.PageView, in room: TerminalPicture.Size,
        by method: TerminalPicture.Method
    ) {
        let isCoarse = method == .symbols
        let cell: (width: Int, height: Int) = isCoarse ? Self.symbolCell : (room.cellWidth, room.cellHeight)
        let pixels = (width: Double(room.columns * cell.width), height: Double(room.rows * cell.height))
        let page = BoundingBox(x0: 0, y0: 0, x1: view.width, y1: view.height)
        guard box.x0.isFinite, box.x1 > box.x0, box.y1 > box.y0, view.width >= 10, view.height >= 10,
            box.x0 < page.x1, box.y0 < page.y1, box.x1 > 0, box.y1 > 0, view.width < 20_000, view.height < 20_000
        else { return nil }
        // As large as can be read: of symbols, letters need some rows each.
        let letter = isCoarse ? min(4, Double(room.rows) - 1) : 1.4
        var scale = Double(cell.height) * letter / max(box.height, 4)
        scale = min(scale, pixels.width * 0.9 / box.width, pixels.height * 0.8 / box.height)
        var width = pixels.width / scale
        var height = pixels.height / scale
        // No larger than the page; the picture gets smaller then.
        var columns = room.columns
        var rows = room.rows
        if width > view.width {
            width = view.width
            columns = max(1, Int((width * scale / Double(cell.width)).rounded(.up)))
        }
        if height > view.height {
            height = view.height
            rows = max(1, Int((height * scale / Double(cell.height)).rounded(.up)))
        }
        // What says what a value is stands left of it and above.
        let left = min(max(0, box.midX - width * (isCoarse ? 0.5 : 0.62)), view.width - width)
        let top = min(max(0, box.midY - height * 0.55), view.height - height)
        let area = BoundingBox(x0: left, y0: top, x1: left + width, y1: top + height)
        let own = (width: columns * cell.width, height: rows * cell.height)
        guard PixelImage.isPossible(width: own.width, height: own.height) else { return nil }
        region = PageRegion(page: view.page, rotation: view.rotation, skew: view.skew, box: area)
        self.width = own.width
        self.height = own.height
        size = TerminalPicture.Size(
            columns: columns, rows: rows, cellWidth: cell.width, cellHeight: cell.height)
        let (across, down) = (Double(own.width) / width, Double(own.height) / height)
        let distance = isCoarse ? 5.0 : 3.0
        markX0 = Int((box.x0 - left) * across - distance)
        markX1 = Int((box.x1 - left) * across + distance)
        markY0 = Int((box.y0 - top) * down - distance)
        markY1 = Int((box.y1 - top) * down + distance)
        markThickness = isCoarse ? 4 : 2
    }

    /// The picture with the value marked in it.
    func marked(_ image: PixelImage) -> PixelImage {
        var image = image
        image.frame(
            x0: markX0, y0: markY0, x1: markX1, y1: markY1, thickness: markThickness,
            color: PixelImage.Color(red: 214, green: 40, blue: 40))
        return image
    }
}
