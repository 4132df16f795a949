import Engine
import Frame
import Primitives
import RPC
import Runtime
import Scale
import State
import Testing

/// Transactions over a socket: into the pool, into a block, and every reason why not.
@Suite struct TransactionTests {
    @Test func `a watched transfer is ready, in a block and final, and unwatching it is true`() async throws {
        try await TestNode.with { node, client in
            let bytes = try node.transfer(nonce: 0)
            let id = try await client.result("author_submitAndWatchExtrinsic", [.hex(bytes)])
            #expect(try await client.notification() == "ready")
            let alice: JSONValue = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY"
            #expect(try await client.result("account_nextIndex", [alice]) == 1)
            #expect(try await client.result("author_pendingExtrinsics") == [.hex(bytes)])
            try await node.engine.mine(count: 1)
            let block = JSONValue.hex(node.engine.head.hash.bytes)
            #expect(try await client.notification() == ["inBlock": block])
            #expect(try await client.notification() == ["finalized": block])
            #expect(try await client.result("author_unwatchExtrinsic", [id]) == true)
            #expect(try await client.result("author_unwatchExtrinsic", [id]) == false)
            #expect(try await client.result("author_pendingExtrinsics") == [])
            let extrinsics = try await client.result("chain_getBlock")["block"]?["extrinsics"]?.array
            #expect(extrinsics?.contains(.hex(bytes)) == true)
            #expect(try await client.result("chain_getFinalizedHead") == block)
        }
    }

    @Test func `a transaction is hashed as it stands in the block`() async throws {
        try await TestNode.with { node, client in
            let bytes = try node.transfer(nonce: 0)
            let hash = try await client.result("author_submitExtrinsic", [.hex(bytes)])
            #expect(hash == .hex(Hash256.blake2b(bytes).bytes))
        }
    }

    @Test func `a later nonce waits, and comes in together with the one before it`() async throws {
        try await TestNode.with { node, client in
            _ = try await client.result("author_submitAndWatchExtrinsic", [.hex(try node.transfer(nonce: 1))])
            #expect(try await client.notification() == "future")
            let alice = JSONValue.hex(DevAccount.alice.id.bytes)
            #expect(try await client.result("system_accountNextIndex", [alice]) == 0)
            _ = try await client.result("author_submitExtrinsic", [.hex(try node.transfer(nonce: 0))])
            #expect(try await client.notification() == "ready")
            #expect(try await client.result("account_nextIndex", [alice]) == 2)
            try await node.engine.mine(count: 1)
            #expect(try await client.notification()["inBlock"] == .hex(node.engine.head.hash.bytes))
        }
    }

    @Test func `the pool's refusals have Substrate's codes and texts`() async throws {
        var limits = PoolLimits()
        limits.perAccount = 2
        try await TestNode.with(pool: limits) { node, client in
            func refusal(_ bytes: [UInt8]) async throws -> JSONValue {
                let error = try await client.error("author_submitExtrinsic", [.hex(bytes)])
                let watched = try await client.error("author_submitAndWatchExtrinsic", [.hex(bytes)])
                // A ban may come in between.
                #expect(watched == error || watched["code"] == 1012)
                return error
            }
            func invalid(_ text: JSONValue) -> JSONValue {
                ["code": 1010, "message": "Invalid Transaction", "data": text]
            }
            var forged = try node.transfer(nonce: 0)
            forged[50] ^= 1
            #expect(try await refusal(forged) == invalid("Transaction has a bad signature"))
            #expect(
                try await client.error("author_submitExtrinsic", [.hex(forged)]) == [
                    "code": 1012, "message": "Transaction is temporarily banned",
                ]
            )
            #expect(
                try await refusal(try node.transfer(from: "//Nobody", nonce: 0))
                    == invalid("Inability to pay some fees (e.g. account balance too low)")
            )
            let sudo = RuntimeCall.sudo(.sudo(call: .system(.remark(remark: []))))
            #expect(try await refusal(try node.sign(sudo, as: "//Bob", nonce: 0)) == invalid("Invalid signing address"))
            let take = RuntimeCall.subtensor(.increaseTake(hotkey: DevAccount.charlie.id, take: 1))
            #expect(try await refusal(try node.sign(take, as: "//Bob", nonce: 0)) == invalid("Custom error: 4"))
            let inherent = Extrinsic(signature: nil, call: RuntimeCall.timestamp(.set(now: Compact(1))).scaleEncoded)
            #expect(try await refusal(inherent.wireBytes) == invalid("Transaction call is not expected"))

