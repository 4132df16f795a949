import Economics
import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

/// What becomes of claims on root when a key is replaced. Sources: `pallets/subtensor/src/tests/
/// swap_hotkey_with_subnet.rs` and `pallets/subtensor/src/tests/claim_root.rs`, by test name at each test.
struct SwapHotkeyRootTests {
    static let old = SwapHotkeyTests.old
    static let new = SwapHotkeyTests.new
    static let coldkey = SwapHotkeyTests.coldkey
    static let staker = KeysWorld.key(6)

    /// A validator with stake on root whose staker has claimed what it earned on a subnet.
    private func world() throws -> KeysWorld {
        var world = try SwapHotkeyTests.world()
        let netuid = SwapHotkeyTests.netuid
        world.chain[Subtensor.taoWeight] = .max
        try world.stake(2_000_000_000, on: Self.old, of: Self.staker, at: .root)
        try world.stake(10_000_000_000, on: Self.old, of: Self.coldkey, at: netuid)
        Subtensor.mintAlphaOut(1_000_000_000, at: netuid, on: &world.chain)
        Subtensor.distribute(
            Subtensor.PendingEmission(server: 0, validator: 0, root: 1_000_000_000, ownerCut: 0),
            at: netuid,
            on: &world.chain
        )
        try world.call(.setRootClaimType(newRootClaimType: .keep), by: Self.staker)
        try world.call(.claimRoot(subnets: ScaleSet([netuid])), by: Self.staker)
        #expect(world.chain[Subtensor.rootClaimed, netuid, Self.old, Self.staker] > 0)
        #expect((world.chain[Subtensor.rootClaimable, Self.old][netuid] ?? .zero) > .zero)
        world.step(20)
        return world
    }

    // Source: pallets/subtensor/src/tests/swap_hotkey_with_subnet.rs · test_swap_hotkey_root_claims_changed_if_root,
    // test_swap_hotkey_root_claims_changed_if_all_subnets
    @Test("Claims go along where root is touched, and nothing can be claimed twice", arguments: [true, false])
    func touchingRoot(isEverywhere: Bool) throws {
        var world = try world()
        let netuid = SwapHotkeyTests.netuid
        let rate = world.chain[Subtensor.rootClaimable, Self.old][netuid]
        let claimed = world.chain[Subtensor.rootClaimed, netuid, Self.old, Self.staker]
        let owed = Subtensor.rootOwed(to: Self.old, Self.staker, at: netuid, in: world.chain)
        try world.call(SwapHotkeyTests.swap(at: isEverywhere ? nil : .root), by: Self.coldkey)
        #expect(world.chain[Subtensor.rootClaimable, Self.new][netuid] == rate)
        #expect(!world.chain.contains(Subtensor.rootClaimable, Self.old))
        #expect(world.chain[Subtensor.rootClaimed, netuid, Self.new, Self.staker] == claimed)
        #expect(world.chain[Subtensor.rootClaimed, netuid, Self.old, Self.staker] == 0)
        #expect(Subtensor.rootOwed(to: Self.new, Self.staker, at: netuid, in: world.chain) == owed)
        world.step(5)
    }

    // Source: pallets/subtensor/src/tests/swap_hotkey_with_subnet.rs ·
    // test_swap_hotkey_root_claims_unchanged_if_not_root, test_revert_claim_root_with_swap_hotkey
    // Source: pallets/subtensor/src/tests/claim_root.rs · test_claim_root_with_swap_hotkey
    @Test("Claims stay with the old key where only another subnet is touched, there and back")
    func otherSubnet() throws {
        var world = try world()
        let netuid = SwapHotkeyTests.netuid
        let rate = world.chain[Subtensor.rootClaimable, Self.old][netuid]
        let claimed = world.chain[Subtensor.rootClaimed, netuid, Self.old, Self.staker]
        for (from, to) in [(Self.old, Self.new), (Self.new, Self.old)] {
            try world.call(SwapHotkeyTests.swap(from, to, at: netuid), by: Self.coldkey)
            #expect(world.chain[Subtensor.rootClaimable, Self.old][netuid] == rate)
            #expect(world.chain[Subtensor.rootClaimable, Self.new].isEmpty)
            #expect(world.chain[Subtensor.rootClaimed, netuid, Self.old, Self.staker] == claimed)
            #expect(world.chain[Subtensor.rootClaimed, netuid, Self.new, Self.staker] == 0)
            world.jump(by: 2)
        }
    }

