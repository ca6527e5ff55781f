import Orchestration
import Testing

@Suite struct WorkflowDefinitionTests {
    static let sound = WorkflowDefinition(
        name: "bread", timeout: 60_000,
        steps: [
            StepDefinition("mix"), StepDefinition("rest", after: ["mix"]),
            StepDefinition("bake", queue: "oven", after: ["rest"], reads: ["mix"], isMemoised: true),
        ])

    @Test func aSoundWorkflowIsAccepted() throws {
        try Self.sound.validate()
    }

    @Test(arguments: [
        (WorkflowDefinition(name: "", steps: [StepDefinition("a")]), "letters"),
        (WorkflowDefinition(name: "w", steps: []), "no steps"),
        (WorkflowDefinition(name: "w", timeout: 0, steps: [StepDefinition("a")]), "timeout"),
        (WorkflowDefinition(name: "w", steps: [StepDefinition("a"), StepDefinition("a")]), "twice"),
        (WorkflowDefinition(name: "w", steps: [StepDefinition("a#1")]), "letters"),
        (WorkflowDefinition(name: "w", steps: [StepDefinition("a", queue: "")]), "queue"),
        (WorkflowDefinition(name: "w", steps: [StepDefinition("a", after: ["b"])]), "'b'"),
        (WorkflowDefinition(name: "w", steps: [StepDefinition("a", after: ["a"])]), "'a'"),
        (
            WorkflowDefinition(
                name: "w", steps: [StepDefinition("a", after: ["b"]), StepDefinition("b", after: ["a"])]), "'b'"
        ),
        (
            WorkflowDefinition(name: "w", steps: [StepDefinition("a"), StepDefinition("b", after: ["a", "a"])]),
            "predecessor twice"
        ),
        (
            WorkflowDefinition(name: "w", steps: [StepDefinition("a"), StepDefinition("b", reads: ["a"])]),
            "reads 'a'"
        ),
        (
            WorkflowDefinition(
                name: "w", steps: [StepDefinition("a", retry: Policy.Retry(maximumAttempts: 0))]), "attempt"
        ),
        (WorkflowDefinition(name: "w", steps: [StepDefinition("a", startToClose: 0)]), "positive"),
        (
            WorkflowDefinition(
                name: "w", steps: [StepDefinition("a", retry: Policy.Retry(maximumAttempts: 1, jitter: 2))]), "jitter"
        ),
        (WorkflowDefinition(name: "w", steps: [StepDefinition("a", isFanOut: true)]), "fans it out"),
        (
            WorkflowDefinition(
                name: "w",
                steps: [
                    StepDefinition("a"), StepDefinition("b", after: ["a"]),
                    StepDefinition("c", after: ["a", "b"], isFanOut: true),
                ]), "fans it out"
        ),
        (
            WorkflowDefinition(
                name: "w",
                steps: [
                    StepDefinition("a"), StepDefinition("b", after: ["a"], isFanOut: true),
                    StepDefinition("c", after: ["b"]),
                ]), "not after the step that fans it out"
        ),
    ])
    func mistakesAreNamed(workflow: WorkflowDefinition, expected: String) throws {
        let error = try #require(throws: WorkflowError.self) { try workflow.validate() }
        #expect(error.description.contains(expected), "\(error)")
    }

    @Test func theHashIsThatOfTheContent() throws {
        let text = try Self.sound.canonicalJSON()
        #expect(try WorkflowDefinition(canonicalJSON: text) == Self.sound)
        #expect(try WorkflowDefinition(canonicalJSON: text).contentHash() == Self.sound.contentHash())
        var changed = Self.sound
        changed.steps[0].retry.maximumAttempts += 1
        #expect(try changed.contentHash() != Self.sound.contentHash())
        // Stored definitions are found by this hash: a change of the encoding is a migration.
        #expect(
            try WorkflowDefinition(name: "w", steps: [StepDefinition("a")]).canonicalJSON()
                == #"{"name":"w","steps":[{"after":[],"handler":"a","isMemoised":false,"name":"a","queue":"default","#
                + #""reads":[],"retry":{"base":1000,"cap":100000,"factor":2,"jitter":0.1,"maximumAttempts":5},"#
                + #""startToClose":60000}]}"#)
    }

    @Test func whatIsFannedOutOnlyIsStoredAsSuch() throws {
        let definition = WorkflowDefinition(
            name: "w",
            steps: [
                StepDefinition("a"), StepDefinition("b", after: ["a"], isFanOut: true),
                StepDefinition("c", after: ["a", "b"]),
            ])
        try definition.validate()
        #expect(try WorkflowDefinition(canonicalJSON: definition.canonicalJSON()) == definition)
        #expect(WorkflowGraph(definition).fanOuts(ofStepAt: 0) == ["b"])
        #expect(WorkflowGraph(definition).fanOuts(ofStepAt: 1).isEmpty)
    }

    @Test func theGraphKnowsItsWay() {
        let graph = WorkflowGraph(Self.sound)
        #expect(graph.successors(of: "mix").map(\.name) == ["rest"])
        #expect(graph.descendants(of: "mix") == ["rest", "bake"])
        #expect(graph.ancestors(of: "bake") == ["rest", "mix"])
        #expect(graph.step("none") == nil)
        #expect(graph.position(of: "bake") == 2)
    }

    @Test func instancesAreNumbered() {
        #expect(StepInstance(named: "page#12") == StepInstance(step: "page", number: 12))
        #expect(StepInstance(named: "page") == StepInstance(step: "page"))
        #expect(StepInstance(step: "page", number: 3).description == "page#3")
    }
}
