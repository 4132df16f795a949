public import Primitives

/// A parent of a validator key: where part of its stake, and so of its dividends, comes from.
public struct ParentStake: Hashable, Sendable {
    /// The part of the parent's stake that is lent, 2^64 - 1 for all.
    public var proportion: UInt64
    /// The parent's stake on the subnet.
    public var alphaStake: Alpha
    /// The parent's stake on root.
    public var rootStake: Alpha
    /// Whether parent and child belong to one coldkey; then nothing is taken.
    public var hasSameOwner: Bool

    public init(proportion: UInt64, alphaStake: Alpha, rootStake: Alpha, hasSameOwner: Bool) {
        self.proportion = proportion
        self.alphaStake = alphaStake
        self.rootStake = rootStake
        self.hasSameOwner = hasSameOwner
    }
}

/// A validator's dividend among the key and its parents, in rao (protocol section 2.10).
public struct ParentSplit: Hashable, Sendable {
    /// What each parent gets, in the order of the parents.
    public let parents: [Alpha]
    /// What is recycled of each parent's part.
    public let recycled: [Alpha]
    /// What the key itself gets: its own part and its takes.
    public let own: Alpha

    /// Splits `dividend` by what each contributes to the key's stake.
    ///
    /// - `alphaStake`: the key's own stake on the subnet.
    /// - `rootStake`: the key's own stake on root.
    /// - `children`: the parts of its stake that the key itself lends, 2^64 - 1 for all.
    /// - `take`: what the key keeps of other owners' parts, of 65,535.
    /// - `burn`: what is recycled of other owners' parts, of 2^64 - 1.
    public init(
        dividend: Alpha,
        alphaStake: Alpha,
        rootStake: Alpha,
        children: [UInt64],
        parents: [ParentStake],
        taoWeight: U96F32,
        take: UInt16,
        burn: UInt64
    ) {
        let kept = children.reduce(U96F32.one) { $0.saturatingSub(Ratio.fraction($1)) }
        let ownStake = Self.contribution(alphaStake, rootStake, part: kept, taoWeight: taoWeight)
        let contributions = parents.map { parent in
            Self.contribution(
                parent.alphaStake,
                parent.rootStake,
                part: Ratio.fraction(parent.proportion),
                taoWeight: taoWeight
            )
        }
        let total = contributions.reduce(ownStake.floor) { $0.saturatingAdd($1) }
        let emission = U96F32(saturating: dividend.rawValue)
        var rest = emission
        var taken = U96F32.zero
        var payouts: [Alpha] = []
        var recycled: [Alpha] = []
        for (parent, contribution) in zip(parents, contributions) {
            var payout = emission.saturatingMul(contribution.safeDiv(total))
            rest = rest.saturatingSub(payout)
            var burned = U96F32.zero
            if !parent.hasSameOwner {
                burned = Ratio.fraction(burn).saturatingMul(payout)
                let childTake = Ratio.fraction(take).saturatingMul(payout)
                payout = payout.saturatingSub(burned).saturatingSub(childTake)
                taken = taken.saturatingAdd(childTake)
            }
            payouts.append(Alpha(payout.uint64))
            recycled.append(Alpha(burned.uint64))
        }
        self.parents = payouts
        self.recycled = recycled
        own = Alpha(rest.saturatingAdd(taken).uint64)
    }

    /// Stake that counts, in rao: alpha and root stake times the part, root stake also times TAO's weight.
    private static func contribution(_ alpha: Alpha, _ root: Alpha, part: U96F32, taoWeight: U96F32) -> U96F32 {
        U96F32(saturating: alpha.rawValue).saturatingMul(part)
            .saturatingAdd(U96F32(saturating: root.rawValue).saturatingMul(part).saturatingMul(taoWeight))
    }
}
