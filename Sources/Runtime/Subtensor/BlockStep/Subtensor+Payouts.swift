import Economics
import Frame
import Primitives
import Scale

// How an epoch's parts become stake. Source: `distribute_dividends_and_incentives` in `coinbase/run_coinbase.rs` of
// subtensor (protocol section 2.9), by behaviour.

extension Subtensor {
    /// Stakes alpha that already counts as in circulation; nothing changes where there is none.
    private static func pay(
        _ amount: Alpha,
        to coldkey: AccountID,
        through hotkey: AccountID,
        at netuid: NetUID,
        on chain: inout Chain
    ) {
        guard !amount.isZero else { return }
        increaseStake(of: hotkey, coldkey, at: netuid, by: amount, on: &chain)
    }

    /// Stakes the owner's cut to the owner's key; shares it where the subnet is leased, and locks it where the subnet is
    /// set so.
    static func payOwnerCut(_ cut: Alpha, at netuid: NetUID, on chain: inout Chain) {
        guard chain.contains(subnetOwner, netuid), chain.contains(subnetOwnerHotkey, netuid) else { return }
        pay(cut, to: chain[subnetOwner, netuid], through: chain[subnetOwnerHotkey, netuid], at: netuid, on: &chain)
        if let lease = chain[subnetUidToLeaseId, netuid] {
            distributeLeaseDividends(lease, cut: cut, on: &chain)
        }
        lockOwnerCut(cut, at: netuid, on: &chain)
    }

    /// Stakes what miners earned, and records how much of it went to keys of the owner, which earn nothing.
    static func payIncentives(_ earnings: [EpochEarnings], at netuid: NetUID, on chain: inout Chain) {
        let ownKeys = ownerKeys(at: netuid, in: chain)
        let recycles = chain[recycleOrBurn, netuid] == .recycle
        var total = Alpha.zero
        var withheld = Alpha.zero
        for earning in earnings {
            total = total.saturatingAdd(earning.incentive)
            if ownKeys.contains(earning.hotkey) {
                withheld = withheld.saturatingAdd(earning.incentive)
                if recycles {
                    recycleAlphaSupply(earning.incentive, at: netuid, on: &chain)
                } else {
                    burnAlphaSupply(earning.incentive, at: netuid, on: &chain)
                }
                continue
            }
            payIncentive(earning, at: netuid, on: &chain)
        }
        chain[minerBurned, netuid] = DividendSplit.withheldProportion(withheld: withheld, total: total)
    }

    private static func payIncentive(_ earning: EpochEarnings, at netuid: NetUID, on chain: inout Chain) {
        let owner = owner(of: earning.hotkey, in: chain)
        let destination = chain[autoStakeDestination, owner, netuid]
        if let destination {
            emit(
                .autoStakeAdded(
                    netuid: netuid,
                    destination: destination,
                    hotkey: earning.hotkey,
                    owner: owner,
                    incentive: earning.incentive
                ),
                on: &chain
            )
        }
        pay(earning.incentive, to: owner, through: destination ?? earning.hotkey, at: netuid, on: &chain)
    }

    /// Stakes the validators' alpha: the take to the key's owner, the rest to all its nominators alike.
    static func payAlphaDividends(_ payouts: [ValidatorPayout], at netuid: NetUID, on chain: inout Chain) {
        chain.removeAll(of: alphaDividendsPerSubnet, under: netuid)
        for validator in payouts {
            let hotkey = validator.hotkey
            let parts = DividendSplit.takeAndRest(validator.payout.alpha, take: chain[delegates, hotkey].content)
            pay(parts.take, to: owner(of: hotkey, in: chain), through: hotkey, at: netuid, on: &chain)
            if !parts.rest.isZero { increaseHotkeyStake(hotkey, at: netuid, by: parts.rest, on: &chain) }
            chain[alphaDividendsPerSubnet, netuid, hotkey] = parts.rest
            chain[totalHotkeyAlphaLastEpoch, hotkey, netuid] = hotkeyStake(hotkey, at: netuid, in: chain)
        }
    }

    /// Stakes the take of root's alpha to the key's owner and lets the key's stakers on root claim the rest.
    static func payRootDividends(_ payouts: [ValidatorPayout], at netuid: NetUID, on chain: inout Chain) {
        chain.removeAll(of: rootAlphaDividendsPerSubnet, under: netuid)
        for validator in payouts {
            let hotkey = validator.hotkey
            let parts = DividendSplit.takeAndRest(validator.payout.root, take: chain[delegates, hotkey].content)
            pay(parts.take, to: owner(of: hotkey, in: chain), through: hotkey, at: netuid, on: &chain)
            increaseRootClaimable(of: hotkey, at: netuid, by: parts.rest, on: &chain)
            chain[rootAlphaDividendsPerSubnet, netuid, hotkey] = parts.rest
        }
    }

    /// Lets a key's stakers on root claim alpha in proportion to their stake. Where it would be more than one alpha
    /// per stake the key's owner gets all.
    static func increaseRootClaimable(
        of hotkey: AccountID,
        at netuid: NetUID,
        by amount: Alpha,
        on chain: inout Chain
    ) {
        let rootStake = hotkeyStake(hotkey, at: .root, in: chain).rawValue
        guard let increase = DividendSplit.claimableIncrease(amount, rootStake: rootStake) else {
            pay(amount, to: owner(of: hotkey, in: chain), through: hotkey, at: netuid, on: &chain)
            return
        }
        var claimable = chain[rootClaimable, hotkey]
        claimable[netuid] = (claimable[netuid] ?? .zero).saturatingAdd(increase)
        chain[rootClaimable, hotkey] = claimable
    }

    /// The keys on a subnet whose incentive is withheld: all neurons of the subnet's owner and the owner's key.
    private static func ownerKeys(at netuid: NetUID, in chain: Chain) -> Set<AccountID> {
        let owned = chain[ownedHotkeys, chain[subnetOwner, netuid]]
        var keys = Set(owned.filter { chain.contains(uids, netuid, $0) })
        if chain.contains(subnetOwnerHotkey, netuid) {
            let key = chain[subnetOwnerHotkey, netuid]
            if chain.contains(uids, netuid, key) { keys.insert(key) }
        }
        return keys
    }
}
