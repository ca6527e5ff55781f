import CPainting
import CPoppler

/// What a page is painted of, as poppler tells cairo: to know what is seen without a picture. The fonts are there until the
/// next page is asked about.
package struct PagePainting: Sendable {
    /// A character: where its origin is, which of its font's shapes it is, and its run.
    package struct Glyph: Sendable {
        package var x: Float
        package var y: Float
        package var shape: UInt32
        package var run: Int
    }

    /// Characters painted together, by what can be said of all.
    package struct Run: Sendable {
        /// What may be painted on.
        package var clip: (x0: Float, y0: Float, x1: Float, y1: Float)
        /// The height of the type, and how far along a unit of the font goes.
        package var size: Float
        package var stretch: Float
        /// Counts everything that is painted; what is later lies above.
        package var order: UInt32
        package var font: UInt32
        package var colour: Colour
        /// One opaque colour, over what is there, on all of a rectangle.
        package var isPlain: Bool
        package var isUpright: Bool
    }

    /// Something else: a filled rectangle, a side of a frame, or whatever lies within these bounds.
    package struct Area: Sendable {
        package var x0: Float
        package var y0: Float
        package var x1: Float
        package var y1: Float
        package var order: UInt32
        package var colour: Colour
        /// A rectangle of one opaque colour.
        package var isPlain: Bool
        package var picture: Picture
    }

    /// What an area has to do with pictures.
    package enum Picture: Sendable {
        case none
        /// It shows a picture, or something by way of one.
        case some
        /// It shows a picture as it is, upright and opaque.
        case whole
    }

    package struct Colour: Sendable {
        package var red: UInt8
        package var green: UInt8
        package var blue: UInt8

        package init(red: UInt8, green: UInt8, blue: UInt8) {
            self.red = red
            self.green = green
            self.blue = blue
        }
    }

    /// The bounds of a shape, in units of the type's height, y upwards, and the area that it surely covers.
    package struct Outline: Sendable {
        package var x0: Float
        package var y0: Float
        package var x1: Float
        package var y1: Float
        package var area: Float
    }

    package let glyphs: [Glyph]
    package let runs: [Run]
    package let areas: [Area]

    init?(_ found: intake_painting) {
        guard unsafe found.is_complete != 0 else { return nil }
        glyphs = unsafe UnsafeBufferPointer(start: found.glyphs, count: found.glyph_count).map { glyph in
            Glyph(x: glyph.x, y: glyph.y, shape: glyph.shape, run: Int(glyph.run))
        }
        runs = unsafe UnsafeBufferPointer(start: found.runs, count: found.run_count).map { run in
            Run(
                clip: (run.x0, run.y0, run.x1, run.y1), size: run.size, stretch: run.stretch, order: run.order,
                font: run.font, colour: Colour(red: run.red, green: run.green, blue: run.blue),
                isPlain: run.is_plain != 0, isUpright: run.is_upright != 0)
        }
        areas = unsafe UnsafeBufferPointer(start: found.areas, count: found.area_count).map { area in
            Area(
                x0: area.x0, y0: area.y0, x1: area.x1, y1: area.y1, order: area.order,
                colour: Colour(red: area.red, green: area.green, blue: area.blue), isPlain: area.is_plain != 0,
                picture: Int(area.picture) == INTAKE_NO_PICTURE
                    ? .none : Int(area.picture) == INTAKE_WHOLE_PICTURE ? .whole : .some)
        }
    }

    /// - Returns: nil when the shape is no outline.
    package func outline(ofShape shape: UInt32, inFont font: UInt32) -> Outline? {
        var found = intake_outline()
        guard unsafe intake_font_outline(font, shape, &found) != 0 else { return nil }
        return Outline(x0: found.x0, y0: found.y0, x1: found.x1, y1: found.y1, area: found.area)
    }

    /// Whether a font is this machine's own, which draws what it says.
    package func isInstalled(font: UInt32) -> Bool { intake_font_is_installed(font) != 0 }

    /// The shape that a font itself has for a character.
    package func shape(of character: UInt32, inFont font: UInt32) -> UInt32? {
        let shape = intake_font_shape(font, character)
        return shape == 0 ? nil : shape
    }

    /// A shape drawn black on white, its type `size` pixels high.
    package func picture(ofShape shape: UInt32, inFont font: UInt32, size: Double) -> PageDrawing.Patch? {
        let side = 64
        var ink = [UInt8](repeating: 0, count: side * side)
        let isDrawn = unsafe ink.withUnsafeMutableBufferPointer { pixels in
            unsafe pixels.baseAddress.map { unsafe intake_font_draw(font, shape, size, 20, 44, Int32(side), $0) } ?? 0
        }
        guard isDrawn != 0 else { return nil }
        let brightness = ink.map { 255 - $0 }
        return PageDrawing.Patch(
            left: 0, top: 0, width: side, height: side, brightness: brightness, darkest: brightness.min() ?? 255,
            brightest: brightness.max() ?? 255, mean: 255)
    }
}

extension PDFPage {
    /// Lets poppler paint the page, and records what it does instead of drawing.
    ///
    /// The page's text costs little after this: poppler gathers it while it paints.
    ///
    /// - Returns: nil when the page must be drawn to be seen.
    package func painting() -> PagePainting? {
        let size = self.size
        guard size.width >= 1, size.height >= 1, size.width < 15_000, size.height < 15_000,
            let surface = unsafe intake_create_untouched_surface(
                Int32(size.width.rounded(.up)), Int32(size.height.rounded(.up)))
        else { return nil }
        let context = unsafe cairo_create(surface)
        unsafe intake_painting_begin(context)
        unsafe poppler_page_render(handle, context)
        let found = unsafe intake_painting_end()
        let isSound = unsafe cairo_status(context) == CAIRO_STATUS_SUCCESS
        unsafe cairo_destroy(context)
        unsafe cairo_surface_destroy(surface)
        return isSound ? unsafe PagePainting(found) : nil
    }
}
