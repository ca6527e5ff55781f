import Foundation
import Testing

@Suite("The first reader") struct FirstReaderTests {
    @Test(
        "A service works when the first reader is killed, and says so when each one is",
        arguments: [(1, 0), (100, 1)] as [(Int, Int32)])
    func killed(deaths: Int, status: Int32) throws {
        try Program.withHome { intake in
            try intake.make()
            let folder = intake.home.deletingLastPathComponent()
            let reader = folder.appending(path: "reader")
            let real = Program.executable.deletingLastPathComponent().appending(path: "intake-reader")
            let script = """
                #!/bin/sh
                echo >>'\(folder.path())/started'
                [ $(wc -l <'\(folder.path())/started') -gt \(deaths) ] || kill -KILL $$
                exec '\(real.path())' "$@"
                """
            try Data(script.utf8).write(to: reader)
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: reader.path())

            var fragile = intake
            fragile.variables["INTAKE_READER"] = reader.path()
            let outcome = try fragile("run", "--until-idle")
            #expect(outcome.status == status, "\(outcome.errors)")
            #expect(outcome.errors.contains("Documents cannot be read") == (status != 0))
        }
    }
}
