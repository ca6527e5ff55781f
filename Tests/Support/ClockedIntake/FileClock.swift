import FoundationEssentials
import Orchestration

/// The machine's clock, put forward by as many milliseconds as a file says; all processes of a test share the file.
struct FileClock: WallClock {
    private static let look = Duration.milliseconds(10)

    let file: String
    private let own = SystemClock()

    /// Ends the process where the file says nothing: it must not go on by another clock than it was given.
    func now() -> Timestamp {
        guard let data = FileManager.default.contents(atPath: file),
            let lead = Int64(String(decoding: data, as: UTF8.self))
        else { fatalError("no clock in \(file)") }
        return Timestamp(milliseconds: own.now().milliseconds + lead)
    }

    func sleep(until deadline: Timestamp) async throws {
        while now() < deadline { try await Task.sleep(for: Self.look) }
        try Task.checkCancellation()
    }
}
