import ChainCrypto
import Testing

@testable import Neuron

@Suite struct DendriteTests {
    private func ask(_ endpoint: AxonEndpoint, timeout: Double = 10) async throws -> DendriteResponse {
        try await withDendrite { dendrite in
            try await dendrite.call(
                endpoint,
                RetrievalSynapse.definition,
                RetrievalSynapse.request(query: "q", topK: 2),
                timeout: timeout
            )
        }
    }

    private func http(_ body: String, _ head: String = "200 OK\r\ncontent-type: application/json") -> String {
        "HTTP/1.1 \(head)\r\ncontent-length: \(body.utf8.count)\r\n\r\n\(body)"
    }

    private func askRaw(_ answer: String, closes: Bool = true, timeout: Double = 10) async throws -> DendriteResponse {
        let server = try await HostileServer(closes ? .says(Array(answer.utf8)) : .keeps(Array(answer.utf8)))
        let response = try await ask(server.endpoint, timeout: timeout)
        try await server.stop()
        return response
    }

    @Test func `recorded responses of Python's axon get the status and the message that Python gives them`() throws {
        let definition = RetrievalSynapse.definition
        let endpoint = AxonEndpoint(ip: "127.0.0.1", port: 1, hotkey: Keys.bob.ss58Address)
        for name in ["answered", "replayed", "unknown synapse", "blacklisted", "stale", "failing handler"] {
            let recorded = try Record().response(name)
            let reply = DendriteReply.received(
                status: try #require(recorded.status),
                headers: recorded.headers,
                body: Array(recorded.body.utf8)
            )
            let outcome = reply.outcome(definition, endpoint, timeout: 5)
            #expect(outcome.status == recorded.status)
            #expect(outcome.message == recorded.header("bt_header_axon_status_message"))
            #expect((outcome.fields != nil) == (name == "answered"))
        }
        let answered = try Record().response("answered")
        let reply = DendriteReply.received(status: 200, headers: answered.headers, body: Array(answered.body.utf8))
        let fields = try #require(reply.outcome(definition, endpoint, timeout: 5).fields)
        #expect(RetrievalSynapse.documents(in: fields) == ["dé 1", "d2"])
    }

    @Test func `our dendrite and our axon understand each other`() async throws {
        try await withAxon(routes: [numberedRoute]) { axon, endpoint in
            let response = try await ask(endpoint)
            #expect(response.status == 200)
            #expect(response.message == "Success")
            #expect(response.fields.flatMap(RetrievalSynapse.documents(in:)) == ["d0", "d1"])
            #expect(response.latencyNanoseconds > 0)
            #expect(response.bodyBytes > 100)
            let stranger = AxonEndpoint(ip: endpoint.ip, port: endpoint.port, hotkey: Keys.eve.ss58Address)
            #expect(try await ask(stranger).status == 401)
            let alive = try await withDendrite { try await $0.call(endpoint, .ping, [:]) }
            #expect(alive.isSuccess)
        }
    }

    @Test func `many requests at the same time are all answered, in order`() async throws {
        var configuration = AxonConfiguration()
        configuration.maximumConcurrentHandlers = 8
        configuration.maximumWaiting = 1000
        configuration.maximumOpenRequestsPerCaller = 1000
        let miners = 16
        try await withAxon(configuration, routes: [numberedRoute]) { axon, endpoint in
            let nobody = AxonEndpoint(ip: "127.0.0.1", port: 1, hotkey: endpoint.hotkey)
            let endpoints = (0..<400).map { $0 % miners == 3 ? nobody : endpoint }
            let responses = try await withDendrite { dendrite in
                try await dendrite.call(
                    endpoints,
                    RetrievalSynapse.definition,
                    RetrievalSynapse.request(query: "many", topK: 1),
                    timeout: 60
                )
            }
            #expect(responses.map(\.endpoint) == endpoints)
            #expect(responses.map(\.status) == endpoints.map { $0 == nobody ? 503 : 200 })
            #expect(Set(responses.map(\.nonce)).count == 400)
            #expect(Set(responses.map(\.uuid)).count <= 64)
            #expect(axon.metrics.answered == [200: 375])
        }
    }

    @Test func `nobody listening is 503, in Python's words`() async throws {
        let response = try await ask(AxonEndpoint(ip: "127.0.0.1", port: 1, hotkey: Keys.bob.ss58Address))
        #expect(response.status == 503)
        #expect(response.message == "Service unavailable at 127.0.0.1:1/RetrievalSynapse")
        #expect(response.fields == nil)
    }

