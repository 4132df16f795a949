import Engine
import Frame
import Primitives
import Runtime
import Scale
import Testing

@Suite("History")
struct HistoryTests {
    @Test func answers_at_every_block() async throws {
        let alice = try Person("//Alice")
        let bob = try Person("//Bob")
        let engine = try TestChain.engine()
        var hashes: [Hash256] = [engine.genesisHash]
        for nonce in Nonce(0)..<5 {
            _ = try await engine.submit(alice.transfer(1, to: bob, nonce: nonce, on: engine))
            hashes.append(try await engine.mine(count: 1))
        }
        for (nonce, hash) in hashes.enumerated() {
            let block = try #require(engine.block(hash))
            let answer = try engine.call("AccountNonceApi_account_nonce", input: alice.account.bytes, at: block)
            #expect(answer == UInt32(nonce).scaleEncoded)
        }
    }

    // The words: `wire.md` section 1.6.
    @Test func says_so_where_a_block_was_let_go() async throws {
        var configuration = TestChain.configuration()
        configuration.retention = .newest(4)
        let engine = try Engine(configuration: configuration)
        try await engine.mine(count: 10)
        #expect(engine.keptBlocks == 4)
        let old = try #require(engine.blockHash(at: 6))
        #expect(engine.block(old) == nil)
        do {
            _ = try engine.record(old)
            Issue.record("the block is still there")
        } catch {
            #expect(error == .discarded(old))
            #expect("\(error)" == "State already discarded for \(old)")
        }
        #expect(throws: HistoryError.unknown(.zero)) { try engine.record(.zero) }
        #expect(engine.block(engine.genesisHash)?.number == 0)
        let kept = try #require(engine.blockHash(at: 7))
        #expect(engine.block(kept)?.number == 7)
    }

    @Test func stays_within_its_memory() async throws {
        var configuration = TestChain.configuration()
        configuration.retention = .all(bytes: 3_000_000)
        let engine = try Engine(configuration: configuration)
        let alice = try Person("//Alice")
        let call = RuntimeCall.system(.remark(remark: Array(repeating: 1, count: 1_000_000)))
        for nonce in Nonce(0)..<6 {
            _ = try await engine.submit(alice.sign(call, nonce: nonce, on: engine))
            try await engine.mine(count: 1)
        }
        #expect(engine.keptBlocks == 2)
        #expect(engine.head.number == 6)
    }

    @Test func gives_the_same_metadata_without_computing_it_again() async throws {
        let engine = try TestChain.engine()
        let input = UInt32(15).scaleEncoded
        let first = try engine.call("Metadata_metadata_at_version", input: input, at: engine.head)
        try await engine.mine(count: 1)
        #expect(try engine.call("Metadata_metadata_at_version", input: input, at: engine.head) == first)
        #expect(first.count > 10_000)
        #expect(throws: RuntimeCallError.unknownMethod("Nothing_here")) {
            try engine.call("Nothing_here", input: [], at: engine.head)
        }
    }
}
