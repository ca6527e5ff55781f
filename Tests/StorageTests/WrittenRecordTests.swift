import DocumentModel
import Foundation
import RecordSchema
import Testing

/// The records that the exporter writes, held to what is published.
@Suite struct WrittenRecordTests {
    @Test(arguments: RecordShapes.all)
    func everyRecordIsValid(_ shape: RecordShapes.Shape) throws {
        for style in [JSONWriter.Style.line, .indented] {
            let text = String(decoding: shape.record.json(style: style), as: UTF8.self)
            #expect(try JSONSchema.record().breaches(in: text) == [])
        }
    }

    @Test(arguments: RecordShapes.all)
    func aRecordReadsBackAsItWas(_ shape: RecordShapes.Shape) throws {
        let read = try JSONDecoder().decode(DocumentRecord.self, from: Data(shape.record.json()))
        #expect(read == shape.record)
        #expect(read.json() == shape.record.json())
    }

    @Test(arguments: RecordShapes.all)
    func nothingInARecordActsOnATerminal(_ shape: RecordShapes.Shape) {
        let text = String(decoding: shape.record.json(), as: UTF8.self)
        #expect(!text.unicodeScalars.contains(where: InertText.isActive))
    }

    @Test func membersStandInTheOrderOfTheContract() throws {
        let record = Sample.record(Sample.document("a"))
        let text = String(decoding: record.json(), as: UTF8.self)
        let names = [
            "schema", "document", "trace", "source", "type", "language", "status", "reason", "fields", "line_items",
            "checks", "decisions", "versions",
        ]
        let places = try names.map { try #require(text.range(of: "\"\($0)\":")).lowerBound }
        #expect(places == places.sorted())
        #expect(record.orderedFields.map(\.name) == ["invoice_number", "seller_name", "currency", "grand_total"])
        #expect(text.contains(#""box":[1,2.5,30.25,4],"raw":"529.87""#))
    }

    @Test func aDecisionAboutAFieldSaysThatThereWasNone() {
        var record = Sample.record(Sample.document("a"))
        record.decisions = [Sample.decision(.set, "due_date", to: "2026-12-01"), Sample.decision(.accept, nil)]
        let text = String(decoding: record.json(), as: UTF8.self)
        #expect(text.contains(#""action":"set","field":"due_date","from":null,"to":"2026-12-01"}"#))
        #expect(text.contains(#""action":"accept"}"#))
    }
}
