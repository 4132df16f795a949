import ChainCrypto
import Frame
import Primitives
import Testing

@testable import Runtime

private typealias World = RegistrationWorld

/// Figures and cases: `tests/tempo_control.rs`, `tests/ensure.rs` and `tests/subnet.rs` of subtensor, by test name.
struct OwnerCallTests {
    private let owner = World.account(1)

    /// A subnet of the owner's without a freeze window.
    private func world(block: UInt32 = 1, tempo: UInt16 = 360) -> World {
        var world = World(block: block)
        world.addNetwork(1, tempo: tempo)
        world.chain[Subtensor.subnetOwner, 1] = owner
        world.chain[Subtensor.adminFreezeWindow] = 0
        return world
    }

    @Test("an owner sets the tempo within bounds, and a new cycle begins")
    func setsTempo() throws {
        // do_set_tempo_works_with_commit_reveal_enabled, get_next_epoch_start_block_reflects_set_tempo_cycle_reset
        var world = world(block: 50)
        for tempo: UInt16 in [359, 50_401, 0] {
            #expect(throws: World.refusal(.tempoOutOfBounds)) {
                try world.call(.setTempo(netuid: 1, tempo: tempo), by: owner)
            }
        }
        try world.call(.setTempo(netuid: 1, tempo: 720), by: owner)
        #expect(world.chain[Subtensor.tempo, 1] == 720)
        #expect(world.chain[Subtensor.lastEpochBlock, 1] == 50)
        #expect(Subtensor.nextEpochBlock(1, in: world.chain) == 770)
        #expect(world.events.last == .tempoSet(1, 720))
        world.go(to: 50 + 359)
        #expect(throws: World.refusal(.txRateLimitExceeded)) {
            try world.call(.setTempo(netuid: 1, tempo: 360), by: owner)
        }
        world.go(to: 50 + 360)
        try world.call(.setTempo(netuid: 1, tempo: 360), by: owner)
        #expect(throws: DispatchError.badOrigin) { try world.call(.setTempo(netuid: 1, tempo: 360), from: .root) }
        #expect(throws: DispatchError.badOrigin) {
            try world.call(.setTempo(netuid: 1, tempo: 360), by: World.account(2))
        }
    }

    @Test("the activity cutoff is the owner's outside the freeze window, and root's always")
    func setsActivityCutoff() throws {
        // do_set_activity_cutoff_factor_works_for_root_bypassing_freeze_window
        var world = world(block: 5, tempo: 10)
        world.chain[Subtensor.lastEpochBlock, 1] = 1
        world.chain[Subtensor.adminFreezeWindow] = 8
        let call = Subtensor.Call.setActivityCutoffFactor(netuid: 1, factorMilli: 5_000)
        #expect(throws: World.refusal(.adminActionProhibitedDuringWeightsWindow)) { try world.call(call, by: owner) }
        try world.call(call, from: .root)
        #expect(world.chain[Subtensor.activityCutoffFactorMilli, 1] == 5_000)
        for factor: UInt32 in [999, 50_001] {
            #expect(throws: World.refusal(.activityCutoffFactorMilliOutOfBounds)) {
                try world.call(.setActivityCutoffFactor(netuid: 1, factorMilli: factor), from: .root)
            }
        }
        world.chain[Subtensor.adminFreezeWindow] = 0
        try world.call(call, by: owner)
        // Two tempos of ten blocks each.
        world.go(to: 24)
        #expect(throws: World.refusal(.txRateLimitExceeded)) { try world.call(call, by: owner) }
        world.go(to: 25)
        try world.call(call, by: owner)
    }

    /// `do_trigger_epoch_blocked_with_commit_reveal_enabled`, `do_trigger_epoch_works_with_commit_reveal_disabled`.
    @Test("an owner asks for an epoch a freeze window ahead, once, and not under commit-reveal")
    func triggersEpoch() throws {
        // do_trigger_epoch_*
        var world = world(block: 1)
        world.chain[Subtensor.lastEpochBlock, 1] = 1
        world.chain[Subtensor.adminFreezeWindow] = 5
        #expect(throws: World.refusal(.dynamicTempoBlockedByCommitReveal)) {
            try world.call(.triggerEpoch(netuid: 1), by: owner)
        }
        world.chain[Subtensor.commitRevealWeightsEnabled, 1] = false
        try world.call(.triggerEpoch(netuid: 1), by: owner)
        #expect(world.chain[Subtensor.pendingEpochAt, 1] == 6)
        #expect(world.events.last == .epochTriggered(netuid: 1, by: owner, firesAt: 6))
        #expect(Subtensor.inFreezeWindow(1, in: world.chain))
        #expect(throws: World.refusal(.epochTriggerAlreadyPending)) {
            try world.call(.triggerEpoch(netuid: 1), by: owner)
        }
        world.go(to: 7)
        world.chain[Subtensor.pendingEpochAt, 1] = 0
        #expect(throws: World.refusal(.txRateLimitExceeded)) { try world.call(.triggerEpoch(netuid: 1), by: owner) }
    }

    @Test("no epoch is triggered shortly before the regular one")
    func imminent() throws {
        // do_trigger_epoch_rejects_when_auto_epoch_already_imminent
        var world = world(block: 5, tempo: 10)
        world.chain[Subtensor.commitRevealWeightsEnabled, 1] = false
        world.chain[Subtensor.lastEpochBlock, 1] = 1
        world.chain[Subtensor.adminFreezeWindow] = 8
        #expect(throws: World.refusal(.autoEpochAlreadyImminent)) {
            try world.call(.triggerEpoch(netuid: 1), by: owner)
        }
    }

    @Test("settings are frozen in the last blocks before an epoch")
    func freezeWindow() throws {
        // ensure_admin_window_open_blocks_in_freeze_window: tempo 10, window 3
        var world = world(block: 7, tempo: 10)
        world.chain[Subtensor.lastEpochBlock, 1] = 0
        world.chain[Subtensor.adminFreezeWindow] = 3
        try Subtensor.requireAdminWindowOpen(1, in: world.chain)
        world.go(to: 8)
        #expect(throws: World.refusal(.adminActionProhibitedDuringWeightsWindow)) {
            try Subtensor.requireAdminWindowOpen(1, in: world.chain)
        }
        world.chain[Subtensor.tempo, 1] = 0
        #expect(!Subtensor.inFreezeWindow(1, in: world.chain))
    }

    /// `ensure_subnet_owner_or_root_distinguishes_root_and_owner`,
    /// `ensure_subnet_owner_returns_who_and_checks_ownership`.
    @Test("owners change a setting once in so many tempos; root at any time")
    func ownerLimits() throws {
        // ensure_owner_or_root_with_limits_checks_rl_and_freeze, ensure_subnet_owner_or_root_…
        var world = world(block: 10, tempo: 1)
        let limits: [RateLimitedAction] = [.ownerHyperparameter(.kappa)]
        let owns = try Subtensor.requireOwnerOrRootWithLimits(.signed(owner), at: 1, limits, in: world.chain)
        #expect(owns == owner)
        Subtensor.recordOwnerRateLimit(owns, at: 1, limits, on: &world.chain)
        world.go(to: 11)
        #expect(throws: World.refusal(.txRateLimitExceeded)) {
            try Subtensor.requireOwnerOrRootWithLimits(.signed(owner), at: 1, limits, in: world.chain)
        }
        #expect(try Subtensor.requireOwnerOrRootWithLimits(.root, at: 1, limits, in: world.chain) == nil)
        let others: [RateLimitedAction] = [.ownerHyperparameter(.rho)]
        try Subtensor.requireOwnerOrRootWithLimits(.signed(owner), at: 1, others, in: world.chain)
        world.go(to: 12)
        try Subtensor.requireOwnerOrRootWithLimits(.signed(owner), at: 1, limits, in: world.chain)
        #expect(throws: DispatchError.badOrigin) {
            try Subtensor.requireOwnerOrRootWithLimits(.signed(World.account(9)), at: 1, limits, in: world.chain)
        }
        #expect(throws: DispatchError.badOrigin) {
            try Subtensor.requireOwnerOrRootWithLimits(.none, at: 1, limits, in: world.chain)
        }
        Subtensor.recordOwnerRateLimit(nil, at: 1, others, on: &world.chain)
        #expect(Subtensor.lastBlock(of: others[0], by: owner, at: 1, in: world.chain) == 0)
    }

    @Test("the owner hotkey changes once a week, whoever asks")
    func ownerHotkey() throws {
        var world = world(block: 10)
        let hot = World.account(7)
        try Subtensor.setSubnetOwnerHotkey(hot, at: 1, from: .signed(owner), on: &world.chain)
        #expect(world.chain[Subtensor.subnetOwnerHotkey, 1] == hot)
        #expect(world.events.last == .subnetOwnerHotkeySet(1, hot))
        world.go(to: 10 + 50_399)
        #expect(throws: World.refusal(.txRateLimitExceeded)) {
            try Subtensor.setSubnetOwnerHotkey(hot, at: 1, from: .root, on: &world.chain)
        }
        world.go(to: 10 + 50_400)
        try Subtensor.setSubnetOwnerHotkey(hot, at: 1, from: .root, on: &world.chain)
    }

    /// `test_get_subnet_account_id_exists_and_is_distinct_for_257_consecutive_subnets`.
    @Test("subnets' accounts are the reference's and are recognised")
    func subnetAccounts() throws {
        // docs/special-account-ids.md, test_is_subnet_account_id
        let addresses: [NetUID: String] = [
            0: "5EYCAe5jLQhn6ofDSvqF6iY53erXNkwhyE1aCEgvi1NNs91F",
            1: "5EYCAe5jLQhn6ofDSvqWqk5fA9XiqK3ahtx5kBNmAqF78mqL",
            2: "5EYCAe5jLQhn6ofDSvqnamdFGeCvHs9TSZtbJ84bdf7qQRc6",
            15: "5EYCAe5jLQhn6ofDSvuKE7htj4zVF4Tq1J7DTNzTePVJucfX",
        ]
        for (netuid, address) in addresses {
            #expect(SS58.encode(Subtensor.subnetAccount(netuid).bytes) == address)
        }
        // Protocol section 0.1.
        #expect(SS58.encode(Subtensor.burnAccount.bytes) == "5EYCAe5fvqwE4eNE7ddxEfasPGZe11e6SWKvos7FUXP2LUrp")
        for number: UInt16 in stride(from: 0, through: UInt16.max, by: 257) {
            #expect(Subtensor.subnet(ofAccount: Subtensor.subnetAccount(NetUID(number))) == NetUID(number))
        }
        #expect(Subtensor.subnet(ofAccount: World.account(1)) == nil)
        var bytes = Subtensor.subnetAccount(3).bytes
        bytes[20] = 1
        #expect(Subtensor.subnet(ofAccount: try #require(AccountID(bytes))) == nil)
    }
}
