import DocumentModel

/// What recognition gets wrong in names again and again, and only one reading makes sense of.
enum Misreadings {
    /// Legal forms of several words, in which a letter may be misread.
    private static let forms = [["SDN", "BHD"], ["PTE", "LTD"], ["PTY", "LTD"]]

    /// The words of a name, without specks between them and with legal forms as they are written.
    static func corrected(_ line: TextLine, _ range: Range<Int>) -> String {
        guard line.source == .ocr else { return line.text(range) }
        let isUpper = line.words[range].count { $0.text.contains(where: \.isUppercase) } * 2 > range.count
        var words = line.words[range].filter { word in
            !(isUpper && word.confidence < 0.6 && word.text.utf8.count <= 3
                && !word.text.contains { $0.isUppercase || $0.isNumber || $0 == "&" })
        }.map(\.text)
        for form in forms where words.count > form.count {
            let tail = words.suffix(form.count).map { $0.filter { $0.isLetter || $0.isNumber }.uppercased() }
            guard tail != form, isNear(tail, form) else { continue }
            let dot = words.last?.hasSuffix(".") == true ? "." : ""
            words.replaceSubrange((words.count - form.count)..., with: [form[0], form[1] + dot])
        }
        return words.map(withFrenchAccent).map(withCapitalI).joined(separator: " ")
    }

    /// No French word ends in `ére`: before a mute syllable the accent is grave, as in `Lumière`.
    private static func withFrenchAccent(_ word: String) -> String {
        for (wrong, right) in [("ére", "ère"), ("éres", "ères"), ("ÉRE", "ÈRE")] where word.hasSuffix(wrong) {
            return word.dropLast(wrong.count) + right
        }
        return word
    }

    /// No word of a name begins with a small l before a consonant: `lronbridge` is `Ironbridge`.
    private static func withCapitalI(_ word: String) -> String {
        guard word.hasPrefix("l"), word.utf8.count > 3, let second = word.dropFirst().first,
            "bcdfgmnprstv".contains(second), word.dropFirst().allSatisfy(\.isLowercase)
        else { return word }
        return "I" + word.dropFirst()
    }

    /// One whole, the other with one letter misread; or both with one.
    private static func isNear(_ words: [String], _ form: [String]) -> Bool {
        zip(words, form).allSatisfy { EditDistance.within(1, $0, $1) != nil && $0.utf8.count >= 3 }
    }
}
