import Foundation

/// A picture that was sent to a terminal, as the terminal would have it.
package struct SentPicture {
    package var width: Int
    package var height: Int
    /// Red, green, blue, opacity.
    package var pixels: [UInt8]

    package func color(_ x: Int, _ y: Int) -> [Int] {
        let place = (y * width + x) * 4
        guard x >= 0, y >= 0, x < width, y < height, place + 2 < pixels.count else { return [] }
        return pixels[place..<place + 3].map(Int.init)
    }

    /// How many pixels are as good as this colour.
    package func count(near color: [Int], within distance: Int = 40) -> Int {
        (0..<width * height).count { index in
            zip(color, pixels[index * 4..<index * 4 + 3]).allSatisfy { abs($0 - Int($1)) <= distance }
        }
    }
}

/// What a picture's text should have been.
package struct NotAPicture: Error, CustomStringConvertible {
    package var description: String

    package init(_ description: String) {
        self.description = description
    }
}

/// Kitty's graphics protocol: `ESC _ G keys ; base64 ESC \`, in pieces of which all but the last say that more comes.
package enum KittyPicture {
    package static func all(in text: String) throws -> [SentPicture] {
        var pictures: [SentPicture] = []
        var open: (keys: [Substring: Substring], content: [UInt8])?
        for command in text.components(separatedBy: "\u{1B}_G").dropFirst() {
            guard let end = command.range(of: "\u{1B}\\") else { throw NotAPicture("a command without an end") }
            let body = command[..<end.lowerBound]
            let parts = body.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false)
            let keys = Dictionary(
                parts[0].split(separator: ",").map { $0.split(separator: "=", maxSplits: 1) }
                    .filter { $0.count == 2 }.map { ($0[0], $0[1]) }, uniquingKeysWith: { $1 })
            let content = parts.count > 1 ? String(parts[1]) : ""
            guard content.utf8.count <= 4_096 else { throw NotAPicture("a piece of \(content.utf8.count) bytes") }
            if keys["a"] == "T" { open = (keys, []) }
            guard open != nil else { continue }
            guard let bytes = Data(base64Encoded: content) else { throw NotAPicture("a piece that is no base64") }
            open?.content += bytes
            guard keys["m"] != "1", let whole = open else { continue }
            pictures.append(try picture(whole.keys, whole.content))
            open = nil
        }
        if open != nil { throw NotAPicture("the last picture has no end") }
        return pictures
    }

    private static func picture(_ keys: [Substring: Substring], _ content: [UInt8]) throws -> SentPicture {
        guard let width = keys["s"].flatMap({ Int($0) }), let height = keys["v"].flatMap({ Int($0) }),
            keys["f"] == "32", content.count == width * height * 4
        else { throw NotAPicture("keys \(keys) and \(content.count) bytes do not make a picture") }
        return SentPicture(width: width, height: height, pixels: content)
    }
}

/// iTerm2's inline pictures: `ESC ] 1337 ; File = … : base64 BEL`, the file being an uncompressed TIFF.
package enum InlinePicture {
    package static func all(in text: String) throws -> [SentPicture] {
        try text.components(separatedBy: "\u{1B}]1337;File=").dropFirst().map { rest in
            guard let end = rest.firstIndex(of: "\u{7}"), let colon = rest.firstIndex(of: ":"), colon < end,
                rest[..<colon].split(separator: ";").contains("inline=1"),
                let data = Data(base64Encoded: String(rest[rest.index(after: colon)..<end]))
            else { throw NotAPicture("no file of a picture") }
            return try tiff(Array(data))
        }
    }

    private static func tiff(_ bytes: [UInt8]) throws -> SentPicture {
        func number(_ place: Int, _ count: Int) -> Int {
            (0..<count).reduce(0) { $0 | Int(place + $1 < bytes.count ? bytes[place + $1] : 0) << (8 * $1) }
        }
        guard bytes.starts(with: Array("II*\0".utf8)) else { throw NotAPicture("no TIFF") }
        let directory = number(4, 4)
        var tags: [Int: Int] = [:]
        for entry in 0..<number(directory, 2) {
            let place = directory + 2 + entry * 12
            tags[number(place, 2)] = number(place + 8, number(place + 2, 2) == 3 ? 2 : 4)
        }
        guard let width = tags[256], let height = tags[257], let start = tags[273], tags[259] ?? 1 == 1,
            start + width * height * 4 <= bytes.count
        else { throw NotAPicture("a TIFF with the tags \(tags)") }
        return SentPicture(width: width, height: height, pixels: Array(bytes[start..<start + width * height * 4]))
    }
}
