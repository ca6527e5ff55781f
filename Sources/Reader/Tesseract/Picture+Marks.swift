import CLeptonica
package import DocumentModel

extension Picture {
    package struct Paint: Hashable, Sendable {
        package var red: UInt8
        package var green: UInt8
        package var blue: UInt8
        /// Of lines, in pixels.
        package var width: Int

        package init(red: UInt8, green: UInt8, blue: UInt8, width: Int) {
            self.red = red
            self.green = green
            self.blue = blue
            self.width = width
        }

        fileprivate var pixel: UInt32 {
            UInt32(red) << UInt32(L_RED_SHIFT) | UInt32(green) << UInt32(L_GREEN_SHIFT)
                | UInt32(blue) << UInt32(L_BLUE_SHIFT)
        }
    }

    /// A box in pixels, with what is written above it.
    package struct Mark: Hashable, Sendable {
        package var box: BoundingBox
        package var paint: Paint
        package var caption: String

        package init(box: BoundingBox, paint: Paint, caption: String) {
            self.box = box
            self.paint = paint
            self.caption = caption
        }
    }

    private static let captionSize = 4
    /// What that takes, in pixels.
    private static let captionHeight = 18.0
    private static let longestCaption = 80

    /// A coloured copy with marks; captions are written on top, in ASCII.
    package func marked(_ marks: [Mark]) -> Picture? {
        guard let canvas = unsafe pixConvertTo32(handle) else { return nil }
        let picture = unsafe Picture(owning: canvas, resolution: resolution)
        for mark in marks { picture.draw(mark) }
        if let font = unsafe bmfCreate(nil, Int32(Self.captionSize)) {
            var taken: [BoundingBox] = []
            for mark in marks.reversed() where !mark.caption.isEmpty { unsafe picture.write(mark, font, &taken) }
            unsafe intake_bmf_destroy(font)
        }
        return picture
    }

    /// The pixels of a box around the mark's, as far as they lie on the picture.
    private func frame(_ box: BoundingBox, margin: Double) -> (x: Int32, y: Int32, width: Int32, height: Int32)? {
        let x0 = max(0, min(box.x0 - margin, Double(width - 1)))
        let y0 = max(0, min(box.y0 - margin, Double(height - 1)))
        let x1 = max(0, min(box.x1 + margin, Double(width)))
        let y1 = max(0, min(box.y1 + margin, Double(height)))
        guard x1 - x0 >= 1, y1 - y0 >= 1 else { return nil }
        return (Int32(x0), Int32(y0), Int32(x1 - x0), Int32(y1 - y0))
    }

    private func draw(_ mark: Mark) {
        guard let frame = frame(mark.box, margin: Double(mark.paint.width)),
            let box = unsafe boxCreate(frame.x, frame.y, frame.width, frame.height)
        else { return }
        let paint = mark.paint
        unsafe pixRenderBoxArb(handle, box, Int32(paint.width), paint.red, paint.green, paint.blue)
        unsafe intake_box_destroy(box)
    }

    /// Writes a caption where no other stands yet, the last marks first.
    private func write(_ mark: Mark, _ font: UnsafeMutablePointer<L_BMF>, _ taken: inout [BoundingBox]) {
        let text = String(
            String.UnicodeScalarView(
                mark.caption.unicodeScalars.prefix(Self.longestCaption).map { (32...126).contains($0.value) ? $0 : "?" }
            ))
        var length: Int32 = 0
        guard unsafe bmfGetStringWidth(font, text, &length) == 0 else { return }
        let ground = free(width: Double(length) + 4, beside: mark.box, taken)
        taken.append(ground)
        guard let frame = frame(ground, margin: 0),
            let box = unsafe boxCreate(frame.x, frame.y, frame.width, frame.height)
        else { return }
        unsafe pixSetInRectArbitrary(handle, box, 0xFFFF_FF00)
        unsafe intake_box_destroy(box)
        var overflow: Int32 = 0
        let baseline = frame.y + Int32(Self.captionHeight * 0.75)
        unsafe pixSetTextline(handle, font, text, mark.paint.pixel, frame.x + 2, baseline, &length, &overflow)
    }

    /// A place above the box, below it, or at one of its sides; above, when none is free.
    private func free(width: Double, beside box: BoundingBox, _ taken: [BoundingBox]) -> BoundingBox {
        let height = Self.captionHeight
        let limit = Double(self.width) - width
        let places = [
            (box.x0, box.y0 - height - 2), (box.x0, box.y1 + 2), (box.x1 + 3, box.midY - height / 2),
            (box.x0 - width - 3, box.midY - height / 2), (box.x1 - width, box.y0 - height - 2),
            (box.x0, box.y0 - 2 * height - 2), (box.x0, box.y1 + height + 2),
        ].map { x, y in
            let left = max(0, min(x, limit))
            let top = max(0, min(y, Double(self.height) - height))
            return BoundingBox(x0: left, y0: top, x1: left + width, y1: top + height)
        }
        return places.first { place in !taken.contains { $0.overlaps(place) } } ?? places[0]
    }
}

extension BoundingBox {
    fileprivate func overlaps(_ other: BoundingBox) -> Bool {
        min(x1, other.x1) > max(x0, other.x0) && min(y1, other.y1) > max(y0, other.y0)
    }
}
