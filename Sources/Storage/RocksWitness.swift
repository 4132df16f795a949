import ChainCrypto
import Foundation

/// A small file beside the database that remembers how far its durable writes had come.
///
/// A log or a manifest whose end was cut off looks like one that a crash cut short: RocksDB opens it, and the newest
/// blocks are silently gone. The database numbers its writes; this file says which number was on the disk, so that a
/// database that remembers less is damaged. It is written after the write that it tells of and is never ahead of it. Two
/// slots are written in turn, each with its own checksum, so that one that a power failure tore leaves the other.
final class RocksWitness: Sendable {
    /// The file's name in the database's folder; RocksDB leaves names alone that it does not know.
    static let fileName = "PLEXUS-WITNESS"
    private static let slotBytes = 16
    private static let fileBytes = 2 * slotBytes

    private let descriptor: Int32

    /// Compares the database's last number with the file's, and makes the file where there is none yet.
    ///
    /// - Throws: ``StorageError/corrupt(_:)`` where writes are missing or the file is damaged.
    init(folder: String, latest: UInt64) throws(StorageError) {
        let path = folder + "/" + Self.fileName
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .failed("\(path): \(String(cString: strerror(errno)))") }
        // What throws from here on is closed by `deinit`, since nothing is left to be set; closing it here as well would close
        // what another thread has opened under the same number meanwhile.
        if let known = try Self.read(descriptor, path: path) {
            guard latest >= known else { throw .corrupt(Self.missing(known - latest, path: path)) }
        } else {
            record(latest)
        }
    }

    private static func missing(_ count: UInt64, path: String) -> String {
        "its newest \(count) entries are missing: the end of a log or manifest was lost; to go on without them, remove "
            + path
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Notes that everything up to a number is on the disk. Where the note itself fails, the older one stays true.
    func record(_ latest: UInt64) {
        let slot = Self.slot(of: latest)
        let offset = latest.isMultiple(of: 2) ? 0 : Self.slotBytes
        _ = slot.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, off_t(offset)) }
    }

    /// The greatest number that the file holds; nil where it says nothing yet, as when it is new, or when its first
    /// bytes did not reach the disk.
    private static func read(_ descriptor: Int32, path: String) throws(StorageError) -> UInt64? {
        var bytes = [UInt8](repeating: 0, count: fileBytes + 1)
        let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
        guard count >= 0 else { throw .failed("\(path): \(String(cString: strerror(errno)))") }
        guard bytes.contains(where: { $0 != 0 }) else { return nil }
        let numbers = [0, slotBytes].compactMap { number(in: Array(bytes[$0..<$0 + slotBytes])) }
        guard let newest = numbers.max(), count <= fileBytes else {
            throw .corrupt("\(path) cannot be read; remove it to go on without its check")
        }
        return newest
    }

    private static func slot(of number: UInt64) -> [UInt8] {
        let value = (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
        return value + Hashing.blake2b256(value).prefix(8)
    }

    private static func number(in slot: [UInt8]) -> UInt64? {
        let number = slot.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return Self.slot(of: number) == slot ? number : nil
    }
}
