import Foundation
import TestSupport

@testable import Explorer

/// Overviews as a running market shows them, made from a seed.
enum Fixture {
    static let start = Date(timeIntervalSince1970: 1_790_000_000)

    private static let honest: [(name: String, score: Double, pay: Double)] = [
        ("bm25-tuned", 0.741, 0.336), ("bm25-default", 0.702, 0.268), ("tfidf", 0.648, 0.197),
        ("bm25-weak", 0.611, 0.129), ("overlap", 0.524, 0.070),
    ]
    private static let cheats: [(name: String, score: Double, verdict: String?)] = [
        ("relay", 0.733, "copy of uid 3"), ("constant", 0.031, nil), ("random", 0.022, nil),
        ("slow", 0.214, "copy of uid 4, uid 5"),
    ]

    static func address(_ number: Int) -> String {
        let letters = Array("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz")
        var generator = SeededGenerator(seed: UInt64(number) + 77)
        return "5" + String((0..<47).map { _ in letters[Int.random(in: 0..<58, using: &generator)] })
    }

    /// Five honest miners, four cheats and three validators, after so many epochs.
    static func market(epochs count: Int = 42) -> Overview {
        var generator = SeededGenerator(seed: 7)
        let validators = (0..<3).map { place in
            neuron(place, "validator-\(place + 1)") {
                $0.hasPermit = true
                $0.isValidator = true
                $0.dividends = [0.46, 0.33, 0.21][place]
                $0.emission = [1.886, 1.353, 0.861][place]
                $0.stake = [1_240.5, 880.25, 553.1][place]
                $0.validatorTrust = 0.97
            }
        }
        let good = honest.enumerated().map { place, one in
            neuron(3 + place, one.name) {
                $0.incentive = one.pay
                $0.consensus = one.pay * 0.98
                $0.emission = one.pay * 4.1
                $0.stake = one.pay * 300
                measure(&$0, one.score, nil, validators, one.pay, &generator)
            }
        }
        let bad = cheats.enumerated().map { place, one in
            neuron(8 + place, one.name) { measure(&$0, one.score, one.verdict, validators, 0, &generator) }
        }
        return overview(validators + good + bad, validators, epochs: count, &generator)
    }

    /// A subnet of so many miners and validators.
    static func large(miners: Int, validators: Int, epochs: Int) -> Overview {
        var generator = SeededGenerator(seed: 11)
        let measuring = (0..<validators).map { place in
            neuron(place, nil) {
                $0.hasPermit = true
                $0.isValidator = true
                $0.dividends = 1 / Double(validators)
                $0.stake = Double(10_000 / (place + 1))
            }
        }
        let shares = (0..<miners).map { _ in Double.random(in: 0.1...1, using: &generator) }
        let sum = shares.reduce(0, +)
        let measured = (0..<miners).map { place in
            neuron(validators + place, place % 3 == 0 ? "miner of stranger \(place)" : nil) {
                $0.incentive = shares[place] / sum
                $0.emission = $0.incentive * 4.1
                $0.stake = $0.incentive * 900
                let verdict = place % 17 == 0 ? "copy of uid \(validators)" : nil
                measure(&$0, 0.3 + shares[place] / 2, verdict, measuring, $0.incentive, &generator)
            }
        }
        return overview(measuring + measured, measuring, epochs: epochs, &generator)
    }

    static func neuron(_ uid: Int, _ name: String?, _ change: (inout NeuronFigures) -> Void = { _ in }) -> NeuronFigures
    {
        var neuron = NeuronFigures(
            uid: UInt16(uid),
            hotkey: address(uid),
            name: name,
            hasPermit: false,
            isValidator: false,
            registeredAt: UInt64(12 + uid),
            incentive: 0,
            dividends: 0,
            consensus: 0,
            validatorTrust: 0,
            emission: 0,
            stake: 0,
            quality: nil,
            measurements: []
        )
        change(&neuron)
        return neuron
    }

