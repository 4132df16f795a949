import Frame
import Primitives
import Scale

// The places of a subnet. Source: `subnets/uids.rs` of subtensor, by behaviour.

extension Subtensor {
    /// Adds a place at the end of a subnet.
    static func appendNeuron(_ hotkey: AccountID, at netuid: NetUID, on chain: inout Chain) {
        let uid = chain[subnetworkN, netuid]
        let now = chain.block
        chain[subnetworkN, netuid] = uid.addingReportingOverflow(1).overflow ? .max : uid + 1
        chain[active, netuid].append(true)
        chain[emission, netuid].append(0)
        chain[consensus, netuid].append(0)
        for row in mechanismRows(of: netuid, in: chain) {
            chain[incentive, row].append(0)
            setLastUpdate(of: uid, in: row, to: now, on: &chain)
        }
        chain[dividends, netuid].append(0)
        chain[validatorTrust, netuid].append(0)
        chain[validatorPermit, netuid].append(false)
        seat(hotkey, at: uid, of: netuid, on: &chain)
    }

    /// Gives the place of one neuron to another. The place of the subnet owner's hotkey stays as it is, silently.
    static func replaceNeuron(_ uid: UInt16, with hotkey: AccountID, at netuid: NetUID, on chain: inout Chain) {
        let old = chain[keys, netuid, uid]
        if chain.contains(subnetOwnerHotkey, netuid), chain[subnetOwnerHotkey, netuid] == old { return }
        chain[uids, netuid, old] = nil
        chain[associatedEvmAddress, netuid, uid] = nil
        chain.remove(isNetworkMember, old, netuid)
        if chain[active, netuid].indices.contains(Int(uid)) {
            chain[active, netuid][Int(uid)] = true
        }
        seat(hotkey, at: uid, of: netuid, on: &chain)
        removeEndpoints(of: old, at: netuid, on: &chain)
        clearNeuron(uid, at: netuid, on: &chain)
        let now = chain.block
        for row in mechanismRows(of: netuid, in: chain) {
            setLastUpdate(of: uid, in: row, to: now, on: &chain)
        }
    }

    /// Sets back what the epochs and other neurons wrote about a place.
    static func clearNeuron(_ uid: UInt16, at netuid: NetUID, on chain: inout Chain) {
        setElement(of: emission, at: netuid, uid, to: 0, on: &chain)
        setElement(of: consensus, at: netuid, uid, to: 0, on: &chain)
        for row in mechanismRows(of: netuid, in: chain) {
            setElement(of: incentive, at: row, uid, to: 0, on: &chain)
            chain.remove(bonds, row, uid)
            chain.remove(weights, row, uid)
            for validator in chain.keys(of: weights, under: row) {
                clearWeights(on: uid, by: validator, in: row, on: &chain)
            }
        }
        setElement(of: dividends, at: netuid, uid, to: 0, on: &chain)
        setElement(of: stakeWeight, at: netuid, uid, to: 0, on: &chain)
        setElement(of: validatorTrust, at: netuid, uid, to: 0, on: &chain)
        setElement(of: validatorPermit, at: netuid, uid, to: false, on: &chain)
    }

    /// Removes where a neuron of a subnet can be reached.
    static func removeEndpoints(of hotkey: AccountID, at netuid: NetUID, on chain: inout Chain) {
        chain[axons, netuid, hotkey] = nil
        chain[neuronCertificates, netuid, hotkey] = nil
        chain[prometheus, netuid, hotkey] = nil
    }

    /// Writes an element of a row where the row is long enough. The row is stored again in any case, as in the
    /// reference, where that leaves an empty row behind.
    static func setElement<Key: ScaleCodable, Element: ScaleCodable>(
        of item: Map<Key, [Element]>,
        at key: Key,
        _ uid: UInt16,
        to value: Element,
        on chain: inout Chain
    ) {
        var row = chain[item, key]
        if row.indices.contains(Int(uid)) { row[Int(uid)] = value }
        chain[item, key] = row
    }

    /// Writes the block of a neuron's last weights; the row grows with the subnet.
    static func setLastUpdate(
        of uid: UInt16,
        in row: NetUIDStorageIndex,
        to block: UInt64,
        on chain: inout Chain
    ) {
        var blocks = chain[lastUpdate, row]
        let missing = Int(chain[subnetworkN, row.netuid]) - blocks.count
        if missing > 0 { blocks.append(contentsOf: repeatElement(0, count: missing)) }
        guard blocks.indices.contains(Int(uid)) else { return }
        blocks[Int(uid)] = block
        chain[lastUpdate, row] = blocks
    }

    private static func seat(_ hotkey: AccountID, at uid: UInt16, of netuid: NetUID, on chain: inout Chain) {
        let now = chain.block
        chain[keys, netuid, uid] = hotkey
        chain[uids, netuid, hotkey] = uid
        chain[blockAtRegistration, netuid, uid] = now
        chain[isNetworkMember, hotkey, netuid] = true
    }

    private static func clearWeights(
        on uid: UInt16,
        by validator: UInt16,
        in row: NetUIDStorageIndex,
        on chain: inout Chain
    ) {
        var entries = chain[weights, row, validator]
        for index in entries.indices where entries[index].first == uid {
            entries[index].second = 0
        }
        chain[weights, row, validator] = entries
    }
}
