import NIOCore
import RPC
import Testing

@Suite struct LimitTests {
    private func health(_ test: TestServer) async throws -> Bool {
        let client = try await SocketClient.connect(port: test.port)
        defer { client.raw.channel.close(promise: nil) }
        return try await client.call("add", [1, 1])["result"] == 2
    }

    @Test func `a message over the limit closes with 1009, whole or in fragments`() async throws {
        try await TestServer.with(limits: { $0.messageBytes = 1000 }) { test in
            let whole = try await SocketClient.connect(port: test.port)
            try await whole.send(String(repeating: " ", count: 100_000))
            #expect(await whole.receiveCloseCode() == 1009)
            let pieces = try await SocketClient.connect(port: test.port)
            try await pieces.send(1, ByteBuffer(repeating: 0x20, count: 600), isFinal: false)
            try await pieces.send(0, ByteBuffer(repeating: 0x20, count: 600), isFinal: false)
            #expect(await pieces.receiveCloseCode() == 1009)
            await whole.close()
            await pieces.close()
        }
    }

    @Test func `deep and crowded JSON and long batches get errors and the connection lives on`() async throws {
        try await TestServer.with(limits: {
            $0.json = JSONLimits(depth: 64, values: 1000)
            $0.batchLength = 10
        }) { test in
            let client = try await SocketClient.connect(port: test.port)
            for text in [String(repeating: "[", count: 500_000), "[" + String(repeating: "[],", count: 500_000) + "0]"]
            {
                try await client.send(text)
                #expect(try await client.receive()["error"]?["code"] == -32700)
            }
            let entry = #"{"jsonrpc":"2.0","id":1,"method":"add","params":[1]}"#
            try await client.send("[" + Array(repeating: entry, count: 11).joined(separator: ",") + "]")
            #expect(try await client.receive()["error"]?["code"] == -32010)
            #expect(try await client.call("add", [5])["result"] == 5)
            await client.close()
        }
    }

