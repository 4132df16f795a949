import Primitives
import TestSupport
import Testing

@testable import Economics

/// The quick way through a dense epoch against the general one.
@Suite struct DenseRewardsTests {
    @Test(arguments: 0..<60 as Range<UInt64>)
    func `dense epochs have the rewards of the general way`(seed: UInt64) throws {
        var random = SeededGenerator(seed: 0x6465_6e73_6500 + seed)
        let inputs = sample(&random)
        let stake = EpochStake(inputs)
        let dense = try #require(EpochRewards(dense: inputs, stake))
        #expect(dense == EpochRewards(sparse: inputs, stake))
    }

    @Test func `what is not of the common kind takes the general way`() {
        var random = SeededGenerator(seed: 1)
        let plain = sample(&random)
        expectGeneral(plain) { $0.parameters.isYuma3 = false }
        expectGeneral(plain) { $0.parameters.liquidAlpha = LiquidAlpha() }
        expectGeneral(plain) { $0.parameters.bondsMovingAverage = 1_000_000 }
        expectGeneral(plain) { $0.parameters.bondsMovingAverage = 1_000_001 }
        expectGeneral(plain) { $0.parameters.bondsMovingAverage = 0 }
        expectGeneral(plain) { $0.weights = SparseRows() }
        expectGeneral(plain) { inputs in
            // Repeated and unordered columns count as the general way sees them.
            let reversed = inputs.stake.indices.reversed().map { (column: UID($0), value: UInt16(9)) }
            inputs.weights = SparseRows(inputs.stake.map { _ in reversed })
        }
        expectGeneral(plain) { inputs in
            inputs.bonds = SparseRows(inputs.stake.map { _ in [(column: 1, value: 5), (column: 1, value: 5)] })
        }
        expectGeneral(plain) { inputs in
            for uid in inputs.stake.indices.dropFirst() { inputs.stake[uid] = .zero }
        }
    }

    private func expectGeneral(_ plain: EpochInputs, _ change: (inout EpochInputs) -> Void) {
        var inputs = plain
        change(&inputs)
        #expect(EpochRewards(dense: inputs, EpochStake(inputs)) == nil)
        // And it still runs.
        #expect(Epoch.run(inputs).incentive.count == inputs.stake.count)
    }

    /// Subnets of some dozen to some hundred neurons with every setting that the quick way takes.
    private func sample(_ random: inout SeededGenerator) -> EpochInputs {
        let count = Int.random(in: 40...220, using: &random)
        let validators = Int.random(in: 3...min(count, 40), using: &random)
        let density = Double.random(in: 0.7...1.3, using: &random)
        var parameters = EpochParameters(
            tempo: 100,
            activityCutoff: UInt64.random(in: 20...5_000, using: &random),
            stakeThreshold: Bool.random(using: &random) ? 0 : 1 << 20,
            maxAllowedValidators: UInt16(Int.random(in: 2...validators + 2, using: &random)),
            kappa: [0, 20_000, 32_767, 65_535].randomElement(using: &random) ?? 0,
            bondsPenalty: [0, 12_345, 65_535].randomElement(using: &random) ?? 0,
            isYuma3: true
        )
        parameters.bondsMovingAverage = UInt64.random(in: 1..<1_000_000, using: &random)
        func rows(_ most: UInt16, _ permitted: Int) -> SparseRows<UInt16> {
            SparseRows(
                (0..<count).map { row in
                    guard row < permitted else { return [] }
                    return (0..<count).compactMap { column -> (column: UID, value: UInt16)? in
                        guard Double.random(in: 0..<1, using: &random) < density else { return nil }
                        return (column: UID(column), value: random.oneOf(most))
                    }
                }
            )
        }
        let weights = rows(.max, validators)
        let bonds = rows(Bool.random(using: &random) ? .max : 700, validators + 1)
        return EpochInputs(
            parameters: parameters,
            block: 1_000,
            lastStepBlock: [0, 900].randomElement(using: &random) ?? 0,
            stake: (0..<count).map { _ in I64F64(saturating: UInt64.random(in: 0...(1 << 40), using: &random)) },
            lastUpdate: (0..<count).map { _ in UInt64.random(in: 950...1_000, using: &random) },
            registeredAt: (0..<count).map { _ in
                Int.random(in: 0..<6, using: &random) == 0 ? UInt64.random(in: 900...1_000, using: &random) : 5
            },
            validatorPermits: (0..<count).map { $0 < validators },
            ownerUID: Bool.random(using: &random) ? UID(Int.random(in: 0..<count, using: &random)) : nil,
            weights: weights,
            bonds: bonds,
            commitBlocks: Bool.random(using: &random)
                ? (0..<count).map { _ in Bool.random(using: &random) ? .max : 940 } : nil,
            emission: 1_000_000_000
        )
    }
}

extension SeededGenerator {
    /// Any number up to `most`, with its ends far more often than chance has them.
    fileprivate mutating func oneOf(_ most: UInt16) -> UInt16 {
        switch Int.random(in: 0..<12, using: &self) {
        case 0: 0
        case 1: most
        case 2: 1
        default: UInt16.random(in: 0...most, using: &self)
        }
    }
}
