import Economics
public import Foundation
import Primitives

/// An epoch on given numbers: who is paid for the weights that validators set.
public struct EpochStep: Sendable {
    private let inputs: EpochInputs

    /// Reads the numbers; ``EconomicsStep/epoch`` describes them.
    public init(json: Data) throws(StepInputError) {
        inputs = try StepPath.decode(EpochStepInput.self, from: json).inputs
    }

    /// Computes the epoch.
    public func run() -> Outcome {
        let outputs = Epoch.run(inputs)
        let neurons = outputs.active.indices.map { uid in
            Neuron(
                uid: uid,
                active: outputs.active[uid],
                stakeWeight: outputs.stakeWeight[uid],
                consensus: outputs.consensus[uid],
                incentive: outputs.incentive[uid],
                dividends: outputs.dividends[uid],
                validatorTrust: outputs.validatorTrust[uid],
                validatorPermit: outputs.validatorPermits[uid],
                serverEmission: "\(outputs.serverEmission[uid])",
                validatorEmission: "\(outputs.validatorEmission[uid])",
                emission: "\(outputs.emission[uid])",
                bonds: outputs.bonds[uid].map { [$0.column, $0.value] }
            )
        }
        return Outcome(neurons: neurons)
    }

    /// What an epoch gives.
    public struct Outcome: Encodable, Sendable {
        /// The neurons, by uid.
        public let neurons: [Neuron]

        /// The figures as a table for people.
        public func table() -> String {
            var text = "uid  active  permit  consensus  incentive  dividends  trust  emission\n"
            for neuron in neurons {
                let cells = [
                    ("\(neuron.uid)", 3), (neuron.active ? "yes" : "no", 8), (neuron.validatorPermit ? "yes" : "no", 8),
                    ("\(neuron.consensus)", 11), ("\(neuron.incentive)", 11), ("\(neuron.dividends)", 11),
                    ("\(neuron.validatorTrust)", 7), (neuron.emission, 10),
                ]
                for (cell, width) in cells {
                    text += String(repeating: " ", count: max(1, width - cell.count)) + cell
                }
                text += "\n"
            }
            return text + "Ratios are of 65,535; emission in rao of alpha.\n"
        }
    }

    /// What an epoch gives one neuron. Ratios are of 65,535; amounts are rao of alpha in decimal digits.
    public struct Neuron: Encodable, Sendable {
        public let uid: Int
        public let active: Bool
        public let stakeWeight: UInt16
        public let consensus: UInt16
        public let incentive: UInt16
        public let dividends: UInt16
        public let validatorTrust: UInt16
        public let validatorPermit: Bool
        public let serverEmission: String
        public let validatorEmission: String
        public let emission: String
        /// The bonds to store: pairs of uid and bond.
        public let bonds: [[UInt16]]
    }
}

private struct EpochStepInput: Decodable {
    let inputs: EpochInputs

    private static let fields: Set<String> = [
        "block", "lastStepBlock", "tempo", "activityCutoff", "stakeThreshold", "maxAllowedValidators", "kappa",
        "bondsPenalty", "bondsMovingAverage", "yuma", "liquidAlpha", "emission", "ownerUID", "commitReveal", "neurons",
    ]

