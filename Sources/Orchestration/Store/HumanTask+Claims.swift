extension HumanTask {
    /// Who has claimed the task at this instant.
    package func holder(at now: Timestamp) -> String? {
        guard let assignee, let assignedUntil, assignedUntil > now else { return nil }
        return assignee
    }

    /// - Throws: `JobStoreError.taskClaimed` when somebody else has claimed the task.
    package func refuseOthers(than actor: String, at now: Timestamp) throws {
        if let holder = holder(at: now), holder != actor, let assignedUntil {
            throw JobStoreError.taskClaimed(id, by: holder, until: assignedUntil)
        }
    }

    /// One level up, and ten places more urgent.
    package mutating func escalate() {
        level += 1
        priority -= 10
    }
}
