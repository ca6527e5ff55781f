import Foundation

extension Program {
    /// Changes a rule file of the home.
    func changeRules(_ type: String, _ change: (String) -> String) throws {
        let file = home.appending(path: "Rules/\(type).yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
        let changed = change(text)
        guard changed != text else { throw CocoaError(.fileWriteUnknown) }
        try Data(changed.utf8).write(to: file)
    }

    /// Sends every document before a person that has one of these fields.
    func doubt(_ fields: Set<String>, of types: String...) throws {
        for type in types {
            try changeRules(type) { text in
                var field = Substring()
                let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                    if let name = line.firstMatch(of: #/^  (\w+):$/#) { field = name.1 }
                    let isThreshold = line.hasPrefix("    threshold:") && fields.contains(String(field))
                    return isThreshold ? "    threshold: 0.9999" : line
                }
                return lines.joined(separator: "\n")
            }
        }
    }

    /// Does all that can be done without people.
    func work() throws {
        let run = try self("run", "--until-idle", "--log-level", "error")
        guard run.status == 0 else { throw Unexpected(outcome: run) }
    }
}
