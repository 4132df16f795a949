import Engine
import Foundation
import Frame
import Primitives
import Runtime
import State
import Storage

/// Starts the node, kills it at a random moment, and compares what it left with what it had announced and with a replay
/// from genesis by an engine of its own in memory.
final class KillDriver {
    private let folder: String
    private let seed: UInt64
    private var generator: Splitmix
    private let replay: Engine
    /// The hashes of the blocks that were announced as final, by their height.
    private var announced: [BlockNumber: String] = [:]

    init(folder: String, seed: UInt64) throws {
        self.folder = folder
        self.seed = seed
        generator = Splitmix(state: seed)
        replay = try Self.memoryEngine()
    }

    private static func memoryEngine() throws -> Engine {
        try Engine(
            configuration: EngineConfiguration(
                profile: .fast,
                blockMode: .manual,
                genesis: KillNode.genesis,
                retention: .newest(300)
            )
        )
    }

    func run(_ count: Int) async throws {
        say("seed \(seed)")
        let start = Date()
        var unannounced = 0
        for round in 1...count {
            // The first start makes the subnet; half of the others are killed while they start.
            let isEarly = round > 1 && generator.next() % 2 == 0
            let delay = isEarly ? Double(generator.next() % 120_000) / 1e6 : Double(generator.next() % 250_000) / 1e6
            try live(afterReady: !isEarly, for: delay)
            unannounced += try await check(round)
            if round % 50 == 0 || round == count {
                say(
                    "\(round) kills, \(replay.head.number) blocks, \(try Workload(engine: replay).epochs) epochs, "
                        + "\(unannounced) blocks stored but not yet announced, \(Int(Date().timeIntervalSince(start))) s"
                )
            }
        }
        try await replayAll()
    }

    /// Runs the node and kills it.
    private func live(afterReady: Bool, for delay: Double) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
        process.arguments = ["node", folder]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        // Ours is closed, so that the reader below sees the end when the node is gone.
        try? pipe.fileHandleForWriting.close()
        let output = pipe.fileHandleForReading
        var text = Data()
        if afterReady {
            while !text.contains(0x0a) {
                let part = output.availableData
                guard !part.isEmpty else { throw Finding("the node ended by itself before it was ready") }
                text.append(part)
            }
        }
        // The pipe holds what is announced meanwhile: some thousand lines fit.
        Thread.sleep(forTimeInterval: delay)
        guard process.isRunning else {
            process.waitUntilExit()
            throw Finding("the node ended by itself with status \(process.terminationStatus)")
        }
        kill(process.processIdentifier, SIGKILL)
        text.append(output.readDataToEndOfFile())
        process.waitUntilExit()
        try note(String(decoding: text, as: UTF8.self))
    }

    private func note(_ text: String) throws {
        // The last line may be cut short.
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            let words = line.split(separator: " ")
            guard words.count == 3, words[0] == "final", let number = BlockNumber(words[1]) else { continue }
            if let other = announced.updateValue(String(words[2]), forKey: number), other != words[2] {
                throw Finding("block \(number) was announced as \(other) and as \(words[2])")
            }
        }
    }

    /// Looks at what the node left; gives how many blocks it stored without having announced them.
    private func check(_ round: Int) async throws -> Int {
        guard DataFolder(folder).holdsChain else {
            guard announced.isEmpty else { throw Finding("the chain is gone") }
            return 0
        }
        let chain = try ChainStore(opening: try DataFolder(folder).open(), isArchive: true)
        // The root of the state that was stored is computed here, and compared with the header's.
        let (head, state) = try chain.loadHead()
        guard head.number >= replay.head.number else { throw Finding("block \(replay.head.number) is gone") }
        let old = replay.head.number
        for number in stride(from: old + 1, through: head.number, by: 1) {
            guard let block = try chain.block(at: number) else { throw Finding("block \(number) is missing") }
            try await replay.importBlock(block.header, extrinsics: block.extrinsics)
        }
        guard replay.head.hash == head.header.hash, replay.head.state.root == state.root else {
            throw Finding("kill \(round): the state is not that of the replay at block \(head.number)")
        }
        for (number, hash) in announced where number > old || round % 100 == 0 {
            guard let block = try chain.block(at: number), "\(block.header.hash)" == hash else {
                throw Finding("kill \(round): block \(number), announced as \(hash), is not there")
            }
        }
        try checkOldState(chain, head: (head.number, state))
        return max(0, Int(head.number) - Int(announced.keys.max() ?? head.number))
    }

    /// A state some blocks back, made by undoing blocks, has the root of its header; the store compares them.
    private func checkOldState(_ chain: ChainStore, head: (BlockNumber, StateView)) throws {
        let number = BlockNumber(generator.next() % UInt64(head.0 + 1))
        guard try chain.state(at: number, from: (head.0, head.1)) != nil else {
            throw Finding("the state of block \(number) is gone")
        }
    }

    /// Replays all blocks from genesis once more, from the store as it is at the end.
    private func replayAll() async throws {
        let chain = try ChainStore(opening: try DataFolder(folder).open(), isArchive: true)
        let engine = try Self.memoryEngine()
        let head = try chain.head()
        for number in stride(from: BlockNumber(1), through: head.number, by: 1) {
            guard let block = try chain.block(at: number) else { throw Finding("block \(number) is missing") }
            try await engine.importBlock(block.header, extrinsics: block.extrinsics)
            if let hash = announced[number], hash != "\(engine.head.hash)" {
                throw Finding("block \(number) was announced as \(hash)")
            }
        }
        let summary = try chain.summary()
        guard summary.headHash == "\(engine.head.hash)", summary.stateRoot == "\(engine.head.state.root)" else {
            throw Finding("the store does not hold the state of a replay from genesis")
        }
        say(
            "replayed \(head.number) blocks from genesis: same root \(summary.stateRoot); \(announced.count) announced "
                + "blocks are all there; \(summary.fileBytes) bytes on disk"
        )
    }
}

/// A small deterministic generator, so that a run can be repeated from its seed.
struct Splitmix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
