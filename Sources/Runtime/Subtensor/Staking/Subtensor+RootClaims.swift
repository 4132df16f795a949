import Economics
import Frame
import Primitives
import Scale

// Subnets' alpha that stake on root earns. Every validator has a rate per subnet: alpha per unit of root stake since
// the beginning. A staker is owed the rate times its stake, less what it claimed already or was never due. Source:
// `staking/claim_root.rs` of subtensor (protocol section 2.11), by behaviour.

extension Subtensor {
    /// Alpha that a staker on root can claim, with its fraction; negative where its stake fell after a claim.
    static func rootOwed(to hotkey: AccountID, _ coldkey: AccountID, at netuid: NetUID, in chain: Chain) -> I96F32 {
        let rate = chain[rootClaimable, hotkey][netuid] ?? .zero
        return rootOwed(to: hotkey, coldkey, at: netuid, rate: rate, in: chain)
    }

    private static func rootOwed(
        to hotkey: AccountID,
        _ coldkey: AccountID,
        at netuid: NetUID,
        rate: I96F32,
        in chain: Chain
    ) -> I96F32 {
        let staked = stake(of: hotkey, coldkey, at: .root, in: chain)
        let claimable = rate.saturatingMul(I96F32(saturating: staked.rawValue))
        return claimable.saturatingSub(I96F32(saturating: chain[rootClaimed, netuid, hotkey, coldkey]))
    }

    /// Counts as claimed what new root stake would otherwise be owed for the time before it was there.
    static func addRootClaimed(
        of hotkey: AccountID,
        _ coldkey: AccountID,
        forStake amount: Alpha,
        on chain: inout Chain
    ) {
        for entry in chain[rootClaimable, hotkey].entries {
            let claimed = chain[rootClaimed, entry.first, hotkey, coldkey]
            let (sum, overflow) = claimed.addingReportingOverflow(alpha(at: entry.second, for: amount))
            chain[rootClaimed, entry.first, hotkey, coldkey] = overflow ? .max : sum
        }
    }

    /// Takes back what was counted as claimed for root stake that leaves.
    static func removeRootClaimed(
        of hotkey: AccountID,
        _ coldkey: AccountID,
        forStake amount: Alpha,
        on chain: inout Chain
    ) {
        for entry in chain[rootClaimable, hotkey].entries where !entry.first.isRoot {
            let claimed = chain[rootClaimed, entry.first, hotkey, coldkey]
            chain[rootClaimed, entry.first, hotkey, coldkey] =
                claimed - min(claimed, alpha(at: entry.second, for: amount))
        }
    }

    private static func alpha(at rate: I96F32, for stake: Alpha) -> UInt128 {
        rate.saturatingMul(I96F32(saturating: stake.rawValue)).saturated(to: UInt128.self)
    }

    /// Claims for a coldkey with all hotkeys it stakes with; all claims or none.
    ///
    /// - `subnets`: only these; nil for all.
    static func claimRoot(
        for coldkey: AccountID,
        subnets: ScaleSet<NetUID>?,
        on chain: inout Chain
    ) throws(DispatchError) -> RootClaimWork {
        try chain.transactional { (chain) throws(DispatchError) in
            let kind = chain[rootClaimType, coldkey]
            var work = RootClaimWork()
            for hotkey in chain[stakingHotkeys, coldkey] {
                work.hotkeys += 1
                for entry in chain[rootClaimable, hotkey].entries where subnets?.contains(entry.first) ?? true {
                    work.subnets += 1
                    let tao = try claimRoot(from: hotkey, for: coldkey, at: entry.first, kind: kind, on: &chain)
                    work.tao = work.tao.saturatingAdd(tao)
                }
            }
            emit(.rootClaimed(coldkey: coldkey, tao: work.tao), on: &chain)
            return work
        }
    }

    /// Claims a staker's alpha of one subnet where it has reached the threshold; gives the TAO it was sold for.
    private static func claimRoot(
        from hotkey: AccountID,
        for coldkey: AccountID,
        at netuid: NetUID,
        kind: RootClaimType,
        on chain: inout Chain
    ) throws(DispatchError) -> Tao {
        let owed = rootOwed(to: hotkey, coldkey, at: netuid, in: chain)
        guard owed >= chain[rootClaimableThreshold, netuid] else { return .zero }
        let alpha = Alpha(owed.uint64)
        guard !alpha.isZero else { return .zero }
        var tao = Tao.zero
        if kind.keeps(netuid) {
            increaseStake(of: hotkey, coldkey, at: netuid, by: alpha, on: &chain)
        } else {
            tao = try sellToRoot(alpha, of: hotkey, coldkey, at: netuid, on: &chain)
        }
        let (sum, overflow) = chain[rootClaimed, netuid, hotkey, coldkey].addingReportingOverflow(
            UInt128(alpha.rawValue)
        )
        chain[rootClaimed, netuid, hotkey, coldkey] = overflow ? .max : sum
        return tao
    }

    /// Sells a subnet's alpha, without a fee, and stakes the TAO on root.
    private static func sellToRoot(
        _ alpha: Alpha,
        of hotkey: AccountID,
        _ coldkey: AccountID,
        at netuid: NetUID,
        on chain: inout Chain
    ) throws(DispatchError) -> Tao {
        let swap = try swapAlphaForTao(at: netuid, alpha: alpha, limit: Swap.minPrice, dropFees: true, on: &chain)
        let tao = swap.paidOut
        try transferTaoFromSubnet(tao, to: subnetAccount(.root), at: netuid, on: &chain)
        chain[subnetRootSellTao, netuid] = chain[subnetRootSellTao, netuid].saturatingAdd(tao)
        recordProtocolOutflow(tao, at: netuid, on: &chain)
        let staked = Alpha(tao.rawValue)
        increaseStake(of: hotkey, coldkey, at: .root, by: staked, on: &chain)
        chain[subnetTAO, .root] = chain[subnetTAO, .root].saturatingAdd(tao)
        chain[subnetAlphaOut, .root] = chain[subnetAlphaOut, .root].saturatingAdd(staked)
        chain[totalStake] = chain[totalStake].saturatingAdd(tao)
        addRootClaimed(of: hotkey, coldkey, forStake: staked, on: &chain)
        return tao
    }
}

/// What claims had to do and what came of them.
struct RootClaimWork: Equatable, Sendable {
    /// How many hotkeys were looked at.
    var hotkeys: UInt64 = 0
    /// How many subnets of them.
    var subnets: UInt64 = 0
    /// The TAO that alpha was sold for.
    var tao = Tao.zero

    /// What it took, by the reference's figures.
    var weight: Weight {
        var weight = Weight.database(reads: 1 &+ 3 &* hotkeys)
        weight = weight.adding(Weight(60_000_000 &* subnets, proof: 6_987 &* subnets))
        return weight.adding(.database(reads: 7 &* subnets, writes: 5 &* subnets))
    }
}

extension RootClaimType {
    /// Whether alpha of a subnet is kept.
    func keeps(_ netuid: NetUID) -> Bool {
        switch self {
        case .swap: false
        case .keep: true
        case .keepSubnets(let subnets): subnets.contains(netuid)
        }
    }
}
