public import Frame
import Primitives
import Scale

// Benchmark figures: the reference's `pallets/utility/src/weights.rs`; what a batch declares besides them is the sum of
// its calls' weights, and it is free where all its calls are (`weight_and_dispatch_class` in `src/lib.rs`).
extension Utility.Call {
    public var cost: CallCost {
        let base =
            switch self {
            case .batch(let calls): Self.batchWeight(count: calls.count)
            case .batchAll(let calls): Self.batchAllWeight(count: calls.count)
            case .forceBatch(let calls): Self.forceBatchWeight(count: calls.count)
            }
        var weight = base
        var pays = Pays.no
        for call in calls {
            let cost = call.cost
            weight = weight.adding(cost.weight)
            if cost.pays == .yes { pays = .yes }
        }
        return CallCost(weight, class: .normal, pays: pays)
    }

    /// What a `batch` that made `count` calls takes besides them.
    static func batchWeight(count: Int) -> Weight {
        CallCost.of(19_446_696 + 5_450_264 * UInt64(clamping: count), reads: 2, proof: 3_983).guarded.weight
    }

    /// What a `batch_all` that made `count` calls takes besides them.
    static func batchAllWeight(count: Int) -> Weight {
        CallCost.of(13_428_230 + 5_663_250 * UInt64(clamping: count), reads: 2, proof: 3_983).guarded.weight
    }

    /// What a `force_batch` that made `count` calls takes besides them.
    static func forceBatchWeight(count: Int) -> Weight {
        CallCost.of(12_134_867 + 5_477_293 * UInt64(clamping: count), reads: 2, proof: 3_983).guarded.weight
    }
}
