import Engine
import Frame
import Primitives
import Runtime
import Scale
import Testing

@Suite("A transfer")
struct TransferTests {
    let alice: Person
    let bob: Person
    let engine: Engine

    init() throws {
        alice = try Person("//Alice")
        bob = try Person("//Bob")
        engine = try TestChain.engine()
    }

    // The fee: `wire.md` section 2.6, floor(108,157,000 / 2000) + floor(224,051,000 / 2000) and one rao a byte; the
    // recorded transfer has 144 bytes, this one is as long as its amount makes it.
    @Test func moves_the_amount_and_costs_the_golden_fee() async throws {
        let bytes = try alice.transfer(12_345_678_901, to: bob, nonce: 0, on: engine)
        let before = (engine.free(alice), engine.free(bob))
        _ = try await engine.submit(bytes)
        try await engine.mine(count: 1)

        let fee = Tao(54_078 + 112_025 + UInt64(bytes.count))
        #expect(engine.head.extrinsics.count == 2)
        #expect(engine.head.extrinsics.last == bytes)
        #expect(engine.free(alice) == before.0.saturatingSub(12_345_678_901).saturatingSub(fee))
        #expect(engine.free(bob) == before.1.saturatingAdd(12_345_678_901))
        #expect(engine.nonce(alice) == 1)
    }

    // The order: `wire.md` section 2.6.
    @Test func reports_its_events_in_the_recorded_order() async throws {
        let bytes = try alice.transfer(1_000_000, to: bob, nonce: 0, on: engine)
        _ = try await engine.submit(bytes)
        try await engine.mine(count: 1)

        let fee = Tao(54_078 + 112_025 + UInt64(bytes.count))
        let events = engine.events(ofExtrinsic: 1)
        #expect(events.first == .balances(.withdraw(who: alice.account, amount: fee)))
        #expect(
            events.dropFirst().first
                == .balances(.transfer(from: alice.account, to: bob.account, amount: 1_000_000))
        )
        #expect(
            events.dropLast().last
                == .transactionPayment(.transactionFeePaid(who: alice.account, actualFee: fee, tip: .zero))
        )
        guard case .system(.extrinsicSuccess) = events.last else {
            Issue.record("the last event is \(String(describing: events.last))")
            return
        }
        #expect(events.count >= 5)
    }

    @Test func that_is_refused_takes_only_fee_and_nonce() async throws {
        let call = RuntimeCall.balances(
            .transferKeepAlive(dest: .id(bob.account), value: Compact(Tao(.max)))
        )
        let bytes = try alice.sign(call, nonce: 0, on: engine)
        let before = (engine.free(alice), engine.free(bob))
        _ = try await engine.submit(bytes)
        try await engine.mine(count: 1)

        let paid = before.0.saturatingSub(engine.free(alice))
        #expect(paid > .zero && paid < 1_000_000)
        #expect(engine.free(bob) == before.1)
        #expect(engine.nonce(alice) == 1)
        guard case .system(.extrinsicFailed) = engine.events(ofExtrinsic: 1).last else {
            Issue.record("the call did not fail")
            return
        }
    }

    @Test func is_in_the_first_block_after_it_was_submitted_whatever_else_goes_on() async throws {
        let people = try (0..<20).map { try Person("//Person//\($0)") }
        let engine = try TestChain.engine(.onTransaction, extra: people)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await engine.run() }
            try await withThrowingTaskGroup(of: Void.self) { submitters in
                for person in people {
                    submitters.addTask {
                        for nonce in Nonce(0)..<5 {
                            let bytes = try person.transfer(1_000, to: bob, nonce: nonce, on: engine)
                            let (_, updates) = try await engine.submitAndWatch(bytes)
                            let last = await statuses(updates).last
                            guard case .finalized(let hash) = last else {
                                Issue.record("ended as \(String(describing: last))")
                                return
                            }
                            #expect(engine.block(hash)?.extrinsics.contains(bytes) == true)
                        }
                    }
                }
                try await submitters.waitForAll()
            }
            group.cancelAll()
        }
        for person in people { #expect(engine.nonce(person) == 5) }
        #expect(engine.poolUsage == PoolUsage())
    }
}
