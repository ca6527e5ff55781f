/// A box to be drawn on a page's picture, to show what was understood.
package struct PageMark: Hashable, Sendable {
    package enum Kind: UInt8, Sendable, CaseIterable {
        case word = 1
        /// Words that belong together.
        case block = 2
        /// Words that say what stands beside or below them.
        case label = 3
        /// A value that was not chosen.
        case rival = 4
        /// A field's value.
        case chosen = 5
    }

    package var kind: Kind
    package var box: BoundingBox
    /// What is written at the box; empty for nothing.
    package var caption: String

    package init(_ kind: Kind, _ box: BoundingBox, caption: String = "") {
        self.kind = kind
        self.box = box
        self.caption = caption
    }
}
