import ChainCrypto
import NIOHTTP1
import Neuron
import Testing

@testable import Gateway

@Suite struct RoutingTests {
    @Test func `the miner with the highest lower bound answers, and the receipt says so`() async throws {
        try await withMarket([.honest(1, low: 0.5), .honest(2, low: 0.7), .honest(3, low: 0.6)]) { buyer in
            let answer = try await buyer.search()
            #expect(answer.status == 200)
            #expect(answer.documents == ["m2-d0", "m2-d1", "m2-d2"])
            let receipt = try #require(answer.object["receipt"]?.object)
            #expect(answer.uid == 2)
            #expect(receipt["miner"]?.object?["hotkey"]?.text == (try TestKeys.pair(12).ss58Address))
            #expect(receipt["quality"]?.object?["low"]?.double == 0.7)
            #expect(receipt["quality"]?.object?["score"]?.double == 0.75)
            #expect(receipt["quality"]?.object?["high"]?.double == 0.8)
            #expect(receipt["attempts"]?.integer == 1)
            #expect(answer.headers.first(name: "x-plexus-miner-uid") == "2")
            #expect(answer.headers.first(name: "x-request-id") == receipt["id"]?.text)
        }
    }

    @Test func `of miners that are equally good the faster one answers`() async throws {
        try await withMarket([
            .honest(1, low: 0.6001, latency: 40), .honest(2, low: 0.6004, latency: 90),
            .honest(3, low: 0.6002, latency: 20),
        ]) { buyer in
            let answer = try await buyer.search()
            #expect(answer.uid == 3)
        }
    }

    @Test func `a miner that fails is replaced by the next, and then skipped`() async throws {
        let calls = Calls()
        let failing = TestMiner.searching(1, low: 0.9) { _ in
            calls.count()
            throw AxonRefusal(status: 500, message: "broken")
        }
        try await withMarket([failing, .honest(2, low: 0.5)]) { buyer in
            let first = try await buyer.search("one")
            #expect(first.uid == 2)
            #expect(first.object["receipt"]?.object?["attempts"]?.integer == 2)
            let second = try await buyer.search("two")
            #expect(second.uid == 2)
            #expect(second.object["receipt"]?.object?["attempts"]?.integer == 1)
            #expect(calls.number == 1)
        }
    }

    @Test func `answers that are malformed, repeated, too many, unknown or huge are not passed on`() async throws {
        let bad: [AxonRoute.Handler] = [
            { _ in [:] },
            { _ in RetrievalSynapse.answer(["m2-a", "m2-a"]) },
            { _ in RetrievalSynapse.answer(["m2-a", "m2-b", "m2-c", "m2-d"]) },
            { _ in RetrievalSynapse.answer(["not in the corpus"]) },
            { _ in RetrievalSynapse.answer(["m2" + String(repeating: "x", count: 3_000_000)]) },
        ]
        for (number, handler) in bad.enumerated() {
            let miners = [TestMiner.searching(1, low: 0.9, handler), .honest(2, low: 0.5)]
            try await withMarket(
                miners,
                { $0.document = { id in id.hasPrefix("m2") ? .init(title: "t", text: id) : nil } }
            ) {
                buyer in
                let answer = try await buyer.search()
                #expect(answer.uid == 2, "bad answer \(number)")
                guard case .array(let results)? = answer.object["results"] else { return }
                #expect(results.first?.object?["text"]?.text == "m2-d0")
            }
        }
    }

    @Test func `a miner that is too slow loses the request to the next`() async throws {
        let slow = TestMiner.searching(1, low: 0.9) { _ in
            try await Task.sleep(for: .seconds(30))
            return RetrievalSynapse.answer(["late"])
        }
        try await withMarket([slow, .honest(2, low: 0.5)], { $0.routing.attemptSeconds = 3 }) { buyer in
            let answer = try await buyer.search()
            #expect(answer.uid == 2)
        }
    }

    @Test func `three miners are asked at most, and then the buyer is told`() async throws {
        let calls = Calls()
        let miners = (1...5).map { uid in
            TestMiner.searching(UInt16(uid), low: 0.9 - Double(uid) / 100) { _ in
                calls.count()
                throw AxonRefusal(status: 503, message: "secret cause")
            }
        }
        try await withMarket(miners) { buyer in
            let answer = try await buyer.search()
            #expect(answer.status == 503)
            #expect(answer.code == "miners_failed")
            #expect(answer.headers.first(name: "retry-after") == "1")
            #expect(!answer.text.contains("secret cause"))
            #expect(calls.number == 3)
            let usage = try await buyer.get("/v1/usage")
            #expect(usage.object["search"]?.object?["failed"]?.integer == 1)
            #expect(usage.object["search"]?.object?["answered"]?.integer == 0)
        }
    }

