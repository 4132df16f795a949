import Client
import Evaluation
import Foundation
import Hummingbird
import Logging
import Neuron
import Primitives
import Testing

@testable import Gateway

@Suite struct DirectoryTests {
    private let policy = RoutingPolicy()

    private func announced(_ uids: ClosedRange<UInt16>) -> [AnnouncedMiner] {
        uids.map { uid in
            AnnouncedMiner(
                uid: UID(uid),
                endpoint: AxonEndpoint(ip: "127.0.0.2", port: 1_000 + Int(uid), hotkey: "h\(uid)")
            )
        }
    }

    private func status(_ name: String, netuid: UInt16 = 1, _ miners: [MinerStatus]) -> ValidatorStatus {
        ValidatorStatus(netuid: netuid, hotkey: name, block: 1, rounds: 1, answers: 1, miners: miners)
    }

    private func miner(
        _ uid: UInt16,
        _ score: Double,
        low: Double? = nil,
        high: Double? = nil,
        samples: Int = 10,
        latency: Double = 5,
        verdict: String? = nil
    ) -> MinerStatus {
        MinerStatus(
            uid: uid,
            hotkey: "h\(uid)",
            score: score,
            low: low ?? score,
            high: high ?? score,
            samples: samples,
            latencyMilliseconds: latency,
            reliability: 1,
            weight: 0,
            verdict: verdict
        )
    }

    private func combine(_ uids: ClosedRange<UInt16>, _ statuses: [ValidatorStatus]) -> DirectoryView {
        DirectoryView.combining(announced(uids), statuses, netuid: 1, policy: policy)
    }

    @Test func `several validators count by their mean`() throws {
        let view = combine(
            1...2,
            [
                status("a", [miner(1, 0.6, low: 0.5, high: 0.7, latency: 10), miner(2, 0.9)]),
                status("b", [miner(1, 0.8, low: 0.7, high: 0.9, samples: 30, latency: 20)]),
            ]
        )
        #expect(view.miners.map(\.uid) == [2, 1])
        let quality = try #require(view.miners.last?.quality)
        #expect(abs(quality.score - 0.7) < 1e-12)
        #expect(abs(quality.low - 0.6) < 1e-12)
        #expect(abs(quality.high - 0.8) < 1e-12)
        #expect(quality.samples == 40)
        #expect(quality.validators == 2)
        #expect(quality.latencyMilliseconds == 15)
    }

    @Test func `a miner with a verdict of any validator is never used`() {
        let view = combine(
            1...3,
            [
                status("a", [miner(1, 0.9), miner(2, 0.8), miner(3, 0.7)]),
                status("b", [miner(1, 0.9, verdict: "copies 2"), miner(2, 0.8), miner(3, 0.7)]),
            ]
        )
        #expect(view.miners.map(\.uid) == [2, 3])
        #expect(view.excluded == 1)
    }

    @Test func `what cannot be true is passed over`() {
        let lies = [
            miner(1, .nan), miner(2, 2, low: 1.5, high: 2.5), miner(3, 0.5, low: 0.6, high: 0.7),
            miner(4, 0.5, samples: -1),
            miner(5, 0.5, latency: .infinity), miner(6, 0.5, samples: .max), miner(7, 0.5, samples: 0), miner(8, 0.4),
        ]
        let view = combine(1...8, [status("liar", lies), status("foreign", netuid: 2, [miner(1, 0.9)])])
        #expect(view.miners.map(\.uid) == [8])
        #expect(view.validators == 1)
    }

    @Test func `a validator that is listed twice, or names a miner twice, counts once`() throws {
        let same = status("a", [miner(1, 0.2), miner(1, 0.9)])
        let view = combine(1...1, [same, same, status("b", [miner(1, 0.4)])])
        let quality = try #require(view.miners.first?.quality)
        #expect(abs(quality.score - 0.3) < 1e-12)
        #expect(quality.validators == 2)
    }

    @Test func `only miners that the chain knows are used`() {
        #expect(combine(1...1, [status("a", [miner(1, 0.5), miner(9, 0.9)])]).miners.map(\.uid) == [1])
        #expect(combine(1...2, []).miners.isEmpty)
    }

    @Test func `the word of a validator that is silent ends after a while`() throws {
        let source = MinerSource.network(node: try .init("ws://127.0.0.1:1"), validators: ["http://127.0.0.1:1"])
        let directory = try MinerDirectory(source, netuid: 1, policy: policy, logger: Logger(label: "test"))
        let start = ContinuousClock.now
        #expect(!directory.view.isChainKnown)
        directory.learn(announced: announced(1...1))
        directory.learn(statuses: ["a": status("a", [miner(1, 0.5)])], at: start)
        #expect(directory.view.miners.count == 1)
        directory.learn(statuses: [:], at: start + .seconds(29))
        #expect(directory.view.miners.count == 1)
        directory.learn(statuses: [:], at: start + .seconds(31))
        #expect(directory.view.miners.isEmpty)
        #expect(directory.view.validators == 0)
    }

