/// The name of a file as the file system keeps it: bytes, which need not be UTF-8.
package struct FileName: Hashable, Sendable {
    /// Never empty, never with `/` or a zero byte when it came from a directory.
    package let bytes: [UInt8]

    package init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    package init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// The name as text, its bytes that are not UTF-8 replaced. Not safe for a terminal: see `display`.
    package var text: String {
        String(decoding: bytes, as: UTF8.self)
    }

    /// The name as text without anything that could command a terminal or reorder what is read.
    package var display: String {
        var shown = ""
        for scalar in text.unicodeScalars {
            if scalar.isUnsafeToShow {
                shown += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            } else {
                shown.unicodeScalars.append(scalar)
            }
        }
        return shown
    }

    /// The name percent-encoded byte by byte, so that no information is lost in text.
    package var percentEncoded: String {
        var encoded = ""
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let hex = String(byte, radix: 16, uppercase: true)
                encoded += hex.utf8.count == 1 ? "%0" + hex : "%" + hex
            }
        }
        return encoded
    }
}

extension Unicode.Scalar {
    /// Control, formatting, bidirectional and line-separating characters, and what has no agreed meaning.
    fileprivate var isUnsafeToShow: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
        default: false
        }
    }
}
