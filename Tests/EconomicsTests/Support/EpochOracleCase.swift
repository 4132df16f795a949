import Economics
import Primitives

/// The random epochs of `Tests/Oracle/epoch.py`, drawn in the same order.
enum EpochOracleCase {
    static func inputs(seed: UInt64) -> EpochInputs {
        var random = OracleRandom(seed: seed)
        let count = 2 + random.below(24)
        let block = 1_000 + random.below(1_000)
        let parameters = parameters(&random, count)
        let lastStep = random.below(2) * (block - random.below(400))
        var stake: [I64F64] = []
        for _ in 0..<count {
            let kind = random.below(4)
            let amount = [0, random.below(1_000), random.below(1_000_000_000), random.below(21_000_000_000_000_000)]
            stake.append(I64F64(bits: Int128(amount[Int(kind)]) << 64 | Int128(random.next())))
        }
        let lastUpdate = (0..<count).map { _ in block - random.below(1_000) }
        let registeredAt = (0..<count).map { _ in random.below(3) == 0 ? random.below(block) : 0 }
        let permits = (0..<count).map { _ in random.below(4) > 0 }
        let owner = random.below(2) == 1 ? UID(random.below(count)) : nil
        var commits: [UInt64]?
        if random.below(3) == 0 {
            commits = (0..<count).map { _ in random.below(2) == 1 ? random.below(block) : .max }
        }
        let agree = (0..<count).map { _ in UInt16(random.below(65_536)) }
        let weights = (0..<count).map { _ in row(&random, Int(count), agree, isShuffled: true) }
        let bonds = (0..<count).map { _ in row(&random, Int(count), agree, isShuffled: false) }
        return EpochInputs(
            parameters: parameters,
            block: block,
            lastStepBlock: lastStep,
            stake: stake,
            lastUpdate: lastUpdate,
            registeredAt: registeredAt,
            validatorPermits: permits,
            ownerUID: owner,
            weights: SparseRows(weights),
            bonds: SparseRows(bonds),
            commitBlocks: commits,
            emission: Alpha(random.below(1_000_000_000_000))
        )
    }

    private static func parameters(_ random: inout OracleRandom, _ count: UInt64) -> EpochParameters {
        let tempo = UInt16(1 + random.below(400))
        let cutoff = 1 + random.below(1_500)
        let threshold = random.below(2) * random.below(1_000_000)
        let validators = UInt16(1 + random.below(count + 2))
        let kappa = [32_767, 0, 65_535, 1 + random.below(65_534)]
        let chosenKappa = random.pick(kappa)
        let penalty = [65_535, 0, 1 + random.below(65_534)]
        let chosenPenalty = random.pick(penalty)
        let average = [900_000, 975_000, random.below(1_000_001)]
        let chosenAverage = random.pick(average)
        let isYuma3 = random.below(2) == 1
        let low = 1_638 + random.below(40_000)
        let high = low + random.below(65_536 - low)
        let steepness = Int16(Int(random.below(4_000)) - 2_000)
        let isLiquid = random.below(2) == 1
        return EpochParameters(
            tempo: tempo,
            activityCutoff: cutoff,
            stakeThreshold: threshold,
            maxAllowedValidators: validators,
            kappa: UInt16(chosenKappa),
            bondsPenalty: UInt16(chosenPenalty),
            bondsMovingAverage: chosenAverage,
            isYuma3: isYuma3,
            liquidAlpha: isLiquid ? LiquidAlpha(low: UInt16(low), high: UInt16(high), steepness: steepness) : nil
        )
    }

    private static func row(
        _ random: inout OracleRandom,
        _ count: Int,
        _ agree: [UInt16],
        isShuffled: Bool
    ) -> [(column: UID, value: UInt16)] {
        guard random.below(4) > 0 else { return [] }
        var row: [(column: UID, value: UInt16)] = []
        for column in 0..<count + 2 where random.below(3) > 0 {
            let kind = random.below(4)
            if kind == 0 {
                row.append((UID(column), 0))
            } else if kind == 1 || column >= count {
                row.append((UID(column), UInt16(random.below(65_536))))
            } else {
                row.append((UID(column), agree[column]))
            }
        }
        if isShuffled, row.count > 1, random.below(3) == 0 {
            let first = Int(random.below(UInt64(row.count)))
            let second = Int(random.below(UInt64(row.count)))
            row.swapAt(first, second)
        }
        return row
    }

    static func digest(_ outputs: EpochOutputs) -> UInt64 {
        var digest = OracleDigest()
        for uid in outputs.active.indices {
            digest.add(UInt64(outputs.active[uid] ? 1 : 0))
            digest.add(UInt64(outputs.validatorPermits[uid] ? 1 : 0))
            let ratios = [
                outputs.stakeWeight, outputs.consensus, outputs.incentive, outputs.dividends, outputs.validatorTrust,
            ]
            for ratio in ratios { digest.add(UInt64(ratio[uid])) }
            digest.add(outputs.serverEmission[uid].rawValue)
            digest.add(outputs.validatorEmission[uid].rawValue)
            digest.add(outputs.emission[uid].rawValue)
            let row = outputs.bonds[uid]
            digest.add(UInt64(row.count))
            for entry in row {
                digest.add(UInt64(entry.column))
                digest.add(UInt64(entry.value))
            }
        }
        return digest.value
    }
}
