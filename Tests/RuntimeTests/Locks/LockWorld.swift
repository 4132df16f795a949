import Economics
import Frame
import Primitives
import Scale
import State
import Testing

@testable import Runtime

/// A chain with one subnet that belongs to `owner`, where `coldkey` has staked 100 TAO with its hotkey and wants its
/// lock to stay: `setup_subnet_with_stake` of the reference's `pallets/subtensor/src/tests/locks.rs`.
struct LockWorld {
    /// Chain and money.
    var fixture: StakingFixture

    static let netuid: NetUID = 1
    static let owner = StakingFixture.account(1_001)
    static let ownerHotkey = StakingFixture.account(1_002)
    static let coldkey = StakingFixture.account(101)
    static let hotkey = StakingFixture.account(102)
    static let otherColdkey = StakingFixture.account(105)
    static let otherHotkey = StakingFixture.account(103)
    static let usualStake: Tao = 100_000_000_000

    var chain: Chain {
        get { fixture.chain }
        set { fixture.chain = newValue }
    }

    init(
        _ coldkey: AccountID = coldkey,
        _ hotkey: AccountID = hotkey,
        stake: Tao = usualStake
    ) throws {
        fixture = try StakingFixture()
        chain[System.number] = 1
        try addSubnet(Self.netuid, stake: stake)
        try self.stake(stake, of: coldkey, with: hotkey)
        chain[Subtensor.decayingLock, coldkey, Self.netuid] = false
    }

    /// Adds a subnet with a pool ten million times as large as `stake`.
    mutating func addSubnet(
        _ netuid: NetUID,
        stake: Tao = usualStake,
        owner: AccountID = owner,
        hotkey: AccountID = ownerHotkey
    ) throws {
        try fixture.register(hotkey, of: owner)
        try fixture.addSubnet(
            netuid,
            tao: stake.saturatingMul(1_000_000),
            alpha: Alpha(stake.saturatingMul(10_000_000).rawValue)
        )
        chain[Subtensor.subnetOwner, netuid] = owner
        chain[Subtensor.subnetOwnerHotkey, netuid] = hotkey
        chain[Subtensor.maxAllowedUids, netuid] = 256
        Subtensor.appendNeuron(hotkey, at: netuid, on: &chain)
    }

    /// Stakes TAO that did not exist before; the hotkey belongs to the coldkey where it belonged to nobody.
    mutating func stake(
        _ tao: Tao = usualStake,
        of coldkey: AccountID,
        with hotkey: AccountID,
        at netuid: NetUID = netuid
    ) throws {
        try fixture.register(hotkey, of: coldkey)
        try fixture.fund(coldkey, tao.saturatingAdd(1_000_000))
        try Subtensor.stakeIntoSubnet(
            hotkey: hotkey,
            coldkey: coldkey,
            at: netuid,
            tao: tao,
            limit: Swap.maxPrice,
            dropFees: false,
            on: &chain
        )
    }

    /// Goes `blocks` further without executing those in between.
    mutating func pass(_ blocks: UInt64) {
        chain[System.number] += BlockNumber(blocks)
    }

    /// Makes a call that must take effect, and counts all money afterwards.
    mutating func call(
        _ call: Subtensor.Call,
        by account: AccountID = coldkey,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        try fixture.call(call, by: account)
        fixture.expectConservation(slack: 1_000_000, sourceLocation: sourceLocation)
    }

    /// Locks stake that must be there.
    mutating func lock(
        _ amount: Alpha,
        of coldkey: AccountID = coldkey,
        for hotkey: AccountID = hotkey,
        at netuid: NetUID = netuid
    ) throws {
        try call(.lockStake(hotkey: hotkey, netuid: netuid, amount: amount), by: coldkey)
    }

    /// What a call that must change nothing is refused with.
    mutating func refusal(_ call: Subtensor.Call, by account: AccountID = coldkey) -> DispatchError? {
        fixture.refusal(of: call, by: account)
    }

    /// A coldkey's stored lock.
    func storedLock(
        _ coldkey: AccountID = coldkey,
        _ hotkey: AccountID = hotkey,
        at netuid: NetUID = netuid
    ) -> LockState? {
        chain[Subtensor.lock, coldkey, netuid, hotkey]
    }

    /// The stored sum of a kind of locks to a hotkey.
    func sum(
        _ hotkey: AccountID = hotkey,
        owner: Bool = false,
        perpetual: Bool = true,
        at netuid: NetUID = netuid
    ) -> StakeLock? {
        let role = LockRole(favorsOwner: owner, isPerpetual: perpetual)
        return Subtensor.lockSum(role, of: hotkey, at: netuid, in: chain)
    }

    /// All stake of a coldkey on a subnet.
    func total(_ coldkey: AccountID = coldkey, at netuid: NetUID = netuid) -> Alpha {
        Subtensor.coldkeyStake(coldkey, at: netuid, in: chain)
    }

    /// Stake of a coldkey that is locked now.
    func locked(_ coldkey: AccountID = coldkey, at netuid: NetUID = netuid) -> Alpha {
        Subtensor.lockedStake(coldkey, at: netuid, in: chain)
    }

    /// Stores a coldkey's lock, and with `sum` the sum to go with it, as a test finds them.
    mutating func plant(
        _ mass: Alpha,
        _ conviction: U64F64,
        of coldkey: AccountID = coldkey,
        for hotkey: AccountID = hotkey,
        at netuid: NetUID = netuid,
        sum: LockRole? = nil
    ) {
        let lock = StakeLock(mass: mass, conviction: conviction, lastUpdate: chain.block)
        Subtensor.storeLock(lock, of: coldkey, to: hotkey, at: netuid, on: &chain)
        if let sum { Subtensor.storeLockSum(lock, sum, of: hotkey, at: netuid, on: &chain) }
    }

    /// Stores the sum of a kind of locks to a hotkey.
    mutating func plantSum(_ mass: Alpha, _ conviction: U64F64, _ role: LockRole, for hotkey: AccountID = hotkey) {
        let lock = StakeLock(mass: mass, conviction: conviction, lastUpdate: chain.block)
        Subtensor.storeLockSum(lock, role, of: hotkey, at: Self.netuid, on: &chain)
    }

    /// The protocol's last event.
    var lastEvent: Subtensor.Event? { EmissionFixture.events(of: chain).last }
}

extension LockRole {
    static let ordinary = LockRole(favorsOwner: false, isPerpetual: true)
    static let decaying = LockRole(favorsOwner: false, isPerpetual: false)
    static let owner = LockRole(favorsOwner: true, isPerpetual: true)
    static let decayingOwner = LockRole(favorsOwner: true, isPerpetual: false)
}

extension U64F64 {
    /// As a floating-point number, for comparisons within a tolerance.
    var double: Double { Double(bits) / 18_446_744_073_709_551_616 }
}
