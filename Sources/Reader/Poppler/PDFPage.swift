import CPoppler
package import DocumentModel

/// A page of an opened PDF; valid only within `PDFDocument.withPage`.
@safe package struct PDFPage: ~Copyable {
    let handle: OpaquePointer

    init(handle: OpaquePointer) {
        unsafe self.handle = handle
    }

    /// Width and height in points, turned as a viewer shows the page.
    package var size: (width: Double, height: Double) {
        var width = 0.0
        var height = 0.0
        unsafe poppler_page_get_size(handle, &width, &height)
        return (width, height)
    }

    /// The words of the text layer with their boxes and fonts, in the layer's reading order.
    package func text() -> PlacedText {
        guard let (text, corners) = unsafe wholeText() else { return PlacedText() }
        var area = corners
        defer { unsafe intake_free(text) }
        var boxes: UnsafeMutablePointer<PopplerRectangle>?
        var count: guint = 0
        guard unsafe poppler_page_get_text_layout_for_area(handle, &area, &boxes, &count) != 0,
            let boxes = unsafe boxes
        else { return PlacedText() }
        defer { unsafe intake_free(boxes) }
        let fonts = unsafe poppler_page_get_text_attributes_for_area(handle, &area)
        defer { unsafe poppler_page_free_text_attributes(fonts) }
        var splitter = unsafe WordSplitter(
            text: UnsafeBufferPointer(
                start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: strlen(text)),
            boxes: UnsafeBufferPointer(start: boxes, count: Int(count)), fonts: FontRuns(fonts))
        return splitter.split()
    }

    /// - Returns: the text, which the caller frees, and the corners that it lies between.
    private func wholeText() -> (text: UnsafeMutablePointer<CChar>, area: PopplerRectangle)? {
        let size = self.size
        var area = PopplerRectangle(x1: 0, y1: 0, x2: size.width, y2: size.height)
        guard let text = unsafe poppler_page_get_text_for_area(handle, &area) else { return nil }
        // The mark that begins what is written from right to left.
        guard unsafe strstr(text, "\u{202B}") != nil else { return unsafe (text, area) }
        // Poppler takes what lies between two corners in its reading order, which may begin at the right.
        var mirrored = PopplerRectangle(x1: size.width, y1: 0, x2: 0, y2: size.height)
        guard let other = unsafe poppler_page_get_text_for_area(handle, &mirrored) else { return unsafe (text, area) }
        let isLonger = unsafe strlen(other) > strlen(text)
        unsafe intake_free(isLonger ? text : other)
        return isLonger ? unsafe (other, mirrored) : unsafe (text, area)
    }

    /// A picture on the page.
    package struct PlacedImage: Hashable, Sendable {
        package var identifier: Int32
        /// Where it lies, in points.
        package var box: BoundingBox
        /// The part of the page that it covers, 0...1.
        package var coverage: Double
    }

    /// The pictures on the page, as far as they are not too many.
    package func images() -> [PlacedImage] {
        let list = unsafe poppler_page_get_image_mapping(handle)
        defer { unsafe poppler_page_free_image_mapping(list) }
        let size = self.size
        guard size.width > 0, size.height > 0 else { return [] }
        var images: [PlacedImage] = []
        var entry = unsafe list
        while let current = unsafe entry, images.count < Self.mostImages {
            if let data = unsafe current.pointee.data {
                let mapping = unsafe data.assumingMemoryBound(to: PopplerImageMapping.self)
                let area = unsafe mapping.pointee.area
                let box = BoundingBox(
                    x0: min(area.x1, area.x2), y0: min(area.y1, area.y2), x1: max(area.x1, area.x2),
                    y1: max(area.y1, area.y2))
                let coverage = min(1, box.width * box.height / (size.width * size.height))
                images.append(
                    PlacedImage(identifier: unsafe mapping.pointee.image_id, box: box, coverage: coverage))
            }
            unsafe entry = current.pointee.next
        }
        return images
    }

    private static let mostImages = 1_000

    /// Looks for pictures that cover the page together.
    ///
    /// - Parameter painting: of this page; nil when it cannot be had, and the file's pictures are looked at instead.
    /// - Returns: the part of the page that they cover, 0...1.
    package func pictureCoverage(_ painting: PagePainting?) -> Double {
        painting?.pictureCoverage(size: size) ?? BoundingBox.coverage(of: images().map(\.box), size: size)
    }
}
