public import Primitives

/// Stake that a key has from another or gives to another, as a part of 2^64 - 1.
public struct StakeLink: Hashable, Sendable {
    /// The part, 2^64 - 1 for all.
    public var proportion: UInt64
    /// The stake of the key at the other end, in rao.
    public var stake: UInt64

    public init(proportion: UInt64, stake: UInt64) {
        self.proportion = proportion
        self.stake = stake
    }
}

/// The stake that counts for a neuron (protocol section 3.1).
public enum StakeWeight {
    /// The stake of a key after what goes to its children and what comes from its parents, in rao.
    ///
    /// - `own`: the key's own stake.
    /// - `children`: the parts given away, in stored order.
    /// - `parents`: the parts received with the parents' stakes, in stored order.
    public static func inherited(own: UInt64, children: [UInt64], parents: [StakeLink]) -> UInt64 {
        let stake = U96F32(saturating: own)
        let given = children.reduce(U96F32.zero) { sum, proportion in
            sum.saturatingAdd(stake.saturatingMul(Ratio.fraction(proportion)))
        }
        let received = parents.reduce(U96F32.zero) { sum, link in
            sum.saturatingAdd(U96F32(saturating: link.stake).saturatingMul(Ratio.fraction(link.proportion)))
        }
        return stake.saturatingSub(given).saturatingAdd(received).uint64
    }

    /// Alpha plus TAO at its weight, before the epoch's filter, in rao.
    public static func combined(alpha: UInt64, tao: UInt64, taoWeight: U96F32) -> I64F64 {
        I64F64(saturating: alpha)
            .saturatingAdd(I64F64(saturating: tao).saturatingMul(I64F64(saturating: taoWeight)))
    }
}