    // Source: pallets/subtensor/src/tests/swap_hotkey_with_subnet.rs ·
    // test_swap_hotkey_auto_parent_delegation_transferred_on_root,
    // test_swap_hotkey_auto_parent_delegation_transferred_on_all_subnets,
    // test_swap_hotkey_auto_parent_delegation_not_transferred_on_non_root
    @Test("Whether a validator lends its stake goes along where root is touched", arguments: [NetUID?.none, .root, 1])
    func delegation(netuid: NetUID?) throws {
        var world = try SwapHotkeyTests.world()
        world.chain[Subtensor.autoParentDelegationEnabled, Self.old] = false
        try world.call(SwapHotkeyTests.swap(at: netuid), by: Self.coldkey)
        let moves = netuid != 1
        #expect(world.chain.contains(Subtensor.autoParentDelegationEnabled, Self.old) == !moves)
        #expect(world.chain.contains(Subtensor.autoParentDelegationEnabled, Self.new) == moves)
        #expect(!world.chain[Subtensor.autoParentDelegationEnabled, moves ? Self.new : Self.old])
    }

    // Source: pallets/subtensor/src/tests/claim_root.rs · test_claim_root_with_swap_coldkey
    @Test("A coldkey's claims and its place among those whom blocks claim for go along")
    func coldkeyClaims() throws {
        var world = try world()
        let netuid = SwapHotkeyTests.netuid
        let successor = KeysWorld.key(77)
        let claimed = world.chain[Subtensor.rootClaimed, netuid, Self.old, Self.staker]
        let owed = Subtensor.rootOwed(to: Self.old, Self.staker, at: netuid, in: world.chain)
        let count = world.chain[Subtensor.numStakingColdkeys]
        try world.call(.swapColdkey(oldColdkey: Self.staker, newColdkey: successor, swapCost: 0), from: .root)
        #expect(world.chain[Subtensor.rootClaimed, netuid, Self.old, successor] == claimed)
        #expect(world.chain[Subtensor.rootClaimed, netuid, Self.old, Self.staker] == 0)
        #expect(Subtensor.rootOwed(to: Self.old, successor, at: netuid, in: world.chain) == owed)
        #expect(world.stake(on: Self.old, of: successor, at: .root) >= 2_000_000_000)
        #expect(world.chain[Subtensor.stakingColdkeys, Self.staker] == nil)
        #expect(world.chain[Subtensor.stakingColdkeys, successor] != nil)
        #expect(world.chain[Subtensor.numStakingColdkeys] == count)
        world.step(5)
    }

    // Source: pallets/subtensor/src/tests/claim_root.rs ·
    // ghsa_2026_012_staking_coldkey_index_never_decremented
    @Test("A coldkey without stake on root leaves the list of those whom blocks claim for")
    func emptyColdkey() throws {
        var world = try SwapHotkeyTests.world()
        let successor = KeysWorld.key(77)
        try world.stake(2_000_000, on: Self.old, of: Self.staker, at: .root)
        Subtensor.indexStakingColdkey(Self.staker, on: &world.chain)
        #expect(world.chain[Subtensor.numStakingColdkeys] == 1)
        #expect(world.chain[Subtensor.stakingColdkeysByIndex, 0] == Self.staker)
        world.unstake(2_000_000, from: Self.old, of: Self.staker, at: .root)
        try world.call(.swapColdkey(oldColdkey: Self.staker, newColdkey: successor, swapCost: 0), from: .root)
        #expect(world.chain[Subtensor.numStakingColdkeys] == 0)
        #expect(world.chain[Subtensor.stakingColdkeysByIndex, 0] == nil)
        for coldkey in [Self.staker, successor] { #expect(world.chain[Subtensor.stakingColdkeys, coldkey] == nil) }
    }

    // Source: pallets/subtensor/src/tests/claim_root.rs ·
    // ghsa_2026_010_transfer_root_claimed_merges_legit_positions_by_sum
    @Test("What two positions have claimed is added up, to the largest number")
    func summedClaims() {
        var world = KeysWorld()
        world.chain[Subtensor.rootClaimed, 1, Self.old, Self.staker] = 1_000_000
        world.chain[Subtensor.rootClaimed, 1, Self.new, Self.staker] = 500_000
        let move = { (chain: inout Chain) in
            Subtensor.moveRootClaimed(from: (Self.old, Self.staker), to: (Self.new, Self.staker), at: 1, on: &chain)
        }
        move(&world.chain)
        #expect(world.chain[Subtensor.rootClaimed, 1, Self.old, Self.staker] == 0)
        #expect(world.chain[Subtensor.rootClaimed, 1, Self.new, Self.staker] == 1_500_000)
        world.chain[Subtensor.rootClaimed, 1, Self.old, Self.staker] = .max
        move(&world.chain)
        #expect(world.chain[Subtensor.rootClaimed, 1, Self.new, Self.staker] == .max)
    }
}
