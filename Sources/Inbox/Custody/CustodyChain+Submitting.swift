import CInotify
import Glibc

/// Why a file that a person named cannot be handed in.
package struct SubmissionError: Error, Hashable, CustomStringConvertible {
    /// What, where, and what to do.
    package let description: String
}

extension CustodyChain {
    /// Takes a copy of a file that a person named; the original stays where it is.
    ///
    /// Every submission is an arrival of its own, so the same file twice gives a duplicate.
    /// - Throws: `SubmissionError` for a file that is not taken, else what the store or the database could not do.
    package func submit(file path: [UInt8]) async throws -> (arrival: Arrival, outcome: ArrivalOutcome) {
        let arrival = try await files { try secureSubmission(path) }
        let outcome = try await recorder.record(arrival)
        return (arrival, outcome)
    }

    private func secureSubmission(_ bytes: [UInt8]) throws -> Arrival {
        let shown = FileName(bytes: bytes).display
        // Here a link is followed: the person who named it may read what it points to.
        let source = try opened(bytes, shown: shown)
        let status = try source.status(shown: shown)
        let size = status.stamp.size
        guard status.kind == .regular else {
            throw SubmissionError(description: "'\(shown)' is a \(status.kind.rawValue); name a PDF or a picture")
        }
        guard size <= limits.maximumSize else {
            throw SubmissionError(
                description: "'\(shown)' has \(size) bytes, more than the limit of \(limits.maximumSize); "
                    + "split the document or raise the limit in the configuration")
        }
        let format = try format(of: source, size: size, shown: shown)
        do {
            guard let hash = try copy(source, of: status.stamp, shown: shown) else {
                throw SubmissionError(description: "'\(shown)' changed while it was read; submit it again")
            }
            let nonce = UInt64.random(in: 0...(.max))
            let origin = Array("submit:\(nonce):".utf8) + bytes
            return Arrival(
                key: ArrivalKey.make(origin: origin, stamp: status.stamp, contentHash: hash), contentHash: hash,
                name: InboxFile(inbox: 0, path: bytes).name, origin: shown, size: size, format: format,
                receivedAt: now())
        } catch let error as SourceError {
            throw SubmissionError(description: "\(error.cause)")
        }
    }

    private func opened(_ path: [UInt8], shown: String) throws(SubmissionError) -> Descriptor {
        do {
            return try Descriptor.open(path, O_RDONLY | O_NONBLOCK, shown: shown)
        } catch {
            throw SubmissionError(description: "\(error)")
        }
    }

    private func format(
        of source: borrowing Descriptor, size: Int64, shown: String
    ) throws(SubmissionError) -> FileFormat {
        do {
            switch try probe(source, size: size, shown: shown) {
            case .known(let format, _):
                return format
            case .empty:
                throw SubmissionError(description: "'\(shown)' is empty; send or scan the document again")
            case .unsupported:
                throw SubmissionError(
                    description: "'\(shown)' is not of a supported type; "
                        + "save it as PDF, PNG, JPEG, TIFF, WebP, BMP or GIF")
            }
        } catch let error as SubmissionError {
            throw error
        } catch let error as SourceError {
            throw SubmissionError(description: "\(error.cause)")
        } catch {
            throw SubmissionError(description: "\(error)")
        }
    }
}
