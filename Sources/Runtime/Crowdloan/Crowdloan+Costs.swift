public import Frame
import Primitives
import Scale

// Benchmark figures: the reference's `pallets/crowdloan/src/weights.rs`.
extension Crowdloan.Call {
    public var cost: CallCost {
        benchmark.guarded
    }

    /// The cost without the guard's. What `create` declares includes the call to be made later.
    private var benchmark: CallCost {
        switch self {
        case .create(_, _, _, _, let call, _):
            CallCost(
                CallCost.of(59_829_000, reads: 3, writes: 5, proof: 6_148).weight
                    .adding(call?.cost.weight ?? .zero)
            )
        case .contribute: .of(66_609_000, reads: 5, writes: 4, proof: 6_148)
        case .withdraw: .of(60_259_000, reads: 4, writes: 4, proof: 6_148)
        case .finalize: .of(31_507_000, reads: 4, writes: 2, proof: 4_197_809)
        case .refund: CallCost(Self.refundWeight(of: 50))
        case .dissolve: .of(66_939_000, reads: 4, writes: 5, proof: 6_148)
        case .updateMinContribution: .of(13_259_000, reads: 2, writes: 1, proof: 3_747)
        case .updateEnd: .of(12_048_000, reads: 1, writes: 1, proof: 3_747)
        case .updateCap: .of(11_357_000, reads: 1, writes: 1, proof: 3_747)
        case .setMaxContribution: .of(16_024_000, reads: 2, writes: 1, proof: 3_747)
        }
    }

    /// What it takes to pay `count` contributors back.
    static func refundWeight(of count: UInt64) -> Weight {
        CallCost.of(
            110_703_000 + 39_503_253 * count,
            reads: 2 + 2 * count,
            writes: 2 * count,
            proof: 3_747 + 2_579 * count
        ).weight
    }
}
