public import Primitives

// The curve itself, without fees and limits. Powers are cut at 18 digits, as on the reference chain.
extension Pool {
    private static let scale = PoolWeights.one

    /// Alpha that leaves the pool for `tao` that enters: `alpha · (1 - (y / (y + tao)) ^ (quote / base))`, cut.
    public func alphaOut(forTao tao: Tao) -> Alpha {
        let rest = Self.remaining(reserve: self.tao.rawValue, added: tao.rawValue, weights.quote, weights.base)
        return Alpha(U64F64(saturating: alpha.rawValue).saturatingMul(U64F64.one.saturatingSub(rest)).uint64)
    }

    /// TAO that leaves the pool for `alpha` that enters: `tao · (1 - (x / (x + alpha)) ^ (base / quote))`, cut.
    public func taoOut(forAlpha alpha: Alpha) -> Tao {
        let rest = Self.remaining(reserve: self.alpha.rawValue, added: alpha.rawValue, weights.base, weights.quote)
        return Tao(U64F64(saturating: tao.rawValue).saturatingMul(U64F64.one.saturatingSub(rest)).uint64)
    }

    /// TAO that raises the price to `target`: `y · ((target / price) ^ base - 1)`, cut; zero for lower targets.
    public func taoIn(toReach target: U64F64) -> Tao {
        Tao(Self.needed(reserve: tao.rawValue, from: price, to: target, weight: weights.base))
    }

    /// Alpha that lowers the price to `target`: `x · ((price / target) ^ quote - 1)`, cut; zero for higher targets.
    public func alphaIn(toReach target: U64F64) -> Alpha {
        Alpha(Self.needed(reserve: alpha.rawValue, from: target, to: price, weight: weights.quote))
    }

    /// Alpha whose sale gives `tao`: `x · ((y / (y - tao)) ^ (quote / base) - 1)`, cut.
    public func alphaIn(forTaoOut tao: Tao) -> Alpha {
        let left = self.tao.saturatingSub(tao).rawValue
        guard left > 0 else { return .zero }
        let growth = Self.power(self.tao.rawValue, left, weights.quote, weights.base)
        return Alpha(U64F64(saturating: alpha.rawValue).saturatingMul(growth.saturatingSub(.one)).uint64)
    }

    /// Alpha worth `tao` at the present price, without slippage; zero where there is no price.
    public func alphaValue(ofTao tao: Tao) -> Alpha {
        Alpha(U64F64(saturating: tao.rawValue).safeDiv(price).uint64)
    }

    private static func remaining(reserve: UInt64, added: UInt64, _ numerator: UInt64, _ denominator: UInt64) -> U64F64
    {
        let (sum, overflow) = reserve.addingReportingOverflow(added)
        return min(power(reserve, overflow ? .max : sum, numerator, denominator), .one)
    }

    /// `(base / divisor) ^ (numerator / denominator)`; zero where it does not fit 64 bits at 18 digits.
    private static func power(_ base: UInt64, _ divisor: UInt64, _ numerator: UInt64, _ denominator: UInt64) -> U64F64 {
        let power = powRatioScaled(
            base: UInt128(base),
            over: UInt128(divisor),
            exponent: numerator,
            over: denominator,
            precision: 256,
            scale: scale
        )
        return U64F64(saturating: power?.uint64 ?? 0).safeDiv(U64F64(saturating: scale))
    }

    private static func needed(reserve: UInt64, from low: U64F64, to high: U64F64, weight: UInt64) -> UInt64 {
        let power = powRatioScaled(
            base: high.bits,
            over: low.bits,
            exponent: weight,
            over: PoolWeights.one,
            precision: 1_024,
            scale: scale
        )
        let factor: UInt64
        switch power {
        case .value(let value): factor = value
        case .tooLarge: factor = .max
        case .negative: factor = 0
        case nil: return 0
        }
        let growth = U64F64(saturating: factor).safeDiv(U64F64(saturating: scale)).saturatingSub(.one)
        return U64F64(saturating: reserve).saturatingMul(growth).uint64
    }
}
