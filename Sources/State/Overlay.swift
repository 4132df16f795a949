import Primitives

/// Changes over a state that are not yet part of any state, with marks to which they can be rolled back.
///
/// Nested dispatches take a ``mark()`` before they begin and roll back to it if they fail; nothing is copied for a
/// mark. What a rollback needs is written to a journal, once for each key after each mark. Keys with changes are kept
/// sorted, so that a scan of a prefix meets the changes of that prefix only.
public struct Overlay: Sendable {
    /// A point to which an overlay can be rolled back. A mark that is not used needs no release.
    public struct Mark: Sendable {
        let position: Int
    }

    /// A key that has a change.
    private struct Slot {
        let key: [UInt8]
        let hash: UInt64
        var value: [UInt8]?
        /// The index of the slot's last journal entry, or -1.
        var journaledAt: Int
    }

    /// What a slot was before a change.
    private struct JournalEntry {
        enum Before {
            case absent
            case changed(to: [UInt8]?)
        }

        let slot: Int
        let before: Before
        let journaledAt: Int
    }

    /// The state below the changes.
    public let base: StateView

    private var slots: [Slot] = []
    private var table: KeyTable
    private(set) var changedKeys = SortedKeys()
    private var journal: [JournalEntry] = []
    /// The position of the last mark that may still be used; -1 before the first.
    private var lastMark = -1

    /// An overlay without changes over `base`.
    public init(_ base: StateView) {
        self.base = base
        // Another one for each block, which nobody knows before its parent, and the same on every run.
        table = KeyTable(seed: base.root.raw.bytes.reduce(0) { $0 &* 31 &+ UInt64($1) })
    }

    /// The value at `key`.
    public func value(at key: [UInt8]) -> [UInt8]? {
        guard let slot = slot(of: key) else { return base.value(at: key) }
        return slots[slot].value
    }

    /// Whether there is a value at `key`.
    public func contains(_ key: [UInt8]) -> Bool {
        guard let slot = slot(of: key) else { return base.contains(key) }
        return slots[slot].value != nil
    }

    /// Sets the value at `key`, or removes the entry.
    public mutating func set(_ key: [UInt8], to value: [UInt8]?) {
        let hash = table.hash(key)
        guard let index = slot(of: key, hash) else {
            let index = slots.count
            table.append(hash) { slots[$0].hash }
            slots.append(Slot(key: key, hash: hash, value: value, journaledAt: -1))
            changedKeys.insert(key, slot: index)
            record(.absent, of: index)
            return
        }
        guard !KeyOrder.areEqual(slots[index].value, value) else { return }
        record(.changed(to: slots[index].value), of: index)
        slots[index].value = value
    }

    /// The point to which ``rollback(to:)`` returns.
    public mutating func mark() -> Mark {
        lastMark = journal.count
        return Mark(position: lastMark)
    }

    /// Undoes all changes since `mark`. Marks taken after it lose their meaning; `mark` itself can be used again.
    public mutating func rollback(to mark: Mark) {
        while journal.count > mark.position, let entry = journal.popLast() {
            switch entry.before {
            case .absent:
                // Slots appear in the order of these entries, so that this one is the last.
                guard let slot = slots.popLast() else { break }
                table.removeLast(slot.hash)
                changedKeys.remove(slot.key)
            case .changed(let value):
                slots[entry.slot].value = value
                slots[entry.slot].journaledAt = entry.journaledAt
            }
        }
        lastMark = min(lastMark, mark.position)
    }

    /// The state with all changes.
    public func committed() -> StateView {
        concluded().state
    }

    /// The state with all changes, and those of them that make a difference to the state below, sorted by key.
    public func concluded() -> (state: StateView, changes: [StateChange]) {
        base.concluding(sortedChanges())
    }

    /// The changes that make a difference to the state below, sorted by key.
    public func pendingChanges() -> [StateChange] {
        sortedChanges().filter { $0.value != base.value(at: $0.key) }
    }

    /// The value that `key` was changed to, where it has a change: nil inside means removed.
    func change(of key: [UInt8]) -> [UInt8]?? {
        slot(of: key).map { slots[$0].value }
    }

    /// The value that a position of ``changedKeys`` was changed to; nil means removed.
    func value(at position: SortedKeys.Position) -> [UInt8]? {
        slots[changedKeys.slot(at: position)].value
    }

    @inline(__always)
    private func slot(of key: [UInt8]) -> Int? {
        slots.isEmpty ? nil : slot(of: key, table.hash(key))
    }

    @inline(__always)
    private func slot(of key: [UInt8], _ hash: UInt64) -> Int? {
        table.position(of: hash) { KeyOrder.areEqual(slots[$0].key, key) }
    }

    private func sortedChanges() -> [StateChange] {
        var changes: [StateChange] = []
        changes.reserveCapacity(slots.count)
        var position = SortedKeys.Position(chunk: 0, offset: 0)
        while let key = changedKeys.key(at: position) {
            changes.append(StateChange(key: key, value: value(at: position)))
            changedKeys.advance(&position)
        }
        return changes
    }

    /// Writes down what a slot was, unless that is written already after the last mark.
    private mutating func record(_ before: JournalEntry.Before, of index: Int) {
        let journaledAt = slots[index].journaledAt
        guard journaledAt < lastMark else { return }
        slots[index].journaledAt = journal.count
        journal.append(JournalEntry(slot: index, before: before, journaledAt: journaledAt))
    }
}
