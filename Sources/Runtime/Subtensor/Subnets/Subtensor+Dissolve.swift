import Economics
import Frame
import Primitives
import Scale

// How a subnet ends. Source: `coinbase/root.rs` and `staking/remove_stake.rs` of subtensor (protocol section 6.2), by
// behaviour.

extension Subtensor {
    /// Ends a subnet as root; the account in the call counts for nothing.
    static func dissolveNetwork(
        coldkey: AccountID,
        netuid: NetUID,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        try rootDissolveNetwork(netuid: netuid, from: origin, on: &chain)
    }

    /// Ends a subnet as root.
    static func rootDissolveNetwork(
        netuid: NetUID,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        try origin.requireRoot()
        try dissolve(netuid, on: &chain)
    }

    /// Ends a subnet: its TAO goes to the holders of its alpha, and what it stored is removed.
    ///
    /// - Throws: `SubnetNotExists`, also for root.
    static func dissolve(_ netuid: NetUID, on chain: inout Chain) throws(DispatchError) {
        try require(subnetExists(netuid, in: chain) && !netuid.isRoot, or: .subnetNotExists)
        forgetRootClaims(at: netuid, on: &chain)
        payOutHolders(of: netuid, on: &chain)
        Swap.clear(at: netuid, on: &chain)
        chain.remove(subnetTAO, netuid)
        chain.remove(subnetAlphaIn, netuid)
        removeStorage(of: netuid, on: &chain)
        emit(.networkRemoved(netuid), on: &chain)
    }

    /// What root stakers could still claim in the subnet's alpha is void.
    private static func forgetRootClaims(at netuid: NetUID, on chain: inout Chain) {
        for hotkey in chain.keys(of: rootClaimable) {
            var claims = chain[rootClaimable, hotkey]
            claims[netuid] = nil
            chain[rootClaimable, hotkey] = claims
        }
        chain.removeAll(of: rootClaimed, under: netuid)
    }

    /// Gives the pool's TAO to the holders of alpha, then the rest of the subnet's account back to the chain.
    private static func payOutHolders(of netuid: NetUID, on chain: inout Chain) {
        let refund = ownerRefund(at: netuid, in: chain)
        let hotkeys = chain.keys(of: totalHotkeyAlpha).filter { $0.second == netuid }.map { $0.first }
        let holders = holders(of: netuid, hotkeys: hotkeys, in: chain)
        let protocolValue = protocolAlpha(at: netuid, in: chain)
        let pot = chain[subnetTAO, netuid]
        var protocolShare = Tao.zero
        if !pot.isZero {
            chain.remove(subnetTAO, netuid)
            chain[totalStake] = chain[totalStake].saturatingSub(pot)
            let paid = holders.filter { !$0.value.isZero }
            let values = paid.map { $0.value.rawValue } + (protocolValue.isZero ? [] : [protocolValue.rawValue])
            for part in DissolutionSplit.parts(of: pot, values: values) {
                guard paid.indices.contains(part.holder) else {
                    protocolShare = part.tao
                    continue
                }
                if !part.tao.isZero { pay(part.tao, to: paid[part.holder].coldkey, of: netuid, on: &chain) }
            }
        }
        removeAlpha(of: netuid, hotkeys: hotkeys, holders: holders, on: &chain)
        chain[subnetLocked, netuid] = .zero
        if !refund.isZero {
            let room = spendableTao(of: subnetAccount(netuid), in: chain).saturatingSub(protocolShare)
            pay(min(refund, room), to: chain[subnetOwner, netuid], of: netuid, on: &chain)
        }
        recycleRest(of: netuid, on: &chain)
        removeLocks(of: netuid, on: &chain)
    }

    /// Somebody with alpha of a subnet.
    private struct Holder {
        let hotkey: AccountID
        let coldkey: AccountID
        let value: Alpha
    }

