import Frame
import Primitives
import Scale

extension Utility {
    /// Makes calls in turn until one fails.
    static func batch(_ calls: [RuntimeCall], from origin: Origin, on chain: inout Chain) throws(DispatchError) {
        try requireBatch(of: calls, from: origin)
        var used = Weight.zero
        for (index, call) in calls.enumerated() {
            let nested = call.dispatchNested(from: origin, filtered: origin != .root, on: &chain)
            used = used.adding(nested.weight)
            if let error = nested.error {
                emit(.batchInterrupted(index: UInt32(index), error: error), on: &chain)
                chain.correction.actualWeight = used.adding(Call.batchWeight(count: index + 1))
                return
            }
            emit(.itemCompleted, on: &chain)
        }
        emit(.batchCompleted, on: &chain)
        chain.correction.actualWeight = used.adding(Call.batchWeight(count: calls.count))
    }

    /// Makes calls in turn; the first failure undoes them all.
    static func batchAll(_ calls: [RuntimeCall], from origin: Origin, on chain: inout Chain) throws(DispatchError) {
        try requireBatch(of: calls, from: origin)
        var used = Weight.zero
        for (index, call) in calls.enumerated() {
            let nested = call.dispatchNested(from: origin, filtered: origin != .root, on: &chain)
            used = used.adding(nested.weight)
            if let error = nested.error {
                chain.correction.actualWeight = used.adding(Call.batchAllWeight(count: index + 1))
                throw error
            }
            emit(.itemCompleted, on: &chain)
        }
        emit(.batchCompleted, on: &chain)
        chain.correction.actualWeight = used.adding(Call.batchAllWeight(count: calls.count))
    }

    /// Makes all calls in turn, whether or not some fail.
    static func forceBatch(_ calls: [RuntimeCall], from origin: Origin, on chain: inout Chain) throws(DispatchError) {
        try requireBatch(of: calls, from: origin)
        var used = Weight.zero
        var failed = false
        for call in calls {
            let nested = call.dispatchNested(from: origin, filtered: origin != .root, on: &chain)
            used = used.adding(nested.weight)
            if let error = nested.error {
                failed = true
                emit(.itemFailed(error: error), on: &chain)
            } else {
                emit(.itemCompleted, on: &chain)
            }
        }
        emit(failed ? .batchCompletedWithErrors : .batchCompleted, on: &chain)
        chain.correction.actualWeight = used.adding(Call.forceBatchWeight(count: calls.count))
    }

    /// Refuses an author's own extrinsics and batches that are too long.
    private static func requireBatch(of calls: [RuntimeCall], from origin: Origin) throws(DispatchError) {
        _ = try origin.requireSignedOrRoot()
        try require(calls.count <= batchLimit, or: .tooManyCalls)
    }

    private static let batchLimit = Int(batchedCallsLimit.value(in: .standard))
}
