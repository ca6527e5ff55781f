import Foundation

/// A document on the screen of `intake review`, as far as a person reads it there.
struct SeenQuestion: Equatable {
    struct Field: Equatable {
        var name: String
        /// Nil when the machine has found none.
        var value: String?
        var isOpen: Bool
        var isCurrent: Bool
        /// Other readings, by the digit that takes them.
        var rivals: [Int: String] = [:]
    }

    var document: String
    var waiting: Int
    /// Those that the person is asked for, in order.
    var fields: [Field]
    /// Whether the screen says that checks fail.
    var isFailing: Bool

    var current: Field? { fields.first(where: \.isCurrent) }

    /// - Returns: nil when there is no document on the screen.
    init?(_ lines: [String]) {
        guard lines.count > 3, let first = lines[0].firstMatch(of: #/(\d+) waiting · /#), let waiting = Int(first.1),
            let name = lines[1].firstMatch(of: #/^ (\S.*?)  +\w+ [\d.]+ % · /#)
        else { return nil }
        document = String(name.1)
        self.waiting = waiting
        isFailing = lines.contains { $0.contains("accepts the document all the same") }
        fields = []
        for (line, next) in zip(lines, lines.dropFirst() + [""]) {
            if let found = line.firstMatch(of: #/^ › \d+ +(\w+)(  required)? +(open|✓.*)$/#) {
                // Its value has a line of its own, with how sure the machine is behind it or below.
                let value = next.firstMatch(of: #/^ {6}(\S.*?)(   .*)?$/#)?.1
                fields.append(Self.field(found.1, value, isOpen: found.3 == "open", isCurrent: true))
            } else if let found = line.firstMatch(of: #/^   \d+ +(\w+) +(\* +)?(\S.*?)   +(.*% +)?(open|✓.*)$/#) {
                fields.append(Self.field(found.1, found.3, isOpen: found.5 == "open", isCurrent: false))
            } else if let found = line.firstMatch(of: #/^ {6}(\d)  (\S.*?)   [\d.]+ %/#), let digit = Int(found.1),
                fields.last?.isCurrent == true
            {
                fields[fields.count - 1].rivals[digit] = String(found.2)
            }
        }
    }

    private static func field(
        _ name: Substring, _ value: Substring?, isOpen: Bool, isCurrent: Bool
    ) -> Field {
        let value = value == "not found" ? nil : value.map(String.init)
        return Field(name: String(name), value: value, isOpen: isOpen, isCurrent: isCurrent)
    }
}

/// What a reviewer does who knows what is on the paper, and nothing besides the screen.
enum Reviewer {
    enum Move: Equatable {
        /// One key that decides the current field.
        case key(String)
        /// The key that begins to type, and the value.
        case type(String)
        /// One key that accepts the document.
        case accept(String)
    }

    static func move(at question: SeenQuestion, knowing truth: [String: String]) -> Move {
        let isWrong = { (field: SeenQuestion.Field) in
            field.isOpen && !isSame(field.value, truth[field.name])
        }
        guard question.fields.contains(where: isWrong), let field = question.current else {
            return .accept(question.isFailing ? "A" : "Enter")
        }
        guard isWrong(field) else { return .key("a") }
        guard let right = truth[field.name] else { return .key("n") }
        if let rival = field.rivals.first(where: { $0.value == right }) { return .key("\(rival.key)") }
        return .type(right)
    }

    /// Names may be written in capitals; everything else is exact.
    private static func isSame(_ one: String?, _ other: String?) -> Bool { one?.lowercased() == other?.lowercased() }
}
