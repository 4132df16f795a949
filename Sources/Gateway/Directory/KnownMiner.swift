public import Neuron
public import Primitives

/// How good a miner is, as validators measured it.
public struct MeasuredQuality: Sendable, Equatable {
    /// The measured quality, 0 to 1: the mean over validators.
    public var score: Double
    /// The ends of its 95 % interval: the means of the validators' own.
    public var low: Double
    public var high: Double
    /// How many scored answers it rests on, over all validators.
    public var samples: Int
    /// How many validators measured it.
    public var validators: Int
    /// The median time to an answer as validators saw it, in milliseconds.
    public var latencyMilliseconds: Double
    /// The share of questions that were answered in time.
    public var reliability: Double

    /// A quality of its parts.
    public init(
        score: Double,
        low: Double,
        high: Double,
        samples: Int,
        validators: Int,
        latencyMilliseconds: Double,
        reliability: Double
    ) {
        self.score = score
        self.low = low
        self.high = high
        self.samples = samples
        self.validators = validators
        self.latencyMilliseconds = latencyMilliseconds
        self.reliability = reliability
    }
}

/// A miner that can be asked and whose quality is known.
public struct KnownMiner: Sendable, Equatable {
    /// Its place in the subnet.
    public let uid: UID
    /// Where it can be asked, and its hotkey.
    public let endpoint: AxonEndpoint
    /// How good it is.
    public let quality: MeasuredQuality

    /// A miner of its parts.
    public init(uid: UID, endpoint: AxonEndpoint, quality: MeasuredQuality) {
        self.uid = uid
        self.endpoint = endpoint
        self.quality = quality
    }

    /// Miners in the order in which they are asked: by the lower bound of their quality in steps, then by latency; the
    /// hotkey makes the order total.
    static func ordered(_ miners: [KnownMiner], step: Double) -> [KnownMiner] {
        func rank(_ miner: KnownMiner) -> Double {
            step > 0 ? (miner.quality.low / step).rounded(.down) : miner.quality.low
        }
        return miners.sorted { left, right in
            let (best, other) = (rank(left), rank(right))
            guard best == other else { return best > other }
            let (fast, slow) = (left.quality.latencyMilliseconds, right.quality.latencyMilliseconds)
            guard fast == slow else { return fast < slow }
            return left.endpoint.hotkey < right.endpoint.hotkey
        }
    }
}

/// What a gateway knows of its miners at one time.
struct DirectoryView: Sendable, Equatable {
    /// The miners that may be used, best first.
    var miners: [KnownMiner] = []
    /// Whether the chain was read.
    var isChainKnown = false
    /// Neurons that announced an address.
    var announced = 0
    /// Validators whose word counts now.
    var validators = 0
    /// Miners left out because a validator found that they copy or relay.
    var excluded = 0
}
