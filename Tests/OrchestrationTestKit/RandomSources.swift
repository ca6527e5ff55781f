package import Orchestration
import Synchronization

/// SplitMix64: the same seed gives the same numbers.
package final class SeededRandomSource: RandomSource {
    private let state: Mutex<UInt64>

    package init(seed: UInt64) {
        state = Mutex(seed)
    }

    package func next() -> UInt64 {
        state.withLock { state in
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }
}

extension RandomSource {
    /// A number in the range.
    package func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    /// One of the elements; nil when there are none.
    package func element<Element>(of elements: [Element]) -> Element? {
        elements.isEmpty ? nil : elements[number(in: 0...(elements.count - 1))]
    }

    /// True that many times in a hundred.
    package func chance(_ percent: Int) -> Bool { number(in: 1...100) <= percent }
}

/// 1, 2, 3, …: identifiers made of it sort in the order they were made.
package final class CountingRandomSource: RandomSource {
    private let state = Mutex<UInt64>(0)

    package init() {}

    package func next() -> UInt64 {
        state.withLock { state in
            state += 1
            return state
        }
    }
}
