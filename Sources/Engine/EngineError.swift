public import Frame
public import Primitives
public import Scale
public import Storage

/// Why an engine cannot begin or go on.
public enum EngineError: Error, Equatable, Sendable {
    /// The genesis state claims this height; a genesis has height 0.
    case genesisNotAtZero(BlockNumber)
    /// The runtime refused what every block begins with, its time.
    case inherentRefused(InvalidTransaction)
    /// Blocks are produced already.
    case alreadyRunning
    /// The store does not hold this chain, or holds it damaged.
    case unusable(StorageError)
    /// The block could not be stored. It is kept and stored first when the next one is asked for.
    case notStored(StorageError)
}

/// Why a block of others is not taken.
public enum ImportError: Error, Equatable, Sendable {
    /// The block does not follow the head.
    case doesNotFollowHead(parent: Hash256, head: Hash256)
    /// An extrinsic's bytes could not be read.
    case malformed(index: Int, ScaleError)
    /// An extrinsic cannot stand where it stands.
    case invalid(index: Int, InvalidTransaction)
    /// The block does not begin with its time, or its digest does not name the slot that the time is in.
    case badSlot
    /// The extrinsics are longer together than a block may be.
    case tooLong(bytes: Int)
    /// Executing the block gave another header.
    case headerMismatch(stated: Header, computed: Header)
    /// The block is right and could not be stored. It is kept and stored first when the next one comes.
    case notStored(StorageError)
}

/// Why a block cannot be read.
public enum HistoryError: Error, Equatable, Sendable {
    /// No block of this chain has the hash.
    case unknown(Hash256)
    /// The block is older than what is kept.
    case discarded(Hash256)
    /// The store could not be read.
    case unreadable(Hash256, StorageError)
}

extension HistoryError: CustomStringConvertible {
    /// The words that clients look for before they ask an archive (`wire.md` section 1.6).
    public var description: String {
        switch self {
        case .unknown(let hash): "Header was not found in the database: \(hash)"
        case .discarded(let hash): "State already discarded for \(hash)"
        case .unreadable(let hash, let error): "Block \(hash) could not be read: \(error)"
        }
    }
}

/// Why a control for developers does nothing.
public enum ControlError: Error, Equatable, Sendable {
    /// The chain is no developers' chain.
    case notADevelopmentChain
    /// The time is not after the last block's, both in milliseconds.
    case timeNotLater(asked: UInt64, last: UInt64)
    /// The time is later than a chain may get by hand, in milliseconds.
    case timeTooFar(limit: UInt64)
    /// The count is negative or larger than one call may ask for.
    case countOutOfRange(limit: Int)
    /// The subnet does not exist or has no epochs.
    case noEpochs(NetUID)
    /// No epoch came within the number of blocks that one call may take.
    case noEpochWithin(blocks: Int)
}
