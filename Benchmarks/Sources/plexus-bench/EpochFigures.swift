import Economics
import Foundation
import Primitives

/// The pure epoch against the committed numpy baseline.
enum EpochFigures {
    static func measure(_ bench: Workbench, _ peers: Peers) async throws {
        for (neurons, validators) in [(256, 64), (4_096, 128)] {
            let sample = EpochSample(neurons: neurons, validators: validators)
            let inputs = sample.inputs()
            let outputs = Epoch.run(inputs)
            let ours = Timing.best(seconds: bench.seconds) { consume(Epoch.run(inputs)) }
            var figure = Figure(
                name: "epoch \(neurons) × \(validators)",
                unit: "ms",
                direction: .lower,
                ours: ours * 1_000,
                target: .ratio(1)
            )
            do {
                let file = bench.file("epoch-\(neurons).json")
                try sample.write(to: file, outputs)
                var best = Double.infinity
                for type in ["float32", "float64"] {
                    let peer = try await peers.run(
                        "epoch_numpy.py",
                        [file.path, "--seconds", String(bench.seconds), "--dtype", type]
                    )
                    guard let time = peer["best_ms"], let difference = peer["largest_difference"] else { continue }
                    // Of 65,535; the chain's own numbers are cut, floating point is not.
                    guard difference <= 2 else {
                        throw BenchError("numpy's \(type) epoch differs from ours by \(difference) of 65,535")
                    }
                    if time < best {
                        best = time
                        figure.peerName = "numpy, one thread, \(type)"
                    }
                }
                figure.peer = best
            } catch {
                figure.peerName = "missing: \(error)"
            }
            bench.report(figure)
            let liquid = sample.inputs(liquidAlpha: true)
            let slow = Timing.best(seconds: bench.seconds) { consume(Epoch.run(liquid)) }
            bench.report(
                Figure(
                    name: "epoch \(neurons) × \(validators), liquid alpha",
                    unit: "ms",
                    direction: .lower,
                    ours: slow * 1_000,
                    peerName: "none: reported apart"
                )
            )
        }
    }
}

/// A subnet in which every validator weighs every other neuron, with bonds from an earlier epoch.
struct EpochSample {
    let neurons: Int
    let validators: Int
    private let stake: [UInt64]
    private let weights: [[UInt16]]
    private let bonds: [[UInt16]]

    init(neurons: Int, validators: Int) {
        var random = SplitMix(seed: UInt64(neurons))
        self.neurons = neurons
        self.validators = validators
        stake = (0..<neurons).map { $0 < validators ? 1_000_000_000 + random.next() % 1_000_000_000_000 : 0 }
        weights = (0..<validators).map { _ in (0..<neurons).map { _ in UInt16(1 + random.next() % 65_535) } }
        bonds = (0..<validators).map { _ in (0..<neurons).map { _ in UInt16(1 + random.next() % 600) } }
    }

    func inputs(liquidAlpha: Bool = false) -> EpochInputs {
        func rows(_ values: [[UInt16]]) -> SparseRows<UInt16> {
            let full = values.map { row in row.enumerated().map { (column: UID($0), value: $1) } }
            return SparseRows(full + Array(repeating: [], count: neurons - validators))
        }
        return EpochInputs(
            parameters: EpochParameters(
                tempo: 360,
                activityCutoff: 5_000,
                maxAllowedValidators: UInt16(validators),
                isYuma3: true,
                liquidAlpha: liquidAlpha ? LiquidAlpha() : nil
            ),
            block: 1_000,
            lastStepBlock: 640,
            stake: stake.map { I64F64(saturating: $0) },
            lastUpdate: Array(repeating: 990, count: neurons),
            registeredAt: Array(repeating: 10, count: neurons),
            validatorPermits: (0..<neurons).map { $0 < validators },
            weights: rows(weights),
            bonds: rows(bonds),
            emission: 1_000_000_000
        )
    }

    /// Writes the inputs and our results for the baseline.
    func write(to file: URL, _ outputs: EpochOutputs) throws {
        let document = Document(
            neurons: neurons,
            validators: validators,
            stake: stake,
            weights: weights,
            bonds: bonds,
            consensus: outputs.consensus,
            incentive: outputs.incentive,
            dividends: outputs.dividends,
            trust: outputs.validatorTrust,
            newBonds: (0..<validators).map { outputs.bonds[$0].map(\.value) }
        )
        try JSONEncoder().encode(document).write(to: file)
    }

    private struct Document: Encodable {
        let neurons: Int
        let validators: Int
        let stake: [UInt64]
        let weights: [[UInt16]]
        let bonds: [[UInt16]]
        let consensus: [UInt16]
        let incentive: [UInt16]
        let dividends: [UInt16]
        let trust: [UInt16]
        let newBonds: [[UInt16]]
    }
}

/// SplitMix64: the same numbers on every run.
struct SplitMix {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
