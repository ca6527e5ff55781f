import Evaluation
import Foundation
import Testing

@Suite("Against an earlier evaluation")
struct ComparisonTests {
    @Test func theSameIsNoChange() throws {
        let evaluation = try Cases.evaluation()
        let comparison = Comparison(evaluation, with: evaluation)
        #expect(comparison.documents == evaluation.documents.count)
        #expect(comparison.fields.isEmpty && comparison.statuses.isEmpty && comparison.orderedBalances.isEmpty)
        #expect(comparison.f1 == comparison.f1Before)
    }

    @Test func whatChangedIsNamed() throws {
        let before = try Cases.evaluation()
        let now = try Cases.evaluation { documents in
            var documents = Array(documents.dropLast())
            let index =
                documents.firstIndex { $0.status == .review && $0.fields.contains { $0.verdict == .right } } ?? 0
            documents[index].status = .accepted
            let field = documents[index].fields.firstIndex { $0.verdict == .right && $0.got != nil } ?? 0
            documents[index].fields[field].match = Match()
            documents[index].fields[field].got = "something else"
            return documents
        }
        let comparison = Comparison(now, with: before)
        #expect(comparison.onlyBefore == 1 && comparison.onlyNow == 0)
        #expect(comparison.newlyAccepted.count == 1 && comparison.newlyInReview.isEmpty)
        let change = try #require(comparison.fields.first)
        #expect(comparison.fields.count == 1)
        #expect(change.before == .right && change.after == .wrong && change.got == "something else")
        #expect(comparison.orderedBalances.map(\.name) == [change.field])
        #expect(comparison.orderedBalances.first?.balance.becameWrong == 1)
        #expect(comparison.accepted == comparison.acceptedBefore + 1)
        #expect(comparison.f1 < comparison.f1Before)
        #expect(comparison.silentErrors > comparison.silentErrorsBefore)
        let back = Comparison(before, with: now)
        #expect(back.newlyInReview.count == 1 && back.onlyNow == 1 && back.fields.first?.after == .right)
    }

    @Test func aResultIsReadAsItWasWritten() throws {
        var evaluation = try Cases.evaluation()
        evaluation.comparison = Comparison(evaluation, with: evaluation)
        let data = try JSONEncoder().encode(evaluation)
        #expect(try JSONDecoder().decode(Evaluation.self, from: data) == evaluation)
    }
}
