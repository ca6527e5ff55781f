import Orchestration

/// An effect whose application can be counted.
package struct TextEffect: StepEffect, Hashable {
    package var text: String
    /// The store must refuse it, and undo the transition.
    package var isRefused: Bool

    package init(_ text: String, isRefused: Bool = false) {
        self.text = text
        self.isRefused = isRefused
    }

    package struct Refused: Error, Hashable {
        package init() {}
    }
}
