public import Primitives
import Scale

/// How far the removal of a dissolved subnet has come. This runtime removes subnets at once and never stores it.
// @Scale("pallet_subtensor::subnets::dissolution::DissolveCleanupStatus")
public struct DissolveCleanupStatus: Equatable, Sendable {
    /// The subnet.
    public var netuid: NetUID
    /// What is being removed.
    public var phase: DissolveCleanupPhase
    /// Where to go on.
    public var lastKey: [UInt8]?
    /// All alpha that takes part in the payment.
    public var subnetTotalAlphaValue: UInt128?
    /// TAO paid so far.
    public var subnetDistributedTao: UInt128?
}

/// A step in the removal of a dissolved subnet.
// @Scale("pallet_subtensor::subnets::dissolution::DissolveCleanupPhase")
public enum DissolveCleanupPhase: UInt8, Equatable, Sendable {
    case subnetRootDividendsRootClaimable
    case subnetRootDividendsRootClaimed
    case alphaInOutStakesGetTotalAlphaValue
    case alphaInOutStakesSettleStakes
    case alphaInOutStakesAlpha
    case alphaInOutStakesHotkeyTotals
    case alphaInOutStakesLocks
    case alphaInOutStakesDecayingLocks
    case alphaInOutStakes
    case protocolLiquidity
    case purgeNetuid
    case networkIsNetworkMember
    case networkParameters
    case networkMapParameters
    case networkUpdateWeightsOnRoot
    case networkChildkeyTake
    case networkChildkeys
    case networkParentkeys
    case networkLastHotkeyEmissionOnNetuid
    case networkTotalHotkeyAlphaLastEpoch
    case networkTransactionKeyLastBlock
    case networkLock
    case networkDecayingLock
    case subnetBasketHoldingsToRoot
    case networkPendingBasketDeposits
    case networkAlphaAssetCounters
}

/// A registration of a subnet that waits for its turn. This runtime registers subnets at once and never stores it.
// @Scale("pallet_subtensor::subnets::subnet::NetworkRegistrationInfo")
public struct NetworkRegistrationInfo: Equatable, Sendable {
    /// Who registers.
    public var coldkey: AccountID
    /// The first neuron.
    public var hotkey: AccountID
    /// The mechanism.
    public var mechid: UInt16
    /// The subnet's description.
    public var identity: SubnetIdentityV3?
    /// What is locked, in rao.
    public var lockAmount: Tao
    /// The median of all subnets' prices at the time.
    public var medianSubnetAlphaPrice: U64F64
    /// The block of the registration.
    public var registrationBlock: UInt64
    /// The number of the escrow.
    public var lockId: UInt32
}

/// A subnet that was paid for by many, who share what its owner earns.
// @Scale("pallet_subtensor::subnets::leasing::SubnetLease")
public struct SubnetLease: Equatable, Sendable {
    /// Who runs the subnet.
    public var beneficiary: AccountID
    /// The account that owns the subnet meanwhile.
    public var coldkey: AccountID
    /// Its hotkey.
    public var hotkey: AccountID
    /// What part of the owner's cut the contributors get.
    public var emissionsShare: Percent
    /// When the subnet falls to the beneficiary; nil for never.
    public var endBlock: UInt32?
    /// The subnet.
    public var netuid: NetUID
    /// What it cost, in rao.
    public var cost: Tao
}

/// What becomes of the incentives of a subnet owner's own miners.
// @Scale("pallet_subtensor::pallet::RecycleOrBurnEnum")
public enum RecycleOrBurnEnum: UInt8, Equatable, Sendable {
    /// They stay in circulation as far as the issuance curve counts, out of everybody's reach.
    case burn
    /// They leave circulation and are emitted again.
    case recycle
}

/// What liquid alpha takes as the consensus. This runtime always takes the current one.
// @Scale("pallet_subtensor::pallet::ConsensusMode")
public enum ConsensusMode: UInt8, Equatable, Sendable {
    /// The epoch's own.
    case current
    /// The last epoch's.
    case previous
    /// The last epoch's where bonds are only small penalties, otherwise the epoch's own.
    case auto
}
