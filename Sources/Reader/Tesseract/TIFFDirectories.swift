import Glibc

/// The directories of a TIFF, one a picture, as each names the next.
///
/// libtiff stops without a word where the chain leads nowhere, so that a file that was cut looks like a shorter one.
package struct TIFFDirectories: Hashable, Sendable {
    package struct Directory: Hashable, Sendable {
        /// Dots down for each dot across the same length; 1 when the file does not say.
        package var verticalShare = 1.0
    }

    /// Beyond any document.
    private static let limit = 65_536

    package private(set) var directories: [Directory] = []
    /// Whether the chain ends as it should. If not, pictures are missing.
    package private(set) var isComplete = false

    package init(path: String) {
        guard let file = TIFFFile(path: path), var offset = file.firstDirectory else { return }
        var seen: Set<UInt64> = []
        while offset != 0 {
            guard seen.insert(offset).inserted, directories.count < Self.limit,
                let found = file.directory(at: offset)
            else { return }
            directories.append(found.directory)
            offset = found.next
        }
        isComplete = true
    }
}

/// A TIFF as its bytes; the other names of its numbers are those of the specification.
@safe private final class TIFFFile {
    private static let mostEntries = 4_096
    private let file: UnsafeMutablePointer<FILE>
    private let isBigEndian: Bool
    /// Whether it is a BigTIFF, with 64-bit offsets.
    private let isBig: Bool
    private(set) var firstDirectory: UInt64?

    init?(path: String) {
        guard let file = unsafe fopen(path, "rb") else { return nil }
        unsafe self.file = file
        var start = [UInt8](repeating: 0, count: 16)
        let count = unsafe fread(&start, 1, 16, file)
        isBigEndian = start[0] == 0x4D
        isBig = start[isBigEndian ? 3 : 2] == 0x2B
        if count >= (isBig ? 16 : 8) {
            firstDirectory = isBig ? number(start, at: 8, length: 8) : number(start, at: 4, length: 4)
        }
    }

    deinit {
        unsafe fclose(file)
    }

    func directory(at offset: UInt64) -> (directory: TIFFDirectories.Directory, next: UInt64)? {
        let (countLength, entryLength, linkLength) = isBig ? (8, 20, 8) : (2, 12, 4)
        guard let head = bytes(at: offset, count: countLength) else { return nil }
        let count = number(head, at: 0, length: countLength)
        // libtiff takes no directory without entries, and none with more.
        guard (1...UInt64(Self.mostEntries)).contains(count),
            let rest = bytes(at: offset + UInt64(countLength), count: Int(count) * entryLength + linkLength)
        else { return nil }
        var across: Double?
        var down: Double?
        for entry in 0..<Int(count) {
            let tag = number(rest, at: entry * entryLength, length: 2)
            // What was not written is often zeros.
            if tag == 0, number(rest, at: entry * entryLength + 2, length: 2) == 0 { return nil }
            if tag == 282 { across = rational(rest, entryAt: entry * entryLength) }
            if tag == 283 { down = rational(rest, entryAt: entry * entryLength) }
        }
        var directory = TIFFDirectories.Directory()
        if let across, let down { directory.verticalShare = down / across }
        return (directory, number(rest, at: Int(count) * entryLength, length: linkLength))
    }

    /// A RATIONAL value above 0.
    private func rational(_ entries: [UInt8], entryAt start: Int) -> Double? {
        guard number(entries, at: start + 2, length: 2) == 5 else { return nil }
        let value =
            isBig
            ? Array(entries[start + 12..<start + 20])
            : bytes(at: number(entries, at: start + 8, length: 4), count: 8)
        guard let value else { return nil }
        let (above, below) = (number(value, at: 0, length: 4), number(value, at: 4, length: 4))
        return above > 0 && below > 0 ? Double(above) / Double(below) : nil
    }

    private func number(_ bytes: [UInt8], at offset: Int, length: Int) -> UInt64 {
        (0..<length).reduce(0) { $0 << 8 | UInt64(bytes[offset + (isBigEndian ? $1 : length - 1 - $1)]) }
    }

    private func bytes(at offset: UInt64, count: Int) -> [UInt8]? {
        guard offset < UInt64(Int.max) - 1_000_000, unsafe fseek(file, Int(offset), SEEK_SET) == 0 else { return nil }
        var bytes = [UInt8](repeating: 0, count: count)
        return unsafe fread(&bytes, 1, count, file) == count ? bytes : nil
    }
}
