/// How alike two texts are: twice what they share in order, as a part of both.
///
/// The longest common run counts first, then what lies left and right of it, by the same rule. Of equally long runs the
/// leftmost one is taken.
struct Likeness {
    private let first: [Unicode.Scalar]
    private let second: [Unicode.Scalar]
    private let places: [Unicode.Scalar: [Int]]

    init(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) {
        self.first = first
        self.second = second
        places = Dictionary(grouping: second.indices) { second[$0] }
    }

    /// 0…1; two empty texts are alike.
    var ratio: Double {
        let length = first.count + second.count
        return length == 0 ? 1 : 2 * Double(shared) / Double(length)
    }

    private struct Part {
        var first: Range<Int>
        var second: Range<Int>
    }

    private var shared: Int {
        var waiting = [Part(first: first.indices, second: second.indices)]
        var count = 0
        while let part = waiting.popLast() {
            let run = longestRun(part)
            guard !run.first.isEmpty else { continue }
            count += run.first.count
            waiting.append(
                Part(
                    first: part.first.lowerBound..<run.first.lowerBound,
                    second: part.second.lowerBound..<run.second.lowerBound))
            waiting.append(
                Part(
                    first: run.first.upperBound..<part.first.upperBound,
                    second: run.second.upperBound..<part.second.upperBound))
        }
        return count
    }

    private func longestRun(_ part: Part) -> Part {
        var best = Part(first: 0..<0, second: 0..<0)
        guard !part.second.isEmpty else { return best }
        var lengths: [Int: Int] = [:]
        for index in part.first {
            var next: [Int: Int] = [:]
            for place in places[first[index]] ?? [] where part.second.contains(place) {
                let length = (lengths[place - 1] ?? 0) + 1
                next[place] = length
                if length > best.first.count {
                    best = Part(
                        first: (index - length + 1)..<(index + 1), second: (place - length + 1)..<(place + 1))
                }
            }
            lengths = next
        }
        return best
    }
}
