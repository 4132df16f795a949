import Frame
import Primitives
import Scale
import State
import Testing

@testable import Runtime

/// Voting power of validators. Scenarios and figures: `tests/voting_power.rs` of subtensor
/// (`pallets/subtensor/src/tests/voting_power.rs`); its tests are named beside ours.
@Suite("Voting power")
struct VotingPowerTests {
    static let netuid: NetUID = 1
    static let owner = AdminFixture.owner
    static let hotkey = EmissionFixture.account(1)
    static let miner = EmissionFixture.account(2)
    static let stake: UInt64 = 1_000_000_000_000
    static let one: UInt64 = 1_000_000_000_000_000_000

    private func chain() -> Chain {
        var chain = AdminFixture.chain()
        for hotkey in [Self.hotkey, Self.miner] { chain[Subtensor.isNetworkMember, hotkey, Self.netuid] = true }
        return chain
    }

    /// A subnet that keeps voting power.
    private func tracking() -> Chain {
        var chain = chain()
        chain[Subtensor.votingPowerTrackingEnabled, Self.netuid] = true
        return chain
    }

    private func failure(_ call: Subtensor.Call, from origin: Origin, on chain: inout Chain) -> DispatchError? {
        AdminFixture.failure(.subtensor(call), from: origin, on: &chain)
    }

    /// What an epoch does to voting power, given the keys' stake and whether they have a permit.
    private func runEpochs(
        _ count: Int = 1,
        _ keys: [(hotkey: AccountID, stake: UInt64, permit: Bool)] = [(hotkey, stake, true)],
        on chain: inout Chain
    ) {
        var figures = SubnetFigures(count: keys.count)
        figures.stake = keys.map(\.stake)
        figures.permits = keys.map(\.permit)
        let neurons = keys.enumerated().map { Subtensor.Neuron(uid: UInt16($0.offset), hotkey: $0.element.hotkey) }
        for _ in 0..<count {
            Subtensor.updateVotingPower(figures, neurons, at: Self.netuid, on: &chain)
        }
    }

    private func power(_ hotkey: AccountID = hotkey, in chain: Chain) -> UInt64 {
        chain[Subtensor.votingPower, Self.netuid, hotkey]
    }

    // tests/voting_power.rs: test_enable_voting_power_tracking, test_enable_voting_power_tracking_root_can_enable
    @Test("the owner and root begin it", arguments: [Origin.signed(owner), .root])
    func enable(origin: Origin) {
        var chain = chain()
        #expect(!chain[Subtensor.votingPowerTrackingEnabled, Self.netuid])
        #expect(failure(.enableVotingPowerTracking(netuid: 1), from: origin, on: &chain) == nil)
        #expect(chain[Subtensor.votingPowerTrackingEnabled, Self.netuid])
        #expect(chain[Subtensor.votingPowerDisableAtBlock, Self.netuid] == 0)
        #expect(EmissionFixture.events(of: chain) == [.votingPowerTrackingEnabled(netuid: 1)])
    }