    init(from decoder: any Decoder) throws {
        let object = try StepObject(decoder, fields: Self.fields)
        let neurons: [NeuronInput] = try object.value("neurons", kind: "a list")
        guard (1...4_096).contains(neurons.count) else {
            throw StepInputError(path: "neurons", reason: "must be 1 to 4096 neurons, not \(neurons.count)")
        }
        let liquidAlpha: LiquidAlphaInput? = object.has("liquidAlpha") ? try object.value("liquidAlpha") : nil
        let tempo: UInt16 = try object.whole("tempo", in: 1...(.max))
        let isYuma3 = try object.whole("yuma", in: UInt8(2)...3) == 3
        let parameters = EpochParameters(
            tempo: tempo,
            activityCutoff: try object.whole("activityCutoff", in: 0...(.max)),
            stakeThreshold: try object.whole("stakeThreshold", in: 0...(.max), or: 0),
            maxAllowedValidators: try object.whole("maxAllowedValidators", in: 0...(.max)),
            kappa: try object.whole("kappa", in: 0...(.max), or: 32_767),
            bondsPenalty: try object.whole("bondsPenalty", in: 0...(.max), or: 65_535),
            bondsMovingAverage: try object.whole("bondsMovingAverage", in: 0...1_000_000, or: 900_000),
            isYuma3: isYuma3,
            liquidAlpha: liquidAlpha?.settings
        )
        let last = UID(neurons.count - 1)
        let owner: UID? = object.has("ownerUID") ? try object.whole("ownerUID", in: 0...last) : nil
        inputs = EpochInputs(
            parameters: parameters,
            block: try object.whole("block", in: 0...(.max)),
            lastStepBlock: try object.whole("lastStepBlock", in: 0...(.max), or: 0),
            stake: neurons.map(\.stake),
            lastUpdate: neurons.map(\.lastUpdate),
            registeredAt: neurons.map(\.registeredAt),
            validatorPermits: neurons.map(\.validatorPermit),
            ownerUID: owner,
            weights: SparseRows(neurons.map(\.weights)),
            bonds: SparseRows(neurons.map(\.bonds)),
            commitBlocks: try object.truth("commitReveal", or: false) ? neurons.map(\.commitBlock) : nil,
            emission: Alpha(try object.whole("emission", in: 0...(.max)))
        )
    }
}

private struct LiquidAlphaInput: Decodable {
    let settings: LiquidAlpha

    init(from decoder: any Decoder) throws {
        let object = try StepObject(decoder, fields: ["low", "high", "steepness"])
        settings = LiquidAlpha(
            low: try object.whole("low", in: 0...(.max)),
            high: try object.whole("high", in: 0...(.max)),
            steepness: try object.whole("steepness", in: .min ... .max)
        )
    }
}

private struct NeuronInput: Decodable {
    let stake: I64F64
    let lastUpdate: UInt64
    let registeredAt: UInt64
    let validatorPermit: Bool
    let commitBlock: UInt64
    let weights: [(column: UID, value: UInt16)]
    let bonds: [(column: UID, value: UInt16)]

    private static let fields: Set<String> = [
        "stake", "stakeBits", "lastUpdate", "registeredAt", "validatorPermit", "commitBlock", "weights", "bonds",
    ]

    init(from decoder: any Decoder) throws {
        let object = try StepObject(decoder, fields: Self.fields)
        if object.has("stakeBits") {
            stake = I64F64(bits: try object.whole("stakeBits", in: Int128(0)...(.max)))
        } else {
            stake = I64F64(saturating: try object.whole("stake", in: UInt64(0)...UInt64(Int64.max)))
        }
        lastUpdate = try object.whole("lastUpdate", in: 0...(.max))
        registeredAt = try object.whole("registeredAt", in: 0...(.max), or: 0)
        validatorPermit = try object.truth("validatorPermit")
        commitBlock = try object.whole("commitBlock", in: 0...(.max), or: .max)
        weights = try Self.pairs(object, "weights", decoder.codingPath)
        bonds = try Self.pairs(object, "bonds", decoder.codingPath)
    }

    private static func pairs(
        _ object: StepObject,
        _ name: String,
        _ path: [any CodingKey]
    ) throws -> [(column: UID, value: UInt16)] {
        guard object.has(name) else { return [] }
        let rows: [[Whole<UInt16>]] = try object.value(name, kind: "a list of pairs")
        guard rows.count <= 65_536 else {
            throw StepInputError(path: StepPath.text(path + [StepKey(name)]), reason: "has more than 65536 entries")
        }
        return try rows.enumerated().map { place, row in
            let here = path + [StepKey(name), StepKey(intValue: place) ?? StepKey("\(place)")]
            guard row.count == 2 else {
                throw StepInputError(path: StepPath.text(here), reason: "must be a pair of uid and value")
            }
            let column = try row[0].held(in: 0...(.max), at: here + [StepKey(intValue: 0) ?? StepKey("0")])
            let value = try row[1].held(in: 0...(.max), at: here + [StepKey(intValue: 1) ?? StepKey("1")])
            return (column, value)
        }
    }
}
