import DocumentModel
import Testing

@Suite struct DateParserTests {
    @Test(arguments: [
        ("2024-03-15", "2024-03-15"), ("15.03.2024", "2024-03-15"), ("15.3.24", "2024-03-15"),
        ("15. März 2024", "2024-03-15"), ("1er avril 2025", "2025-04-01"), ("Mar 15, 2024", "2024-03-15"),
        ("15-MAR-2024", "2024-03-15"), ("May 6th, 2025", "2025-05-06"), ("20240315", "2024-03-15"),
        ("15/03/2024", "2024-03-15"), ("3/15/24", "2024-03-15"), ("2024/03/15", "2024-03-15"),
        ("10 août 2025", "2025-08-10"), ("19 april 2014", "2014-04-19"), ("29.02.2024", "2024-02-29"),
    ])
    func readsWhatDocumentsWrite(_ text: String, _ day: String) {
        #expect(DateParser.parse(text)?.day.description == day)
    }

    @Test(arguments: [
        "", "31.02.2024", "29.02.2023", "15.13.2024", "32.01.2024", "12.03", "3/2024", "15 Foo 2024", "2024-00-10",
        "10:30:00", "1.2.3.4", "01.01.1800", "99999999", "2025-09-0007",
    ])
    func refusesWhatIsNoDay(_ text: String) {
        #expect(DateParser.parse(text) == nil)
    }

    @Test func offersTheOtherReadingOfAnAmbiguousDate() throws {
        let dayFirst = try #require(DateParser.parse("03/04/2024", order: .dayFirst))
        #expect(dayFirst.day.description == "2024-04-03")
        #expect(dayFirst.alternative?.description == "2024-03-04")
        let monthFirst = try #require(DateParser.parse("03/04/2024", order: .monthFirst))
        #expect(monthFirst.day == dayFirst.alternative)
        #expect(DateParser.parse("05/05/2024")?.alternative == nil)
    }
}
