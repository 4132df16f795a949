public import Primitives
import Scale
public import State

extension ChainStore {
    /// How many states at most are let go with one block, so that a store that was an archive becomes small in the
    /// course of many blocks and none takes long.
    private static let pruningStep = 64

    /// Stores a block that follows the head, with all that belongs to it, in one batch.
    ///
    /// - Parameters:
    ///   - block: The block.
    ///   - changes: What turns the state before it into the state after it, each key once.
    ///   - before: The state before it.
    ///   - durable: Whether it is on the disk itself when this returns.
    /// - Throws: ``StorageError``; after a failed write ``StateStore/recover()`` must follow.
    public func commit(
        _ block: StoredBlock,
        changes: [StateChange],
        before: StateView,
        durable: Bool = true
    ) throws(StorageError) {
        let head = try head()
        guard block.header.parentHash == head.hash, block.number == head.number &+ 1 else {
            throw .doesNotFollow(number: block.number, head: head.number)
        }
        var batch = changes.map { StateChange(key: StoreKey.state($0.key), value: $0.value) }
        batch += Self.blockEntries(block, hash: block.header.hash)
        batch += try undoEntries(UndoLog.undoing(changes, before: before), at: block.number)
        batch += try pruning(head: block.number)
        try store.write(batch, durable: durable)
    }

    /// Makes all blocks so far survive a power failure, also those that were stored without that.
    public func sync() throws(StorageError) {
        let schema = StateChange(key: StoreKey.schema, value: StoreKey.bytes(of: schema.number))
        try store.write([schema], durable: true)
    }

    /// The state after an older block, made from that after a later one.
    ///
    /// - Parameters:
    ///   - number: The older block's height.
    ///   - start: A later block's height, and the state after it.
    /// - Returns: The state, compared with the block's header; nil where it was let go.
    /// - Throws: ``StorageError``.
    public func state(
        at number: BlockNumber,
        from start: (number: BlockNumber, state: StateView)
    ) throws(StorageError) -> StateView? {
        guard let header = try block(at: number)?.header, number <= start.number else { return nil }
        var (current, state) = start
        while current > number {
            guard let (undo, span) = try undo(from: current, notBelow: number) else { return nil }
            state = state.applying(undo)
            current -= span
        }
        guard state.root == header.stateRoot else {
            throw .corrupt("the state made for block \(number) has root \(state.root), not \(header.stateRoot)")
        }
        return state
    }

    /// The longest step back from a block that does not lead below another.
    private func undo(
        from current: BlockNumber,
        notBelow number: BlockNumber
    ) throws(StorageError) -> (changes: [StateChange], span: BlockNumber)? {
        for level in UndoLog.upperLevels(at: current).reversed() where current - number >= UndoLog.span(of: level) {
            if let undo = try undo(level: level, at: current) { return (undo, UndoLog.span(of: level)) }
        }
        guard let undo = try undo(level: 0, at: current) else { return nil }
        return (undo, 1)
    }

    private func undo(level: UInt8, at number: BlockNumber) throws(StorageError) -> [StateChange]? {
        guard let bytes = try store.value(at: StoreKey.undo(level: level, number)) else { return nil }
        do {
            return try UndoLog.decode(bytes)
        } catch {
            throw .corrupt("what undoes block \(number) cannot be read: \(error)")
        }
    }

    private func undoEntries(_ undo: [StateChange], at number: BlockNumber) throws(StorageError) -> [StateChange] {
        var entries = [StateChange(key: StoreKey.undo(level: 0, number), value: UndoLog.encode(undo))]
        guard isArchive else { return entries }
        var newest = undo
        for level in UndoLog.upperLevels(at: number) {
            // Where an older entry was let go before the store became an archive, there is nothing to sum up.
            guard let merged = try merged(newest, below: level, at: number) else { break }
            entries.append(StateChange(key: StoreKey.undo(level: level, number), value: UndoLog.encode(merged)))
            newest = merged
        }
        return entries
    }

    /// The sixteen entries of the level below that end with `newest`, as one.
    private func merged(
        _ newest: [StateChange],
        below level: UInt8,
        at number: BlockNumber
    ) throws(StorageError) -> [StateChange]? {
        var parts = [newest]
        let step = UndoLog.span(of: level - 1)
        for index in 1..<UndoLog.fanOut {
            guard let part = try undo(level: level - 1, at: number - index * step) else { return nil }
            parts.append(part)
        }
        return UndoLog.merged(parts)
    }

    /// What lets go of states that are older than the window.
    private func pruning(head: BlockNumber) throws(StorageError) -> [StateChange] {
        guard !isArchive, head > Self.window else { return [] }
        let old = try firstState()
        let new = min(head - Self.window, old &+ BlockNumber(Self.pruningStep))
        guard new > old else { return [] }
        var changes = [StateChange(key: StoreKey.firstState, value: StoreKey.bytes(of: new))]
        for number in (old + 1)...new {
            for level in [0] + UndoLog.upperLevels(at: number) {
                changes.append(StateChange(key: StoreKey.undo(level: level, number), value: nil))
            }
        }
        return changes
    }
}
