import Frame
import Primitives
import Scale

extension Timestamp {
    /// Sets the time of the block in progress.
    ///
    /// The reference's pallet panics where this throws `other`: a block with such a time is invalid. The call is
    /// mandatory, so the executive rejects the block too.
    ///
    /// - Throws: `badOrigin` for anybody but the author; `other` where the block has its time already, where less than
    ///   ``minimumPeriod`` went by since the block before, or where the time lies in another slot than the block.
    static func set(_ time: UInt64, from origin: Origin, on chain: inout Chain) throws(DispatchError) {
        try origin.requireNone()
        guard !chain[didUpdate] else { throw .other }
        let previous = chain[now]
        let (earliest, overflow) = previous.addingReportingOverflow(chain[minimumPeriod])
        guard previous == 0 || (!overflow && time >= earliest) else { throw .other }
        guard chain[Aura.currentSlot] == Aura.slot(at: time, in: chain.profile) else { throw .other }
        chain[now] = time
        chain[didUpdate] = true
    }

    /// Ends the block: forgets that it had its time.
    ///
    /// - Returns: whether it had; a block without a time is invalid.
    @discardableResult
    static func onFinalize(on chain: inout Chain) -> Bool {
        let hadTime = chain[didUpdate]
        chain.remove(didUpdate)
        return hadTime
    }
}
