package import ArgumentParser
import DocumentModel
import Glibc

/// Who decides.
package struct ReviewerOptions: ParsableArguments, Sendable {
    @Option(
        help: ArgumentHelp("Who decides (default: $INTAKE_REVIEWER, else the user's name).", valueName: "name"))
    package var reviewer: String?

    package init() {}

    /// The name that decisions are signed with.
    package func name(_ environment: [String: String]) throws -> String {
        let own = environment["INTAKE_REVIEWER"].flatMap { $0.isEmpty ? nil : $0 }
        let name = reviewer ?? own ?? Self.userName
        guard !name.isEmpty, name.count <= 100, InertText.line(name) == name, name.contains(where: { $0 != " " }) else {
            throw UserError(
                "“\(InertText.line(name, limit: 40))” is no name of a reviewer.",
                hint: "Give one line of at most 100 characters with --reviewer or INTAKE_REVIEWER.", status: .usage)
        }
        return name
    }

    private static var userName: String {
        var buffer = [CChar](repeating: 0, count: 16_384)
        let name: String? = unsafe buffer.withUnsafeMutableBufferPointer { space in
            guard let start = space.baseAddress else { return nil }
            var entry = unsafe passwd()
            var found: UnsafeMutablePointer<passwd>?
            guard unsafe getpwuid_r(geteuid(), &entry, start, space.count, &found) == 0, unsafe found != nil,
                let text = unsafe entry.pw_name
            else { return nil }
            return unsafe String(cString: text)
        }
        return name ?? "user \(geteuid())"
    }
}
