import Glibc
import Hashing

/// A file as far as custody has come before anything is committed.
enum Secured: Sendable {
    case arrived(Arrival)
    case refused(Refusal)
    case notYet(NotYet)
    case gone
    case unreachable(FileSystemError)
    case sourceFailed(FileSystemError)
}

/// An error of the file that is read, as opposed to one of the store.
struct SourceError: Error {
    let cause: FileSystemError
    /// Whether its folder failed already, so that nothing is known of the file.
    var isOfFolder = false

    static func wrapping<Result: ~Copyable>(
        ofFolder isOfFolder: Bool = false, _ body: () throws(FileSystemError) -> Result
    ) throws(SourceError) -> Result {
        do { return try body() } catch { throw SourceError(cause: error, isOfFolder: isOfFolder) }
    }
}

extension CustodyChain {
    /// Copies a settled file's bytes into the store, unless it must be waited for or refused. Blocks.
    ///
    /// - Throws: what the store could not do, or the service for want of descriptors or memory.
    func secure(_ request: TakeRequest, from folder: InboxFolder) throws -> Secured {
        do {
            return try secureSource(request, from: folder)
        } catch let error as SourceError {
            return try outcome(of: error, request, from: folder)
        }
    }

    private func secureSource(_ request: TakeRequest, from inbox: InboxFolder) throws -> Secured {
        let name = request.file.name
        let shown = request.file.display
        let folder = try SourceError.wrapping(ofFolder: true) { () throws(FileSystemError) in
            try Descriptor.folder(inbox.path).folders(request.file.folders)
        }
        guard let entry = try SourceError.wrapping({ () throws(FileSystemError) in try folder.status(of: name) }) else {
            return .gone
        }
        guard entry.stamp == request.stamp else { return .notYet(.changed(entry.stamp)) }
        if let refusal = refusal(ofKind: entry.kind, request, from: inbox) { return .refused(refusal) }
        // Should the name be swapped just now for a link, a pipe or a device: it is examined before it is opened.
        let pin = try SourceError.wrapping { () throws(FileSystemError) in try folder.pin(name, shown: shown) }
        let status = try SourceError.wrapping { () throws(FileSystemError) in try pin.status(shown: shown) }
        guard status.kind == .regular, status.stamp == request.stamp else { return .notYet(.changed(status.stamp)) }
        let source = try SourceError.wrapping { () throws(FileSystemError) in
            try folder.open(pin, named: name, shown: shown)
        }
        let opened = try SourceError.wrapping { () throws(FileSystemError) in try source.status(shown: shown) }
        guard opened == status else { return .notYet(.changed(opened.stamp)) }
        try checkpoint(.opened)

        if status.stamp.size > limits.maximumSize {
            return .refused(refuse(.tooLarge, request, from: inbox, detail: "the limit of \(limits.maximumSize)"))
        }
        switch source.hasWriter() {
        case true?: return .notYet(.writing)
        case nil where !request.acceptsUnconfirmed: return .notYet(.unconfirmed)
        default: break
        }
        switch try probe(source, size: status.stamp.size, shown: shown) {
        case .unsupported where request.acceptsIncomplete || status.stamp.size >= 1024:
            return .refused(refuse(.unsupportedType, request, from: inbox, detail: "not a PDF and no known picture"))
        case .empty where request.acceptsIncomplete:
            return .refused(refuse(.empty, request, from: inbox, detail: ""))
        case .known(let format, let isComplete) where isComplete || request.acceptsIncomplete:
            return try copy(source, format: format, request, from: inbox)
        default:
            return .notYet(.incomplete)
        }
    }

    private func copy(
        _ source: borrowing Descriptor, format: FileFormat, _ request: TakeRequest, from inbox: InboxFolder
    ) throws -> Secured {
        let shown = request.file.display
        guard let hash = try copy(source, of: request.stamp, shown: shown) else {
            let status = try SourceError.wrapping { () throws(FileSystemError) in try source.status(shown: shown) }
            return .notYet(.changed(status.stamp))
        }
        return .arrived(
            Arrival(
                key: ArrivalKey.make(origin: inbox.origin(of: request.file), stamp: request.stamp, contentHash: hash),
                contentHash: hash, name: request.file.name,
                origin: FileName(bytes: inbox.origin(of: request.file)).display, size: request.stamp.size,
                format: format, receivedAt: now()))
    }

    private func refusal(ofKind kind: FileKind, _ request: TakeRequest, from inbox: InboxFolder) -> Refusal? {
        switch kind {
        case .regular: nil
        case .symbolicLink: refuse(.symbolicLink, request, from: inbox, detail: "", kind: kind)
        case .directory: refuse(.folder, request, from: inbox, detail: "", kind: kind)
        default: refuse(.specialFile, request, from: inbox, detail: kind.rawValue, kind: kind)
        }
    }

    func refuse(
        _ reason: Refusal.Reason, _ request: TakeRequest, from inbox: InboxFolder, detail: String,
        kind: FileKind = .regular
    ) -> Refusal {
        let origin = inbox.origin(of: request.file)
        // What stays is said once, although using it changes its times.
        let stamp = reason.staysInInbox ? FileStamp.none : request.stamp
        return Refusal(
            reason: reason, name: request.file.name, origin: FileName(bytes: origin).display, size: request.stamp.size,
            detail: detail, kind: kind,
            key: ArrivalKey.make(origin: origin, stamp: stamp, contentHash: reason.rawValue))
    }

    /// What an error of the inbox's side says about the file.
    ///
    /// - Throws: the error itself when it is the service that is short of something: no file is to blame.
    func outcome(
        of error: SourceError, _ request: TakeRequest, from inbox: InboxFolder
    ) throws(FileSystemError) -> Secured {
        let cause = error.cause
        switch cause.code {
        case ENOENT, ENOTDIR: return .gone
        case ELOOP, ENXIO: return .gone  // A folder or the name became a link or a pipe: the next look tells.
        case EMFILE, ENFILE, ENOMEM: throw cause
        case _ where error.isOfFolder || cause.isOutOfReach: return .unreachable(cause)
        // A file server holds the file for a client that may be writing: it gives it back when asked, or is made to.
        case EAGAIN: return .notYet(.writing)
        case EACCES, EPERM:
            guard request.acceptsIncomplete else { return .notYet(.incomplete) }
            return .refused(refuse(.unreadable, request, from: inbox, detail: "permission denied"))
        default: return .sourceFailed(cause)
        }
    }
}

extension FileSystemError {
    /// Whether the machine, or the program, that keeps the files does not answer.
    fileprivate var isOutOfReach: Bool {
        switch code {
        case ESTALE, EHOSTDOWN, EHOSTUNREACH, ENETDOWN, ENETUNREACH, ETIMEDOUT, ENOTCONN, ECONNABORTED, ECONNRESET,
            ECONNREFUSED:
            true
        default: false
        }
    }
}
