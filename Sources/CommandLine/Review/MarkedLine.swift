import DocumentModel
import Review

/// A line of a page with the value marked in it, by signs as well as by colour, and its label underlined by weight.
struct MarkedLine {
    let text: String
    let value: String
    let label: String?
    let width: Int

    var rendered: ScreenLine {
        let text = InertText.line(text)
        guard let place = text.place(of: InertText.line(value)) else {
            return labelled(text).clipped(to: width)
        }
        var before = String(text[..<place.lowerBound])
        let found = "»" + String(text[place]) + "«"
        let room = width - min(DisplayWidth.of(found), width)
        // What stands left of a value says what it is.
        let most = max(0, room * 2 / 3)
        if DisplayWidth.of(before) > most, DisplayWidth.of(text) > width - 2 {
            while DisplayWidth.of(before) > max(0, most - 1) { before = String(before.dropFirst()) }
            before = "…" + before
        }
        return (labelled(before).adding(found, .accent) + labelled(String(text[place.upperBound...]))).clipped(
            to: width)
    }

    private func labelled(_ text: String) -> ScreenLine {
        guard let label, let place = text.lowercased().count == text.count ? text.place(ofLabel: label) : nil else {
            return ScreenLine(text)
        }
        return ScreenLine(String(text[..<place.lowerBound])).adding(String(text[place]), .bold)
            .adding(String(text[place.upperBound...]))
    }
}

extension String {
    /// The first place of another text, found character by character.
    fileprivate func place(of other: String) -> Range<String.Index>? {
        guard !other.isEmpty else { return nil }
        var start = startIndex
        while start < endIndex {
            let rest = self[start...]
            if rest.hasPrefix(other) { return start..<index(start, offsetBy: other.count) }
            start = index(after: start)
        }
        return nil
    }

    /// As `place(of:)`, whatever the case of the letters; the text must not change its length by that.
    fileprivate func place(ofLabel label: String) -> Range<String.Index>? {
        let lower = lowercased()
        guard let found = lower.place(of: label.lowercased()) else { return nil }
        let start = lower.distance(from: lower.startIndex, to: found.lowerBound)
        let count = lower.distance(from: found.lowerBound, to: found.upperBound)
        let from = index(startIndex, offsetBy: start)
        return from..<index(from, offsetBy: count)
    }
}
