import Orchestration
import OrchestrationTestKit

/// The operations of workers.
extension ModelPair {
    mutating func submit() async throws {
        let workflow = random.element(of: ModelWorkflows.all) ?? ModelWorkflows.net
        let submission = RunSubmission(
            workflow: random.chance(2) ? "unheard" : workflow.name, idempotencyKey: "key-\(random.number(in: 1...20))",
            subject: "subject-\(random.number(in: 1...3))", input: "{}", priority: random.number(in: 1...3) * 10,
            actor: "tester")
        let effects = someEffects("submit")
        let inherited = random.chance(20) ? someInheritance(of: workflow) : [:]
        try await both(
            "submit \(submission.workflow) \(submission.idempotencyKey) inheriting \(inherited.keys.sorted())"
        ) { side in
            var submission = submission
            if !inherited.isEmpty {
                submission.inheritance = Inheritance(run: RunIdentifier("earlier"), outputs: inherited)
            }
            return switch try await side.store.submit(submission, effects: effects) {
            case .created(let run): "created \(side.number(of: run))"
            case .existing(let run): "existing \(side.number(of: run))"
            }
        }
    }

    /// Outputs of some steps, mostly of those that can be inherited.
    private mutating func someInheritance(of workflow: WorkflowDefinition) -> [String: String] {
        var outputs: [String: String] = [:]
        for step in workflow.steps where random.chance(50) {
            guard random.chance(5) || step.after.allSatisfy({ outputs[$0] != nil }) else { continue }
            outputs[step.name] = "\"inherited \(step.name)\""
        }
        return outputs
    }

    mutating func claim() async throws {
        let request = someRequest(limit: random.number(in: 0...4))
        var claimed: [ModelLease] = []
        try await both("claim by \(request.worker) from \(request.queues), \(request.limit)") { side in
            let steps = try await side.store.claim(request)
            claimed = steps.map { side.modelLease($0.lease) }
            return side.describe(steps)
        }
        remember(claimed)
    }

    mutating func complete() async throws {
        guard let lease = try await someLease() else { return }
        let next = random.chance(60) ? someRequest(limit: random.number(in: 1...3), worker: lease.owner) : nil
        let definition = StepInstance(named: lease.step).step
        var result = StepResult(output: "\"\(lease) \(random.number(in: 1...9))\"", effects: someEffects("complete"))
        let successors = ModelWorkflows.all.flatMap { WorkflowGraph($0).successors(of: definition) }.map(\.name)
        if random.chance(25) { result.choice = successors.filter { _ in random.chance(60) } }
        if random.chance(3) { result.choice = ["a"] }
        if random.chance(30), let target = random.element(of: successors) {
            let inputs = (0..<random.number(in: 0...3)).map { "\($0)" }
            result.fanOut = [.init(step: target, inputs: inputs)]
        }
        let completion = StepCompletion(
            lease: tested.lease(lease), result: result, endsRun: random.chance(5),
            fingerprint: random.chance(30) ? "f\(random.number(in: 1...2))" : nil, isMemoised: random.chance(10),
            claimNext: next)
        var claimed: [ModelLease] = []
        try await both(
            "complete \(lease) choosing \(result.choice ?? ["all"]), fanning \(result.fanOut.map(\.step)) out"
        ) { side in
            var completion = completion
            completion.lease = side.lease(lease)
            let steps = try await side.store.complete(completion)
            claimed = steps.map { side.modelLease($0.lease) }
            return side.describe(steps)
        }
        remember(claimed)
    }

    mutating func fail() async throws {
        guard let lease = try await someLease() else { return }
        let fault = StepFault(
            code: "cold", message: "The oven is cold.", isPermanent: random.chance(15),
            retryAfter: random.chance(20) ? 7_000 : nil)
        let effects = someEffects("fail")
        try await both("fail \(lease)") { side in
            "\(try await side.store.fail(side.lease(lease), fault: fault, effects: effects))"
        }
    }

