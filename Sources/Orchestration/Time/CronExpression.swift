/// When a schedule fires: minute, hour, day of month, month and day of week, as in crontab(5).
///
/// A field is `*`, a number, a name (`JAN`, `MON`), a range `a-b`, any of them with a step `/n`, or a list of these.
/// When both day fields are restricted, a day matches either. `@hourly`, `@daily`, `@weekly`, `@monthly` and
/// `@yearly` (`@midnight`, `@annually`) are understood.
package struct CronExpression: Hashable, Sendable, CustomStringConvertible {
    package let text: String
    let minutes: CronField
    let hours: CronField
    let daysOfMonth: CronField
    let months: CronField
    let daysOfWeek: CronField

    package var description: String { text }

    /// - Throws: `Malformed`, saying where.
    package init(_ text: String) throws {
        self.text = text
        var parser = CronParser(text)
        let fields = try parser.fields()
        minutes = fields[0]
        hours = fields[1]
        daysOfMonth = fields[2]
        months = fields[3]
        daysOfWeek = fields[4]
    }

    /// An expression that is not one.
    package struct Malformed: Error, Hashable, Sendable, CustomStringConvertible {
        package var expression: String
        /// Counted from 1.
        package var column: Int
        package var expected: String

        package var description: String {
            "schedule '\(expression)', column \(column): expected \(expected)"
        }
    }
}

/// The values of one field.
struct CronField: Hashable, Sendable {
    /// Bit n stands for the value n.
    var values: UInt64
    /// True when the field was written with a star, which matters where days are combined and hours repeat.
    var isStarred: Bool

    func contains(_ value: Int) -> Bool { values & (1 << UInt64(value)) != 0 }
}
