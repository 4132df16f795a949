import Frame
import Primitives
import Testing

@testable import Runtime

/// When epochs run. Scenarios are those of `pallets/subtensor/src/tests/{coinbase,emission}.rs` of subtensor, where a
/// test names one.
struct EpochScheduleTests {
    private let fixture = EmissionFixture.self

    @Test("Blocks are counted until an epoch runs (test_coinbase_drain_pending_increments_blockssincelaststep)")
    func counts() {
        var chain = fixture.chain()
        fixture.addNetwork(1, tempo: 100, on: &chain)
        let before = chain[Subtensor.blocksSinceLastStep, 1]
        #expect(Subtensor.drainPending(of: [1], on: &chain).isEmpty)
        #expect(chain[Subtensor.blocksSinceLastStep, 1] == before + 1)
    }

    @Test("An epoch takes what waited for it (test_coinbase_drain_pending_gets_counters_and_resets_them)")
    func takesPending() {
        var chain = fixture.chain(block: 5)
        fixture.addNetwork(1, tempo: 1, on: &chain)
        chain[Subtensor.lastEpochBlock, 1] = 4
        chain[Subtensor.blocksSinceLastStep, 1] = 12_345
        chain[Subtensor.pendingServerEmission, 1] = 123_434_534
        chain[Subtensor.pendingValidatorEmission, 1] = 111_111
        chain[Subtensor.pendingRootAlphaDivs, 1] = 12_222_222
        chain[Subtensor.pendingOwnerCut, 1] = 12_345_678
        let due = Subtensor.drainPending(of: [1], on: &chain)
        #expect(due.map(\.netuid) == [1])
        let expected = Subtensor.PendingEmission(
            server: 123_434_534,
            validator: 111_111,
            root: 12_222_222,
            ownerCut: 12_345_678
        )
        #expect(due.first?.amounts == expected)
        #expect(chain[Subtensor.pendingServerEmission, 1] == .zero)
        #expect(chain[Subtensor.pendingValidatorEmission, 1] == .zero)
        #expect(chain[Subtensor.pendingRootAlphaDivs, 1] == .zero)
        #expect(chain[Subtensor.pendingOwnerCut, 1] == .zero)
        #expect(chain[Subtensor.blocksSinceLastStep, 1] == 0)
        #expect(chain[Subtensor.lastEpochBlock, 1] == 5)
        #expect(chain[Subtensor.subnetEpochIndex, 1] == 1)
    }

    @Test(
        "A block runs a limited number of epochs and defers the others (test_epochs_deferred_this_block_respects_cap)"
    )
    func defers() {
        var chain = fixture.chain(block: 7)
        chain[Subtensor.maxEpochsPerBlock] = 2
        for netuid in 1...4 {
            fixture.addNetwork(NetUID(UInt16(netuid)), tempo: 7, on: &chain)
            chain[Subtensor.lastEpochBlock, NetUID(UInt16(netuid))] = 0
        }
        chain.clearEvents()
        #expect(Subtensor.drainPending(of: [1, 2, 3, 4], on: &chain).map(\.netuid) == [1, 2])
        #expect([1, 2, 3, 4].map { chain[Subtensor.pendingEpochAt, $0] } == [0, 0, 8, 8])
        #expect([1, 2, 3, 4].map { chain[Subtensor.subnetEpochIndex, $0] } == [1, 1, 0, 0])
        let deferred = [NetUID(3), 4].map {
            Subtensor.Event.epochDeferred(netuid: $0, fromBlock: 7, toBlock: 8)
        }
        #expect(fixture.events(of: chain) == deferred)
        // Commits made in the meantime belong to the epoch that is due.
        #expect(Subtensor.currentEpoch(of: 3, in: chain) == 1)
        chain[System.number] = 8
        #expect(Subtensor.drainPending(of: [1, 2, 3, 4], on: &chain).map(\.netuid) == [3, 4])
    }

    @Test("A subnet whose keys contradict themselves loses its turn but not its emission")
    func skips() {
        var chain = fixture.chain(block: 9)
        fixture.addNetwork(1, tempo: 1, on: &chain)
        chain[Subtensor.lastEpochBlock, 1] = 8
        chain[Subtensor.keys, 1, 0] = fixture.account(5)
        chain[Subtensor.keys, 1, 1] = fixture.account(5)
        chain[Subtensor.pendingServerEmission, 1] = 77
        chain.clearEvents()
        #expect(Subtensor.drainPending(of: [1], on: &chain).isEmpty)
        #expect(chain[Subtensor.pendingServerEmission, 1] == 77)
        #expect(chain[Subtensor.lastEpochBlock, 1] == 9)
        #expect(chain[Subtensor.subnetEpochIndex, 1] == 1)
        #expect(fixture.events(of: chain) == [.epochSkipped(netuid: 1, block: 9)])
    }

    @Test("The next epoch is a tempo after the last, or when one is asked for; without a tempo there is none")
    func next() {
        var chain = fixture.chain(block: 20)
        fixture.addNetwork(1, tempo: 100, on: &chain)
        chain[Subtensor.lastEpochBlock, 1] = 10
        #expect(Subtensor.nextEpochBlock(1, in: chain) == 110)
        #expect(!Subtensor.shouldRunEpoch(1, at: 109, in: chain))
        #expect(Subtensor.shouldRunEpoch(1, at: 110, in: chain))
        chain[Subtensor.pendingEpochAt, 1] = 50
        #expect(Subtensor.nextEpochBlock(1, in: chain) == 50)
        #expect(Subtensor.shouldRunEpoch(1, at: 50, in: chain))
        chain[Subtensor.tempo, 1] = 0
        #expect(Subtensor.nextEpochBlock(1, in: chain) == nil)
        #expect(!Subtensor.shouldRunEpoch(1, at: 50, in: chain))
    }
}