    mutating func park() async throws {
        guard let lease = try await someLease() else { return }
        let expiry: Policy.Milliseconds? = random.chance(30) ? 9_000 : nil
        let request = HumanTaskRequest(
            kind: random.chance(50) ? "taste" : "smell", payload: "{}", priority: random.number(in: 1...3) * 10,
            dueIn: random.chance(50) ? 5_000 : nil, remindIn: random.chance(30) ? 3_000 : nil,
            escalateIn: random.chance(30) ? 6_000 : nil, expireIn: expiry,
            expiryAnswer: expiry == nil || random.chance(10) ? nil : "\"stale\"")
        let effects = someEffects("park")
        try await both("park \(lease)") { side in
            let task = try await side.store.park(side.lease(lease), task: request, effects: effects)
            return "task \(side.number(of: task))"
        }
    }

    mutating func release() async throws {
        guard let lease = try await someLease() else { return }
        try await both("release \(lease)") { side in
            try await side.store.release(side.lease(lease))
            return "released"
        }
    }

    mutating func memo() async throws {
        let subject = "subject-\(random.number(in: 1...3))"
        let step = random.element(of: ModelWorkflows.stepNames) ?? "a"
        try await both("memo of \(subject) \(step)") { side in
            let result = try await side.store.memo(subject: subject, step: step, fingerprint: "f1")
            return result.map { "\($0.output) \($0.choice ?? ["all"]) \($0.fanOut.map { "\($0.step) \($0.inputs)" })" }
                ?? "none"
        }
    }

    mutating func beatOrLeave() async throws {
        let worker = random.element(of: ModelWorkflows.workers) ?? "w1"
        if random.chance(10) {
            return try await both("retire \(worker)") { side in
                try await side.store.retire(worker: worker)
                return "retired"
            }
        }
        let held = leases.suffix(10).filter { $0.owner == worker }
        try await both("beat \(worker)") { side in
            let reply = try await Self.beat(worker, side, holding: held.map { side.lease($0) })
            return "\(reply.lost.map { side.modelLease($0) })"
        }
    }

    private mutating func remember(_ claimed: [ModelLease]) {
        leases = Array((leases + claimed).suffix(40))
    }

    /// Mostly a lease that stands, often one that has ended, sometimes a forged one.
    private func someLease() async throws -> ModelLease? {
        var candidates = leases
        if random.chance(70) {
            let held = try await reference.store.heldLeases()
            candidates = held.map { reference.modelLease($0) }
        }
        guard var lease = random.element(of: candidates) else { return nil }
        if random.chance(3) { lease.owner = "w9" }
        if random.chance(3) { lease.attempt += 1 }
        return lease
    }

    private func someRequest(limit: Int, worker: String? = nil) -> ClaimRequest {
        ClaimRequest(
            worker: worker ?? random.element(of: ModelWorkflows.workers) ?? "w1",
            queues: random.chance(70) ? ["default", "oven"] : [random.chance(50) ? "default" : "oven"],
            handlers: random.chance(90) ? Set(ModelWorkflows.stepNames) : ["a", "c"], limit: limit,
            includesHeld: random.chance(10))
    }

    func someEffects(_ text: String) -> [any StepEffect] {
        random.chance(20) ? [TextEffect(text), TextEffect("\(text) too", isRefused: random.chance(20))] : []
    }
}

extension JobStore {
    /// The attempts under way.
    fileprivate func heldLeases() async throws -> [Lease] {
        var leases: [Lease] = []
        for run in try await runs(RunFilter(phases: [.running])) {
            for step in try await steps(of: run.id) where step.phase == .running {
                leases.append(Lease(run: run.id, step: step.name, owner: step.owner ?? "", attempt: step.attempt))
            }
        }
        return leases.sorted { ($0.run, $0.step) < ($1.run, $1.step) }
    }
}
