public import Frame
import Primitives
import Scale

// Reads, writes and bytes: polkadot-sdk `substrate/frame/timestamp/src/weights.rs`; the time is what the recorded
// chain's inherent leaves: 213,816,000 ps and 5,691 bytes with its guard (bittensor 11.3.0's recordings, block 67).
extension Timestamp.Call {
    public var cost: CallCost {
        switch self {
        case .set:
            CallCost.of(3_816_000, reads: 2, writes: 1, proof: 1_493, class: .mandatory).guarded
        }
    }
}