    @Test func `requests above those in flight get an error with their id, and the others their answers`() async throws
    {
        try await TestServer.with(limits: {
            $0.inFlightPerConnection = 5
            $0.runningPerConnection = 2
        }) { test in
            let client = try await SocketClient.connect(port: test.port)
            for id in 0..<8 { try await client.send(#"{"jsonrpc":"2.0","id":\#(id),"method":"wait"}"#) }
            for id in 5..<8 {
                let refusal = try await client.receive()
                #expect(refusal["id"] == JSONValue(id))
                #expect(refusal["error"]?["code"] == -32009)
            }
            #expect(test.gate.waitingCount <= 2)
            #expect(try await health(test))
            test.gate.open()
            var ids: Set<Int> = []
            for _ in 0..<5 { ids.insert(try #require(try await client.receive()["id"]?.integer())) }
            #expect(ids == [0, 1, 2, 3, 4])
            #expect(try await client.call("add", [1])["result"] == 1)
            await client.close()
        }
    }

    @Test func `a rate above the limit gets errors, also over new connections`() async throws {
        try await TestServer.with(limits: {
            $0.exemptsLoopback = false
            $0.requestsPerSecond = 1
        }) { test in
            var refused = 0
            for _ in 0..<5 {
                let client = try await SocketClient.connect(port: test.port)
                for _ in 0..<20 where try await client.call("add", [1])["error"]?["code"] == -32009 { refused += 1 }
                await client.close()
            }
            #expect(refused > 0)
        }
    }

    @Test func `connections over a limit hear 503 and places are given back`() async throws {
        try await TestServer.with(limits: {
            $0.exemptsLoopback = false
            $0.connectionsPerAddress = 2
        }) { test in
            let first = try await SocketClient.connect(port: test.port)
            let second = try await SocketClient.connect(port: test.port)
            let refusal = await #expect(throws: SocketClient.HandshakeRefused.self) {
                _ = try await SocketClient.connect(port: test.port)
            }
            #expect(refusal?.response.contains("503 Service Unavailable") == true)
            #expect(try await second.call("add", [1])["result"] == 1)
            await first.close()
            await test.connections(reach: 1)
            #expect(try await health(test))
            await second.close()
        }
    }

    @Test func `a connection that never finishes its request is closed`() async throws {
        try await TestServer.with(limits: { $0.handshakeTimeout = .milliseconds(50) }) { test in
            let head = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{"
            let upgrade = SocketClient.handshake.dropLast(20)
            for start in ["", "GET / HT", head, String(upgrade)] {
                let client = try await RawClient.connect(port: test.port)
                // The time may be over before this is sent.
                if !start.isEmpty { try? await client.send(start) }
                _ = await client.receiveAll()
            }
            await test.connections(reach: 0)
        }
    }

    @Test func `a half-open connection is found out by its silence`() async throws {
        try await TestServer.with(limits: {
            $0.pingInterval = .milliseconds(20)
            $0.silenceTimeout = .milliseconds(100)
        }) { test in
            // Receives, but never answers a ping.
            let client = try await SocketClient.connect(port: test.port)
            #expect(try await client.receiveFrame().opcode == 9)
            #expect(await client.receiveCloseCode() == nil)
            await test.connections(reach: 0)
        }
    }

    @Test func `a subscriber that does not read is cut off, and memory and others are spared`() async throws {
        try await TestServer.with(limits: { $0.outgoingBytesPerConnection = 4 << 20 }) { test in
            let slow = try await SocketClient.connect(port: test.port, isReading: false)
            try await slow.send(#"{"jsonrpc":"2.0","id":1,"method":"flood_subscribe"}"#)
            // Its source ends although the client neither reads nor unsubscribes nor leaves.
            await test.connections(reach: 0)
            await test.sources.reaches(0)
            #expect(try await health(test))
        }
    }

    @Test func `a client that catches up after being cut off sees why`() async throws {
        try await TestServer.with(limits: {
            $0.outgoingBytesPerConnection = 4 << 20
            $0.closeTimeout = .seconds(30)
        }) { test in
            let slow = try await SocketClient.connect(port: test.port, isReading: false)
            try await slow.send(#"{"jsonrpc":"2.0","id":1,"method":"flood_subscribe"}"#)
            await test.sources.reaches(1)
            await test.sources.reaches(0)
            try await slow.raw.startReading()
            #expect(await slow.receiveCloseCode() == 1013)
            await slow.close()
        }
    }

    @Test func `requests of a client that does not read wait until it reads`() async throws {
        try await TestServer.with(limits: {
            $0.outgoingBytesPerConnection = 16 << 20
            $0.runningPerConnection = 2
        }) { test in
            let slow = try await SocketClient.connect(port: test.port, isReading: false)
            // 80 MB of replies for a queue of 16 MB.
            for id in 0..<40 {
                try await slow.send(#"{"jsonrpc":"2.0","id":\#(id),"method":"hex","params":[1000000]}"#)
            }
            #expect(try await health(test))
            try await slow.raw.startReading()
            for _ in 0..<40 { #expect(try await slow.receiveFrame().payload.readableBytes > 2_000_000) }
            await slow.close()
        }
    }

    @Test func `more unanswered bytes than allowed stop the reading, not the connection`() async throws {
        try await TestServer.with(limits: {
            $0.pendingBytesPerConnection = 100_000
            $0.runningPerConnection = 1
        }) { test in
            let client = try await SocketClient.connect(port: test.port)
            try await client.send(#"{"jsonrpc":"2.0","id":"first","method":"wait"}"#)
            let long = String(repeating: "x", count: 50_000)
            async let sending: Void = {
                for id in 0..<100 {
                    try await client.send(#"{"jsonrpc":"2.0","id":\#(id),"method":"echo","params":["\#(long)"]}"#)
                }
            }()
            #expect(try await health(test))
            test.gate.open()
            #expect(try await client.receive()["id"] == "first")
            for id in 0..<100 { #expect(try await client.receive()["id"] == JSONValue(id)) }
            try await sending
            await client.close()
        }
    }

    @Test func `a flood of subscriptions, pings and bad requests leaves others unaffected`() async throws {
        try await TestServer.with(limits: { $0.subscriptionsPerConnection = 20 }) { test in
            let bad = try await SocketClient.connect(port: test.port)
            for id in 0..<300 {
                try await bad.send(#"{"jsonrpc":"2.0","id":\#(id),"method":"count_subscribe"}"#)
                try await bad.send(9, ByteBuffer(string: "p"))
                try await bad.send("{]")
            }
            #expect(try await health(test))
            var refused = 0
            var opened = 0
            while refused + opened < 300 {
                let message = try await bad.receive()
                if message["error"]?["code"] == -32006 { refused += 1 }
                if message["result"] != nil { opened += 1 }
            }
            #expect(opened == 20)
            #expect(test.sources.value == 20)
            await bad.close()
            await test.sources.reaches(0)
        }
    }

    @Test func `replies over the limit become errors`() async throws {
        try await TestServer.with(limits: { $0.replyBytes = 10_000 }) { test in
            let client = try await SocketClient.connect(port: test.port)
            #expect(try await client.call("hex", [5000], id: "x")["error"]?["code"] == -32008)
            let entry = #"{"jsonrpc":"2.0","id":1,"method":"hex","params":[2000]}"#
            try await client.send("[" + Array(repeating: entry, count: 5).joined(separator: ",") + "]")
            let codes = try #require(try await client.receive().array).map { $0["error"]?["code"] }
            #expect(codes == [nil, nil, -32011, -32011, -32011])
            await client.close()
        }
    }
}
