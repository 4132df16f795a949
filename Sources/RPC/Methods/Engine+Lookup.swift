import Engine
import Primitives

/// The parameter `at` of most methods: null or omitted means the last block.
let atParameter = RPCParameter<Hash256?>("at", summary: "a block's hash; null or omitted for the last block")

extension Engine {
    /// The block to read at.
    ///
    /// - Throws: code 4003 where the hash is unknown, or where the block's state was let go: only then with the words
    ///   `State already discarded`, for which clients turn to an archive.
    func lookUp(_ at: Hash256?) throws(RPCError) -> BlockRecord {
        guard let at else { return head }
        do throws(HistoryError) {
            return try record(at)
        } catch {
            throw .stateClient("UnknownBlock: \(error)")
        }
    }

    /// The header and extrinsics of a block, also of one whose state was let go; nil where the hash is unknown.
    ///
    /// - Throws: code 3002 where a chain in memory let go of the block, or the store cannot be read.
    func blockIfKnown(_ at: Hash256?) throws(RPCError) -> (header: Header, extrinsics: [[UInt8]])? {
        let hash = at ?? head.hash
        do throws(HistoryError) {
            return try storedBlock(hash)
        } catch {
            throw RPCError(code: 3002, message: "Client error: UnknownBlock: \(error)")
        }
    }
}

extension RPCError {
    /// What Substrate's `state_` methods answer when the client, as they call the node, cannot do something.
    static func stateClient(_ detail: String) -> RPCError {
        RPCError(code: 4003, message: "Client error: \(detail)")
    }

    /// An answer that would be larger than any reply may be; it is not even put together.
    static let oversizedAnswer = oversizedReply(limit: ReadLimits.answerBytes * 2)
}

/// How much one call reads at most.
enum ReadLimits {
    /// Keys of one page of `state_getKeysPaged`, as in Substrate.
    static let pageKeys = 1_000
    /// Keys that `state_getKeys` gives.
    static let allKeys = 65_536
    /// Keys that one `state_queryStorageAt` asks for.
    static let queriedKeys = 16_384
    /// Keys that one subscription watches.
    static let watchedKeys = 4_096
    /// Bytes of all values of one answer, before they become twice as many hexadecimal digits.
    static let answerBytes = 8 << 20
}
