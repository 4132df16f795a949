public import State

/// Keys and values in the order of the keys' bytes, changed by batches of which all or nothing happens.
///
/// The seam between the chain's data and what holds it: ``RocksStore`` on disk and its twin ``MemoryStore``. Keys and
/// values may have any length; ``ChainStore`` gives them their meaning. All operations may be called from any thread;
/// reads do not wait for a batch.
public protocol StateStore: Sendable {
    /// The value at `key`; nil where there is none.
    func value(at key: [UInt8]) throws(StorageError) -> [UInt8]?

    /// Visits the entries whose keys begin with `prefix` in the order of their keys, all of one moment, until `visit`
    /// returns false.
    func scan(
        prefix: [UInt8],
        _ visit: (_ key: [UInt8], _ value: [UInt8]) throws(StorageError) -> Bool
    ) throws(StorageError)

    /// Makes all changes, or none where it throws and the process ends then.
    ///
    /// - Parameters:
    ///   - changes: The changes; of several changes of one key the last counts.
    ///   - durable: Whether the changes are on the disk itself when it returns, so that a power failure loses nothing;
    ///     otherwise they are safe only from the end of the process.
    /// - Throws: why the changes may not have happened; ``recover()`` must follow before the next batch, and tells.
    func write(_ changes: [StateChange], durable: Bool) throws(StorageError)

    /// Makes the store usable again after a batch failed. Whether that batch happened can be read afterwards.
    func recover() throws(StorageError)

    /// Ends all use: what follows throws ``StorageError/closed``. Waits for reads that are under way. A process must close
    /// its stores before it ends, because what is left open is torn down beside the threads that still use it.
    func close()

    /// About how much room the entries take where they are held, in bytes.
    func size() throws(StorageError) -> UInt64
}

extension StateStore {
    /// Nothing to close, as in memory.
    public func close() {}
}
