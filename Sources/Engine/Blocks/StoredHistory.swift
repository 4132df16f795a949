import Primitives
import State
import Storage
import Synchronization

/// Blocks that memory let go or never had, from the store.
///
/// A state is made by undoing blocks, from the nearest later state at hand: one in memory, or one of the last that
/// were asked for. All of it happens on the reader's side and holds no lock while it reads or computes.
final class StoredHistory: Sendable {
    /// How many of the states that were asked for are kept, the latest used ones.
    private static let cacheSize = 32

    private let chain: ChainStore
    private let recent = Mutex<[BlockRecord]>([])

    init(chain: ChainStore) {
        self.chain = chain
    }

    /// The hash of the block at a height that is not above `head`; nil also where the store cannot be read.
    func hash(at number: BlockNumber, head: BlockNumber) -> Hash256? {
        guard number <= head else { return nil }
        return (try? chain.block(at: number))?.header.hash
    }

    /// A block without its state; nil where it is unknown or above `head`: a block that is stored and not published
    /// yet is nobody's business.
    func block(_ hash: Hash256, head: BlockNumber) throws(HistoryError) -> StoredBlock? {
        do throws(StorageError) {
            guard let number = try chain.number(of: hash), number <= head else { return nil }
            return try chain.block(at: number)
        } catch {
            throw .unreadable(hash, error)
        }
    }

    /// A block with its state.
    ///
    /// - Parameters:
    ///   - hash: The block's hash.
    ///   - nearest: The first block in memory at or after a height, or the head.
    /// - Returns: The block.
    /// - Throws: whether it is unknown, was let go, or cannot be read.
    func record(_ hash: Hash256, nearest: (BlockNumber) -> BlockRecord) throws(HistoryError) -> BlockRecord {
        let number: BlockNumber?
        do throws(StorageError) {
            number = try chain.number(of: hash)
        } catch {
            throw .unreadable(hash, error)
        }
        guard let number else { throw .unknown(hash) }
        let later = start(for: number, nearest(number))
        guard later.number >= number else { throw .unknown(hash) }
        if later.hash == hash { return later }
        let made: BlockRecord?
        do throws(StorageError) {
            made = try make(number, hash, from: later)
        } catch {
            throw .unreadable(hash, error)
        }
        guard let made else { throw .discarded(hash) }
        remember(made)
        return made
    }

    private func make(
        _ number: BlockNumber,
        _ hash: Hash256,
        from later: BlockRecord
    ) throws(StorageError) -> BlockRecord? {
        guard let state = try chain.state(at: number, from: (later.number, later.state)),
            let block = try chain.block(at: number)
        else { return nil }
        return BlockRecord(hash: hash, header: block.header, extrinsics: block.extrinsics, state: state)
    }

    /// The nearest block with a state at or after `number`: `other`, or one of those that were asked for.
    private func start(for number: BlockNumber, _ other: BlockRecord) -> BlockRecord {
        recent.withLock { $0 }.reduce(other) { best, block in
            block.number >= number && block.number < best.number ? block : best
        }
    }

    private func remember(_ block: BlockRecord) {
        let released = recent.withLock { recent in
            let old = recent
            recent = recent.filter { $0.hash != block.hash }.suffix(Self.cacheSize - 1) + [block]
            return old
        }
        // States are released outside the lock, which can take a while.
        _ = consume released
    }
}
