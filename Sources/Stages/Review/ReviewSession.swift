package import DocumentModel

/// The state of one document's review: keys go in, actions come out; nothing else happens here.
package struct ReviewSession: Sendable {
    package enum Key: Hashable, Sendable {
        case character(Character)
        case enter, escape, backspace, delete, up, down, left, right, home, end, help, interrupt
    }

    package enum Action: Hashable, Sendable {
        case redraw
        case finish(ReviewAnswer)
        /// The one field that was asked for is decided, and others are still open.
        case setAside
        case skip
        case escalate
        /// Take back the previous document's decision.
        case undoPrevious
        case openViewer
        case quit
    }

    package indirect enum Mode: Hashable, Sendable {
        case deciding
        case editing(EditedText)
        case rejecting
        /// A failed check of severity error must be accepted knowingly.
        case overriding([CheckResult])
        case help(over: Mode)
    }

    /// Turns a person's text into a field's canonical value, or says what is expected.
    package typealias Normalise = @Sendable (FieldKind, String) -> Result<String, InputProblem>
    /// The verdicts of the rules with these decisions applied.
    package typealias Recheck = @Sendable ([Decision]) -> [CheckResult]

    /// Why a typed value was not accepted.
    package struct InputProblem: Error, Hashable, Sendable {
        package var message: String

        package init(_ message: String) {
            self.message = message
        }
    }

    package static let rejectReasons = [
        "1": "not a document for us", "2": "duplicate", "3": "unreadable", "4": "wrong or incomplete",
        "5": "suspicious",
    ]

    package let task: ReviewTask
    package let reviewer: String
    package let keys: ReviewKeys
    /// The one field that is asked for, in all documents one after the other; nil for whole documents.
    package internal(set) var focus: String?
    package internal(set) var mode = Mode.deciding
    /// Index into `task.fields`: those in doubt come first, but any can be corrected.
    package internal(set) var position = 0
    /// By field name, the latest decision.
    package internal(set) var decisions: [String: Decision] = [:]
    package internal(set) var checks: [CheckResult]
    /// A remark about the last key, for the status line.
    package internal(set) var remark: String?

    var order: [String] = []
    let normalise: Normalise
    let recheck: Recheck
    let now: @Sendable () -> String

    /// Starts at the first field in doubt; `now` gives the current instant, ISO 8601 in UTC, for the decisions.
    package init(
        task: ReviewTask, reviewer: String, keys: ReviewKeys = .standard, focus: String? = nil,
        normalise: @escaping Normalise, recheck: @escaping Recheck, now: @escaping @Sendable () -> String
    ) {
        self.task = task
        self.reviewer = reviewer
        self.keys = keys
        self.focus = focus
        self.normalise = normalise
        self.recheck = recheck
        self.now = now
        checks = task.checks
        position = task.fields.firstIndex { $0.name == focus } ?? task.fields.firstIndex { task.asks($0) } ?? 0
    }

    /// The field under the cursor; nil when the document has none at all.
    package var current: ReviewTask.Field? {
        task.fields.indices.contains(position) ? task.fields[position] : nil
    }

    package var undecided: [ReviewTask.Field] {
        task.fields.filter { task.asks($0) && decisions[$0.name] == nil }
    }

    /// The checks of severity error that fail with the values as they are now.
    package var failing: [CheckResult] { checks.filter { $0.passed == false && $0.severity == .error } }

    /// Whether the machine's values and verdicts may be seen: in a blind review only once everything is answered.
    package func isRevealed(_ field: ReviewTask.Field) -> Bool {
        !task.isBlind || !task.asks(field) || decisions[field.name] != nil
    }

    package var isRevealed: Bool { !task.isBlind || undecided.isEmpty }

    /// The field's value as it would leave now.
    package func value(of field: ReviewTask.Field) -> String? {
        guard let decision = decisions[field.name] else { return field.chosen?.value }
        switch decision.action {
        case .set: return decision.to
        case .absent, .illegible: return nil
        default: return field.chosen?.value
        }
    }
}
