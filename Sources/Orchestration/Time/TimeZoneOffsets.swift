// Time zones need Foundation proper: FoundationEssentials knows none but GMT on Linux.
import Foundation

/// The offsets of one time zone from UTC, in seconds.
struct TimeZoneOffsets: Sendable {
    private let zone: TimeZone

    /// - Parameter identifier: a name of the tz database; nil comes back for any other.
    init?(identifier: String) {
        guard let zone = TimeZone(identifier: identifier) else { return nil }
        self.zone = zone
    }

    /// The offset at an instant, in seconds since 1970.
    func offset(at instant: Int64) -> Int64 {
        Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant))))
    }

    /// The instants at which clocks show a local time (seconds since 1970, as if it were UTC): none within a gap, two
    /// within a repeated hour.
    func instants(ofLocal local: Int64) -> [Int64] {
        var found: [Int64] = []
        for offset in [offset(at: local - 86_400), offset(at: local + 86_400)] {
            let instant = local - offset
            if self.offset(at: instant) == offset, !found.contains(instant) { found.append(instant) }
        }
        return found.sorted()
    }

    /// The first instant after the gap that swallows a local time.
    func endOfGap(atLocal local: Int64) -> Int64 {
        let before = offset(at: local - 86_400)
        var low = local - 86_400
        var high = local + 86_400
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if offset(at: middle) == before { low = middle } else { high = middle }
        }
        return high
    }
}
