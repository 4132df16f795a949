import Foundation
public import State
import Synchronization

/// A store on disk: RocksDB in a folder.
///
/// After a failed write RocksDB refuses all others, and after a failed flush of the system nobody knows what reached
/// the disk. So ``recover()`` closes the database and opens it again: what its log holds entirely is then written
/// anew, and what it holds in part is dropped.
public final class RocksStore: StateStore {
    private let path: String
    private let current: Mutex<RocksDatabase?>

    /// Opens the database in the folder `path`, or makes one there.
    public init(path: String, creating: Bool) throws(StorageError) {
        self.path = path
        current = Mutex(try RocksDatabase(path: path, creating: creating))
    }

    public func value(at key: [UInt8]) throws(StorageError) -> [UInt8]? {
        try database().value(at: key)
    }

    public func scan(
        prefix: [UInt8],
        _ visit: (_ key: [UInt8], _ value: [UInt8]) throws(StorageError) -> Bool
    ) throws(StorageError) {
        try database().scan(prefix: prefix, visit)
    }

    public func write(_ changes: [StateChange], durable: Bool) throws(StorageError) {
        try requireRoom(for: changes.reduce(0) { $0 + UInt64($1.key.count + ($1.value?.count ?? 0)) })
        try database().write(changes, durable: durable)
    }

    /// The bytes of the file system that are never used: what RocksDB may need at any time for writing its buffers out
    /// and putting files together. Where it runs out of room within a write, Debian's build of it ends the process.
    public static let reserve: UInt64 = 32 << 20

    /// Refuses what would not leave the reserve, before RocksDB has to.
    private func requireRoom(for bytes: UInt64) throws(StorageError) {
        var information = statvfs()
        // A file system that cannot tell is taken at its word when it refuses.
        guard statvfs(path, &information) == 0 else { return }
        let free = UInt64(information.f_bavail) * UInt64(information.f_frsize)
        guard free >= Self.reserve + 2 * bytes else {
            throw .full("\(free >> 20) MiB are free, and \(Self.reserve >> 20) MiB of that are never used")
        }
    }

    public func recover() throws(StorageError) {
        try requireRoom(for: 0)
        let path = path
        try current.withLock { (current) throws(StorageError) in
            // Readers hold their own references for moments; nobody gets a new one while the lock is held.
            while current != nil, !isKnownUniquelyReferenced(&current) { Thread.sleep(forTimeInterval: 0.001) }
            current = nil
            current = try RocksDatabase(path: path, creating: false)
        }
    }

    public func close() {
        current.withLock { current in
            while current != nil, !isKnownUniquelyReferenced(&current) { Thread.sleep(forTimeInterval: 0.001) }
            current = nil
        }
    }

    public func size() throws(StorageError) -> UInt64 {
        Self.size(ofFolder: path)
    }

    /// How many bytes the files in a folder have together.
    public static func size(ofFolder path: String) -> UInt64 {
        let manager = FileManager.default
        var bytes: UInt64 = 0
        for name in (try? manager.subpathsOfDirectory(atPath: path)) ?? [] {
            let attributes = try? manager.attributesOfItem(atPath: path + "/" + name)
            if attributes?[.type] as? FileAttributeType == .typeRegular {
                bytes += (attributes?[.size] as? NSNumber)?.uint64Value ?? 0
            }
        }
        return bytes
    }

    private func database() throws(StorageError) -> RocksDatabase {
        guard let database = current.withLock({ $0 }) else { throw .closed }
        return database
    }
}
