import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

/// Announcing, disputing and taking back a swap of coldkeys. Source: `pallets/subtensor/src/tests/swap_coldkey.rs`, by
/// test name at each test.
struct ColdkeyAnnouncementTests {
    static let who = KeysWorld.key(1)
    static let new = KeysWorld.key(2)
    static let announce = Subtensor.Call.announceColdkeySwap(newColdkeyHash: SwapColdkeyTests.hash(of: new))
    static let execute = Subtensor.Call.swapColdkeyAnnounced(newColdkey: new)

    /// A coldkey that has announced a swap in block 1 and keeps the least balance.
    private func announced() throws -> KeysWorld {
        var world = KeysWorld()
        try world.fund(Self.who, 100_000_500)
        try world.call(Self.announce, by: Self.who)
        return world
    }

    // Source: pallets/subtensor/src/tests/swap_coldkey.rs · test_announce_coldkey_swap_works
    @Test("An announcement costs a tenth of a TAO, which is recycled, and waits for the delay")
    func announcing() throws {
        let world = try announced()
        let hash = SwapColdkeyTests.hash(of: Self.new)
        #expect(world.chain.entries(of: Subtensor.coldkeySwapAnnouncements).map(\.key) == [Self.who])
        #expect(world.chain[Subtensor.coldkeySwapAnnouncements, Self.who] == Pair(51, hash))
        #expect(Balances.free(Self.who, in: world.chain) == 500)
        #expect(world.chain[Subtensor.totalIssuance] == 500)
        #expect(world.events.last == .coldkeySwapAnnounced(who: Self.who, newColdkeyHash: hash))
        world.expectConserved()
    }

    // Source: pallets/subtensor/src/tests/swap_coldkey.rs ·
    // test_announce_coldkey_swap_with_existing_announcement_past_delay_works,
    // test_announce_coldkey_swap_only_pays_swap_cost_if_no_announcement_exists,
    // test_announce_coldkey_swap_with_existing_announcement_not_past_delay_fails
    @Test("Another announcement is free, and possible some time after the first could have been carried out")
    func again() throws {
        var world = try announced()
        let hash = SwapColdkeyTests.hash(of: KeysWorld.key(3))
        let call = Subtensor.Call.announceColdkeySwap(newColdkeyHash: hash)
        let refusal = KeysWorld.refusal(.coldkeySwapReannouncedTooEarly)
        #expect(world.refusal(of: call, by: Self.who) == refusal)
        world.run(to: 60)
        #expect(world.refusal(of: call, by: Self.who) == refusal)
        world.run(to: 61)
        try world.call(call, by: Self.who)
        #expect(world.chain[Subtensor.coldkeySwapAnnouncements, Self.who] == Pair(111, hash))
        #expect(Balances.free(Self.who, in: world.chain) == 500)
    }

    // Source: pallets/subtensor/src/tests/swap_coldkey.rs · test_announce_coldkey_swap_with_bad_origin_fails,
    // test_swap_coldkey_announced_with_bad_origin_fails, test_dispute_coldkey_swap_with_bad_origin_fails,
    // test_clear_coldkey_swap_announcement_bad_origin, test_reset_coldkey_swap_with_bad_origin_fails,
    // test_swap_coldkey_with_bad_origin_fails
    @Test("Only the coldkey itself announces, swaps, disputes and clears; only root swaps others and resets")
    func origins() throws {
        var world = try announced()
        for call in [Self.announce, Self.execute, .disputeColdkeySwap, .clearColdkeySwapAnnouncement] {
            #expect(world.refusal(of: call, from: .root) == .badOrigin)
            #expect(world.refusal(of: call, from: .none) == .badOrigin)
        }
        let calls = [
            Subtensor.Call.resetColdkeySwap(coldkey: Self.who),
            .swapColdkey(oldColdkey: Self.who, newColdkey: Self.new, swapCost: 100_000_000),
        ]
        for call in calls {
            #expect(world.refusal(of: call, by: KeysWorld.key(3)) == .badOrigin)
            #expect(world.refusal(of: call, from: .none) == .badOrigin)
        }
    }

