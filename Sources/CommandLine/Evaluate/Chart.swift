import DocumentModel

/// Charts as SVG inside a page, drawn in a square of a hundred units with the origin at the bottom left.
enum Chart {
    struct Point {
        var x: Double
        var y: Double
        var label: String
        /// Share of all, which the area of a point shows.
        var weight = 0.0
    }

    /// Points with the line on which they should lie.
    static func diagonal(_ points: [Point], title: String, across: String, up: String, in markup: inout MarkupWriter) {
        frame(title: title, across: across, up: up, highest: 1, in: &markup) { svg in
            line((0, 0), (1, 1), "target", in: &svg)
            for point in points {
                let radius = 1 + 5 * point.weight.squareRoot()
                svg.element(
                    "circle",
                    ["cx": x(point.x), "cy": y(point.y), "r": Words.decimal(radius, places: 2), "class": "point"]
                ) { $0.element("title", point.label) }
            }
        }
    }

    /// A line from point to point. The chart is as high as the highest of them.
    static func curve(_ points: [Point], title: String, across: String, up: String, in markup: inout MarkupWriter) {
        let highest = max(points.map(\.y).max() ?? 0, 0.01)
        frame(title: title, across: across, up: up, highest: highest, in: &markup) { svg in
            let corners = points.map { "\(x($0.x)),\(y($0.y / highest))" }.joined(separator: " ")
            svg.element("polyline", ["points": corners, "class": "line"]) { _ in }
            for point in points {
                svg.element("circle", ["cx": x(point.x), "cy": y(point.y / highest), "r": "1", "class": "point"]) {
                    $0.element("title", point.label)
                }
            }
        }
    }

    /// One bar in a cell of a table.
    static func bar(_ share: Double, in markup: inout MarkupWriter) {
        let width = Words.decimal(min(max(share, 0), 1) * 100, places: 1)
        markup.element("svg", ["viewBox": "0 0 100 8", "class": "bar", "role": "img"]) { svg in
            svg.element("title", Words.percent(share))
            svg.void("rect", ["x": "0", "y": "0", "width": "100", "height": "8", "class": "ground"])
            svg.void("rect", ["x": "0", "y": "0", "width": width, "height": "8", "class": "point"])
        }
    }

    private static func frame(
        title: String, across: String, up: String, highest: Double, in markup: inout MarkupWriter,
        body: (inout MarkupWriter) -> Void
    ) {
        markup.element("figure") { figure in
            figure.element("figcaption", title)
            figure.element("svg", ["viewBox": "-20 -6 128 124", "class": "chart", "role": "img"]) { svg in
                svg.element("title", title)
                for step in 0...4 {
                    let share = Double(step) / 4
                    line((0, share), (1, share), "grid", in: &svg)
                    text(Words.percent(share * highest), (-1, y(share)), "end", in: &svg)
                    text(Words.percent(share), (share * 100, "104"), "middle", in: &svg)
                }
                body(&svg)
                text(across, (50, "112"), "middle", in: &svg)
                svg.element("text", ["transform": "translate(-17,50) rotate(-90)", "text-anchor": "middle"], up)
            }
        }
    }

    private static func line(
        _ from: (Double, Double), _ to: (Double, Double), _ style: String, in svg: inout MarkupWriter
    ) {
        svg.void(
            "line", ["x1": x(from.0), "y1": y(from.1), "x2": x(to.0), "y2": y(to.1), "class": style])
    }

    private static func text(
        _ content: String, _ place: (Double, String), _ anchor: String, in svg: inout MarkupWriter
    ) {
        svg.element("text", ["x": Words.decimal(place.0, places: 2), "y": place.1, "text-anchor": anchor], content)
    }

    private static func x(_ share: Double) -> String { Words.decimal(share * 100, places: 2) }
    private static func y(_ share: Double) -> String { Words.decimal((1 - share) * 100, places: 2) }
}
