import Engine
import Frame
import Primitives
import Runtime
import Scale
import TestSupport
import Testing

@Suite("The pool")
struct PoolTests {
    let alice: Person
    let bob: Person
    let engine: Engine

    init() throws {
        alice = try Person("//Alice")
        bob = try Person("//Bob")
        engine = try TestChain.engine()
    }

    private func refusal(
        of bytes: [UInt8],
        by engine: Engine? = nil
    ) async -> PoolError? {
        let engine = engine ?? self.engine
        return await EngineTests.refusal { () throws(PoolError) in _ = try await engine.submit(bytes) }
    }

    @Test func lets_a_later_nonce_wait_for_the_gap_to_close() async throws {
        let (_, later) = try await engine.submitAndWatch(alice.transfer(1, to: bob, nonce: 1, on: engine))
        #expect(engine.nextNonce(of: alice.account) == 0)
        #expect(engine.poolUsage.future == 1)
        try await engine.mine(count: 1)
        #expect(engine.head.extrinsics.count == 1)

        _ = try await engine.submit(alice.transfer(1, to: bob, nonce: 0, on: engine))
        #expect(engine.nextNonce(of: alice.account) == 2)
        let hash = try await engine.mine(count: 1)
        #expect(engine.head.extrinsics.count == 3)
        #expect(await statuses(later) == [.future, .ready, .inBlock(hash), .finalized(hash)])
        #expect(engine.nextNonce(of: alice.account) == 2)
    }

    @Test func puts_many_nonces_of_one_account_in_order() async throws {
        var nonces = Array(Nonce(0)..<60)
        var generator = SeededGenerator(seed: 5)
        nonces.shuffle(using: &generator)
        for nonce in nonces { _ = try await engine.submit(alice.transfer(1, to: bob, nonce: nonce, on: engine)) }
        #expect(engine.nextNonce(of: alice.account) == 60)
        #expect(engine.pendingExtrinsics.count == 60)
        try await engine.mine(count: 1)
        let included = try engine.head.extrinsics.dropFirst().map { try CheckedExtrinsic(bytes: $0).extra?.nonce.value }
        #expect(included == (0..<60).map { Nonce($0) })
        #expect(engine.poolUsage == PoolUsage())
    }

    @Test func refuses_used_nonces() async throws {
        _ = try await engine.submit(alice.transfer(1, to: bob, nonce: 0, on: engine))
        try await engine.mine(count: 1)
        let error = await refusal(of: try alice.transfer(2, to: bob, nonce: 0, on: engine))
        #expect(error == .invalid(.stale))
    }

    @Test func refuses_nonces_far_ahead() async throws {
        #expect(await refusal(of: try alice.transfer(1, to: bob, nonce: 4_096, on: engine)) == nil)
        #expect(await refusal(of: try alice.transfer(1, to: bob, nonce: 4_097, on: engine)) == .invalid(.future))
        #expect(await refusal(of: try alice.transfer(1, to: bob, nonce: .max, on: engine)) == .invalid(.future))
    }

    @Test func knows_what_it_has() async throws {
        let bytes = try alice.transfer(1, to: bob, nonce: 0, on: engine)
        #expect(await refusal(of: bytes) == nil)
        #expect(await refusal(of: bytes) == .alreadyImported)
    }

    // The text of 1014 names both priorities: `wire.md` section 1.6.
    @Test func keeps_the_first_of_two_with_equal_priority() async throws {
        #expect(await refusal(of: try alice.transfer(1, to: bob, nonce: 0, on: engine)) == nil)
        let error = await refusal(of: try alice.transfer(2, to: bob, nonce: 0, on: engine))
        #expect(error == .tooLowPriority(old: 1, new: 1))
        try await engine.mine(count: 1)
        #expect(engine.nonce(alice) == 1)
    }

    @Test func refuses_wrong_signatures_and_then_their_bytes_for_a_while() async throws {
        let clock = TestClock()
        let engine = try Engine(configuration: TestChain.configuration(clock: clock))
        var bytes = try alice.transfer(1, to: bob, nonce: 0, on: engine)
        bytes[60] ^= 1
        #expect(await refusal(of: bytes, by: engine) == .invalid(.badProof))
        #expect(await refusal(of: bytes, by: engine) == .temporarilyBanned)
        clock.advance(milliseconds: 30_000)
        #expect(await refusal(of: bytes, by: engine) == .invalid(.badProof))
    }

    @Test func refuses_signatures_for_another_chain() async throws {
        let call = RuntimeCall.system(.remark(remark: []))
        let bytes = try alice.sign(call, nonce: 0, on: engine, genesis: Hash256.blake2b([1]))
        #expect(await refusal(of: bytes) == .invalid(.badProof))
    }

    @Test func refuses_who_cannot_pay() async throws {
        let poor = try Person("//Nobody")
        #expect(await refusal(of: try poor.transfer(1, to: bob, nonce: 0, on: engine)) == .invalid(.payment))
    }

