import GoldenFiles
import Testing

/// Compares output with files of `Golden/`; with INTAKE_RECORD=1 writes them anew.
enum Golden {
    private static let folder = GoldenFolder(besideFolderOf: #filePath)

    static func expect(
        _ text: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        if let difference = try folder.difference(of: text, from: name) {
            Issue.record("\(difference)", sourceLocation: sourceLocation)
        }
    }
}
