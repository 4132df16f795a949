import Economics
import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

/// When a hotkey cannot be replaced. Sources: `pallets/subtensor/src/tests/swap_hotkey.rs` and
/// `pallets/subtensor/src/tests/swap_hotkey_with_subnet.rs`, by test name at each test.
struct SwapHotkeyRefusalTests {
    static let old = SwapHotkeyTests.old
    static let new = SwapHotkeyTests.new
    static let coldkey = SwapHotkeyTests.coldkey

    // Source: pallets/subtensor/src/tests/swap_hotkey.rs · test_swap_hotkey_error_cases,
    // test_do_swap_hotkey_err_not_owner, test_swap_owner_new_hotkey_already_exists,
    // test_swap_owner_old_hotkey_not_exist
    // Source: pallets/subtensor/src/tests/swap_hotkey_with_subnet.rs · test_swap_hotkey_error_cases,
    // test_do_swap_hotkey_err_not_owner, test_swap_owner_new_hotkey_already_exists,
    // test_swap_owner_old_hotkey_not_exist
    @Test("A swap is refused with the first reason that holds", arguments: SwapScope.allCases)
    func reasons(scope: SwapScope) throws {
        var world = KeysWorld()
        let netuid = try world.addDynamicNetwork(hotkey: Self.old, coldkey: Self.coldkey)
        world.jump()
        let at = scope.argument(netuid)
        let cost: Tao = scope == .subnet ? 1_000_000 : 100_000_000
        let stranger = KeysWorld.key(4)
        func refusal(_ call: Subtensor.Call, by account: AccountID = Self.coldkey) -> DispatchError? {
            world.refusal(of: call, by: account)
        }
        let swap = SwapHotkeyTests.swap(at: at)
        #expect(refusal(swap) == KeysWorld.refusal(.notEnoughBalanceToPaySwapHotKey))
        try world.fund(Self.coldkey, cost)
        // The coldkey has the TAO, but would end by paying.
        #expect(refusal(swap) == KeysWorld.refusal(.insufficientTaoBalance))
        try world.fund(Self.coldkey, 1_000)
        #expect(refusal(SwapHotkeyTests.swap(Self.old, Self.old, at: at)) == KeysWorld.refusal(.newHotKeyIsSameWithOld))
        #expect(
            refusal(SwapHotkeyTests.swap(KeysWorld.key(9), Self.new, at: at))
                == KeysWorld.refusal(.nonAssociatedColdKey)
        )
        #expect(refusal(swap, by: stranger) == KeysWorld.refusal(.nonAssociatedColdKey))
        #expect(world.refusal(of: swap, from: .root) == .badOrigin)
        #expect(world.refusal(of: swap, from: .none) == .badOrigin)
        try Subtensor.createAccountIfNonExistent(stranger, KeysWorld.key(8), on: &world.chain)
        #expect(
            refusal(SwapHotkeyTests.swap(Self.old, KeysWorld.key(8), at: at))
                == KeysWorld.refusal(.nonAssociatedColdKey)
        )
        world.chain[Subtensor.isNetworkMember, Self.new, netuid] = true
        #expect(refusal(swap) == KeysWorld.refusal(.hotKeyAlreadyRegisteredInSubNet))
        world.chain.remove(Subtensor.isNetworkMember, Self.new, netuid)
        let system = SwapHotkeyTests.swap(Self.old, Subtensor.subnetAccount(7), at: at)
        #expect(refusal(system) == KeysWorld.refusal(.cannotUseSystemAccount))
        let before = Balances.free(Self.coldkey, in: world.chain)
        try world.call(swap, by: Self.coldkey)
        #expect(Balances.free(Self.coldkey, in: world.chain) == before.saturatingSub(cost))
        world.expectConserved()
    }

    // Source: pallets/subtensor/src/tests/swap_hotkey.rs · test_do_swap_hotkey_err_new_hotkey_not_clean_for_root
    @Test("Where root is touched, the new key must bring nothing along on root")
    func notClean() throws {
        let start = try SwapHotkeyTests.world()
        let netuid = SwapHotkeyTests.netuid
        let changes: [(inout KeysWorld) throws -> Void] = [
            { try $0.stake(1_000_000, on: Self.new, of: KeysWorld.key(4), at: .root) },
            {
                var rates = ScaleMap<NetUID, I96F32>()
                rates[netuid] = .init(bits: 1)
                $0.chain[Subtensor.rootClaimable, Self.new] = rates
            },
            { $0.chain[Subtensor.rootClaimed, .root, Self.new, KeysWorld.key(4)] = 1 },
        ]
        for change in changes {
            var world = start
            try change(&world)
            for at in [NetUID?.none, .root] {
                #expect(
                    world.refusal(of: SwapHotkeyTests.swap(at: at), by: Self.coldkey)
                        == KeysWorld.refusal(.newHotKeyNotCleanForRootSwap)
                )
            }
            try world.call(SwapHotkeyTests.swap(at: netuid), by: Self.coldkey)
        }
    }

    // Source: pallets/subtensor/src/tests/swap_hotkey.rs · test_swap_hotkey_tx_rate_limit_exceeded
    // Source: pallets/subtensor/src/tests/swap_hotkey_with_subnet.rs · test_swap_hotkey_tx_rate_limit_exceeded
    @Test("A coldkey replaces keys only when the limit since its last swap is over", arguments: SwapScope.allCases)
    func rateLimit(scope: SwapScope) throws {
        var world = try SwapHotkeyTests.world()
        let netuid = SwapHotkeyTests.netuid
        world.chain[Subtensor.txRateLimit] = 1_000
        let third = KeysWorld.key(4)
        try world.call(SwapHotkeyTests.swap(at: scope.argument(netuid)), by: Self.coldkey)
        let call = SwapHotkeyTests.swap(Self.new, third, at: nil)
        let refusal = KeysWorld.refusal(.hotKeySetTxRateLimitExceeded)
        #expect(world.refusal(of: call, by: Self.coldkey) == refusal)
        world.jump(by: 1_000)
        #expect(world.refusal(of: call, by: Self.coldkey) == refusal)
        world.jump()
        try world.call(call, by: Self.coldkey)
        #expect(world.chain[Subtensor.owner, third] == Self.coldkey)
    }

    // Source: pallets/subtensor/src/tests/swap_hotkey_with_subnet.rs · test_swap_owner_failed_interval_not_passed,
    // test_swap_owner_check_swap_block_set, test_swap_owner_check_swap_record_clean_up
    @Test("A swap on a subnet is recorded for the interval; the first needs the chain to be older than it")
    func interval() throws {
        var world = KeysWorld()
        let netuid = try world.addDynamicNetwork(hotkey: Self.old, coldkey: Self.coldkey)
        try world.fund(Self.coldkey, 1_000_000_000)
        let call = SwapHotkeyTests.swap(at: netuid)
        #expect(
            world.refusal(of: call, by: Self.coldkey) == KeysWorld.refusal(.hotKeySwapOnSubnetIntervalNotPassed)
        )
        world.jump()
        try world.call(call, by: Self.coldkey)
        #expect(world.chain[Subtensor.lastHotkeySwapOnNetuid, netuid, Self.coldkey] == 2)
        world.step()
        #expect(world.chain.contains(Subtensor.lastHotkeySwapOnNetuid, netuid, Self.coldkey))
        world.step()
        #expect(!world.chain.contains(Subtensor.lastHotkeySwapOnNetuid, netuid, Self.coldkey))
    }

    // Source: pallets/subtensor/src/tests/swap_hotkey.rs ·
    // ghsa_2026_011_subnet_swap_interval_bypassed_by_all_subnets_path
    @Test("The interval on a subnet holds for swaps everywhere too")
    func intervalEverywhere() throws {
        var world = try SwapHotkeyTests.world()
        let netuid = SwapHotkeyTests.netuid
        world.jump(by: 20)
        try world.call(SwapHotkeyTests.swap(at: netuid), by: Self.coldkey)
        let refusal = KeysWorld.refusal(.hotKeySwapOnSubnetIntervalNotPassed)
        for at in [netuid, nil] {
            let call = SwapHotkeyTests.swap(Self.new, KeysWorld.key(7), at: at)
            #expect(world.refusal(of: call, by: Self.coldkey) == refusal)
            world.jump()
            #expect(world.refusal(of: call, by: Self.coldkey) == refusal)
            world.chain[System.number] -= 1
        }
        world.jump(by: 2)
        try world.call(SwapHotkeyTests.swap(Self.new, KeysWorld.key(7), at: nil), by: Self.coldkey)
        #expect(world.chain[Subtensor.lastHotkeySwapOnNetuid, netuid, Self.coldkey] == world.chain.block)
        #expect(!world.chain.contains(Subtensor.owner, Self.new))
    }

    // Source: pallets/subtensor/src/tests/swap_hotkey.rs ·
    // ghsa_2026_011_all_subnets_swap_covers_parent_key_subnets_not_child_side
    @Test("The interval counts where the key is a parent, not where others made it their child")
    func intervalOfParents() throws {
        var world = try SwapHotkeyTests.world()
        let member = SwapHotkeyTests.netuid
        for netuid in [NetUID(2), 3] { try world.addNetwork(netuid) }
        let (child, parent) = (KeysWorld.key(8), KeysWorld.key(9))
        world.chain[Subtensor.childKeys, Self.old, 2] = [Pair(.max, child)]
        world.chain[Subtensor.parentKeys, Self.old, 3] = [Pair(.max, parent)]
        try world.call(SwapHotkeyTests.swap(at: nil), by: Self.coldkey)
        #expect(world.children(of: Self.new, at: 2) == [Pair(.max, child)])
        #expect(world.parents(of: Self.new, at: 3) == [Pair(.max, parent)])
        for netuid in [member, 2] {
            #expect(world.chain[Subtensor.lastHotkeySwapOnNetuid, netuid, Self.coldkey] == world.chain.block)
        }
        #expect(world.chain[Subtensor.lastHotkeySwapOnNetuid, 3, Self.coldkey] == 0)
    }

    @Test("A subnet that does not exist costs as much and moves what there is, as in the reference")
    func unknownSubnet() throws {
        var world = try SwapHotkeyTests.world()
        let netuid = SwapHotkeyTests.netuid
        try world.call(SwapHotkeyTests.swap(at: 999), by: Self.coldkey)
        #expect(world.chain[Subtensor.owner, Self.new] == Self.coldkey)
        #expect(Subtensor.isRegistered(Self.old, at: netuid, in: world.chain))
        #expect(Balances.free(Self.coldkey, in: world.chain).rawValue == 1_000_000_000_000 - 1_000_000)
    }
}
