import Engine
import Foundation
import Frame
import Primitives
import Runtime
import State
import Storage
import Synchronization
import Testing

/// A store whose writes can be made to fail, before or after they happen.
final class FailingStore: StateStore {
    enum Failure {
        case none, lost, unnoticed
    }

    private let inner = MemoryStore()
    private let failure = Mutex(Failure.none)
    private let needsRecovery = Mutex(false)

    func fail(_ kind: Failure) { failure.withLock { $0 = kind } }

    func value(at key: [UInt8]) throws(StorageError) -> [UInt8]? { try inner.value(at: key) }

    func scan(
        prefix: [UInt8],
        _ visit: ([UInt8], [UInt8]) throws(StorageError) -> Bool
    ) throws(StorageError) { try inner.scan(prefix: prefix, visit) }

    func write(_ changes: [StateChange], durable: Bool) throws(StorageError) {
        guard !needsRecovery.withLock({ $0 }) else { throw .failed("written to before it was recovered") }
        let kind = failure.withLock { $0 }
        if kind != .lost { try inner.write(changes, durable: durable) }
        guard kind == .none else {
            needsRecovery.withLock { $0 = true }
            throw .full("test")
        }
    }

    func recover() throws(StorageError) { needsRecovery.withLock { $0 = false } }

    func size() throws(StorageError) -> UInt64 { try inner.size() }
}

@Suite("An engine with a store")
struct EngineStorageTests {
    private func open(
        _ store: any StateStore,
        isArchive: Bool = false,
        mode: BlockMode = .manual,
        report: @escaping @Sendable (StorageError?) -> Void = { _ in }
    ) throws -> Engine {
        var configuration = TestChain.configuration(mode)
        if try store.value(at: [0] + Array("schema".utf8)) == nil {
            try ChainStore.create(in: store, profile: "fast", genesis: configuration.genesis)
        }
        configuration.retention = .newest(16)
        configuration.storage = EngineStorage(
            chain: try ChainStore(opening: store, isArchive: isArchive),
            isDurable: false,
            report: report
        )
        return try Engine(configuration: configuration)
    }

    private func transfer(_ engine: Engine) async throws {
        let alice = try Person("//Alice")
        let bob = try Person("//Bob")
        _ = try await engine.submit(
            alice.transfer(7, to: bob, nonce: engine.nextNonce(of: alice.account), on: engine)
        )
    }

    @Test func goes_on_where_it_stopped() async throws {
        let store = MemoryStore()
        var engine = try open(store)
        let reference = try TestChain.engine()
        var hashes: [Hash256] = []
        for _ in 0..<4 {
            for _ in 0..<10 {
                try await transfer(engine)
                try await transfer(reference)
                let hash = try await engine.mine(count: 1)
                hashes.append(hash)
                #expect(try await reference.mine(count: 1) == hash)
            }
            engine = try open(store)
            #expect(engine.head.hash == hashes.last)
            #expect(engine.head.state.root == reference.head.state.root)
            #expect(try engine.nextNonce(of: Person("//Alice").account) == UInt32(hashes.count))
        }
        for (index, hash) in hashes.enumerated() {
            #expect(engine.blockHash(at: BlockNumber(index + 1)) == hash)
            let block = try engine.record(hash)
            let expected = try reference.record(hash)
            #expect(block.state.root == expected.state.root)
            #expect(block.extrinsics == expected.extrinsics)
        }
        #expect(engine.blockHash(at: 41) == nil)
        #expect(throws: HistoryError.unknown(.zero)) { try engine.record(.zero) }
        #expect(engine.block(engine.genesisHash)?.number == 0)
    }

    @Test(arguments: [true, false])
    func reads_at_old_blocks_as_far_as_they_are_kept(_ isArchive: Bool) async throws {
        let store = MemoryStore()
        let engine = try open(store, isArchive: isArchive)
        try await engine.mine(count: 1_500)
        let old = try #require(engine.blockHash(at: 300))
        #expect(engine.keptBlocks == 16)
        if isArchive {
            #expect(try engine.record(old).number == 300)
        } else {
            #expect(throws: HistoryError.discarded(old)) { try engine.record(old) }
        }
        #expect(try engine.storedBlock(old)?.header.hash == old)
        let kept = try #require(engine.blockHash(at: 1_300))
        #expect(try engine.record(kept).number == 1_300)
        for number in BlockNumber(1)...1_500 {
            let hash = try #require(engine.blockHash(at: number))
            #expect(try engine.storedBlock(hash)?.header.number == number)
        }
    }

    @Test(arguments: [FailingStore.Failure.lost, .unnoticed])
    func publishes_nothing_that_is_not_stored_and_loses_nothing(_ kind: FailingStore.Failure) async throws {
        let store = FailingStore()
        let reports = Mutex<[StorageError?]>([])
        let engine = try open(store) { error in reports.withLock { $0.append(error) } }
        try await engine.mine(count: 3)
        let before = engine.head
        try await transfer(engine)
        store.fail(kind)
        for _ in 0..<(kind == .lost ? 2 : 1) {
            await #expect(throws: EngineError.notStored(.full("test"))) { try await engine.mine(count: 1) }
        }
        #expect(engine.head.hash == before.hash)
        #expect(engine.blockHash(at: 4) == nil)
        #expect(engine.pendingExtrinsics.count == 1)
        store.fail(.none)
        let hash = try await engine.mine(count: 1)
        #expect(engine.head.number == 4)
        #expect(engine.head.extrinsics.count == 2)
        #expect(engine.pendingExtrinsics.isEmpty)
        #expect(reports.withLock { $0.count } == (kind == .lost ? 3 : 2))
        #expect(reports.withLock { $0.last } == .some(nil))
        try await engine.mine(count: 2)
        let again = try open(store)
        #expect(again.head.hash == engine.head.hash)
        #expect(again.blockHash(at: 4) == hash)
    }

    @Test(arguments: [BlockMode.interval(.milliseconds(10)), .onTransaction])
    func makes_blocks_again_by_itself_when_there_is_room(_ mode: BlockMode) async throws {
        let store = FailingStore()
        let (failures, failed) = AsyncStream<Bool>.makeStream()
        let engine = try open(store, mode: mode) { failed.yield($0 != nil) }
        store.fail(.lost)
        try await transfer(engine)
        await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await engine.run() }
            for await isFailure in failures {
                guard isFailure else { break }
                #expect(engine.head.number == 0)
                store.fail(.none)
            }
            for await head in engine.heads() where head.number > 0 { break }
            group.cancelAll()
        }
        #expect(try engine.nonce(Person("//Alice")) == 1)
    }

    @Test func refuses_data_of_another_chain() throws {
        let store = MemoryStore()
        try ChainStore.create(in: store, profile: "fast", genesis: .empty)
        #expect(throws: EngineError.self) { try open(store) }
        let other = MemoryStore()
        try ChainStore.create(in: other, profile: "standard", genesis: TestChain.configuration().genesis)
        #expect(throws: EngineError.unusable(.otherProfile(found: "standard", expected: "fast"))) { try open(other) }
    }
}
