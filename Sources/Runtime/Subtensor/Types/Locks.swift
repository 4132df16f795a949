import Economics
public import Primitives
import Scale

/// Stake that is locked on a subnet, as it is stored; ``StakeLock`` computes with it.
// @Scale("pallet_subtensor::staking::lock::LockState")
public struct LockState: Equatable, Sendable {
    /// What is locked, in rao of alpha.
    public var lockedMass: Alpha
    /// How much of it counts for the hotkey, in rao of alpha.
    public var conviction: U64F64
    /// The block that both belong to.
    public var lastUpdate: UInt64
}

extension LockState {
    init(_ lock: StakeLock) {
        self.init(lockedMass: lock.mass, conviction: lock.conviction, lastUpdate: lock.lastUpdate)
    }

    /// The lock to compute with.
    var value: StakeLock {
        StakeLock(mass: lockedMass, conviction: conviction, lastUpdate: lastUpdate)
    }
}

/// MinerCollateralState.
// @Scale("pallet_subtensor::pallet::MinerCollateralState")
public struct MinerCollateralState: Equatable, Sendable {
    public var locked: Alpha
    public var drainRatio: U64F64
    public var minLocked: Alpha
    public var earned: Alpha
}
