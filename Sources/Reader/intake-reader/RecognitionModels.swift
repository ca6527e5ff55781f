import ReaderProtocol
import Tesseract

/// The models of recognition, loaded when they are first needed.
///
/// A page is read by the first of the languages. Of those that pages can be told to be in (`PageLanguage`), the others are
/// for the lines of pages that are in them; what cannot be told apart so is read together with the first.
final class RecognitionModels {
    /// What a page is read by, as Tesseract takes it.
    let main: [String]
    /// Whose doubtful lines may be read again.
    let others: [String]
    private var loaded: [String: Recognizer] = [:]
    private var missing: Set<String> = []
    /// Bits of `others` that processes of documents have needed.
    private var needed: Int32 = 0

    init(languages: [String]) {
        let first = languages.first ?? "eng"
        let isTold = { (language: String) in language != first && PageLanguage.known.contains(language) }
        let isFirstTold = PageLanguage.known.contains(first)
        others = isFirstTold ? languages.filter(isTold) : []
        main = isFirstTold ? languages.filter { !isTold($0) } : languages
    }

    /// The language of a page that was read by the main model; nil for that model's own.
    var pageLanguage: PageLanguage { PageLanguage(candidates: main.prefix(1) + others) }

    /// Loads what a request surely needs, so that processes forked from here on have it, and what documents before it
    /// needed. The rest is loaded where it is needed: a model takes some 60 ms.
    func load(for request: ReaderRequest) {
        switch request {
        case .page:
            _ = recognizer(of: main)
            for (index, language) in others.enumerated() where needed & Self.bit(index) != 0 {
                _ = recognizer(of: [language])
            }
        case .lines(_, _, let lines): _ = recognizer(of: rankedForAnotherReading(of: lines.language).first ?? main)
        default: break
        }
    }

    /// Which of `others` are loaded, a bit each, for an exit code.
    var loadedOthers: Int32 {
        others.enumerated().reduce(0) { $0 | (loaded[$1.element] == nil ? 0 : Self.bit($1.offset)) }
    }

    /// Takes note of what the process of a document had loaded.
    func note(loadedOthers: Int32) { needed |= loadedOthers }

    private static func bit(_ index: Int) -> Int32 { index < 6 ? 1 << Int32(index) : 0 }

    func mainRecognizer() throws(ReaderFailure) -> Recognizer {
        guard let recognizer = recognizer(of: main) else {
            throw ReaderFailure(
                .missingLanguage, "the recognition data of \(main.joined(separator: "+")) does not load")
        }
        return recognizer
    }

    func recognizer(of languages: [String]) -> Recognizer? {
        let name = languages.joined(separator: "+")
        if let known = loaded[name] { return known }
        guard !missing.contains(name), let made = Recognizer(languages: languages) else {
            missing.insert(name)
            return nil
        }
        loaded[name] = made
        return made
    }

    /// Models for a second and a third opinion on lines of a document in a language (ISO 639-1), the best first: its own
    /// language's, then the others that have not read the page.
    func rankedForAnotherReading(of language: String?) -> [[String]] {
        let own = language.flatMap { code in PageLanguage.known.first { Self.codes[$0] == code } }
        return (others.filter { $0 == own } + others.filter { $0 != own }).map { [$0] }
    }

    private static let codes = ["eng": "en", "deu": "de", "fra": "fr", "nld": "nl", "ita": "it", "spa": "es"]
}
