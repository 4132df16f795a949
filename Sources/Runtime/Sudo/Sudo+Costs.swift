public import Frame
import Primitives
import Scale

// Benchmark figures: polkadot-sdk `substrate/frame/sudo/src/weights.rs`. A call that holds a call declares its weight
// and class too; `sudo_unchecked_weight` declares the weight that it is given (`src/lib.rs`).
extension Sudo.Call {
    public var cost: CallCost {
        switch self {
        case .sudo(let call):
            CallCost.of(10_729_000, reads: 1, proof: 1_517).guarded.holding(call)
        case .sudoUncheckedWeight(let call, let weight):
            CallCost(weight, class: call.cost.dispatchClass).guarded
        case .setKey:
            CallCost.of(9_663_000, reads: 1, writes: 1, proof: 1_517).guarded
        case .sudoAs(_, let call):
            CallCost.of(11_003_000, reads: 1, proof: 1_517).guarded.holding(call)
        case .removeKey:
            CallCost.of(9_127_000, reads: 1, writes: 1, proof: 1_517).guarded
        }
    }
}

extension CallCost {
    /// The cost of a call that makes another: both weights, and the other's class.
    fileprivate func holding(_ call: RuntimeCall) -> CallCost {
        let other = call.cost
        return CallCost(weight.adding(other.weight), class: other.dispatchClass, pays: pays)
    }
}
