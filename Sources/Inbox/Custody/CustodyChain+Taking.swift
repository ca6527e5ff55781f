import Glibc
import Logging

extension CustodyChain {
    /// Takes a settled file: copy, commit, then clear the original away.
    ///
    /// An error is a result and never thrown: no single file may stop the watcher.
    package func take(_ request: TakeRequest, from folder: InboxFolder) async -> TakeResult {
        do {
            switch try await files({ try secure(request, from: folder) }) {
            case .arrived(let arrival):
                let outcome = try await recorder.record(arrival)
                try checkpoint(.recorded)
                return .taken(arrival, outcome, await clear(request, from: folder))
            case .refused(let refusal):
                return try await refuse(refusal, request, from: folder)
            case .notYet(let reason):
                return .notYet(reason)
            case .gone:
                return .gone
            case .unreachable(let error):
                return .unreachable(error)
            case .sourceFailed(let error):
                return .sourceFailed(error)
            }
        } catch {
            return .storageFailed("\(error)")
        }
    }

    /// Takes a file that could not be read too often, or refuses it when it still cannot.
    package func giveUp(_ request: TakeRequest, from folder: InboxFolder) async -> TakeResult {
        let lastLook = await take(request, from: folder)
        guard case .sourceFailed(let error) = lastLook else { return lastLook }
        do {
            return try await refuse(
                refuse(.unreadable, request, from: folder, detail: "\(error)"), request, from: folder)
        } catch {
            return .storageFailed("\(error)")
        }
    }

    /// Clears away the original of a committed arrival.
    package func clear(_ request: TakeRequest, from folder: InboxFolder) async -> OriginalFate {
        do {
            return try await files {
                do {
                    return try clearOriginal(request, from: folder)
                } catch let error as FileSystemError where error.code == ENOENT || error.code == ENOTDIR {
                    // It may also be the folder that it goes to.
                    return try isGone(request, from: folder) ? .gone : .stuck(error)
                }
            }
        } catch let error as FileSystemError {
            return .stuck(error)
        } catch {
            return .stuck(FileSystemError(code: EIO, operation: "move (\(error))", path: request.file.display))
        }
    }

    /// Whether the original's name, or a folder on the way to it, is gone. Blocks.
    private func isGone(_ request: TakeRequest, from inbox: InboxFolder) throws(FileSystemError) -> Bool {
        do throws(FileSystemError) {
            return try Descriptor.folder(inbox.path).folders(request.file.folders).status(of: request.file.name) == nil
        } catch {
            guard error.code == ENOENT || error.code == ENOTDIR else { throw error }
            return true
        }
    }

    private func refuse(_ refusal: Refusal, _ request: TakeRequest, from folder: InboxFolder) async throws -> TakeResult
    {
        let isNew = try await recorder.record(refusal)
        try checkpoint(.recorded)
        if refusal.reason.staysInInbox { return .refused(refusal, .left(refusal.kind, isKnown: !isNew)) }
        do {
            return .refused(refusal, try await files { try rejectOriginal(refusal, request, from: folder) })
        } catch let error as FileSystemError {
            return .refused(refusal, .stuck(error))
        }
    }
}
