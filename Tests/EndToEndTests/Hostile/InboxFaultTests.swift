import Foundation
import Glibc
import RecordSchema
import Testing

/// Faults of disks and permissions, made for real in a world of mounts of their own.
@Suite("An inbox where disk, mount or permission fails")
struct InboxFaultTests {
    static let files = ["invoice-en-classic.pdf", "receipt-fr-bakery.pdf", "einvoice-facturx-de.pdf"]

    /// How full the disk is when the work begins: what is left, in bytes or in files.
    static let shortages = [
        "fill_bytes 0", "fill_bytes 20000", "fill_bytes 150000", "fill_bytes 600000", "fill_inodes 0", "fill_inodes 3",
        "fill_inodes 9",
    ]

    @Test("Whatever is short, nothing is lost, and everything is done when there is room again", arguments: shortages)
    func full(shortage: String) throws {
        try Program.withHome { intake in
            let world = """
                fill_bytes() {
                    dd if=/dev/zero of="$WORLD/filler" bs=4096 2>/dev/null || true
                    truncate -s "-$1" "$WORLD/filler"
                }
                fill_inodes() {
                    mkdir "$WORLD/fillers"
                    n=0; while touch "$WORLD/fillers/$n"; do n=$((n + 1)); done
                    while [ "$n" -gt 0 ] && [ "$1" -gt 0 ]; do
                        n=$((n - 1)); set -- $(($1 - 1)); rm "$WORLD/fillers/$n"
                    done
                } 2>/dev/null
                mount -t tmpfs -o size=12m,nr_inodes=400 none "$WORLD"
                "$INTAKE" init >/dev/null
                sed -i 's/^languages:.*/languages: [eng, deu, fra]/; s/^shutdown_s.*/shutdown_seconds: 2/' "$INTAKE_HOME/intake.yaml"
                for f in \(Self.files.joined(separator: " ")); do cp "$FIXTURES/$f" "$INTAKE_HOME/inbox/"; done
                \(shortage)
                timeout -k 20 15 "$INTAKE" run --until-idle 2>"$LOGS/first" >&2; echo "first=$?"
                echo "kept=$(cat "$INTAKE_HOME/inbox/"* "$INTAKE_HOME/processed/"* 2>/dev/null | wc -c)"
                rm -rf "$WORLD/filler" "$WORLD/fillers"
                "$INTAKE" run --until-idle 2>"$LOGS/second"; echo "second=$?"
                "$INTAKE" reconcile --json; echo "reconcile=$?"
                "$INTAKE" audit verify >/dev/null; echo "audit=$?"
                echo "left=$(ls "$INTAKE_HOME/inbox" | wc -l) spool=$(ls "$INTAKE_HOME/store/spool" | wc -l)"
                echo "exports=$(ls "$INTAKE_HOME/exports" | grep -c json)"
                """
            guard let outcome = try intake.inWorldOfItsOwn(world) else { return }
            let told = outcome.output
            let bytes = try Self.files.reduce(0) { $0 + (try Data(contentsOf: FixtureTruth.named($1).url).count) }
            #expect(told.contains("kept=\(bytes)"), "\(told)\(outcome.errors)")
            // What is under way waits for room; being told to stop, it stops.
            #expect(!told.contains("first=137"), "it does not stop: \(outcome.errors)")
            #expect(told.contains("second=0"), "\(told)\(outcome.errors)")
            #expect(told.contains("reconcile=0") && told.contains("audit=0"), "\(told)")
            #expect(told.contains("left=0 spool=0"), "\(told)")
            #expect(told.contains("\"documents\": 3"), "\(told)")
            #expect(told.contains("\"arrivals\": 3"), "\(told)")
        }
    }

    @Test func aHomeThatCannotBeWrittenIsReadAndSaysSo() throws {
        try Program.withHome { intake in
            try intake.make()
            try intake.drop([try FixtureTruth.named(Self.files[0])])
            #expect(try intake("run", "--until-idle").status == 0)
            try intake.drop([try FixtureTruth.named(Self.files[1])])
            let world = """
                mount --bind "$INTAKE_HOME" "$INTAKE_HOME"
                mount -o remount,bind,ro "$INTAKE_HOME"
                for c in "list --json" "status" "show" "search invoice" "reconcile" "review list" "audit verify" "doctor"; do
                    [ "$c" = show ] && c="show $("$INTAKE" list --json | sed -n 's/.*"document": "\\(.*\\)".*/\\1/p')"
                    "$INTAKE" $c >/dev/null 2>"$LOGS/err"; echo "$c=$?"
                done
                timeout 60 "$INTAKE" run --until-idle; echo "run=$?"
                timeout 60 "$INTAKE" submit "$FIXTURES/\(Self.files[2])"; echo "submit=$?"
                mount -o remount,bind,rw "$INTAKE_HOME"
                "$INTAKE" run --until-idle; echo "afterwards=$?"
                """
            guard let outcome = try intake.inWorldOfItsOwn(world) else { return }
            for command in ["list --json", "status", "search invoice", "reconcile", "review list", "audit verify"] {
                #expect(outcome.output.contains("\(command)=0"), "\(outcome.output)\(outcome.errors)")
            }
            #expect(outcome.output.contains(/show sha256:[0-9a-f]+=0/), "\(outcome.output)")
            #expect(outcome.output.contains("doctor=1"), "\(outcome.output)")
            #expect(outcome.output.contains("run=1") && outcome.output.contains("submit=1"), "\(outcome.output)")
            #expect(outcome.errors.lowercased().contains("read-only"), "\(outcome.errors)")
            #expect(outcome.output.contains("afterwards=0"), "\(outcome.output)\(outcome.errors)")
            #expect(try intake.json("reconcile", "--json")["documents"]?.number == 2)
        }
    }

