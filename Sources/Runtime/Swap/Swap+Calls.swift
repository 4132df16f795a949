import Frame
import Primitives

extension Swap {
    /// Sets what a subnet's pool takes as its fee. Root only.
    ///
    /// - `rate`: the fee as a part of 65,535, at most `maxFeeRate`.
    static func setFeeRate(
        netuid: NetUID,
        rate: UInt16,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        try origin.requireRoot()
        try require(chain[Subtensor.networksAdded, netuid], or: .mechanismDoesNotExist)
        try require(rate <= chain[maxFeeRate], or: .feeRateTooHigh)
        chain[feeRate, netuid] = rate
        emit(.feeRateSet(netuid: netuid, rate: rate), on: &chain)
    }
}
