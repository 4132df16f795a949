import Economics
import Primitives

/// A subnet that is split into honest and dishonest participants, as the reference's consensus document has it.
///
/// 64 validators and 448 servers belong to the two sides in the ratio of their stake. Within a side, stake is normal
/// around its mean with a deviation of 0.3, and so are the weights of a validator on the servers of one side, with the
/// deviation that is studied. Source: `split_graph` in `tests/consensus.rs` of subtensor, by behaviour and with the same
/// random numbers.
struct SplitNetwork: Sendable {
    /// How the two sides share what an epoch pays.
    struct Shares: Sendable {
        /// The honest servers' part of all incentive.
        let incentive: Double
        /// The honest validators' part of all dividends.
        let dividends: Double

        /// The honest part where validators get `validatorShare` of the emission.
        func emission(validatorShare: Double) -> Double {
            validatorShare * dividends + (1 - validatorShare) * incentive
        }
    }

    static let validators = 64
    static let servers = 448
    private static let stakeDeviation = 0.3
    /// All stake there is, in rao.
    private static let totalStake = 21e15

    /// The honest side's part of all stake.
    let honestStake: Double
    private let honestValidators: Int
    private let honestServers: Int
    private let stake: [I64F64]
    /// For each validator the parts that it gives to the servers of each side; either side adds up to one.
    private let samples: [Double]

    /// Draws a network. Networks of one seed differ only in what the arguments say.
    init(honestStake: Double, deviation: Double, seed: UInt64) {
        var random = StandardRandom(seed: seed)
        self.honestStake = honestStake
        honestValidators = Self.part(honestStake, of: Self.validators)
        honestServers = Self.part(honestStake, of: Self.servers)
        let sides = [
            (honestStake, honestValidators), (1 - honestStake, Self.validators - honestValidators),
        ]
        var stakes: [Double] = []
        for (ratio, count) in sides {
            stakes += Self.normalized(count, deviation: Self.stakeDeviation, &random).map { $0 * ratio }
        }
        stake =
            stakes.map { I64F64(saturating: UInt64($0 * Self.totalStake)) }
            + Array(repeating: .zero, count: Self.servers)
        var samples: [Double] = []
        samples.reserveCapacity(Self.validators * Self.servers)
        for _ in 0..<Self.validators {
            samples += Self.normalized(honestServers, deviation: deviation, &random)
            samples += Self.normalized(Self.servers - honestServers, deviation: deviation, &random)
        }
        self.samples = samples
    }

    /// Runs an epoch in which the honest side says that it makes `honestUtility` of the whole utility, and the other
    /// side that it makes `cabalWeight` of it.
    ///
    /// - `bondsPenalty`: of 65,535.
    func epoch(honestUtility: Double, cabalWeight: Double, bondsPenalty: UInt16) -> Shares {
        let outputs = Epoch.run(inputs(honestUtility, cabalWeight, bondsPenalty))
        let servers = Self.validators..<(Self.validators + Self.servers)
        return Shares(
            incentive: Self.ratio(outputs.serverEmission, servers, Self.validators + honestServers),
            dividends: Self.ratio(outputs.validatorEmission, 0..<Self.validators, honestValidators)
        )
    }

    private func inputs(_ honestUtility: Double, _ cabalWeight: Double, _ bondsPenalty: UInt16) -> EpochInputs {
        let count = Self.validators + Self.servers
        return EpochInputs(
            parameters: EpochParameters(
                tempo: 65_534,
                activityCutoff: 5_000,
                maxAllowedValidators: UInt16(Self.validators),
                bondsPenalty: bondsPenalty,
                isYuma3: false
            ),
            block: 2,
            lastStepBlock: 0,
            stake: stake,
            lastUpdate: Array(repeating: 1, count: count),
            registeredAt: Array(repeating: 0, count: count),
            validatorPermits: (0..<count).map { $0 < Self.validators },
            weights: weights(honestUtility, cabalWeight),
            bonds: SparseRows(rows: 0, entries: 0),
            emission: 1_000_000_000
        )
    }

    /// The validators' weights as the chain stores them: of 65,535, brought to the largest number there is.
    private func weights(_ honestUtility: Double, _ cabalWeight: Double) -> SparseRows<UInt16> {
        var rows = SparseRows<UInt16>(rows: Self.validators, entries: samples.count)
        var row = [UInt16](repeating: 0, count: Self.servers)
        for validator in 0..<Self.validators {
            let onHonest = (validator < honestValidators ? honestUtility : 1 - cabalWeight) * 65_535
            let onCabal = (validator < honestValidators ? 1 - honestUtility : cabalWeight) * 65_535
            let start = validator * Self.servers
            for server in 0..<Self.servers {
                row[server] = UInt16(samples[start + server] * (server < honestServers ? onHonest : onCabal))
            }
            for (server, weight) in WeightScale.upscaled(row).enumerated() {
                rows.append(UID(Self.validators + server), weight)
            }
            rows.endRow()
        }
        return rows
    }

    /// The part of `amounts` in `range` that lies before `end`.
    private static func ratio(_ amounts: [Alpha], _ range: Range<Int>, _ end: Int) -> Double {
        let honest = amounts[range.lowerBound..<end].reduce(0.0) { $0 + Double($1.rawValue) }
        let all = amounts[range].reduce(0.0) { $0 + Double($1.rawValue) }
        return all > 0 ? honest / all : 0
    }

    /// A part of a number of participants, but neither none nor all.
    private static func part(_ ratio: Double, of count: Int) -> Int {
        min(max(Int(ratio * Double(count)), 1), count - 1)
    }

    /// Random positive numbers around one mean that add up to one.
    private static func normalized(_ count: Int, deviation: Double, _ random: inout StandardRandom) -> [Double] {
        let values = random.normal(count).map { max(0, 1 + deviation * $0) }
        let sum = values.reduce(0, +)
        return values.map { sum > 0 ? $0 / sum : 0 }
    }
}
