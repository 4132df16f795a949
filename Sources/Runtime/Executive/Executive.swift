public import Frame
public import Primitives
import Scale
public import State

/// Builds and executes blocks: `(state, extrinsics) → (state, events)`, the same on every machine.
public enum Executive {
    /// For how many blocks their hashes are kept in the state.
    static let blockHashCount: BlockNumber = 2_400

    /// Begins the block after `parent`: clears what belongs to the last one and runs the hooks.
    public static func initializeBlock(
        after parent: Header,
        parentHash: Hash256,
        slot: UInt64,
        on chain: inout Chain
    ) {
        let number = parent.number &+ 1
        chain.phase = .initialization
        chain.clearEvents()
        chain.remove(System.events)
        chain.remove(System.eventCount)
        chain[System.number] = number
        chain[System.parentHash] = parentHash
        chain[System.digest] = Digest(logs: [.preRuntime(.aura, slot.scaleEncoded)])
        chain[System.blockHash, parent.number] = parentHash
        // Genesis stays for ever: every signature covers its hash.
        if number > blockHashCount + 1 {
            chain.remove(System.blockHash, number - blockHashCount - 1)
        }
        chain[System.blockWeight] = PerDispatchClass(
            normal: .zero,
            operational: .zero,
            mandatory: Weight(431_614_000)
        )
        chain[Aura.currentSlot] = Slot(content: slot)
        Subtensor.onInitialize(on: &chain)
    }

    /// Ends the block: runs the last hooks, stores the events and gives the header with the state behind it.
    public static func finalizeBlock(
        extrinsics: [[UInt8]],
        on chain: inout Chain
    ) -> (header: Header, state: StateView) {
        let (header, state, _) = concludeBlock(extrinsics: extrinsics, on: &chain)
        return (header, state)
    }

    /// Ends a block: its header, the state after it, and what that changes in its parent's, sorted by key.
    public static func concludeBlock(
        extrinsics: [[UInt8]],
        on chain: inout Chain
    ) -> (header: Header, state: StateView, changes: [StateChange]) {
        chain.phase = .finalization
        Timestamp.onFinalize(on: &chain)
        storeEvents(on: &chain)
        let (state, changes) = chain.concluded()
        let header = Header(
            parentHash: chain[System.parentHash],
            number: chain[System.number],
            stateRoot: state.root,
            extrinsicsRoot: TrieRoot.ordered(extrinsics),
            digest: chain[System.digest]
        )
        return (header, state, changes)
    }

    /// The events' bytes are already encoded; only the list's frame is added.
    private static func storeEvents(on chain: inout Chain) {
        var writer = ScaleWriter(capacity: chain.events.count * 64 + 8)
        writer.appendLength(chain.events.count)
        for event in chain.events {
            event.phase.encode(to: &writer)
            writer.append(contentsOf: event.bytes)
            writer.append(0)
        }
        chain.write(writer.bytes, at: System.events.key)
        chain[System.eventCount] = UInt32(clamping: chain.events.count)
    }
}
