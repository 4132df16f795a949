import Evaluation
import Testing

@Suite struct ConductDetectorTests {
    /// A subnet of ten miners whose validators measure 40 items an epoch; the consensus is the honest ones' median.
    private struct World {
        var records: [[ConductEpoch]]
        var consensus: [[MinerKey: Double]] = []
        static let miners = (0..<10).map { MinerKey(name: "miner-\($0)") }

        init(validators: Int, epochs: Int, seed: UInt64) {
            var random = FastRandom(seed: seed)
            records = Array(repeating: [], count: validators)
            var sums = Array(repeating: Array(repeating: 0.0, count: 10), count: validators)
            for epoch in 1...epochs {
                for validator in 0..<validators {
                    var means: [MinerKey: Double] = [:]
                    for (place, miner) in Self.miners.enumerated() {
                        let mean = 0.4 + 0.05 * Double(place) + 0.05 * random.drawNormal()
                        means[miner] = mean
                        sums[validator][place] += mean
                    }
                    let weights = Self.shares(sums[validator].map { $0 / Double(epoch) })
                    records[validator].append(
                        ConductEpoch(
                            due: 40,
                            asked: 40,
                            isRevealed: true,
                            means: means,
                            weights: weights,
                            expected: weights
                        )
                    )
                }
                consensus.append(Self.median(records.compactMap { $0.last?.weights }))
            }
        }

        static func shares(_ values: [Double]) -> [MinerKey: Double] {
            let sum = values.reduce(0, +)
            return Dictionary(uniqueKeysWithValues: zip(miners, values.map { $0 / sum }))
        }

        static func median(_ all: [[MinerKey: Double]]) -> [MinerKey: Double] {
            shares(miners.map { miner in all.compactMap { $0[miner] }.sorted()[all.count / 2] })
        }

        /// Changes what a validator did in each epoch.
        mutating func change(_ validator: Int, _ body: (Int, ConductEpoch) -> ConductEpoch) {
            records[validator] = records[validator].enumerated().map { body($0, $1) }
        }

        var named: [ConductRecord] {
            records.enumerated().map { ConductRecord(validator: MinerKey(name: "v\($0)"), epochs: $1) }
        }

        func flags() -> [ConductFinding] { ConductDetector().flags(named, consensus: consensus) }
    }

    private func epoch(
        _ old: ConductEpoch,
        asked: Int? = nil,
        isRevealed: Bool? = nil,
        means: [MinerKey: Double]? = nil,
        weights: [MinerKey: Double]? = nil
    ) -> ConductEpoch {
        ConductEpoch(
            due: old.due,
            asked: asked ?? old.asked,
            isRevealed: isRevealed ?? old.isRevealed,
            means: means ?? old.means,
            weights: weights ?? old.weights,
            expected: old.expected
        )
    }

    @Test func honestValidatorsAreFlaggedNoMoreOftenThanTheRateSays() {
        var flagged = 0
        for seed in 0..<60 { flagged += World(validators: 7, epochs: 12, seed: UInt64(seed)).flags().isEmpty ? 0 : 1 }
        // Each subnet is flagged with 1 % at most: 4 of 60 is beyond the 99.5th percentile.
        #expect(flagged <= 3)
    }

    @Test func eachKindOfMisconductIsFoundByItsTest() throws {
        var world = World(validators: 8, epochs: 14, seed: 5)
        let consensus = world.consensus
        var random = FastRandom(seed: 1)
        world.change(3) { number, old in epoch(old, weights: number > 0 ? consensus[number - 1] : [:]) }
        world.change(4) { _, old in
            epoch(old, means: old.means.mapValues { _ in random.drawUnit() })
        }
        world.change(5) { _, old in epoch(old, means: old.means.merging([World.miners[2]: 1]) { $1 }) }
        world.change(6) { number, old in epoch(old, asked: number % 3, isRevealed: number.isMultiple(of: 2)) }
        world.change(7) { _, old in
            epoch(old, weights: old.weights.mapValues { $0 / 2 }.merging([World.miners[0]: 0.55]) { $1 })
        }
        let flags = world.flags()
        func tests(_ validator: Int) -> Set<ConductTest> {
            Set(flags.filter { $0.validator.name == "v\(validator)" }.map(\.test))
        }
        for honest in 0..<3 { #expect(tests(honest).isEmpty) }
        #expect(tests(3).contains(.lag))
        #expect(tests(4).contains(.agreement))
        #expect(tests(5).contains(.favour))
        #expect(flags.contains { $0.validator.name == "v5" && $0.miner == World.miners[2] })
        #expect(tests(6).isSuperset(of: [.duty, .reveals]))
        #expect(tests(7) == [.weights])
        #expect(flags.allSatisfy { $0.adjusted <= 0.01 && $0.pValue <= $0.adjusted })
    }

    @Test func nothingAndLittleAreNoCrashAndNoVerdict() {
        #expect(ConductDetector().findings([], consensus: []).isEmpty)
        let world = World(validators: 3, epochs: 2, seed: 1)
        #expect(world.flags().isEmpty)
        let silent = ConductRecord(validator: MinerKey(name: "s"), epochs: [])
        #expect(ConductDetector().flags([silent], consensus: []).isEmpty)
    }
}
