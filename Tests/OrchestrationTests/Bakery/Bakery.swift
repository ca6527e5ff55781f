import FoundationEssentials
import Orchestration
import OrchestrationTestKit
import Synchronization

/// An order of bread: the core drives it without knowing what bread is.
enum Bakery {
    static let order = WorkflowDefinition(
        name: "bread-order", timeout: 86_400_000,
        steps: [
            StepDefinition("mix", reads: [], isMemoised: true),
            StepDefinition(
                "bake", queue: "oven", after: ["mix"], reads: ["mix"],
                retry: Policy.Retry(maximumAttempts: 3, base: 60_000, jitter: 0), startToClose: 3_600_000),
            StepDefinition("taste", after: ["bake"], reads: ["bake"]),
            StepDefinition("ship", after: ["taste"], reads: ["bake", "taste"]),
            StepDefinition("compost", after: ["taste"], reads: ["taste"]),
            StepDefinition("bill", after: ["ship", "compost"], reads: ["ship", "compost"]),
        ])

    struct Order: Codable {
        var loaves: Int
        var flour: String
    }

    struct Tray: Codable {
        var loaves: Int
    }

    /// Ten loaves fit on a tray.
    static func trays(for loaves: Int) -> [Tray] {
        stride(from: 0, to: loaves, by: 10).map { Tray(loaves: min(10, loaves - $0)) }
    }

    static func handlers(ovenFails: @escaping @Sendable (StepContext) -> Bool) -> [String: ClosureHandler] {
        [
            "mix": ClosureHandler(fingerprint: { "mix/1 \($0.input)" }) { context in
                let order = try decode(Order.self, context.input)
                let trays = try Bakery.trays(for: order.loaves).map(encode)
                return .advance(
                    StepResult(
                        output: #"{"dough":"\#(order.flour)"}"#, fanOut: [.init(step: "bake", inputs: trays)],
                        effects: [TextEffect("mix \(context.subject)")]))
            },
            "bake": ClosureHandler { context in
                if ovenFails(context) {
                    throw StepFault(code: "oven-cold", message: "The oven is cold; heat it.", isPermanent: false)
                }
                let tray = try decode(Tray.self, context.instanceInput ?? "")
                return .advance(
                    StepResult(
                        output: try encode(tray), effects: [TextEffect("bake \(context.subject) \(context.step)")]))
            },
            "taste": ClosureHandler { context in
                let loaves = try context.outputs.values.map { try decode(Tray.self, $0).loaves }.reduce(0, +)
                return .wait(
                    HumanTaskRequest(
                        kind: "taste", payload: #"{"loaves":\#(loaves)}"#, dueIn: 600_000, remindIn: 600_000,
                        escalateIn: 1_200_000, expireIn: 7_200_000, expiryAnswer: #""stale""#))
            },
            "ship": ClosureHandler { context in
                .advance(StepResult(output: #""shipped""#, effects: [TextEffect("ship \(context.subject)")]))
            },
            "compost": ClosureHandler { _ in .advance(StepResult(output: #""composted""#)) },
            "bill": ClosureHandler { context in
                .advance(StepResult(output: context.outputs.values.sorted().joined(separator: ",")))
            },
        ]
    }

    static func decode<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }

    static func encode(_ value: some Encodable) throws -> String {
        String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
    }
}
