public import Primitives

/// What decides a validator's part of an epoch's dividends.
public struct DividendClaim: Hashable, Sendable {
    /// What the epoch gave the key after the split among parents, in rao.
    public var dividend: U96F32
    /// The key's stake on the subnet.
    public var alphaStake: Alpha
    /// The key's stake on the root network.
    public var rootStake: Alpha

    public init(dividend: U96F32, alphaStake: Alpha, rootStake: Alpha) {
        self.dividend = dividend
        self.alphaStake = alphaStake
        self.rootStake = rootStake
    }
}

/// What a validator gets at an epoch, in rao with 32 fraction bits.
public struct DividendPayout: Hashable, Sendable {
    /// For the holders of its alpha.
    public var alpha: U96F32
    /// For its stakers on root.
    public var root: U96F32

    public init(alpha: U96F32, root: U96F32) {
        self.alpha = alpha
        self.root = root
    }
}

/// Dividends of an epoch among validators and, for each, between alpha and root (protocol section 2.9).
public enum DividendSplit {
    /// Payouts in the order of the claims.
    ///
    /// Each dividend is divided by the key's two kinds of stake; the pools are then shared in proportion to these
    /// parts.
    ///
    /// - `pool`: the alpha for validators.
    /// - `rootPool`: the alpha for root stakers.
    public static func payouts(
        _ claims: [DividendClaim],
        pool: Alpha,
        rootPool: Alpha,
        taoWeight: U96F32
    ) -> [DividendPayout] {
        let parts = claims.map { claim in
            let root = U96F32(saturating: claim.rootStake.rawValue).saturatingMul(taoWeight)
            let total = U96F32(saturating: claim.alphaStake.rawValue).saturatingAdd(root)
            let rootPart = claim.dividend.saturatingMul(root.safeDiv(total))
            return DividendPayout(alpha: claim.dividend.saturatingSub(rootPart), root: rootPart)
        }
        let totalAlpha = parts.reduce(U96F32.zero) { $0.saturatingAdd($1.alpha) }
        let totalRoot = parts.reduce(U96F32.zero) { $0.saturatingAdd($1.root) }
        let alphaPool = U96F32(saturating: pool.rawValue)
        let rootAlphaPool = U96F32(saturating: rootPool.rawValue)
        return parts.map { part in
            DividendPayout(
                alpha: alphaPool.saturatingMul(part.alpha.safeDiv(totalAlpha)),
                root: rootAlphaPool.saturatingMul(part.root.safeDiv(totalRoot))
            )
        }
    }

    /// The validators' pool: with the miners' part where no miner earned anything.
    public static func validatorPool(server: Alpha, validator: Alpha, incentives: Alpha) -> Alpha {
        incentives.isZero ? validator.saturatingAdd(server) : validator
    }

    /// A payout divided between the delegate, who has `take` of 65,535, and its nominators; both cut to rao.
    public static func takeAndRest(_ payout: U96F32, take: UInt16) -> (take: Alpha, rest: Alpha) {
        let taken = Ratio.fraction(take).saturatingMul(payout)
        return (Alpha(taken.uint64), Alpha(payout.saturatingSub(taken).uint64))
    }

    /// The part of the miners' emission that went to keys of the owner, 0...1.
    public static func withheldProportion(withheld: Alpha, total: Alpha) -> U96F32 {
        U96F32(saturating: withheld.rawValue).safeDiv(U96F32(saturating: total.rawValue))
    }

    /// The addition to a root validator's claimable alpha per root stake.
    ///
    /// Gives nil where it would be more than one alpha per stake; then the alpha goes to the validator's owner.
    public static func claimableIncrease(_ alpha: Alpha, rootStake: UInt64) -> I96F32? {
        let amount = I96F32(saturating: alpha.rawValue)
        let total = I96F32(saturating: rootStake)
        return amount > total ? nil : amount.safeDiv(total)
    }
}
