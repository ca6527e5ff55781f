import DocumentModel

/// Names that addresses on the net bear out.
extension Parties {
    /// Names of sites and mail hosts, letters and digits only.
    func siteNames() -> Set<String> {
        var result: Set<String> = []
        for line in layout.lines {
            for word in line.words where word.text.utf8.count > 6 && word.text.utf8.contains(UInt8(ascii: ".")) {
                let text = word.text.lowercased()
                let isMail = text.has("@")
                guard isMail || text.hasBytes(of: "www.") || text.hasBytes(of: "http") || isHost(text) else { continue }
                var host = text[...]
                if let at = host.lastIndex(of: "@") { host = host[host.index(after: at)...] }
                if let slash = host.lastIndex(of: "/"), host.hasBytes(of: "//") {
                    host = host[host.index(after: slash)...]
                }
                for part in host.split(separator: ".").dropLast() where part != "www" && part.utf8.count >= 4 {
                    let name = String(part)
                    if !NameWords.freeMail.contains(name) { result.insert(TextFolding.squash(name)) }
                }
            }
        }
        return result
    }

    /// What stands before the @ of addresses, letters only.
    func mailboxNames() -> [String] {
        guard !isReceipt else { return [] }
        return layout.lines.flatMap { line in
            line.words.compactMap { word in
                guard let at = word.text.firstIndex(of: "@") else { return nil }
                let name = TextFolding.squash(String(word.text[..<at])).filter(\.isLetter)
                return name.utf8.count >= 5 ? name : nil
            }
        }
    }

    /// Whether an address is that of somebody of this name: `ines.boukhari@`, `smaystone4@`
    func isNamed(_ tokens: [String], in mailboxes: [String]) -> Bool {
        tokens.contains { token in
            token.utf8.count >= 5 && !NameWords.legalForms.contains(token)
                && mailboxes.contains { $0.hasBytes(of: token) }
        }
    }

    func isHost(_ text: String) -> Bool {
        guard let end = text.utf8.last, (97...122).contains(end) else { return false }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2 || parts.count == 3, let last = parts.last else { return false }
        return Self.domains.contains(String(last)) && parts.allSatisfy { $0.utf8.count >= 2 }
    }

    private static let domains: Set<String> = [
        "de", "com", "org", "net", "fr", "at", "ch", "eu", "nl", "be", "io", "example", "info", "it", "es",
    ]

    func isNamed(_ name: NameReading.Name, _ tokens: [String], on sites: Set<String>) -> Bool {
        let words = tokens.filter { $0.utf8.count >= 4 && !NameWords.legalForms.contains($0) }
        return sites.contains { site in
            site.utf8.count >= 5 && name.key.hasPrefix(site)
                || words.contains { $0.utf8.count >= 5 && site.hasPrefix($0) }
        }
    }
}
