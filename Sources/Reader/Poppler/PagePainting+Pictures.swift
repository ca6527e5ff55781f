package import DocumentModel

extension PagePainting {
    /// The part of the page that its pictures cover together, 0...1.
    func pictureCoverage(size: (width: Double, height: Double)) -> Double {
        let pictures = areas.filter { $0.picture != .none }
        return BoundingBox.coverage(of: pictures.map(\.box), size: size)
    }

    /// Whether what is seen is one picture in `box` and nothing else.
    ///
    /// What is painted before the picture is behind it, or as white as the paper.
    package func showsOnlyPicture(in box: BoundingBox, size: (width: Double, height: Double)) -> Bool {
        let others = areas.filter { $0.picture != .whole }
        guard runs.isEmpty, areas.count == others.count + 1,
            let picture = areas.first(where: { $0.picture == .whole })
        else { return false }
        let page = BoundingBox(x0: 0, y0: 0, x1: size.width, y1: size.height)
        guard page.holds(box), picture.box.holds(box) else { return false }
        return others.allSatisfy { other in
            other.picture == .none && other.order < picture.order && (other.isWhite || box.holds(other.box))
        }
    }
}

extension PagePainting.Area {
    fileprivate var box: BoundingBox {
        BoundingBox(x0: Double(x0), y0: Double(y0), x1: Double(x1), y1: Double(y1))
    }

    fileprivate var isWhite: Bool { isPlain && min(colour.red, colour.green, colour.blue) >= 250 }
}

extension BoundingBox {
    /// Scanners and their programs round sizes of pages: so many points are nothing to see.
    private static let tolerance = 3.0

    fileprivate func holds(_ other: BoundingBox) -> Bool {
        other.x0 >= x0 - Self.tolerance && other.y0 >= y0 - Self.tolerance && other.x1 <= x1 + Self.tolerance
            && other.y1 <= y1 + Self.tolerance
    }

    /// The part of a page that boxes cover together, 0...1, as far as a coarse grid tells.
    static func coverage(of boxes: [BoundingBox], size: (width: Double, height: Double)) -> Double {
        guard !boxes.isEmpty, size.width > 0, size.height > 0 else { return 0 }
        let side = 50
        var isCovered = [Bool](repeating: false, count: side * side)
        func cells(from start: Double, to end: Double, of length: Double) -> Range<Int> {
            // A cell is covered when its middle is; what a document states may be any number.
            let first = (start / length * Double(side) + 0.5).rounded(.down)
            let last = (end / length * Double(side) + 0.5).rounded(.down)
            guard first.isFinite, last.isFinite else { return 0..<0 }
            let low = Int(min(max(first, 0), Double(side)))
            return low..<max(low, Int(min(max(last, 0), Double(side))))
        }
        for box in boxes {
            let columns = cells(from: box.x0, to: box.x1, of: size.width)
            for row in cells(from: box.y0, to: box.y1, of: size.height) {
                for column in columns { isCovered[row * side + column] = true }
            }
        }
        return Double(isCovered.count { $0 }) / Double(side * side)
    }
}
