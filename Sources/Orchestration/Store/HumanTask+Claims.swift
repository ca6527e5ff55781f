extension HumanTask {
    /// Who has claimed the task at this instant.
    package func holder(at now: Timestamp) -> String? {
        guard let assignee, let assignedUntil, assignedUntil > now else { return nil }
        return assignee
    }

    /// - Throws: `JobStoreError.taskClaimed` when somebody else has claimed the task, `.notAllowed` when one of those
    ///   involved must not touch it.
    package func refuseOthers(than person: Person, at now: Timestamp) throws {
        if let holder = holder(at: now), holder != person.name, let assignedUntil {
            throw JobStoreError.taskClaimed(id, by: holder, until: assignedUntil)
        }
        try refuseExcluded(person)
    }

    /// - Throws: `JobStoreError.notAllowed` when one of those involved must not touch the task.
    package func refuseExcluded(_ person: Person) throws {
        if let name = person.names.intersection(excluded).min() {
            throw JobStoreError.notAllowed("\(name) has a part in what this task is about; somebody else must do it.")
        }
    }

    /// Whether somebody is to see the task: nobody else has claimed it, and it is open to the person.
    package func isAvailable(to name: String, at now: Timestamp) -> Bool {
        (holder(at: now) ?? name) == name && !excluded.contains(name)
    }
}

/// How a task climbs when nobody answers it.
package struct Escalation: Hashable, Codable, Sendable {
    /// Between one level and the next.
    package var interval: Policy.Milliseconds
    /// To whom it is assigned on the first level, the second, …; none to leave it where it is.
    package var roles: [String]

    package init(interval: Policy.Milliseconds, roles: [String]) {
        self.interval = interval
        self.roles = roles
    }

    /// One level up and ten places more urgent; to the next role, where there is one, with a new due time.
    ///
    /// - Returns: when it climbs again, if it does.
    package func raise(_ task: inout HumanTask, at now: Timestamp) -> Timestamp? {
        let next = Timestamp(milliseconds: now.milliseconds + interval)
        if roles.indices.contains(task.level) {
            task.role = roles[task.level]
            // Whoever held it may not be one of those whom it is assigned to now.
            task.assignee = nil
            task.assignedUntil = nil
            task.dueAt = next
        }
        task.level += 1
        task.priority -= 10
        return task.level < roles.count ? next : nil
    }
}
