package import Yams

extension RuleFileReader {
    package func text(_ node: Node, _ what: String) -> String? {
        guard let scalar = scalar(node, what) else { return nil }
        guard !scalar.string.isEmpty else {
            report(node, "expected \(what), found empty text")
            return nil
        }
        return scalar.string
    }

    package func boolean(_ node: Node, _ what: String) -> Bool? {
        switch scalar(node, "\(what) as true or false")?.string {
        case "true": return true
        case "false": return false
        case nil: return nil
        case .some(let other):
            report(node, "expected \(what) as true or false, found \(SafeText.quoted(other))")
            return nil
        }
    }

    package func number(_ node: Node, _ what: String, in range: ClosedRange<Double>) -> Double? {
        let expectation = "\(what) as a number from \(Self.short(range.lowerBound)) to \(Self.short(range.upperBound))"
        guard let scalar = scalar(node, expectation) else { return nil }
        guard let value = Double(scalar.string), range.contains(value) else {
            report(node, "expected \(expectation), found \(SafeText.quoted(scalar.string))")
            return nil
        }
        return value
    }

    package func integer(_ node: Node, _ what: String, in range: ClosedRange<Int>) -> Int? {
        let expectation = "\(what) as a whole number from \(range.lowerBound) to \(range.upperBound)"
        guard let scalar = scalar(node, expectation) else { return nil }
        guard let value = Int(scalar.string), range.contains(value) else {
            report(node, "expected \(expectation), found \(SafeText.quoted(scalar.string))")
            return nil
        }
        return value
    }

    /// One of the names of an enumeration.
    package func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ node: Node, _ what: String, as type: Choice.Type
    ) -> Choice? {
        guard let scalar = scalar(node, what) else { return nil }
        if let value = Choice(rawValue: scalar.string) { return value }
        let names = Choice.allCases.map(\.rawValue)
        report(node, "unknown \(what) \(SafeText.quoted(scalar.string))" + hint(scalar.string, names))
        return nil
    }

    /// A length of time such as `90s`, `15m`, `4h`, `2d` or `1w`.
    package func duration(_ node: Node, _ what: String) -> Duration? {
        let expectation = "\(what) as a time such as 90s, 15m, 4h, 2d or 1w"
        guard let scalar = scalar(node, expectation) else { return nil }
        let seconds: [Character: Int] = ["s": 1, "m": 60, "h": 3_600, "d": 86_400, "w": 604_800]
        guard let unit = scalar.string.last.flatMap({ seconds[$0] }),
            let count = Int(scalar.string.dropLast()), (1...100_000).contains(count)
        else {
            report(node, "expected \(expectation), found \(SafeText.quoted(scalar.string))")
            return nil
        }
        return .seconds(count * unit)
    }

    /// A name such as `due_date` or `total-adds-up`: lower-case letters, digits and one separator.
    func isName(_ text: String, separator: Character) -> Bool {
        guard text.utf8.count <= 64, let first = text.first, ("a"..."z").contains(first) else { return false }
        return text.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == separator }
    }

    /// Terms per language; the keys are ISO 639-1 codes or `any`.
    func terms(_ node: Node, _ what: String) -> LocalizedTerms {
        var result: [String: [String]] = [:]
        for entry in entries(node, what) ?? [] {
            checkLanguage(entry, what)
            guard let elements = elements(entry.value, "\(what) in \(entry.key)", orOne: true) else { continue }
            result[entry.key] = elements.compactMap { text($0, "a term of \(what)") }
        }
        return LocalizedTerms(result)
    }

    func checkLanguage(_ entry: Entry, _ what: String) {
        let key = entry.key
        let isCode = key.utf8.count == 2 && key.utf8.allSatisfy { (97...122).contains($0) }
        guard !isCode, key != LocalizedTerms.anyLanguage else { return }
        report(
            entry.keyNode,
            "expected a language of \(what) as two letters (en, de, fr) or \"any\", found \(SafeText.quoted(key))")
    }

    private static func short(_ value: Double) -> String {
        value == value.rounded() ? String(Int(value)) : String(value)
    }
}
