package import DocumentModel

/// The words of pages as the text that is searched.
package enum PageText {
    /// Most bytes of one document's text; what comes after is not searched.
    package static let maximumBytes = 4_000_000

    /// Lines as the reader saw them, pages parted by an empty line.
    package static func text(of pages: [PageContent]) -> String {
        var text = ""
        for page in pages {
            if !text.isEmpty { text += "\n\n" }
            var line: Int?
            for word in page.words {
                guard text.utf8.count + word.text.utf8.count < maximumBytes else { return text }
                if let line { text += line == word.line ? " " : "\n" }
                text += word.text
                line = word.line
            }
        }
        return text
    }
}