    // tests/voting_power.rs: test_disable_voting_power_tracking_schedules_disable
    @Test("it ends two weeks after it was asked to", arguments: [Origin.signed(owner), .root])
    func disable(origin: Origin) {
        var chain = tracking()
        #expect(failure(.disableVotingPowerTracking(netuid: 1), from: origin, on: &chain) == nil)
        let end = UInt64(AdminFixture.block) + 100_800
        #expect(chain[Subtensor.votingPowerTrackingEnabled, Self.netuid])
        #expect(chain[Subtensor.votingPowerDisableAtBlock, Self.netuid] == end)
        #expect(
            EmissionFixture.events(of: chain)
                == [.votingPowerTrackingDisableScheduled(netuid: 1, disableAtBlock: end)]
        )
    }

    // tests/voting_power.rs: test_disable_voting_power_tracking_fails_when_not_enabled
    @Test("what has not begun cannot end")
    func disableUnbegun() {
        var chain = chain()
        for (call, origin) in [
            (Subtensor.Call.disableVotingPowerTracking(netuid: 1), Origin.signed(Self.owner)),
            (.disableVotingPowerTracking(netuid: 9), .root),
        ] {
            #expect(
                failure(call, from: origin, on: &chain) == Subtensor.refuse(.votingPowerTrackingNotEnabled)
            )
        }
    }

    // tests/voting_power.rs: test_enable_voting_power_tracking_non_owner_fails,
    // test_disable_voting_power_tracking_non_owner_fails, test_set_voting_power_ema_alpha_non_root_fails
    @Test("others may not")
    func strangers() {
        var chain = tracking()
        let before = chain.committed().root
        for origin in [Origin.signed(AdminFixture.stranger), .none] {
            for call in [
                Subtensor.Call.enableVotingPowerTracking(netuid: 1), .disableVotingPowerTracking(netuid: 1),
                .sudoSetVotingPowerEmaAlpha(netuid: 1, alpha: 5),
            ] {
                #expect(failure(call, from: origin, on: &chain) == .badOrigin)
            }
        }
        let alpha = Subtensor.Call.sudoSetVotingPowerEmaAlpha(netuid: 1, alpha: Self.one / 2)
        #expect(failure(alpha, from: .signed(Self.owner), on: &chain) == .badOrigin)
        #expect(chain.committed().root == before)
    }

    // tests/voting_power.rs: test_set_voting_power_ema_alpha, test_set_voting_power_ema_alpha_fails_above_one
    @Test("root sets how fast it follows, up to at once")
    func smoothing() {
        var chain = chain()
        #expect(chain[Subtensor.votingPowerEmaAlpha, Self.netuid] == 3_570_000_000_000_000)
        for alpha in [0, Self.one / 2, Self.one] {
            let call = Subtensor.Call.sudoSetVotingPowerEmaAlpha(netuid: 1, alpha: alpha)
            #expect(failure(call, from: .root, on: &chain) == nil)
            #expect(chain[Subtensor.votingPowerEmaAlpha, Self.netuid] == alpha)
            #expect(
                EmissionFixture.events(of: chain).last == .votingPowerEmaAlphaSet(netuid: 1, alpha: alpha)
            )
        }
        for alpha in [Self.one + 1, .max] {
            let call = Subtensor.Call.sudoSetVotingPowerEmaAlpha(netuid: 1, alpha: alpha)
            #expect(
                failure(call, from: .root, on: &chain) == Subtensor.refuse(.invalidVotingPowerEmaAlpha)
            )
        }
    }

    // tests/voting_power.rs: test_voting_power_ema_calculation
    @Test("it moves towards the stake")
    func average() {
        var chain = tracking()
        #expect(power(in: chain) == 0)
        runEpochs(on: &chain)
        // 0.00357 of the stake.
        #expect(power(in: chain) == 3_570_000_000)
        runEpochs(on: &chain)
        #expect(power(in: chain) == 7_127_255_100)
        runEpochs(9, on: &chain)
        #expect(power(in: chain) > 38_000_000_000 && power(in: chain) < 39_000_000_000)
    }

    @Test("the greatest figures do not overflow")
    func extremes() {
        var chain = tracking()
        chain[Subtensor.votingPowerEmaAlpha, Self.netuid] = Self.one
        runEpochs(1, [(Self.hotkey, .max, true)], on: &chain)
        #expect(power(in: chain) == .max)
        chain[Subtensor.votingPowerEmaAlpha, Self.netuid] = Self.one / 2
        runEpochs(1, [(Self.hotkey, .max, true)], on: &chain)
        #expect(power(in: chain) == .max)
        // A factor above one, which a state may hold, makes what was count for nothing.
        chain[Subtensor.votingPowerEmaAlpha, Self.netuid] = .max
        runEpochs(1, [(Self.hotkey, .max, true)], on: &chain)
        #expect(power(in: chain) == .max)
    }

    // tests/voting_power.rs: test_voting_power_cleared_when_deregistered
    @Test("it ends with the key's place")
    func deregistration() {
        var chain = tracking()
        runEpochs(10, on: &chain)
        #expect(power(in: chain) > 0)
        chain.remove(Subtensor.isNetworkMember, Self.hotkey, Self.netuid)
        runEpochs(on: &chain)
        #expect(!chain.contains(Subtensor.votingPower, Self.netuid, Self.hotkey))
    }

    // tests/voting_power.rs: test_only_validators_get_voting_power, test_miner_voting_power_removed_when_loses_vpermit
    @Test("only keys with a permit have it")
    func permits() {
        var chain = tracking()
        runEpochs(10, [(Self.hotkey, Self.stake, true), (Self.miner, Self.stake, false)], on: &chain)
        #expect(power(in: chain) > 0)
        #expect(power(Self.miner, in: chain) == 0)
        runEpochs(1, [(Self.hotkey, Self.stake, false)], on: &chain)
        #expect(!chain.contains(Subtensor.votingPower, Self.netuid, Self.hotkey))
    }

    // tests/voting_power.rs: test_voting_power_not_removed_if_never_above_threshold
    @Test("a key that never had the threshold keeps the little that it has")
    func belowThreshold() {
        var chain = tracking()
        chain[Subtensor.stakeThreshold] = Self.stake
        runEpochs(1, [(Self.hotkey, 1_000_000, true)], on: &chain)
        #expect(power(in: chain) == 3_570)
        chain[Subtensor.votingPower, Self.netuid, Self.hotkey] = Self.stake - 1
        runEpochs(1, [(Self.hotkey, 1_000, true)], on: &chain)
        #expect(power(in: chain) > 0)
    }

    // tests/voting_power.rs: test_voting_power_not_removed_with_small_dip_below_threshold,
    // test_voting_power_removed_with_significant_drop_below_threshold
    @Test("a key that falls below the threshold loses all")
    func fall() {
        var chain = tracking()
        let threshold: UInt64 = 1_000_000_000
        // Without a threshold nothing is below it.
        chain[Subtensor.votingPower, Self.netuid, Self.hotkey] = 100
        runEpochs(1, [(Self.hotkey, 0, true)], on: &chain)
        #expect(chain.contains(Subtensor.votingPower, Self.netuid, Self.hotkey))
        chain[Subtensor.stakeThreshold] = threshold
        chain[Subtensor.votingPowerEmaAlpha, Self.netuid] = Self.one
        chain[Subtensor.votingPower, Self.netuid, Self.hotkey] = threshold
        runEpochs(1, [(Self.hotkey, threshold, true)], on: &chain)
        #expect(power(in: chain) == threshold)
        runEpochs(1, [(Self.hotkey, 0, true)], on: &chain)
        #expect(!chain.contains(Subtensor.votingPower, Self.netuid, Self.hotkey))
        // One rao is enough.
        chain[Subtensor.votingPower, Self.netuid, Self.hotkey] = threshold
        runEpochs(1, [(Self.hotkey, threshold - 1, true)], on: &chain)
        #expect(!chain.contains(Subtensor.votingPower, Self.netuid, Self.hotkey))
    }

    // tests/voting_power.rs: test_voting_power_not_updated_when_disabled
    @Test("where it is not kept it stays at nothing")
    func untracked() {
        var chain = chain()
        runEpochs(on: &chain)
        #expect(power(in: chain) == 0)
    }

    // tests/voting_power.rs: test_reenable_voting_power_clears_disable_schedule
    @Test("beginning again takes a planned end back")
    func again() {
        var chain = tracking()
        #expect(failure(.disableVotingPowerTracking(netuid: 1), from: .root, on: &chain) == nil)
        #expect(chain[Subtensor.votingPowerDisableAtBlock, Self.netuid] > 0)
        #expect(failure(.enableVotingPowerTracking(netuid: 1), from: .root, on: &chain) == nil)
        #expect(!chain.contains(Subtensor.votingPowerDisableAtBlock, Self.netuid))
        #expect(chain[Subtensor.votingPowerTrackingEnabled, Self.netuid])
    }

    // tests/voting_power.rs: test_voting_power_finalized_after_grace_period,
    // test_voting_power_continues_during_grace_period
    @Test("it is kept up to its end and gone from then on")
    func end() {
        var chain = tracking()
        runEpochs(10, on: &chain)
        #expect(failure(.disableVotingPowerTracking(netuid: 1), from: .root, on: &chain) == nil)
        let end = BlockNumber(chain[Subtensor.votingPowerDisableAtBlock, Self.netuid])
        let before = power(in: chain)
        chain[System.number] = end - 1
        runEpochs(on: &chain)
        #expect(chain[Subtensor.votingPowerTrackingEnabled, Self.netuid])
        #expect(power(in: chain) > before)
        chain[System.number] = end
        runEpochs(on: &chain)
        #expect(!chain[Subtensor.votingPowerTrackingEnabled, Self.netuid])
        #expect(!chain.contains(Subtensor.votingPowerDisableAtBlock, Self.netuid))
        #expect(chain.keys(of: Subtensor.votingPower, under: Self.netuid).isEmpty)
        #expect(EmissionFixture.events(of: chain).last == .votingPowerTrackingDisabled(netuid: 1))
    }

    // tests/voting_power.rs: test_voting_power_transfers_on_hotkey_swap, test_voting_power_swap_adds_to_existing
    @Test("it goes to the key that replaces another, on top of what that has", arguments: [0, 2_000_000_000_000])
    func replacement(existing: UInt64) {
        var chain = tracking()
        let new = EmissionFixture.account(99)
        chain[Subtensor.votingPower, Self.netuid, Self.hotkey] = 5_000_000_000_000
        if existing > 0 { chain[Subtensor.votingPower, Self.netuid, new] = existing }
        Subtensor.moveVotingPower(from: Self.hotkey, to: new, at: Self.netuid, on: &chain)
        #expect(power(in: chain) == 0)
        #expect(power(new, in: chain) == 5_000_000_000_000 + existing)
    }
}
