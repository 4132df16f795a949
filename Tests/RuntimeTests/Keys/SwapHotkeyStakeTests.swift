import Economics
import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

/// What becomes of stake, dividends and claims when a hotkey is replaced. Sources:
/// `pallets/subtensor/src/tests/swap_hotkey.rs` and `pallets/subtensor/src/tests/swap_hotkey_with_subnet.rs`, by test
/// name at each test.
struct SwapHotkeyStakeTests {
    static let old = SwapHotkeyTests.old
    static let new = SwapHotkeyTests.new
    static let coldkey = SwapHotkeyTests.coldkey

    // Source: pallets/subtensor/src/tests/swap_hotkey.rs · test_swap_stake_success, test_swap_stake_old_hotkey_not_exist
    // Source: pallets/subtensor/src/tests/swap_hotkey_with_subnet.rs · test_swap_stake_success
    @Test("Shares of the old form become new ones of the new key", arguments: SwapScope.allCases)
    func oldShares(scope: SwapScope) throws {
        var world = try SwapHotkeyTests.world()
        let netuid = SwapHotkeyTests.netuid
        world.chain[Subtensor.totalHotkeyAlpha, Self.old, netuid] = 10_000
        world.chain[Subtensor.totalHotkeyAlphaLastEpoch, Self.old, netuid] = 20_000
        world.chain[Subtensor.totalHotkeyShares, Self.old, netuid] = U64F64(10_000)
        world.chain[Subtensor.alpha, Self.old, Self.coldkey, netuid] = U64F64(10_000)
        world.chain[Subtensor.alphaDividendsPerSubnet, netuid, Self.old] = 10_000
        try world.call(SwapHotkeyTests.swap(at: scope.argument(netuid)), by: Self.coldkey)
        let chain = world.chain
        #expect(chain[Subtensor.totalHotkeyAlpha, Self.old, netuid] == 0)
        #expect(chain[Subtensor.totalHotkeyAlpha, Self.new, netuid] == 10_000)
        #expect(chain[Subtensor.totalHotkeyAlphaLastEpoch, Self.old, netuid] == 0)
        #expect(chain[Subtensor.totalHotkeyAlphaLastEpoch, Self.new, netuid] == 20_000)
        #expect(chain.keys(of: Subtensor.alpha).isEmpty && chain.keys(of: Subtensor.totalHotkeyShares).isEmpty)
        #expect(chain[Subtensor.totalHotkeySharesV2, Self.new, netuid] == SafeFloat(UInt64(10_000)))
        #expect(chain[Subtensor.alphaV2, Self.new, Self.coldkey, netuid] == SafeFloat(UInt64(10_000)))
        #expect(chain[Subtensor.alphaDividendsPerSubnet, netuid, Self.old] == 0)
        #expect(chain[Subtensor.alphaDividendsPerSubnet, netuid, Self.new] == 10_000)
    }

    // Source: pallets/subtensor/src/tests/swap_hotkey.rs · test_swap_total_hotkey_stake,
    // test_swap_hotkey_with_multiple_coldkeys, test_swap_staking_hotkeys, test_swap_staking_hotkeys_multiple_coldkeys
    // Source: pallets/subtensor/src/tests/swap_hotkey_with_subnet.rs · test_swap_total_hotkey_stake,
    // test_swap_hotkey_with_multiple_coldkeys, test_swap_staking_hotkeys, test_swap_staking_hotkeys_multiple_coldkeys
    @Test(
        "Everybody's stake goes along to the last rao; on one subnet the old key stays listed",
        arguments: SwapScope.allCases
    )
    func stakers(scope: SwapScope) throws {
        var world = try SwapHotkeyTests.world()
        let netuid = SwapHotkeyTests.netuid
        let (second, other) = (KeysWorld.key(4), KeysWorld.key(5))
        try world.fund(second, 1_000_000_000_000)
        for (coldkey, amount) in [(Self.coldkey, Tao(1_000_000_000)), (second, 500_000_000)] {
            try world.call(.addStake(hotkey: Self.old, netuid: netuid, amountStaked: amount), by: coldkey)
        }
        world.chain[Subtensor.stakingHotkeys, second] += [other]
        let stakes = [Self.coldkey, second].map { world.stake(on: Self.old, of: $0, at: netuid) }
        let total = Subtensor.hotkeyStake(Self.old, at: netuid, in: world.chain)
        let worth = [Self.coldkey, second].map { world.totalStake(of: $0) }
        try world.call(SwapHotkeyTests.swap(at: scope.argument(netuid)), by: Self.coldkey)
        #expect([Self.coldkey, second].map { world.stake(on: Self.new, of: $0, at: netuid) } == stakes)
        #expect([Self.coldkey, second].map { world.totalStake(of: $0) } == worth)
        #expect(Subtensor.hotkeyStake(Self.new, at: netuid, in: world.chain) == total)
        #expect(Subtensor.hotkeyStake(Self.old, at: netuid, in: world.chain) == 0)
        for coldkey in [Self.coldkey, second] {
            let listed = world.chain[Subtensor.stakingHotkeys, coldkey]
            #expect(listed.contains(Self.new))
            #expect(listed.contains(Self.old) == (scope == .subnet))
        }
        #expect(world.chain[Subtensor.stakingHotkeys, second].contains(other))
        world.expectConserved()
        world.step(20)
    }

