import RPC
import Testing

@Suite struct SubscriptionTests {
    @Test(arguments: 0..<20)
    func `the id is sent before the first notification`(_: Int) async throws {
        try await TestServer.with { test in
            let client = try await SocketClient.connect(port: test.port)
            try await client.send(#"{"jsonrpc":"2.0","id":"s","method":"count_subscribe","params":[3]}"#)
            let id = try #require(try await client.receive()["result"])
            #expect(id.string != nil)
            for number in 0..<3 {
                #expect(
                    try await client.receive() == [
                        "jsonrpc": "2.0", "method": "count_next",
                        "params": ["subscription": id, "result": JSONValue(number)],
                    ]
                )
            }
            // The end may or may not have been noticed yet; afterwards there is nothing to end.
            _ = try await client.call("count_unsubscribe", [id])
            #expect(try await client.call("count_unsubscribe", [id])["result"] == false)
        }
    }

    @Test func `a subscription in a batch begins after the whole reply`() async throws {
        try await TestServer.with { test in
            let client = try await SocketClient.connect(port: test.port)
            try await client.send(
                #"[{"jsonrpc":"2.0","id":1,"method":"count_subscribe"},{"jsonrpc":"2.0","id":2,"method":"add","params":[1]}]"#
            )
            let id = try #require(try await client.receive().array?.first?["result"])
            #expect(try await client.receive()["params"]?["subscription"] == id)
        }
    }

    @Test func `unsubscribing ends the source, and only one's own`() async throws {
        try await TestServer.with { test in
            let client = try await SocketClient.connect(port: test.port)
            let other = try await SocketClient.connect(port: test.port)
            let id = try #require(try await client.call("count_subscribe")["result"])
            #expect(test.sources.value == 1)
            #expect(try await other.call("count_unsubscribe", [id])["result"] == false)
            #expect(try await client.call("count_unsubscribe", ["unknown"])["result"] == false)
            #expect(try await client.call("count_unsubscribe", [5])["result"] == false)
            #expect(test.sources.value == 1)
            #expect(try await client.call("count_unsubscribe", [id])["result"] == true)
            await test.sources.reaches(0)
        }
    }

    @Test func `no notification follows the reply of an unsubscription`() async throws {
        try await TestServer.with { test in
            let client = try await SocketClient.connect(port: test.port)
            let id = try #require(try await client.call("flood_subscribe")["result"])
            _ = try await client.receive()
            #expect(try await client.call("flood_unsubscribe", [id], id: "end")["result"] == true)
            #expect(try await client.call("add", [1], id: "after")["result"] == 1)
            try await client.send(#"{"jsonrpc":"2.0","id":"last","method":"add","params":[2]}"#)
            #expect(try await client.receive()["id"] == "last")
        }
    }

    @Test func `a client that leaves without a word leaves nothing behind`() async throws {
        try await TestServer.with { test in
            let client = try await SocketClient.connect(port: test.port)
            for id in 0..<50 { _ = try await client.call("count_subscribe", id: JSONValue(id)) }
            #expect(test.sources.value == 50)
            await client.close()
            await test.sources.reaches(0)
            await test.connections(reach: 0)
        }
    }

    @Test func `a refused subscription takes no place`() async throws {
        try await TestServer.with(limits: { $0.subscriptionsPerConnection = 2 }) { test in
            let client = try await SocketClient.connect(port: test.port)
            for _ in 0..<5 {
                #expect(try await client.call("count_subscribe", [-1])["error"]?["code"] == -32602)
            }
            let first = try #require(try await client.call("count_subscribe", id: 1)["result"])
            #expect(try await client.call("count_subscribe", id: 2)["result"] != nil)
            #expect(try await client.call("count_subscribe", id: 3)["error"]?["code"] == -32006)
            #expect(try await client.call("count_unsubscribe", [first], id: 4)["result"] == true)
            #expect(try await client.call("count_subscribe", id: 5)["result"] != nil)
        }
    }
}
