/// All that the engine knows of consensus: who decides when there is a block.
///
/// A sequencer of one machine has blocks made; one of many machines has the engine make proposals and import what was
/// decided.
public protocol Sequencer: Sendable {
    /// Has blocks made until the task is cancelled; returns then.
    func run(producing producer: BlockProducer) async throws
}
