import ChainCrypto
import Foundation
import Frame
import Primitives
import Scale
import State
import Testing

@testable import Runtime

/// Calls, signing payloads, transactions, accounts and a block, recorded by bittensor 11.3 on a real chain.
struct GoldenTransactionTests {
    let golden: GoldenFixture

    init() throws {
        golden = try GoldenFixture.load()
    }

    @Test("every recorded call decodes and encodes to the same bytes; those of absent pallets are listed and refused")
    func calls() throws {
        var absent: [String] = []
        for call in golden.calls {
            let pallet = call.name.split(separator: ".").first.map(String.init)
            guard GoldenRuntime.pallets.contains(where: { $0.name == pallet }) else {
                absent.append(call.name)
                #expect(throws: ScaleError.self) { try decode(call.bytes.content) }
                #expect(GoldenRuntime.isListedAsAbsent(call.name), "\(call.name) is not listed as absent")
                continue
            }
            #expect(try decode(call.bytes.content).scaleEncoded == call.bytes.content, "\(call.name)")
        }
        #expect(golden.calls.count == 10)
        #expect(absent.count <= 1)
    }

    @Test("the typed calls have the recorded bytes")
    func typedCalls() throws {
        let bytes = Dictionary(uniqueKeysWithValues: golden.calls.map { ($0.name, $0.bytes.content) })
        let bob = MultiAddress.id(DevAccount.bob.id)
        let charlie = MultiAddress.id(DevAccount.charlie.id)
        let key = try SS58.decode("5G6Fyo6U2fDhJXDJGp4Dr6XViVCdPcryiyLBDsusguSRcYvJ").publicKey
        let hotkey = try #require(AccountID(key))
        let calls: [String: RuntimeCall] = [
            "Balances.transfer_keep_alive": .balances(.transferKeepAlive(dest: bob, value: Compact(12_345))),
            "Balances.transfer_allow_death": .balances(.transferAllowDeath(dest: bob, value: Compact(1))),
            "SubtensorModule.add_stake":
                .subtensor(.addStake(hotkey: hotkey, netuid: 1, amountStaked: 1_000_000_000)),
            "SubtensorModule.remove_stake":
                .subtensor(.removeStake(hotkey: hotkey, netuid: 1, amountUnstaked: 5)),
            "SubtensorModule.burned_register":
                .subtensor(.burnedRegister(netuid: 1, hotkey: hotkey)),
            "SubtensorModule.set_weights":
                .subtensor(.setWeights(netuid: 1, dests: [0, 1], weights: [100, 200], versionKey: 0)),
            "System.remark": .system(.remark(remark: [0, 1, 2, 3])),
            "Sudo.sudo": .sudo(.sudo(call: .system(.remark(remark: [0xde, 0xad, 0xbe, 0xef])))),
            "Utility.batch": .utility(
                .batch(calls: [
                    .balances(.transferKeepAlive(dest: bob, value: Compact(1))),
                    .balances(.transferKeepAlive(dest: charlie, value: Compact(2))),
                ])
            ),
        ]
        for (name, call) in calls { #expect(call.scaleEncoded == bytes[name], "\(name)") }
    }

    @Test("what a signature covers has the recorded bytes")
    func payloads() throws {
        for recorded in golden.signingPayloads {
            let era = try #require(recorded.era.era)
            let genesis = try hash(golden.network.genesisHash)
            let context = SignedContext(
                specVersion: golden.network.specVersion,
                transactionVersion: golden.network.transactionVersion,
                genesisHash: genesis,
                birthHash: try recorded.birthHash.map(hash) ?? genesis
            )
            let extra = SignedExtra(era: era, nonce: recorded.nonce, tip: Tao(recorded.tip))
            #expect(context.payload(call: recorded.call.content, extra: extra) == recorded.payload?.content)
        }
    }

    @Test("signed transactions have the recorded bytes and hashes, and decode to their parts")
    func transactions() throws {
        for recorded in golden.extrinsics {
            let publicKey = try #require(recorded.publicKey).content
            let signer = try #require(AccountID(publicKey))
            #expect(SS58.encode(signer.bytes) == recorded.address)
            let raw = try #require(recorded.signature).content
            let kind: MultiSignature = .sr25519(try #require(Bytes64(raw)))
            let era = try #require(recorded.era.era)
            let extra = SignedExtra(
                era: era,
                nonce: recorded.nonce,
                tip: Tao(recorded.tip)
            )
            let built = Extrinsic(
                signature: ExtrinsicSignature(address: .id(signer), signature: kind, extra: extra),
                call: recorded.call.content
            )
            let bytes = try #require(recorded.extrinsic).content
            #expect(built.wireBytes == bytes)
            let read = try CheckedExtrinsic(bytes: bytes)
            #expect(read.extrinsic == built)
            #expect(read.signer == signer)
            #expect(read.extra == extra)
            #expect(read.call.scaleEncoded == recorded.call.content)
            #expect(read.hash.bytes == recorded.hash?.content)
        }
    }

    @Test("of a set whose members came unsorted the sorted form is what was signed")
    func unsortedSet() throws {
        let sorted = RuntimeCall.subtensor(.claimRoot(subnets: ScaleSet([1, 2, 3]))).scaleEncoded
        var unsorted = sorted
        unsorted.swapAt(unsorted.count - 2, unsorted.count - 4)
        #expect(unsorted != sorted)
        let signed = try CheckedExtrinsic(bytes: try #require(golden.block.extrinsics.last).content)
        let recorded = try #require(signed.extrinsic.signature)
        let context = SignedContext(
            specVersion: golden.network.specVersion,
            transactionVersion: golden.network.transactionVersion,
            genesisHash: try hash(golden.network.genesisHash),
            birthHash: .zero
        )
        let payloads = try [sorted, unsorted].map { call in
            let wire = Extrinsic(signature: recorded, call: call).wireBytes
            return try CheckedExtrinsic(bytes: wire).payload(in: context)
        }
        #expect(payloads[0] != nil)
        #expect(payloads[0] == payloads[1])
    }

    @Test("a real transaction's signature is valid on its chain and on no other")
    func signature() throws {
        let bytes = try #require(golden.block.extrinsics.last).content
        let transaction = try CheckedExtrinsic(bytes: bytes)
        #expect(transaction.extrinsic.wireBytes == bytes)
        let genesis = try hash(golden.network.genesisHash)
        var context = SignedContext(
            specVersion: golden.network.specVersion,
            transactionVersion: golden.network.transactionVersion,
            genesisHash: genesis,
            birthHash: genesis
        )
        #expect(transaction.isSignatureValid(in: context))
        context.specVersion += 1
        #expect(!transaction.isSignatureValid(in: context))
    }

    @Test("multisig accounts are those of the chain, whatever the signatories' order")
    func multisig() throws {
        for recorded in golden.multisig {
            let signatories = try recorded.signatories.map { address in
                let publicKey = try SS58.decode(address).publicKey
                return try #require(AccountID(publicKey))
            }
            let account = AccountID.multisig(of: signatories, threshold: recorded.threshold)
            #expect(SS58.encode(account.bytes) == recorded.address)
            let turned = AccountID.multisig(of: signatories.reversed(), threshold: recorded.threshold)
            #expect(turned == account)
            #expect(AccountID.multisig(of: signatories, threshold: recorded.threshold + 1) != account)
        }
        #expect(golden.multisig.count == 3)
    }

    @Test("addresses are those that bittensor writes and reads")
    func addresses() throws {
        for recorded in golden.ss58 {
            #expect(SS58.encode(recorded.publicKey.content) == recorded.address)
            let read = try SS58.decode(recorded.address)
            #expect(read.publicKey == recorded.publicKey.content)
            #expect(read.prefix == golden.network.ss58Format)
        }
    }

    @Test("a real block's header has the block's hash, and its extrinsics their root")
    func block() throws {
        let recorded = golden.block
        let logs = try recorded.header.digest.logs.map { bytes in
            var reader = ScaleReader(bytes.content)
            let item = try DigestItem(from: &reader)
            try reader.finish()
            #expect(item.scaleEncoded == bytes.content)
            return item
        }
        let header = Header(
            parentHash: try hash(recorded.header.parentHash),
            number: try #require(UInt32(recorded.header.number.dropFirst(2), radix: 16)),
            stateRoot: try hash(recorded.header.stateRoot),
            extrinsicsRoot: try hash(recorded.header.extrinsicsRoot),
            digest: Digest(logs: logs)
        )
        #expect(header.hash.bytes == recorded.hash.content)
        #expect(TrieRoot.ordered(recorded.extrinsics.map(\.content)) == header.extrinsicsRoot)
        let timestamp = try CheckedExtrinsic(bytes: recorded.extrinsics[0].content)
        #expect(timestamp.call == .timestamp(.set(now: Compact(1_789_516_218_750))))
    }

    @Test("the recorded answers of runtime APIs decode and encode to the same bytes")
    func runtimeCalls() throws {
        let apis: [String: any ScaleCodable.Type] = [
            "NeuronInfoRuntimeApi_get_neurons_lite": [NeuronInfoLite].self,
            "SubnetInfoRuntimeApi_get_subnet_hyperparams": SubnetHyperparams?.self,
            "StakeInfoRuntimeApi_get_stake_info_for_hotkey_coldkey_netuid": StakeInfo?.self,
            "AccountNonceApi_account_nonce": UInt32.self,
        ]
        for call in golden.runtimeCalls {
            let type = try #require(apis[call.name], "\(call.name)")
            #expect(try GoldenRuntime.transcode(call.output.content, as: type) == call.output.content, "\(call.name)")
            // The inputs are understood by the method itself; what it answers depends on the state.
            _ = try RuntimeAPIs(profile: .fast).call(call.name, input: call.input.content, on: .empty)
        }
    }

    private func decode(_ bytes: [UInt8]) throws -> RuntimeCall {
        var reader = ScaleReader(bytes)
        let call = try RuntimeCall(from: &reader)
        try reader.finish()
        return call
    }

    private func hash(_ bytes: Bytes) throws -> Hash256 {
        Hash256(try #require(Bytes32(bytes.content)))
    }
}
