public import Primitives
public import State

/// A block with the state behind it. Immutable and cheap to pass around.
public struct BlockRecord: Sendable {
    /// The block's hash.
    public let hash: Hash256
    /// The block's header.
    public let header: Header
    /// The extrinsics as they go over the wire, the author's own first.
    public let extrinsics: [[UInt8]]
    /// The state after the block.
    public let state: StateView

    /// The block's height.
    public var number: BlockNumber { header.number }
}
