import AsyncHTTPClient
import ChainCrypto
import Foundation
import Logging
import NIOCore
import NIOHTTP1
import NIOPosix
import Neuron
import Primitives
import Testing

@testable import Gateway

/// Keys that only tests know.
enum TestKeys {
    static func pair(_ number: UInt8) throws -> Keypair {
        try Keypair(seed: [UInt8](repeating: number, count: 32))
    }

    static let buyer = APIKey(name: "buyer", secret: "sk-test-0123456789abcdef")
    static let other = APIKey(name: "other", secret: "sk-test-fedcba9876543210")
}

/// What a miner of a test does.
struct TestMiner: Sendable {
    var uid: UInt16
    /// The lower end of its measured quality; the score is 0.05 above.
    var low: Double
    var latency = 10.0
    var axon = AxonConfiguration()
    /// Answers searches; nil where it knows none.
    var search: AxonRoute.Handler?
    /// Judges documents; nil where it knows no such request.
    var rerank: AxonRoute.Handler?

    /// Holds conversations; nil where it knows no such request.
    var chat: AxonRoute.Handler?

    /// A miner that names documents after itself and judges by length.
    static func honest(_ uid: UInt16, low: Double, latency: Double = 10) -> TestMiner {
        TestMiner(
            uid: uid,
            low: low,
            latency: latency,
            search: { request in
                let (_, topK) = RetrievalSynapse.question(in: request.fields) ?? ("", 0)
                return RetrievalSynapse.answer((0..<topK).map { "m\(uid)-d\($0)" })
            },
            rerank: { request in
                let (_, documents) = RerankSynapse.question(in: request.fields) ?? ("", [])
                return RerankSynapse.answer(documents.map { 1 - 1 / Double($0.utf8.count + 1) })
            }
        )
    }

    /// A miner that answers searches in its own way.
    static func searching(_ uid: UInt16, low: Double, _ handler: @escaping AxonRoute.Handler) -> TestMiner {
        TestMiner(uid: uid, low: low, search: handler)
    }

    var quality: MeasuredQuality {
        MeasuredQuality(
            score: low + 0.05,
            low: low,
            high: low + 0.1,
            samples: 40,
            validators: 2,
            latencyMilliseconds: latency,
            reliability: 1
        )
    }
}

/// Runs `body` beside axons for `miners`; it is given them as a gateway knows them.
func withMiners<Value: Sendable>(
    _ miners: [TestMiner],
    _ body: @escaping @Sendable ([KnownMiner]) async throws -> Value
) async throws -> Value {
    let (known, told) = AsyncStream.makeStream(of: KnownMiner.self)
    return try await withThrowingTaskGroup(of: Value?.self) { group in
        for miner in miners {
            let hotkey = try TestKeys.pair(UInt8(miner.uid) + 10).ss58Address
            var routes: [AxonRoute] = []
            if let search = miner.search { routes.append(AxonRoute(RetrievalSynapse.definition, handler: search)) }
            if let rerank = miner.rerank { routes.append(AxonRoute(RerankSynapse.definition, handler: rerank)) }
            if let chat = miner.chat { routes.append(AxonRoute(TaskSynapse.definition, handler: chat)) }
            let axon = Axon(hotkey: hotkey, routes: routes, configuration: miner.axon)
            group.addTask {
                try await axon.run { address in
                    let endpoint = AxonEndpoint(ip: address.host, port: address.port, hotkey: hotkey)
                    told.yield(KnownMiner(uid: UID(miner.uid), endpoint: endpoint, quality: miner.quality))
                }
                return nil
            }
        }
        group.addTask {
            var all: [KnownMiner] = []
            var iterator = known.makeAsyncIterator()
            while all.count < miners.count, let miner = await iterator.next() { all.append(miner) }
            return try await body(all)
        }
        defer { group.cancelAll() }
        while let value = try await group.next() {
            if let value { return value }
        }
        throw CancellationError()
    }
}