    /// Everybody with alpha: hotkeys in the order of storage, coldkeys of each in the order of their bytes.
    private static func holders(of netuid: NetUID, hotkeys: [AccountID], in chain: Chain) -> [Holder] {
        hotkeys.flatMap { hotkey in
            holdings(of: hotkey, in: chain)
                .filter { $0.second == netuid }
                .map { $0.first }
                .sorted()
                .map { coldkey in
                    let value = stake(of: hotkey, coldkey, at: netuid, in: chain)
                    let share = share(of: hotkey, coldkey, at: netuid, in: chain)
                    // A share without a pool counts as so much alpha.
                    return Holder(hotkey: hotkey, coldkey: coldkey, value: value.isZero ? Alpha(share.uint64) : value)
                }
        }
    }

    /// The alpha that the protocol holds: what it bought, and the pool's reserve where the subnet is not of the time
    /// before the rule.
    private static func protocolAlpha(at netuid: NetUID, in chain: Chain) -> Alpha {
        let bought = chain[subnetProtocolAlpha, netuid]
        guard chain[networkRegisteredAt, netuid] > chain[taoInRefundDeploymentBlock] else { return bought }
        return chain[subnetAlphaIn, netuid].saturatingAdd(bought)
    }

    /// What owners of old subnets get back: what they locked, less what they earned at the current price.
    private static func ownerRefund(at netuid: NetUID, in chain: Chain) -> Tao {
        let lock = chain[subnetLocked, netuid]
        guard chain[networkRegisteredAt, netuid] < chain[networkRegistrationStartBlock], !lock.isZero else {
            return .zero
        }
        let cut = U96F32(saturating: chain[subnetOwnerCut]).safeDiv(U96F32(saturating: UInt16.max))
        let earned = U96F32(saturating: alphaIssuance(at: netuid, in: chain).rawValue).saturatingMul(cut).uint64
        let price = U96F32(saturating: Swap.price(at: netuid, in: chain))
        return lock.saturatingSub(Tao(U96F32(saturating: earned).saturatingMul(price).uint64))
    }

    /// Pays out of the subnet's account; a payment that cannot be made does not hold up the others.
    private static func pay(_ amount: Tao, to account: AccountID, of netuid: NetUID, on chain: inout Chain) {
        try? chain.transactional { (chain) throws(DispatchError) in
            try transferTaoFromSubnet(amount, to: account, at: netuid, on: &chain)
        }
    }

    private static func removeAlpha(
        of netuid: NetUID,
        hotkeys: [AccountID],
        holders: [Holder],
        on chain: inout Chain
    ) {
        for holder in holders {
            store(share: .zero, of: holder.hotkey, holder.coldkey, at: netuid, on: &chain)
        }
        for hotkey in hotkeys {
            chain.remove(totalHotkeyAlpha, hotkey, netuid)
            store(shares: .zero, of: hotkey, at: netuid, on: &chain)
        }
        chain.remove(subnetAlphaIn, netuid)
        chain.remove(subnetAlphaOut, netuid)
        chain.remove(subnetProtocolAlpha, netuid)
    }

    private static func recycleRest(of netuid: NetUID, on chain: inout Chain) {
        let account = subnetAccount(netuid)
        let rest = Balances.spendable(account, keepAlive: true, in: chain)
        try? chain.transactional { (chain) throws(DispatchError) in
            try recycleTao(rest, from: account, on: &chain)
        }
    }

    private static func removeLocks(of netuid: NetUID, on chain: inout Chain) {
        for pair in chain.keys(of: lockingColdkeys, under: netuid) {
            chain[lock, pair.second, netuid, pair.first] = nil
        }
        chain.removeAll(of: lockingColdkeys, under: netuid)
        chain.removeAll(of: hotkeyLock, under: netuid)
        chain.removeAll(of: decayingHotkeyLock, under: netuid)
        chain[ownerLock, netuid] = nil
        chain[decayingOwnerLock, netuid] = nil
        for key in chain.keys(of: decayingLock) where key.second == netuid {
            chain[decayingLock, key.first, netuid] = nil
        }
    }
}
