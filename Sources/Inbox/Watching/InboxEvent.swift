/// What happened in the inbox, for counters, and for tests that wait for it.
package enum InboxEvent: Hashable, Sendable {
    case taken(Arrival, ArrivalOutcome, OriginalFate)
    case refused(Refusal, OriginalFate)
    /// A file waits, and why.
    case waiting(InboxFile, NotYet)
    /// A file could not be read; it is tried again.
    case sourceFailed(InboxFile, String)
    /// The store or the database failed; nothing is moved, and work goes on by itself.
    case storageFailed(String)
    /// An inbox was looked through.
    case scanned(inbox: Int)
    /// An inbox folder could not be looked through, or a file in it not be reached.
    case unavailable(inbox: Int, String)
    /// The kernel dropped events; everything is looked through.
    case overflowed
}

/// How the inbox came to rest.
package enum InboxRest: Hashable, Sendable {
    /// Everything that lay in the inboxes is taken or refused.
    case idle
    /// Nothing can be taken, or not everything be looked at, because of this.
    case blocked(String)
}