    @Test func refuses_what_only_an_author_may_put_in() async throws {
        let call = RuntimeCall.timestamp(.set(now: Compact(5)))
        let bytes = Extrinsic(signature: nil, call: call.scaleEncoded).wireBytes
        #expect(await refusal(of: bytes) == .invalid(.call))
    }

    @Test func refuses_sudo_by_others() async throws {
        let call = RuntimeCall.sudo(.sudo(call: .system(.remark(remark: []))))
        #expect(await refusal(of: try bob.sign(call, nonce: 0, on: engine)) == .invalid(.badSigner))
        #expect(await refusal(of: try alice.sign(call, nonce: 0, on: engine)) == nil)
    }

    @Test(arguments: [[], [0], [0x04, 0x84], Array(repeating: 0xff, count: 200)] as [[UInt8]])
    func refuses_bytes_that_are_no_transaction(bytes: [UInt8]) async throws {
        guard case .malformed = await refusal(of: bytes) else {
            Issue.record("the bytes were not refused as malformed")
            return
        }
    }

    @Test func takes_no_more_than_its_limits() async throws {
        var configuration = TestChain.configuration()
        configuration.pool.count = 3
        configuration.pool.futureCount = 1
        let engine = try Engine(configuration: configuration)
        #expect(await refusal(of: try alice.transfer(1, to: bob, nonce: 5, on: engine), by: engine) == nil)
        #expect(await refusal(of: try alice.transfer(1, to: bob, nonce: 6, on: engine), by: engine) == .poolFull)
        #expect(await refusal(of: try alice.transfer(1, to: bob, nonce: 0, on: engine), by: engine) == nil)
        #expect(await refusal(of: try alice.transfer(1, to: bob, nonce: 1, on: engine), by: engine) == nil)
        #expect(await refusal(of: try bob.transfer(1, to: alice, nonce: 0, on: engine), by: engine) == .poolFull)
        try await engine.mine(count: 1)
        #expect(engine.nonce(alice) == 2)
        #expect(await refusal(of: try bob.transfer(1, to: alice, nonce: 0, on: engine), by: engine) == nil)
    }

    @Test func limits_bytes_and_shares_of_an_account() async throws {
        var configuration = TestChain.configuration()
        configuration.pool.perAccount = 1
        configuration.pool.bytes = 1_000
        let engine = try Engine(configuration: configuration)
        #expect(await refusal(of: try alice.transfer(1, to: bob, nonce: 0, on: engine), by: engine) == nil)
        #expect(await refusal(of: try alice.transfer(1, to: bob, nonce: 1, on: engine), by: engine) == .poolFull)
        let call = RuntimeCall.system(.remark(remark: Array(repeating: 0, count: 1_000)))
        #expect(await refusal(of: try bob.sign(call, nonce: 0, on: engine), by: engine) == .poolFull)
    }

    @Test func forgets_what_waited_too_long() async throws {
        var configuration = TestChain.configuration()
        configuration.pool.longevity = 5
        let engine = try Engine(configuration: configuration)
        let (_, updates) = try await engine.submitAndWatch(alice.transfer(1, to: bob, nonce: 1, on: engine))
        try await engine.mine(count: 3)
        #expect(engine.poolUsage.future == 1)
        try await engine.mine(count: 1)
        #expect(engine.poolUsage == PoolUsage())
        #expect(await statuses(updates) == [.future, .invalid])
    }

    @Test func drops_what_became_invalid_and_lets_the_rest_wait() async throws {
        let carol = try Person("//Carol")
        var configuration = TestChain.configuration()
        configuration.genesis = Genesis.localnet(profile: .fast, extraAccounts: [(carol.account, 1_000_000)])
        let engine = try Engine(configuration: configuration)
        // The first leaves less than the fee of the second, some 166,000 rao.
        _ = try await engine.submit(carol.transfer(700_000, to: bob, nonce: 0, on: engine))
        let second = try carol.transfer(1, to: bob, nonce: 1, on: engine)
        let (_, dropped) = try await engine.submitAndWatch(second)
        let (_, behind) = try await engine.submitAndWatch(carol.transfer(2, to: bob, nonce: 2, on: engine))
        try await engine.mine(count: 1)
        #expect(engine.nonce(carol) == 1)
        #expect(await statuses(dropped) == [.ready, .invalid])
        #expect(engine.poolUsage.ready == 0)
        #expect(engine.poolUsage.future == 1)
        #expect(await refusal(of: second, by: engine) == .temporarilyBanned)

        _ = try await engine.submit(alice.transfer(10_000_000, to: carol, nonce: 0, on: engine))
        try await engine.mine(count: 1)
        _ = try await engine.submit(carol.transfer(3, to: bob, nonce: 1, on: engine))
        let hash = try await engine.mine(count: 1)
        #expect(engine.nonce(carol) == 3)
        #expect(await statuses(behind) == [.ready, .future, .ready, .inBlock(hash), .finalized(hash)])
    }
}
