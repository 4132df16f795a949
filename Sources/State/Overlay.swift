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
        let key: StorageKey
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
    private var slotOfKey: [StorageKey: Int] = [:]
    private(set) var changedKeys = SortedKeys()
    private var journal: [JournalEntry] = []
    /// The position of the last mark that may still be used; -1 before the first.
    private var lastMark = -1

    /// An overlay without changes over `base`.
    public init(_ base: StateView) {
        self.base = base
    }

    /// The value at `key`.
    public func value(at key: [UInt8]) -> [UInt8]? {
        guard !slots.isEmpty, let slot = slotOfKey[StorageKey(key)] else { return base.value(at: key) }
        return slots[slot].value
    }

    /// Whether there is a value at `key`.
    public func contains(_ key: [UInt8]) -> Bool {
        guard !slots.isEmpty, let slot = slotOfKey[StorageKey(key)] else { return base.contains(key) }
        return slots[slot].value != nil
    }

    /// Sets the value at `key`, or removes the entry.
    public mutating func set(_ key: [UInt8], to value: [UInt8]?) {
        let name = StorageKey(key)
        guard let index = slotOfKey[name] else {
            let index = slots.count
            slots.append(Slot(key: name, value: value, journaledAt: -1))
            slotOfKey[name] = index
            changedKeys.insert(key)
            record(.absent, of: index)
            return
        }
        guard slots[index].value != value else { return }
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
                slotOfKey[slot.key] = nil
                changedKeys.remove(slot.key.bytes)
            case .changed(let value):
                slots[entry.slot].value = value
                slots[entry.slot].journaledAt = entry.journaledAt
            }
        }
        lastMark = min(lastMark, mark.position)
    }

    /// The state with all changes.
    public func committed() -> StateView {
        base.applying(sortedChanges())
    }

    /// The changes that make a difference to the state below, sorted by key.
    public func pendingChanges() -> [StateChange] {
        sortedChanges().filter { $0.value != base.value(at: $0.key) }
    }

    /// The value that `key` was changed to, where it has a change: nil inside means removed.
    func change(of key: [UInt8]) -> [UInt8]?? {
        slotOfKey[StorageKey(key)].map { slots[$0].value }
    }

    private func sortedChanges() -> [StateChange] {
        var changes: [StateChange] = []
        changes.reserveCapacity(slots.count)
        var position = SortedKeys.Position(chunk: 0, offset: 0)
        while let key = changedKeys.key(at: position) {
            if case .some(let value) = change(of: key) { changes.append(StateChange(key: key, value: value)) }
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

/// A key as a dictionary hashes it: all bytes at once.
struct StorageKey: Hashable, Sendable {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    func hash(into hasher: inout Hasher) {
        bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
}
