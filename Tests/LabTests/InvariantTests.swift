import Frame
import Primitives
import Runtime
import Scale
import State
import Testing

@testable import Lab

@Suite struct InvariantTests {
    private static func report(seed: UInt64) throws -> InvariantReport {
        var run = try InvariantRun(.init(calls: 240, blocks: 24, seed: seed, subnets: 6))
        return try run.run()
    }

    @Test func `a short random run adds up, and the same seed gives the same state`() throws {
        let report = try Self.report(seed: 3)
        #expect(report.findings == [])
        #expect(report.calls == 240 && report.blocks == 24)
        #expect(report.accepted > 60 && report.failed > 40)
        #expect(try Self.report(seed: 3) == report)
        #expect(try Self.report(seed: 4).stateRoot != report.stateRoot)
    }

    @Test func `settings that make no run are refused`() {
        #expect(throws: LabError.self) { try InvariantRun(.init(calls: 1, blocks: 0, seed: 1)) }
        #expect(throws: LabError.self) { try InvariantRun(.init(calls: 1, blocks: 1, seed: 1, subnets: 65)) }
        #expect(throws: LabError.self) {
            try InvariantRun(.init(calls: 1, blocks: 1, seed: 1, thoroughInterval: 0))
        }
    }

    // MARK: The checks find what is wrong

    private static func chain() -> Chain {
        Chain(Genesis.dev(profile: .fast), profile: .fast)
    }

    @Test func `TAO that comes from nowhere is found`() {
        var chain = Self.chain()
        #expect(BookChecks.violations(of: Books(chain)) == [])
        chain[System.account, DevAccount.alice.id].data.free = 7
        #expect(BookChecks.violations(of: Books(chain)).count == 1)
    }

    @Test func `alpha that comes from nowhere or goes there is found`() {
        var chain = Self.chain()
        let before = Books(chain)
        let checks = BookChecks(block: 1, positions: 1)
        chain[Subtensor.totalHotkeyAlpha, .zero, 1] = 999_999_000
        #expect(checks.violationsOfCalls(from: before, to: Books(chain)).count == 1)
        chain[Subtensor.totalHotkeyAlpha, .zero, 1] = 1_000_000_001
        #expect(checks.violationsOfCalls(from: before, to: Books(chain)).count == 1)
        #expect(checks.violationsOfStep(from: before, to: Books(chain)).count == 1)
        chain[Subtensor.totalHotkeyAlpha, .zero, 9] = 5
        #expect(BookChecks.violations(of: Books(chain)).count == 1)
    }

    @Test func `counters and pots that lose something are found`() {
        var chain = Self.chain()
        let before = Books(chain)
        let checks = BookChecks(block: 1, positions: 1)
        chain[Subtensor.subnetTAO, 1] = 10_000_000_001
        // The pool counts a rao that neither its account nor the count of staked TAO has.
        #expect(checks.violationsOfCalls(from: before, to: Books(chain)).count == 2)
        chain[Subtensor.subnetTAO, 1] = 10_000_000_000
        chain[Subtensor.totalIssuance] = chain[Subtensor.totalIssuance].saturatingAdd(1)
        #expect(checks.violationsOfCalls(from: before, to: Books(chain)).count == 1)
    }

    @Test func `indexes that contradict each other are found`() {
        let breakages: [(inout Chain) -> Void] = [
            { $0[Subtensor.subnetworkN, 1] = 2 },
            { $0[Subtensor.uids, 1, .zero] = 1 },
            { $0[Subtensor.active, 1] = [] },
            { $0[Subtensor.totalNetworks] = 3 },
            { $0[Subtensor.stakingHotkeys, .zero] = [] },
            { $0[Subtensor.totalHotkeySharesV2, .zero, 1] = SafeFloat(UInt64(5)) },
            { $0[Subtensor.owner, DevAccount.bob.id] = DevAccount.alice.id },
            { $0[Subtensor.numStakingColdkeys] = 1 },
            { $0[Subtensor.childKeys, .zero, 1] = [Pair(1, DevAccount.bob.id)] },
            { $0[Subtensor.parentKeys, .zero, 1] = [Pair(1, DevAccount.bob.id)] },
            { $0[Subtensor.autoStakeDestination, .zero, 1] = DevAccount.bob.id },
            { $0[Subtensor.lockingColdkeys, 1, .zero, .zero] = Unit() },
        ]
        #expect(IndexChecks.violations(in: Self.chain()) == [])
        for (place, breakage) in breakages.enumerated() {
            var chain = Self.chain()
            breakage(&chain)
            #expect(!IndexChecks.violations(in: chain).isEmpty, "breakage \(place)")
        }
    }

    @Test func `a failed call that changed something is found`() throws {
        let population = LabPopulation()
        var chain = LabChain(population.genesis(.fast), profile: .fast)
        try chain.beginBlock()
        let signer = population.coldkeys[0]
        let before = chain.chain
        let call = RuntimeCall.subtensor(.startCall(netuid: 1))
        guard case .failed = try chain.send(call.scaleEncoded, from: signer) else {
            Issue.record("the call was to fail")
            return
        }
        let check = { (after: Chain) in
            RefusalCheck(
                before: before,
                after: after,
                signer: signer,
                oldChanges: before.overlay.pendingChanges(),
                newChanges: after.overlay.pendingChanges()
            ).violations(isIncluded: true)
        }
        #expect(check(chain.chain) == [])
        var other = chain.chain
        other[Subtensor.tempo, 1] = 7
        #expect(check(other) == ["a failed call changed SubtensorModule.Tempo"])
        var poorer = chain.chain
        poorer[System.account, signer].data.free = 1
        #expect(check(poorer).count == 1)
    }
}
