import Engine
import Frame
import Primitives
import Runtime
import Scale
import State
import Testing

@Suite("Imported blocks")
struct ImportTests {
    let alice: Person
    let bob: Person
    let maker: Engine
    let taker: Engine

    init() throws {
        alice = try Person("//Alice")
        bob = try Person("//Bob")
        maker = try TestChain.engine()
        taker = try TestChain.engine()
    }

    private func makeBlocks() async throws -> [BlockRecord] {
        for nonce in Nonce(0)..<4 {
            let era = Era.mortal(period: 64, at: UInt64(maker.head.number))
            _ = try await maker.submit(
                alice.transfer(5, to: bob, nonce: nonce, on: maker, era: era, birth: maker.head.hash)
            )
            _ = try await maker.submit(bob.transfer(5, to: alice, nonce: nonce, on: maker))
            try await maker.mine(count: 3)
        }
        return try (1...maker.head.number).map { number in
            try #require(maker.blockHash(at: number).flatMap { maker.block($0) })
        }
    }

    @Test func give_the_same_roots() async throws {
        for block in try await makeBlocks() {
            let hash = try await taker.importBlock(block.header, extrinsics: block.extrinsics)
            #expect(hash == block.hash)
        }
        #expect(taker.head.hash == maker.head.hash)
        #expect(taker.head.state.root == maker.head.state.root)
        #expect(taker.nonce(alice) == 4)
    }

    @Test func settle_the_pool() async throws {
        let shared = try alice.transfer(5, to: bob, nonce: 0, on: maker)
        let (_, included) = try await taker.submitAndWatch(shared)
        let (_, passed) = try await taker.submitAndWatch(bob.transfer(7, to: alice, nonce: 0, on: taker))
        _ = try await maker.submit(shared)
        _ = try await maker.submit(bob.transfer(8, to: alice, nonce: 0, on: maker))
        try await maker.mine(count: 1)
        let block = maker.head
        try await taker.importBlock(block.header, extrinsics: block.extrinsics)
        #expect(await statuses(included) == [.ready, .inBlock(block.hash), .finalized(block.hash)])
        #expect(await statuses(passed) == [.ready, .invalid])
        #expect(taker.poolUsage == PoolUsage())
        #expect(taker.nextNonce(of: bob.account) == 1)
    }

    private func refusal(_ header: Header, _ extrinsics: [[UInt8]]) async -> ImportError? {
        do {
            try await taker.importBlock(header, extrinsics: extrinsics)
            return nil
        } catch {
            return error
        }
    }

    @Test func are_refused_where_anything_is_wrong() async throws {
        let block = try #require(try await makeBlocks().first)
        var header = block.header
        header.stateRoot = .zero
        #expect(
            await refusal(header, block.extrinsics) == .headerMismatch(stated: header, computed: block.header)
        )
        header = block.header
        header.parentHash = block.hash
        #expect(
            await refusal(header, block.extrinsics)
                == .doesNotFollowHead(parent: block.hash, head: taker.genesisHash)
        )
        header = block.header
        header.digest = Digest()
        #expect(await refusal(header, block.extrinsics) == .badSlot)
        #expect(await refusal(block.header, []) == .badSlot)
        #expect(await refusal(block.header, Array(block.extrinsics.dropFirst())) == .badSlot)
        var extrinsics = block.extrinsics
        extrinsics[1][60] ^= 1
        #expect(await refusal(block.header, extrinsics) == .invalid(index: 1, .badProof))
        extrinsics = block.extrinsics + [block.extrinsics[1]]
        #expect(await refusal(block.header, extrinsics) == .invalid(index: 3, .stale))
        extrinsics = block.extrinsics + [block.extrinsics[0]]
        #expect(await refusal(block.header, extrinsics) == .invalid(index: 3, .badSigner))
        extrinsics[2] = [1, 2, 3]
        guard case .malformed(index: 2, _) = await refusal(block.header, extrinsics) else {
            Issue.record("unreadable bytes were taken")
            return
        }
        #expect(taker.head.number == 0)
        #expect(await refusal(block.header, block.extrinsics) == nil)
    }
}
