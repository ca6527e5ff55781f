/// A value that writes itself as the JSON from which its `Decodable` form is read.
package protocol JSONWritable {
    func write(to writer: inout JSONWriter)
}

extension JSONWritable {
    /// The value on one line.
    package var json: String {
        var writer = JSONWriter(capacity: 4_096)
        write(to: &writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