            let first = try node.transfer(nonce: 0)
            _ = try await client.result("author_submitExtrinsic", [.hex(first)])
            #expect(try await refusal(first) == ["code": 1013, "message": "Transaction Already Imported"])
            let rival = try await refusal(try node.transfer(2_000, nonce: 0))
            #expect(rival["code"] == 1014)
            #expect(rival["message"]?.string?.hasPrefix("Priority is too low: (") == true)
            #expect(
                rival["data"]
                    == "The transaction has too low priority to replace another transaction already in the pool."
            )
            _ = try await client.result("author_submitExtrinsic", [.hex(try node.transfer(nonce: 1))])
            let full = try await refusal(try node.transfer(nonce: 2))
            #expect(full["code"] == 1016)
            #expect(full["message"] == "Immediately Dropped")
            try await node.engine.mine(count: 1)
            #expect(try await refusal(try node.transfer(3_000, nonce: 0)) == invalid("Transaction is outdated"))
        }
    }

    @Test func `an era that is over is an ancient birth block`() async throws {
        try await TestNode.with { node, client in
            try await node.engine.mine(count: 1)
            let birth = try #require(node.engine.blockHash(at: 1))
            let era = Era.mortal(period: 4, at: 1)
            let bytes = try node.transfer(nonce: 0, era: era, birth: birth)
            try await node.engine.mine(count: 20)
            // The same phase now means a later block, which the signature does not cover.
            let error = try await client.error("author_submitExtrinsic", [.hex(bytes)])
            #expect(error["data"] == "Transaction has a bad signature")
            let future = Era.mortal(period: 65_536, phase: 64_000)
            let unborn = try node.transfer(nonce: 0, era: future, birth: birth)
            let ancient = try await client.error("author_submitExtrinsic", [.hex(unborn)])
            #expect(ancient["data"] == "Transaction has an ancient birth block")
        }
    }

    @Test(arguments: ["0x", "0x00", "0x0484", "0xffffffff", "0x28050200", "0x04ff"])
    func `bytes that are no extrinsic are a verification error`(bytes: String) async throws {
        try await TestNode.with { _, client in
            for method in ["author_submitExtrinsic", "author_submitAndWatchExtrinsic"] {
                let error = try await client.error(method, [.string(bytes)])
                #expect(error["code"] == 1002)
                #expect(error["message"]?.string?.hasPrefix("Verification Error: ") == true)
            }
            #expect(try await client.error("author_submitExtrinsic", ["0xzz"])["code"] == -32602)
        }
    }

    @Test func `the fee that is foretold is the fee that is paid`() async throws {
        try await TestNode.with { node, client in
            let bytes = try node.transfer(nonce: 0)
            let info = try await client.result("payment_queryInfo", [.hex(bytes)])
            #expect(info["class"] == "normal")
            #expect((info["weight"]?["ref_time"]?.integer(as: UInt64.self) ?? 0) > 0)
            let fee = try #require(info["partialFee"]?.string.flatMap(UInt64.init))
            let before = try balance(of: .alice, in: node)
            _ = try await client.result("author_submitExtrinsic", [.hex(bytes)])
            try await node.engine.mine(count: 1)
            #expect(try balance(of: .alice, in: node) == before - fee - 1_000)
            let error = try await client.error("payment_queryInfo", ["0x00"])
            #expect(error["code"] == 1)
            #expect(error["message"] == "Unable to query dispatch info.")
        }
    }

    private func balance(of account: DevAccount, in node: TestNode) throws -> UInt64 {
        let chain = Chain(node.engine.head.state, profile: .fast)
        return chain[Runtime.System.account, account.id].data.free.rawValue
    }

    @Test func `an account's address is checked`() async throws {
        try await TestNode.with { _, client in
            for wrong: JSONValue in ["", "5Grwva", "0x00", 5, "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQZ"] {
                let error = try await client.error("account_nextIndex", [wrong])
                #expect(error["code"] == -32602)
            }
        }
    }
}
