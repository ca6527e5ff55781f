package import FoundationEssentials
import Glibc

/// Reads the rule files of a folder.
package enum RuleLoader {
    static let maximumFiles = 200

    /// What a folder holds: the rules that are good, and what is wrong with the others.
    package struct Outcome: Sendable {
        package var rules: RuleSet
        /// Sorted by file and place; empty when every file is good and the set is complete.
        package var problems: [RuleProblem]
        /// The names of the files that were read.
        package var files: [String]
        /// The names of what lies there besides, and is not read.
        package var ignored: [String] = []
        /// Something could not be read just now, so this is not what the folder says: another look may help.
        package var isCutShort = false
    }

    /// Whether a name is that of a rule file: it ends in `.yaml` or `.yml`, and is not hidden.
    package static func isRuleFile(_ name: String) -> Bool {
        let folded = name.lowercased()
        return (folded.hasSuffix(".yaml") || folded.hasSuffix(".yml")) && !name.hasPrefix(".")
    }

    /// Reads every rule file directly in a folder. A `changed` file, by its path, takes the place of the one about the
    /// same type, or comes in addition. Blocking.
    package static func load(
        folder: URL, changed: String? = nil, reading: PlainFile.Reading = PlainFile.read
    ) -> Outcome {
        let path = folder.path
        let names: [String]
        do throws(PlainFile.Failure) {
            names = try PlainFile.names(in: path)
        } catch {
            var outcome = Outcome(rules: RuleSet(types: []), problems: [], files: [])
            var message = "the folder of rules cannot be read; does it exist?"
            if case .failed(let code) = error {
                message = "the folder of rules cannot be read: " + reason(code)
                outcome.isCutShort = true
            }
            outcome.problems = [RuleProblem(file: path, message: message)]
            return outcome
        }
        let files = names.filter(isRuleFile).sorted()
        guard files.count <= maximumFiles else {
            let message = "\(files.count) rule files; the most is \(maximumFiles)"
            return Outcome(
                rules: RuleSet(types: []), problems: [RuleProblem(file: path, message: message)], files: files)
        }
        var good: [DocumentTypeRules] = []
        var problems: [RuleProblem] = []
        var sources: [RuleFile] = []
        var isCutShort = false
        for file in files {
            do throws(RuleLoadingError) {
                sources.append(try RuleFile(try read(file, in: path, reading), file: file))
            } catch {
                problems += error.problems
                isCutShort = isCutShort || error.mayPass
            }
        }
        // Without one of them, others seem to have mistakes that they have not.
        if isCutShort {
            return Outcome(rules: RuleSet(types: []), problems: problems, files: files, isCutShort: true)
        }
        if let changed {
            do throws(RuleLoadingError) {
                let place = changed.lastIndex(of: "/")
                let name = place.map { String(changed[changed.index(after: $0)...]) } ?? changed
                let file = try RuleFile(
                    try read(name, in: place.map { String(changed[..<$0]) } ?? ".", reading), file: name)
                sources.removeAll { $0.declaredType == file.declaredType || $0.file == name }
                sources.append(file)
            } catch {
                problems += error.problems
            }
        }
        // Files that build on others come after them.
        for source in sources.filter({ $0.baseType == nil }) + sources.filter({ $0.baseType != nil }) {
            do throws(RuleLoadingError) {
                good.append(try source.rules(bases: good))
            } catch {
                problems += error.problems
            }
        }
        problems.sort { ($0.file, $0.line ?? 0, $0.column ?? 0) < ($1.file, $1.line ?? 0, $1.column ?? 0) }
        problems += conflicts(&good, allRead: problems.isEmpty, folder: path)
        return Outcome(
            rules: RuleSet(types: good, gaps: problems), problems: problems, files: files,
            ignored: names.filter { !isRuleFile($0) }.sorted())
    }

    private static func read(
        _ file: String, in folder: String, _ reading: PlainFile.Reading
    ) throws(RuleLoadingError) -> [UInt8] {
        let path = folder + "/" + file
        func refuse(_ message: String, mayPass: Bool = false) -> RuleLoadingError {
            RuleLoadingError(problems: [RuleProblem(file: file, message: message)], mayPass: mayPass)
        }
        var bytes: [UInt8]?
        do throws(PlainFile.Failure) {
            // What a mistake quotes of a file must not be a way to read others.
            // By bytes: to the system, names that look the same are others.
            let inside = try PlainFile.resolved(folder) + "/"
            let isInside = try PlainFile.resolved(path).utf8.starts(with: inside.utf8)
            bytes = isInside ? try reading(path, RuleFile.maximumBytes) : nil
        } catch {
            switch error {
            case .notRegular: throw refuse("not a regular file")
            case .tooLarge(let beginning): throw RuleFile.tooLarge(beginning, file: file)
            case .missing: throw refuse("a link that leads nowhere, or a file that has just gone")
            case .unreadable: throw refuse("the file cannot be read; check its permissions")
            case .failed(let code): throw refuse("the file cannot be read: " + reason(code), mayPass: true)
            }
        }
        guard let bytes else { throw refuse("a link that leads out of the folder of rules; put the file itself here") }
        return bytes
    }

    private static func reason(_ code: CInt) -> String {
        "the system says: \(unsafe String(cString: strerror(code))). Check the disk"
    }

    /// What files say against each other; the later of two with the same type is left out.
    private static func conflicts(
        _ rules: inout [DocumentTypeRules], allRead: Bool, folder: String
    ) -> [RuleProblem] {
        var problems: [RuleProblem] = []
        var owners: [String: String] = [:]
        var fallback: String?
        rules.removeAll { rule in
            if let owner = owners[rule.type] {
                let message = "the type \"\(rule.type)\" is already defined by \(SafeText.quotable(owner))"
                problems.append(RuleProblem(file: rule.file, line: 1, column: 1, message: message))
                return true
            }
            if rule.isFallback, let fallback {
                let message = "\(SafeText.quotable(fallback)) is the fallback already; only one type can be"
                problems.append(RuleProblem(file: rule.file, line: 1, column: 1, message: message))
                return true
            }
            owners[rule.type] = rule.file
            if rule.isFallback { fallback = rule.file }
            return false
        }
        if allRead, fallback == nil {
            let message = "no rule file says `fallback: true`; documents of unknown type need one"
            problems.append(RuleProblem(file: folder, message: message))
        }
        return problems
    }
}
