import Engine
import Foundation
import Frame
import Primitives
import Runtime
import State

/// The block step of a chain as full as the limits allow, with its state root and its history, split by part.
enum BlockStepFigures {
    /// Blocks of 12 seconds in a year.
    static let year = 2_628_000.0

    static func measure(_ bench: Workbench, blocks: Int) async throws {
        bench.say("filling 128 subnets of 256 neurons")
        let genesis = BlockStepChain(subnets: 128, neurons: 256).genesis()
        let engine = try Engine(
            configuration: EngineConfiguration(
                profile: .standard,
                blockMode: .manual,
                genesis: genesis,
                // What a node of a lasting network keeps.
                retention: .newest(256)
            )
        )
        bench.say("making \(blocks) blocks")
        _ = try await engine.mine(count: 10)
        let before = Timing.processorSeconds
        let (seconds, _) = try await Timing.once {
            for start in stride(from: 0, to: blocks, by: 1_000) {
                try await engine.mine(count: min(1_000, blocks - start))
            }
        }
        let each = seconds / Double(blocks)
        let processor = (Timing.processorSeconds - before) / Double(blocks)
        let parts = split(from: engine.head, blocks: min(blocks, 720))
        try check(engine)
        let shares = parts.map { "\($0.name) \(Report.number($0.seconds * 1_000)) ms" }.joined(separator: ", ")
        bench.report(
            Figure(
                name: "block step, 128 subnets × 256 neurons",
                unit: "ms",
                direction: .lower,
                ours: each * 1_000,
                peerName: "none on this machine",
                target: .quantity(4.1),
                note:
                    "\(blocks) blocks, \(Report.number(processor * 1_000)) ms of processor time each; by part: \(shares)"
            )
        )
        bench.report(
            Figure(
                name: "a year of such blocks (2.6 million), extrapolated",
                unit: "h",
                direction: .lower,
                ours: each * year / 3_600,
                peerName: "none on this machine",
                target: .quantity(3)
            )
        )
    }

    private struct Part {
        let name: String
        let seconds: Double
    }

    /// The time of a block by part, from the same calls that the engine makes.
    private static func split(from head: BlockRecord, blocks: Int) -> [Part] {
        var state = head.state
        var (header, hash) = (head.header, head.hash)
        var plain: [Double] = []
        var withEpochs: [Double] = []
        var epochs = 0
        var finishing = 0.0
        for _ in 0..<blocks {
            let start = ContinuousClock.now
            var chain = Chain(state, profile: .standard)
            Executive.initializeBlock(
                after: header,
                parentHash: hash,
                slot: UInt64(header.number) + 1,
                on: &chain
            )
            let middle = ContinuousClock.now
            let ran = chain.keys(of: Subtensor.networksAdded)
                .filter { chain[Subtensor.lastMechansimStepBlock, $0] == chain.block }.count
            let resumed = ContinuousClock.now
            (header, state) = Executive.finalizeBlock(extrinsics: [], on: &chain)
            hash = header.hash
            finishing += resumed.duration(to: .now).seconds
            epochs += ran
            if ran == 0 {
                plain.append(start.duration(to: middle).seconds)
            } else {
                withEpochs.append(start.duration(to: middle).seconds)
            }
        }
        let count = Double(blocks)
        let base = plain.reduce(0, +) / Double(max(1, plain.count))
        let extra = max(0, withEpochs.reduce(0, +) - base * Double(withEpochs.count))
        return [
            Part(name: "emission, pools and prices of all subnets", seconds: base),
            Part(
                name: "epochs with their payouts (\(Report.number(Double(epochs) / count)) a block)",
                seconds: extra / count
            ),
            Part(name: "events, state root and history", seconds: finishing / count),
        ]
    }

    /// That the chain did what the figure says: every pool was bought from, and every subnet had epochs.
    private static func check(_ engine: Engine) throws {
        let chain = Chain(engine.head.state, profile: .standard)
        for netuid in chain.keys(of: Subtensor.networksAdded) where netuid.rawValue > 0 && netuid.rawValue <= 128 {
            guard !chain[Subtensor.subnetExcessTao, netuid].isZero else {
                throw BenchError("no chain buy on subnet \(netuid.rawValue)")
            }
            guard chain[Subtensor.subnetEpochIndex, netuid] > 0 || engine.head.number < 400 else {
                throw BenchError("no epoch on subnet \(netuid.rawValue)")
            }
        }
    }
}
