import Poppler

extension PlainSight {
    /// What differs less in brightness, of 255, from what is behind it is looked at in the drawing.
    private static let leastOfLetters = 40
    private static let leastOfNumbers = 64

    /// Whether a run of type stands out in a word's box, and nothing lies over it; a number must not be touched, either.
    func isReadable(_ box: PaintedBox, _ run: PagePainting.Run, baseline: Float, isNumber: Bool) -> Bool {
        guard run.isPlain, run.size >= Float(PageSight.leastSize), run.size.isFinite, run.stretch >= run.size * 0.4
        else {
            return false
        }
        if isNumber && !run.isUpright { return false }
        let digits = Band(top: baseline - run.size * 0.75, bottom: baseline + run.size * 0.02)
        // Boxes reach beyond what is drawn; of letters a part is enough.
        let slack = (box.y1 - box.y0) * 0.3
        let core = isNumber ? digits : Band(top: box.y0 + slack, bottom: box.y1 - slack)
        guard run.clip.x0 <= box.x0 + 0.3, run.clip.x1 >= box.x1 - 0.3, run.clip.y0 <= core.top,
            run.clip.y1 >= core.bottom
        else { return false }
        var behind = [PagePainting.Colour(red: 255, green: 255, blue: 255)]
        var ruled: Float = 0
        let reach = isNumber ? run.size * 0.6 : 0
        for area in painting.areas where area.y0 < box.y1 && area.y1 > box.y0 {
            guard area.x0 < box.x1 + reach, area.x1 > box.x0 - reach else { continue }
            if area.isRule(besides: run.size) {
                ruled += min(area.y1 - area.y0, area.x1 - area.x0)
                let isThrough = area.x0 < box.x1 - 0.3 && area.x1 > box.x0 + 0.3
                if isNumber, isThrough, area.y0 < digits.bottom, area.y1 > digits.top { return false }
                continue
            }
            guard area.x0 < box.x1, area.x1 > box.x0 else {
                // What is as high as a digit may be one.
                guard area.isPlain, area.y1 - area.y0 > 1.3 * (digits.bottom - digits.top) else { return false }
                continue
            }
            guard area.isPlain, area.order < run.order else { return false }
            if area.x0 <= box.x0 + 0.3, area.x1 >= box.x1 - 0.3, area.y0 <= core.top, area.y1 >= core.bottom {
                behind = [area.colour]
            } else {
                if isNumber, area.y1 - area.y0 <= 1.3 * (digits.bottom - digits.top) { return false }
                behind.append(area.colour)
            }
        }
        guard ruled <= 0.3 * (box.y1 - box.y0), behind.count <= 8 else { return false }
        let least = isNumber ? Self.leastOfNumbers : Self.leastOfLetters
        return behind.allSatisfy { run.colour.brightness(besides: $0) >= least }
    }

    private struct Band {
        var top: Float
        var bottom: Float
    }
}

extension PagePainting.Colour {
    fileprivate func brightness(besides other: Self) -> Int {
        let (red, green, blue) = (Int(red) - Int(other.red), Int(green) - Int(other.green), Int(blue) - Int(other.blue))
        return abs(red * 77 + green * 150 + blue * 29) >> 8
    }
}

extension PagePainting.Area {
    /// Whether it is a line that is much longer than type of a size is high, and much thinner.
    fileprivate func isRule(besides size: Float) -> Bool {
        let width = x1 - x0
        let height = y1 - y0
        return min(width, height) <= min(0.15 * size, 2) && max(width, height) >= 2 * size
    }
}
