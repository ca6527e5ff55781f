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
        /// The widest span of red, green or blue within one row, 0...255.
        package var span: Int
    }

    /// - Returns: nil when nothing of the area lies on the page.
    package func patch(_ area: BoundingBox) -> Patch? {
        let scale = resolution / 72
        // What a document states may be any number.
        func pixel(_ points: Double, limit: Int) -> Int { Int(min(max(points * scale, 0), Double(limit))) }
        guard area.x0.isFinite, area.x1.isFinite, area.y0.isFinite, area.y1.isFinite else { return nil }
        let left = pixel(area.x0, limit: width)
        let top = pixel(area.y0, limit: height)
        let right = min(pixel(area.x1, limit: width) + 1, width)
        let bottom = min(pixel(area.y1, limit: height) + 1, height)
        guard right > left, bottom > top, let data = unsafe cairo_image_surface_get_data(surface) else { return nil }
        let stride = unsafe cairo_image_surface_get_stride(surface)
        let size = (right - left, bottom - top)
        var span: Int32 = 0
        let brightness = unsafe [UInt8](unsafeUninitializedCapacity: size.0 * size.1) { target, count in
            guard let start = target.baseAddress else { return }
            span = unsafe intake_copy_brightness(
                data, stride, Int32(left), Int32(top), Int32(size.0), Int32(size.1), start)
            count = size.0 * size.1
        }
        return Patch(
            left: left, top: top, width: size.0, height: size.1, brightness: brightness, span: Int(span))
    }
}
