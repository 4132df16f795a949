import NIOHTTP1
import Neuron
import Testing

@testable import Gateway

@Suite struct AccessTests {
    @Test func `without a key, or with a wrong one, nobody is served`() async throws {
        try await withMarket([.honest(1, low: 0.5)]) { buyer in
            var stranger = buyer
            for (secret, code) in [(nil, "missing_api_key"), ("sk-wrong-0123456789abcd", "invalid_api_key")] {
                stranger.secret = secret
                for path in ["/v1/models", "/v1/usage", "/v1/receipts/x"] {
                    let answer = try await stranger.get(path)
                    #expect(answer.status == 401)
                    #expect(answer.code == code)
                    #expect(answer.error["type"]?.text == "authentication_error")
                    #expect(answer.headers.first(name: "www-authenticate") == "Bearer")
                }
                #expect(try await stranger.search().status == 401)
                #expect(try await stranger.get("/health").status == 200)
                #expect(try await stranger.get("/metrics").status == 200)
            }
            let shown = try await stranger.send(
                .GET,
                "/v1/models",
                nil,
                headers: [("authorization", ""), ("x-api-key", TestKeys.buyer.secret)]
            )
            #expect(shown.status == 401, "an empty authorization counts")
        }
    }

    @Test func `a key is found by its whole secret only`() throws {
        let ring = try KeyRing([TestKeys.buyer, TestKeys.other])
        #expect(ring.position(of: TestKeys.buyer.secret) == 0)
        #expect(ring.position(of: TestKeys.other.secret) == 1)
        #expect(ring.position(of: TestKeys.buyer.secret.dropLast()) == nil)
        #expect(ring.position(of: TestKeys.buyer.secret + "0") == nil)
        #expect(ring.position(of: "") == nil)
        #expect(!"\(TestKeys.buyer) \(String(reflecting: TestKeys.buyer))".contains(TestKeys.buyer.secret))
    }

    @Test(arguments: [
        [], [APIKey(name: "a", secret: "short")], [APIKey(name: "", secret: "sk-0123456789abcdef")],
        [APIKey(name: "a", secret: "sk-0123456789 abcdef")],
        [APIKey(name: "a", secret: "sk-0123456789abcdef", requestsPerMinute: 0)],
        [APIKey(name: "a", secret: "sk-0123456789abcdef"), APIKey(name: "a", secret: "sk-fedcba9876543210")],
        [APIKey(name: "a", secret: "sk-0123456789abcdef"), APIKey(name: "b", secret: "sk-0123456789abcdef")],
    ])
    func `keys that cannot be kept apart or guessed too easily are refused`(keys: [APIKey]) {
        #expect(throws: GatewayError.self) { try KeyRing(keys) }
    }

    @Test func `a key's requests a minute are counted, and the buyer learns when to come back`() async throws {
        let limited = APIKey(name: "buyer", secret: TestKeys.buyer.secret, requestsPerMinute: 3)
        try await withMarket([.honest(1, low: 0.5)], { $0.keys = [limited] }) { buyer in
            for remaining in ["2", "1", "0"] {
                let answer = try await buyer.search()
                #expect(answer.status == 200)
                #expect(answer.headers.first(name: "x-ratelimit-limit-requests") == "3")
                #expect(answer.headers.first(name: "x-ratelimit-remaining-requests") == remaining)
            }
            let refused = try await buyer.search()
            #expect(refused.status == 429)
            #expect(refused.code == "rate_limit_exceeded")
            #expect(refused.error["type"]?.text == "rate_limit_error")
            let seconds = try #require(refused.headers.first(name: "retry-after").flatMap { Int($0) })
            #expect((1...20).contains(seconds))
            #expect(refused.headers.first(name: "x-ratelimit-remaining-requests") == "0")
            #expect(refused.headers.first(name: "x-ratelimit-reset-requests") != nil)
            #expect(try await buyer.get("/v1/usage").status == 200)
        }
    }

    @Test func `a bucket fills evenly and never beyond its limit`() {
        let time = ManualClock()
        let key = APIKey(name: "a", secret: "sk-0123456789abcdef", requestsPerMinute: 60)
        let gate = KeyGate([key], maximumOpen: 1_000, clock: time.clock)
        for _ in 0..<60 { if case .admitted = gate.open(0) { gate.close(0) } else { Issue.record("refused") } }
        guard case .rate(let standing, let seconds) = gate.open(0) else { Issue.record("not refused"); return }
        #expect(standing == KeyGate.Standing(limit: 60, remaining: 0, secondsToFull: 60))
        #expect(seconds == 1)
        time.advance(seconds: 1)
        guard case .admitted = gate.open(0), case .rate = gate.open(0) else { Issue.record("not one"); return }
        time.advance(seconds: 1_000)
        guard case .admitted(let full?) = gate.open(0) else { Issue.record("refused"); return }
        #expect(full.remaining == 59)
    }

    @Test func `a key may not have more requests under way than it is allowed`() async throws {
        let slow = TestMiner.searching(1, low: 0.5) { _ in
            try await Task.sleep(for: .milliseconds(300))
            return RetrievalSynapse.answer([])
        }
        try await withMarket([slow], { $0.limits.openRequestsPerKey = 2 }) { buyer in
            let answers = try await buyer.searchAtOnce(8)
            #expect(answers.contains { $0.status == 200 })
            #expect(answers.contains { $0.status == 429 && $0.code == "concurrency_limit_exceeded" })
            #expect(try await buyer.search("later").status == 200)
        }
    }

    @Test func `requests beyond what may wait are told to come back`() async throws {
        let slow = TestMiner.searching(1, low: 0.5) { _ in
            try await Task.sleep(for: .milliseconds(300))
            return RetrievalSynapse.answer([])
        }
        let narrow: @Sendable (inout GatewayConfiguration) -> Void = {
            $0.limits.concurrentRequests = 1
            $0.limits.waitingRequests = 1
        }
        try await withMarket([slow], narrow) { buyer in
            let answers = try await buyer.searchAtOnce(6)
            let refused = answers.filter { $0.status == 503 }
            let served = answers.filter { $0.status == 200 }
            #expect(served.count >= 2)
            #expect(!refused.isEmpty)
            for answer in refused {
                #expect(answer.code == "overloaded")
                #expect(answer.headers.contains(name: "retry-after"))
            }
        }
    }

    @Test func `a place that becomes free goes to who has waited longest`() async {
        let admission = Admission(places: 1, maximumWaiting: 1)
        guard case .admitted = await admission.acquire(seconds: 1) else { Issue.record("no place"); return }
        guard case .timedOut = await admission.acquire(seconds: 0.01) else { Issue.record("a place"); return }
        async let waiting = admission.acquire(seconds: 60)
        while admission.load.waiting == 0 { await Task.yield() }
        guard case .full = await admission.acquire(seconds: 1) else { Issue.record("a third place"); return }
        admission.release()
        guard case .admitted = await waiting else { Issue.record("no place for who waited"); return }
        admission.release()
        #expect(admission.load == (0, 0))
    }
}