    @Test func `a late answer makes a second miner be asked, and the first good answer counts`() async throws {
        let calls = Calls()
        let sometimesSlow = TestMiner.searching(1, low: 0.9) { request in
            calls.count()
            if RetrievalSynapse.question(in: request.fields)?.query == "slow" {
                try await Task.sleep(for: .seconds(30))
            }
            return RetrievalSynapse.answer(["fast"])
        }
        try await withMarket([sometimesSlow, .honest(2, low: 0.5)], { $0.routing.isHedging = true }) { buyer in
            for number in 0..<LatencyWindow.minimum {
                #expect(try await buyer.search("query \(number)", topK: 1).status == 200)
            }
            let answer = try await buyer.search("slow", topK: 1)
            #expect(answer.uid == 2)
            #expect(answer.object["receipt"]?.object?["hedged"] == .boolean(true))
            // The first miner did not fail, so it stays in use.
            #expect(try await buyer.search("again", topK: 1).uid == 1)
        }
    }

    @Test func `a miner that buys its answers here is not asked its own question without end`() async throws {
        let url = Box()
        let relay = TestMiner.searching(1, low: 0.9) { request in
            let query = RetrievalSynapse.question(in: request.fields)?.query ?? ""
            let bought = try await Buyer(url: url.value, secret: TestKeys.buyer.secret).search(query)
            return RetrievalSynapse.answer(bought.documents)
        }
        // Time enough for the way there and back on a machine that is busy with all other tests.
        let patient: @Sendable (inout GatewayConfiguration) -> Void = {
            $0.routing.attemptSeconds = 40
            $0.routing.totalSeconds = 60
        }
        try await withMarket([relay, .honest(2, low: 0.5)], patient) { buyer in
            url.value = buyer.url
            let answer = try await buyer.search()
            #expect(answer.uid == 1)
            #expect(answer.documents == ["m2-d0", "m2-d1", "m2-d2"])
            let usage = try await buyer.get("/v1/usage")
            #expect(usage.object["search"]?.object?["answered"]?.integer == 3)
        }
    }

    @Test func `the same question at the same time is answered by the same miner where there is no other`() async throws
    {
        let slow = TestMiner.searching(1, low: 0.9) { _ in
            try await Task.sleep(for: .milliseconds(200))
            return RetrievalSynapse.answer(["d"])
        }
        try await withMarket([slow]) { buyer in
            let answers = try await withThrowingTaskGroup(of: Buyer.Answer.self) { group in
                for _ in 0..<8 { group.addTask { try await buyer.search("the same") } }
                var all: [Buyer.Answer] = []
                for try await one in group { all.append(one) }
                return all
            }
            for answer in answers { #expect(answer.documents == ["d"]) }
        }
    }

    @Test func `documents are ranked by a miner that knows how; those that do not cost nothing`() async throws {
        var ignorant = TestMiner.honest(1, low: 0.9)
        ignorant.rerank = nil
        try await withMarket([ignorant, .honest(2, low: 0.5)]) { buyer in
            let body: WireObject = [
                "model": "plexus-search", "query": "q",
                "documents": .array(["aa", .object(["text": "aaaa"]), "a", "aa"]), "top_n": .integer(3),
                "return_documents": .boolean(true),
            ]
            let answer = try await buyer.post("/v1/rerank", body)
            #expect(answer.status == 200)
            guard case .array(let results)? = answer.object["results"] else { return }
            #expect(results.map { $0.object?["index"]?.integer } == [1, 0, 3])
            #expect(results.first?.object?["relevance_score"]?.double == 0.8)
            #expect(results.first?.object?["document"]?.object?["text"]?.text == "aaaa")
            #expect(answer.uid == 2)
            // Search is still served by the better one: that it does not rank is no failure.
            #expect(try await buyer.search().uid == 1)
        }
        try await withMarket([ignorant]) { buyer in
            let answer = try await buyer.post("/rerank", ["query": "q", "documents": .strings(["a"])])
            #expect(answer.status == 503)
            #expect(answer.code == "service_not_offered")
        }
    }

    @Test func `scores that are not from 0 to 1, or not one for each document, are malformed`() async throws {
        for scores in [[0.5], [0.5, 1.5], [0.5, -0.1], [0.1, 0.2, 0.3]] {
            var bad = TestMiner.honest(1, low: 0.9)
            bad.rerank = { _ in RerankSynapse.answer(scores) }
            try await withMarket([bad, .honest(2, low: 0.5)]) { buyer in
                let answer = try await buyer.post("/v2/rerank", ["query": "q", "documents": .strings(["a", "b"])])
                #expect(answer.uid == 2, "\(scores)")
            }
        }
    }

    @Test func `many buyers at the same time are all served, each with its own answer`() async throws {
        let echo = TestMiner.searching(1, low: 0.9) { request in
            RetrievalSynapse.answer([RetrievalSynapse.question(in: request.fields)?.query ?? ""])
        }
        try await withMarket([echo], { $0.limits.openRequestsPerKey = 1_000 }) { buyer in
            try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<200 {
                    group.addTask { try await buyer.search("query-\(number)").documents == ["query-\(number)"] }
                }
                for try await isRight in group { #expect(isRight) }
            }
        }
    }
}