    // Source: pallets/subtensor/src/tests/swap_hotkey.rs · test_swap_hotkey_with_multiple_coldkeys_and_subnets
    // Source: pallets/subtensor/src/tests/swap_hotkey_with_subnet.rs ·
    // test_swap_hotkey_with_multiple_coldkeys_and_subnets
    @Test("Stakes on two subnets go to the new key of each", arguments: SwapScope.allCases)
    func subnets(scope: SwapScope) throws {
        var world = KeysWorld()
        let (second, third) = (KeysWorld.key(5), scope == .subnet ? KeysWorld.key(7) : Self.new)
        for (netuid, staker) in [(NetUID(1), Self.coldkey), (2, second)] {
            try world.addNetwork(netuid, tempo: 1)
            try world.register(Self.old, of: Self.coldkey, at: netuid)
            try world.fund(staker, 1_000_000_000)
            try world.call(.addStake(hotkey: Self.old, netuid: netuid, amountStaked: 20_000_000), by: staker)
        }
        let total = Subtensor.totalStake(of: Self.old, in: world.chain)
        #expect(total == 40_000_000)
        world.jump()
        if scope == .everywhere {
            try world.call(SwapHotkeyTests.swap(at: nil), by: Self.coldkey)
        } else {
            try world.call(SwapHotkeyTests.swap(at: 1), by: Self.coldkey)
            world.jump()
            try world.call(SwapHotkeyTests.swap(Self.old, third, at: 2), by: Self.coldkey)
        }
        #expect(world.stake(on: Self.new, of: Self.coldkey, at: 1) == 20_000_000)
        #expect(world.stake(on: third, of: second, at: 2) == 20_000_000)
        #expect(Subtensor.owner(of: third, in: world.chain) == Self.coldkey)
        #expect(!world.chain[Subtensor.ownedHotkeys, second].contains(third))
        for netuid in [NetUID(1), 2] { #expect(!Subtensor.isRegistered(Self.old, at: netuid, in: world.chain)) }
        #expect(Subtensor.isRegistered(Self.new, at: 1, in: world.chain))
        #expect(Subtensor.isRegistered(third, at: 2, in: world.chain))
        #expect(Subtensor.totalStake(of: Self.old, in: world.chain) == 0)
        world.expectConserved()
    }

    // Source: pallets/subtensor/src/tests/swap_hotkey.rs · test_swap_stake_v2_success
    // Source: pallets/subtensor/src/tests/swap_hotkey_with_subnet.rs · test_swap_stake_v2_success,
    // test_revert_hotkey_swap_dividends, test_revert_voting_power_transfers_on_hotkey_swap
    // Source: pallets/subtensor/src/tests/voting_power.rs · test_voting_power_transfers_on_hotkey_swap
    @Test("Shares, last stake, dividends and voting power go along, there and back", arguments: SwapScope.allCases)
    func records(scope: SwapScope) throws {
        var world = try SwapHotkeyTests.world()
        let netuid = SwapHotkeyTests.netuid
        try world.stake(10_000, on: Self.old, of: Self.coldkey, at: netuid)
        world.chain[Subtensor.totalHotkeyAlphaLastEpoch, Self.old, netuid] = 20_000
        world.chain[Subtensor.alphaDividendsPerSubnet, netuid, Self.old] = 10_000
        world.chain[Subtensor.votingPower, netuid, Self.old] = 5_000_000_000_000
        let swaps = scope == .subnet ? [(Self.old, Self.new), (Self.new, Self.old)] : [(Self.old, Self.new)]
        for (from, to) in swaps {
            try world.call(SwapHotkeyTests.swap(from, to, at: scope.argument(netuid)), by: Self.coldkey)
            #expect(world.chain[Subtensor.totalHotkeyAlpha, from, netuid] == 0)
            #expect(world.chain[Subtensor.totalHotkeyAlpha, to, netuid] == 10_000)
            #expect(world.chain[Subtensor.totalHotkeyAlphaLastEpoch, from, netuid] == 0)
            #expect(world.chain[Subtensor.totalHotkeyAlphaLastEpoch, to, netuid] == 20_000)
            #expect(world.chain[Subtensor.totalHotkeySharesV2, from, netuid].isZero)
            #expect(world.chain[Subtensor.totalHotkeySharesV2, to, netuid] == SafeFloat(UInt64(10_000)))
            #expect(world.chain[Subtensor.alphaV2, from, Self.coldkey, netuid].isZero)
            #expect(world.chain[Subtensor.alphaV2, to, Self.coldkey, netuid] == SafeFloat(UInt64(10_000)))
            #expect(world.chain[Subtensor.alphaDividendsPerSubnet, netuid, from] == 0)
            #expect(world.chain[Subtensor.alphaDividendsPerSubnet, netuid, to] == 10_000)
            #expect(world.chain[Subtensor.votingPower, netuid, from] == 0)
            #expect(world.chain[Subtensor.votingPower, netuid, to] == 5_000_000_000_000)
            world.jump(by: 2)
        }
        world.expectConserved()
    }

    // Source: pallets/subtensor/src/tests/voting_power.rs · test_voting_power_swap_adds_to_existing
    @Test("Voting power is added to what the new key has; none leaves it alone")
    func votingPower() throws {
        var world = KeysWorld()
        world.chain[Subtensor.votingPower, 1, Self.old] = 5_000
        world.chain[Subtensor.votingPower, 1, Self.new] = 2_000
        Subtensor.moveVotingPower(from: Self.old, to: Self.new, at: 1, on: &world.chain)
        #expect(world.chain[Subtensor.votingPower, 1, Self.new] == 7_000)
        Subtensor.moveVotingPower(from: Self.old, to: Self.new, at: 1, on: &world.chain)
        #expect(world.chain[Subtensor.votingPower, 1, Self.new] == 7_000)
        #expect(!world.chain.contains(Subtensor.votingPower, 1, Self.old))
    }

    // Source: pallets/subtensor/src/tests/swap_hotkey_with_subnet.rs · test_swap_hotkey_with_existing_stake
    @Test("Stake is added to what the stakers have with the new key already")
    func merging() throws {
        var world = try SwapHotkeyTests.world()
        let netuid = SwapHotkeyTests.netuid
        let stakers = [KeysWorld.key(5), KeysWorld.key(6)]
        try world.register(Self.new, of: Self.coldkey, at: netuid)
        for staker in stakers { try world.fund(staker, 10_000_000_000) }
        let amounts: [(AccountID, AccountID, Tao)] = [
            (stakers[0], Self.old, 100_000_000), (stakers[1], Self.old, 200_000_000),
            (stakers[0], Self.new, 300_000_000), (stakers[1], Self.new, 500_000_000),
        ]
        for (staker, hotkey, amount) in amounts {
            try world.call(.addStake(hotkey: hotkey, netuid: netuid, amountStaked: amount), by: staker)
        }
        for hotkey in [Self.old, Self.new] {
            Subtensor.mintAlphaOut(1_000_000_000, at: netuid, on: &world.chain)
            Subtensor.increaseHotkeyStake(hotkey, at: netuid, by: 1_000_000_000, on: &world.chain)
        }
        world.chain.remove(Subtensor.isNetworkMember, Self.new, netuid)
        let expected = stakers.map {
            world.stake(on: Self.old, of: $0, at: netuid).rawValue
                + world.stake(on: Self.new, of: $0, at: netuid).rawValue
        }
        let total = world.staked(at: netuid)
        try world.call(SwapHotkeyTests.swap(at: netuid), by: Self.coldkey)
        for (staker, amount) in zip(stakers, expected) {
            #expect(world.stake(on: Self.old, of: staker, at: netuid) == 0)
            #expect(world.stake(on: Self.new, of: staker, at: netuid).rawValue == amount)
        }
        #expect(world.staked(at: netuid) == total)
        world.expectConserved()
    }

    // Source: pallets/subtensor/src/tests/swap_hotkey_with_subnet.rs · test_revert_hotkey_swap_stake_is_not_lost,
    // test_revert_hotkey_swap_with_revert_stake_the_same
    @Test("When a swap is taken back, stake that came to the old key in between is kept too")
    func revert() throws {
        var world = try SwapHotkeyTests.world()
        let netuid = SwapHotkeyTests.netuid
        let stakers = [Self.coldkey, KeysWorld.key(4), KeysWorld.key(5)]
        for (staker, amount) in zip(stakers, [Alpha(500_000_000), 1_500_000_000, 300_000_000]) {
            try world.stake(amount, on: Self.old, of: staker, at: netuid)
        }
        try world.call(SwapHotkeyTests.swap(at: netuid), by: Self.coldkey)
        #expect(
            stakers.map { world.stake(on: Self.new, of: $0, at: netuid) } == [500_000_000, 1_500_000_000, 300_000_000]
        )
        #expect(world.chain[Subtensor.owner, Self.old] == Self.coldkey)
        try world.stake(1_000_000_000, on: Self.old, of: Self.coldkey, at: netuid)
        world.step(20)
        let grown = stakers.map { world.stake(on: Self.new, of: $0, at: netuid).rawValue }
        for (now, before) in zip(grown, [UInt64(500_000_000), 1_500_000_000, 300_000_000]) { #expect(now >= before) }
        let kept = world.stake(on: Self.old, of: Self.coldkey, at: netuid).rawValue
        #expect(kept >= 1_000_000_000)
        try world.call(SwapHotkeyTests.swap(Self.new, Self.old, at: netuid), by: Self.coldkey)
        let restored = stakers.map { world.stake(on: Self.old, of: $0, at: netuid).rawValue }
        #expect(restored == [grown[0] + kept, grown[1], grown[2]])
        for staker in stakers { #expect(world.stake(on: Self.new, of: staker, at: netuid) == 0) }
        world.expectConserved()
    }

    // Source: pallets/subtensor/src/tests/swap_hotkey_with_subnet.rs · test_hotkey_swap_keep_stake
    @Test("Stake can stay with the old key; the neuron and the links go", arguments: SwapScope.allCases)
    func keepStake(scope: SwapScope) throws {
        var world = try SwapHotkeyTests.world()
        let netuid = SwapHotkeyTests.netuid
        let child = KeysWorld.key(4)
        world.chain[Subtensor.votingPower, netuid, Self.old] = 5_000_000_000_000
        world.chain[Subtensor.childKeys, Self.old, netuid] = [Pair(.max, child)]
        world.chain[Subtensor.parentKeys, child, netuid] = [Pair(.max, Self.old)]
        try world.stake(1_000_000_000, on: Self.old, of: Self.coldkey, at: netuid)
        try world.call(SwapHotkeyTests.swap(at: scope.argument(netuid), keepStake: true), by: Self.coldkey)
        #expect(world.stake(on: Self.old, of: Self.coldkey, at: netuid) == 1_000_000_000)
        #expect(world.stake(on: Self.new, of: Self.coldkey, at: netuid) == 0)
        #expect(world.chain[Subtensor.totalHotkeyAlpha, Self.old, netuid] == 1_000_000_000)
        #expect(Subtensor.isRegistered(Self.new, at: netuid, in: world.chain))
        #expect(!Subtensor.isRegistered(Self.old, at: netuid, in: world.chain))
        #expect(world.chain[Subtensor.votingPower, netuid, Self.old] == 5_000_000_000_000)
        #expect(world.chain[Subtensor.votingPower, netuid, Self.new] == 0)
        #expect(world.children(of: Self.old, at: netuid).isEmpty)
        #expect(world.children(of: Self.new, at: netuid) == [Pair(.max, child)])
        #expect(world.parents(of: child, at: netuid) == [Pair(.max, Self.new)])
        #expect(world.chain[Subtensor.stakingHotkeys, Self.coldkey].contains(Self.old))
        world.expectConserved()
    }
}
