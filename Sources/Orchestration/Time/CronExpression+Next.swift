extension CronExpression {
    /// The first instant after the given one at which the schedule fires, in a zone of the tz database.
    ///
    /// A time that daylight saving skips fires once, right after the gap; a time that comes twice fires the first
    /// time only. With a starred hour the schedule is an interval instead, and fires in both of the repeated hours
    /// and not at all for the skipped one.
    /// - Returns: nil when there is none within the next nine years, or the zone is unknown.
    package func next(after instant: Timestamp, zone: String) -> Timestamp? {
        guard let offsets = TimeZoneOffsets(identifier: zone) else { return nil }
        let after = Self.floorDivide(instant.milliseconds, by: 1_000)
        // From the day before: in a repeated hour, clocks show a time that they have shown already.
        let firstDay = Self.floorDivide(after + offsets.offset(at: after), by: 86_400) - 1
        for day in firstDay...(firstDay + 3_290) where matches(day: day) {
            if let next = firstSlot(onDay: day, after: after, offsets: offsets) {
                return Timestamp(milliseconds: next * 1_000)
            }
        }
        return nil
    }

    /// Whether the zone's name is known on this machine.
    package static func knowsZone(_ zone: String) -> Bool {
        TimeZoneOffsets(identifier: zone) != nil
    }

    private func firstSlot(onDay day: Int64, after: Int64, offsets: TimeZoneOffsets) -> Int64? {
        let midnight = day * 86_400
        // Clocks change at most once within these days; with equal offsets at both ends, they do not.
        let offset = offsets.offset(at: midnight - 86_400)
        let isPlain = offset == offsets.offset(at: midnight + 2 * 86_400)
        if isPlain, midnight + 86_400 - offset <= after { return nil }
        var first: Int64?
        for hour in 0..<24 where hours.contains(hour) {
            for minute in 0..<60 where minutes.contains(minute) {
                let local = midnight + Int64(hour * 3_600 + minute * 60)
                if isPlain {
                    if local - offset > after { return local - offset }
                    continue
                }
                for slot in slots(atLocal: local, offsets: offsets) where slot > after {
                    first = min(first ?? slot, slot)
                }
            }
        }
        return first
    }

    private func slots(atLocal local: Int64, offsets: TimeZoneOffsets) -> [Int64] {
        let instants = offsets.instants(ofLocal: local)
        if hours.isStarred { return instants }
        return [instants.first ?? offsets.endOfGap(atLocal: local)]
    }

    private func matches(day number: Int64) -> Bool {
        let (month, day) = Self.monthAndDay(number)
        guard months.contains(month) else { return false }
        // 1970-01-01 was a Thursday.
        let weekday = Int((number % 7 + 11) % 7)
        let matchesDay = daysOfMonth.contains(day)
        let matchesWeekday = daysOfWeek.contains(weekday)
        return daysOfMonth.isStarred || daysOfWeek.isStarred
            ? matchesDay && matchesWeekday : matchesDay || matchesWeekday
    }

    /// Civil month and day of a day number since 1970-01-01 (Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    private static func monthAndDay(_ number: Int64) -> (month: Int, day: Int) {
        let shifted = number + 719_468
        let dayOfEra = shifted - floorDivide(shifted, by: 146_097) * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        return (Int(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9), Int(day))
    }

    private static func floorDivide(_ number: Int64, by divisor: Int64) -> Int64 {
        let quotient = number / divisor
        return number % divisor < 0 ? quotient - 1 : quotient
    }
}
