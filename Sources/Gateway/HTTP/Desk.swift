import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Neuron

/// Answers buyers: keys, limits, validation, the question to miners, receipts.
///
/// A request passes these gates in order: the number of open requests (503), a known path and method (404, 405), the
/// key (401), the key's limits (429), a body of bounded size (413, 408) that is sound (400), a place among the requests
/// for which miners are asked (503), and the miners (503).
final class Desk: Sendable {
    let configuration: GatewayConfiguration
    let keys: KeyRing
    let gate: KeyGate
    let admission: Admission
    let router: MinerRouter
    /// The router of the chat subnet; nil where none is sold.
    let chatRouter: MinerRouter?
    let ledger: Ledger
    let counters: GatewayCounters
    let clock: WireClock
    let entropy: Entropy
    let logger: Logger
    /// When the gateway was opened, in Unix seconds: what `created` of the model says.
    let created: Int

    init(
        configuration: GatewayConfiguration,
        keys: KeyRing,
        ledger: Ledger,
        directory: MinerDirectory,
        chatDirectory: MinerDirectory? = nil,
        dendrite: Dendrite,
        chatDendrite: Dendrite,
        clock: WireClock,
        entropy: Entropy,
        logger: Logger
    ) {
        self.configuration = configuration
        self.keys = keys
        self.ledger = ledger
        self.clock = clock
        self.entropy = entropy
        self.logger = logger
        counters = GatewayCounters()
        gate = KeyGate(keys.keys, maximumOpen: configuration.limits.openRequestsPerKey, clock: clock)
        admission = Admission(
            places: configuration.limits.concurrentRequests,
            maximumWaiting: configuration.limits.waitingRequests
        )
        router = MinerRouter(
            directory: directory,
            dendrite: dendrite,
            policy: configuration.routing,
            clock: clock,
            metrics: counters
        )
        let counters = self.counters
        chatRouter = chatDirectory.map { chat in
            MinerRouter(
                directory: chat,
                dendrite: chatDendrite,
                policy: configuration.chat?.routing ?? configuration.routing,
                clock: clock,
                metrics: counters
            )
        }
        created = Int(clock.nanoseconds / 1_000_000_000)
    }

    /// Answers one request; never throws.
    func respond(to request: Request) async -> Response {
        let start = ContinuousClock.now
        let id = "req_" + entropy.uuid().filter { $0 != "-" }
        guard counters.opened(limit: configuration.limits.openRequests) else {
            var fault = APIFault.overloaded
            fault.closesConnection = true
            counters.answered("none", 503)
            return GatewayReply(fault).response(id: id)
        }
        defer { counters.closed() }
        var label = "none"
        let reply: GatewayReply
        do throws(APIFault) {
            let route = try GatewayRoute(request.method, request.uri.path)
            label = route.label
            reply = try await answer(route, request, id: id, since: start)
        } catch {
            reply = GatewayReply(error)
        }
        counters.answered(label, reply.status)
        return reply.response(id: id)
    }

    private func answer(
        _ route: GatewayRoute,
        _ request: Request,
        id: String,
        since start: ContinuousClock.Instant
    ) async throws(APIFault) -> GatewayReply {
        guard route.needsKey else { return route == .health ? health() : metrics() }
        let position = try key(of: request.headers)
        let key = keys.keys[position]
        switch route {
        case .models: return models()
        case .model(let name): return try model(name)
        case .usage: return usage(of: key)
        case .receipt(let id): return try receipt(id, of: key)
        case .search, .rerank, .chat: return try await sell(route, request, position, id: id, since: start)
        case .health, .metrics: throw .internal
        }
    }

    /// Holds the key to its limits while the request is in work.
    private func sell(
        _ route: GatewayRoute,
        _ request: Request,
        _ position: Int,
        id: String,
        since start: ContinuousClock.Instant
    ) async throws(APIFault) -> GatewayReply {
        let standing: KeyGate.Standing?
        switch gate.open(position) {
        case .admitted(let now): standing = now
        case .rate(let now, let seconds):
            var fault = APIFault.rateLimited(now.limit, seconds: seconds)
            fault.headers = Desk.limitHeaders(now)
            throw fault
        case .concurrency(let now):
            var fault = APIFault.tooManyOfKey
            fault.headers = Desk.limitHeaders(now)
            throw fault
        }
        defer { gate.close(position) }
        do throws(APIFault) {
            let order = Order(id: id, key: keys.keys[position], start: start)
            var reply: GatewayReply
            if route == .chat {
                guard let offer = configuration.chat else { throw .noChat }
                reply = try await chat(try await fields(of: request, model: offer.model), order, offer)
            } else {
                let fields = try await fields(of: request, model: configuration.model)
                reply = route == .search ? try await search(fields, order) : try await rerank(fields, order)
            }
            reply.headers += Desk.limitHeaders(standing).map { ($0.name, $0.value) }
            return reply
        } catch {
            var fault = error
            fault.headers += Desk.limitHeaders(standing)
            throw fault
        }
    }

    /// The position of the key that a request shows.
    private func key(of headers: HTTPFields) throws(APIFault) -> Int {
        let shown: Substring
        if let value = headers[.authorization] {
            let parts = value.split(separator: " ", maxSplits: 1)
            guard parts.count == 2, parts[0].lowercased() == "bearer" else { throw .unauthorized(hasKey: false) }
            shown = parts[1]
        } else if let name = HTTPField.Name("x-api-key"), let value = headers[name] {
            shown = value[...]
        } else {
            throw .unauthorized(hasKey: false)
        }
        guard let position = keys.position(of: shown) else { throw .unauthorized(hasKey: true) }
        return position
    }

    private func fields(of request: Request, model: String) async throws(APIFault) -> BuyerFields {
        let bytes = try await collect(request)
        return try BuyerFields(bytes, limits: configuration.limits, model: model)
    }

    private func collect(_ request: Request) async throws(APIFault) -> [UInt8] {
        let limit = configuration.limits.bodyBytes
        var tooLarge = APIFault.tooLarge(nil, "The body may have \(limit) bytes at most.")
        tooLarge.closesConnection = true
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit { throw tooLarge }
        do {
            return try await Deadline.structured(seconds: configuration.limits.bodySeconds) {
                let buffer = try await request.body.collect(upTo: limit)
                return Array(buffer.readableBytesView)
            }
        } catch is NIOTooManyBytesError {
            throw tooLarge
        } catch is DeadlineExceeded {
            var fault = APIFault.invalid(nil, "The body did not arrive in time.", code: "request_timeout")
            fault.status = 408
            fault.closesConnection = true
            throw fault
        } catch {
            var fault = APIFault.invalid(nil, "The body could not be read.", code: "unreadable_body")
            fault.closesConnection = true
            throw fault
        }
    }

    static func limitHeaders(_ standing: KeyGate.Standing?) -> [APIFault.Header] {
        guard let standing else { return [] }
        return [
            APIFault.Header(name: "x-ratelimit-limit-requests", value: String(standing.limit)),
            APIFault.Header(name: "x-ratelimit-remaining-requests", value: String(standing.remaining)),
            APIFault.Header(
                name: "x-ratelimit-reset-requests",
                value: GatewayText.seconds(standing.secondsToFull)
            ),
        ]
    }
}

/// A request of a buyer that is being answered.
struct Order {
    let id: String
    let key: APIKey
    let start: ContinuousClock.Instant
}

/// Hummingbird's context, of which nothing more is needed.
struct GatewayContext: RequestContext {
    var coreContext: CoreRequestContextStorage

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
    }
}