    /// As an account that permissions mean something to.
    @Test(.enabled(if: geteuid() == 0)) func permissionsThatAreLost() throws {
        try Program.withHome { intake in
            let world = """
                as() { setpriv --reuid=65534 --regid=65534 --clear-groups "$@"; }
                as test -x "$INTAKE" || exit 77
                chown 65534:65534 "$WORLD" "$LOGS"
                as "$INTAKE" init >/dev/null
                cp "$FIXTURES/\(Self.files[0])" "$INTAKE_HOME/inbox/readable.pdf"
                cp "$FIXTURES/\(Self.files[2])" "$INTAKE_HOME/inbox/unreadable.pdf"
                chmod 0644 "$INTAKE_HOME/inbox/readable.pdf"; chmod 000 "$INTAKE_HOME/inbox/unreadable.pdf"
                chmod 000 "$INTAKE_HOME/inbox"
                as "$INTAKE" run --until-idle; echo "closed=$?"
                chmod 755 "$INTAKE_HOME/inbox"
                as mkdir -p "$INTAKE_HOME/processed"
                chmod 555 "$INTAKE_HOME/processed"
                as "$INTAKE" run --until-idle; echo "stuck=$?"
                echo "inbox=$(ls "$INTAKE_HOME/inbox" | tr '\\n' ' ')"
                chmod 755 "$INTAKE_HOME/processed"
                as "$INTAKE" run --until-idle; echo "open=$?"
                echo "inbox=$(ls "$INTAKE_HOME/inbox" | tr '\\n' ' ')end"
                cat "$INTAKE_HOME/rejected/unreadable.pdf.reason.json"
                as "$INTAKE" reconcile --json; echo "reconcile=$?"
                """
            guard let outcome = try intake.inWorldOfItsOwn(world), outcome.status != 77 else { return }
            let told = outcome.output + outcome.errors
            #expect(outcome.output.contains("closed=1"), "\(told)")
            #expect(outcome.errors.contains("Permission denied"), "\(told)")
            #expect(outcome.output.contains("stuck=2"), "one was refused: \(told)")
            #expect(outcome.output.contains("inbox=readable.pdf"), "in custody, but not moved: \(told)")
            #expect(outcome.output.contains("open=0"), "\(told)")
            #expect(outcome.output.contains("inbox=end"), "\(told)")
            #expect(outcome.output.contains("\"reason\" : \"unreadable\""), "\(told)")
            #expect(outcome.output.contains("\"arrivals\": 1") && outcome.output.contains("reconcile=0"), "\(told)")
        }
    }
}

extension Program {
    /// Runs a script of the shell where its mounts concern nobody else and end with it; nil where that is not possible.
    fileprivate func inWorldOfItsOwn(_ script: String) throws -> Outcome? {
        let logs = FileManager.default.temporaryDirectory.appending(path: "intake-logs-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: logs, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: logs) }
        let own = geteuid() == 0 ? ["--mount"] : ["--map-root-user", "--mount"]
        guard try Self.shell(own, "true", environment: [:], logs).status == 0 else { return nil }
        return try Self.shell(
            own, script,
            environment: [
                "INTAKE": Self.executable.path(), "INTAKE_HOME": home.path(),
                "WORLD": home.deletingLastPathComponent().path(), "LOGS": logs.path(), "NO_COLOR": "1",
                "INTAKE_RULES": FixtureTruth.project.path() + "/Rules", "FIXTURES": FixtureTruth.documents.path(),
            ], logs)
    }

    private static func shell(
        _ own: [String], _ script: String, environment: [String: String], _ logs: URL
    ) throws -> Outcome {
        let output = logs.appending(path: "output")
        let errors = logs.appending(path: "errors")
        for file in [output, errors] { try Data().write(to: file) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/unshare")
        process.arguments = own + ["sh", "-c", script]
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
            errors: try String(contentsOf: errors, encoding: .utf8))
    }
}
