import ChainCrypto
import Engine
import Frame
import Primitives
import RPC
import Runtime
import Scale
import State
import Storage
import Testing

/// What `chain_`, `state_` and `system_` answer, over a socket.
@Suite struct ReadingTests {
    private let unknown = JSONValue.hex([UInt8](repeating: 0x5a, count: 32))

    @Test func `blocks are found by height and hash, and the head has several names`() async throws {
        try await TestNode.with { node, client in
            let mined = try await client.result("dev_mine", [3])
            #expect(mined == .hex(node.engine.head.hash.bytes))
            for method in ["chain_getHead", "chain_getBlockHash", "chain_getFinalizedHead", "chain_getFinalisedHead"] {
                #expect(try await client.result(method) == mined, "\(method)")
            }
            #expect(try await client.result("chain_getBlockHash", [.null]) == mined)
            #expect(try await client.result("chain_getBlockHash", [3]) == mined)
            #expect(try await client.result("chain_getBlockHash", ["0x3"]) == mined)
            let genesis = JSONValue.hex(node.engine.genesisHash.bytes)
            #expect(try await client.result("chain_getBlockHash", [0]) == genesis)
            #expect(try await client.result("chain_getBlockHash", [[0, 3, 4]]) == [genesis, mined, .null])
            for height: JSONValue in [4, 4_294_967_295, 4_294_967_296, .unsigned(.max)] {
                #expect(try await client.result("chain_getBlockHash", [height]) == .null)
            }
            for wrong: JSONValue in [-1, "3", "0x", [[1]], true, .decimal("1.5")] {
                #expect(try await client.error("chain_getBlockHash", [wrong])["code"] == -32602, "\(wrong)")
            }
        }
    }

    @Test func `headers and blocks have Substrate's shape`() async throws {
        try await TestNode.with { node, client in
            let genesis = try await client.result("chain_getHeader", [.hex(node.engine.genesisHash.bytes)])
            #expect(genesis["parentHash"] == .hex([UInt8](repeating: 0, count: 32)))
            #expect(genesis["number"] == "0x0")
            #expect(genesis["digest"] == ["logs": []])
            _ = try await client.result("dev_mine", [16])
            let header = try await client.result("chain_getHeader")
            #expect(header["number"] == "0x10")
            let parent = try #require(node.engine.blockHash(at: 15))
            #expect(header["parentHash"] == .hex(parent.bytes))
            #expect(header["stateRoot"] == .hex(node.engine.head.state.root.bytes))
            #expect(header["hash"] == nil)
            // 6 PreRuntime, the engine's letters, eight bytes of a slot.
            let log = try #require(header["digest"]?["logs"]?.array?.first?.string)
            #expect(log.hasPrefix("0x066175726120") && log.utf8.count == 2 + 2 * 14)
            let block = try await client.result("chain_getBlock", [.null])
            #expect(block["block"]?["header"] == header)
            #expect(block["justifications"] == .null)
            let extrinsics = try #require(block["block"]?["extrinsics"]?.array)
            #expect(extrinsics == node.engine.head.extrinsics.map { .hex($0) })
            #expect(extrinsics.first?.string?.dropFirst(4).hasPrefix("050200") == true)
            #expect(try await client.result("chain_getHeader", [unknown]) == .null)
            #expect(try await client.result("chain_getBlock", [unknown]) == .null)
        }
    }

    @Test func `a block can be named with or without 0x, or by null`() async throws {
        try await TestNode.with { node, client in
            let key = JSONValue.hex(Runtime.System.number.key)
            _ = try await client.result("dev_mine", [2])
            let first = try #require(node.engine.blockHash(at: 1))
            let bare = String("\(first)".dropFirst(2))
            #expect(try await client.result("state_getStorage", [key]) == "0x02000000")
            #expect(try await client.result("state_getStorage", [key, .null]) == "0x02000000")
            #expect(try await client.result("state_getStorage", [key, .string(bare)]) == "0x01000000")
            #expect(try await client.result("state_getStorageAt", [key, .hex(first.bytes)]) == "0x01000000")
            #expect(try await client.result("state_getStorage", ["key": key, "at": .hex(first.bytes)]) == "0x01000000")
            for wrong: JSONValue in ["0x12", "head", 5, ""] {
                #expect(try await client.error("state_getStorage", [key, wrong])["code"] == -32602)
            }
        }
    }

