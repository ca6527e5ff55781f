import DocumentModel
import Loading
import ReaderProtocol
import Testing

@Suite struct LoadingTests {
    private func loading(
        _ answer: Result<DocumentDescription, ReaderFailure>, maximumPages: Int = 10
    ) async throws -> DocumentDescription {
        try await load(
            "/blob", name: "RE-1.pdf", maximumPages: maximumPages,
            reader: ScriptedReader(.init(description: answer)))
    }

    private func description(pages: Int) -> DocumentDescription {
        DocumentDescription(kind: .pdf, pages: Array(repeating: .init(width: 595, height: 842), count: pages))
    }

    @Test func aReadableDocumentIsDescribed() async throws {
        let loaded = try await loading(.success(description(pages: 2)))
        #expect(loaded == description(pages: 2))
    }

    @Test(arguments: ReaderFailure.Kind.allCases)
    func everyRefusalSaysWhatWhereAndWhatNext(kind: ReaderFailure.Kind) async throws {
        let error = await #expect(throws: LoadingError.self) {
            try await loading(.failure(ReaderFailure(kind, "the cause")))
        }
        #expect(error?.code == "document-" + kind.rawValue)
        #expect(error?.explanation.hasPrefix("RE-1.pdf: the cause. ") == true)
        #expect((error?.explanation.count ?? 0) > "RE-1.pdf: the cause. ".count + 20)
        let isHopeless = [.unsupported, .damaged, .encrypted, .empty, .tooLarge].contains(kind)
        #expect(error?.consequence == (isHopeless ? .fail : .retry))
    }

    @Test(arguments: [(0, ReaderFailure.Kind.empty), (11, .tooLarge)])
    func theNumberOfPagesIsHeldToItsLimits(pages: Int, kind: ReaderFailure.Kind) async throws {
        let error = await #expect(throws: LoadingError.self) { try await loading(.success(description(pages: pages))) }
        #expect(error?.failure.kind == kind)
    }

    @Test func hostileNamesAndMessagesAreMadeInert() {
        let error = LoadingError(ReaderFailure(.damaged, "cut\u{1B}[2J\nok"), name: "a\u{202E}fdp.exe")
        #expect(!error.explanation.unicodeScalars.contains { InertText.isActive($0) })
    }
}
