import Engine
import Foundation
import Frame
import Logging
import Primitives
import Runtime
import State
public import Storage

/// Chains from folders into files and back.
public enum ChainTransfer {
    /// What was exported or imported.
    public struct Report: Sendable, Codable {
        /// The hash of the block before the first.
        public let genesis: String
        /// The last block's height.
        public let head: UInt32
        /// The last block's hash.
        public let headHash: String
        /// The root of the state after it; for an import that of the replay.
        public let stateRoot: String
        /// How many blocks were written; for an import how many were replayed.
        public let blocks: Int
        /// The seconds that it took.
        public let seconds: Double
    }

    /// Reads everything in a folder once, checks it, and counts.
    public static func inspect(folder: String) throws -> ChainStore.Summary {
        try ChainStore(opening: DataFolder(folder).open()).summary()
    }

    /// Writes a chain's genesis state and all its blocks into a new file.
    public static func export(folder: String, to file: String) throws -> Report {
        let start = ContinuousClock.now
        let chain = try ChainStore(opening: DataFolder(folder).open())
        let (head, state) = try chain.loadHead()
        let writer = try ChainFile.Writer(path: file)
        try writer.write(.identity(genesis: chain.genesisHash, profile: chain.profile))
        let genesis = try chain.genesis().entries().map { StateChange(key: $0.key, value: $0.value) }
        for first in stride(from: 0, to: genesis.count, by: 1_024) {
            try writer.write(.genesis(Array(genesis[first..<min(first + 1_024, genesis.count)])))
        }
        for number in stride(from: BlockNumber(1), through: head.number, by: 1) {
            guard let block = try chain.block(at: number) else {
                throw StorageError.corrupt("block \(number) is missing")
            }
            try writer.write(.block(block))
        }
        try writer.write(.end(number: head.number, hash: head.header.hash))
        try writer.finish()
        return report(chain, head: head, root: state.root, blocks: Int(head.number), since: start)
    }

    /// Replays a file's blocks into a folder: every signature, every result and every root is checked. A folder that
    /// holds a first part of the chain already is brought on.
    public static func importing(_ file: String, into folder: String, isArchive: Bool) async throws -> Report {
        let start = ContinuousClock.now
        let reader = try ChainFile.Reader(path: file)
        let (profile, genesis, first) = try beginning(of: reader, file)
        // The last block is followed by a durable write; blocks before it are in the file as well.
        let data = try NodeData.open(
            folder,
            profile: profile,
            isArchive: isArchive,
            isDurable: false,
            logger: Logger(label: "plexus.import")
        ) { genesis }
        var configuration = EngineConfiguration(profile: profile, blockMode: .manual, genesis: data.genesis)
        data.equip(&configuration)
        configuration.retention = .newest(16)
        let engine = try NodeData.engine(configuration)
        let old = engine.head.number
        var part: ChainFile.Part? = first
        while case .block(let block) = part {
            if block.number <= old {
                guard engine.blockHash(at: block.number) == block.header.hash else {
                    throw TransferError.otherBlock(folder: folder, number: block.number)
                }
            } else {
                do {
                    try await engine.importBlock(block.header, extrinsics: block.extrinsics)
                } catch ImportError.notStored(let error) {
                    throw error
                } catch {
                    throw TransferError.refused(number: block.number, why: "\(error)")
                }
            }
            part = try reader.next()
        }
        let chain = data.storage.chain
        let (head, state) = try chain.loadHead()
        guard case .end(let number, let hash) = part, try reader.next() == nil, number <= head.number,
            engine.blockHash(at: number) == hash
        else { throw ChainFile.Failure.truncated(path: file) }
        try chain.sync()
        return report(chain, head: head, root: state.root, blocks: Int(head.number - old), since: start)
    }

    private static func beginning(
        of reader: ChainFile.Reader,
        _ file: String
    ) throws -> (profile: Profile, genesis: StateView, next: ChainFile.Part?) {
        guard case .identity(let hash, let name) = try reader.next() else {
            throw ChainFile.Failure.malformed(path: file, why: "it does not begin with the chain's identity")
        }
        guard let profile = Profile.allCases.first(where: { "\($0)" == name }) else {
            throw ChainFile.Failure.malformed(path: file, why: "no profile is called '\(name.prefix(40))'")
        }
        var genesis = StateView.empty
        var part = try reader.next()
        while case .genesis(let entries) = part {
            genesis = genesis.applying(entries)
            part = try reader.next()
        }
        guard Genesis.header(of: genesis).hash == hash else {
            throw ChainFile.Failure.malformed(path: file, why: "the genesis state does not belong to its hash")
        }
        return (profile, genesis, part)
    }

    private static func report(
        _ chain: ChainStore,
        head: StoredBlock,
        root: Hash256,
        blocks: Int,
        since start: ContinuousClock.Instant
    ) -> Report {
        Report(
            genesis: "\(chain.genesisHash)",
            head: head.number,
            headHash: "\(head.header.hash)",
            stateRoot: "\(root)",
            blocks: blocks,
            seconds: (ContinuousClock.now - start) / .seconds(1)
        )
    }
}

/// Why a chain is not imported.
public enum TransferError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The folder holds another block at a height.
    case otherBlock(folder: String, number: UInt32)
    /// Replaying a block went wrong.
    case refused(number: UInt32, why: String)

    public var description: String {
        switch self {
        case .otherBlock(let folder, let number):
            "\(folder) holds another block \(number) than the file; import into a new folder"
        case .refused(let number, let why):
            "block \(number) of the file is wrong (\(why)); the blocks before it were imported"
        }
    }
}
