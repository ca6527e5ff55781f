import CPCRE2

/// A compiled PCRE2 pattern, owned once and freed with its last user.
///
/// It is Sendable because PCRE2 promises that compiled code and a match context are only read while matching
/// (pcre2api, *Multithreading*): both are complete before `init` returns and never change until `deinit`. What a
/// match writes, the match data, is made for each match.
@safe final class PatternCode: Sendable {
    private nonisolated(unsafe) let code: OpaquePointer
    private nonisolated(unsafe) let context: OpaquePointer
    let groupNames: [String: Int]

    init(_ source: String, options: Pattern.Options, limits: Pattern.Limits) throws(PatternSyntaxError) {
        var flags = PCRE2_UTF | UInt32(PCRE2_MATCH_INVALID_UTF) | UInt32(PCRE2_NEVER_BACKSLASH_C)
        if options.contains(.unicodeClasses) { flags |= UInt32(PCRE2_UCP) }
        if options.contains(.ignoreCase) { flags |= UInt32(PCRE2_CASELESS) }
        if options.contains(.multiline) { flags |= UInt32(PCRE2_MULTILINE) }
        var errorCode: Int32 = 0
        var errorOffset = 0
        var utf8 = source
        let compiled = utf8.withUTF8 { bytes in
            unsafe pcre2_compile_8(bytes.baseAddress, bytes.count, flags, &errorCode, &errorOffset, nil)
        }
        guard let compiled = unsafe compiled else {
            throw PatternSyntaxError(message: Self.message(errorCode), offset: errorOffset)
        }
        guard let context = unsafe pcre2_match_context_create_8(nil) else {
            unsafe pcre2_code_free_8(compiled)
            throw PatternSyntaxError(message: "out of memory", offset: 0)
        }
        unsafe pcre2_set_match_limit_8(context, limits.matches)
        unsafe pcre2_set_depth_limit_8(context, limits.depth)
        unsafe pcre2_set_heap_limit_8(context, limits.heapKiB)
        // Code made at run time does not count the steps around a back reference, each as long as the text.
        var backReferences: UInt32 = 0
        _ = unsafe pcre2_pattern_info_8(compiled, UInt32(PCRE2_INFO_BACKREFMAX), &backReferences)
        // Refused only where the processor or the system forbids code made at run time; matching works without.
        if backReferences == 0 { _ = unsafe pcre2_jit_compile_8(compiled, UInt32(PCRE2_JIT_COMPLETE)) }
        unsafe self.code = compiled
        unsafe self.context = context
        groupNames = unsafe Self.groupNames(of: compiled)
    }

    deinit {
        unsafe pcre2_match_context_free_8(context)
        unsafe pcre2_code_free_8(code)
    }

    /// Matches from an offset on; `found` gets each match in turn and says whether to go on.
    func matches(
        in text: UnsafeBufferPointer<UInt8>, from start: Int, found: (Pattern.Match) -> Bool
    ) throws(PatternLimitExceeded) {
        guard let data = unsafe pcre2_match_data_create_from_pattern_8(code, nil) else { throw .memory }
        defer { unsafe pcre2_match_data_free_8(data) }
        var offset = start
        var flags: UInt32 = 0
        while offset <= text.count {
            var result = unsafe pcre2_match_8(code, text.baseAddress, text.count, offset, flags, data, context)
            if result == PCRE2_ERROR_JIT_STACKLIMIT {
                // Compiled matching has a small fixed stack; interpreted matching has the heap, within its limit.
                let interpreted = flags | UInt32(PCRE2_NO_JIT)
                result = unsafe pcre2_match_8(
                    code, text.baseAddress, text.count, offset, interpreted, data, context)
            }
            if result == PCRE2_ERROR_NOMATCH {
                guard flags != 0, offset < text.count else { return }
                // After an empty match: nothing else begins here, so go on at the next character.
                offset += 1
                while offset < text.count, unsafe text[offset] & 0xC0 == 0x80 { offset += 1 }
                flags = 0
                continue
            }
            guard result >= 0 else { throw PatternLimitExceeded(code: result) }
            let match = unsafe match(data)
            guard found(match) else { return }
            // A match may end before the offset it was looked for from (\K in a lookaround): never go back.
            offset = max(match.range.upperBound, offset)
            flags = match.range.isEmpty ? UInt32(PCRE2_NOTEMPTY_ATSTART) | PCRE2_ANCHORED : 0
        }
    }

    private func match(_ data: OpaquePointer) -> Pattern.Match {
        let count = Int(unsafe pcre2_get_ovector_count_8(data))
        guard let vector = unsafe pcre2_get_ovector_pointer_8(data) else {
            return Pattern.Match(groups: [], names: groupNames)
        }
        let groups = (0..<count).map { index -> Range<Int>? in
            let (low, high) = unsafe (vector[2 * index], vector[2 * index + 1])
            // Unset groups hold PCRE2_UNSET, the largest number; \K can put the start behind the end.
            return low <= high && high != Int(bitPattern: UInt.max) && low >= 0 ? low..<high : nil
        }
        return Pattern.Match(groups: groups, names: groupNames)
    }

    private static func message(_ code: Int32) -> String {
        var buffer = [UInt8](repeating: 0, count: 256)
        let length = unsafe pcre2_get_error_message_8(code, &buffer, buffer.count)
        return length > 0 ? String(decoding: buffer[0..<Int(length)], as: UTF8.self) : "error \(code)"
    }

    private static func groupNames(of code: OpaquePointer) -> [String: Int] {
        var count: UInt32 = 0
        var entrySize: UInt32 = 0
        var table: UnsafePointer<UInt8>?
        guard unsafe pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMECOUNT), &count) == 0, count > 0,
            unsafe pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMEENTRYSIZE), &entrySize) == 0,
            unsafe pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMETABLE), &table) == 0,
            let table = unsafe table
        else { return [:] }
        // An entry: the group's number in two bytes, high byte first, and the name with its terminating zero.
        let entries = (0..<Int(count)).map { index in
            let entry = unsafe table + index * Int(entrySize)
            let number = unsafe Int(entry[0]) << 8 | Int(entry[1])
            return (unsafe String(cString: entry + 2), number)
        }
        return Dictionary(entries, uniquingKeysWith: { first, _ in first })
    }
}
