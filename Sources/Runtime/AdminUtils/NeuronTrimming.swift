import Frame
import Primitives
import Scale

// Making a subnet smaller. Source: `trim_to_max_allowed_uids` in the reference's
// `pallets/subtensor/src/subnets/uids.rs`, by behaviour.
extension Subtensor {
    /// The share of irreplaceable neurons, in hundredths of the new size, at which trimming is refused.
    private static let immunePercentLimit = 80

    /// Lowers the number of neurons that a subnet may have; where it has more, those with the least emission leave and
    /// the others are numbered anew, in the same order. The owner's and new neurons stay.
    ///
    /// - Throws: `SubnetNotExists`; `InvalidValue` for fewer than the subnet's least number or more than its greatest;
    ///   `TrimmingWouldExceedMaxImmunePercentage` where four fifths of the new size or more cannot be replaced.
    static func trimNeurons(to count: UInt16, at netuid: NetUID, on chain: inout Chain) throws(DispatchError) {
        try require(subnetExists(netuid, in: chain), or: .subnetNotExists)
        try require(count >= chain[minAllowedUids, netuid], or: .invalidValue)
        try require(count <= chain[maxAllowedUids, netuid], or: .invalidValue)
        chain[maxAllowedUids, netuid] = count
        let present = chain[subnetworkN, netuid]
        guard present > count else { return }

        let owned = Set(immuneOwnerUids(at: netuid, in: chain))
        let immune = (0..<present).filter { owned.contains($0) || isImmune($0, at: netuid, in: chain) }
        let percent = min(immune.count, Int(max(count, 1))) * 100 / Int(max(count, 1))
        try require(percent < immunePercentLimit, or: .trimmingWouldExceedMaxImmunePercentage)

        let leaving = Set(leavingNeurons(present - count, of: present, keeping: Set(immune), at: netuid, in: chain))
        for uid in leaving.sorted() {
            removeNeuron(uid, at: netuid, on: &chain)
        }
        let staying = (0..<UInt16(clamping: chain[emission, netuid].count)).filter { !leaving.contains($0) }
        keepRows(staying, at: netuid, on: &chain)
        renumber(staying, at: netuid, on: &chain)
        chain[subnetworkN, netuid] = count
    }

    /// The replaceable neurons with the least emission; of equal ones those with the higher numbers leave first.
    private static func leavingNeurons(
        _ count: UInt16,
        of present: UInt16,
        keeping immune: Set<UInt16>,
        at netuid: NetUID,
        in chain: Chain
    ) -> [UInt16] {
        let earned = chain[emission, netuid].prefix(Int(present)).enumerated()
        let replaceable = earned.filter { !immune.contains(UInt16($0.offset)) }
        let byEmission = replaceable.sorted { ($0.element, $1.offset) < ($1.element, $0.offset) }
        return byEmission.prefix(Int(count)).map { UInt16($0.offset) }
    }

    /// Forgets a neuron but for its place in the rows.
    private static func removeNeuron(_ uid: UInt16, at netuid: NetUID, on chain: inout Chain) {
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
        for row in mechanismRows(of: netuid, in: chain) {
            chain.remove(weights, row, uid)
            chain.remove(bonds, row, uid)
        }
    }

    /// Keeps, in every row with one element for each neuron, the elements of those that stay.
    private static func keepRows(_ staying: [UInt16], at netuid: NetUID, on chain: inout Chain) {
        func kept<Element>(_ row: [Element], else missing: Element) -> [Element] {
            staying.map { Int($0) < row.count ? row[Int($0)] : missing }
        }
        chain[emission, netuid] = kept(chain[emission, netuid], else: .zero)
        chain[active, netuid] = kept(chain[active, netuid], else: false)
        chain[consensus, netuid] = kept(chain[consensus, netuid], else: 0)
        chain[dividends, netuid] = kept(chain[dividends, netuid], else: 0)
        chain[validatorTrust, netuid] = kept(chain[validatorTrust, netuid], else: 0)
        chain[validatorPermit, netuid] = kept(chain[validatorPermit, netuid], else: false)
        chain[stakeWeight, netuid] = kept(chain[stakeWeight, netuid], else: 0)
        for row in mechanismRows(of: netuid, in: chain) {
            chain[incentive, row] = kept(chain[incentive, row], else: 0)
            chain[lastUpdate, row] = kept(chain[lastUpdate, row], else: 0)
        }
    }

    /// Gives the neurons that stay the numbers from 0 on, also where weights and bonds name them.
    private static func renumber(_ staying: [UInt16], at netuid: NetUID, on chain: inout Chain) {
        var numbers: [UInt16: UInt16] = [:]
        for (number, uid) in staying.enumerated() { numbers[uid] = UInt16(number) }
        for (number, uid) in staying.enumerated() {
            let number = UInt16(number)
            chain.swapValues(keys.key(netuid, uid), keys.key(netuid, number))
            chain.swapValues(associatedEvmAddress.key(netuid, uid), associatedEvmAddress.key(netuid, number))
            chain.swapValues(blockAtRegistration.key(netuid, uid), blockAtRegistration.key(netuid, number))
            for row in mechanismRows(of: netuid, in: chain) {
                for item in [weights, bonds] {
                    chain.swapValues(item.key(row, uid), item.key(row, number))
                    chain[item, row, number] = chain[item, row, number].compactMap { entry in
                        numbers[entry.first].map { Pair($0, entry.second) }
                    }
                }
            }
        }
        chain.removeAll(of: uids, under: netuid)
        for number in UInt16(0)..<UInt16(staying.count) {
            chain[uids, netuid, chain[keys, netuid, number]] = number
        }
    }
}

extension Chain {
    /// Exchanges what is stored at two keys.
    fileprivate mutating func swapValues(_ first: [UInt8], _ second: [UInt8]) {
        guard first != second else { return }
        let value = rawValue(at: first)
        write(rawValue(at: second), at: first)
        write(value, at: second)
    }
}
