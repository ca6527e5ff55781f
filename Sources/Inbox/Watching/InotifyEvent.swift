/// One event as the kernel writes it: four numbers in the machine's order, then a padded name.
struct InotifyEvent: Hashable {
    var watch: Int32
    var mask: UInt32
    var name: [UInt8]

    private static let headerLength = 16

    static func parse(_ bytes: ArraySlice<UInt8>) -> [InotifyEvent] {
        var events: [InotifyEvent] = []
        var rest = bytes
        while rest.count >= headerLength {
            let nameLength = Int(number(in: rest, at: 12))
            guard rest.count >= headerLength + nameLength else { break }
            let padded = rest.dropFirst(headerLength).prefix(nameLength)
            events.append(
                InotifyEvent(
                    watch: Int32(bitPattern: number(in: rest, at: 0)), mask: number(in: rest, at: 4),
                    name: Array(padded.prefix { $0 != 0 })))
            rest = rest.dropFirst(headerLength + nameLength)
        }
        return events
    }

    private static func number(in bytes: ArraySlice<UInt8>, at offset: Int) -> UInt32 {
        let start = bytes.startIndex + offset
        let value = (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[start + $1]) << UInt32(8 * $1) }
        return UInt32(littleEndian: value)
    }
}
