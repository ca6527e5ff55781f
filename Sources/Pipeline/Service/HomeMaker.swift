import FoundationEssentials
import Glibc

/// Makes homes.
package enum HomeMaker {
    package struct Report: Hashable, Codable, Sendable {
        package var home: String
        /// What was made; the rest was there before.
        package var made: [String]
    }

    /// Makes what is missing of a home, and touches nothing that is there. Blocking.
    package static func make(
        _ home: Home, environment: [String: String], executable: String
    ) throws(InstallationError) -> Report {
        var report = Report(home: home.path, made: [])
        for folder in [home.path, home.inbox, home.store, home.blobs, home.spool, home.exports, home.rejected] {
            try makeFolder(folder, isPrivate: folder.hasPrefix(home.store), &report)
        }
        if !exists(home.rules) {
            let source = try shippedRules(environment: environment, executable: executable)
            try copyRules(from: source, to: home.rules)
            report.made.append(home.rules)
        }
        if !exists(home.configurationFile) {
            try DurableFile.write(Array(Configuration.template.utf8), to: home.configurationFile)
            report.made.append(home.configurationFile)
        }
        if try AuditKeyFile(path: home.auditKey).make() {
            report.made.append(home.auditKey)
            try AnchorFile(path: home.resolve(Configuration().audit.anchor)).make()
        }
        for folder in [home.store, home.path, parent(of: home.path)] { try makeDurable(folder) }
        return report
    }

    /// The rule files that came with the program: `INTAKE_RULES`, else `share/intake/Rules` beside its folder, else
    /// `Rules` in a folder above it.
    private static func shippedRules(
        environment: [String: String], executable: String
    ) throws(InstallationError) -> String {
        if let stated = environment["INTAKE_RULES"], !stated.isEmpty {
            guard exists(stated) else {
                throw InstallationError(
                    "INTAKE_RULES names \(stated), which is not there.", hint: "Correct or unset it.")
            }
            return stated
        }
        var folder = parent(of: executable)
        var places = [folder + "/../share/intake/Rules"]
        for _ in 0..<6 where folder.count > 1 {
            places.append(folder + "/Rules")
            folder = parent(of: folder)
        }
        guard let found = places.first(where: { exists($0 + "/invoice.yaml") }) else {
            throw InstallationError(
                "The rule files that come with intake were not found (looked at \(places[0]) and above).",
                hint: "Install them with `make install`, or name their folder in INTAKE_RULES.")
        }
        return found
    }

    private static func copyRules(from source: String, to target: String) throws(InstallationError) {
        do {
            let partial = target + ".partial"
            try? FileManager.default.removeItem(atPath: partial)
            try FileManager.default.createDirectory(atPath: partial, withIntermediateDirectories: true)
            for name in try FileManager.default.contentsOfDirectory(atPath: source)
            where name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
                let data = try Data(contentsOf: URL(filePath: source + "/" + name))
                try data.write(to: URL(filePath: partial + "/" + name))
                try makeDurable(partial + "/" + name)
            }
            try makeDurable(partial)
            try FileManager.default.moveItem(atPath: partial, toPath: target)
        } catch {
            throw InstallationError(
                "The rules could not be copied from \(source) to \(target): \(error.systemReason)",
                hint: "Check the disk's space and the folder's permissions, then run this again.")
        }
    }

    private static func makeFolder(_ path: String, isPrivate: Bool, _ report: inout Report) throws(InstallationError) {
        guard !exists(path) else { return }
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true,
                attributes: isPrivate ? [.posixPermissions: 0o700] : nil)
            report.made.append(path)
        } catch {
            throw InstallationError(
                "The folder \(path) could not be made: \(error.systemReason)",
                hint: "Check the disk's space and the permissions of the folder above, or name another home.")
        }
    }

    /// What the home promises must outlive a power failure, and so must the home.
    private static func makeDurable(_ path: String) throws(InstallationError) {
        let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
        defer { if file >= 0 { close(file) } }
        guard file >= 0, fsync(file) == 0 else {
            throw InstallationError(
                "\(path) could not be made durable: \(unsafe String(cString: strerror(errno)))",
                hint: "Check the disk, then run this again.")
        }
    }

    private static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    private static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return "/" }
        return String(path[..<slash])
    }
}
