import Logging
import NIOHTTP1
import Neuron
import Testing

@testable import Gateway

@Suite struct RequestTests {
    /// A bad request: where, what, and the status, parameter and code of the answer.
    struct Bad: Sendable, CustomTestStringConvertible {
        var path = "/v1/search"
        var body: String
        var status = 400
        var param: String?
        var code: String
        var testDescription: String { "\(path) \(body.prefix(60))" }
    }

    static let bad: [Bad] = [
        Bad(body: "", code: "invalid_json"),
        Bad(body: "{", code: "invalid_json"),
        Bad(body: "[]", code: "invalid_json"),
        Bad(body: "\"query\"", code: "invalid_json"),
        Bad(body: "{\"query\": \"\\ud800\"}", code: "invalid_json"),
        Bad(body: String(repeating: "[", count: 100_000), code: "invalid_json"),
        Bad(body: "{}", param: "query", code: "missing_required_parameter"),
        Bad(body: "{\"query\": null}", param: "query", code: "missing_required_parameter"),
        Bad(body: "{\"query\": 5}", param: "query", code: "invalid_value"),
        Bad(body: "{\"query\": \" \\n\"}", param: "query", code: "invalid_value"),
        Bad(body: "{\"query\": \"\(String(repeating: "x", count: 5_000))\"}", param: "query", code: "invalid_value"),
        Bad(body: "{\"query\": \"q\", \"top_k\": 0}", param: "top_k", code: "invalid_value"),
        Bad(body: "{\"query\": \"q\", \"top_k\": 101}", param: "top_k", code: "invalid_value"),
        Bad(body: "{\"query\": \"q\", \"top_k\": 1.5}", param: "top_k", code: "invalid_value"),
        Bad(body: "{\"query\": \"q\", \"top_k\": \"3\"}", param: "top_k", code: "invalid_value"),
        Bad(body: "{\"query\": \"q\", \"top_k\": 99999999999999999999}", param: "top_k", code: "invalid_value"),
        Bad(body: "{\"query\": \"q\", \"model\": \"gpt\"}", status: 404, param: "model", code: "model_not_found"),
        Bad(body: "{\"query\": \"q\", \"model\": 1}", param: "model", code: "invalid_value"),
        rerank("{\"query\": \"q\"}", "documents", code: "missing_required_parameter"),
        rerank("{\"query\": \"q\", \"documents\": \"a\"}", "documents"),
        rerank("{\"query\": \"q\", \"documents\": []}", "documents"),
        rerank("{\"query\": \"q\", \"documents\": [\"a\", 5]}", "documents[1]"),
        rerank("{\"query\": \"q\", \"documents\": [{\"title\": \"a\"}]}", "documents[0]"),
        rerank("{\"query\": \"q\", \"documents\": [\"a\"], \"top_n\": 0}", "top_n"),
        rerank("{\"query\": \"q\", \"documents\": [\"a\"], \"return_documents\": 1}", "return_documents"),
        rerank("{\"query\": \"q\", \"documents\": [\(many("\"a\"", 1_001))]}", "documents"),
        rerank(
            "{\"query\": \"q\", \"documents\": [\"\(String(repeating: "x", count: 70_000))\"]}",
            "documents[0]",
            status: 413,
            code: "request_too_large"
        ),
        rerank(
            "{\"query\": \"q\", \"documents\": [\(many("\"\(String(repeating: "x", count: 50_000))\"", 19))]}",
            "documents",
            status: 413,
            code: "request_too_large"
        ),
        Bad(body: String(repeating: " ", count: 1_048_577), status: 413, code: "request_too_large"),
    ]

    static func rerank(_ body: String, _ param: String, status: Int = 400, code: String = "invalid_value") -> Bad {
        Bad(path: "/v1/rerank", body: body, status: status, param: param, code: code)
    }

    static func many(_ text: String, _ count: Int) -> String {
        Array(repeating: text, count: count).joined(separator: ",")
    }

    @Test func `what is wrong with a request is told in OpenAI's form`() async throws {
        try await withMarket([.honest(1, low: 0.5)]) { buyer in
            for bad in Self.bad {
                let answer = try await buyer.send(.POST, bad.path, Array(bad.body.utf8))
                #expect(answer.status == bad.status, "\(bad.testDescription): \(answer.text)")
                #expect(answer.code == bad.code, "\(bad.testDescription): \(answer.text)")
                #expect(answer.error["param"] == (bad.param.map(WireValue.string) ?? .null), "\(answer.text)")
                #expect(answer.error["type"]?.text == "invalid_request_error")
                #expect(answer.error["message"]?.text?.isEmpty == false)
                #expect(answer.headers.first(name: "content-type") == "application/json")
                #expect(answer.headers.first(name: "x-request-id")?.hasPrefix("req_") == true)
            }
            #expect(try await buyer.search().status == 200)
        }
    }

    @Test func `a body of more than the limit is refused also where its length is not told`() async throws {
        try await withMarket([.honest(1, low: 0.5)], { $0.limits.bodyBytes = 1_000 }) { buyer in
            let answer = try await buyer.send(.POST, "/v1/search", [UInt8](repeating: 0x20, count: 5_000))
            #expect(answer.status == 413)
            let chunked = try await buyer.send(
                .POST,
                "/v1/search",
                [UInt8](repeating: 0x20, count: 5_000),
                headers: [("transfer-encoding", "chunked")]
            )
            #expect(chunked.status == 413 || chunked.status == 400)
        }
    }

    @Test func `unknown paths and wrong methods are told apart`() async throws {
        try await withMarket([.honest(1, low: 0.5)]) { buyer in
            for path in ["/", "/v1", "/v1/chat", "/v1/chat/completions/x", "/v1/search/more", "/v1/models/a/b"] {
                let answer = try await buyer.get(path)
                #expect(answer.status == 404, "\(path)")
                #expect(answer.error["type"]?.text == "invalid_request_error")
            }
            let wrong = try await buyer.get("/v1/search")
            #expect(wrong.status == 405)
            #expect(wrong.headers.first(name: "allow") == "POST")
            #expect(try await buyer.get("/v1/chat/completions").status == 405)
            #expect(try await buyer.post("/v1/models", [:]).status == 405)
            #expect(try await buyer.get("/v1/models/none").code == "model_not_found")
        }
    }

    @Test func `the list of models has OpenAI's shape and tells the measured quality`() async throws {
        try await withMarket([.honest(1, low: 0.5), .honest(2, low: 0.7)], { $0.prices.search = 1_500 }) { buyer in
            let list = try await buyer.get("/v1/models")
            #expect(list.object["object"]?.text == "list")
            guard case .array(let models)? = list.object["data"], let model = models.first?.object else {
                Issue.record("no models")
                return
            }
            #expect(model["id"]?.text == "plexus-search")
            #expect(model["object"]?.text == "model")
            #expect(model["created"]?.integer ?? 0 > 1_700_000_000)
            #expect(model["owned_by"]?.text == "subnet-1")
            #expect(model["quality"]?.object?["low"]?.double == 0.7)
            #expect(model["price"]?.object?["search_rao"]?.integer == 1_500)
            #expect(try await buyer.get("/v1/models/plexus-search").object == model)
        }
    }

    @Test func `without miners the remedy is told`() async throws {
        try await withGateway(try configuration([])) { buyer in
            let answer = try await buyer.search()
            #expect(answer.status == 503)
            #expect(answer.code == "no_miner_available")
            #expect(answer.error["message"]?.text?.contains("Start miners") == true)
            #expect(answer.headers.contains(name: "retry-after"))
            let health = try await buyer.get("/health")
            #expect(health.status == 503)
            #expect(health.object["status"]?.text == "no_miners")
        }
    }

    @Test func `a taken port and a bad address of a validator are said plainly`() async throws {
        try await withGateway(try configuration([])) { buyer in
            var second = try configuration([])
            second.port = try #require(buyer.url.split(separator: ":").last.flatMap { Int($0) })
            let taken = second
            await #expect(
                throws: GatewayError.cannotListen(host: "127.0.0.1", port: taken.port, why: "the port is taken")
            ) {
                _ = try await Gateway.open(taken, logger: .init(label: "test"))
            }
        }
        for address in ["", "nonsense", "ftp://127.0.0.1:1", "http://"] {
            #expect(throws: GatewayError.badValidator(address)) { try StatusReader([address]) }
        }
    }

    @Test func `metrics count what happened`() async throws {
        try await withMarket([.honest(1, low: 0.5)]) { buyer in
            _ = try await buyer.search()
            _ = try await buyer.get("/nothing")
            let text = try await buyer.get("/metrics").text
            #expect(text.contains("plexus_gateway_requests_total{route=\"search\",status=\"200\"} 1\n"))
            #expect(text.contains("plexus_gateway_requests_total{route=\"none\",status=\"404\"} 1\n"))
            #expect(text.contains("plexus_gateway_miner_calls_total{outcome=\"answered\"} 1\n"))
            #expect(text.contains("plexus_gateway_request_seconds_count{service=\"search\"} 1\n"))
            #expect(text.contains("plexus_gateway_overhead_seconds_bucket{le=\"+Inf\"} 1\n"))
        }
    }
}
