import Evaluation
import Foundation
import Primitives
import TestSupport
import Testing

@Suite struct ScoreBookTests {
    private func key(_ number: UInt64) throws -> MinerKey {
        var random = SeededGenerator(seed: number)
        return MinerKey(try #require(AccountID(random.bytes(32))))
    }

    @Test func aBookComesBackFromItsSnapshotAndGoesOnTheSame() throws {
        var random = SeededGenerator(seed: 1)
        var book = ScoreBook()
        func outcome() -> Outcome {
            Bool.random(using: &random)
                ? .failed
                : .answered(
                    millionths: Int.random(in: 0...1_000_000, using: &random),
                    latencyMilliseconds: Double.random(in: 1...50, using: &random)
                )
        }
        for _ in 0..<500 {
            book.record(outcome(), for: try key(UInt64.random(in: 0..<9, using: &random)), registeredAt: 4)
        }
        var restored = try ScoreBook(snapshot: try book.snapshot())
        #expect(restored == book)
        let (next, miner) = (outcome(), try key(3))
        book.record(next, for: miner, registeredAt: 4)
        restored.record(next, for: miner, registeredAt: 4)
        #expect(try restored.snapshot() == book.snapshot())
    }

    @Test func damagedSnapshotsAreErrors() throws {
        #expect(throws: ScoreBookError.self) { try ScoreBook(snapshot: Data("{\"version\":1".utf8)) }
        #expect(throws: ScoreBookError.version(9)) {
            try ScoreBook(snapshot: Data("{\"version\":9,\"rate\":0.1,\"entries\":[]}".utf8))
        }
        #expect(throws: ScoreBookError.unreadable("rate 7.0 is not in (0, 1]")) {
            try ScoreBook(snapshot: Data("{\"version\":1,\"rate\":7,\"entries\":[]}".utf8))
        }
    }

    @Test func aMinerThatFallsSilentDecaysToNothing() throws {
        var book = ScoreBook(rate: 0.05)
        let miner = try key(1)
        for _ in 0..<100 {
            book.record(.answered(millionths: 900_000, latencyMilliseconds: 5), for: miner, registeredAt: 1)
        }
        let before = try #require(book.standing(of: miner, uid: 1))
        #expect(before.score.contains(0.9) && before.failuresInARow == 0)
        for _ in 0..<100 { book.record(.failed, for: miner, registeredAt: 1) }
        let after = try #require(book.standing(of: miner, uid: 1))
        #expect(after.score.estimate < 0.01 && after.failuresInARow == 100 && after.count == 200)
        #expect(!WeightPolicy().isPaid(after))
    }

    @Test func aHotkeyThatRegistersAnewStartsAnew() throws {
        var book = ScoreBook()
        let miner = try key(1)
        book.record(.answered(millionths: 900_000, latencyMilliseconds: 5), for: miner, registeredAt: 1)
        book.record(.failed, for: miner, registeredAt: 2)
        #expect(book.records[miner]?.count == 1)
        #expect(book.records[miner]?.score.mean == 0)
        book.keep(only: [])
        #expect(book.miners.isEmpty)
    }

    @Test func aMinerKeyNamesItsHotkey() throws {
        var random = SeededGenerator(seed: 8)
        let account = try #require(AccountID(random.bytes(32)))
        #expect(MinerKey(account).hotkey == account)
        #expect(MinerKey(name: "alice").hotkey == nil)
    }
}
