public import Primitives

/// What decides a subnet's part of the block's TAO.
public struct EmissionCandidate: Hashable, Sendable {
    /// The moving average of the price in TAO per alpha; one for subnets without a pool.
    public var movingPrice: U64F64
    /// The part of the last miners' emission that the owner kept from the miners, 0...1.
    public var minerBurned: U96F32
    /// Whether root lets the subnet have TAO.
    public var isEmissionEnabled: Bool

    public init(movingPrice: U64F64, minerBurned: U96F32, isEmissionEnabled: Bool) {
        self.movingPrice = movingPrice
        self.minerBurned = minerBurned
        self.isEmissionEnabled = isEmissionEnabled
    }
}

/// How the TAO of a block is shared among subnets (protocol section 2.4).
public enum EmissionShares {
    /// Each subnet's part before the emission switch: its price, less what its miners were denied, over the sum of
    /// these.
    public static func shares(_ candidates: [EmissionCandidate]) -> [U64F64] {
        let total = candidates.reduce(U64F64.zero) { $0.saturatingAdd($1.movingPrice) }
        let prices = candidates.map { $0.movingPrice.safeDiv(total) }
        let weighted = zip(prices, candidates).map { share, candidate in
            let burned = min(U64F64(saturating: candidate.minerBurned), .one)
            return share.saturatingMul(U64F64.one.saturatingSub(burned))
        }
        let sum = weighted.reduce(U64F64.zero) { $0.saturatingAdd($1) }
        return sum > .zero ? weighted.map { $0.safeDiv(sum) } : prices
    }

    /// Each subnet's TAO of the block in rao, in the order of the candidates. Where some are switched off, the others
    /// share
    /// all of it.
    public static func emissions(_ candidates: [EmissionCandidate], blockEmission: U96F32) -> [U96F32] {
        var shares = shares(candidates)
        if candidates.contains(where: { !$0.isEmissionEnabled }) {
            let enabled = zip(shares, candidates).reduce(U64F64.zero) { sum, pair in
                pair.1.isEmissionEnabled ? sum.saturatingAdd(pair.0) : sum
            }
            shares = zip(shares, candidates).map { $1.isEmissionEnabled ? $0.safeDiv(enabled) : .zero }
        }
        let emission = U64F64(saturating: blockEmission)
        return shares.map { U96F32(saturating: emission.saturatingMul($0)) }
    }

    /// Whether root's dividends are paid out: the moving prices of the emitting subnets add up to more than one.
    public static func sellsRootDividends(movingPrices: [U64F64]) -> Bool {
        movingPrices.reduce(U64F64.zero) { $0.saturatingAdd($1) } > .one
    }
}

/// The moving average of a subnet's price (protocol section 2.12).
public enum MovingPrice {
    /// The average after a block: `a · min(price, 1) + (1 - a) · previous`, with `a = smoothing · age / (age +
    /// halvingTime)`.
    ///
    /// - `previous`: the average before, in TAO per alpha.
    /// - `price`: the pool's price.
    /// - `smoothing`: the network's smoothing factor.
    /// - `age`: blocks since the subnet's start call.
    /// - `halvingTime`: the subnet's halving time in blocks.
    public static func updated(
        previous: U64F64,
        price: U64F64,
        smoothing: I96F32,
        age: UInt64,
        halvingTime: UInt64
    ) -> I96F32 {
        let age = U64F64(saturating: age)
        let ageFactor = age.safeDiv(age.saturatingAdd(U64F64(saturating: halvingTime)))
        let factor = U64F64(saturating: smoothing).saturatingMul(ageFactor)
        let now = factor.saturatingMul(min(price, .one))
        let before = U64F64.one.saturatingSub(factor).saturatingMul(previous)
        return I96F32(saturating: now.saturatingAdd(before))
    }

    /// The median of the positive prices; the mean of the middle two for an even number, one where there are none.
    public static func median(_ prices: [U64F64]) -> U64F64 {
        let sorted = prices.filter { $0 > .zero }.sorted()
        guard !sorted.isEmpty else { return .one }
        let upper = sorted[sorted.count / 2]
        guard sorted.count.isMultiple(of: 2) else { return upper }
        return sorted[sorted.count / 2 - 1].saturatingAdd(upper).safeDiv(2)
    }
}