    @Test func `every read names an unknown block, and only let-go blocks are discarded`() async throws {
        try await TestNode.with(retention: .newest(2)) { node, client in
            _ = try await client.result("dev_mine", [5])
            let old = try #require(node.engine.blockHash(at: 1))
            let extrinsic = try JSONValue.hex(node.transfer(nonce: 0))
            let reads: [(String, [JSONValue])] = [
                ("state_getStorage", ["0x00"]), ("state_getStorageHash", ["0x00"]), ("state_getStorageSize", ["0x00"]),
                ("state_queryStorageAt", [[]]), ("state_getKeysPaged", ["0x", 1, .null]), ("state_getKeys", ["0x"]),
                ("state_call", ["Core_version", ""]), ("state_getMetadata", []), ("state_getRuntimeVersion", []),
                ("payment_queryInfo", [extrinsic]),
            ]
            for (method, parameters) in reads {
                let missing = try await client.error(method, .array(parameters + [unknown]))
                let text = try #require(missing["message"]?.string)
                #expect(missing["code"] == 4003, "\(method)")
                #expect(text.contains("not found in the database") && !text.contains("discarded"), "\(method)")
                let discarded = try await client.error(method, .array(parameters + [.hex(old.bytes)]))
                #expect(discarded["message"]?.string?.contains("State already discarded for \(old)") == true)
                #expect(try await client.call(method, .array(parameters))["error"] == nil, "\(method)")
            }
            for method in ["chain_getHeader", "chain_getBlock"] {
                let discarded = try await client.error(method, [.hex(old.bytes)])
                #expect(discarded["message"]?.string?.contains("State already discarded for \(old)") == true)
            }
            #expect(try await client.result("chain_getBlockHash", [1]) == .hex(old.bytes))
        }
    }

    @Test func `a stored chain still gives the blocks whose states were let go`() async throws {
        let store = MemoryStore()
        let genesis = Genesis.dev(profile: .fast)
        try ChainStore.create(in: store, profile: "fast", genesis: genesis)
        let storage = EngineStorage(chain: try ChainStore(opening: store), isDurable: false)
        try await TestNode.with(retention: .newest(2), genesis: genesis, storage: storage) { node, client in
            _ = try await client.result("dev_mine", [JSONValue.unsigned(UInt64(ChainStore.window) + 10)])
            let old = try await client.result("chain_getBlockHash", [3])
            #expect(try await client.error("state_getStorage", ["0x00", old])["code"] == 4003)
            let header = try await client.result("chain_getHeader", [old])
            #expect(header["number"] == "0x3")
            let block = try await client.result("chain_getBlock", [old])["block"]
            #expect(block?["header"] == header)
            let time = try #require(block?["extrinsics"]?.array?.first?.string)
            #expect(time.dropFirst(4).hasPrefix("050200"))
            #expect(try await client.result("chain_getHeader", [unknown]) == .null)
        }
    }

    @Test func `values come with hash and size, and absent ones as null`() async throws {
        try await TestNode.with { node, client in
            let key = Runtime.System.account.key(DevAccount.alice.id)
            let value = try #require(node.engine.head.state.value(at: key))
            #expect(try await client.result("state_getStorage", [.hex(key)]) == .hex(value))
            #expect(try await client.result("state_getStorageHash", [.hex(key)]) == .hex(Hashing.blake2b256(value)))
            #expect(try await client.result("state_getStorageSize", [.hex(key)]) == JSONValue(value.count))
            for method in ["state_getStorage", "state_getStorageHash", "state_getStorageSize"] {
                #expect(try await client.result(method, ["0x00"]) == .null)
                #expect(try await client.result(method, [.hex([UInt8](repeating: 9, count: 100_000))]) == .null)
            }
            let reply = try await client.result("state_queryStorageAt", [[.hex(key), "00", .hex(key)]])
            let head = JSONValue.hex(node.engine.head.hash.bytes)
            let found: JSONValue = [.hex(key), .hex(value)]
            #expect(reply == [["block": head, "changes": [found, ["0x00", .null], found]]])
            let many = JSONValue.array(Array(repeating: "0x00", count: 16_385))
            #expect(try await client.error("state_queryStorageAt", [many])["code"] == -32602)
        }
    }

    @Test func `keys come page by page in the order of bytes, strictly after the start`() async throws {
        try await TestNode.with { node, client in
            _ = try await client.result("dev_mine", [1])
            let all = node.engine.head.state.keys(withPrefix: [])
            #expect(try await client.result("state_getKeys", [.null]) == .array(all.map { .hex($0) }))
            var pages: [JSONValue] = []
            var start = JSONValue.null
            while true {
                let page = try #require(try await client.result("state_getKeysPaged", ["0x", 37, start]).array)
                guard let last = page.last else { break }
                pages += page
                start = last
            }
            #expect(pages == all.map { .hex($0) })
            let prefix = JSONValue.hex(Runtime.System.account.prefix)
            let accounts = try await client.result("state_getKeysPaged", [prefix, 1_000, prefix, .null])
            #expect(accounts == .array(all.filter { $0.starts(with: Runtime.System.account.prefix) }.map { .hex($0) }))
            #expect(accounts == (try await client.result("state_getKeys", [prefix])))
            // A plain value's key is its own prefix; it does not come after itself.
            let number = JSONValue.hex(Runtime.System.number.key)
            #expect(try await client.result("state_getKeysPaged", [number, 10, .null]) == [number])
            #expect(try await client.result("state_getKeysPaged", [number, 10, number]) == [])
            let tooMany = try await client.error("state_getKeysPaged", ["0x", 1_001, .null])
            #expect(tooMany["code"] == 4002)
            #expect(tooMany["message"] == "count exceeds maximum value. value: 1001, max: 1000")
        }
    }

