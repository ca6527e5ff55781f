package import DocumentModel

/// Hands records to consumers. Each consumer has a cursor: it is given every record once, and again when it changed.
///
/// The cursor moves after the records are durable. A crash in between repeats the same files under the same names.
package struct RecordExporter: Sendable {
    /// What is asked for.
    package struct Request: Hashable, Sendable {
        package var format: ExportFormat
        /// Also records that are not accepted; these are another consumer's, with a cursor of its own.
        package var includesUnaccepted: Bool
        /// Where to begin; nil for the consumer's cursor.
        package var since: Int64?

        package init(format: ExportFormat, includesUnaccepted: Bool = false, since: Int64? = nil) {
            self.format = format
            self.includesUnaccepted = includesUnaccepted
            self.since = since
        }
    }

    /// What was done.
    package struct Report: Hashable, Codable, Sendable {
        package var records: Int
        /// Where the next export begins.
        package var cursor: Int64
        /// Names of the files written, in the order of writing.
        package var files: [String]

        package init(records: Int, cursor: Int64, files: [String]) {
            self.records = records
            self.cursor = cursor
            self.files = files
        }
    }

    /// Writes down that records were given: moves the cursor, where the consumer has one.
    package typealias Keeping = @Sendable (_ given: Int, _ cursor: Int64, _ move: CursorMove?) async throws -> Void

    private let store: any RecordStore
    private let batchSize: Int
    private let foldersHaveIdentity: Bool
    private let keep: Keeping

    /// Where machines export from the same store, `foldersHaveIdentity`: a folder is then known by a file within it, as
    /// a path may mean another folder on each of them. Who has more to write down than the cursor does both in `keep`.
    package init(
        store: any RecordStore, batchSize: Int = 500, foldersHaveIdentity: Bool = false, keep: Keeping? = nil
    ) {
        self.store = store
        self.keep = keep ?? { _, _, move in if let move { try await store.advanceCursor(move) } }
        self.foldersHaveIdentity = foldersHaveIdentity
        self.batchSize = max(1, batchSize)
    }

    /// Writes what is new into a folder, which is the consumer.
    ///
    /// As JSON, one file a document, `sha256-….json`; else one file a batch, named by where it begins, so that its
    /// repetition after a crash takes its place.
    package func export(to folder: String, _ request: Request) async throws -> Report {
        let folder = try await ExportFolder.open(folder)
        let identity = foldersHaveIdentity ? try await folder.identity() : folder.path
        let consumer = Self.consumer("folder:" + identity, request)
        var report = Report(records: 0, cursor: 0, files: [])
        report.cursor =
            if let since = request.since { since } else { try await store.cursor(of: consumer) }
        while true {
            let entries = try await store.outbox(
                after: report.cursor, for: request.since == nil ? consumer : nil,
                includingUnaccepted: request.includesUnaccepted, limit: batchSize)
            guard let last = entries.last else { return report }
            let files = Self.files(entries.map(\.record), request, after: report.cursor)
            try await folder.write(files)
            try await keep(entries.count, last.sequence, Self.move(consumer, entries, request))
            report.records += entries.count
            report.cursor = last.sequence
            report.files += files.map(\.name)
        }
    }

    /// Writes what is new to a stream, batch by batch. Nobody can tell whether the reader of a stream has kept what it
    /// was given, so only a consumer with a name has a cursor here; without one, everything since the request's
    /// beginning is written.
    package func export(
        to stream: (_ bytes: [UInt8]) async throws -> Void, as consumer: String? = nil, _ request: Request
    ) async throws -> Report {
        let consumer = consumer.map { Self.consumer("stream:" + $0, request) }
        var report = Report(records: 0, cursor: 0, files: [])
        if let since = request.since {
            report.cursor = since
        } else if let consumer {
            report.cursor = try await store.cursor(of: consumer)
        }
        try await stream(request.format.head)
        while true {
            let entries = try await store.outbox(
                after: report.cursor, for: request.since == nil ? consumer : nil,
                includingUnaccepted: request.includesUnaccepted, limit: batchSize)
            guard let last = entries.last else { break }
            var bytes: [UInt8] = []
            for entry in entries {
                bytes += request.format.text(of: entry.record, isFirst: report.records == 0)
                report.records += 1
            }
            try await stream(bytes)
            try await keep(entries.count, last.sequence, consumer.flatMap { Self.move($0, entries, request) })
            report.cursor = last.sequence
        }
        try await stream(request.format.tail(isEmpty: report.records == 0))
        return report
    }

    /// Writes one record into a folder, complete and durable, in place of the document's earlier one.
    ///
    /// - Returns: the file's name.
    package static func write(
        _ record: DocumentRecord, as format: ExportFormat, to folder: String
    ) async throws -> String {
        let bytes = format == .json ? record.json(style: .indented) + [0x0A] : format.text(of: [record])
        let name = "sha256-\(record.document.hex).\(format.rawValue)"
        try await ExportFolder.open(folder).write([(name: name, bytes: bytes)])
        return name
    }

    private static func consumer(_ name: String, _ request: Request) -> String {
        "\(request.format.rawValue)\(request.includesUnaccepted ? "+all" : ""):\(name)"
    }

    private static func move(_ consumer: String, _ entries: [OutboxEntry], _ request: Request) -> CursorMove? {
        entries.last.map { last in
            // Who is given everything is given every change.
            CursorMove(
                consumer: consumer, cursor: last.sequence,
                given: request.includesUnaccepted ? [] : entries.map(CursorMove.Given.init))
        }
    }

    private static func files(
        _ records: [DocumentRecord], _ request: Request, after cursor: Int64
    ) -> [(name: String, bytes: [UInt8])] {
        guard request.format != .json else {
            return records.map { record in
                (name: "sha256-\(record.document.hex).json", bytes: record.json(style: .indented) + [0x0A])
            }
        }
        let digits = String(cursor + 1)
        let beginning = String(repeating: "0", count: max(0, 12 - digits.count)) + digits
        let kind = request.includesUnaccepted ? "all-records" : "records"
        return [(name: "\(kind)-\(beginning).\(request.format.rawValue)", bytes: request.format.text(of: records))]
    }
}
