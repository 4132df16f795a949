import Primitives
import Scale
import State

/// What turns the state after a block into an earlier one: each changed key with the value it had before.
///
/// Level 0 undoes one block. An archive has higher levels too: level `k` at a block whose number is a multiple of
/// `16^k` undoes `16^k` blocks at once, so that a state far back needs some dozens of steps instead of one for each
/// block.
enum UndoLog {
    /// How many entries of a level one entry of the next sums up.
    static let fanOut: BlockNumber = 16
    /// The highest level: 16 million blocks in one step.
    static let topLevel: UInt8 = 6

    /// How many blocks an entry of `level` undoes.
    static func span(of level: UInt8) -> BlockNumber {
        1 << (4 * BlockNumber(level))
    }

    /// The levels above 0 that have an entry at `number`.
    static func upperLevels(at number: BlockNumber) -> [UInt8] {
        (1...topLevel).filter { number % span(of: $0) == 0 }
    }

    /// What undoes `changes` to `before`.
    static func undoing(_ changes: [StateChange], before: StateView) -> [StateChange] {
        changes.map { StateChange(key: $0.key, value: before.value(at: $0.key)) }
    }

    /// One entry that does what `entries`, the newest first, do one after the other: the oldest value wins.
    static func merged(_ entries: [[StateChange]]) -> [StateChange] {
        var values: [[UInt8]: [UInt8]?] = [:]
        var order: [[UInt8]] = []
        for entry in entries {
            for change in entry {
                let isKnown = values.updateValue(change.value, forKey: change.key) != nil
                guard !isKnown else { continue }
                order.append(change.key)
            }
        }
        return order.map { StateChange(key: $0, value: values[$0] ?? nil) }
    }

    /// The bytes of an entry.
    static func encode(_ changes: [StateChange]) -> [UInt8] {
        var writer = ScaleWriter(capacity: changes.count * 96 + 8)
        writer.appendLength(changes.count)
        for change in changes {
            writer.appendLength(change.key.count)
            writer.append(contentsOf: change.key)
            writer.append(change.value == nil ? 0 : 1)
            guard let value = change.value else { continue }
            writer.appendLength(value.count)
            writer.append(contentsOf: value)
        }
        return writer.bytes
    }

    /// Reads what ``encode(_:)`` wrote.
    static func decode(_ bytes: [UInt8]) throws(ScaleError) -> [StateChange] {
        var reader = ScaleReader(bytes)
        let count = try reader.readLength(minimumElementSize: 2)
        var changes: [StateChange] = []
        changes.reserveCapacity(count)
        for _ in 0..<count {
            let key = try reader.readBytes(try reader.readLength())
            let isPresent = try reader.readByte()
            guard isPresent <= 1 else { throw .unknownVariant(type: "Undo", index: isPresent) }
            let value = isPresent == 1 ? try reader.readBytes(try reader.readLength()) : nil
            changes.append(StateChange(key: key, value: value))
        }
        guard reader.remaining == 0 else { throw .trailingBytes(reader.remaining) }
        return changes
    }
}
