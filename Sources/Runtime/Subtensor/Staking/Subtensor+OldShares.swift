import Economics
import Frame
import Primitives
import Scale

// Shares of stake in their old form, a number with 64 fractional bits: what a state taken from a running chain may
// still hold. They are read like those of the new form, and turned into it where they change. Source:
// `HotkeyAlphaSharePoolDataOperations` in `staking/stake_utils.rs` and `alpha_iter*` in `staking/helpers.rs` of
// subtensor, by behaviour.

extension Subtensor {
    /// A coldkey's share of a hotkey's stake. No position has both forms, since writing the new one removes the old.
    static func share(of hotkey: AccountID, _ coldkey: AccountID, at netuid: NetUID, in chain: Chain) -> SafeFloat {
        let share = chain[alphaV2, hotkey, coldkey, netuid]
        return share.isZero ? SafeFloat(chain[alpha, hotkey, coldkey, netuid]) : share
    }

    /// All shares of a hotkey's stake.
    static func shares(of hotkey: AccountID, at netuid: NetUID, in chain: Chain) -> SafeFloat {
        let shares = chain[totalHotkeySharesV2, hotkey, netuid]
        return shares.isZero ? SafeFloat(chain[totalHotkeyShares, hotkey, netuid]) : shares
    }

    /// Stores a coldkey's share in the new form; nothing is not kept.
    static func store(
        share: SafeFloat,
        of hotkey: AccountID,
        _ coldkey: AccountID,
        at netuid: NetUID,
        on chain: inout Chain
    ) {
        if chain.contains(alpha, hotkey, coldkey, netuid) { chain.remove(alpha, hotkey, coldkey, netuid) }
        if share.isZero {
            chain.remove(alphaV2, hotkey, coldkey, netuid)
        } else {
            chain[alphaV2, hotkey, coldkey, netuid] = share
        }
    }

    /// Stores how many shares a hotkey's stake has, in the new form; nothing is not kept.
    static func store(shares: SafeFloat, of hotkey: AccountID, at netuid: NetUID, on chain: inout Chain) {
        if chain.contains(totalHotkeyShares, hotkey, netuid) { chain.remove(totalHotkeyShares, hotkey, netuid) }
        if shares.isZero {
            chain.remove(totalHotkeySharesV2, hotkey, netuid)
        } else {
            chain[totalHotkeySharesV2, hotkey, netuid] = shares
        }
    }

    /// Who has shares of a hotkey's stake, and where: those of the new form in the order of storage, then the others.
    static func holdings(of hotkey: AccountID, in chain: Chain) -> [Pair<AccountID, NetUID>] {
        let new = chain.keys(of: alphaV2, under: hotkey)
        let old = chain.keys(of: alpha, under: hotkey)
        return old.isEmpty ? new : new + old.filter { !new.contains($0) }
    }

    /// The subnets on which a coldkey has shares of a hotkey's stake, rising.
    static func holdings(of hotkey: AccountID, _ coldkey: AccountID, in chain: Chain) -> [NetUID] {
        let new = chain.keys(of: alphaV2, under: hotkey, coldkey)
        let old = chain.keys(of: alpha, under: hotkey, coldkey)
        return (new + old.filter { !new.contains($0) }).sorted()
    }

    /// All positions of stake: hotkey, coldkey and subnet.
    static func holdings(in chain: Chain) -> [Triple<AccountID, AccountID, NetUID>] {
        let new = chain.keys(of: alphaV2)
        let old = chain.keys(of: alpha)
        guard !old.isEmpty else { return new }
        let known = Set(new)
        return new + old.filter { !known.contains($0) }
    }
}
