import RPC
import Testing

@Suite struct HTTPTests {
    private func post(_ body: String, type: String = "application/json", extra: String = "") -> String {
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Type: \(type)\r\nContent-Length: \(body.utf8.count)\r\n\(extra)\r\n\(body)"
    }

    @Test func `calls and batches are answered over POST, several on one connection`() async throws {
        try await TestServer.with { test in
            let client = try await RawClient.connect(port: test.port)
            let call = #"{"jsonrpc":"2.0","id":1,"method":"add","params":[1,2]}"#
            try await client.send(post(call) + post("[\(call)]") + post("{", extra: "Connection: close\r\n"))
            let answers = await client.receiveAll()
            #expect(answers.contains("\r\n\r\n" + #"{"jsonrpc":"2.0","id":1,"result":3}"#))
            #expect(answers.contains("\r\n\r\n" + #"[{"jsonrpc":"2.0","id":1,"result":3}]"#))
            #expect(answers.contains("-32700"))
            #expect(answers.components(of: "HTTP/1.1 200 OK") == 3)
        }
    }

    @Test func `health, notifications, subscriptions and mistakes get their own answers`() async throws {
        try await TestServer.with { test in
            for (request, answer) in [
                ("GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", #"{"status":"ok"}"#),
                ("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "405 Method Not Allowed"),
                (
                    "GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: close\r\n\r\n",
                    "426 Upgrade Required"
                ),
                (post("{}", type: "text/plain", extra: "Connection: close\r\n"), "415 Unsupported Media Type"),
                (post(#"{"jsonrpc":"2.0","method":"add"}"#, extra: "Connection: close\r\n"), "204 No Content"),
                (
                    post(#"{"jsonrpc":"2.0","id":1,"method":"count_subscribe"}"#, extra: "Connection: close\r\n"),
                    "Subscriptions need a WebSocket"
                ),
                ("garbage\r\n\r\n", "400 Bad Request"),
            ] {
                let client = try await RawClient.connect(port: test.port)
                try await client.send(request)
                #expect(await client.receiveAll().contains(answer), "\(request)")
            }
            await test.connections(reach: 0)
        }
    }

    @Test func `a body over the limit is refused, announced or not`() async throws {
        try await TestServer.with(limits: { $0.messageBytes = 1000 }) { test in
            let large = String(repeating: " ", count: 5000)
            let chunked = "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1388\r\n\(large)\r\n"
            for request in [post(large), chunked] {
                let client = try await RawClient.connect(port: test.port)
                try await client.send(request)
                let answer = await client.receiveAll()
                #expect(answer.contains("413 Payload Too Large"))
                #expect(answer.contains("-32007"))
            }
        }
    }
}

extension String {
    fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
