import Frame
import Primitives
import Scale

// How a subnet is made smaller. Source: `trim_to_max_allowed_uids` in `subnets/uids.rs` of subtensor, by behaviour.

extension Subtensor {
    /// Immune neurons must be less than this part of a trimmed subnet, in percent.
    private static let maxImmunePercentage = 80

    /// Lets a subnet have at most `most` neurons, and removes those with the least emission where it has more.
    ///
    /// The owner's places and those in their immunity stay. The others move up to close the gaps, and so do the weights
    /// and bonds that point at them. Who may do this, and when, is the caller's to check.
    ///
    /// - Throws: `SubnetNotExists`, `InvalidValue`, `TrimmingWouldExceedMaxImmunePercentage`.
    static func trimUids(to most: UInt16, at netuid: NetUID, on chain: inout Chain) throws(DispatchError) {
        try require(subnetExists(netuid, in: chain), or: .subnetNotExists)
        try require(most >= chain[minAllowedUids, netuid], or: .invalidValue)
        try require(most <= chain[maxAllowedUids, netuid], or: .invalidValue)
        chain[maxAllowedUids, netuid] = most
        let count = chain[subnetworkN, netuid]
        guard count > most else { return }
        let protected = try protectedUids(most: most, at: netuid, in: chain)
        let kept = uidsToKeep(most, protected: protected, at: netuid, in: chain)
        let rows = mechanismRows(of: netuid, in: chain)
        for uid in (0..<count) where !kept.contains(uid) { vacate(uid, at: netuid, rows: rows, on: &chain) }
        compactRows(to: kept, at: netuid, rows: rows, on: &chain)
        moveUp(kept, at: netuid, rows: rows, on: &chain)
        chain.removeAll(of: uids, under: netuid)
        for place in kept.indices {
            let uid = UInt16(truncatingIfNeeded: place)
            chain[uids, netuid, chain[keys, netuid, uid]] = uid
        }
        chain[subnetworkN, netuid] = most
    }

    /// The places that stay: the owner's and those in their immunity.
    private static func protectedUids(
        most: UInt16,
        at netuid: NetUID,
        in chain: Chain
    ) throws(DispatchError) -> Set<UInt16> {
        let owners = immuneOwnerUids(at: netuid, in: chain)
        let protected = (0..<chain[subnetworkN, netuid]).filter {
            owners.contains($0) || isImmune($0, at: netuid, in: chain)
        }
        // A percentage of 100 at most, rounded down.
        let percentage = most == 0 ? 100 : min(protected.count * 100 / Int(most), 100)
        try require(percentage < maxImmunePercentage, or: .trimmingWouldExceedMaxImmunePercentage)
        return Set(protected)
    }

    /// The places with the most emission, of equal ones the lower; in ascending order.
    private static func uidsToKeep(
        _ most: UInt16,
        protected: Set<UInt16>,
        at netuid: NetUID,
        in chain: Chain
    ) -> [UInt16] {
        var ranked = chain[emission, netuid].enumerated()
            .map { (uid: UInt16(truncatingIfNeeded: $0), emission: $1) }
            .sorted { ($1.emission, $0.uid) < ($0.emission, $1.uid) }
        var count = chain[subnetworkN, netuid]
        for index in (0..<Int(count)).reversed() where count > most && ranked.indices.contains(index) {
            guard !protected.contains(ranked[index].uid) else { continue }
            ranked.remove(at: index)
            count -= 1
        }
        return ranked.map { $0.uid }.sorted()
    }

    private static func vacate(
        _ uid: UInt16,
        at netuid: NetUID,
        rows: [NetUIDStorageIndex],
        on chain: inout Chain
    ) {
        if let hotkey = hotkey(of: uid, at: netuid, in: chain) {
            chain[uids, netuid, hotkey] = nil
            chain.remove(isNetworkMember, hotkey, netuid)
            chain.remove(lastHotkeyEmissionOnNetuid, hotkey, netuid)
            chain.remove(alphaDividendsPerSubnet, netuid, hotkey)
            removeEndpoints(of: hotkey, at: netuid, on: &chain)
        }
        chain.remove(keys, netuid, uid)
        chain.remove(blockAtRegistration, netuid, uid)
        chain[associatedEvmAddress, netuid, uid] = nil
        for row in rows {
            chain.remove(weights, row, uid)
            chain.remove(bonds, row, uid)
        }
    }

    /// Cuts what the epochs wrote down to the places that stay; missing elements become zero.
    private static func compactRows(
        to kept: [UInt16],
        at netuid: NetUID,
        rows: [NetUIDStorageIndex],
        on chain: inout Chain
    ) {
        chain[emission, netuid] = chain[emission, netuid].picking(kept, or: 0)
        chain[active, netuid] = chain[active, netuid].picking(kept, or: false)
        chain[consensus, netuid] = chain[consensus, netuid].picking(kept, or: 0)
        chain[dividends, netuid] = chain[dividends, netuid].picking(kept, or: 0)
        chain[validatorTrust, netuid] = chain[validatorTrust, netuid].picking(kept, or: 0)
        chain[validatorPermit, netuid] = chain[validatorPermit, netuid].picking(kept, or: false)
        chain[stakeWeight, netuid] = chain[stakeWeight, netuid].picking(kept, or: 0)
        for row in rows {
            chain[incentive, row] = chain[incentive, row].picking(kept, or: 0)
            chain[lastUpdate, row] = chain[lastUpdate, row].picking(kept, or: 0)
        }
    }

    /// Moves the places up, and points weights and bonds at where their targets are now.
    private static func moveUp(
        _ kept: [UInt16],
        at netuid: NetUID,
        rows: [NetUIDStorageIndex],
        on chain: inout Chain
    ) {
        var places: [UInt16: UInt16] = [:]
        for (place, uid) in kept.enumerated() { places[uid] = UInt16(truncatingIfNeeded: place) }
        for (place, uid) in kept.enumerated() {
            let place = UInt16(truncatingIfNeeded: place)
            swap(keys.key(netuid, uid), keys.key(netuid, place), on: &chain)
            swap(associatedEvmAddress.key(netuid, uid), associatedEvmAddress.key(netuid, place), on: &chain)
            swap(blockAtRegistration.key(netuid, uid), blockAtRegistration.key(netuid, place), on: &chain)
            for row in rows {
                for item in [weights, bonds] {
                    swap(item.key(row, uid), item.key(row, place), on: &chain)
                    chain[item, row, place] = chain[item, row, place].compactMap { entry in
                        places[entry.first].map { .init($0, entry.second) }
                    }
                }
            }
        }
    }

    private static func swap(_ left: [UInt8], _ right: [UInt8], on chain: inout Chain) {
        guard left != right else { return }
        let value = chain.rawValue(at: left)
        chain.write(chain.rawValue(at: right), at: left)
        chain.write(value, at: right)
    }
}

extension Array {
    /// The elements at `positions`, with a substitute for those beyond the end.
    fileprivate func picking(_ positions: [UInt16], or substitute: Element) -> [Element] {
        positions.map { indices.contains(Int($0)) ? self[Int($0)] : substitute }
    }
}
