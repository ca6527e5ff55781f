package import DocumentModel

/// The text layer of a page: its words, and the places of the characters of those that hold digits.
package struct PlacedText: Sendable {
    package var words: [Word] = []
    package var numbers: [PlacedNumber] = []

    package init() {}
}

/// A word with digits, character by character.
package struct PlacedNumber: Sendable {
    package struct Character: Sendable {
        package var scalar: UInt32
        package var box: BoundingBox

        /// The digit that the text layer says it is.
        package var digit: Int? { (48...57).contains(scalar) ? Int(scalar) - 48 : nil }
    }

    /// Index of the word.
    package var word: Int
    package var characters: [Character]
}
