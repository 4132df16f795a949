import ChainCrypto
import Client
import Engine
import Frame
import Logging
import NodeKit
import Primitives
import RPC
import Runtime
import Scale
import ServiceLifecycle
import Testing

/// The whole way from a client over a socket to a block and back.
@Suite struct DevChainTests {
    private func withChain(
        _ body: @escaping @Sendable (ChainClient) async throws -> Void
    ) async throws {
        let chain = try await DevChain.open(
            .init(profile: .fast, blockMode: .onTransaction, ports: [0]),
            logger: Logger(label: "test")
        )
        let address = try NodeAddress(try #require(chain.endpoints.first).webSocketURL)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for service in chain.services { group.addTask { try await service.run() } }
            group.addTask { try await ChainClient.withConnection(to: address, body) }
            // The services run until they are cancelled, so the first to end is the client.
            do {
                try await group.next()
                group.cancelAll()
            } catch {
                group.cancelAll()
                throw error
            }
        }
    }

    @Test func aTransferCostsItsFeeAndArrives() async throws {
        try await withChain { client in
            let alice = try Keypair(uri: "//Alice")
            let bob = try #require(AccountID(try Keypair(uri: "//Bob").publicKey))
            let before = try await client.read(System.account, bob).data.free
            let receipt = try await client.submit(
                .balances(.transferKeepAlive(dest: .id(bob), value: Compact(12_345))),
                by: alice
            )
            #expect(try await client.read(System.account, bob).data.free == before.saturatingAdd(12_345))
            // Source of the figure: bittensor 11.3.0, golden.json: 166,247 rao for 144 bytes, a rao a byte.
            #expect((166_200...166_300).contains(receipt.fee.rawValue))
        }
    }

    @Test func aCallThatFailsSaysWhyByItsName() async throws {
        try await withChain { client in
            let bob = try Keypair(uri: "//Bob")
            let error = await #expect(throws: CallFailed.self) {
                try await client.submit(
                    .subtensor(.burnedRegister(netuid: 77, hotkey: .zero)),
                    by: bob
                )
            }
            #expect(error?.description.contains("SubnetNotExists") == true)
        }
    }

    @Test func aSnapshotHoldsSingleValuesAndMaps() async throws {
        try await withChain { client in
            let chain = try await client.snapshot(prefixes: [
                Subtensor.tempo.key(1), Subtensor.networksAdded.prefix, Sudo.key.prefix,
            ])
            #expect(chain[Subtensor.tempo, 1] == 100)
            #expect(chain.keys(of: Subtensor.networksAdded) == [0, 1])
            #expect(chain[Sudo.key]?.bytes == (try Keypair(uri: "//Alice").publicKey))
        }
    }

    @Test func refusalsOfThePoolReachTheClient() async throws {
        try await withChain { client in
            let stranger = try Keypair(uri: "//nobody")
            await #expect(throws: ClientError.self) {
                try await client.submit(
                    .balances(.transferKeepAlive(dest: .id(.zero), value: Compact(1))),
                    by: stranger
                )
            }
        }
    }
}
