import DocumentModel
import Evaluation
import FoundationEssentials

/// The files that an evaluation reads and writes.
enum EvaluationFiles {
    static func labels(_ file: String) throws -> [LabelledDocument] {
        do {
            return try LabelledDocument.all(in: try data(file), file: file)
        } catch let error as TruthError {
            throw UserError(
                InertText.line(error.description) + ".",
                hint:
                    "A line is like {\"file\": \"a.pdf\", \"sha256\": \"…\", \"fields\": {\"grand_total\": \"12.50\"}}."
            )
        }
    }

    static func evaluation(_ file: String) throws -> Evaluation {
        guard let evaluation = try? JSONDecoder().decode(Evaluation.self, from: try data(file)),
            evaluation.schema == Evaluation.schema
        else {
            throw UserError(
                "\(InertText.line(file)) is no result of an evaluation.",
                hint: "Write one with `intake evaluate … --json >FILE`.")
        }
        return evaluation
    }

    static func write(_ bytes: [UInt8], to file: String) throws {
        do {
            try Data(bytes).write(to: URL(filePath: file), options: .atomic)
        } catch {
            throw UserError("\(InertText.line(file)) cannot be written.", hint: "Check its folder and permissions.")
        }
    }

    static func text(_ file: String) throws -> String { String(decoding: try data(file), as: UTF8.self) }

    static func absolute(_ path: String) throws -> String {
        if path.hasPrefix("/") { return path }
        guard let folder = WorkingFolder.path else {
            throw UserError("The current folder no longer exists.", hint: "Give an absolute path.")
        }
        return folder + "/" + path
    }

    private static func data(_ file: String) throws -> Data {
        guard let data = try? Data(contentsOf: URL(filePath: file)) else {
            throw UserError("\(InertText.line(file)) cannot be read.", hint: "Check its name and permissions.")
        }
        return data
    }
}
