/// The only source of chance for the core: injected, so that tests repeat.
package protocol RandomSource: Sendable {
    func next() -> UInt64
}

extension RandomSource {
    /// A number in 0..<1.
    package func unit() -> Double {
        Double(next() >> 11) / Double(1 << 53)
    }
}

/// The operating system's random numbers.
package struct SystemRandomSource: RandomSource {
    package init() {}

    package func next() -> UInt64 {
        var generator = SystemRandomNumberGenerator()
        return generator.next()
    }
}
