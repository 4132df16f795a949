public import Primitives

/// The weights of a pool's two sides, in parts of 10^18 that add up to one.
public struct PoolWeights: Hashable, Sendable {
    /// One, in parts of 10^18.
    public static let one: UInt64 = 1_000_000_000_000_000_000
    /// The smallest weight of a side, 1 %.
    public static let smallest: UInt64 = one / 100

    /// The weight of TAO.
    public let quote: UInt64

    /// The weight of alpha.
    public var base: UInt64 { Self.one - quote }

    /// Equal weights.
    public static let equal = PoolWeights()

    private init() {
        quote = Self.one / 2
    }

    /// Weights with `quote` for TAO; nil where a side would have less than 1 %.
    public init?(quote: UInt64) {
        guard quote >= Self.smallest, quote <= Self.one - Self.smallest else { return nil }
        self.quote = quote
    }

    /// Weights with `part / whole` for TAO, cut at 18 digits; equal weights where the whole is nothing, nil where a
    /// side
    /// would have less than 1 %.
    init?(quotePart part: UInt128, of whole: UInt128) {
        guard whole > 0 else {
            self = .equal
            return
        }
        guard part < whole else { return nil }
        let product = part.multipliedFullWidth(by: UInt128(Self.one))
        self.init(quote: UInt64(truncatingIfNeeded: whole.dividingFullWidth((product.high, product.low)).quotient))
    }
}

/// A subnet's pool of TAO and alpha: a weighted constant-product market (protocol section 5).
public struct Pool: Hashable, Sendable {
    /// The TAO reserve.
    public var tao: Tao
    /// The alpha reserve.
    public var alpha: Alpha
    /// The sides' weights.
    public var weights: PoolWeights

    public init(tao: Tao, alpha: Alpha, weights: PoolWeights = .equal) {
        self.tao = tao
        self.alpha = alpha
        self.weights = weights
    }

    /// TAO per alpha: `(base weight / quote weight) · (tao / alpha)`; zero without alpha.
    public var price: U64F64 {
        price(tao: tao.rawValue, alpha: alpha.rawValue)
    }

    func price(tao: UInt64, alpha: UInt64) -> U64F64 {
        let weight = U64F64(saturating: weights.base).safeDiv(U64F64(saturating: weights.quote))
        return weight.saturatingMul(U64F64(saturating: tao).safeDiv(U64F64(saturating: alpha)))
    }

    /// The weights at which the reserves have the price `price`: TAO's is `tao / (price · alpha + tao)`.
    ///
    /// Gives nil without reserves or where a side would have less than 1 %.
    public static func weights(tao: Tao, alpha: Alpha, price: U64F64) -> PoolWeights? {
        let whole = UInt128(price.uint64) * UInt128(alpha.rawValue)
        let part = U64F64(saturating: alpha.rawValue).saturatingMul(price.fraction).saturated(to: UInt128.self)
        let value = whole.addingReportingOverflow(part)
        let sum = value.partialValue.addingReportingOverflow(UInt128(tao.rawValue))
        guard !value.overflow, !sum.overflow else {
            return PoolWeights(quotePart: UInt128(tao.rawValue), of: .max)
        }
        guard sum.partialValue > 0 else { return nil }
        return PoolWeights(quotePart: UInt128(tao.rawValue), of: sum.partialValue)
    }

    /// The weights that keep the price when `tao` and `alpha` are added to the reserves.
    ///
    /// Gives nil where a side would have less than 1 %; then nothing may be added.
    public func weights(adding tao: Tao, _ alpha: Alpha) -> PoolWeights? {
        let newTao = UInt128(self.tao.rawValue) + UInt128(tao.rawValue)
        let newAlpha = UInt128(self.alpha.rawValue) + UInt128(alpha.rawValue)
        let base = Self.scaled(UInt128(self.tao.rawValue), newAlpha, by: weights.base)
        let quote = Self.scaled(UInt128(self.alpha.rawValue), newTao, by: weights.quote)
        let (sum, overflow) = base.addingReportingOverflow(quote)
        return PoolWeights(quotePart: quote, of: overflow ? .max : sum)
    }

    /// The product of two amounts times a weight, rounded to the nearest.
    static func scaled(_ left: UInt128, _ right: UInt128, by weight: UInt64) -> UInt128 {
        let (product, overflow) = left.multipliedReportingOverflow(by: right)
        let wide = (overflow ? UInt128.max : product).multipliedFullWidth(by: UInt128(weight))
        let one = UInt128(PoolWeights.one)
        let low = wide.low.addingReportingOverflow(one / 2)
        let high = wide.high + (low.overflow ? 1 : 0)
        guard high < one else { return .max }
        return one.dividingFullWidth((high, low.partialValue)).quotient
    }
}
