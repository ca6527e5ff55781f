/// A settled file that is to be taken, and under which conditions.
package struct TakeRequest: Hashable, Sendable {
    package var file: InboxFile
    /// The version that settled; any other version is waited for anew.
    package var stamp: FileStamp
    /// Whether to take the file where the system cannot tell if somebody is still writing it.
    package var acceptsUnconfirmed: Bool
    /// Whether the time to wait for an end mark, an announced length or a permission is over.
    package var acceptsIncomplete: Bool

    package init(file: InboxFile, stamp: FileStamp, acceptsUnconfirmed: Bool, acceptsIncomplete: Bool) {
        self.file = file
        self.stamp = stamp
        self.acceptsUnconfirmed = acceptsUnconfirmed
        self.acceptsIncomplete = acceptsIncomplete
    }
}

/// Why a settled file is not taken yet.
package enum NotYet: Hashable, Sendable {
    /// It is another version than the one that settled.
    case changed(FileStamp)
    /// Somebody has it open for writing.
    case writing
    /// Whether somebody is writing it cannot be told.
    case unconfirmed
    /// Its end is missing, or it cannot be read yet.
    case incomplete
}

/// What became of an original after its bytes were committed or refused.
package enum OriginalFate: Hashable, Sendable {
    case moved(to: String)
    case deleted
    /// The name stands for new content by now, which stays as a new arrival.
    case replaced
    /// Somebody else removed it.
    case gone
    /// It is nothing that is moved, and stays; `isKnown` when that was said before.
    case left(FileKind, isKnown: Bool)
    /// It cannot be moved.
    case stuck(FileSystemError)
}

/// How taking a file ended.
package enum TakeResult: Sendable {
    case taken(Arrival, ArrivalOutcome, OriginalFate)
    case refused(Refusal, OriginalFate)
    case notYet(NotYet)
    case gone
    /// The file's folder, or the machine that it lies on, cannot be reached: nothing is known of the file.
    case unreachable(FileSystemError)
    /// The inbox's side failed, this file only.
    case sourceFailed(FileSystemError)
    /// The store, the database or the service itself failed: every file is concerned.
    case storageFailed(String)
}
