import FoundationEssentials
import Statistics

extension Examination {
    /// The calibration in force, where the home has one of its own, and rules that are only tried.
    func calibration(in home: Home) -> [Finding] {
        let folder = CalibrationFolder(path: home.calibrations)
        guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
        do throws(InstallationError) {
            guard let found = try folder.inForce() else {
                return [Finding(.ok, "calibration", "The shipped calibration is in force.")]
            }
            return [
                Finding(
                    .ok, "calibration",
                    "Version \(found.number) is in force, judged on \(found.model.judged) samples.")
            ]
        } catch {
            return [Finding(.problem, "calibration", error.message, advice: error.hint)]
        }
    }
}
