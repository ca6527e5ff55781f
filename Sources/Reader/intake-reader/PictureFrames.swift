import DocumentModel

/// Tells whether a picture file holds further pictures behind the one that is read: viewers show these as well, one after
/// the other.
enum PictureFrames {
    static func areSeveral(_ kind: DocumentDescription.Kind, path: String) -> Bool {
        guard [.gif, .webp, .png].contains(kind), let bytes = Descriptor.start(of: path, count: .max)?.bytes else {
            return false
        }
        return areSeveral(kind, bytes)
    }

    static func areSeveral(_ kind: DocumentDescription.Kind, _ bytes: [UInt8]) -> Bool {
        switch kind {
        case .gif: frames(ofGIF: bytes) > 1
        case .webp: chunks(of: bytes, from: 12, isBigEndian: false, named: "ANMF").count > 1
        case .png:
            chunks(of: bytes, from: 8, isBigEndian: true, named: "acTL").contains { start in
                number(bytes, at: start, isBigEndian: true) > 1
            }
        default: false
        }
    }

    private static func frames(ofGIF bytes: [UInt8]) -> Int {
        guard bytes.count > 13 else { return 0 }
        var place = 13 + tableLength(bytes[10])
        var count = 0
        while place < bytes.count {
            switch bytes[place] {
            case 0x2C:
                guard place + 10 < bytes.count else { return count }
                count += 1
                place += 11 + tableLength(bytes[place + 9])
            case 0x21: place += 2
            // The end, or nothing that a viewer would know.
            default: return count
            }
            while place < bytes.count, bytes[place] != 0 { place += Int(bytes[place]) + 1 }
            place += 1
        }
        return count
    }

    /// Bytes of the colours that follow, by the flags before them.
    private static func tableLength(_ flags: UInt8) -> Int { flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1) }

    /// Where the content of chunks starts: those of a PNG have the length first and a checksum behind, those of a WebP
    /// have the name first, and an even length.
    private static func chunks(of bytes: [UInt8], from start: Int, isBigEndian: Bool, named name: String) -> [Int] {
        var found: [Int] = []
        var place = start
        while place + 8 <= bytes.count {
            let length = number(bytes, at: isBigEndian ? place : place + 4, isBigEndian: isBigEndian)
            let nameStart = isBigEndian ? place + 4 : place
            if bytes[nameStart..<(nameStart + 4)].elementsEqual(name.utf8) { found.append(place + 8) }
            place += 8 + length + (isBigEndian ? 4 : length % 2)
        }
        return found
    }

    private static func number(_ bytes: [UInt8], at place: Int, isBigEndian: Bool) -> Int {
        guard place + 4 <= bytes.count else { return 0 }
        let four = bytes[place..<(place + 4)]
        return (isBigEndian ? Array(four) : four.reversed()).reduce(0) { $0 << 8 | Int($1) }
    }
}
