import Primitives

/// Where things are in a store (schema 1). The first byte says what an entry is; numbers stand with their highest byte
/// first, so that the order of keys is the order of blocks.
enum StoreKey {
    static let schema: [UInt8] = [0] + Array("schema".utf8)
    static let genesisHash: [UInt8] = [0] + Array("genesis".utf8)
    static let profile: [UInt8] = [0] + Array("profile".utf8)
    /// The last block's number and hash.
    static let head: [UInt8] = [0] + Array("head".utf8)
    /// The number of the oldest block whose state can be made.
    static let firstState: [UInt8] = [0] + Array("first".utf8)

    /// The entries of the head's state.
    static let statePrefix: UInt8 = 1
    /// The entries of the state before the first block.
    static let genesisPrefix: UInt8 = 2
    static let blockPrefix: UInt8 = 3
    static let numberPrefix: UInt8 = 4
    static let undoPrefix: UInt8 = 5

    static func state(_ key: [UInt8]) -> [UInt8] { [statePrefix] + key }

    static func genesis(_ key: [UInt8]) -> [UInt8] { [genesisPrefix] + key }

    static func block(_ number: BlockNumber) -> [UInt8] { [blockPrefix] + bytes(of: number) }

    static func number(of hash: Hash256) -> [UInt8] { [numberPrefix] + hash.bytes }

    static func undo(level: UInt8, _ number: BlockNumber) -> [UInt8] { [undoPrefix, level] + bytes(of: number) }

    /// A number, highest byte first.
    static func bytes(of number: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> UInt32($0)) }
    }

    /// The number that ``bytes(of:)`` wrote.
    static func number(from bytes: some Collection<UInt8>) -> UInt32? {
        bytes.count == 4 ? bytes.reduce(0) { $0 << 8 | UInt32($1) } : nil
    }
}
