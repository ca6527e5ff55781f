import Dispatch
import FoundationEssentials
import Glibc

/// A folder that records are written into: each file appears complete and durable, or not at all.
///
/// One exporter at a time writes into a folder; others wait. File work runs on a thread of its own.
final class ExportFolder: Sendable {
    /// The folder's path, links resolved.
    let path: String
    private let descriptor: Int32
    private let queue: DispatchQueue

    private init(path: String, descriptor: Int32, queue: DispatchQueue) {
        self.path = path
        self.descriptor = descriptor
        self.queue = queue
    }

    deinit {
        // Closing gives the lock back.
        close(descriptor)
    }

    /// Opens the folder, makes it (and those above) when it is not there, waits for other exporters, and removes what
    /// a dead one left.
    static func open(_ path: String) async throws -> ExportFolder {
        let queue = DispatchQueue(label: "export")
        return try await run(queue) {
            try FileCalls.makeFolders(path)
            let descriptor = try FileCalls.openFolder(path)
            let folder = ExportFolder(
                path: FileCalls.resolved(path) ?? path, descriptor: descriptor, queue: queue)
            try FileCalls.lock(descriptor, path)
            for name in try FileCalls.names(path) where name.hasPrefix(".intake-") && name.hasSuffix(".tmp") {
                FileCalls.remove(name, in: descriptor)
            }
            return folder
        }
    }

    /// What tells the folder from every other one, on whatever machine: a number in a file within it.
    func identity() async throws -> String {
        try await Self.run(queue) { [self] in
            let name = ".intake-folder"
            if let known = FileManager.default.contents(atPath: path + "/" + name), !known.isEmpty {
                return String(decoding: known.prefix(32), as: UTF8.self)
            }
            // Nobody else makes it now: the folder is locked.
            let made = String(UInt64.random(in: .min ... .max), radix: 16)
            try FileCalls.write(Array(made.utf8), to: name + ".tmp", in: descriptor)
            try FileCalls.rename(name + ".tmp", to: name, in: descriptor)
            guard fsync(descriptor) == 0 else { throw ExportError.system("make durable", errno).within(path) }
            return made
        }
    }

    /// Writes files, each under a temporary name first; all of them are durable when this returns.
    func write(_ files: [(name: String, bytes: [UInt8])]) async throws {
        try await Self.run(queue) { [self] in
            for (name, bytes) in files {
                let temporary = ".intake-\(name).tmp"
                do {
                    try FileCalls.write(bytes, to: temporary, in: descriptor)
                    try FileCalls.rename(temporary, to: name, in: descriptor)
                } catch let error as ExportError {
                    FileCalls.remove(temporary, in: descriptor)
                    throw error.within(path + "/" + name)
                }
            }
            guard fsync(descriptor) == 0 else { throw ExportError.system("make durable", errno).within(path) }
        }
    }

    private static func run<Value: Sendable>(
        _ queue: DispatchQueue, _ work: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try work() }) }
        }
    }
}
