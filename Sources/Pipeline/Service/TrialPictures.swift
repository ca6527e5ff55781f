import DocumentModel
import Extraction
package import Logging
import ReaderPool
import ReaderProtocol

/// A trial, and its pages drawn with what was understood on them.
package struct TrialPictures: Sendable {
    package var trial: Trial
    /// PNG files' bytes, page by page.
    package var pages: [[UInt8]]

    /// Dots per inch; words are legible, and their captions no larger than they are.
    private static let resolution = 170
    private static let mostPages = 50

    /// Reads a file, by its absolute path, judges it by a home's rules, and has its pages drawn by the reader.
    ///
    /// - Throws: what a person should read.
    package static func of(
        file path: String, home: Home, environment: [String: String], logger: Logger
    ) async throws -> TrialPictures {
        let trials = try await Trials(home: home, environment: environment, logger: logger)
        do {
            let (trial, pages) = try await trials.judgeWithPages(path)
            guard pages.count <= mostPages else {
                throw InstallationError(
                    "The document has \(pages.count) pages; \(mostPages) are drawn at most.",
                    hint: "Leave out --image, or take a part of the document.")
            }
            var pictures: [[UInt8]] = []
            for page in pages {
                let marks = PageSketch.marks(of: page, trial.extraction, rules: trial.rules)
                pictures.append(try await trials.draw(page, of: path, marks: marks, resolution: resolution))
            }
            await trials.close()
            return TrialPictures(trial: trial, pages: pictures)
        } catch {
            await trials.close()
            throw error
        }
    }
}

extension Trials {
    fileprivate func draw(
        _ page: PageContent, of path: String, marks: [PageMark], resolution: Int
    ) async throws -> [UInt8] {
        let request = MarkedPageRequest(
            resolution: resolution, rotation: page.rotation, skew: page.skew, marks: marks)
        do {
            return try await pool.markedPage(request, number: page.number, of: path)
        } catch let failure as ReaderFailure {
            throw InstallationError(
                "Page \(page.number) cannot be drawn: \(InertText.line(failure.message, limit: 300)).",
                hint: "Leave out --image.")
        }
    }
}
