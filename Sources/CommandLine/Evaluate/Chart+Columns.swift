import DocumentModel

extension Chart {
    /// One column, its parts from the bottom up with the class that colours each.
    struct Column {
        var name: String
        var parts: [(style: String, amount: Double)]
        var label: String

        var height: Double { parts.reduce(0) { $0 + max($1.amount, 0) } }
    }

    /// Columns side by side, as high as the highest of them.
    static func columns(_ columns: [Column], title: String, in markup: inout MarkupWriter) {
        let tallest = max(columns.map(\.height).max() ?? 0, 1e-9)
        // Whole numbers at every line, where there are large ones.
        let highest = tallest > 4 ? (tallest / 4).rounded(.up) * 4 : tallest
        let width = 170.0 / Double(max(columns.count, 1))
        markup.element("figure") { figure in
            figure.element("figcaption", title)
            figure.element("svg", ["viewBox": "-22 -6 214 84", "class": "columns", "role": "img"]) { svg in
                svg.element("title", title)
                for step in 0...4 {
                    let y = 60 - 15 * Double(step)
                    svg.void("line", ["x1": "0", "y1": place(y), "x2": "170", "y2": place(y), "class": "grid"])
                    svg.element(
                        "text", ["x": "-2", "y": place(y + 1.3), "text-anchor": "end"],
                        Words.decimal(highest * Double(step) / 4, places: highest < 4 ? 1 : 0))
                }
                for (index, column) in columns.enumerated() {
                    draw(column, at: Double(index) * width, width: width * 0.85, highest: highest, in: &svg)
                }
                for index in Set([0, columns.count / 2, columns.count - 1]).sorted()
                where columns.indices.contains(index) {
                    svg.element(
                        "text", ["x": place((Double(index) + 0.5) * width), "y": "67", "text-anchor": "middle"],
                        columns[index].name)
                }
            }
        }
    }

    private static func draw(
        _ column: Column, at x: Double, width: Double, highest: Double, in svg: inout MarkupWriter
    ) {
        var top = 60.0
        svg.element("g") { group in
            group.element("title", "\(column.name): \(column.label)")
            for part in column.parts where part.amount > 0 {
                let height = 60 * part.amount / highest
                top -= height
                group.void(
                    "rect",
                    [
                        "x": place(x), "y": place(top), "width": place(width), "height": place(height),
                        "class": part.style,
                    ])
            }
        }
    }

    private static func place(_ value: Double) -> String { Words.decimal(value, places: 2) }
}
