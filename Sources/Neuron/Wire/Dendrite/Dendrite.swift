import AsyncHTTPClient
public import ChainCrypto
import NIOCore
import NIOHTTP1

/// A validator's client: asks miners over Bittensor's axon protocol of version 10.
///
/// Nothing that a miner does makes a call throw or hang: each gives a `DendriteResponse`.
///
/// Source: bittensor 10.5.0, `core/dendrite.py`. Unlike Python's, it follows no redirects, because a miner could
/// otherwise send validators to the miner whose answers it wants to sell.
public final class Dendrite: Sendable {
    /// The SS58 address that requests are signed with.
    public let hotkey: String
    private let keypair: Keypair
    private let configuration: DendriteConfiguration
    private let client: HTTPClient
    private let places: AdmissionQueue
    private let lanes: InstanceLanes
    private let entropy: Entropy

    /// A client; call `shutdown()` when it is no longer needed.
    public init(
        keypair: Keypair,
        configuration: DendriteConfiguration = DendriteConfiguration(),
        clock: WireClock = .system,
        entropy: Entropy = .system
    ) {
        self.keypair = keypair
        self.configuration = configuration
        self.entropy = entropy
        hotkey = keypair.ss58Address
        lanes = InstanceLanes(clock: clock, entropy: entropy)
        places = AdmissionQueue(places: configuration.maximumConcurrentRequests, maximumWaiting: .max)
        var settings = HTTPClient.Configuration(redirectConfiguration: .disallow, decompression: .disabled)
        settings.httpVersion = .http1Only
        settings.connectionPool.retryConnectionEstablishment = false
        settings.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = configuration.maximumConnectionsPerHost
        // Python's axons close connections after five silent seconds. Sending on one that is being closed would count
        // against the miner.
        settings.connectionPool.idleTimeout = .seconds(4)
        // The time limit of each request is the only one; the client's own must not come first.
        settings.timeout.connect = .hours(1)
        client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: settings)
    }

    /// Closes all connections. No call may be under way or follow.
    public func shutdown() async throws {
        try await client.shutdown()
    }

    /// Asks one miner.
    ///
    /// Absent `fields` take their defaults; within `timeout` seconds the last byte of the response must have arrived.
    ///
    /// - Throws: `SynapseFieldError` where `fields` do not fit the definition: the caller's fault, never the miner's.
    public func call(
        _ endpoint: AxonEndpoint,
        _ definition: SynapseDefinition,
        _ fields: WireObject,
        timeout: Double = AxonProtocol.defaultTimeout
    ) async throws(SynapseFieldError) -> DendriteResponse {
        let values = try definition.values(from: fields)
        return await call(endpoint, definition, values: values, timeout: timeout)
    }

    /// Asks many miners the same, as many at the same time as the configuration allows.
    ///
    /// - Returns: a response for each endpoint, in their order.
    /// - Throws: as for one miner.
    public func call(
        _ endpoints: [AxonEndpoint],
        _ definition: SynapseDefinition,
        _ fields: WireObject,
        timeout: Double = AxonProtocol.defaultTimeout
    ) async throws(SynapseFieldError) -> [DendriteResponse] {
        let values = try definition.values(from: fields)
        return await withTaskGroup(of: (Int, DendriteResponse).self) { group in
            for (index, endpoint) in endpoints.enumerated() {
                group.addTask {
                    (index, await self.call(endpoint, definition, values: values, timeout: timeout))
                }
            }
            var responses: [(Int, DendriteResponse)] = []
            responses.reserveCapacity(endpoints.count)
            for await response in group { responses.append(response) }
            return responses.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    private func call(
        _ endpoint: AxonEndpoint,
        _ definition: SynapseDefinition,
        values: WireObject,
        timeout: Double
    ) async -> DendriteResponse {
        // The wait for a place has no limit: places come free within the time limits of the requests that hold them.
        guard await places.acquire(priority: 0, seconds: nil) == .admitted else {
            return DendriteResponse(
                endpoint: endpoint,
                status: 408,
                message: "Request was never sent",
                latencyNanoseconds: 0,
                fields: nil,
                bodyBytes: 0,
                nonce: 0,
                uuid: ""
            )
        }
        defer { places.release() }
        let start = ContinuousClock.now
        let (uuid, nonce) = lanes.take()
        defer { lanes.giveBack(uuid) }
        let message = sign(definition, values, endpoint, uuid: uuid, nonce: nonce, timeout: timeout)
        let reply = await send(message, to: endpoint, timeout: timeout)
        let latency = start.duration(to: .now).nanoseconds
        let outcome = reply.outcome(definition, endpoint, timeout: timeout)
        return DendriteResponse(
            endpoint: endpoint,
            status: outcome.status,
            message: outcome.message,
            latencyNanoseconds: latency,
            fields: outcome.fields,
            bodyBytes: reply.bodyBytes,
            nonce: nonce,
            uuid: uuid
        )
    }

    private func sign(
        _ definition: SynapseDefinition,
        _ values: WireObject,
        _ endpoint: AxonEndpoint,
        uuid: String,
        nonce: UInt64,
        timeout: Double
    ) -> SynapseMessage {
        let hash = definition.bodyHash(of: values)
        let text = SynapseMessage.signedText(
            nonce: nonce,
            dendriteHotkey: hotkey,
            axonHotkey: endpoint.hotkey,
            uuid: uuid,
            bodyHash: hash
        )
        var dendrite = TerminalInfo()
        dendrite.ip = configuration.externalIP
        dendrite.version = AxonProtocol.version
        dendrite.nonce = nonce
        dendrite.uuid = uuid
        dendrite.hotkey = hotkey
        dendrite.signature = Hex.encode(keypair.sign(text, randomness: entropy.bytes(32)))
        var axon = TerminalInfo()
        axon.ip = endpoint.ip
        axon.port = endpoint.port
        axon.hotkey = endpoint.hotkey
        return SynapseMessage(
            definition: definition,
            timeout: timeout,
            dendrite: dendrite,
            axon: axon,
            values: values,
            bodyHash: hash
        )
    }

    /// Sends a request and reads the response within the time limit.
    private func send(_ message: SynapseMessage, to endpoint: AxonEndpoint, timeout: Double) async -> DendriteReply {
        // As in Python, one's own public address is reached through the loopback.
        let host = endpoint.ip == configuration.externalIP ? "0.0.0.0" : endpoint.ip
        var request = HTTPClientRequest(url: "http://\(endpoint.authority(host: host))/\(message.definition.name)")
        request.method = .POST
        let body = message.body(.spacedASCII)
        for (name, value) in message.headers(bodySize: body.count) { request.headers.add(name: name, value: value) }
        request.headers.add(name: "content-type", value: "application/json")
        request.headers.add(name: "accept", value: "*/*")
        request.body = .bytes(ByteBuffer(bytes: body))
        let (prepared, limit) = (request, configuration.maximumResponseBytes)
        do {
            return try await Deadline.structured(seconds: timeout) {
                try await self.exchange(prepared, limit: limit)
            }
        } catch is DeadlineExceeded {
            return .failed(.timeout)
        } catch {
            return .failed(DendriteFailure(error))
        }
    }

    private func exchange(_ request: HTTPClientRequest, limit: Int) async throws -> DendriteReply {
        let response = try await client.execute(request, deadline: .distantFuture)
        var bytes: [UInt8] = []
        do {
            for try await part in response.body {
                guard bytes.count + part.readableBytes <= limit else { return .failed(.tooLarge(limit: limit)) }
                bytes.append(contentsOf: part.readableBytesView)
            }
        } catch let error where !(error is CancellationError) {
            return .failed(.brokenOff("\(error)"))
        }
        return .received(
            status: Int(response.status.code),
            headers: response.headers.map { ($0.name, $0.value) },
            body: bytes
        )
    }
}
