import ChainCrypto
import NIOHTTP1
import Synchronization
import Testing

@testable import Neuron

@Suite struct AxonTests {
    @Test func `a good request is answered with the whole synapse`() async throws {
        let (status, text) = try await withAxon(routes: [numberedRoute]) { _, endpoint in
            try await HandmadeRequest(query: "café").send(to: endpoint)
        }
        #expect(status == 200)
        let object = try #require(try WireValue(json: Array(text.utf8)).object)
        let recorded = try #require(
            try WireValue(json: Array(Record().response("answered").body.utf8)).object
        )
        #expect(object.members.map(\.name) == recorded.members.map(\.name))
        #expect(object["axon"]?.object?.members.map(\.name) == recorded["axon"]?.object?.members.map(\.name))
        #expect(object["axon"]?.object?["status_message"] == .string("Success"))
        #expect(object["query"] == .string("café"))
        #expect(object["documents"] == .strings(["d0", "d1", "d2"]))
    }

    /// Each case: what is bent, the status, and a part of the answer. Where Python's own status is recorded and not one
    /// of its accidents, it is compared with that.
    @Test func `bent requests get the status of their fault`() async throws {
        try await withAxon(routes: [numberedRoute]) { axon, endpoint in
            func sent(_ change: (inout HandmadeRequest) -> Void) async throws -> (status: Int, text: String) {
                var request = try HandmadeRequest(uuid: Entropy.system.uuid())
                change(&request)
                return try await request.send(to: endpoint)
            }
            var answer = try await sent { $0.path = "/NoSynapse" }
            let unknown = try Record().response("unknown synapse")
            #expect(answer.status == unknown.status)
            #expect(answer.text == unknown.body)
            answer = try await sent { $0.path = "/RetrievalSynapse/more" }
            #expect(answer == (404, #"{"detail":"Not Found"}"#))
            answer = try await sent { $0.path = "/" }
            #expect(answer.status == 404)
            answer = try await sent { $0.method = .PUT }
            #expect(answer == (405, #"{"detail":"Method Not Allowed"}"#))
            answer = try await sent { $0.set("bt_header_dendrite_nonce", "soon") }
            #expect(answer.status == 400)
            answer = try await sent { $0.set("bt_header_dendrite_nonce", nil) }
            #expect(answer.text == (try Record().response("no nonce").body))
            #expect(answer.status == 401)
            answer = try await sent {
                $0.set("bt_header_dendrite_signature", "0x" + String(repeating: "0", count: 128))
            }
            #expect(answer.status == (try Record().response("wrong signature").status))
            answer = try await sent { $0.body += [0x7d] }
            #expect(answer.status == (try Record().response("broken JSON").status))
            answer = try await sent { $0.body = [] }
            #expect(answer.status == 422)
            answer = try await sent { $0.body = Array("[]".utf8) }
            #expect(answer.status == 422)
            answer = try await sent { $0.body = Array("{}".utf8) }
            #expect(answer == (422, #"{"detail":"Field required: query"}"#))
            answer = try await sent { $0.body = Array(#"{"query": 1}"#.utf8) }
            #expect(answer == (422, #"{"detail":"Wrong type of field: query"}"#))
            answer = try await sent { $0.body = Array(#"{"query": "other", "top_k": 3}"#.utf8) }
            #expect(answer.status == 400)
            #expect(answer.text.contains("Hash mismatch"))
            #expect(axon.metrics.open == 0)
            #expect(axon.metrics.handled == 0)
        }
    }

    @Test func `a request is answered once and its copy refused`() async throws {
        try await withAxon(routes: [numberedRoute]) { _, endpoint in
            let request = try HandmadeRequest()
            #expect(try await request.send(to: endpoint).status == 200)
            let copy = try await request.send(to: endpoint)
            #expect(copy.status == 401)
            #expect(copy.text == (try Record().response("replayed").body))
        }
    }

    @Test func `of many equal requests at the same time one is answered`() async throws {
        try await withAxon(routes: [numberedRoute]) { _, endpoint in
            let request = try HandmadeRequest()
            let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<20 { group.addTask { try await request.send(to: endpoint).status } }
                return try await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
            }
            #expect(statuses == [200: 1, 401: 19])
        }
    }

    @Test func `a stale request is refused`() async throws {
        try await withAxon(routes: [numberedRoute]) { _, endpoint in
            let request = try HandmadeRequest(nonce: WireClock.system.nanoseconds - 60_000_000_000)
            #expect(try await request.send(to: endpoint).status == 401)
        }
    }

    @Test func `bodies and headers that are too large are refused`() async throws {
        var configuration = AxonConfiguration()
        configuration.maximumBodyBytes = 2000
        try await withAxon(configuration, routes: [numberedRoute]) { _, endpoint in
            let long = try HandmadeRequest(query: String(repeating: "x", count: 3000))
            #expect(try await long.send(to: endpoint).status == 413)
            var wide = try HandmadeRequest()
            wide.set("x-padding", String(repeating: "x", count: 20_000))
            #expect(try await wide.send(to: endpoint).status == 400)
            var heavy = try HandmadeRequest()
            heavy.set("bt_header_dendrite_uuid", String(repeating: "x", count: 5000))
            #expect(try await heavy.send(to: endpoint).status == 400)
            #expect(try await HandmadeRequest().send(to: endpoint).status == 200)
        }
    }

    @Test func `the blacklist comes before the signature`() async throws {
        let route = AxonRoute(
            RetrievalSynapse.definition,
            blacklist: { $0.hotkey == Keys.eve.ss58Address ? .refused("not welcome") : .allowed },
            handler: { _ in [:] }
        )
        try await withAxon(routes: [route]) { _, endpoint in
            var request = try HandmadeRequest(keypair: Keys.eve)
            request.set("bt_header_dendrite_signature", nil)
            let answer = try await request.send(to: endpoint)
            let recorded = try Record().response("blacklisted")
            #expect(answer.status == recorded.status)
            #expect(answer.text == recorded.body)
        }
    }

    @Test func `a handler's faults cost one request and tell nothing`() async throws {
        struct Secret: Error { let password = "hunter2" }
        let failing = AxonRoute(RetrievalSynapse.definition) { request in
            switch RetrievalSynapse.question(in: request.fields)?.query {
            case "refuse": throw AxonRefusal(status: 429, message: "later")
            case "nonsense": return ["documents": .integer(1)]
            default: throw Secret()
            }
        }
        try await withAxon(routes: [failing]) { _, endpoint in
            let secret = try await HandmadeRequest(uuid: "1").send(to: endpoint)
            #expect(secret.status == 500)
            #expect(secret.text.hasPrefix(#"{"message":"Internal Server Error #"#))
            #expect(!secret.text.contains("hunter2"))
            #expect(try await HandmadeRequest(query: "nonsense", uuid: "2").send(to: endpoint).status == 500)
            let refused = try await HandmadeRequest(query: "refuse", uuid: "3").send(to: endpoint)
            #expect(refused == (429, #"{"message":"later"}"#))
        }
    }

    @Test func `a handler that is too slow is left behind, and keeps its place until it ends`() async throws {
        let gate = AsyncStream<Void>.makeStream()
        let stream = Mutex<AsyncStream<Void>?>(gate.stream)
        let stubborn = AxonRoute(RetrievalSynapse.definition) { request in
            guard RetrievalSynapse.question(in: request.fields)?.query == "slow" else { return [:] }
            // Heeds no cancellation: the wait runs in a task of its own.
            let taken = stream.withLock { stream in
                defer { stream = nil }
                return stream
            }
            await Task { for await _ in taken ?? AsyncStream(unfolding: { nil }) { break } }.value
            return [:]
        }
        var configuration = AxonConfiguration()
        configuration.maximumConcurrentHandlers = 1
        try await withAxon(configuration, routes: [stubborn]) { axon, endpoint in
            let slow = try await HandmadeRequest(query: "slow", uuid: "1", timeout: 0.05).send(to: endpoint)
            #expect(slow == (408, #"{"message":"Response timeout after: 0.05s"}"#))
            #expect(axon.metrics.running == 1)
            let blocked = try await HandmadeRequest(uuid: "2", timeout: 0.05).send(to: endpoint)
            #expect(blocked.status == 408)
            gate.continuation.yield()
            #expect(try await HandmadeRequest(uuid: "3", timeout: 20).send(to: endpoint).status == 200)
        }
    }

    @Test func `limits of each caller are kept`() async throws {
        var configuration = AxonConfiguration()
        configuration.requestsPerSecondPerCaller = 0.000_001
        configuration.burstPerCaller = 2
        try await withAxon(configuration, routes: [numberedRoute]) { axon, endpoint in
            var statuses: [Int] = []
            for uuid in ["1", "2", "3"] {
                statuses.append(try await HandmadeRequest(uuid: uuid).send(to: endpoint).status)
            }
            statuses.append(try await HandmadeRequest(keypair: Keys.eve).send(to: endpoint).status)
            #expect(statuses == [200, 200, 503, 200])
            #expect(axon.metrics.answered == [200: 3, 503: 1])
        }
    }

    @Test func `the limit of open requests is kept`() async throws {
        var configuration = AxonConfiguration()
        configuration.maximumOpenRequests = 0
        let answer = try await withAxon(configuration, routes: [numberedRoute]) { _, endpoint in
            try await HandmadeRequest().send(to: endpoint)
        }
        #expect(answer == (503, #"{"message":"Too many open requests"}"#))
    }

    @Test func `health is shown, metrics only where they are wanted`() async throws {
        var configuration = AxonConfiguration()
        for (isShown, status) in [(false, 404), (true, 200)] {
            configuration.servesMetrics = isShown
            try await withAxon(configuration, routes: [numberedRoute]) { _, endpoint in
                var request = try HandmadeRequest()
                request.method = .GET
                request.path = "/health"
                #expect(try await request.send(to: endpoint).text.hasPrefix(#"{"status":"ok""#))
                request.path = "/metrics"
                #expect(try await request.send(to: endpoint).status == status)
            }
        }
    }

    @Test func `the announced address may differ from the bound one`() async throws {
        var configuration = AxonConfiguration()
        configuration.announcedHost = "192.0.2.7"
        configuration.announcedPort = 8091
        let axon = Axon(hotkey: Keys.bob.ss58Address, routes: [], configuration: configuration)
        let (addresses, continuation) = AsyncStream<AxonAddress>.makeStream()
        let server = Task { try await axon.run { continuation.yield($0) } }
        var iterator = addresses.makeAsyncIterator()
        let address = try #require(await iterator.next())
        #expect(address.host == "127.0.0.1")
        #expect(address.port > 0)
        #expect(address.announcedHost == "192.0.2.7")
        #expect(address.announcedPort == 8091)
        server.cancel()
        _ = await server.result
    }
}
