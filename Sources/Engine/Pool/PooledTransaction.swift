import Primitives
import Runtime

/// A verified transaction in the pool. Immutable, so that the block builder can hold it while the pool goes on.
final class PooledTransaction: Sendable {
    let extrinsic: CheckedExtrinsic
    let signer: AccountID
    let nonce: Nonce
    /// The larger, the sooner.
    let priority: UInt64
    /// A number that grows with every arrival; it also tells two transactions apart that take turns in one place.
    let arrival: UInt64
    /// The first block that cannot include it.
    let deadline: BlockNumber
    let watcher: AsyncStream<TransactionStatus>.Continuation?

    init(_ candidate: Candidate, arrival: UInt64, deadline: BlockNumber) {
        extrinsic = candidate.extrinsic
        signer = candidate.signer
        nonce = candidate.nonce
        priority = candidate.priority
        watcher = candidate.watcher
        self.arrival = arrival
        self.deadline = deadline
    }

    var hash: Hash256 { extrinsic.hash }
    var size: Int { extrinsic.bytes.count }
}

/// A transaction that was verified and asks to be let in.
struct Candidate: Sendable {
    let extrinsic: CheckedExtrinsic
    let signer: AccountID
    let nonce: Nonce
    let priority: UInt64
    /// The first block in which its era is over; nil where it never is.
    let death: BlockNumber?
    let watcher: AsyncStream<TransactionStatus>.Continuation?
}
