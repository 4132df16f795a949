import Engine
import Frame
import Primitives
import RPC
import Runtime
import Scale
import State
import Testing

/// Subscriptions to heads and storage, and the controls for developers, over a socket.
@Suite struct HeadAndControlTests {
    @Test(arguments: ["NewHeads", "FinalizedHeads", "AllHeads"])
    func `heads begin with the present one and follow each block`(kind: String) async throws {
        try await TestNode.with { node, client in
            try await node.engine.mine(count: 2)
            let id = try await client.result("chain_subscribe\(kind)")
            for number in 2..<6 {
                let header = try await client.notification()
                #expect(header["number"] == .string("0x" + String(number, radix: 16)))
                #expect(header["stateRoot"] == .hex(node.engine.head.state.root.bytes))
                try await node.engine.mine(count: 1)
            }
            #expect(try await client.result("chain_unsubscribe\(kind)", [id]) == true)
            #expect(try await client.result("chain_unsubscribe\(kind)", [id]) == false)
        }
    }

    @Test func `storage is told at first, then when it changes`() async throws {
        try await TestNode.with { node, client in
            let number = Runtime.System.number.key
            let bob = Runtime.System.account.key(DevAccount.bob.id)
            let keys: JSONValue = [.hex(bob), .hex(number), "0x00", .hex(bob)]
            _ = try await client.result("state_subscribeStorage", [keys])
            let value = try #require(node.engine.head.state.value(at: bob))
            #expect(
                try await client.notification() == [
                    "block": .hex(node.engine.genesisHash.bytes),
                    "changes": [[.hex(bob), .hex(value)], [.hex(number), .null], ["0x00", .null]],
                ]
            )
            try await node.engine.mine(count: 1)
            #expect(try await client.notification()["changes"] == [[.hex(number), "0x01000000"]])
            _ = try await node.engine.submit(try node.transfer(nonce: 0))
            try await node.engine.mine(count: 1)
            let after = try #require(node.engine.head.state.value(at: bob))
            let changes: JSONValue = [[.hex(bob), .hex(after)], [.hex(number), "0x02000000"]]
            #expect(try await client.notification()["changes"] == changes)
        }
    }

    @Test func `storage that does not change is told of once`() async throws {
        try await TestNode.with { node, client in
            let bob = Runtime.System.account.key(DevAccount.bob.id)
            _ = try await client.result("state_subscribeStorage", [[.hex(bob)]])
            _ = try await client.notification()
            try await node.engine.mine(count: 5)
            _ = try await node.engine.submit(try node.transfer(nonce: 0))
            try await node.engine.mine(count: 1)
            #expect(try await client.notification()["block"] == .hex(node.engine.head.hash.bytes))
        }
    }

    @Test func `too many or no keys cannot be watched`() async throws {
        try await TestNode.with { _, client in
            for keys: JSONValue in [[], .array(Array(repeating: "0x", count: 4_097)), .null] {
                let error = try await client.error("state_subscribeStorage", [keys])
                #expect(error["code"] == -32602)
            }
            #expect(try await client.error("state_subscribeStorage")["code"] == -32602)
        }
    }

    @Test func `blocks, epochs and time go by hand`() async throws {
        try await TestNode.with { node, client in
            _ = try await client.result("dev_mine")
            #expect(node.engine.head.number == 1)
            #expect(try await client.result("dev_mine", [0]) == .hex(node.engine.head.hash.bytes))
            #expect(try await client.result("dev_setTime", [1_900_000_000_000]) == true)
            _ = try await client.result("dev_mine", [1])
            let chain = Chain(node.engine.head.state, profile: .fast)
            #expect(chain[Timestamp.now] == 1_900_000_000_000)
            let late = try await client.error("dev_setTime", [1_900_000_000_000])
            #expect(late["code"] == 6002)
            #expect(late["message"]?.string?.contains("not after the last block's, 1900000000000") == true)
            let before = chain[Subtensor.subnetEpochIndex, 1]
            let hash = try await client.result("dev_mineToEpoch", [1, 2])
            #expect(hash == .hex(node.engine.head.hash.bytes))
            #expect(Chain(node.engine.head.state, profile: .fast)[Subtensor.subnetEpochIndex, 1] == before + 2)
            #expect(try await client.error("dev_mineToEpoch", [77])["code"] == 6003)
            #expect(try await client.error("dev_mine", [1_000_001])["code"] == -32602)
            #expect(try await client.error("dev_mine", [-1])["code"] == -32602)
        }
    }

    @Test func `a chain that is none for developers refuses the controls`() async throws {
        try await TestNode.with(isDevelopment: false) { node, client in
            let calls: [(String, JSONValue)] = [
                ("dev_mine", [1]), ("dev_mineToEpoch", [1, 1]), ("dev_setTime", [1_900_000_000_000]),
            ]
            for (method, parameters) in calls {
                let error = try await client.error(method, parameters)
                #expect(error["code"] == 6001)
                #expect(error["message"]?.string?.contains("no chain for developers") == true)
            }
            #expect(node.engine.head.number == 0)
        }
    }

    @Test func `on a chain that mines by itself a transaction becomes final without anybody's doing`() async throws {
        try await TestNode.with(mode: .onTransaction) { node, client in
            _ = try await client.result("author_submitAndWatchExtrinsic", [.hex(try node.transfer(nonce: 0))])
            #expect(try await client.notification() == "ready")
            let included = try #require(try await client.notification()["inBlock"])
            #expect(try await client.notification() == ["finalized": included])
        }
    }
}
