import Frame
import Primitives
import Scale

extension Subtensor {
    /// Calls about locks, leases and voting power.
    static func dispatchLocks(
        _ call: Call,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        switch call {
        case .lockStake(let hotkey, let netuid, let amount):
            try lockStake(hotkey: hotkey, netuid: netuid, amount: amount, from: origin, on: &chain)
        case .moveLock(let destinationHotkey, let netuid):
            try moveLock(destinationHotkey: destinationHotkey, netuid: netuid, from: origin, on: &chain)
        case .setPerpetualLock(let netuid, let enabled):
            try setPerpetualLock(netuid: netuid, enabled: enabled, from: origin, on: &chain)
        case .setRejectLockedAlpha(let enabled):
            try setRejectLockedAlpha(enabled: enabled, from: origin, on: &chain)
        case .enableVotingPowerTracking(let netuid):
            try enableVotingPowerTracking(netuid: netuid, from: origin, on: &chain)
        case .disableVotingPowerTracking(let netuid):
            try disableVotingPowerTracking(netuid: netuid, from: origin, on: &chain)
        case .sudoSetVotingPowerEmaAlpha(let netuid, let alpha):
            try sudoSetVotingPowerEmaAlpha(netuid: netuid, alpha: alpha, from: origin, on: &chain)
        case .registerLeasedNetwork(let emissionsShare, let endBlock):
            try registerLeasedNetwork(emissionsShare: emissionsShare, endBlock: endBlock, from: origin, on: &chain)
        case .terminateLease(let leaseId, let hotkey):
            try terminateLease(leaseId: leaseId, hotkey: hotkey, from: origin, on: &chain)
        default: throw .unavailable
        }
    }
}

extension Subtensor.Call {
    /// The cost of calls about locks, leases and voting power, without the guards'. The reference benchmarks some of them
    /// and declares the others by hand in `pallets/subtensor/src/macros/dispatches.rs`.
    var lockBenchmark: CallCost {
        switch self {
        case .lockStake: .of(115_995_000, reads: 17, writes: 3, proof: 7_655)
        case .moveLock: .of(149_819_000, reads: 14, writes: 6, proof: 7_339)
        case .setPerpetualLock: .of(0, reads: 4, writes: 3)
        case .setRejectLockedAlpha: .of(0, reads: 1, writes: 1)
        case .enableVotingPowerTracking: .of(10_000, reads: 2, writes: 2)
        case .disableVotingPowerTracking: .of(10_000, reads: 2, writes: 1)
        case .sudoSetVotingPowerEmaAlpha: .of(6_000, reads: 1, writes: 1)
        case .registerLeasedNetwork: CallCost(LeaseCosts.declaredRegistration)
        case .terminateLease: CallCost(LeaseCosts.declaredTermination)
        default: CallCost(.zero)
        }
    }
}
