import Foundation
import Testing

/// Files that somebody may put where a file of rules or settings belongs.
struct HostileFile: Sendable, CustomTestStringConvertible {
    enum Content: Sendable {
        case bytes(Data)
        case link(String)
        case pipe
        case folder
    }

    var name: String
    var content: Content
    /// Whether a mistake in it has a place.
    var hasPlace: Bool
    var testDescription: String { name }

    init(_ name: String, _ content: Content) {
        self.name = name + ".yaml"
        self.content = content
        if case .bytes = content { hasPlace = true } else { hasPlace = false }
    }

    init(_ name: String, _ text: String) {
        self.init(name, .bytes(Data(text.utf8)))
    }

    func make(at file: URL) throws {
        let path = file.path(percentEncoded: false)
        switch content {
        case .bytes(let data): try data.write(to: file)
        case .link(let target): try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
        case .pipe:
            let made = unsafe mkfifo(path, 0o600)
            guard made == 0 else { throw CocoaError(.fileWriteUnknown) }
        case .folder: try FileManager.default.createDirectory(at: file, withIntermediateDirectories: false)
        }
    }

    /// A line `k0: &k0 [*k1, …]` a level.
    private static func multiplying(width: Int, levels: Int) -> String {
        (0..<levels).map { level in
            let parts = Array(repeating: level == 0 ? "x" : "*k\(level - 1)", count: width).joined(separator: ",")
            return "k\(level): &k\(level) [\(parts)]\n"
        }.joined()
    }

    private static let text = String(repeating: "x", count: 100_000)

    static let bombs = [
        HostileFile("laughs", multiplying(width: 9, levels: 10)),
        HostileFile("quadratic", "a: &a \(text)\nb: [" + String(repeating: "*a,", count: 40_000) + "]\n"),
        HostileFile("cycle", "fields: &a\n  b: *a\n"),
        HostileFile("cycle-in-list", "fields: &a [*a]\n"),
        HostileFile(
            "merging",
            "k0: &k0 {x: 1}\n" + (1...50).map { "k\($0): &k\($0) {<<: [*k\($0 - 1), *k\($0 - 1)]}\n" }.joined()),
        HostileFile("keys-that-multiply", multiplying(width: 2, levels: 8) + "? *k7\n: 1\n"),
        HostileFile(
            "laughs-behind-breaks",
            "a0: &a0 [x]\n"
                + (1...30).map { "a\($0): &a\($0) [\u{2028}*a\($0 - 1),\u{2028}*a\($0 - 1)]\n" }.joined()
                + "? *a30\n: 1\n"),
        HostileFile(
            "keys-within-keys",
            "fields: " + String(repeating: "{", count: 900) + "[" + String(repeating: "0,", count: 125_000) + "0]"
                + String(repeating: "}", count: 900)),
        HostileFile(
            "deep-lists", "a: " + String(repeating: "[", count: 120_000) + String(repeating: "]", count: 120_000)),
        HostileFile("deep-mappings", "a: " + String(repeating: "{a: ", count: 60_000)),
        HostileFile("deep-blocks", (0..<700).map { String(repeating: " ", count: $0) + "a:\n" }.joined()),
        HostileFile("deep-dashes", String(repeating: "- ", count: 130_000)),
        HostileFile("one-long-value", "type: \"" + String(repeating: text, count: 200) + "\"\n"),
        HostileFile("many-entries", "fields:\n" + (0..<100_000).map { "  f\($0): {kind: text}\n" }.joined()),
    ]

    static let oddities = [
        HostileFile("empty", ""), HostileFile("list", "- a\n- b\n"), HostileFile("scalar", "42\n"),
        HostileFile("two-documents", "type: a\n---\ntype: b\n"), HostileFile("unfinished", "fields: [\n"),
        HostileFile("tabs", "fields:\n\ta: {kind: text}\n"), HostileFile("twice", "type: a\nfields: {}\ntype: b\n"),
        HostileFile("tag", "type: !!python/object/apply:os.system ['touch pwned']\n"),
        HostileFile("nul", "type: \"a\0b\"\n"), HostileFile("mark", "\u{FEFF}tpye: a\n"),
        HostileFile("utf16", .bytes("type: a\n".data(using: .utf16) ?? Data())),
        HostileFile("latin1", .bytes(Data([0x74, 0x79, 0x70, 0x65, 0x3A, 0x20, 0xFC, 0x0A]))),
        HostileFile("every-byte", .bytes(Data(UInt8.min...UInt8.max))),
        HostileFile("unknown-key", "tpye: a\nfeilds: {}\n"),
        HostileFile("wrong-types", "type: [a]\nfields: 3\nroute: no\n"),
        HostileFile(
            "numbers", "type: a\nfields: {a: {kind: text, threshold: 1e400}, b: {kind: text, threshold: .nan}}\n"),
        HostileFile("norway", "type: no\nfields: {no: {kind: no, required: yes}}\n"),
        HostileFile("escapes", "type: \"\\e[2J\\e]0;x\\a\"\n\"\\u202Ekey\": 1\n"),
        HostileFile("markup", "type: '<script>alert(1)</script>'\n"),
        HostileFile("include", "include: ../../../../etc/passwd\ntype: a\n"),
        HostileFile("extends-itself", "type: a\nextends: a\nfields: {}\n"),
        HostileFile("link-out", .link("/etc/passwd")), HostileFile("link-to-zero", .link("/dev/zero")),
        HostileFile("link-to-itself", .link("link-to-itself.yaml")), HostileFile("link-to-nothing", .link("nowhere")),
        HostileFile("pipe", .pipe), HostileFile("folder", .folder),
    ]

    /// Patterns that take for ever, do not compile, or match everywhere.
    private static let patterns = [
        "(a+)+$", "(a|aa)+$", "(a|a?)+$", "^(\\w+\\s?)*$", "^(\\d+[., ]?)*\\d+$", "(a*)*", "(?i)(x+x+)+y",
        "(\\p{L}+\\s*)+:$", "((a{100}){100}){100}", "([a-z", "", "(?R)",
        "^([a-z0-9])(([-.]|[_]+)?([a-z0-9]+))*(@){1}[a-z0-9]+$",
    ]

    static let explosions = patterns.enumerated().map { number, pattern in
        HostileFile(
            "pattern-\(number)",
            "type: p\(number)\nmatch: {keywords: {en: {zebra: 1}}}\nfields:\n  a:\n    kind: text\n    patterns:\n"
                + "      - '\(pattern)'\n")
    }

    static let all = bombs + oddities + explosions
}