    // Source: pallets/subtensor/src/tests/swap_coldkey.rs ·
    // test_announce_coldkey_swap_with_not_enough_balance_to_pay_swap_cost_fails,
    // test_swap_coldkey_with_not_enough_balance_to_pay_swap_cost_fails
    @Test("A coldkey that cannot pay, or would end by paying, neither announces nor is swapped")
    func poor() throws {
        var world = KeysWorld()
        let refusal = KeysWorld.refusal(.notEnoughBalanceToPaySwapColdKey)
        let swap = Subtensor.Call.swapColdkey(oldColdkey: Self.who, newColdkey: Self.new, swapCost: 100_000_000)
        for balance in [Tao(0), 100_000_499] {
            try world.fund(Self.who, balance)
            #expect(world.refusal(of: Self.announce, by: Self.who) == refusal)
            #expect(world.refusal(of: swap, from: .root) == refusal)
        }
        #expect(
            world.refusal(of: .swapColdkey(oldColdkey: Self.who, newColdkey: Self.new, swapCost: .max), from: .root)
                == refusal
        )
        try world.fund(Self.who, 1)
        try world.call(Self.announce, by: Self.who)
    }

    // Source: pallets/subtensor/src/tests/swap_coldkey.rs · test_swap_coldkey_announced_without_announcement_fails,
    // test_swap_coldkey_announced_with_mismatched_coldkey_hash_fails, test_swap_coldkey_announced_too_early_fails
    @Test("A swap needs its announcement, the account announced, and time")
    func executing() throws {
        var world = KeysWorld()
        #expect(
            world.refusal(of: Self.execute, by: Self.who) == KeysWorld.refusal(.coldkeySwapAnnouncementNotFound)
        )
        world = try announced()
        #expect(
            world.refusal(of: .swapColdkeyAnnounced(newColdkey: KeysWorld.key(3)), by: Self.who)
                == KeysWorld.refusal(.announcedColdkeyHashDoesNotMatch)
        )
        #expect(world.refusal(of: Self.execute, by: Self.who) == KeysWorld.refusal(.coldkeySwapTooEarly))
        world.run(to: 50)
        #expect(world.refusal(of: Self.execute, by: Self.who) == KeysWorld.refusal(.coldkeySwapTooEarly))
        world.run(to: 51)
        try world.call(Self.execute, by: Self.who)
        #expect(Balances.free(Self.new, in: world.chain) == 500)
        #expect(!world.chain.contains(Subtensor.coldkeySwapAnnouncements, Self.who))
        world.expectConserved()
    }

    // Source: pallets/subtensor/src/tests/swap_coldkey.rs ·
    // test_swap_coldkey_announced_with_already_associated_coldkey_fails, test_swap_coldkey_announced_with_hotkey_fails
    @Test("The new coldkey must not stake with any hotkey and not be one; the announcement is kept")
    func taken() throws {
        var world = try announced()
        world.run(to: 51)
        try Subtensor.createAccountIfNonExistent(Self.new, KeysWorld.key(3), on: &world.chain)
        #expect(world.refusal(of: Self.execute, by: Self.who) == KeysWorld.refusal(.coldKeyAlreadyAssociated))
        world = try announced()
        world.run(to: 51)
        try Subtensor.createAccountIfNonExistent(KeysWorld.key(3), Self.new, on: &world.chain)
        #expect(world.refusal(of: Self.execute, by: Self.who) == KeysWorld.refusal(.newColdKeyIsHotkey))
        #expect(world.chain.contains(Subtensor.coldkeySwapAnnouncements, Self.who))
    }

    // Source: pallets/subtensor/src/tests/swap_coldkey.rs · test_dispute_coldkey_swap_works,
    // test_dispute_coldkey_swap_without_announcement_fails, test_reset_coldkey_swap_works
    @Test("What is announced can be disputed once; root resets it")
    func disputing() throws {
        var world = KeysWorld()
        #expect(
            world.refusal(of: .disputeColdkeySwap, by: Self.who)
                == KeysWorld.refusal(.coldkeySwapAnnouncementNotFound)
        )
        world = try announced()
        try world.call(.disputeColdkeySwap, by: Self.who)
        #expect(world.chain[Subtensor.coldkeySwapDisputes, Self.who] == 1)
        #expect(world.events.last == .coldkeySwapDisputed(coldkey: Self.who))
        try world.call(.resetColdkeySwap(coldkey: Self.who), from: .root)
        #expect(!world.chain.contains(Subtensor.coldkeySwapAnnouncements, Self.who))
        #expect(!world.chain.contains(Subtensor.coldkeySwapDisputes, Self.who))
        #expect(world.events.last == .coldkeySwapReset(who: Self.who))
    }

    // Source: pallets/subtensor/src/tests/swap_coldkey.rs · test_dispute_coldkey_swap_already_disputed_fails
    @Test("The call itself refuses a second dispute, should the guard not have")
    func disputedTwice() throws {
        var world = try announced()
        try world.call(.disputeColdkeySwap, by: Self.who)
        #expect(throws: KeysWorld.refusal(.coldkeySwapAlreadyDisputed)) {
            try Subtensor.disputeColdkeySwap(from: .signed(Self.who), on: &world.chain)
        }
        #expect(world.refusal(of: .disputeColdkeySwap, by: Self.who) == KeysWorld.refusal(.coldkeySwapDisputed))
    }

    // Source: pallets/subtensor/src/tests/swap_coldkey.rs · test_clear_coldkey_swap_announcement_works,
    // test_clear_coldkey_swap_announcement_not_found, test_clear_coldkey_swap_announcement_too_early
    @Test("An announcement can be taken back some time after it could have been carried out")
    func clearing() throws {
        var world = KeysWorld()
        let call = Subtensor.Call.clearColdkeySwapAnnouncement
        #expect(world.refusal(of: call, by: Self.who) == KeysWorld.refusal(.coldkeySwapAnnouncementNotFound))
        world = try announced()
        world.run(to: 60)
        #expect(world.refusal(of: call, by: Self.who) == KeysWorld.refusal(.coldkeySwapClearTooEarly))
        world.run(to: 61)
        try world.call(call, by: Self.who)
        #expect(!world.chain.contains(Subtensor.coldkeySwapAnnouncements, Self.who))
        #expect(world.events.last == .coldkeySwapCleared(who: Self.who))
    }

    // Source: pallets/subtensor/src/tests/swap_coldkey.rs · test_schedule_swap_coldkey_deprecated
    @Test("The call of older runtimes is refused, whoever makes it")
    func deprecated() {
        var world = KeysWorld()
        for origin in [Origin.root, .none, .signed(Self.who)] {
            let call = Subtensor.Call.scheduleSwapColdkey(newColdkey: Self.new)
            #expect(world.refusal(of: call, from: origin) == KeysWorld.refusal(.deprecated))
        }
    }
}
