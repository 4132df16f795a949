/// The part of a block in which an event arose.
// @Scale("frame_system::Phase")
public enum Phase: Equatable, Hashable, Sendable {
    /// The extrinsic with this index.
    case applyExtrinsic(UInt32)
    /// The hooks at the end.
    case finalization
    /// The hooks at the start.
    case initialization
}
