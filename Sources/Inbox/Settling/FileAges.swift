/// How long ago files changed, by their own times.
///
/// The wall clock, by which files are dated, may jump. Another clock, which only runs on, is held against it, and the
/// shorter time counts: too short a time only makes a file wait, too long a one would take it before it is finished.
struct FileAges: Sendable {
    /// Both clocks at the same instant; the wall clock in milliseconds since 1970.
    private let wallAtStart: Int64
    private let start: ContinuousClock.Instant

    init(wall: Int64, at start: ContinuousClock.Instant) {
        wallAtStart = wall
        self.start = start
    }

    /// The time since a file's last change; none for times in the future.
    func age(of stamp: FileStamp, wall: Int64, at now: ContinuousClock.Instant) -> Duration {
        let newest = Duration.nanoseconds(max(stamp.modified, stamp.changed))
        let byWall = Duration.milliseconds(wall) - newest
        let bySteps = Duration.milliseconds(wallAtStart) + start.duration(to: now) - newest
        return max(.zero, min(byWall, bySteps))
    }
}
