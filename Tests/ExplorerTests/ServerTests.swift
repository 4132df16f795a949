import AsyncHTTPClient
import Evaluation
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOHTTP1
import Testing

@testable import Explorer

@Suite struct ServerTests {
    private struct Reply {
        let status: UInt
        let headers: HTTPHeaders
        let text: String
    }

    private func get(_ url: String) async throws -> Reply {
        let response = try await HTTPClient.shared.execute(HTTPClientRequest(url: url), timeout: .seconds(10))
        let body = try await response.body.collect(upTo: 4_000_000)
        return Reply(status: response.status.code, headers: response.headers, text: String(buffer: body))
    }

    /// Nobody listens on port 1, so that the chain and the validator are out of reach.
    private func withExplorer(_ body: @escaping @Sendable (Explorer) async throws -> Void) async throws {
        let explorer = try await Explorer.open(
            ExplorerConfiguration(node: "ws://127.0.0.1:1", netuid: 2, validators: ["http://127.0.0.1:1"])
        )
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await explorer.run() }
            try await body(explorer)
            group.cancelAll()
            try await group.waitForAll()
        }
    }

    @Test func pagesAreServedWhileTheChainIsOutOfReach() async throws {
        try await withExplorer { explorer in
            let page = try await get(explorer.url)
            #expect(page.status == 200)
            #expect(page.text.contains("Waiting for the first answer"))
            #expect(page.headers.first(name: "content-type") == "text/html; charset=utf-8")
            let policy = try #require(page.headers.first(name: "content-security-policy"))
            #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
            #expect(!policy.contains("unsafe"))
            #expect(page.headers.first(name: "x-content-type-options") == "nosniff")

            var overview = try await get(explorer.url + "api/overview")
            let decoder = JSONDecoder()
            decoder.dateDecodingStrategy = .iso8601
            var figures = try decoder.decode(Overview.self, from: Data(overview.text.utf8))
            #expect(figures.netuid == 2 && figures.neurons.isEmpty)
            while figures.validators.first?.problem == nil || figures.chain.outOfReachSince == nil {
                try await Task.sleep(for: .milliseconds(50))
                overview = try await get(explorer.url + "api/overview")
                figures = try decoder.decode(Overview.self, from: Data(overview.text.utf8))
            }
            #expect(figures.validators.first?.problem == "no connection")
            #expect(figures.validators.first?.url == "http://127.0.0.1:1/status")

            let health = try await get(explorer.url + "health")
            #expect(health.text == "{\"chain\":\"out of reach\",\"status\":\"ok\"}")
            #expect(try await get(explorer.url + "style.css").text == StyleSheet.text)
            #expect(try await get(explorer.url + "live.js").text == LiveScript.text)
        }
    }

    @Test(arguments: ["miner/3", "miner/70000", "miner/-1", "miner/%3Cscript%3E", "nothing/here"])
    func whatIsNotThereIsSaidToBeSo(_ path: String) async throws {
        try await withExplorer { explorer in
            let reply = try await get(explorer.url + path)
            #expect(reply.status == 404)
            #expect(reply.text.contains("Nothing here"))
            #expect(reply.headers.first(name: "content-security-policy") != nil)
        }
    }

    @Test func newsAreServerSentEvents() async throws {
        try await withExplorer { explorer in
            let response = try await HTTPClient.shared.execute(
                HTTPClientRequest(url: explorer.url + "events"),
                timeout: .seconds(10)
            )
            #expect(response.headers.first(name: "content-type") == "text/event-stream; charset=utf-8")
            var text = ""
            for try await part in response.body {
                text += String(buffer: part)
                // The retry time and one message.
                if text.matches(of: #/\n\n/#).count >= 2 { break }
            }
            #expect(text.hasPrefix("retry: 2000\n\nevent: overview\nid: "))
            #expect(text.contains(#/data: \{"block":null,"revision":[0-9]+\}\n\n/#))
        }
    }

    @Test func linesOfDataAreFieldsOfTheirOwn() {
        let message = EventStream.message(event: "x", id: 3, data: "a\nb\r\n\nevent: y")
        #expect(message == "event: x\nid: 3\ndata: a\ndata: b\ndata: \ndata: event: y\n\n")
    }

    @Test func aTakenPortIsNamed() async throws {
        let first = try await Explorer.open(ExplorerConfiguration(node: "ws://127.0.0.1:1", netuid: 2))
        let port = first.port
        await #expect {
            _ = try await Explorer.open(ExplorerConfiguration(node: "ws://127.0.0.1:1", netuid: 2, port: port))
        } throws: { error in
            guard case .cannotListen(_, let taken, _)? = error as? ExplorerError else { return false }
            return taken == port
        }
        #expect(first.port == port)
    }

    @Test func badAddressesAreRefused() async {
        await #expect(throws: ExplorerError.badNode("http://x")) {
            _ = try await Explorer.open(ExplorerConfiguration(node: "http://x", netuid: 2))
        }
        for address in ["ftp://x", "http://", "nonsense", "http://u:p@x", "http://x/?q"] {
            await #expect(throws: ExplorerError.badValidator(address)) {
                _ = try await Explorer.open(
                    ExplorerConfiguration(node: "ws://127.0.0.1:1", netuid: 2, validators: [address])
                )
            }
        }
    }

    @Test func validatorsThatAnswerBadlyAreToldApart() async throws {
        let good = ValidatorStatus(netuid: 2, hotkey: "V", block: 7, rounds: 1, answers: 2, miners: [])
        var other = good
        other.netuid = 3
        let bodies = [
            "good": try JSONEncoder().encode(good), "other": try JSONEncoder().encode(other),
            "junk": Data("<html>".utf8), "long": Data(repeating: 32, count: StatusReader.maximumBytes + 1),
        ]
        let router = Router()
        router.get("/{name}") { _, context in
            guard let body = context.parameters.get("name").flatMap({ bodies[$0] }) else {
                throw HTTPError(.internalServerError)
            }
            return Response(status: .ok, body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
        }
        let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
        let application = Application(
            router: router,
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in continuation.yield(channel.localAddress?.port ?? 0) },
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
        let server = Task { try await application.run() }
        var iterator = ports.makeAsyncIterator()
        let base = "http://127.0.0.1:\(await iterator.next() ?? 0)/"
        let reader = try StatusReader(["good", "other", "junk", "long", "broken"].map { base + $0 }, netuid: 2)
        let answers = await StatusReader.withClient { await reader.read(with: $0) }
        server.cancel()
        _ = await server.result
        func problem(_ name: String) -> String? {
            guard case .problem(let text)? = answers[base + name] else { return nil }
            return text
        }
        guard case .status(let status)? = answers[base + "good"] else {
            Issue.record("the good validator was not read")
            return
        }
        #expect(status == good)
        #expect(problem("other") == "it measures subnet 3")
        #expect(problem("junk") == "its answer is no status")
        #expect(problem("long") == "its answer is too long")
        #expect(problem("broken") == "it answers with status 500")
    }
}
