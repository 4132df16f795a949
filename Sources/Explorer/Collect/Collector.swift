import Client
import Foundation
import Logging
import Primitives

/// Keeps the board up to date, whatever happens to the chain and the validators.
struct Collector: Sendable {
    let node: NodeAddress
    let netuid: NetUID
    let statuses: StatusReader
    let board: Board
    let logger: Logger

    /// How many blocks before the head are fetched where some were missed.
    static let catchUp: BlockNumber = 12

    /// Works until it is cancelled.
    func run() async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await followChain() }
            group.addTask { await followValidators() }
            group.addTask { await remind() }
        }
    }

    private func followChain() async {
        var pause = 0.5
        while !Task.isCancelled {
            let before = board.lastBlock
            do {
                try await ChainClient.withConnection(to: node) { client in try await follow(client) }
            } catch {
                logger.debug("the chain is out of reach", metadata: ["error": "\(error)"])
            }
            guard !Task.isCancelled else { return }
            board.lost(at: Date())
            pause = board.lastBlock == before ? min(pause * 2, 5) : 0.5
            // A cancelled pause ends the loop.
            try? await Task.sleep(for: .seconds(pause))
        }
    }

    /// Reads the subnet at every new block, or at the newest one where blocks come faster than they can be read.
    private func follow(_ client: ChainClient) async throws {
        let reader = ChainReader(client: client, netuid: netuid)
        var hash: Hash256?
        if let last = board.lastBlock, let number = BlockNumber(exactly: last.number) {
            hash = try await client.blockHash(at: number)
        }
        board.connected(hashOfLastBlock: hash.map { "\($0)" })
        let news = try await client.newBlocks()
        let (newest, continuation) = AsyncStream.makeStream(of: BlockNumber.self, bufferingPolicy: .bufferingNewest(1))
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for await number in news { continuation.yield(number) }
                continuation.finish()
            }
            group.addTask {
                for await number in newest { try await read(number, reader) }
            }
            defer { group.cancelAll() }
            try await group.waitForAll()
        }
    }

    private func read(_ number: BlockNumber, _ reader: ChainReader) async throws {
        guard let hash = try await reader.client.blockHash(at: number) else { return }
        let reading = try await reader.subnet(at: hash)
        let earliest = number > Self.catchUp ? number - Self.catchUp : 0
        let known = board.lastBlock.map { BlockNumber(clamping: $0.number) }
        let start = known.map { $0 < number ? max($0 + 1, earliest) : number } ?? earliest
        var blocks: [BlockFigures] = []
        for height in start...number {
            if let block = try await reader.block(height) { blocks.append(block) }
        }
        board.update(reading, blocks: blocks)
    }

    private func followValidators() async {
        guard !statuses.urls.isEmpty else { return }
        await StatusReader.withClient { client in
            while !Task.isCancelled {
                let answers = await statuses.read(with: client)
                guard !Task.isCancelled else { return }
                board.update(answers, at: Date())
                // A cancelled pause ends the loop.
                try? await Task.sleep(for: .seconds(1))
            }
        }
    }

    private func remind() async {
        while !Task.isCancelled {
            // A cancelled pause ends the loop.
            try? await Task.sleep(for: .seconds(15))
            board.remind()
        }
    }
}
