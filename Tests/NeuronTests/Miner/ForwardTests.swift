import ChainCrypto
import Logging
import Tasks
import Testing

@testable import Neuron

@Suite struct ForwardTests {
    @Test(arguments: [
        ("http://127.0.0.1:8091", "127.0.0.1", 8_091, nil as String?),
        ("http://example.org:80/", "example.org", 80, nil),
        ("http://[::1]:9000#5abc", "::1", 9_000, "5abc"),
    ])
    func serversAreRead(text: String, host: String, port: Int, hotkey: String?) throws {
        let server = try #require(AxonServer(text))
        #expect(server.host == host)
        #expect(server.port == port)
        #expect(server.hotkey == hotkey)
    }

    @Test(arguments: [
        "", "127.0.0.1:80", "https://a:1", "http://a", "http://a:0", "http://a:70000", "http://a:1/path",
        "http://u@a:1", "http://a:1?x=1",
    ])
    func othersAreRefused(text: String) {
        #expect(AxonServer(text) == nil)
    }

    /// A running axon of ours that demands proper signatures, and answers with what it was asked.
    private func withServer(
        _ body: @escaping @Sendable (AxonAddress, _ hotkey: String) async throws -> Void
    ) async throws {
        let hotkey = try Keypair(uri: "//server").ss58Address
        var settings = AxonConfiguration()
        settings.host = "127.0.0.1"
        settings.port = 0
        let route = AxonRoute(RetrievalSynapse.definition) { request in
            guard let (query, _) = RetrievalSynapse.question(in: request.fields) else {
                throw AxonRefusal(status: 422, message: "no question")
            }
            return RetrievalSynapse.answer([query, "beside"])
        }
        let axon = Axon(hotkey: hotkey, routes: [route], configuration: settings, logger: Logger(label: "test"))
        try await withThrowingTaskGroup(of: Void.self) { group in
            let (addresses, told) = AsyncStream.makeStream(of: AxonAddress.self)
            group.addTask { try await axon.run { told.yield($0) } }
            for await address in addresses {
                try await body(address, hotkey)
                break
            }
            group.cancelAll()
        }
    }

    @Test func aServerAnswersThroughAMinerWhoseHotkeyIsAnother() async throws {
        try await withServer { address, hotkey in
            // With its hotkey told, and with its hotkey to be learned.
            for place in ["#\(hotkey)", ""] {
                let server = try #require(AxonServer("http://127.0.0.1:\(address.announcedPort)\(place)"))
                let forward = ForwardAnswering(server: server, keypair: try Keypair(uri: "//miner"))
                let answer = try await forward.answer(RetrievalQuestion(query: "a cat", topK: 2))
                #expect(answer.documents == ["a cat", "beside"])
                // It knows no other synapse.
                #expect(try await forward.judge(["a"], for: "b") == nil)
                await forward.end()
            }
        }
    }

    @Test func aServerThatIsNotThereIsTheMinersFailure() async throws {
        let server = try #require(AxonServer("http://127.0.0.1:9"))
        let forward = ForwardAnswering(server: server, keypair: try Keypair(uri: "//miner"))
        await #expect(throws: AxonRefusal.self) {
            _ = try await forward.answer(RetrievalQuestion(query: "a cat", topK: 2))
        }
        await forward.end()
    }

    @Test func theHotkeyIsLearnedFromPythonsComplaint() throws {
        let asker = try Keypair(uri: "//miner").ss58Address
        let server = try Keypair(uri: "//server").ss58Address
        // The words of bittensor 10.5.0, core/axon.py, default_verify.
        let complaint =
            "Not Verified with error: Signature mismatch with 17639.\(asker).\(server).2c5e-11f0.9d7f and 0xabcd"
        #expect(Forwarding.hotkey(in: complaint, asker: asker) == server)
        #expect(Forwarding.hotkey(in: "Signature mismatch", asker: asker) == nil)
        #expect(Forwarding.hotkey(in: "1.\(asker).nonsense.2", asker: asker) == nil)
    }
}
