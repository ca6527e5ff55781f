import Foundation
import Logging
import Testing

@testable import IntakeCommands

@Suite("The last guard before the terminal and the log")
struct GuardTests {
    private let plain = Style(isOn: false)
    private let coloured = Style(isOn: true)

    @Test("Without colour nothing passes but line breaks")
    func withoutColour() {
        #expect(plain.guarded("a\u{1B}[1mb\u{1B}[0m\nc\u{7}") == "a‹U+001B›[1mb‹U+001B›[0m\nc‹U+0007›")
        #expect(plain.guarded(plain.red("alarm")) == "alarm")
    }

    @Test("With colour our own attributes pass, and no others")
    func withColour() {
        let own =
            coloured.bold("a") + coloured.reverse("b") + coloured.red("c") + coloured.cyan("d") + coloured.dim("e")
        #expect(coloured.guarded(own) == own)
        for foreign in [
            "\u{1B}[8mhidden", "\u{1B}[2J", "\u{1B}]0;x\u{7}", "\u{1B}[31", "\u{1B}", "\u{1B}[1;31m", "\u{1B}[m",
        ] {
            #expect(!coloured.guarded("x" + foreign).contains("\u{1B}"), "\(foreign.debugDescription)")
            #expect(coloured.guarded(own + foreign).hasPrefix(own))
        }
        #expect(coloured.guarded("\u{1B}\u{1B}[1ma") == "‹U+001B›\u{1B}[1ma")
    }

    @Test(
        "A value in a line of text ends where its quote does",
        arguments: [
            ("plain", "plain"), ("", "\"\""), ("a b", "\"a b\""), ("a\"b\\", "\"a\\\"b\\\\\""),
            ("a\"\u{301} by=admin", "\"a\\\"\u{301} by=admin\""), ("a\\\u{301} b", "\"a\\\\\u{301} b\""),
            ("x\u{20}\u{301}by=\u{301}y", "\"x \u{301}by=\u{301}y\""), ("=\u{301}", "\"=\u{301}\""),
        ])
    func quotedMetadata(_ value: String, _ expected: String) {
        let log = LineLog(label: "intake", level: .info, format: .text)
        let line = log.line(level: .info, message: "m", ["file": "\(value)"])
        // As scalars: what looks alike may be read otherwise.
        #expect(line.unicodeScalars.reversed().starts(with: " m file=\(expected)".unicodeScalars.reversed()), "\(line)")
    }

    @Test("Metadata cannot pose as a member that every line of the log has")
    func reservedNames() throws {
        let log = LineLog(label: "intake", level: .info, format: .json)
        let line = log.line(
            level: .warning, message: "true", ["message": "false", "level": "info", "file": "a\n{\"level\":\"info\"}"])
        let members = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String])
        #expect(members["message"] == "true" && members["message_"] == "false")
        #expect(members["level"] == "warning" && members["level_"] == "info")
        #expect(!line.contains("\n"))
        #expect(line.components(separatedBy: "\"message\":").count == 2)
    }
}
