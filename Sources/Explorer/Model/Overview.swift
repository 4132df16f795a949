import Foundation

/// Everything that the pages show, as it stands; `GET /api/overview` is this in JSON.
///
/// Amounts are in alpha, the subnet's token, unless said otherwise; shares and scores are of one.
struct Overview: Codable, Equatable, Sendable {
    var netuid: UInt16
    var chain: ChainState
    /// The subnet's terms; nil before the first reading, and where there is no such subnet.
    var subnet: SubnetTerms?
    /// The neurons, by uid.
    var neurons: [NeuronFigures]
    /// The weights that stand on the chain, by the validator's uid.
    var weights: [WeightRow]
    var validators: [ValidatorReport]
    /// The last blocks, newest first.
    var blocks: [BlockFigures]
    /// The last epochs, oldest first.
    var epochs: [EpochFigures]

    init(
        netuid: UInt16,
        chain: ChainState,
        subnet: SubnetTerms? = nil,
        neurons: [NeuronFigures] = [],
        weights: [WeightRow] = [],
        validators: [ValidatorReport] = [],
        blocks: [BlockFigures] = [],
        epochs: [EpochFigures] = []
    ) {
        self.netuid = netuid
        self.chain = chain
        self.subnet = subnet
        self.neurons = neurons
        self.weights = weights
        self.validators = validators
        self.blocks = blocks
        self.epochs = epochs
    }
}

/// Whether the chain answers.
struct ChainState: Codable, Equatable, Sendable {
    /// The node's address.
    var node: String
    /// The last block that was read; nil before the first.
    var block: UInt64?
    /// Since when the chain cannot be reached; nil while it can.
    var outOfReachSince: Date?
}

/// The rules of a subnet.
struct SubnetTerms: Codable, Equatable, Sendable {
    var name: String?
    var symbol: String?
    /// How many epochs the subnet has run.
    var epoch: UInt64
    /// Blocks between epochs.
    var tempo: UInt64
    /// The block where the next epoch is expected; nil where there are none.
    var nextEpochBlock: UInt64?
    /// Blocks until then.
    var blocksToEpoch: UInt64?
    var commitReveal: Bool
    /// How many epochs after the commitment weights are revealed.
    var revealPeriod: UInt64
    /// The owner's part of the subnet's alpha; 0 where the cut is switched off.
    var ownerCut: Double
    /// The part of stake that must back a weight.
    var kappa: Double
    /// The price of a registration, in TAO.
    var registrationPrice: Double
    /// Whether the subnet was started.
    var isStarted: Bool
}

/// A neuron: what the chain pays it, and what validators measured.
struct NeuronFigures: Codable, Equatable, Sendable {
    var uid: UInt16
    /// The hotkey as an SS58 address.
    var hotkey: String
    /// The name that the explorer was given, else the one of the owner's identity on the chain.
    var name: String?
    /// Whether it may weigh others.
    var hasPermit: Bool
    /// Whether it measures others rather than to be measured: it weighs, earns dividends, or shows a status.
    var isValidator: Bool
    var registeredAt: UInt64
    /// Shares of what miners, and validators, get.
    var incentive: Double
    var dividends: Double
    /// The weight that enough stake backs, as a share of one.
    var consensus: Double
    /// How much of a validator's weights the consensus kept.
    var validatorTrust: Double
    /// What the last epoch gave.
    var emission: Double
    var stake: Double
    /// What validators measured together; nil before the first answer.
    var quality: Quality?
    /// What each validator measured.
    var measurements: [Measurement]

    /// Why validators do not pay the miner by its score; nil where they do.
    var verdict: String? { quality?.verdict }
    /// What a reader knows it by.
    var label: String { name ?? "uid \(uid)" }
}

/// The quality of a miner by all validators that measured it.
struct Quality: Codable, Equatable, Sendable {
    /// The mean of the validators' scores, and the widest of their intervals' ends.
    var score: Double
    var low: Double
    var high: Double
    /// How many answers were scored, over all validators.
    var samples: Int
    var latencyMilliseconds: Double
    var reliability: Double
    /// The reason that the first validator gave for not paying by score, and how many gave one.
    var verdict: String?
    var accusers: Int
}

/// What one validator measured of a miner.
struct Measurement: Codable, Equatable, Sendable {
    /// The validator's hotkey as an SS58 address.
    var validator: String
    var score: Double
    var low: Double
    var high: Double
    var samples: Int
    var latencyMilliseconds: Double
    var reliability: Double
    /// The share of its weight that the validator means to give.
    var weight: Double
    var verdict: String?
}

/// A validator's weights, as shares of their sum.
struct WeightRow: Codable, Equatable, Sendable {
    var validator: UInt16
    var shares: [WeightShare]

    /// The share that a neuron gets.
    func share(of uid: UInt16) -> Double {
        shares.first { $0.uid == uid }?.share ?? 0
    }
}

/// A part of a validator's weight.
struct WeightShare: Codable, Equatable, Sendable {
    var uid: UInt16
    var share: Double
}

/// Whether a validator's measurements can be read.
struct ValidatorReport: Codable, Equatable, Sendable {
    var url: String
    /// The validator's hotkey; nil where it never answered.
    var hotkey: String?
    var uid: UInt16?
    var name: String?
    var block: UInt32?
    var rounds: Int
    var answers: Int
    /// Since when it does not answer; nil while it does.
    var outOfReachSince: Date?
    /// Why it could not be read.
    var problem: String?
}

/// A block in brief.
struct BlockFigures: Codable, Equatable, Sendable {
    var number: UInt64
    var hash: String
    var extrinsics: Int
    var events: Int
}

/// What an epoch gave to whom.
struct EpochFigures: Codable, Equatable, Sendable {
    var epoch: UInt64
    /// The block at which it was read.
    var block: UInt64
    var payments: [Payment]

    /// What a hotkey got; nil where it was no neuron.
    func payment(of hotkey: String) -> Payment? {
        payments.first { $0.hotkey == hotkey }
    }
}

/// What an epoch gave to one neuron.
struct Payment: Codable, Equatable, Sendable {
    var uid: UInt16
    var hotkey: String
    var incentive: Double
    var dividends: Double
    var emission: Double
    /// The stake after the epoch.
    var stake: Double
}
