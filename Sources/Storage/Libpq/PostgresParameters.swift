/// The arguments of one statement, laid out for libpq: numbers as text, which suits every type of number, the rest as
/// the bytes they are.
struct PostgresParameters {
    private var bytes: [UInt8] = []
    private var starts: [Int?] = []
    private var lengths: [Int32] = []
    private var formats: [Int32] = []

    init(_ values: [PostgresValue]) {
        for value in values {
            switch value {
            case .null: append([UInt8]?.none, isBinary: false)
            case .integer(let number): append(String(number).utf8, isBinary: false)
            case .real(let number): append(String(number).utf8, isBinary: false)
            case .text(let text): append(text.utf8, isBinary: true)
            case .bytes(let content): append(content, isBinary: true)
            }
        }
    }

    private mutating func append(_ content: (some Collection<UInt8>)?, isBinary: Bool) {
        formats.append(isBinary ? 1 : 0)
        guard let content else {
            starts.append(nil)
            lengths.append(0)
            return
        }
        starts.append(bytes.count)
        lengths.append(Int32(clamping: content.count))
        bytes.append(contentsOf: content)
        // Numbers as text end with a zero; beyond the length it does no harm.
        bytes.append(0)
    }

    /// Calls `body` with what libpq takes; the pointers are valid until it returns.
    func withPointers<Result>(
        _ body: (
            _ count: Int32, _ values: UnsafePointer<UnsafePointer<CChar>?>?, _ lengths: UnsafePointer<Int32>?,
            _ formats: UnsafePointer<Int32>?
        ) -> Result
    ) -> Result {
        unsafe bytes.withUnsafeBytes { content in
            let base = unsafe content.bindMemory(to: CChar.self).baseAddress
            let values: [UnsafePointer<CChar>?] = unsafe starts.map { start in
                guard let start else { return nil }
                return unsafe base.map { unsafe $0 + start }
            }
            return unsafe values.withUnsafeBufferPointer { values in
                unsafe lengths.withUnsafeBufferPointer { lengths in
                    unsafe formats.withUnsafeBufferPointer { formats in
                        unsafe body(Int32(values.count), values.baseAddress, lengths.baseAddress, formats.baseAddress)
                    }
                }
            }
        }
    }
}
