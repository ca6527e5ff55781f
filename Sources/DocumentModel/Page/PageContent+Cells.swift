extension PageContent {
    /// Words that stand together without a wide gap, on one line as the reader saw it: a cell of a table, or a line of
    /// text; by their indices, from left to right.
    package static func cells(of words: [Word]) -> [[Int]] {
        var lines: [Int: [Int]] = [:]
        var order: [Int] = []
        for (index, word) in words.enumerated() {
            if lines[word.line] == nil { order.append(word.line) }
            lines[word.line, default: []].append(index)
        }
        return order.flatMap { line -> [[Int]] in
            let sorted = (lines[line] ?? []).sorted { words[$0].box.x0 < words[$1].box.x0 }
            var cells: [[Int]] = []
            var last: Word?
            for index in sorted {
                let word = words[index]
                if let last, word.box.x0 - last.box.x1 <= max(word.box.height, last.box.height) * 1.1 {
                    cells[cells.count - 1].append(index)
                } else {
                    cells.append([index])
                }
                last = word
            }
            return cells
        }
    }
}
