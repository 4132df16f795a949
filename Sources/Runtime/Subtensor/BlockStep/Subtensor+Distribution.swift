import Economics
import Frame
import Primitives
import Scale

// Who gets what of an epoch's emission. Source: `distribute_emission` in `coinbase/run_coinbase.rs` of subtensor
// (protocol sections 2.9 and 2.10), by behaviour.

extension Subtensor {
    /// What an epoch earned a key, in rao of alpha.
    struct EpochEarnings: Equatable {
        let hotkey: AccountID
        /// As a miner.
        let incentive: Alpha
        /// As a validator.
        let dividend: Alpha
    }

    /// A validator's part of an epoch.
    struct ValidatorPayout {
        let hotkey: AccountID
        let payout: DividendPayout
    }

    /// Runs a subnet's epoch and pays out what waited for it.
    static func distribute(_ pending: PendingEmission, at netuid: NetUID, on chain: inout Chain) {
        let emission = pending.server.saturatingAdd(pending.validator).saturatingAdd(pending.root)
        let earnings = runEpoch(at: netuid, emission: emission, on: &chain)
        let earned = earnings.reduce(Alpha.zero) { $0.saturatingAdd($1.incentive) }
        let payouts = dividendPayouts(
            earnings,
            pool: DividendSplit.validatorPool(
                server: pending.server,
                validator: pending.validator,
                incentives: earned
            ),
            rootPool: pending.root,
            at: netuid,
            on: &chain
        )
        payOwnerCut(pending.ownerCut, at: netuid, on: &chain)
        payIncentives(earnings, at: netuid, on: &chain)
        payAlphaDividends(payouts, at: netuid, on: &chain)
        payRootDividends(payouts, at: netuid, on: &chain)
    }

    /// The validators' parts in the order of their accounts, after each dividend is split among the key and its
    /// parents.
    static func dividendPayouts(
        _ earnings: [EpochEarnings],
        pool: Alpha,
        rootPool: Alpha,
        at netuid: NetUID,
        on chain: inout Chain
    ) -> [ValidatorPayout] {
        let weight = taoWeight(in: chain)
        var dividends: [AccountID: U96F32] = [:]
        for earning in earnings {
            let parts = splitDividend(earning.dividend, of: earning.hotkey, taoWeight: weight, at: netuid, on: &chain)
            for part in parts {
                dividends[part.hotkey] = (dividends[part.hotkey] ?? .zero)
                    .saturatingAdd(U96F32(saturating: part.amount.rawValue))
            }
        }
        let hotkeys = dividends.keys.sorted()
        let claims = hotkeys.map { hotkey in
            DividendClaim(
                dividend: dividends[hotkey] ?? .zero,
                alphaStake: hotkeyStake(hotkey, at: netuid, in: chain),
                rootStake: hotkeyStake(hotkey, at: .root, in: chain)
            )
        }
        let payouts = DividendSplit.payouts(claims, pool: pool, rootPool: rootPool, taoWeight: weight)
        return zip(hotkeys, payouts).map { ValidatorPayout(hotkey: $0, payout: $1) }
    }

    /// A validator's dividend among the keys that lend it stake, and itself last.
    ///
    /// What of other owners' parts is to be burned leaves circulation here.
    static func splitDividend(
        _ dividend: Alpha,
        of hotkey: AccountID,
        taoWeight: U96F32,
        at netuid: NetUID,
        on chain: inout Chain
    ) -> [(hotkey: AccountID, amount: Alpha)] {
        let links = chain[parentKeys, hotkey, netuid]
        // Nothing is to be split; the reference's sums come to nothing as well.
        guard !dividend.isZero else { return links.map { ($0.second, .zero) } + [(hotkey, .zero)] }
        let ownerOfChild = owner(of: hotkey, in: chain)
        let parents = links.map { link in
            ParentStake(
                proportion: link.first,
                alphaStake: hotkeyStake(link.second, at: netuid, in: chain),
                rootStake: hotkeyStake(link.second, at: .root, in: chain),
                hasSameOwner: owner(of: link.second, in: chain) == ownerOfChild
            )
        }
        let split = ParentSplit(
            dividend: dividend,
            alphaStake: hotkeyStake(hotkey, at: netuid, in: chain),
            rootStake: hotkeyStake(hotkey, at: .root, in: chain),
            children: chain[childKeys, hotkey, netuid].map(\.first),
            parents: parents,
            taoWeight: taoWeight,
            take: effectiveChildkeyTake(of: hotkey, at: netuid, in: chain),
            burn: chain[ckBurn]
        )
        for recycled in split.recycled { recycleAlphaSupply(recycled, at: netuid, on: &chain) }
        return zip(links, split.parents).map { ($0.second, $1) } + [(hotkey, split.own)]
    }

    /// What a child key keeps of its parents' dividends, of 65,535: its own figure, at least the network's and the
    /// subnet's minimum.
    static func effectiveChildkeyTake(of hotkey: AccountID, at netuid: NetUID, in chain: Chain) -> UInt16 {
        let minimum = max(chain[minChildkeyTake], chain[minChildkeyTakePerSubnet, netuid])
        return max(chain[childkeyTake, hotkey, netuid], minimum).content
    }
}
