public import ChainCrypto
public import Client
public import Evaluation
public import Primitives

/// What a gateway is made of.
public struct GatewayConfiguration: Sendable {
    /// The address to bind.
    public var host = "127.0.0.1"
    /// The port to bind; 0 takes any free one.
    public var port = 0
    /// The subnet whose miners are sold.
    public var netuid: NetUID
    /// The hotkey that signs requests to miners. Miners serve neurons with a validator's permit or with stake on the
    /// subnet, so it needs one of both.
    public var hotkey: Keypair
    /// Who may buy.
    public var keys: [APIKey]
    /// Where the gateway learns of miners.
    public var miners: MinerSource
    /// The name under which buyers ask for the service.
    public var model = "plexus-search"
    /// Title and text of a document that miners name by its id. Where it is set, an id that it does not know makes an
    /// answer malformed; where it is nil, buyers get the ids alone.
    public var document: (@Sendable (_ id: String) -> GatewayDocument?)?
    /// The subnet whose miners hold conversations; nil where none are sold.
    public var chat: GatewayChat?
    /// What a request costs.
    public var prices = GatewayPrices()
    /// What is refused.
    public var limits = GatewayLimits()
    /// How miners are chosen and given up.
    public var routing = RoutingPolicy()
    /// A file to which receipts and usage are appended and from which they are read again; nil keeps them in memory.
    public var journal: String?

    /// A configuration in which all but the given has ordinary values.
    public init(netuid: NetUID, hotkey: Keypair, keys: [APIKey], miners: MinerSource) {
        self.netuid = netuid
        self.hotkey = hotkey
        self.keys = keys
        self.miners = miners
    }
}

/// Where a gateway learns of miners.
public enum MinerSource: Sendable {
    /// Addresses from the chain, quality from the status pages of validators (`http://HOST:PORT`, with or without
    /// `/status`).
    case network(node: NodeAddress, validators: [String])
    /// Miners that never change, for trials and tests.
    case fixed([KnownMiner])
}

/// The subnet behind `POST /v1/chat/completions`.
public struct GatewayChat: Sendable {
    /// The subnet, of the family `chat`.
    public var netuid: NetUID
    /// Where the gateway learns of its miners.
    public var miners: MinerSource
    /// The hotkey that asks there, with a validator permit or stake on that subnet; nil for the gateway's own.
    public var hotkey: Keypair?
    /// The name under which buyers ask for it.
    public var model = "plexus-chat"
    /// What one answer costs, in rao.
    public var price: UInt64 = 0
    /// The most tokens that a buyer may ask for, and what is asked for where a buyer names no number.
    public var tokens = 2_048
    public var usualTokens = 256
    /// How miners are chosen: models take seconds, and a second one that is asked early slows the first.
    public var routing: RoutingPolicy = {
        var policy = RoutingPolicy()
        policy.attemptSeconds = 30
        policy.totalSeconds = 60
        policy.isHedging = false
        return policy
    }()

    /// A subnet of its parts.
    public init(netuid: NetUID, miners: MinerSource) {
        self.netuid = netuid
        self.miners = miners
    }
}

/// A document as buyers see it.
public struct GatewayDocument: Sendable, Equatable {
    /// What it is about; may be empty.
    public let title: String
    /// The text.
    public let text: String

    /// A document of its parts.
    public init(title: String, text: String) {
        self.title = title
        self.text = text
    }
}

/// What one answered request costs, in rao; metered, and told in receipts. Requests without an answer cost nothing.
public struct GatewayPrices: Sendable, Equatable {
    /// A search.
    public var search: UInt64 = 0
    /// A ranking of given documents.
    public var rerank: UInt64 = 0

    /// Everything is free.
    public init() {}
}