    @Test func `statuses are read over HTTP; unreachable, lying and endless validators are ignored`() async throws {
        let good = status("good", [miner(1, 0.5)])
        let text = String(decoding: try JSONEncoder().encode(good), as: UTF8.self)
        let huge = String(repeating: " ", count: StatusReader.maximumBytes + 1)
        let router = Router()
        router.get("/status") { _, _ in text }
        router.get("/nonsense") { _, _ in "{\"netuid\": 70000, \"miners\": \"all\"}" }
        router.get("/huge") { _, _ in huge + text }
        router.get("/error") { _, _ -> HTTPResponse.Status in .internalServerError }
        router.get("/silent") { _, _ in
            try await Task.sleep(for: .seconds(60))
            return text
        }
        let (ports, told) = AsyncStream.makeStream(of: Int.self)
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let server = Application(
            router: router,
            configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { told.yield($0.localAddress?.port ?? 0) },
            logger: logger
        )
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run() }
            var iterator = ports.makeAsyncIterator()
            let base = "http://127.0.0.1:\(try #require(await iterator.next()))"
            let paths = ["", "/nonsense", "/huge", "/error", "/silent", "/none"].map { base + $0 }
            let reader = try StatusReader(paths + ["http://127.0.0.1:1"])
            #expect(await reader.read() == [base + "/status": good])
            group.cancelAll()
            while (try? await group.next()) != nil {}
        }
    }
}

@Suite struct HealthTests {
    private func miner(_ uid: UInt16) -> KnownMiner {
        KnownMiner(
            uid: UID(uid),
            endpoint: AxonEndpoint(ip: "127.0.0.1", port: 1, hotkey: "h\(uid)"),
            quality: TestMiner.honest(uid, low: 0.5).quality
        )
    }

    @Test func `a miner that fails is left alone for longer each time, then tried once`() throws {
        let time = ManualClock()
        let health = MinerHealth(policy: RoutingPolicy(), clock: time.clock)
        let miners = [miner(1)]
        func take(_ question: UInt8 = 0) -> KnownMiner? { health.take(from: miners, .search, [question], besides: []) }
        for seconds in [5.0, 10, 20, 40, 80, 120, 120] {
            let taken = try #require(take())
            if seconds > 5 { #expect(take(1) == nil, "only one request tries a miner that failed") }
            health.failed(taken, .search, [0])
            #expect(health.skipped == 1)
            time.advance(seconds: seconds - 0.1)
            #expect(take() == nil)
            time.advance(seconds: 0.2)
        }
        let recovered = try #require(take())
        health.succeeded(recovered, .search, [0])
        #expect(take(1) != nil)
        #expect(take(2) != nil)
        #expect(health.skipped == 0)
    }

    @Test func `services count apart, and a question is with a miner twice while there are others`() throws {
        let time = ManualClock()
        let health = MinerHealth(policy: RoutingPolicy(), clock: time.clock)
        let miners = [miner(1), miner(2)]
        let first = try #require(health.take(from: miners, .search, [1], besides: []))
        #expect(first.uid == 1)
        let uids = (0..<16).map { _ in health.take(from: miners, .search, [1], besides: [])?.uid }
        #expect(uids == [1, 2, 2] + Array(repeating: 1, count: 6) + Array(repeating: 2, count: 6) + [nil])
        #expect(health.take(from: miners, .search, [2], besides: [])?.uid == 1)
        #expect(health.take(from: miners, .search, [3], besides: ["h1"])?.uid == 2)
        health.failed(first, .search, [1])
        #expect(health.take(from: miners, .rerank, [4], besides: [])?.uid == 1)
        #expect(health.take(from: miners, .search, [4], besides: [])?.uid == 2)
        health.declined(miner(1), .rerank, [4])
        #expect(health.take(from: miners, .rerank, [5], besides: [])?.uid == 2)
        time.advance(seconds: 61)
        #expect(health.take(from: miners, .rerank, [6], besides: [])?.uid == 1)
    }

    @Test func `what is late is known from enough answers, and hedges are rationed`() {
        let window = LatencyWindow(share: 0.1)
        for number in 1..<LatencyWindow.minimum { window.record(UInt64(number)) }
        #expect(window.lateNanoseconds == nil)
        window.record(32)
        #expect(window.lateNanoseconds == 31)
        for _ in 0..<9 { window.began() }
        #expect(!window.takeHedge())
        window.began()
        #expect(window.takeHedge())
        #expect(!window.takeHedge())
    }
}
