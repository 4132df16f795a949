import Evaluation
import Tasks
import Testing

@Suite struct SimulatedSubnetTests {
    private static let seeds = 20
    private static let epochs = 10
    private static let itemsPerEpoch = 40

    /// What one seed's run ended with.
    private struct Outcome {
        var isOrdered = false
        var areCheatsBelow = false
        var isNobodyWronged = false
        var epochsUntilOrdered = 0
        var epochsUntilCaught = 0
    }

    @Test func in19Of20SeedsTheOrderIsRightAndNoCheatIsOverpaid() throws {
        let pool = try AnsweredPool.shared.get()
        let runs = (0..<Self.seeds).map { run(pool, seed: UInt64(100 + $0)) }
        #expect(runs.count { $0.isOrdered } >= 19)
        #expect(runs.count { $0.areCheatsBelow } >= 19)
        #expect(runs.count { $0.isNobodyWronged } >= 19)
        let ordered = runs.map(\.epochsUntilOrdered).sorted()
        let caught = runs.map(\.epochsUntilCaught).sorted()
        print(
            "order right for good after \(ordered) epochs of \(Self.itemsPerEpoch) items, cheats below after \(caught)"
        )
    }

    private func run(_ pool: AnsweredPool, seed: UInt64) -> Outcome {
        let miners = SimulatedSubnet.miners
        let honest = miners.indices.filter { miners[$0].isHonestFirst }
        let cheats = miners.indices.filter { !miners[$0].isHonestFirst }
        var subnet = SimulatedSubnet(pool: pool, seed: seed)
        var outcome = Outcome(epochsUntilOrdered: Self.epochs + 1, epochsUntilCaught: Self.epochs + 1)
        for epoch in 1...Self.epochs {
            let weights = subnet.epoch(epoch, items: Self.itemsPerEpoch)
            let pay = honest.map { weights[$0] }
            outcome.isOrdered = zip(pay, pay.dropFirst()).allSatisfy { $0 > $1 } && (pay.last ?? 0) > 0
            outcome.areCheatsBelow = cheats.allSatisfy { weights[$0] < (pay.min() ?? 0) }
            outcome.isNobodyWronged = honest.allSatisfy { subnet.verdicts[$0].kind.isPaid }
            outcome.epochsUntilOrdered = outcome.isOrdered ? min(outcome.epochsUntilOrdered, epoch) : Self.epochs + 1
            outcome.epochsUntilCaught = outcome.areCheatsBelow ? min(outcome.epochsUntilCaught, epoch) : Self.epochs + 1
        }
        return outcome
    }
}
