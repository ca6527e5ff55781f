import CPoppler
package import DocumentModel

/// A drawn page, to look at parts of it. Owns its surface; pointers never leave a method.
@safe package final class PageDrawing {
    private let surface: OpaquePointer
    private let width: Int
    private let height: Int
    /// Dots per inch.
    package let resolution: Double

    init(_ surface: OpaquePointer, resolution: Double) {
        unsafe self.surface = surface
        self.resolution = resolution
        width = Int(unsafe cairo_image_surface_get_width(surface))
        height = Int(unsafe cairo_image_surface_get_height(surface))
    }

    deinit {
        unsafe cairo_surface_destroy(surface)
    }

    /// A part of the drawing.
    package struct Patch: Sendable {
        /// Where it starts, in pixels of the drawing.
        package var left: Int
        package var top: Int
        package var width: Int
        package var height: Int
        /// One byte a pixel, rows from the top.
        package var brightness: [UInt8]
        /// Of the brightness.
        package var darkest: UInt8
        package var brightest: UInt8
        package var mean: Int
    }

    /// Whether the brightness differs by at least `span`, of 255, within a row of an area, or a colour by what people see as
    /// easily: what text makes, and a rule or a plain background does not.
    ///
    /// - Returns: nil when nothing of the area lies on the page.
    package func shows(_ area: BoundingBox, span: Int) -> Bool? {
        guard let part = pixels(of: area), let data = unsafe cairo_image_surface_get_data(surface) else { return nil }
        return unsafe intake_shows(
            data, cairo_image_surface_get_stride(surface), Int32(part.left), Int32(part.top), Int32(part.width),
            Int32(part.height), Int32(span)) != 0
    }

    /// - Returns: nil when nothing of the area lies on the page.
    package func patch(_ area: BoundingBox) -> Patch? {
        guard let part = pixels(of: area), let data = unsafe cairo_image_surface_get_data(surface) else { return nil }
        let size = part.width * part.height
        var darkest: UInt8 = 255
        var brightest: UInt8 = 0
        var sum = 0
        let brightness = unsafe [UInt8](unsafeUninitializedCapacity: size) { target, count in
            guard let start = target.baseAddress else { return }
            sum = unsafe intake_copy_brightness(
                data, cairo_image_surface_get_stride(surface), Int32(part.left), Int32(part.top), Int32(part.width),
                Int32(part.height), start, &darkest, &brightest)
            count = size
        }
        return Patch(
            left: part.left, top: part.top, width: part.width, height: part.height, brightness: brightness,
            darkest: darkest, brightest: brightest, mean: sum / max(size, 1))
    }

    private func pixels(of area: BoundingBox) -> (left: Int, top: Int, width: Int, height: Int)? {
        let scale = resolution / 72
        // What a document states may be any number.
        func pixel(_ points: Double, limit: Int) -> Int { Int(min(max(points * scale, 0), Double(limit))) }
        guard area.x0.isFinite, area.x1.isFinite, area.y0.isFinite, area.y1.isFinite else { return nil }
        let left = pixel(area.x0, limit: width)
        let top = pixel(area.y0, limit: height)
        let right = min(pixel(area.x1, limit: width) + 1, width)
        let bottom = min(pixel(area.y1, limit: height) + 1, height)
        guard right > left, bottom > top else { return nil }
        return (left, top, right - left, bottom - top)
    }
}