/// What a gateway refuses.
public struct GatewayLimits: Sendable, Equatable {
    /// Bytes of a request's body.
    public var bodyBytes = 1_048_576
    /// Seconds in which a body must arrive.
    public var bodySeconds = 10.0
    /// Bytes of a query.
    public var queryBytes = 4_096
    /// Documents that a search may ask for.
    public var topK = 100
    /// Documents of a rerank request.
    public var documents = 1_000
    /// Bytes of one document.
    public var documentBytes = 65_536
    /// Bytes that the documents of a request take in the text that goes to a miner, in which characters beyond ASCII
    /// are escaped; axons take a mebibyte.
    public var encodedBytes = 900_000
    /// Requests of any stage at the same time; further ones are answered 503.
    public var openRequests = 1_024
    /// Requests of one key at the same time; further ones are answered 429.
    public var openRequestsPerKey = 64
    /// Requests at the same time for which miners are asked.
    public var concurrentRequests = 64
    /// Requests that may wait for their turn; further ones are answered 503.
    public var waitingRequests = 256
    /// Seconds that a request may wait for its turn.
    public var waitingSeconds = 5.0
    /// Connections; further ones wait in the system's queue.
    public var connections = 2_048
    /// Connections of one address; further ones are closed.
    public var connectionsPerAddress = 256
    /// Seconds from the opening of a connection, or from its last response, to the end of the next request's head.
    public var headSeconds = 30.0
    /// Bytes of a miner's answer.
    public var answerBytes = 1_048_576
    /// Receipts that are kept; the oldest go first.
    public var receipts = 10_000
    /// Bytes of the journal; beyond, it is rewritten with what is kept.
    public var journalBytes = 67_108_864

    /// The defaults.
    public init() {}
}

/// How miners are chosen and given up.
public struct RoutingPolicy: Sendable, Equatable {
    /// Miners that are asked for one request at most.
    public var maximumAttempts = 3
    /// Seconds that one miner may take.
    public var attemptSeconds = 4.0
    /// Seconds that all attempts together may take.
    public var totalSeconds = 10.0
    /// The fewest measured answers with which a miner is used.
    public var minimumSamples = 1
    /// Miners whose lower bounds of quality lie in the same step are equals; the faster one comes first.
    public var qualityStep = 0.001
    /// Seconds for which a miner is left alone after its first failure; doubled with each further one.
    public var cooldownSeconds = 5.0
    /// The longest time for which a miner is left alone, in seconds.
    public var maximumCooldownSeconds = 120.0
    /// Whether the next miner is asked as well once an answer takes longer than 95 % of the recent ones.
    public var isHedging = true
    /// The share of requests that may be hedged.
    public var hedgedShare = 0.1
    /// What the gateway shares with validators, so that miners which sell its answers betray themselves: a few questions
    /// go to a drawn one of the best miners instead of to the best. Nil sends every question to the best.
    public var steering: SteeringPlan?
    /// Milliseconds between two looks at the chain and the validators.
    public var refreshMilliseconds = 1_000
    /// Seconds for which the word of a validator counts that cannot be reached any more.
    public var statusSeconds = 30.0

    /// The defaults.
    public init() {}
}

/// Why a gateway cannot be opened.
public enum GatewayError: Error, Sendable, Equatable, CustomStringConvertible {
    /// There is no key, so that nobody could buy.
    case noKeys
    /// A key is too short, or two share their name or secret.
    case badKey(name: String, why: String)
    /// An address of a validator is none.
    case badValidator(String)
    /// The address cannot be bound.
    case cannotListen(host: String, port: Int, why: String)
    /// The journal cannot be read or written.
    case journal(path: String, why: String)

    public var description: String {
        switch self {
        case .noKeys: "the gateway has no key; give it at least one, or nobody can buy"
        case .badKey(let name, let why): "the key '\(name)' cannot be used: \(why)"
        case .badValidator(let text): "'\(text)' is no address of a validator; use http://HOST:PORT"
        case .cannotListen(let host, let port, let why): "the gateway cannot listen on \(host):\(port): \(why)"
        case .journal(let path, let why): "the gateway's journal '\(path)' cannot be used: \(why)"
        }
    }
}