    @Test func `runtime APIs answer, and their absence has the words that clients compare`() async throws {
        try await TestNode.with { node, client in
            let alice = JSONValue.hex(DevAccount.alice.id.bytes)
            let bare = JSONValue.string(String("\(DevAccount.alice.id)".dropFirst(2)))
            for data in [alice, bare] {
                #expect(try await client.result("state_call", ["AccountNonceApi_account_nonce", data]) == "0x00000000")
            }
            #expect(try await client.result("state_call", ["Core_version", ""]).string?.hasPrefix("0x38") == true)
            #expect(
                try await client.error("state_call", ["Nothing_at_all", "0x"]) == [
                    "code": 4003,
                    "message": "Client error: Execution failed: Other: Exported method Nothing_at_all is not found",
                ]
            )
            let short = try await client.error("state_call", ["AccountNonceApi_account_nonce", "0x00"])
            #expect(short["code"] == 4003)
            #expect(short["message"]?.string?.contains("Bad input data provided to AccountNonceApi") == true)
            #expect(try await client.error("state_call", ["Core_version", "0x0"])["code"] == -32602)
            let version = try await client.result("state_getRuntimeVersion", [.null])
            #expect(version["specName"] == "node-subtensor")
            #expect(version["specVersion"] == JSONValue(RuntimeVersion.current.specVersion))
            #expect(version["transactionVersion"] == 1)
            let members = [
                "specName", "implName", "authoringVersion", "specVersion", "implVersion", "apis",
                "transactionVersion", "stateVersion",
            ]
            #expect(version.object?.members.map(\.key) == members)
        }
    }

    @Test func `metadata comes in versions 14 and 15, the same at every block`() async throws {
        try await TestNode.with { _, client in
            let fourteen = try #require(try await client.result("state_getMetadata").string)
            #expect(fourteen.hasPrefix("0x6d6574610e"))
            let call: JSONValue = ["Metadata_metadata_at_version", "0x0f000000"]
            let fifteen = try #require(try await client.result("state_call", call).string)
            // An optional's tag and a length of four bytes, then the magic number and the version.
            #expect(fifteen.dropFirst(12).hasPrefix("6d6574610f"))
            _ = try await client.result("dev_mine", [1])
            #expect(try await client.result("state_call", call) == .string(fifteen))
            #expect(try await client.result("state_getMetadata") == .string(fourteen))
            #expect(try await client.result("state_call", ["Metadata_metadata_at_version", "63000000"]) == "0x00")
        }
    }

    @Test func `the node says what it is, and lists every method`() async throws {
        try await TestNode.with { _, client in
            #expect(try await client.result("system_chain") == "Bittensor")
            #expect(try await client.result("system_chainType") == "Local")
            #expect(try await client.result("system_name") == "Plexus")
            #expect(try await client.result("system_version").string?.isEmpty == false)
            #expect(
                try await client.result("system_properties") == [
                    "ss58Format": 42, "tokenDecimals": 9, "tokenSymbol": "TAO",
                ]
            )
            #expect(
                try await client.result("system_health") == [
                    "peers": 0, "isSyncing": false, "shouldHavePeers": false,
                ]
            )
            let methods = try #require(try await client.result("rpc_methods")["methods"]?.array)
            for name in [
                "state_getRuntimeVersion", "state_call", "state_getMetadata", "state_getStorageAt", "state_getStorage",
                "state_queryStorageAt", "state_getKeysPaged", "state_getKeys", "chain_getBlockHash", "chain_getHead",
                "chain_getFinalizedHead", "chain_getHeader", "chain_getBlock", "account_nextIndex",
                "system_accountNextIndex", "author_submitExtrinsic", "author_submitAndWatchExtrinsic",
                "author_unwatchExtrinsic", "author_pendingExtrinsics", "chain_subscribeNewHeads",
                "chain_unsubscribeNewHeads", "chain_subscribeFinalizedHeads", "chain_unsubscribeFinalizedHeads",
                "chain_subscribeAllHeads", "chain_unsubscribeAllHeads", "state_subscribeStorage",
                "state_unsubscribeStorage", "state_getStorageHash", "state_getStorageSize", "payment_queryInfo",
                "rpc_methods", "system_health", "dev_mine", "dev_mineToEpoch", "dev_setTime",
            ] {
                #expect(methods.contains(.string(name)), "\(name)")
            }
        }
    }
}
