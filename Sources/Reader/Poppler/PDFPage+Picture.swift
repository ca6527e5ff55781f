import CPoppler
package import DocumentModel

/// A picture in shades of grey, one byte a pixel, rows from the top.
package struct GreyPicture: Sendable {
    package var width: Int
    package var height: Int
    package var pixels: [UInt8]
    /// Dots per inch in relation to the page.
    package var resolution: Double

    package init(width: Int, height: Int, pixels: [UInt8], resolution: Double) {
        self.width = width
        self.height = height
        self.pixels = pixels
        self.resolution = resolution
    }
}

extension PDFPage {
    /// The picture itself, at its own resolution.
    package func image(_ identifier: Int32, width points: Double) -> GreyPicture? {
        guard let surface = unsafe poppler_page_get_image(handle, identifier) else { return nil }
        defer { unsafe cairo_surface_destroy(surface) }
        let width = Int(unsafe cairo_image_surface_get_width(surface))
        return unsafe grey(surface, resolution: Double(width) * 72 / max(points, 1))
    }

    /// Whether nothing is drawn on the page, as far as a small drawing shows.
    package var isBlank: Bool {
        let size = self.size
        let resolution = min(50, 2_000 * 72 / max(size.width, size.height, 1))
        guard let small = render(resolution: resolution) else { return false }
        return small.pixels.allSatisfy { $0 >= 250 }
    }

    /// The page drawn on white, at a resolution in dots per inch.
    package func render(resolution: Double) -> GreyPicture? {
        let size = self.size
        return render(BoundingBox(x0: 0, y0: 0, x1: size.width, y1: size.height), resolution: resolution)
    }

    /// A part of the page drawn on white, at a resolution in dots per inch.
    package func render(_ area: BoundingBox, resolution: Double) -> GreyPicture? {
        guard let surface = unsafe draw(area, resolution: resolution, as: CAIRO_FORMAT_RGB24) else { return nil }
        defer { unsafe cairo_surface_destroy(surface) }
        return unsafe grey(surface, resolution: resolution)
    }

    /// The page drawn on white, to look at parts of it.
    package func drawing(resolution: Double) -> PageDrawing? {
        let size = self.size
        let page = BoundingBox(x0: 0, y0: 0, x1: size.width, y1: size.height)
        return unsafe draw(page, resolution: resolution, as: CAIRO_FORMAT_RGB16_565).map {
            unsafe PageDrawing($0, resolution: resolution)
        }
    }

    private func draw(_ area: BoundingBox, resolution: Double, as format: cairo_format_t) -> OpaquePointer? {
        let columns = (area.width * resolution / 72).rounded()
        let rows = (area.height * resolution / 72).rounded()
        guard columns >= 1, rows >= 1, columns < 32_000, rows < 32_000,
            let surface = unsafe intake_create_white_surface(format, Int32(columns), Int32(rows))
        else { return nil }
        let context = unsafe cairo_create(surface)
        unsafe cairo_scale(context, resolution / 72, resolution / 72)
        unsafe cairo_translate(context, -area.x0, -area.y0)
        unsafe poppler_page_render(handle, context)
        unsafe cairo_destroy(context)
        unsafe cairo_surface_flush(surface)
        return unsafe surface
    }

    private func grey(_ surface: OpaquePointer, resolution: Double) -> GreyPicture? {
        unsafe cairo_surface_flush(surface)
        let width = Int(unsafe cairo_image_surface_get_width(surface))
        let height = Int(unsafe cairo_image_surface_get_height(surface))
        let stride = Int(unsafe cairo_image_surface_get_stride(surface))
        let format = unsafe cairo_image_surface_get_format(surface)
        guard width > 0, height > 0, let data = unsafe cairo_image_surface_get_data(surface) else { return nil }
        let pixels = unsafe [UInt8](unsafeUninitializedCapacity: width * height) { target, count in
            for y in 0..<height {
                let row = unsafe data + y * stride
                let line = y * width
                switch format {
                case CAIRO_FORMAT_A8:
                    for x in 0..<width { unsafe target[line + x] = row[x] }
                case CAIRO_FORMAT_A1:
                    for x in 0..<width { unsafe target[line + x] = row[x >> 3] >> (x & 7) & 1 == 1 ? 255 : 0 }
                default:
                    // Blue, green, red, unused: cairo's RGB24 and ARGB32 on little-endian machines.
                    for x in 0..<width {
                        let blue = unsafe Int(row[x * 4])
                        let green = unsafe Int(row[x * 4 + 1])
                        let red = unsafe Int(row[x * 4 + 2])
                        unsafe target[line + x] = UInt8(truncatingIfNeeded: (red * 77 + green * 150 + blue * 29) >> 8)
                    }
                }
            }
            count = width * height
        }
        return GreyPicture(width: width, height: height, pixels: pixels, resolution: resolution)
    }
}
