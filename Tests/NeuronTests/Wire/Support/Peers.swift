import AsyncHTTPClient
import ChainCrypto
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

@testable import Neuron

/// Runs `body` against an axon of //Bob that listens on a free port, and stops the axon.
func withAxon<Value: Sendable>(
    _ configuration: AxonConfiguration = AxonConfiguration(),
    routes: [AxonRoute],
    clock: WireClock = .system,
    _ body: @escaping @Sendable (Axon, AxonEndpoint) async throws -> Value
) async throws -> Value {
    let axon = Axon(hotkey: Keys.bob.ss58Address, routes: routes, configuration: configuration, clock: clock)
    let (addresses, continuation) = AsyncStream<AxonAddress>.makeStream()
    return try await withThrowingTaskGroup(of: Value?.self) { group in
        group.addTask {
            try await axon.run { address in
                continuation.yield(address)
                continuation.finish()
            }
            return nil
        }
        group.addTask {
            var iterator = addresses.makeAsyncIterator()
            guard let address = await iterator.next() else { throw CancellationError() }
            return try await body(axon, AxonEndpoint(ip: address.host, port: address.port, hotkey: axon.hotkey))
        }
        defer { group.cancelAll() }
        while let value = try await group.next() {
            if let value { return value }
        }
        throw CancellationError()
    }
}

/// Runs `body` with a dendrite of //Alice and closes it.
func withDendrite<Value: Sendable>(
    _ keypair: Keypair = Keys.alice,
    _ configuration: DendriteConfiguration = DendriteConfiguration(),
    _ body: (Dendrite) async throws -> Value
) async throws -> Value {
    let dendrite = Dendrite(keypair: keypair, configuration: configuration)
    do {
        let value = try await body(dendrite)
        try await dendrite.shutdown()
        return value
    } catch {
        try await dendrite.shutdown()
        throw error
    }
}

/// A retrieval route that answers with numbered documents.
let numberedRoute = AxonRoute(RetrievalSynapse.definition) { request in
    let (_, topK) = RetrievalSynapse.question(in: request.fields) ?? ("", 0)
    return RetrievalSynapse.answer((0..<min(topK, 100)).map { "d\($0)" })
}

/// A signed request that tests bend before they send it.
struct HandmadeRequest {
    var headers: [(name: String, value: String)]
    var body: [UInt8]
    var path = "/RetrievalSynapse"
    var method = HTTPMethod.POST

    init(
        query: String = "q",
        keypair: Keypair = Keys.alice,
        axonHotkey: String = Keys.bob.ss58Address,
        nonce: UInt64 = WireClock.system.nanoseconds,
        uuid: String = "instance",
        timeout: Double = 5
    ) throws {
        let definition = RetrievalSynapse.definition
        let values = try definition.values(from: RetrievalSynapse.request(query: query, topK: 3))
        let hash = definition.bodyHash(of: values)
        var dendrite = TerminalInfo()
        dendrite.version = AxonProtocol.version
        dendrite.nonce = nonce
        dendrite.uuid = uuid
        dendrite.hotkey = keypair.ss58Address
        let text = "\(nonce).\(keypair.ss58Address).\(axonHotkey).\(uuid).\(hash)"
        dendrite.signature = Hex.encode(keypair.sign(Array(text.utf8), randomness: Entropy.system.bytes(32)))
        var axon = TerminalInfo()
        axon.hotkey = axonHotkey
        let message = SynapseMessage(
            definition: definition,
            timeout: timeout,
            dendrite: dendrite,
            axon: axon,
            values: values,
            bodyHash: hash
        )
        body = message.body(.spacedASCII)
        headers = message.headers(bodySize: body.count)
    }

    mutating func set(_ name: String, _ value: String?) {
        headers.removeAll { $0.name == name }
        if let value { headers.append((name, value)) }
    }

    /// Sends the request; gives the status and the text of the answer.
    func send(to endpoint: AxonEndpoint) async throws -> (status: Int, text: String) {
        var request = HTTPClientRequest(url: "http://\(endpoint.ip):\(endpoint.port)\(path)")
        request.method = method
        for (name, value) in headers { request.headers.add(name: name, value: value) }
        request.body = .bytes(ByteBuffer(bytes: body))
        let response = try await HTTPClient.shared.execute(request, timeout: .seconds(20))
        let text = try await response.body.collect(upTo: 1 << 20)
        return (Int(response.status.code), String(buffer: text))
    }
}
