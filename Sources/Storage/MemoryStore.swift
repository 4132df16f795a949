public import State
import Synchronization

/// The twin of ``RocksStore`` in memory: the same meaning, and everything is gone with it.
public final class MemoryStore: StateStore {
    /// A trie serves as the ordered map, since it exists and its versions are free.
    private let entries = Mutex<StateView>(.empty)

    /// A store without entries.
    public init() {}

    public func value(at key: [UInt8]) throws(StorageError) -> [UInt8]? {
        entries.withLock { $0 }.value(at: key)
    }

    public func scan(
        prefix: [UInt8],
        _ visit: (_ key: [UInt8], _ value: [UInt8]) throws(StorageError) -> Bool
    ) throws(StorageError) {
        for (key, value) in entries.withLock({ $0 }).entries(withPrefix: prefix) {
            guard try visit(key, value) else { return }
        }
    }

    public func write(_ changes: [StateChange], durable: Bool) throws(StorageError) {
        let replaced = entries.withLock { entries in
            let old = entries
            entries = entries.applying(changes)
            return old
        }
        // Released outside the lock, which can take a while.
        _ = consume replaced
    }

    public func recover() throws(StorageError) {}

    public func size() throws(StorageError) -> UInt64 {
        var bytes = 0
        try scan(prefix: []) { key, value in
            bytes += key.count + value.count
            return true
        }
        return UInt64(bytes)
    }
}