    private static func measure(
        _ neuron: inout NeuronFigures,
        _ score: Double,
        _ verdict: String?,
        _ validators: [NeuronFigures],
        _ weight: Double,
        _ generator: inout SeededGenerator
    ) {
        neuron.measurements = validators.map { validator in
            let own = score + Double.random(in: -0.006...0.006, using: &generator)
            return Measurement(
                validator: validator.hotkey,
                score: own,
                low: max(0, own - 0.013),
                high: own + 0.013,
                samples: Int.random(in: 380...430, using: &generator),
                latencyMilliseconds: Double.random(in: 4...40, using: &generator),
                reliability: 0.99,
                weight: weight,
                verdict: verdict
            )
        }
        neuron.quality = Quality(
            score: score,
            low: neuron.measurements.map(\.low).min() ?? 0,
            high: neuron.measurements.map(\.high).max() ?? 0,
            samples: neuron.measurements.reduce(0) { $0 + $1.samples },
            latencyMilliseconds: Double.random(in: 4...40, using: &generator),
            reliability: 0.99,
            verdict: verdict,
            accusers: verdict == nil ? 0 : validators.count
        )
    }

    private static func overview(
        _ neurons: [NeuronFigures],
        _ validators: [NeuronFigures],
        epochs count: Int,
        _ generator: inout SeededGenerator
    ) -> Overview {
        let paid = neurons.filter { $0.incentive > 0 }
        return Overview(
            netuid: 2,
            chain: ChainState(node: "ws://127.0.0.1:9944", block: 1_264, outOfReachSince: nil),
            subnet: terms(UInt64(count)),
            neurons: neurons,
            weights: validators.map { validator in
                let parts = paid.map { $0.incentive * Double.random(in: 0.93...1.07, using: &generator) }
                let sum = parts.reduce(0, +)
                return WeightRow(
                    validator: validator.uid,
                    shares: zip(paid, parts).map { WeightShare(uid: $0.uid, share: $1 / sum) }
                )
            },
            validators: validators.enumerated().map { place, validator in
                ValidatorReport(
                    url: "http://127.0.0.1:\(41_000 + place)/status",
                    hotkey: validator.hotkey,
                    uid: validator.uid,
                    name: validator.name,
                    block: 1_263,
                    rounds: 46,
                    answers: 3_312,
                    outOfReachSince: nil,
                    problem: nil
                )
            },
            blocks: (0..<20).map { back in
                BlockFigures(
                    number: UInt64(1_264 - back),
                    hash: "0x" + generator.bytes(32).map { String(format: "%02x", $0) }.joined(),
                    extrinsics: 1 + back % 4,
                    events: 3 + back % 5 * 3
                )
            },
            epochs: (0..<count).map { epoch in history(epoch, of: count, neurons, &generator) }
        )
    }

    static func terms(_ epoch: UInt64) -> SubnetTerms {
        SubnetTerms(
            name: "Retrieval",
            symbol: "β",
            epoch: epoch,
            tempo: 20,
            nextEpochBlock: 1_277,
            blocksToEpoch: 13,
            commitReveal: true,
            revealPeriod: 1,
            ownerCut: 0.18,
            kappa: 0.5,
            registrationPrice: 0.1,
            isStarted: true
        )
    }

    private static func history(
        _ epoch: Int,
        of count: Int,
        _ neurons: [NeuronFigures],
        _ generator: inout SeededGenerator
    ) -> EpochFigures {
        let done = Double(epoch + 1) / Double(count)
        let payments = neurons.map { neuron in
            let isFound = neuron.verdict != nil
            let early = isFound ? max(0, 0.2 - done * 0.6) : 0.0
            let noise = epoch + 1 == count ? 1 : Double.random(in: 0.96...1.04, using: &generator)
            let incentive = neuron.incentive * noise * (1 - max(0, 0.3 - done * 0.8)) + early
            return Payment(
                uid: neuron.uid,
                hotkey: neuron.hotkey,
                incentive: incentive,
                dividends: neuron.dividends,
                emission: neuron.isValidator ? neuron.emission * noise : incentive * 4.1,
                stake: neuron.stake * (0.4 + 0.6 * done)
            )
        }
        return EpochFigures(epoch: UInt64(epoch + 1), block: UInt64(24 + epoch * 21), payments: payments)
    }
}
