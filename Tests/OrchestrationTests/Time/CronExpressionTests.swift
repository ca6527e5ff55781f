import Orchestration
import OrchestrationTestKit
import Testing

@Suite struct CronExpressionTests {
    /// An instant of 2026 or another year in UTC.
    static func utc(_ year: Int, _ month: Int, _ day: Int, _ hour: Int = 0, _ minute: Int = 0) -> Timestamp {
        // Days since 1970 by counting, so that the test does not share the code's arithmetic.
        func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }
        var days = (1970..<year).reduce(0) { $0 + (isLeap($1) ? 366 : 365) }
        let lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        days += lengths.prefix(month - 1).reduce(0, +) + day - 1
        return Timestamp(milliseconds: Int64(((days * 24 + hour) * 60 + minute) * 60_000))
    }

    @Test(arguments: [
        ("* * * * *", utc(2026, 1, 1, 0, 1)),
        ("*/15 * * * *", utc(2026, 1, 1, 0, 15)),
        ("0 0 * * *", utc(2026, 1, 2)),
        ("30 2 * * *", utc(2026, 1, 1, 2, 30)),
        ("0 9-17/4 * * *", utc(2026, 1, 1, 9)),
        ("5,10 4 * * *", utc(2026, 1, 1, 4, 5)),
        ("0 0 1 * *", utc(2026, 2, 1)),
        ("0 0 29 2 *", utc(2028, 2, 29)),
        ("0 0 31 * *", utc(2026, 1, 31)),
        ("0 12 * * MON", utc(2026, 1, 5, 12)),
        ("0 12 * * 1-5", utc(2026, 1, 1, 12)),
        ("0 12 * * 0", utc(2026, 1, 4, 12)),
        ("0 12 * * 7", utc(2026, 1, 4, 12)),
        ("0 12 * * sat,sun", utc(2026, 1, 3, 12)),
        ("0 0 13 * FRI", utc(2026, 1, 2)),
        ("0 0 */10 * FRI", utc(2026, 5, 1)),
        ("0 0 1 JUL-AUG *", utc(2026, 7, 1)),
        ("50/5 1 * * *", utc(2026, 1, 1, 1, 50)),
        ("@hourly", utc(2026, 1, 1, 1)),
        ("@daily", utc(2026, 1, 2)),
        ("@midnight", utc(2026, 1, 2)),
        ("@weekly", utc(2026, 1, 4)),
        ("@monthly", utc(2026, 2, 1)),
        ("@yearly", utc(2027, 1, 1)),
        ("  0   3\t* * * ", utc(2026, 1, 1, 3)),
    ])
    func theNextTimeIsFound(text: String, expected: Timestamp) throws {
        let next = try CronExpression(text).next(after: Self.utc(2026, 1, 1), zone: "UTC")
        #expect(next == expected, "\(next?.iso8601 ?? "none") instead of \(expected.iso8601)")
    }

    @Test func whatNeverComesIsNil() throws {
        #expect(try CronExpression("0 0 30 2 *").next(after: Self.utc(2026, 1, 1), zone: "UTC") == nil)
        #expect(try CronExpression("0 0 * * *").next(after: Self.utc(2026, 1, 1), zone: "Europe/Atlantis") == nil)
        #expect(!CronExpression.knowsZone("Europe/Atlantis"))
        #expect(CronExpression.knowsZone("Europe/Berlin"))
    }

    @Test func aLeapYearIsWaitedForAcrossACentury() throws {
        let next = try CronExpression("0 0 29 2 *").next(after: Self.utc(2096, 3, 1), zone: "UTC")
        #expect(next == Self.utc(2104, 2, 29))
    }

    /// Clocks in Berlin go from 02:00 to 03:00 on 2026-03-29 at 01:00 UTC.
    @Test func aSkippedTimeFiresOnceRightAfterTheGap() throws {
        let cron = try CronExpression("30 2 * * *")
        let before = try #require(cron.next(after: Self.utc(2026, 3, 28, 12), zone: "Europe/Berlin"))
        #expect(before == Self.utc(2026, 3, 29, 1))
        #expect(cron.next(after: before, zone: "Europe/Berlin") == Self.utc(2026, 3, 30, 0, 30))
        let often = try CronExpression("*/10 2 * * *")
        #expect(often.next(after: Self.utc(2026, 3, 29, 0, 59), zone: "Europe/Berlin") == Self.utc(2026, 3, 29, 1))
        #expect(often.next(after: Self.utc(2026, 3, 29, 1), zone: "Europe/Berlin") == Self.utc(2026, 3, 30))
    }

    /// Clocks in Berlin go from 03:00 back to 02:00 on 2026-10-25 at 01:00 UTC.
    @Test func aRepeatedTimeFiresTheFirstTimeOnly() throws {
        let cron = try CronExpression("30 2 * * *")
        let first = try #require(cron.next(after: Self.utc(2026, 10, 24, 12), zone: "Europe/Berlin"))
        #expect(first == Self.utc(2026, 10, 25, 0, 30))
        #expect(cron.next(after: first, zone: "Europe/Berlin") == Self.utc(2026, 10, 26, 1, 30))
        // Between the two, as after a restart.
        #expect(
            cron.next(after: Self.utc(2026, 10, 25, 1, 15), zone: "Europe/Berlin") == Self.utc(2026, 10, 26, 1, 30))
    }

    @Test func anHourlyScheduleIsAnInterval() throws {
        let cron = try CronExpression("30 * * * *")
        var instant = Self.utc(2026, 10, 24, 23)
        var slots: [Timestamp] = []
        for _ in 0..<4 {
            instant = try #require(cron.next(after: instant, zone: "Europe/Berlin"))
            slots.append(instant)
        }
        #expect(slots == (0..<4).map { Self.utc(2026, 10, 24, 23, 30).advanced(by: .seconds($0 * 3_600)) })
        #expect(cron.next(after: Self.utc(2026, 3, 29, 0, 45), zone: "Europe/Berlin") == Self.utc(2026, 3, 29, 1, 30))
    }

    /// Samoa went over the date line meanwhile: it has one morning more in these two years, and its skipped day fires too.
    @Test(arguments: [
        ("America/New_York", 731), ("Europe/Berlin", 731), ("Australia/Lord_Howe", 731), ("Asia/Kolkata", 731),
        ("Pacific/Apia", 732),
    ])
    func everyDayFiresOnce(zone: String, days: Int) throws {
        let cron = try CronExpression("15 2 * * *")
        var instant = Self.utc(2011, 1, 1)
        var count = 0
        while let next = cron.next(after: instant, zone: zone), next < Self.utc(2013, 1, 1) {
            #expect(next > instant)
            count += 1
            instant = next
        }
        #expect(count == days)
    }

    @Test(arguments: [
        ("", 1, "minute"),
        ("* * * *", 8, "day of the week"),
        ("60 * * * *", 1, "0 to 59"),
        ("* 24 * * *", 3, "0 to 23"),
        ("* * 0 * *", 5, "1 to 31"),
        ("* * * 13 *", 7, "1 to 12"),
        ("* * * * 8", 9, "0 to 7"),
        ("* * * Janu *", 7, "JAN"),
        ("5-1 * * * *", 3, "not before 5"),
        ("*/0 * * * *", 3, "a step"),
        ("* * * * * *", 11, "five fields"),
        ("1;2 * * * *", 2, "a space"),
        ("1, * * * *", 3, "a minute"),
        ("@often", 1, "@daily"),
        ("99999999999999999999 * * * *", 1, "0 to 59"),
        ("* * L * *", 5, "day of the month"),
    ])
    func mistakesAreFoundWhereTheyAre(text: String, column: Int, expected: String) throws {
        let error = try #require(throws: CronExpression.Malformed.self) { try CronExpression(text) }
        #expect(error.column == column)
        #expect(error.description.contains(expected), "\(error)")
    }
}
