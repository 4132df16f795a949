public import Primitives

/// How a dissolved subnet's TAO is divided among those who held its alpha (protocol section 6.2).
public enum DissolutionSplit {
    /// One holder's part.
    public struct Part: Hashable, Sendable {
        /// The holder's position in the list of values.
        public let holder: Int
        /// What it gets.
        public let tao: Tao
    }

    /// Divides `pot` in proportion to `values`: whole rao first, then one rao each to the largest remainders, of equal
    /// ones to the earlier holder.
    ///
    /// The parts come in the order in which they are paid: by remainder where something was left over, otherwise as
    /// the values. They are empty where nothing has value.
    public static func parts(of pot: Tao, values: [UInt64]) -> [Part] {
        let total = values.reduce(UInt128(0)) { $0 + UInt128($1) }
        guard total > 0 else { return [] }
        var shares = values.enumerated().map { holder, value in
            let (share, rest) = (UInt128(pot.rawValue) * UInt128(value)).quotientAndRemainder(dividingBy: total)
            return Share(holder: holder, whole: UInt64(truncatingIfNeeded: share), remainder: rest)
        }
        let left = pot.rawValue - shares.reduce(UInt64(0)) { $0 + $1.whole }
        if left > 0 {
            shares.sort { ($1.remainder, $0.holder) < ($0.remainder, $1.holder) }
            for index in shares.indices.prefix(Int(clamping: left)) { shares[index].whole += 1 }
        }
        return shares.map { Part(holder: $0.holder, tao: Tao($0.whole)) }
    }

    private struct Share {
        let holder: Int
        /// At most the pot, since the holder's value is at most the total.
        var whole: UInt64
        let remainder: UInt128
    }
}
