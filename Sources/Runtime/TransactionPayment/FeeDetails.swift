import Frame
import Primitives
import Scale

/// A transaction's fee in its parts.
// @Scale("pallet_transaction_payment::types::FeeDetails")
struct FeeDetails: Sendable, Equatable {
    /// What is due for being in a block; nil for calls that are free.
    var inclusionFee: InclusionFee?
    /// What the signer adds, in rao; zero where it is not known.
    var tip: Tao
}

/// What is due for being in a block.
// @Scale("pallet_transaction_payment::types::InclusionFee")
struct InclusionFee: Sendable, Equatable {
    /// For the extrinsic itself, in rao.
    var baseFee: Tao
    /// For its length, in rao.
    var lenFee: Tao
    /// For its call's weight, in rao.
    var adjustedWeightFee: Tao
}

extension Fees {
    /// The fee of a transaction of `length` bytes whose call costs `cost`, in its parts, without a tip.
    static func details(of cost: CallCost, length: Int) -> FeeDetails {
        guard cost.pays == .yes else { return FeeDetails(inclusionFee: nil, tip: .zero) }
        let parts = InclusionFee(
            baseFee: fee(of: baseWeight),
            lenFee: Tao(UInt64(clamping: length)),
            adjustedWeightFee: fee(of: cost.weight)
        )
        return FeeDetails(inclusionFee: parts, tip: .zero)
    }
}
