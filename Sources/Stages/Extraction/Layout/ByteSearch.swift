extension StringProtocol {
    /// Whether the bytes of a text stand somewhere in this one. The library's search goes by whole characters, which costs
    /// many times as much and finds the same for plain text.
    func hasBytes(of part: String) -> Bool {
        guard let first = part.utf8.first else { return true }
        var rest = utf8[...]
        while let start = rest.firstIndex(of: first) {
            if rest[start...].starts(with: part.utf8) { return true }
            rest = rest[rest.index(after: start)...]
        }
        return false
    }
}
