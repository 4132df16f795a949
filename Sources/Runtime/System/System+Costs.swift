public import Frame
import Primitives
import Scale

// Benchmark figures: polkadot-sdk `substrate/frame/system/src/weights.rs` (run of 2023-06-22); classes: `src/lib.rs`.
extension System.Call {
    public var cost: CallCost {
        let own: CallCost =
            switch self {
            case .remark(let remark):
                .of(2_119_000 + 390 * UInt64(clamping: remark.count))
            case .setStorage(let items):
                .of(
                    2_175_000 + 841_511 * UInt64(clamping: items.count),
                    writes: UInt64(clamping: items.count),
                    class: .operational
                )
            case .killStorage(let keys):
                .of(
                    2_255_000 + 662_473 * UInt64(clamping: keys.count),
                    writes: UInt64(clamping: keys.count),
                    class: .operational
                )
            case .killPrefix(_, let subkeys):
                .of(
                    4_270_000 + 1_389_650 * UInt64(subkeys),
                    reads: UInt64(subkeys),
                    writes: UInt64(subkeys),
                    proof: 128 + 70 * UInt64(subkeys),
                    class: .operational
                )
            case .remarkWithEvent(let remark):
                .of(8_097_000 + 1_455 * UInt64(clamping: remark.count))
            }
        return own.guarded
    }
}
