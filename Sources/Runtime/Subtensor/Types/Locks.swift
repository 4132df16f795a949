public import Primitives
import Scale

/// LockState.
// @Scale("pallet_subtensor::staking::lock::LockState")
public struct LockState: Equatable, Sendable {
    public var lockedMass: Alpha
    public var conviction: U64F64
    public var lastUpdate: UInt64
}

/// MinerCollateralState.
// @Scale("pallet_subtensor::pallet::MinerCollateralState")
public struct MinerCollateralState: Equatable, Sendable {
    public var locked: Alpha
    public var drainRatio: U64F64
    public var minLocked: Alpha
    public var earned: Alpha
}
