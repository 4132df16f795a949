import Engine
import Frame
import Primitives
import Testing

@Suite("A mortal transaction")
struct EraTests {
    let alice: Person
    let bob: Person
    let engine: Engine

    init() throws {
        alice = try Person("//Alice")
        bob = try Person("//Bob")
        engine = try TestChain.engine()
    }

    /// Signed at the head of the moment, for a period of 8 blocks.
    private func mortal(_ nonce: Nonce) throws -> [UInt8] {
        let era = Era.mortal(period: 8, at: UInt64(engine.head.number))
        return try alice.transfer(1, to: bob, nonce: nonce, on: engine, era: era, birth: engine.head.hash)
    }

    @Test func that_was_born_in_the_head_is_in_the_next_block() async throws {
        try await engine.mine(count: 11)
        _ = try await engine.submit(try mortal(0))
        try await engine.mine(count: 1)
        #expect(engine.nonce(alice) == 1)
    }

    @Test func that_was_born_in_genesis_is_in_the_next_block() async throws {
        _ = try await engine.submit(try mortal(0))
        try await engine.mine(count: 1)
        #expect(engine.nonce(alice) == 1)
    }

    @Test func can_be_submitted_up_to_the_last_block_of_its_era() async throws {
        try await engine.mine(count: 5)
        let bytes = try mortal(0)
        // Born in block 5 for 8 blocks: block 12 is the last.
        try await engine.mine(count: 6)
        _ = try await engine.submit(bytes)
        try await engine.mine(count: 1)
        #expect(engine.head.number == 12)
        #expect(engine.nonce(alice) == 1)
    }

    @Test func cannot_be_submitted_after_its_era() async throws {
        try await engine.mine(count: 5)
        let bytes = try mortal(0)
        try await engine.mine(count: 7)
        let engine = engine
        // For block 13 the era begins anew with a block that is not there yet, as the reference sees it.
        let first = await refusal { () throws(PoolError) in _ = try await engine.submit(bytes) }
        #expect(first == .invalid(.ancientBirthBlock))
        try await engine.mine(count: 1)
        // For block 14 it began with block 13, whose hash the signature does not name.
        let second = await refusal { () throws(PoolError) in _ = try await engine.submit(bytes) }
        #expect(second == .invalid(.badProof))
    }

    @Test func leaves_the_pool_when_its_era_ends() async throws {
        try await engine.mine(count: 5)
        let (_, updates) = try await engine.submitAndWatch(try mortal(1))
        try await engine.mine(count: 6)
        #expect(engine.poolUsage.future == 1)
        try await engine.mine(count: 1)
        #expect(engine.poolUsage == PoolUsage())
        #expect(await statuses(updates) == [.future, .invalid])
    }

    @Test func must_name_the_hash_of_its_birth_block() async throws {
        try await engine.mine(count: 5)
        let era = Era.mortal(period: 8, at: 5)
        let bytes = try alice.transfer(
            1,
            to: bob,
            nonce: 0,
            on: engine,
            era: era,
            birth: engine.blockHash(at: 4)
        )
        let engine = engine
        let error = await refusal { () throws(PoolError) in _ = try await engine.submit(bytes) }
        #expect(error == .invalid(.badProof))
    }
}
