import ChainCrypto
public import Scale

/// How the keys of storage are made.
public enum StorageKeys {
    /// The 32 bytes with which all keys of an item begin: the hashed names of pallet and item.
    public static func prefix(pallet: String, item: String) -> [UInt8] {
        Hashing.twox128(Array(pallet.utf8)) + Hashing.twox128(Array(item.utf8))
    }
}

/// A map's key together with how it is hashed: one segment of a storage key.
public struct KeySegment<Key: ScaleCodable>: Sendable {
    /// How the segment is hashed.
    public let hasher: StorageHasher

    /// A segment hashed by `hasher`.
    public init(_ hasher: StorageHasher) {
        self.hasher = hasher
    }

    /// Appends the segment of `key`.
    func append(_ key: Key, to bytes: inout [UInt8]) {
        hasher.append(key.scaleEncoded, to: &bytes)
    }

    /// Reads the key back from the bytes of a segment; nil where they are no key of this kind.
    func read(from reader: inout ScaleReader) -> Key? {
        do {
            _ = try reader.readBytes(hasher.prefixLength)
            return try Key(from: &reader)
        } catch {
            return nil
        }
    }
}
