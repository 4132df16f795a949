import Frame
import Primitives
import Runtime
import Scale
import State

/// Executes blocks on top of others: `(parent, time, extrinsics) → block`. Knows no pool, no clock and no lock.
struct BlockBuilder {
    /// The longest that a block's extrinsics may be together, in bytes: the reference's limit for ordinary calls.
    static let normalLength = 7_864_320
    /// The longest that all extrinsics of a block may be, in bytes.
    static let totalLength = 10_485_760

    let parent: BlockRecord
    private(set) var chain: Chain
    private(set) var extrinsics: [[UInt8]] = []
    private(set) var length = 0

    /// Begins the block of a slot after `parent`.
    init(after parent: BlockRecord, slot: UInt64, profile: Profile) {
        self.parent = parent
        chain = Chain(parent.state, profile: profile)
        Executive.initializeBlock(after: parent.header, parentHash: parent.hash, slot: slot, on: &chain)
    }

    /// The bytes of the extrinsic that every block begins with: its time in milliseconds.
    static func timeInherent(_ milliseconds: UInt64) -> [UInt8] {
        let call = RuntimeCall.timestamp(.set(now: Compact(milliseconds)))
        return Extrinsic(signature: nil, call: call.scaleEncoded).wireBytes
    }

    /// The time that a block's state holds, in milliseconds.
    static func time(of state: StateView, profile: Profile) -> UInt64 {
        Chain(state, profile: profile)[Timestamp.now]
    }

    /// Executes an extrinsic of the author's own.
    mutating func applyInherent(_ extrinsic: CheckedExtrinsic) throws(InvalidTransaction) {
        try Executive.applyInherent(extrinsic, index: UInt32(clamping: extrinsics.count), on: &chain)
        append(extrinsic)
    }

    /// Executes a verified transaction.
    ///
    /// - Throws: why it cannot be in this block; then nothing has changed.
    mutating func apply(_ extrinsic: CheckedExtrinsic) throws(InvalidTransaction) {
        guard length + extrinsic.bytes.count <= Self.normalLength else { throw .exhaustsResources }
        _ = try Executive.apply(extrinsic, index: UInt32(clamping: extrinsics.count), on: &chain)
        append(extrinsic)
    }

    /// Ends the block.
    consuming func finish() -> ExecutedBlock {
        let (header, state, changes) = Executive.concludeBlock(extrinsics: extrinsics, on: &chain)
        let record = BlockRecord(hash: header.hash, header: header, extrinsics: extrinsics, state: state)
        return ExecutedBlock(
            record: record,
            parent: parent,
            changes: changes,
            cost: BlockCost.bytes(length: length, changes: changes)
        )
    }

    private mutating func append(_ extrinsic: CheckedExtrinsic) {
        extrinsics.append(extrinsic.bytes)
        length += extrinsic.bytes.count
    }
}

/// A block that was executed and not yet published.
struct ExecutedBlock: Sendable {
    let record: BlockRecord
    /// The block before.
    let parent: BlockRecord
    /// What turns the parent's state into the block's, each key once.
    let changes: [StateChange]
    /// About how much memory it takes to keep it, in bytes.
    let cost: Int
}
