import State
import TestSupport

/// Random keys and values that make every kind of node likely.
extension SeededGenerator {
    /// A number below `bound`.
    mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

    /// A short key over few letters, so that keys are often equal or prefixes of each other.
    mutating func shortKey() -> [UInt8] {
        let letters: [UInt8] = [0x00, 0x01, 0x10, 0x11, 0xf0, 0xff]
        return (0..<below(5)).map { _ in letters[below(letters.count)] }
    }

    /// A key below one of three storage items, two of which share a pallet.
    mutating func storageKey() -> [UInt8] {
        let prefix = [UInt8](repeating: 0x26, count: 16) + [UInt8](repeating: UInt8(below(2)), count: 16)
        let item = below(3) == 0 ? [UInt8](repeating: 0x99, count: 32) : prefix
        return item + (0..<[0, 2, 3][below(3)]).map { _ in UInt8(below(4) * 0x51) }
    }

    /// A value around the lengths at which nodes and values begin to be hashed.
    mutating func trieValue() -> [UInt8] {
        bytes([0, 1, 5, 20, 26, 27, 28, 29, 30, 31, 32, 33, 34, 70][below(14)])
    }

    /// Changes of random keys, one in three a removal.
    mutating func changes(_ count: Int, key: (inout SeededGenerator) -> [UInt8]) -> [StateChange] {
        (0..<count).map { _ in StateChange(key: key(&self), value: below(3) == 0 ? nil : trieValue()) }
    }
}

/// The plain model of a state.
typealias Model = [[UInt8]: [UInt8]]

extension Model {
    /// The keys with `prefix` after `after` in the order of bytes.
    func sortedKeys(withPrefix prefix: [UInt8] = [], after: [UInt8]? = nil) -> [[UInt8]] {
        keys.filter { key in key.starts(with: prefix) && after.map { $0.lexicographicallyPrecedes(key) } ?? true }
            .sorted { $0.lexicographicallyPrecedes($1) }
    }

    mutating func apply(_ changes: [StateChange]) {
        for change in changes { self[change.key] = change.value }
    }
}
