import Engine
import Frame
import Primitives
import Runtime
import Testing

@Suite("Controls for developers")
struct ControlTests {
    @Test func are_refused_on_other_chains() async throws {
        var configuration = TestChain.configuration()
        configuration.isDevelopment = false
        let engine = try Engine(configuration: configuration)
        await #expect(throws: ControlError.notADevelopmentChain) { try await engine.mine(count: 1) }
        await #expect(throws: ControlError.notADevelopmentChain) { try await engine.setTime(milliseconds: 1) }
        await #expect(throws: ControlError.notADevelopmentChain) {
            try await engine.mineToEpoch(netuid: 1, count: 1)
        }
        #expect(engine.head.number == 0)
    }

    @Test func make_as_many_blocks_as_asked() async throws {
        let engine = try TestChain.engine()
        #expect(try await engine.mine(count: 0) == engine.genesisHash)
        #expect(try await engine.mine(count: 7) == engine.head.hash)
        #expect(engine.head.number == 7)
        let tooMany = ControlError.countOutOfRange(limit: Engine.blocksPerCall)
        await #expect(throws: tooMany) { try await engine.mine(count: -1) }
        await #expect(throws: tooMany) { try await engine.mine(count: Engine.blocksPerCall + 1) }
    }

    @Test func step_whole_epochs() async throws {
        let engine = try TestChain.engine()
        try await engine.mineToEpoch(netuid: 1, count: 1)
        #expect(engine.chain[Subtensor.subnetEpochIndex, 1] == 1)
        #expect(engine.chain[Subtensor.lastEpochBlock, 1] == UInt64(engine.head.number))
        let first = engine.head.number
        try await engine.mineToEpoch(netuid: 1, count: 2)
        #expect(engine.chain[Subtensor.subnetEpochIndex, 1] == 3)
        #expect(engine.head.number == first + 200)
        await #expect(throws: ControlError.noEpochs(9)) { try await engine.mineToEpoch(netuid: 9, count: 1) }
        await #expect(throws: ControlError.noEpochs(0)) { try await engine.mineToEpoch(netuid: 0, count: 1) }
    }

    @Test func set_the_time_from_which_the_chain_goes_on() async throws {
        let engine = try TestChain.engine()
        try await engine.setTime(milliseconds: 5_000_100)
        try await engine.mine(count: 2)
        #expect(engine.chain[Timestamp.now] == 5_000_350)
        await #expect(throws: ControlError.timeNotLater(asked: 5_000_350, last: 5_000_350)) {
            try await engine.setTime(milliseconds: 5_000_350)
        }
        await #expect(throws: ControlError.timeTooFar(limit: 253_402_300_799_999)) {
            try await engine.setTime(milliseconds: .max)
        }
        // A time that is less than a slot away is as good as the next slot.
        try await engine.setTime(milliseconds: 5_000_351)
        try await engine.mine(count: 1)
        #expect(engine.chain[Timestamp.now] == 5_000_600)
    }

    @Test func shift_the_clock_of_a_running_chain() async throws {
        let clock = TestClock()
        let alice = try Person("//Alice")
        let engine = try Engine(configuration: TestChain.configuration(.onTransaction, clock: clock))
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await engine.run() }
            func send(_ nonce: Nonce) async throws {
                let bytes = try alice.sign(.system(.remark(remark: [])), nonce: nonce, on: engine)
                _ = await statuses(try await engine.submitAndWatch(bytes).updates)
            }
            try await send(0)
            #expect(engine.chain[Timestamp.now] == 1_000_000)
            try await engine.setTime(milliseconds: 9_000_000)
            try await send(1)
            #expect(engine.chain[Timestamp.now] == 9_000_000)
            clock.advance(milliseconds: 10_000)
            try await send(2)
            #expect(engine.chain[Timestamp.now] == 9_010_000)
            group.cancelAll()
        }
    }
}
