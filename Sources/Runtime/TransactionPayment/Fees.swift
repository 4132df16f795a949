public import Frame
public import Primitives
import Scale

/// What a transaction costs.
///
/// Source: `protocol.md` section 9.1 and the reference's `pallets/transaction-fee`: the weight's time in picoseconds
/// divided by 2,000, once for the extrinsic itself and once for its call, and one rao a byte.
public enum Fees {
    /// The weight of an extrinsic before its call: signature, nonce and fee.
    public static let baseWeight = Weight(108_157_000)

    /// The fee for executing `weight`, in rao, cut.
    public static func fee(of weight: Weight) -> Tao {
        Tao(weight.refTime.value / 2_000)
    }

    /// The fee of a transaction of `length` bytes whose call costs `cost`, with the tip.
    public static func fee(of cost: CallCost, length: Int, tip: Tao = .zero) -> Tao {
        guard cost.pays == .yes else { return tip }
        return fee(of: baseWeight)
            .saturatingAdd(fee(of: cost.weight))
            .saturatingAdd(Tao(UInt64(clamping: length)))
            .saturatingAdd(tip)
    }
}

/// How a transaction's fee was taken before it ran.
enum PaidFee {
    /// Nothing was due.
    case nothing
    /// TAO, of which a part may come back.
    case tao(Tao)
    /// Alpha of the signer's stake, for good.
    case alpha(fee: Alpha, subnet: NetUID, tao: Tao)
}
