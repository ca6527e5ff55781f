/// A workflow that cannot be run as it is written: a mistake of the embedding application.
package struct WorkflowError: Error, Hashable, Sendable, CustomStringConvertible {
    package var workflow: String
    /// The step at fault, when there is one.
    package var step: String?
    package var message: String

    package init(workflow: String, step: String? = nil, message: String) {
        self.workflow = workflow
        self.step = step
        self.message = message
    }

    package var description: String {
        "workflow \(workflow)" + (step.map { ", step \($0)" } ?? "") + ": " + message
    }
}
