/// What an examination found about one thing.
package struct Finding: Hashable, Sendable {
    package enum Level: String, Sendable, CaseIterable { case ok, warning, problem }

    package var level: Level
    /// What was looked at, such as `disk`.
    package var subject: String
    package var message: String
    /// What to do; nil when nothing needs to be done.
    package var advice: String?

    package init(_ level: Level, _ subject: String, _ message: String, advice: String? = nil) {
        self.level = level
        self.subject = subject
        self.message = message
        self.advice = advice
    }
}