    @Test func `no usable address is 503`() async throws {
        for ip in ["", "no such host", "999.1.1.1", "::g"] {
            let response = try await ask(AxonEndpoint(ip: ip, port: 1, hotkey: Keys.bob.ss58Address), timeout: 5)
            #expect([503, 400, 408].contains(response.status))
            #expect(!response.isSuccess)
        }
    }

    @Test func `a silent miner is 408, in Python's words`() async throws {
        let response = try await askRaw("", closes: false, timeout: 0.2)
        #expect(response.status == 408)
        #expect(response.message == "Request timeout after 0.2 seconds")
    }

    @Test func `a miner that stops in the middle of its answer is 408`() async throws {
        let answer = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"
        #expect(try await askRaw(answer, closes: false, timeout: 0.2).status == 408)
    }

    @Test func `a connection closed before the answer is 503 and within it 400`() async throws {
        #expect(try await askRaw("").status == 503)
        let answer = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"
        #expect(try await askRaw(answer).status == 400)
    }

    @Test func `what is not HTTP is 400`() async throws {
        #expect(try await askRaw("SSH-2.0-OpenSSH_9.7\r\n\r\n").status == 400)
    }

    @Test func `an answer that is too large is 400 and is not read to its end`() async throws {
        var configuration = DendriteConfiguration()
        configuration.maximumResponseBytes = 1000
        let server = try await HostileServer(.keeps(Array(http(String(repeating: " ", count: 100_000)).utf8)))
        let response = try await withDendrite(Keys.alice, configuration) { dendrite in
            try await dendrite.call(server.endpoint, .ping, [:], timeout: 10)
        }
        try await server.stop()
        #expect(response.status == 400)
        #expect(response.message == "Payload error: response larger than 1000 bytes")
    }

    @Test func `answers that cannot be understood are 422`() async throws {
        #expect(try await askRaw(http("{", "200 OK\r\ncontent-type: application/json")).status == 422)
        #expect(try await askRaw(http("{}", "200 OK\r\ncontent-type: text/html")).status == 422)
        #expect(try await askRaw(http("{}", "502 Bad Gateway")).status == 422)
        #expect(try await askRaw(http("[]")).status == 422)
        #expect(try await askRaw(http("{}")).status == 422)
        #expect(try await askRaw(http(#"{"query": "q", "documents": [1]}"#)).status == 422)
        #expect(try await askRaw(http(#"{"query": "q", "documents": "d"}"#)).status == 422)
        #expect(try await askRaw(http(#"{"query": "q"}"#)).status == 200)
    }

    @Test func `a miner's own status counts, but only 200 in all places is success`() async throws {
        let type = "content-type: application/json"
        let body = #"{"query": "q", "documents": ["d"]}"#
        let failing = try await askRaw(http(body, "200 OK\r\n\(type)\r\nbt_header_axon_status_code: 429"))
        #expect(failing.status == 429)
        #expect(failing.fields == nil)
        let lying = try await askRaw(http(body, "500 Error\r\n\(type)\r\nbt_header_axon_status_code: 200"))
        #expect(lying.status == 500)
        #expect(lying.fields == nil)
        let inBody = try await askRaw(http(#"{"query": "q", "axon": {"status_code": 503}}"#))
        #expect(inBody.status == 503)
    }

    @Test func `redirects are not followed`() async throws {
        try await withAxon(routes: [numberedRoute]) { axon, endpoint in
            let target = "location: http://\(endpoint.ip):\(endpoint.port)/RetrievalSynapse"
            let response = try await askRaw(http("{}", "307 Elsewhere\r\ncontent-type: application/json\r\n\(target)"))
            #expect(response.status == 307)
            #expect(axon.metrics.total == 0)
        }
    }

    @Test func `fields that do not fit are the caller's fault`() async throws {
        let endpoint = AxonEndpoint(ip: "127.0.0.1", port: 1, hotkey: Keys.bob.ss58Address)
        let error = try await withDendrite { dendrite -> SynapseFieldError? in
            do throws(SynapseFieldError) {
                _ = try await dendrite.call(endpoint, RetrievalSynapse.definition, [:])
                return nil
            } catch {
                return error
            }
        }
        #expect(error == .missing("query"))
    }
}
