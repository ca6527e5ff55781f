package import DocumentModel

/// Which records another system is given.
package struct HandoffRoute: Hashable, Sendable {
    /// Lower-case letters, digits and hyphens.
    package var name: String
    package var statuses: Set<DocumentRecord.Status>
    /// Empty for all.
    package var types: Set<String>

    package init(name: String, statuses: Set<DocumentRecord.Status> = [.accepted], types: Set<String> = []) {
        self.name = name
        self.statuses = statuses
        self.types = types
    }

    package func takes(_ record: DocumentRecord) -> Bool {
        statuses.contains(record.status) && (types.isEmpty || types.contains(record.type.value))
    }

    private static let workflowPrefix = "handoff."

    /// Each handoff is a workflow, and a queue, of its own.
    package static func workflow(_ name: String) -> String { workflowPrefix + name }

    package static func name(ofWorkflow workflow: String) -> String? {
        workflow.hasPrefix(workflowPrefix) ? String(workflow.dropFirst(workflowPrefix.count)) : nil
    }

    /// Names what is delivered: the same for every attempt, and every time that somebody has it delivered again.
    package static func idempotencyKey(_ name: String, _ document: DocumentIdentifier, version: Int) -> String {
        "\(name):\(document):v\(version)"
    }

    /// The input of a delivery's run, JSON.
    package static func input(_ name: String, _ document: DocumentIdentifier, version: Int) -> String {
        #"{"document":"\#(document)","handoff":"\#(name)","version":\#(version)}"#
    }
}
