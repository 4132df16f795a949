public import Primitives

/// Two pools between which alpha is moved: sold for TAO in the one, which buys alpha in the other (protocol section
/// 4.3).
public struct PoolPair: Hashable, Sendable {
    /// The pool that is sold to.
    public var origin: Pool
    /// The pool that is bought from.
    public var destination: Pool

    public init(_ origin: Pool, _ destination: Pool) {
        self.origin = origin
        self.destination = destination
    }

    /// The most alpha that can be moved before the price of the origin's alpha in the destination's falls below
    /// `limit` (times 10^9).
    ///
    /// Nothing where a reserve is empty or the price is below already; without bound where the limit is zero. The
    /// formula, `A₂·T₁/(T₁+T₂)/limit - A₁·T₂/(T₁+T₂)`, is the reference's: it takes pools of equal weights.
    public func mostToMove(limit: Tao) -> Alpha {
        guard !origin.tao.isZero, !destination.tao.isZero else { return .zero }
        guard !origin.alpha.isZero, !destination.alpha.isZero else { return .zero }
        let ratio = Pool.price(limit: limit)
        guard ratio <= origin.price.safeDiv(destination.price) else { return .zero }
        guard !limit.isZero else { return .max }
        let originTao = U64F64(saturating: origin.tao.rawValue)
        let destinationTao = U64F64(saturating: destination.tao.rawValue)
        let sum = destinationTao.saturatingAdd(originTao)
        let gained = U64F64(saturating: destination.alpha.rawValue)
            .saturatingMul(originTao.safeDiv(sum))
            .safeDiv(ratio)
        let given = U64F64(saturating: origin.alpha.rawValue).saturatingMul(destinationTao.safeDiv(sum))
        return Alpha(gained.saturatingSub(given).uint64)
    }

    /// The highest price of the destination's alpha, in 10^-9 TAO, at which one TAO still buys `ratio` (times 10^9);
    /// nil where any price will do.
    public static func destinationLimit(forRatio ratio: Tao) -> Tao? {
        guard !ratio.isZero else { return nil }
        let unit = U64F64(saturating: 1_000_000_000)
        return Tao(unit.safeDiv(U64F64(saturating: ratio.rawValue)).saturatingMul(unit).uint64)
    }
}
