import FoundationEssentials
import Orchestration

/// Small values as the JSON text that the tables hold.
enum JobText {
    static func encode(_ names: [String]) -> String {
        var text = "["
        for (position, name) in names.enumerated() {
            if position > 0 { text += "," }
            JSONText.append(name, to: &text)
        }
        return text + "]"
    }

    /// A list of names in which one can be found by its text alone.
    static func separated(_ names: [String]) -> String {
        names.map { "\u{1F}\($0)\u{1F}" }.joined()
    }

    static func unseparated(_ text: String) -> [String] {
        text.split(separator: "\u{1F}").map(String.init)
    }

    static func encode(_ fault: StepFault) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(fault), as: UTF8.self)
    }

    static func encode(_ fanOut: [StepResult.FanOut]) throws -> String {
        let stored = fanOut.map { StoredFanOut(step: $0.step, inputs: $0.inputs) }
        return String(decoding: try JSONEncoder().encode(stored), as: UTF8.self)
    }

    static func names(_ text: String) throws -> [String] {
        try JSONDecoder().decode([String].self, from: Data(text.utf8))
    }

    static func fault(_ text: String) throws -> StepFault {
        try JSONDecoder().decode(StepFault.self, from: Data(text.utf8))
    }

    static func fanOut(_ text: String) throws -> [StepResult.FanOut] {
        try JSONDecoder().decode([StoredFanOut].self, from: Data(text.utf8)).map {
            StepResult.FanOut(step: $0.step, inputs: $0.inputs)
        }
    }

    private struct StoredFanOut: Codable {
        var step: String
        var inputs: [String]
    }
}

extension SQLRow {
    func optionalTimestamp(_ index: Int) -> Timestamp? {
        optionalInteger(index).map { Timestamp(milliseconds: $0) }
    }

    func timestamp(_ index: Int) throws -> Timestamp {
        Timestamp(milliseconds: try integer(index))
    }

    func number(_ index: Int) throws -> Int { Int(try integer(index)) }

    /// A value of a closed list, such as a phase.
    func choice<Value: RawRepresentable>(_ index: Int, _ type: Value.Type) throws -> Value
    where Value.RawValue == String {
        let text = try text(index)
        guard let value = Value(rawValue: text) else {
            throw JobStoreError.unavailable(
                "column \(columns[index]) holds '\(text)', which this version does not know")
        }
        return value
    }
}

extension SQLValue {
    init(_ instant: Timestamp?) {
        self = instant.map { .integer($0.milliseconds) } ?? .null
    }

    static func phase(_ phase: some RawRepresentable<String>) -> SQLValue { .text(phase.rawValue) }

    static func number(_ number: Int) -> SQLValue { .integer(Int64(number)) }
}

func + (instant: Timestamp, delay: Policy.Milliseconds) -> Timestamp {
    Timestamp(milliseconds: instant.milliseconds + delay)
}
