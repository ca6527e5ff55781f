/// Contents for tests; nobody parses them here, so header and end mark are enough.
enum Samples {
    static func pdf(_ text: String = "document") -> String {
        "%PDF-1.7\n\(text)\n%%EOF\n"
    }
}
