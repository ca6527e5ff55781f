import DocumentModel
import FoundationEssentials
import Orchestration
import Synchronization

/// Step outputs of the runs that are under way, so that a value that this process has just written as JSON is not read
/// from JSON again. A value is taken only when its text is the one that the store hands out.
final class RecentValues: Sendable {
    private struct Entry: Sendable {
        var text: String
        var value: any Sendable
    }

    private struct State: Sendable {
        var entries: [String: Entry] = [:]
        /// Oldest first.
        var order: [String] = []
    }

    private static let limit = 256

    private let state = Mutex(State())

    /// Writes a value as JSON, and remembers it for the next steps.
    func output(_ value: some Decodable & JSONWritable & Sendable, of context: StepContext) -> String {
        let text = value.json
        remember(value, as: text, key: Self.key(context.run, context.step))
        return text
    }

    private func remember(_ value: some Sendable, as text: String, key: String) {
        state.withLock { state in
            if state.entries.updateValue(Entry(text: text, value: value), forKey: key) == nil {
                state.order.append(key)
            }
            if state.order.count > Self.limit {
                for old in state.order.prefix(Self.limit / 2) { state.entries[old] = nil }
                state.order.removeFirst(Self.limit / 2)
            }
        }
    }

    /// - Throws: `StepFault` when the step has no such output.
    func value<Value: Decodable & Sendable>(
        _ type: Value.Type, of step: String, in context: StepContext
    ) throws -> Value {
        guard let value = try optionalValue(type, of: step, in: context) else {
            throw StepFault(
                code: "missing-output", message: "The step \(context.step) needs what \(step) did not leave.",
                isPermanent: true)
        }
        return value
    }

    /// Nil when the step was skipped.
    func optionalValue<Value: Decodable & Sendable>(
        _ type: Value.Type, of step: String, in context: StepContext
    ) throws -> Value? {
        guard let text = context.outputs[step], text != "null" else { return nil }
        let known = state.withLock { $0.entries[Self.key(context.run, step)] }
        if let known, known.text == text, let value = known.value as? Value { return value }
        let value = try JSONDecoder().decode(type, from: Data(text.utf8))
        remember(value, as: text, key: Self.key(context.run, step))
        return value
    }

    /// What the run is about.
    func input(of context: StepContext) throws -> DocumentInput {
        let key = Self.key(context.run, "")
        let known = state.withLock { $0.entries[key] }
        if let known, known.text == context.input, let value = known.value as? DocumentInput { return value }
        let value = try JSONDecoder().decode(DocumentInput.self, from: Data(context.input.utf8))
        remember(value, as: context.input, key: key)
        return value
    }

    static func encoded(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    private static func key(_ run: RunIdentifier, _ step: String) -> String { run.text + "/" + step }
}
