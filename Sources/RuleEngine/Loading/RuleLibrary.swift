package import FoundationEssentials
import Synchronization

/// The rules in force: a folder's, as they were when all of it was last good. Until it is good for the first time, they
/// are those of its good files, and say what is missing.
package final class RuleLibrary: Sendable {
    package enum Reload: Sendable {
        /// The folder says what it said before.
        case unchanged
        /// New rules are in force; the types whose version changed, came or went.
        case replaced(types: [String])
        /// Something is wrong with the folder; the last good rules stay in force.
        case kept([RuleProblem])
        /// Something is wrong with the folder, and there are no last good rules; its good files are in force.
        case incomplete([RuleProblem])
        /// The system could not read all of it, so nobody knows what it says; the rules in force stay.
        case unread([RuleProblem])
    }

    package let folder: URL
    private let reading: PlainFile.Reading
    private let state: Mutex<RuleSet>

    /// Loads the folder. Blocking.
    ///
    /// - Throws: `RuleLoadingError` with every mistake, when not one file is good, or the system could not read one.
    package init(folder: URL, reading: @escaping PlainFile.Reading = PlainFile.read) throws(RuleLoadingError) {
        let outcome = RuleLoader.load(folder: folder, reading: reading)
        guard !outcome.isCutShort, outcome.problems.isEmpty || !outcome.rules.types.isEmpty else {
            throw RuleLoadingError(problems: outcome.problems, mayPass: outcome.isCutShort)
        }
        self.folder = folder
        self.reading = reading
        state = Mutex(outcome.rules)
    }

    /// The rules in force.
    package var rules: RuleSet { state.withLock { $0 } }

    /// Loads the folder again; its rules come into force all together, or not at all. Blocking.
    package func reload() -> Reload {
        let outcome = RuleLoader.load(folder: folder, reading: reading)
        if outcome.isCutShort { return .unread(outcome.problems) }
        return state.withLock { current in
            guard outcome.problems.isEmpty else {
                // Incomplete rules are no good ones to keep: what is good by now may take their place.
                guard !current.gaps.isEmpty, !outcome.rules.types.isEmpty else { return .kept(outcome.problems) }
                current = outcome.rules
                return .incomplete(outcome.problems)
            }
            let changed = current.changes(to: outcome.rules)
            guard !changed.isEmpty else { return .unchanged }
            current = outcome.rules
            return .replaced(types: changed)
        }
    }
}

extension RuleSet {
    /// The types that differ between two sets, sorted.
    package func changes(to other: RuleSet) -> [String] {
        let mine = Set(types.map(identity))
        let theirs = Set(other.types.map(other.identity))
        let changed =
            types.filter { !theirs.contains(identity(of: $0)) }
            + other.types.filter { !mine.contains(other.identity(of: $0)) }
        return Set(changed.map(\.type)).sorted()
    }
}
