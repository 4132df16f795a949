import ChainCrypto
public import Scale

/// How the keys of storage are made.
public enum StorageKeys {
    /// The 32 bytes with which all keys of an item begin: the hashed names of pallet and item.
    public static func prefix(pallet: String, item: String) -> [UInt8] {
        Hashing.twox128(Array(pallet.utf8)) + Hashing.twox128(Array(item.utf8))
    }

    /// The beginning of a key with room for what follows: a key of fixed length is allocated once.
    @inlinable
    static func begin(_ prefix: [UInt8], room: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(prefix.count + room)
        bytes.append(contentsOf: prefix)
        return bytes
    }
}

/// A map's key together with how it is hashed: one segment of a storage key.
public struct KeySegment<Key: ScaleCodable>: Sendable {
    /// How the segment is hashed.
    public let hasher: StorageHasher

    /// A segment hashed by `hasher`.
    @inlinable
    public init(_ hasher: StorageHasher) {
        self.hasher = hasher
    }

    /// The fewest bytes that the segment takes: all that a key of fixed length needs.
    @inlinable var room: Int { hasher.prefixLength + Key.minimumEncodedSize }

    /// Appends the segment of `key`: the key is written where it stays, and hashed there.
    @inlinable
    func append(_ key: Key, to bytes: inout [UInt8]) {
        let start = bytes.count
        var writer = ScaleWriter()
        swap(&writer.bytes, &bytes)
        for _ in 0..<hasher.prefixLength { writer.append(0) }
        key.encode(to: &writer)
        swap(&writer.bytes, &bytes)
        hasher.complete(&bytes, from: start)
    }

    /// Reads the key back from the bytes of a segment; nil where they are no key of this kind.
    @inlinable
    func read(from reader: inout ScaleReader) -> Key? {
        do {
            try reader.skip(hasher.prefixLength)
            return try Key(from: &reader)
        } catch {
            return nil
        }
    }
}
