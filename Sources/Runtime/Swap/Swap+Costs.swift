public import Frame
import Primitives
import Scale

// Benchmark figures: the reference's `pallets/swap/src/weights.rs`.
extension Swap.Call {
    public var cost: CallCost {
        switch self {
        case .setFeeRate: CallCost.of(15_063_000, reads: 1, writes: 1, proof: 3_994).guarded
        }
    }
}
