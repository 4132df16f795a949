import Frame
import Primitives

extension AdminUtils {
    /// How many of the owner's neurons may be irreplaceable.
    private static let ownerImmuneLimits: ClosedRange<UInt16> = 1...10

    /// Settings of how many neurons a subnet has and which of them stay.
    static func applyToNeurons(_ call: Call, on chain: inout Chain) throws(DispatchError) {
        switch call {
        case .sudoSetImmunityPeriod(let netuid, let blocks):
            set(Subtensor.immunityPeriod, at: netuid, to: blocks, .immunityPeriodSet(netuid, blocks), on: &chain)
        case .sudoSetMaxAllowedUids(let netuid, let count):
            try requireMaxAllowedUids(count, at: netuid, in: chain)
            set(Subtensor.maxAllowedUids, at: netuid, to: count, .maxAllowedUidsSet(netuid, count), on: &chain)
        case .sudoSetMinAllowedUids(let netuid, let count):
            try require(count < chain[Subtensor.maxAllowedUids, netuid], or: .minAllowedUidsGreaterThanMaxAllowedUids)
            try require(count < chain[Subtensor.subnetworkN, netuid], or: .minAllowedUidsGreaterThanCurrentUids)
            set(Subtensor.minAllowedUids, at: netuid, to: count, .minAllowedUidsSet(netuid, count), on: &chain)
        case .sudoSetMaxAllowedValidators(let netuid, let count):
            try require(count <= chain[Subtensor.maxAllowedUids, netuid], or: .maxValidatorsLargerThanMaxUIds)
            let item = Subtensor.maxAllowedValidators
            set(item, at: netuid, to: count, .maxAllowedValidatorsSet(netuid, count), on: &chain)
        case .sudoSetMinNonImmuneUids(let netuid, let count):
            set(Subtensor.minNonImmuneUids, at: netuid, to: count, .minNonImmuneUidsSet(netuid, count), on: &chain)
        case .sudoSetOwnerImmuneNeuronLimit(let netuid, let count):
            try Subtensor.require(ownerImmuneLimits.contains(count), or: .invalidValue)
            set(Subtensor.immuneOwnerUidsLimit, at: netuid, to: count, on: &chain)
        case .sudoTrimToMaxAllowedUids(let netuid, let count):
            try Subtensor.trimNeurons(to: count, at: netuid, on: &chain)
        default:
            throw .unavailable
        }
    }

    private static func requireMaxAllowedUids(
        _ count: UInt16,
        at netuid: NetUID,
        in chain: Chain
    ) throws(DispatchError) {
        try require(count >= chain[Subtensor.minAllowedUids, netuid], or: .maxAllowedUidsLessThanMinAllowedUids)
        try require(count >= chain[Subtensor.subnetworkN, netuid], or: .maxAllowedUIdsLessThanCurrentUIds)
        try require(count <= Subtensor.uidLimit, or: .maxAllowedUidsGreaterThanDefaultMaxAllowedUids)
        try Subtensor.requireRoom(forUIDs: count, mechanisms: chain[Subtensor.mechanismCountCurrent, netuid])
    }
}
