import Engine
import Frame
import Primitives
import Runtime
import State
import Testing

@Suite("A running engine")
struct RunningTests {
    @Test func makes_blocks_by_interval_and_tells_its_heads() async throws {
        let engine = try TestChain.engine(.interval(.milliseconds(5)))
        let heads = engine.heads()
        await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await engine.run() }
            var numbers: [BlockNumber] = []
            for await head in heads {
                numbers.append(head.number)
                if numbers.count == 6 { break }
            }
            #expect(numbers == [0, 1, 2, 3, 4, 5])
            group.cancelAll()
        }
        #expect(engine.finalizedHead.hash == engine.head.hash)
    }

    @Test func runs_once_at_a_time_but_again_later() async throws {
        let alice = try Person("//Alice")
        let engine = try TestChain.engine(.onTransaction)
        for nonce in Nonce(0)..<2 {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await engine.run() }
                let bytes = try alice.sign(.system(.remark(remark: [])), nonce: nonce, on: engine)
                let last = await statuses(try await engine.submitAndWatch(bytes).updates).last
                #expect(last == .finalized(engine.head.hash))
                await #expect(throws: EngineError.alreadyRunning) { try await engine.run() }
                group.cancelAll()
            }
        }
        #expect(engine.nonce(alice) == 2)
    }

    @Test func keeps_the_newest_heads_for_slow_readers() async throws {
        let engine = try TestChain.engine()
        let heads = engine.heads()
        try await engine.mine(count: 300)
        var iterator = heads.makeAsyncIterator()
        let first = await iterator.next()
        #expect(first?.number == 45)
    }

    @Test func loses_nothing_that_is_submitted_while_blocks_are_built() async throws {
        let people = try (0..<30).map { try Person("//Crowd//\($0)") }
        let engine = try TestChain.engine(extra: people)
        let bob = try Person("//Bob")
        try await withThrowingTaskGroup(of: Void.self) { group in
            for person in people {
                group.addTask {
                    for nonce in Nonce(0)..<10 {
                        _ = try await engine.submit(person.transfer(1_000, to: bob, nonce: nonce, on: engine))
                    }
                }
            }
            group.addTask { try await engine.mine(count: 20) }
            try await group.waitForAll()
        }
        try await engine.mine(count: 1)
        for person in people { #expect(engine.nonce(person) == 10) }
        #expect(engine.poolUsage == PoolUsage())
        var included = 0
        for number in 0...engine.head.number {
            let block = try #require(engine.blockHash(at: number).flatMap { engine.block($0) })
            included += max(0, block.extrinsics.count - 1)
        }
        #expect(included == 300)
    }

    @Test func refuses_a_genesis_of_another_height() throws {
        var configuration = TestChain.configuration()
        var chain = Chain(configuration.genesis, profile: .fast)
        chain[System.number] = 3
        configuration.genesis = chain.committed()
        #expect(throws: EngineError.genesisNotAtZero(3)) { try Engine(configuration: configuration) }
    }
}
