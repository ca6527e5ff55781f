import CPCRE2

/// A pattern that does not compile.
package struct PatternSyntaxError: Error, Hashable, Sendable {
    package var message: String
    /// UTF-8 offset in the pattern.
    package var offset: Int
}

/// A search that was given up because it would have cost too much.
package enum PatternLimitExceeded: Error, Hashable, Sendable {
    /// Too many steps of matching.
    case steps
    /// Backtracking too deep.
    case depth
    case memory
    /// More text than is searched.
    case length
    /// The matcher refused for another reason; its own number.
    case other(Int32)

    init(code: Int32) {
        switch code {
        case PCRE2_ERROR_MATCHLIMIT: self = .steps
        case PCRE2_ERROR_DEPTHLIMIT, PCRE2_ERROR_JIT_STACKLIMIT: self = .depth
        case PCRE2_ERROR_HEAPLIMIT, PCRE2_ERROR_NOMEMORY: self = .memory
        default: self = .other(code)
        }
    }
}
