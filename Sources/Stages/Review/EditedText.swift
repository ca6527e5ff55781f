/// A line of text being typed, with a cursor in it.
package struct EditedText: Hashable, Sendable {
    package private(set) var characters: [Character]
    /// How many characters stand before the cursor.
    package private(set) var cursor: Int

    /// The cursor stands at the end.
    package init(_ text: String) {
        characters = Array(text)
        cursor = characters.count
    }

    package var text: String { String(characters) }
    package var before: String { String(characters[..<cursor]) }
    package var after: String { String(characters[cursor...]) }

    package mutating func insert(_ character: Character) {
        characters.insert(character, at: cursor)
        cursor += 1
    }

    /// Removes the character before the cursor.
    package mutating func backspace() {
        guard cursor > 0 else { return }
        cursor -= 1
        characters.remove(at: cursor)
    }

    /// Removes the character at the cursor.
    package mutating func delete() {
        guard cursor < characters.count else { return }
        characters.remove(at: cursor)
    }

    package mutating func move(by step: Int) { cursor = min(max(0, cursor + step), characters.count) }
    package mutating func moveToStart() { cursor = 0 }
    package mutating func moveToEnd() { cursor = characters.count }

    package mutating func clear() {
        characters = []
        cursor = 0
    }
}
