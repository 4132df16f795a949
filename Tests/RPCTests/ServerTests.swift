import NIOCore
import RPC
import Testing

@Suite struct ServerTests {
    @Test func `a call is answered on both loopbacks with the id as it came`() async throws {
        try await TestServer.with { test in
            for endpoint in test.server.endpoints {
                let client = try await SocketClient.connect(port: endpoint.port, host: endpoint.host)
                for id: JSONValue in [1, "xY12", .null, .unsigned(.max), .decimal("1.0")] {
                    #expect(try await client.call("add", [2, 3], id: id) == ["jsonrpc": "2.0", "id": id, "result": 5])
                }
                await client.close()
            }
        }
    }

    @Test func `the handshake follows RFC 6455 and agrees on no extension and no subprotocol`() async throws {
        try await TestServer.with { test in
            let client = try await SocketClient.connect(port: test.port)
            let head = client.responseHead.lowercased()
            // The answer to the key of RFC 6455, section 1.3.
            #expect(client.responseHead.contains("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="))
            #expect(!head.contains("sec-websocket-extensions"))
            #expect(!head.contains("sec-websocket-protocol"))
        }
    }

    @Test func `errors carry the codes of JSON-RPC and say what is wrong`() async throws {
        try await TestServer.with { test in
            let client = try await SocketClient.connect(port: test.port)
            #expect(try await client.call("nothing")["error"]?["code"] == -32601)
            #expect(try await client.call("add", ["x"])["error"]?["code"] == -32602)
            #expect(
                try await client.call("add", [.integer(.max), 1])["error"]
                    == ["code": 4003, "message": "Client error: overflow", "data": "too large"]
            )
            try await client.send("{")
            let parse = try await client.receive()
            #expect(parse["error"]?["code"] == -32700)
            #expect(parse["id"] == .null)
            try await client.send("5")
            #expect(try await client.receive()["error"]?["code"] == -32600)
            #expect(try await client.call("rpc_methods")["result"]?["methods"]?.array?.contains("repeat") == true)
        }
    }

    @Test func `a batch is answered in one frame without its notifications`() async throws {
        try await TestServer.with { test in
            let client = try await SocketClient.connect(port: test.port)
            try await client.send(
                #"[{"jsonrpc":"2.0","id":"a","method":"add","params":[1,2]},{"jsonrpc":"2.0","method":"add","params":[1]},"#
                    + #"7,{"jsonrpc":"2.0","id":2,"method":"nothing"}]"#
            )
            let replies = try #require(try await client.receive().array)
            #expect(replies.map { $0["id"] } == ["a", .null, 2])
            #expect(replies.map { $0["error"]?["code"] } == [nil, -32600, -32601])
            try await client.send(#"[{"jsonrpc":"2.0","method":"add","params":[1]}]"#)
            try await client.send(#"{"jsonrpc":"2.0","method":"add","params":["bad"]}"#)
            #expect(try await client.call("add", [4], id: 9)["result"] == 4)
        }
    }

    @Test func `a method that waits holds up neither other calls nor pings`() async throws {
        try await TestServer.with { test in
            let client = try await SocketClient.connect(port: test.port)
            try await client.send(#"{"jsonrpc":"2.0","id":"slow","method":"wait"}"#)
            #expect(try await client.call("add", [1, 1], id: "fast")["result"] == 2)
            try await client.send(9, ByteBuffer(string: "hello"))
            #expect(
                try await client.receiveFrame()
                    == SocketClient.Frame(
                        isFinal: true,
                        opcode: 10,
                        payload: ByteBuffer(string: "hello")
                    )
            )
            test.gate.open()
            #expect(try await client.receive() == ["jsonrpc": "2.0", "id": "slow", "result": true])
        }
    }

    @Test func `a message in fragments with a ping between is put together`() async throws {
        try await TestServer.with { test in
            let client = try await SocketClient.connect(port: test.port)
            try await client.send(1, ByteBuffer(string: #"{"jsonrpc":"2.0","id":1,"#), isFinal: false)
            try await client.send(0, ByteBuffer(string: #""method":"add","#), isFinal: false)
            try await client.send(9, ByteBuffer())
            try await client.send(0, ByteBuffer(string: #""params":[20,3]}"#))
            #expect(try await client.receiveFrame().opcode == 10)
            #expect(try await client.receive()["result"] == 23)
        }
    }

    @Test func `a reply of several megabytes comes in one frame`() async throws {
        try await TestServer.with { test in
            let client = try await SocketClient.connect(port: test.port)
            try await client.send(#"{"jsonrpc":"2.0","id":1,"method":"hex","params":[4000000]}"#)
            let frame = try await client.receiveFrame()
            #expect(frame.isFinal)
            #expect(frame.opcode == 1)
            #expect(frame.payload.readableBytes == 8_000_000 + #"{"jsonrpc":"2.0","id":1,"result":"0x"}"#.utf8.count)
        }
    }

    @Test func `a close frame is answered with its code and the connection ends`() async throws {
        try await TestServer.with { test in
            let client = try await SocketClient.connect(port: test.port)
            try await client.send(8, ByteBuffer(bytes: [0x03, 0xe8]))
            #expect(await client.receiveCloseCode() == 1000)
            _ = await client.raw.receiveAll()
            await test.connections(reach: 0)
        }
    }

    @Test func `stopping says goodbye and frees the ports at once`() async throws {
        var ports: [Int] = []
        var client: SocketClient?
        try await TestServer.with { test in
            ports = [test.port]
            client = try await SocketClient.connect(port: test.port)
            _ = try await client?.call("add", [1])
        }
        #expect(await client?.receiveCloseCode() == 1001)
        try await TestServer.with(ports: ports) { test in
            let again = try await SocketClient.connect(port: test.port)
            #expect(try await again.call("add", [1])["result"] == 1)
        }
    }

    @Test func `a port that is taken is named, and nothing stays open`() async throws {
        try await TestServer.with { test in
            let error = await #expect(throws: RPCServerError.self) {
                try await TestServer.with(ports: [0, test.port]) { _ in }
            }
            #expect(error == .portTaken(host: "127.0.0.1", port: test.port))
            #expect(error?.description.contains("port \(test.port) is taken") == true)
        }
    }
}
