public import Frame
import Primitives
import Scale

// Benchmark figures: polkadot-sdk `substrate/frame/balances/src/weights.rs` (run of 2024-05-06), but for
// `transfer_keep_alive`: that run's 38,159,000 ps would miss the recorded chain's transfer, which declares 224,051,000
// ps and 7,791 bytes with its guard and so costs 166,247 rao (payment info of bittensor 11.3.0's recordings).
extension Balances.Call {
    public var cost: CallCost {
        let own: CallCost =
            switch self {
            case .transferAllowDeath: .of(48_363_000, reads: 1, writes: 1, proof: 3_593)
            case .forceTransfer: .of(49_944_000, reads: 2, writes: 2, proof: 6_196)
            case .transferKeepAlive: .of(39_051_000, reads: 1, writes: 1, proof: 3_593)
            case .transferAll: .of(47_385_000, reads: 1, writes: 1, proof: 3_593)
            case .forceUnreserve: .of(17_233_000, reads: 1, writes: 1, proof: 3_593)
            // The larger of the two figures, for an account that is created and for one that ends.
            case .forceSetBalance: .of(19_929_000, reads: 1, writes: 1, proof: 3_593)
            case .forceAdjustTotalIssuance: .of(6_594_000)
            case .burn(_, let keepAlive): .of(keepAlive ? 20_711_000 : 30_968_000)
            }
        return own.guarded
    }
}
