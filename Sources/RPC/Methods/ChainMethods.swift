import Engine
import Primitives

/// `chain_…`: blocks and heads.
extension NodeMethods {
    static func chain(_ engine: Engine) -> [RPCMethod] {
        chainReads(engine) + chainHeads(engine)
    }

    private static func chainReads(_ engine: Engine) -> [RPCMethod] {
        [
            RPCMethod(
                "chain_getBlockHash",
                aliases: ["chain_getHead"],
                summary: "The hash of the block at a height, or of the last block; null for heights still to come.",
                parameters: RPCParameter<Heights?>("height", summary: "a number, or an array of numbers")
            ) { (_, heights) throws(RPCError) -> JSONValue in
                switch heights {
                case nil: engine.head.hash.json
                case .one(let number): hash(at: number, in: engine)
                case .many(let numbers): .array(numbers.map { hash(at: $0, in: engine) })
                }
            },
            RPCMethod(
                "chain_getFinalizedHead",
                aliases: ["chain_getFinalisedHead"],
                summary: "The hash of the last final block."
            ) { (_) throws(RPCError) in engine.finalizedHead.hash },
            RPCMethod(
                "chain_getHeader",
                summary: "A block's header; null where no block has the hash.",
                parameters: atParameter
            ) { (_, at) throws(RPCError) in
                try engine.blockIfKnown(at).map { HeaderObject(header: $0.header) }
            },
            RPCMethod(
                "chain_getBlock",
                summary: "A block with its extrinsics; null where no block has the hash.",
                parameters: atParameter
            ) { (_, at) throws(RPCError) -> JSONValue in
                guard let block = try engine.blockIfKnown(at) else { return .null }
                return [
                    "block": [
                        "header": HeaderObject(header: block.header).json,
                        "extrinsics": .array(block.extrinsics.map { .hex($0) }),
                    ],
                    "justifications": .null,
                ]
            },
        ]
    }

    private static func hash(at number: UInt64, in engine: Engine) -> JSONValue {
        BlockNumber(exactly: number).flatMap(engine.blockHash(at:)).json
    }

    private static func chainHeads(_ engine: Engine) -> [RPCMethod] {
        heads(
            of: engine,
            "chain_subscribeNewHeads",
            aliases: ["chain_subscribeNewHead", "subscribe_newHead"],
            unsubscribe: "chain_unsubscribeNewHeads",
            unsubscribeAliases: ["chain_unsubscribeNewHead", "unsubscribe_newHead"],
            notification: "chain_newHead"
        )
            + heads(
                of: engine,
                "chain_subscribeAllHeads",
                unsubscribe: "chain_unsubscribeAllHeads",
                notification: "chain_allHead"
            )
            + heads(
                of: engine,
                "chain_subscribeFinalizedHeads",
                aliases: ["chain_subscribeFinalisedHeads"],
                unsubscribe: "chain_unsubscribeFinalizedHeads",
                unsubscribeAliases: ["chain_unsubscribeFinalisedHeads"],
                notification: "chain_finalizedHead"
            )
    }

    /// There are no forks and each block is final at once, so that all three subscriptions tell of the same heads.
    private static func heads(
        of engine: Engine,
        _ name: String,
        aliases: [String] = [],
        unsubscribe: String,
        unsubscribeAliases: [String] = [],
        notification: String
    ) -> [RPCMethod] {
        RPCMethod.subscription(
            name,
            aliases: aliases,
            unsubscribe: unsubscribe,
            unsubscribeAliases: unsubscribeAliases,
            notification: notification,
            summary: "Tells of the present head's header at once, then of each new one's."
        ) { (_) throws(RPCError) in
            RPCUpdates(engine.heads().map { HeaderObject(header: $0.header) })
        }
    }
}

/// The heights that `chain_getBlockHash` is asked for, each a number or hexadecimal text.
enum Heights: RPCDecodable, Equatable {
    case one(UInt64)
    case many([UInt64])

    static let expectation = "a block's height, or an array of heights"
    static let schema: JSONValue = [
        "anyOf": [["type": ["integer", "string"]], ["type": "array", "items": ["type": ["integer", "string"]]]]
    ]

    init?(json: JSONValue) {
        if let elements = json.array {
            let heights = elements.compactMap(Self.height)
            guard heights.count == elements.count else { return nil }
            self = .many(heights)
        } else if let height = Self.height(json) {
            self = .one(height)
        } else {
            return nil
        }
    }

    private static func height(_ json: JSONValue) -> UInt64? {
        guard let text = json.string else { return json.integer() }
        return text.hasPrefix("0x") ? UInt64(text.dropFirst(2), radix: 16) : nil
    }
}
