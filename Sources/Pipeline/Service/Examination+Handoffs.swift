import Delivery
import DocumentModel
import FoundationEssentials
import RecordStorage
import RuleEngine

/// What would keep records from reaching other systems. Nobody is sent anything.
extension Examination {
    func handoffs(_ configuration: Configuration) -> [Finding] {
        let types = knownTypes()
        return configuration.handoffs.flatMap { handoff in
            let findings = problems(of: handoff) + unknownTypes(of: handoff, types)
            return findings.isEmpty
                ? [Finding(.ok, "handoff", "\(handoff.name) goes to \(handoff.shownTarget).")] : findings
        }
    }

    /// Nil as long as the rules have a mistake: the types may be in the file that has it.
    private func knownTypes() -> Set<String>? {
        let outcome = RuleLoader.load(folder: URL(filePath: home.rules))
        return outcome.problems.isEmpty ? Set(outcome.rules.types.map(\.type)) : nil
    }

    /// A type without rules may be one of earlier documents, so it is no mistake of the settings.
    private func unknownTypes(of handoff: Configuration.Handoff, _ known: Set<String>?) -> [Finding] {
        guard let known else { return [] }
        return handoff.route.types.subtracting(known).sorted().map { type in
            Finding(
                .warning, "handoff",
                "\(handoff.name) asks for documents of the type \(InertText.line(type, limit: 60)), which no rules know.",
                advice:
                    "Correct `types:` in intake.yaml; there are rules for \(known.sorted().joined(separator: ", ")).")
        }
    }

    private func problems(of handoff: Configuration.Handoff) -> [Finding] {
        switch handoff.target {
        case .directory(let path):
            let folder = home.resolve(path)
            switch FolderProbe.tryWriting(into: folder) {
            // It is made with the first record.
            case .usable, .missing: return []
            case .notAFolder, .refused:
                return [
                    Finding(
                        .problem, "handoff", "\(handoff.name) cannot write into \(folder).",
                        advice: "Correct `directory:` in intake.yaml, or the folder's permissions.")
                ]
            }
        case .message(.program(let program)):
            guard let name = program.arguments.first, ExternalProgram.find(name) == nil else { return [] }
            return [
                Finding(
                    .problem, "handoff", "\(handoff.name): the program \(name) was not found, or may not be run.",
                    advice: "Correct `command:` in intake.yaml, or install it.")
            ]
        case .message(.webhook(let webhook)): return problems(of: webhook, handoff.name)
        }
    }

    private func problems(of webhook: Webhook, _ name: String) -> [Finding] {
        var findings: [Finding] = []
        for secret in [webhook.secret, webhook.token].compactMap(\.self) {
            do throws(Secret.Unreadable) {
                _ = try secret.read()
            } catch {
                findings.append(
                    Finding(
                        .problem, "handoff", "\(name): \(error.reason).",
                        advice: "Nothing is sent without it: put it there, readable by the user that runs intake."))
            }
            if secret.isOpenToAll {
                findings.append(
                    Finding(
                        .warning, "handoff", "\(name): everybody on this machine can read its secret.",
                        advice: "chmod o-r the file."))
            }
        }
        if webhook.secret == nil, webhook.token == nil {
            findings.append(
                Finding(
                    .warning, "handoff", "\(name) is not signed: its consumer cannot tell who sends.",
                    advice: "Give both a secret, and name its file in `secret_file:`."))
        }
        if webhook.isReadableOnTheWay {
            findings.append(
                Finding(
                    .warning, "handoff", "\(name) goes over http: everybody on the way can read the records.",
                    advice: "Use https."))
        }
        return findings
    }
}
