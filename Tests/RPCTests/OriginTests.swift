import NIOCore
import RPC
import Testing

/// Pages of other sites must not reach a visitor's node (the `Origin` header, RFC 6454).
@Suite struct OriginTests {
    private func upgrade(_ origin: String) -> String {
        """
        GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nOrigin: \(origin)\r\n\
        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n
        """
    }

    private func post(_ origin: String) -> String {
        let body = #"{"jsonrpc":"2.0","id":1,"method":"add","params":[1,2]}"#
        return """
            POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nOrigin: \(origin)\r\n\
            Connection: close\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)
            """
    }

    /// The first line of what the server answers.
    private func status(_ request: String, _ test: TestServer) async -> String {
        do {
            return try await firstLine(of: request, test)
        } catch {
            return "\(error)"
        }
    }

    private func firstLine(of request: String, _ test: TestServer) async throws -> String {
        let client = try await RawClient.connect(port: test.port)
        try await client.send(request)
        let line = await client.receive { bytes -> String? in
            let text = String(buffer: bytes)
            return text.firstRange(of: "\r\n").map { String(text[..<$0.lowerBound]) }
        }
        await client.close()
        return line ?? ""
    }

    @Test(arguments: [
        "https://example.org", "http://localhost.example.org", "http://127.0.0.1.example.org", "null", "",
        "http://localhost@example.org", "http://localhost:80.example.org", "file://", "http://localhost:99999",
        "http://127.0.0.2", "http://localhost:9944, https://example.org", "chrome-extension://localhost",
    ])
    func `pages of other sites are refused with 400`(origin: String) async throws {
        try await TestServer.with { test in
            #expect(await status(upgrade(origin), test) == "HTTP/1.1 400 Bad Request")
            #expect(await status(post(origin), test) == "HTTP/1.1 400 Bad Request")
        }
    }

    @Test(arguments: [
        "http://localhost", "http://localhost:3000", "http://127.0.0.1:9944", "https://localhost:8443",
        "http://[::1]:80", "HTTP://LOCALHOST:1",
    ])
    func `pages of this machine are served`(origin: String) async throws {
        try await TestServer.with { test in
            #expect(await status(upgrade(origin), test).hasPrefix("HTTP/1.1 101"))
            #expect(await status(post(origin), test) == "HTTP/1.1 200 OK")
        }
    }

    @Test func `two Origin headers must both be welcome`() async throws {
        try await TestServer.with { test in
            let request = upgrade("http://localhost\r\nOrigin: https://example.org")
            #expect(await status(request, test) == "HTTP/1.1 400 Bad Request")
        }
    }

    @Test func `a node can be told to allow a site, or all`() async throws {
        try await TestServer.with(origins: { $0.allowed = ["https://example.org"] }) { test in
            #expect(await status(upgrade("https://example.org"), test).hasPrefix("HTTP/1.1 101"))
            #expect(await status(post("https://Example.org"), test) == "HTTP/1.1 200 OK")
            #expect(await status(post("https://example.org:444"), test) == "HTTP/1.1 400 Bad Request")
        }
        try await TestServer.with(origins: { $0.allowsAll = true }) { test in
            #expect(await status(upgrade("null"), test).hasPrefix("HTTP/1.1 101"))
        }
    }
}
