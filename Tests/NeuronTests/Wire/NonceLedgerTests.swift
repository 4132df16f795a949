import TestSupport
import Testing

@testable import Neuron

@Suite struct NonceLedgerTests {
    private let second: UInt64 = 1_000_000_000
    private let now: UInt64 = 1_800_000_000_000_000_000

    @Test func `a first nonce may be as old as the tolerance and the timeout together`() throws {
        let ledger = NonceLedger()
        try ledger.accept(now - 9 * second + 1, pair: "a", timeout: 5, now: now)
        #expect(throws: NonceLedger.Refusal.stale(allowedSeconds: 9, ageSeconds: 9)) {
            try ledger.accept(now - 9 * second, pair: "b", timeout: 5, now: now)
        }
    }

    @Test func `later nonces of a pair must rise, and pairs do not disturb each other`() throws {
        let ledger = NonceLedger()
        try ledger.accept(now, pair: "a", timeout: 5, now: now)
        #expect(throws: NonceLedger.Refusal.notRising) { try ledger.accept(now, pair: "a", timeout: 5, now: now) }
        #expect(throws: NonceLedger.Refusal.notRising) { try ledger.accept(now - 1, pair: "a", timeout: 5, now: now) }
        try ledger.accept(now - 1, pair: "b", timeout: 5, now: now)
        try ledger.accept(now + 1, pair: "a", timeout: 5, now: now)
    }

    @Test func `an unsigned timeout cannot stretch the window without end`() {
        let ledger = NonceLedger(maximumTimeout: 120)
        #expect(throws: NonceLedger.Refusal.stale(allowedSeconds: 124, ageSeconds: 200)) {
            try ledger.accept(now - 200 * second, pair: "a", timeout: 1e300, now: now)
        }
    }

    @Test func `a nonce far in the future is refused`() throws {
        let ledger = NonceLedger()
        try ledger.accept(now + 30 * second, pair: "a", timeout: 5, now: now)
        #expect(throws: NonceLedger.Refusal.ahead) {
            try ledger.accept(now + 31 * second, pair: "b", timeout: 5, now: now)
        }
        #expect(throws: NonceLedger.Refusal.ahead) { try ledger.accept(.max, pair: "b", timeout: 5, now: now) }
    }

    @Test func `memory is bounded and no accepted request is ever accepted again`() throws {
        var generator = SeededGenerator(seed: 1)
        let ledger = NonceLedger(capacity: 64, maximumTimeout: 10)
        var accepted: [(pair: String, nonce: UInt64)] = []
        var time = now
        for step in 0..<3000 {
            time += UInt64.random(in: 0...(second / 20), using: &generator)
            let pair = "p\(step % 500)-\(Int.random(in: 0..<3, using: &generator))"
            let nonce = time - UInt64.random(in: 0...(second), using: &generator)
            if (try? ledger.accept(nonce, pair: pair, timeout: 10, now: time)) != nil {
                accepted.append((pair, nonce))
            }
            #expect(ledger.count <= 64)
            if let old = accepted.randomElement(using: &generator) {
                #expect(throws: NonceLedger.Refusal.self) {
                    try ledger.accept(old.nonce, pair: old.pair, timeout: 1000, now: time)
                }
            }
        }
        #expect(accepted.count > 1000)
        for old in accepted {
            #expect(throws: NonceLedger.Refusal.self) {
                try ledger.accept(old.nonce, pair: old.pair, timeout: 1000, now: time)
            }
        }
    }
}
