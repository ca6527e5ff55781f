/// Writes HTML and SVG. Names of elements and attributes are the program's own; whatever else is written is escaped, and
/// made inert, so that no text becomes markup.
package struct MarkupWriter: Sendable {
    package typealias Attributes = KeyValuePairs<StaticString, String>

    package private(set) var text = ""

    package init() {}

    /// A whole page that may load nothing and run nothing.
    package static func page(
        title: String, language: String = "en", style: StaticString, _ body: (inout MarkupWriter) -> Void
    ) -> String {
        var markup = MarkupWriter()
        markup.text = "<!DOCTYPE html>\n"
        markup.element("html", ["lang": language]) { html in
            html.element("head") { head in
                head.void("meta", ["charset": "utf-8"])
                head.void(
                    "meta",
                    [
                        "http-equiv": "Content-Security-Policy",
                        "content": "default-src 'none'; style-src 'unsafe-inline'",
                    ])
                head.void("meta", ["name": "viewport", "content": "width=device-width"])
                head.element("title", title)
                head.text += "<style>\(style)</style>\n"
            }
            html.element("body") { body(&$0) }
        }
        return markup.text
    }

    /// An element with what `body` writes in it.
    package mutating func element(
        _ name: StaticString, _ attributes: Attributes = [:], body: (inout MarkupWriter) -> Void
    ) {
        open(name, attributes)
        text += ">"
        body(&self)
        text += "</\(name)>\n"
    }

    /// An element with text in it.
    package mutating func element(_ name: StaticString, _ attributes: Attributes, _ content: String) {
        element(name, attributes) { $0.content(content) }
    }

    package mutating func element(_ name: StaticString, _ content: String) {
        element(name) { $0.content(content) }
    }

    /// An element that has no content.
    package mutating func void(_ name: StaticString, _ attributes: Attributes = [:]) {
        open(name, attributes)
        text += "/>\n"
    }

    /// Text between elements.
    package mutating func content(_ content: String) {
        text += Self.escaped(content)
    }

    private mutating func open(_ name: StaticString, _ attributes: Attributes) {
        text += "<\(name)"
        for (attribute, value) in attributes { text += " \(attribute)=\"\(Self.escaped(value))\"" }
    }

    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in InertText.lines(text).unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
