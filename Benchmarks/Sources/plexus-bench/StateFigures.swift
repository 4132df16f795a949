import ChainCrypto
import Primitives
import State

/// The state trie: changes of a large state, and reads at old blocks.
enum StateFigures {
    static let keys = 1_000_000
    static let changes = 1_000

    static func measure(_ bench: Workbench) throws {
        bench.say("making a state of \(keys) keys")
        let all = (0..<keys).map { key($0) }
        var random = SplitMix(seed: 9)
        let value = [UInt8](repeating: 3, count: 80)
        let started = ContinuousClock.now
        let view = StateView(entries: all.map { (key: $0, value: value) })
        let built = started.duration(to: .now).seconds
        let sets = (0..<16).map { round in
            (0..<changes).map { _ in
                StateChange(key: all[Int(random.next() % UInt64(keys))], value: value + [UInt8(round)])
            }
        }
        var round = 0
        let changed = Timing.best(seconds: bench.seconds) {
            consume(view.applying(sets[round % sets.count]).root)
            round += 1
        }
        // Old blocks: each state has its own changes, and all are kept.
        var history = [view]
        for index in 0..<256 {
            let change = (0..<100).map { _ in
                StateChange(key: all[Int(random.next() % UInt64(keys))], value: value + [UInt8(index & 0xff), 1])
            }
            history.append(history[index].applying(change))
        }
        let asked = (0..<4_096).map { _ in all[Int(random.next() % UInt64(keys))] }
        let head = history[history.count - 1]
        let atHead = Timing.best(seconds: bench.seconds, batch: asked.count) {
            for key in asked { consume(head.value(at: key)) }
        }
        let atOld = Timing.best(seconds: bench.seconds, batch: asked.count) {
            for (index, key) in asked.enumerated() { consume(history[index & 0xff].value(at: key)) }
        }
        bench.report(
            Figure(
                name: "state root, 1,000,000 keys, 1,000 changed",
                unit: "ms",
                direction: .lower,
                ours: changed * 1_000,
                peer: built * 1_000,
                peerName: "the same trie from all its keys",
                note: "Each change makes its own nodes anew and hashes them once."
            )
        )
        bench.report(
            Figure(
                name: "read at one of 256 old blocks",
                unit: "µs",
                direction: .lower,
                ours: atOld * 1_000_000,
                peer: atHead * 1_000_000,
                peerName: "the same read at the head",
                note: "Every block's state is a trie of its own that shares what did not change."
            )
        )
    }

    /// A key as a storage map has it: a prefix of 32 bytes, a hash of 16, an account of 32.
    private static func key(_ index: Int) -> [UInt8] {
        let prefix = Hashing.blake2b256([1])
        let account = Hashing.blake2b256(withUnsafeBytes(of: UInt64(index).littleEndian, Array.init))
        return prefix + Hashing.blake2b128(account) + account
    }
}
