import CPoppler
package import DocumentModel

extension PDFPage {
    /// A part of the page, made upright, drawn on white in exactly so many pixels.
    package func pixels(of region: PageRegion, width: Int, height: Int) -> PixelImage? {
        guard PixelImage.isPossible(width: width, height: height), region.box.width > 0, region.box.height > 0,
            let surface = unsafe intake_create_white_surface(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
        else { return nil }
        defer { unsafe cairo_surface_destroy(surface) }
        let context = unsafe cairo_create(surface)
        unsafe cairo_scale(context, Double(width) / region.box.width, Double(height) / region.box.height)
        unsafe cairo_translate(context, -region.box.x0, -region.box.y0)
        unsafe makeUpright(context, rotation: region.rotation, skew: region.skew)
        unsafe poppler_page_render(handle, context)
        unsafe cairo_destroy(context)
        unsafe cairo_surface_flush(surface)
        return unsafe colors(surface)
    }

    /// As recognition turned the page: by quarters, and then about its middle until its lines were level.
    private func makeUpright(_ context: OpaquePointer?, rotation: Int, skew: Double) {
        let size = self.size
        let isTurned = rotation % 180 != 0
        if skew != 0 {
            let middle = (x: (isTurned ? size.height : size.width) / 2, y: (isTurned ? size.width : size.height) / 2)
            unsafe cairo_translate(context, middle.x, middle.y)
            unsafe cairo_rotate(context, skew * Double.pi / 180)
            unsafe cairo_translate(context, -middle.x, -middle.y)
        }
        switch rotation {
        case 90: unsafe cairo_translate(context, size.height, 0)
        case 180: unsafe cairo_translate(context, size.width, size.height)
        case 270: unsafe cairo_translate(context, 0, size.width)
        default: return
        }
        unsafe cairo_rotate(context, Double(rotation) * Double.pi / 180)
    }

    private func colors(_ surface: OpaquePointer) -> PixelImage? {
        let width = Int(unsafe cairo_image_surface_get_width(surface))
        let height = Int(unsafe cairo_image_surface_get_height(surface))
        let stride = Int(unsafe cairo_image_surface_get_stride(surface))
        guard let data = unsafe cairo_image_surface_get_data(surface) else { return nil }
        let pixels = unsafe [UInt8](unsafeUninitializedCapacity: width * height * 3) { target, count in
            for y in 0..<height {
                let row = unsafe data + y * stride
                for x in 0..<width {
                    let place = (y * width + x) * 3
                    // Blue, green, red, unused: cairo's RGB24 on little-endian machines.
                    unsafe target[place] = row[x * 4 + 2]
                    unsafe target[place + 1] = row[x * 4 + 1]
                    unsafe target[place + 2] = row[x * 4]
                }
            }
            count = width * height * 3
        }
        return PixelImage(width: width, height: height, pixels: pixels)
    }
}
