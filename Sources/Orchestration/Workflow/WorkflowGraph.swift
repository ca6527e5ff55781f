/// The edges of a workflow, looked up by name.
package struct WorkflowGraph: Sendable {
    package let definition: WorkflowDefinition
    private let positions: [String: Int]
    private let successorPositions: [[Int]]
    private let fanOuts: [[String]]

    package init(_ definition: WorkflowDefinition) {
        self.definition = definition
        let positions = Dictionary(definition.steps.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { $1 })
        var successors = [[Int]](repeating: [], count: definition.steps.count)
        for (position, step) in definition.steps.enumerated() {
            for name in Set(step.after) {
                if let predecessor = positions[name] { successors[predecessor].append(position) }
            }
        }
        self.positions = positions
        successorPositions = successors
        fanOuts = successors.map { $0.map { definition.steps[$0] }.filter(\.isFanOut).map(\.name) }
    }

    package func position(of step: String) -> Int? { positions[step] }

    package func step(_ name: String) -> StepDefinition? {
        positions[name].map { definition.steps[$0] }
    }

    /// The steps that come directly after this one, in the definition's order.
    package func successors(of step: String) -> [StepDefinition] {
        guard let position = positions[step] else { return [] }
        return successorPositions[position].map { definition.steps[$0] }
    }

    /// The successors of a step that are there only when it fans them out.
    package func fanOuts(ofStepAt position: Int) -> [String] { fanOuts[position] }

    /// Every step that comes after this one, directly or not.
    package func descendants(of step: String) -> Set<String> {
        var found: Set<String> = []
        var open = [step]
        while let next = open.popLast() {
            for successor in successors(of: next) where found.insert(successor.name).inserted {
                open.append(successor.name)
            }
        }
        return found
    }

    /// Every step that comes before this one, directly or not.
    package func ancestors(of step: String) -> Set<String> {
        var found: Set<String> = []
        var open = [step]
        while let next = open.popLast() {
            for predecessor in self.step(next)?.after ?? [] where found.insert(predecessor).inserted {
                open.append(predecessor)
            }
        }
        return found
    }
}

/// The name of a step's row: the step itself, or one instance of a fan-out.
package struct StepInstance: Hashable, Sendable, CustomStringConvertible {
    package var step: String
    package var number: Int?

    package init(step: String, number: Int? = nil) {
        self.step = step
        self.number = number
    }

    package init(named name: String) {
        let parts = name.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count == 2, let number = Int(parts[1]) {
            self.init(step: String(parts[0]), number: number)
        } else {
            self.init(step: name)
        }
    }

    package var description: String { number.map { "\(step)#\($0)" } ?? step }
}

/// What the predecessors' rows make of a step that is blocked.
package enum StepReadiness: Hashable, Sendable {
    case blocked, ready, skipped

    /// Settles a blocked step, given every row of every step in its `after`, with the successors that row chose (nil
    /// for all).
    package static func of(
        _ step: String, after predecessors: some Sequence<(phase: StepState.Phase, choice: [String]?)>
    ) -> StepReadiness {
        var isChosen = false
        for (phase, choice) in predecessors {
            switch phase {
            case .succeeded: isChosen = isChosen || (choice?.contains(step) ?? true)
            case .skipped: continue
            case .blocked, .ready, .running, .delayed, .waiting, .dead, .cancelled: return .blocked
            }
        }
        return isChosen ? .ready : .skipped
    }
}
