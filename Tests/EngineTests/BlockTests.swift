import Engine
import Frame
import Primitives
import Runtime
import Scale
import State
import Testing

@Suite("Blocks")
struct BlockTests {
    let alice: Person
    let bob: Person
    let engine: Engine

    init() throws {
        alice = try Person("//Alice")
        bob = try Person("//Bob")
        engine = try TestChain.engine()
    }

    @Test func begin_with_their_time_in_the_recorded_form() async throws {
        try await engine.setTime(milliseconds: 1_700_000_000_123)
        try await engine.mine(count: 1)
        // `wire.md` section 1.5: 28 05 0200 0b and six bytes of the time.
        #expect(
            engine.head.extrinsics == [
                [0x28, 0x05, 0x02, 0x00, 0x0b, 0x7b, 0x68, 0xe5, 0xcf, 0x8b, 0x01]
            ]
        )
        #expect(engine.chain[Timestamp.now] == 1_700_000_000_123)
        #expect(
            engine.head.header.digest.logs
                == [.preRuntime(.aura, (UInt64(1_700_000_000_123) / 250).scaleEncoded)]
        )
    }

    @Test func hang_together_by_hashes_and_roots() async throws {
        _ = try await engine.submit(alice.transfer(1, to: bob, nonce: 0, on: engine))
        try await engine.mine(count: 3)
        var hash = engine.head.hash
        for number in (BlockNumber(0)...3).reversed() {
            let block = try #require(engine.block(hash))
            #expect(block.number == number)
            #expect(engine.blockHash(at: number) == hash)
            #expect(block.header.hash == hash)
            #expect(block.header.stateRoot == block.state.root)
            #expect(block.header.extrinsicsRoot == TrieRoot.ordered(block.extrinsics))
            hash = block.header.parentHash
        }
        #expect(hash == .zero)
        #expect(engine.blockHash(at: 4) == nil)
        #expect(engine.block(Hash256.blake2b([1])) == nil)
    }

    @Test func by_hand_follow_each_other_by_one_slot() async throws {
        try await engine.mine(count: 1)
        let first = engine.chain[Timestamp.now]
        try await engine.mine(count: 10)
        #expect(engine.chain[Timestamp.now] == first + 10 * 250)
        #expect(engine.head.number == 11)
    }

    @Test func with_equal_contents_have_equal_hashes() async throws {
        let other = try TestChain.engine()
        for engine in [engine, other] {
            for nonce in Nonce(0)..<3 {
                _ = try await engine.submit(alice.transfer(9, to: bob, nonce: nonce, on: engine))
                _ = try await engine.submit(bob.transfer(4, to: alice, nonce: nonce, on: engine))
                try await engine.mine(count: 2)
            }
        }
        #expect(engine.genesisHash == other.genesisHash)
        for number in BlockNumber(0)...6 { #expect(engine.blockHash(at: number) == other.blockHash(at: number)) }
    }

    @Test func take_no_more_than_their_length_and_leave_the_rest_for_the_next() async throws {
        let people = try (0..<5).map { try Person("//Long//\($0)") }
        let engine = try TestChain.engine(extra: people)
        let call = RuntimeCall.system(.remark(remark: Array(repeating: 1, count: 2_000_000)))
        for person in people { _ = try await engine.submit(person.sign(call, nonce: 0, on: engine)) }
        try await engine.mine(count: 1)
        #expect(engine.head.extrinsics.count == 1 + 3)
        #expect(engine.poolUsage.ready == 2)
        try await engine.mine(count: 1)
        #expect(engine.head.extrinsics.count == 1 + 2)
        #expect(engine.poolUsage == PoolUsage())
        for person in people { #expect(engine.nonce(person) == 1) }
    }

    @Test func take_no_more_than_their_weight() async throws {
        let transfers = (0..<1_500).map { _ in
            RuntimeCall.balances(.transferKeepAlive(dest: .id(bob.account), value: Compact(Tao(1))))
        }
        let batch = RuntimeCall.utility(.batchAll(calls: transfers))
        let share = batch.cost.weight.refTime.value
        let fitting = Int(3_000_000_000_000 / share)
        try #require((1...50).contains(fitting))
        let count = fitting + 2
        for nonce in 0..<count { _ = try await engine.submit(alice.sign(batch, nonce: Nonce(nonce), on: engine)) }
        try await engine.mine(count: 1)
        #expect(engine.nonce(alice) > 0 && engine.nonce(alice) < Nonce(count))
        #expect(engine.poolUsage.ready == count - Int(engine.nonce(alice)))
        try await engine.mine(count: 1)
        #expect(engine.nonce(alice) == Nonce(count))
    }

    // The limit: 128 calls in each other, the outermost included (`RuntimeCall.nestingLimit`).
    @Test func execute_calls_nested_as_deeply_as_can_be_read_and_refuse_deeper_ones() async throws {
        var call = RuntimeCall.system(.remark(remark: []))
        // Only root may put batches into batches.
        for _ in 0..<126 { call = .utility(.batchAll(calls: [call])) }
        call = .sudo(.sudo(call: call))
        _ = try await engine.submit(alice.sign(call, nonce: 0, on: engine))
        try await engine.mine(count: 1)
        #expect(engine.nonce(alice) == 1)
        #expect(engine.events(ofExtrinsic: 1).contains(.sudo(.sudid(sudoResult: .success(Unit())))))
        let deeper = try alice.sign(.sudo(.sudo(call: call)), nonce: 1, on: engine)
        let engine = engine
        let error = await refusal { () throws(PoolError) in _ = try await engine.submit(deeper) }
        #expect(error == .malformed(.nestedTooDeeply(limit: 256)))
    }

    @Test func still_know_genesis_when_its_hash_is_older_than_the_state_keeps() async throws {
        try await engine.mine(count: 2_450)
        _ = try await engine.submit(alice.transfer(1, to: bob, nonce: 0, on: engine))
        try await engine.mine(count: 1)
        #expect(engine.nonce(alice) == 1)
    }
}
