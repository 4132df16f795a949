import Frame
import Primitives

// What leaves a subnet. Source: `coinbase/subnet_emissions.rs` of subtensor, by behaviour.

extension Subtensor {
    /// Counts TAO that stakers take out of a subnet.
    static func recordTaoOutflow(_ amount: Tao, at netuid: NetUID, on chain: inout Chain) {
        chain[subnetTaoFlow, netuid] = lowered(chain[subnetTaoFlow, netuid], by: amount)
    }

    /// Counts TAO that the protocol takes out of a subnet.
    static func recordProtocolOutflow(_ amount: Tao, at netuid: NetUID, on chain: inout Chain) {
        chain[subnetProtocolFlow, netuid] = lowered(chain[subnetProtocolFlow, netuid], by: amount)
    }

    private static func lowered(_ flow: Int64, by amount: Tao) -> Int64 {
        let change = Int64(truncatingIfNeeded: amount.rawValue)
        let (difference, overflow) = flow.subtractingReportingOverflow(change)
        return overflow ? (change < 0 ? .max : .min) : difference
    }
}