/// A configuration that tests change.
func configuration(_ miners: [KnownMiner], keys: [APIKey] = [TestKeys.buyer]) throws -> GatewayConfiguration {
    var configuration = GatewayConfiguration(
        netuid: 1,
        hotkey: try TestKeys.pair(1),
        keys: keys,
        miners: .fixed(miners)
    )
    configuration.routing.isHedging = false
    return configuration
}

/// Runs `body` against a gateway that listens, and stops it.
func withGateway<Value: Sendable>(
    _ configuration: GatewayConfiguration,
    _ body: @escaping @Sendable (Buyer) async throws -> Value
) async throws -> Value {
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    let gateway = try await Gateway.open(configuration, logger: logger)
    let secret = configuration.keys.first?.secret
    return try await withThrowingTaskGroup(of: Value?.self) { group in
        group.addTask {
            try await gateway.run()
            return nil
        }
        group.addTask { try await body(Buyer(url: gateway.url, secret: secret)) }
        defer { group.cancelAll() }
        while let value = try await group.next() {
            if let value { return value }
        }
        throw CancellationError()
    }
}

/// A gateway in front of miners.
func withMarket<Value: Sendable>(
    _ miners: [TestMiner],
    _ change: @escaping @Sendable (inout GatewayConfiguration) -> Void = { _ in },
    _ body: @escaping @Sendable (Buyer) async throws -> Value
) async throws -> Value {
    try await withMiners(miners) { known in
        var configuration = try configuration(known)
        change(&configuration)
        return try await withGateway(configuration, body)
    }
}

/// Who asks a gateway over HTTP.
struct Buyer: Sendable {
    let url: String
    var secret: String?

    /// A response, read.
    struct Answer: Sendable {
        let status: Int
        let headers: HTTPHeaders
        let text: String
        /// The body as JSON; an empty object where it is none.
        let object: WireObject

        /// The message, type, parameter and code of an error, as OpenAI's form has them.
        var error: WireObject { object["error"]?.object ?? [:] }
        var code: String? { error["code"]?.text }
        /// The ids of a search's results in order.
        var documents: [String] {
            guard case .array(let results)? = object["results"] else { return [] }
            return results.compactMap { $0.object?["id"]?.text }
        }
        /// The miner that the receipt names.
        var uid: Int? { object["receipt"]?.object?["miner"]?.object?["uid"]?.integer }
    }

    func get(_ path: String) async throws -> Answer {
        try await send(.GET, path, nil)
    }

    func post(_ path: String, _ body: WireObject) async throws -> Answer {
        try await send(.POST, path, WireValue.object(body).json(.compact))
    }

    func search(_ query: String = "a query", topK: Int = 3) async throws -> Answer {
        try await post("/v1/search", ["query": .string(query), "top_k": .integer(topK)])
    }

    /// Different searches at the same time.
    func searchAtOnce(_ count: Int) async throws -> [Answer] {
        try await withThrowingTaskGroup(of: Answer.self) { group in
            for number in 0..<count { group.addTask { try await search("query \(number)") } }
            var answers: [Answer] = []
            for try await answer in group { answers.append(answer) }
            return answers
        }
    }

    func send(
        _ method: HTTPMethod,
        _ path: String,
        _ body: [UInt8]?,
        headers: [(String, String)] = []
    ) async throws -> Answer {
        var request = HTTPClientRequest(url: url + path)
        request.method = method
        if let secret { request.headers.add(name: "authorization", value: "Bearer \(secret)") }
        for (name, value) in headers { request.headers.replaceOrAdd(name: name, value: value) }
        if let body { request.body = .bytes(ByteBuffer(bytes: body)) }
        let response = try await HTTPClient.shared.execute(request, timeout: .seconds(60))
        let bytes = Array(try await response.body.collect(upTo: 1 << 24).readableBytesView)
        return Answer(
            status: Int(response.status.code),
            headers: response.headers,
            text: String(decoding: bytes, as: UTF8.self),
            object: (try? WireValue(json: bytes).object) ?? [:]
        )
    }
}

/// A file in a folder that is removed afterwards.
func withTemporaryFile<Value>(_ body: (String) async throws -> Value) async throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gateway-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder.appending(path: "journal.jsonl").path)
}
