/// Where the words of a page came from.
package enum WordSource: String, Codable, Sendable, Hashable {
    /// The page's own text layer.
    case text
    /// Optical character recognition of the page's picture.
    case ocr
}

/// One word as read from a page.
package struct Word: Hashable, Codable, Sendable {
    /// The word's characters as read: hostile until escaped for the place they go to.
    package var text: String
    package var box: BoundingBox
    /// The reader's own confidence, 0...1. Text-layer words have 1. Not a probability of being right.
    package var confidence: Double
    /// Index of the line on the page, in reading order as the reader saw it; words of one line share it.
    package var line: Int
    /// Size of the type in points, as far as known (0 when unknown).
    package var fontSize: Double
    package var isBold: Bool
    /// Why a person does not see this word on the page; nil for a word that is seen.
    package var sight: WordSight?

    package init(
        text: String, box: BoundingBox, confidence: Double = 1, line: Int = 0, fontSize: Double = 0,
        isBold: Bool = false, sight: WordSight? = nil
    ) {
        self.text = text
        self.box = box
        self.confidence = confidence
        self.line = line
        self.fontSize = fontSize
        self.isBold = isBold
        self.sight = sight
    }

    package var isSeen: Bool { sight == nil }
}
