import DocumentModel
import FoundationEssentials
import Hashing
package import Orchestration
import RuleEngine
package import Statistics

/// The calibrations of a home: numbered files that a person can read, and which of them is in force.
///
/// `in-force` has a line for each time that one was put in force, the last one counts: its number (0 for the shipped
/// calibration), when, and by whom.
package struct CalibrationFolder: Sendable {
    static let maximumBytes = 2_000_000
    private static let maximumHistory = 200_000

    package struct Listed: Hashable, Codable, Sendable {
        package var version: Int
        package var isInForce: Bool
        package var madeAt: String?
        package var madeBy: String?
        package var fitted: Int?
        package var judged: Int?
        package var errorBefore: Double?
        package var error: Double?
        /// Why it cannot be used.
        package var problem: String?

        enum CodingKeys: String, CodingKey {
            case version
            case isInForce = "in_force"
            case madeAt = "made_at"
            case madeBy = "made_by"
            case fitted, judged
            case errorBefore = "expected_error_before"
            case error = "expected_error"
            case problem
        }
    }

    package let path: String

    package init(path: String) {
        self.path = path
    }

    /// Writes a model as the next version. It is not in force by that. Blocking.
    package func add(_ model: CalibrationModel, by person: String, at now: Timestamp) throws -> Int {
        try makeFolder()
        let number = (versions().last ?? 0) + 1
        var model = model
        model.madeAt = now.iso8601
        model.madeBy = person
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try DurableFile.write(Array(try encoder.encode(model)) + [UInt8(ascii: "\n")], to: file(number))
        return number
    }

    /// Numbers of the files that are there, rising. Blocking.
    package func versions() -> [Int] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.compactMap { name in
            name.hasSuffix(".json") ? Int(name.dropLast(5)) : nil
        }.filter { $0 > 0 }.sorted()
    }

    package func list() -> [Listed] {
        let current = (try? numberInForce()) ?? 0
        return versions().map { number in
            var listed = Listed(version: number, isInForce: number == current)
            do {
                let model = try load(number).model
                listed.madeAt = model.madeAt
                listed.madeBy = model.madeBy
                listed.fitted = model.fitted
                listed.judged = model.judged
                listed.errorBefore = model.errorBefore
                listed.error = model.error
            } catch {
                listed.problem = (error as? InstallationError)?.message ?? "It cannot be read."
            }
            return listed
        }
    }

    /// Reads one version. Blocking.
    package func load(_ number: Int) throws(InstallationError) -> InstalledCalibration {
        let bytes: [UInt8]
        do throws(PlainFile.Failure) {
            bytes = try PlainFile.read(file(number), limit: Self.maximumBytes)
        } catch {
            throw InstallationError(
                "The calibration \(number) cannot be read (\(InertText.line(file(number)))).",
                hint: "`intake calibrate list` shows those there are; `intake calibrate use 0` takes the shipped one.")
        }
        do {
            let model = try JSONDecoder().decode(CalibrationModel.self, from: Data(bytes))
            guard model.schema == CalibrationModel.schemaName else { throw Unknown() }
            return InstalledCalibration(
                number: number, identity: "\(number)@sha256:\(ContentHash.sha256(bytes))", model: model)
        } catch {
            throw InstallationError(
                "The calibration \(number) is damaged (\(InertText.line(file(number)))).",
                hint: "`intake calibrate rollback` takes the one before, `intake calibrate use 0` the shipped one.")
        }
    }

    private struct Unknown: Error {}

    /// What is in force; nil for the shipped calibration. Blocking.
    package func inForce() throws(InstallationError) -> InstalledCalibration? {
        let number = try numberInForce()
        return number == 0 ? nil : try load(number)
    }

    /// 0 for the shipped one.
    package func numberInForce() throws(InstallationError) -> Int { try history().last ?? 0 }

    /// Puts a version in force; 0 is the shipped one. Blocking.
    package func use(_ number: Int, by person: String, at now: Timestamp) throws {
        if number != 0 { _ = try load(number) }
        try makeFolder()
        try append("\(number) \(now.iso8601) \(InertText.line(person, limit: 80))")
    }

    /// Puts in force what was before the one that is. Blocking.
    ///
    /// - Returns: its number.
    package func rollback(by person: String, at now: Timestamp) throws -> Int {
        let history = try history()
        guard let current = history.last, current != 0 else {
            throw InstallationError("The shipped calibration is in force, so there is none to go back from.")
        }
        // What was taken back is not gone back to.
        var stack: [Int] = []
        for number in history {
            if let place = stack.lastIndex(of: number) {
                stack.removeSubrange((place + 1)...)
            } else {
                stack.append(number)
            }
        }
        let earlier = stack.dropLast().last ?? 0
        if earlier != 0 { _ = try load(earlier) }
        try append("\(earlier) \(now.iso8601) \(InertText.line(person, limit: 80))")
        return earlier
    }

    // MARK: Files

    /// What changes when another calibration is put in force, or one that could not be used is mended. Blocking.
    func stamp() -> [String: PlainFile.Stamp] {
        let paths = [path + "/in-force"] + versions().map(file)
        return Dictionary(paths.map { ($0, PlainFile.Stamp($0)) }, uniquingKeysWith: { first, _ in first })
    }

    private func history() throws(InstallationError) -> [Int] {
        let bytes: [UInt8]
        do throws(PlainFile.Failure) {
            bytes = try PlainFile.read(path + "/in-force", limit: Self.maximumHistory)
        } catch {
            if case .missing = error { return [] }
            if case .unreadable = error, !FileManager.default.fileExists(atPath: path + "/in-force") { return [] }
            throw InstallationError(
                "\(InertText.line(path))/in-force cannot be read.", hint: "Check its permissions and the disk.")
        }
        var numbers: [Int] = []
        // A line break of two characters is one `Character`, and none like "\n".
        for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
            guard let number = Int(line.prefix { $0 != " " }), number >= 0 else {
                throw InstallationError(
                    "\(InertText.line(path))/in-force is damaged.",
                    hint: "Each line begins with the number of a calibration; mend it, or delete the file.")
            }
            numbers.append(number)
        }
        return numbers
    }

    private func append(_ line: String) throws {
        let known = (try? PlainFile.read(path + "/in-force", limit: Self.maximumHistory)) ?? []
        try DurableFile.write(known + Array((line + "\n").utf8), to: path + "/in-force")
    }

    private func makeFolder() throws {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw InstallationError("\(InertText.line(path)) cannot be made.", hint: "Check the home's permissions.")
        }
    }

    private func file(_ number: Int) -> String {
        let digits = String(number)
        return path + "/" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ".json"
    }
}
