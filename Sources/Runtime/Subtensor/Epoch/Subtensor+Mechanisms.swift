import Economics
import Frame
import Primitives
import Scale

// A subnet's mechanisms: several epochs on one set of neurons. Source: `subnets/mechanism.rs` of subtensor (protocol
// section 2.13), by behaviour.

extension Subtensor {
    /// How many mechanisms a subnet can ever have: the storage index has four bits for them.
    static let mechanismLimit: MechID = 16

    /// How many neurons all mechanisms of a subnet may have together.
    static let uidLimit: UInt16 = 256

    /// Refuses mechanisms that do not exist, and those of subnets that do not.
    static func requireMechanism(_ mechanism: MechID, at netuid: NetUID, in chain: Chain) throws(DispatchError) {
        try require(subnetExists(netuid, in: chain), or: .mechanismDoesNotExist)
        try require(chain[mechanismCountCurrent, netuid] > mechanism, or: .mechanismDoesNotExist)
    }

    /// The mechanisms' parts of a subnet's emission.
    static func mechanismParts(of emission: Alpha, at netuid: NetUID, in chain: Chain) -> [Alpha] {
        MechanismSplit.parts(
            of: emission,
            shares: chain[mechanismEmissionSplit, netuid],
            count: chain[mechanismCountCurrent, netuid].rawValue
        )
    }

    /// Sets how many mechanisms a subnet has. What the last ones stored is removed where there are fewer, and the
    /// emission is split evenly again.
    ///
    /// - Throws: `mechanismDoesNotExist` for unknown subnets, `invalidValue` for none or too many,
    ///   `tooManyUIDsPerMechanism` where the subnet has too much room for neurons.
    static func setMechanismCount(_ count: MechID, at netuid: NetUID, on chain: inout Chain) throws(DispatchError) {
        try require(subnetExists(netuid, in: chain), or: .mechanismDoesNotExist)
        try require(count > 0, or: .invalidValue)
        try require(count <= chain[maxMechanismCount], or: .invalidValue)
        try requireRoom(forUIDs: chain[maxAllowedUids, netuid], mechanisms: count)
        try require(count <= mechanismLimit, or: .invalidValue)
        let old = chain[mechanismCountCurrent, netuid]
        guard old != count else { return }
        if count < old {
            for mechanism in count.rawValue..<old.rawValue {
                forgetMechanism(NetUIDStorageIndex(netuid, MechID(mechanism)), on: &chain)
            }
        }
        chain[mechanismCountCurrent, netuid] = count
        chain[mechanismEmissionSplit, netuid] = nil
    }

    /// Refuses so many neurons in so many mechanisms that the chain would bloat.
    static func requireRoom(forUIDs uids: UInt16, mechanisms: MechID) throws(DispatchError) {
        let (product, overflow) = uids.multipliedReportingOverflow(by: UInt16(mechanisms.rawValue))
        try require(!overflow && product <= uidLimit, or: .tooManyUIDsPerMechanism)
    }

    /// Sets how a subnet's emission is split among its mechanisms; nil splits it evenly.
    ///
    /// - `split`: parts of 65,535 that add up to it; a missing end counts as nothing.
    /// - Throws: `mechanismDoesNotExist` for unknown subnets, `invalidValue` for any other split.
    static func setMechanismSplit(_ split: [UInt16]?, at netuid: NetUID, on chain: inout Chain) throws(DispatchError) {
        try require(subnetExists(netuid, in: chain), or: .mechanismDoesNotExist)
        if let split {
            try require(!split.isEmpty, or: .invalidValue)
            try require(split.count <= Int(chain[mechanismCountCurrent, netuid].rawValue), or: .invalidValue)
            let total = split.reduce(UInt64(0)) { $0 + UInt64($1) }
            try require(total == UInt64(UInt16.max), or: .invalidValue)
        }
        chain[mechanismEmissionSplit, netuid] = split
    }

    /// Removes everything that is stored for one mechanism.
    private static func forgetMechanism(_ index: NetUIDStorageIndex, on chain: inout Chain) {
        chain.removeAll(of: weights, under: index)
        chain.remove(incentive, index)
        chain.remove(lastUpdate, index)
        chain.removeAll(of: bonds, under: index)
        chain.removeAll(of: weightCommits, under: index)
        chain.removeAll(of: timelockedWeightCommits, under: index)
    }

    /// Removes all bonds to a key's neuron in one mechanism, where the subnet allows it: nobody is tied to what the
    /// neuron did before.
    static func resetBonds(to hotkey: AccountID, _ index: NetUIDStorageIndex, on chain: inout Chain) {
        guard chain[bondsResetOn, index.netuid], let uid = chain[uids, index.netuid, hotkey] else { return }
        for row in chain.entries(of: bonds, under: index) {
            chain[bonds, index, row.key] = row.value.filter { $0.first != uid }
        }
    }
}
