import ChainCrypto
import Neuron

/// What a buyer gets with each answer: who gave it, how good that miner is, how long it took, and what it cost.
struct Receipt: Sendable, Equatable {
    /// The request's id, which is the receipt's.
    var id: String
    /// The name of the buyer's key.
    var key: String
    var service: GatewayService
    var model: String
    /// Unix time of the answer in milliseconds.
    var milliseconds: Int
    var uid: Int
    var hotkey: String
    var score: Double
    var low: Double
    var high: Double
    var samples: Int
    var validators: Int
    /// The miner's time and the whole request's, in milliseconds.
    var minerMilliseconds: Double
    var totalMilliseconds: Double
    var attempts: Int
    var isHedged: Bool
    /// In rao.
    var price: UInt64
    /// BLAKE2b-256 of the question's fields and of what the miner answered, in compact JSON.
    var question: String
    var answer: String

    /// The receipt as buyers and the journal have it.
    var object: WireObject {
        [
            "id": .string(id),
            "object": "receipt",
            "key": .string(key),
            "service": .string(service.rawValue),
            "model": .string(model),
            "created": .integer(milliseconds / 1_000),
            "created_ms": .integer(milliseconds),
            "miner": .object(["uid": .integer(uid), "hotkey": .string(hotkey)]),
            "quality": .object([
                "score": .number(score),
                "low": .number(low),
                "high": .number(high),
                "level": .number(0.95),
                "samples": .integer(samples),
                "validators": .integer(validators),
                "measured_on": .string(service.measured.rawValue),
            ]),
            "latency_ms": .number(minerMilliseconds),
            "total_ms": .number(totalMilliseconds),
            "attempts": .integer(attempts),
            "hedged": .boolean(isHedged),
            "price": .object(["rao": Receipt.value(price), "unit": "request"]),
            "question_blake2b256": .string(question),
            "answer_blake2b256": .string(answer),
        ]
    }

    /// The short form in an answer's headers.
    var headers: [(name: String, value: String)] {
        [
            ("x-plexus-receipt", id),
            ("x-plexus-miner-uid", String(uid)),
            ("x-plexus-miner-hotkey", hotkey),
            ("x-plexus-score", String(score)),
            ("x-plexus-score-low", String(low)),
            ("x-plexus-score-high", String(high)),
            ("x-plexus-latency-ms", String(minerMilliseconds)),
            ("x-plexus-attempts", String(attempts)),
            ("x-plexus-price-rao", String(price)),
        ]
    }

    /// An unsigned number; beyond 63 bits it is written in digits all the same.
    static func value(_ number: UInt64) -> WireValue {
        Int(exactly: number).map(WireValue.integer) ?? .bigInteger(String(number))
    }
}

extension Receipt {
    /// A receipt from a journal; nil where `object` is none.
    init?(_ object: WireObject) {
        guard let id = object["id"]?.text, let key = object["key"]?.text,
            let service = object["service"]?.text.flatMap(GatewayService.init(rawValue:)),
            let model = object["model"]?.text, let milliseconds = object["created_ms"]?.integer,
            let miner = object["miner"]?.object, let uid = miner["uid"]?.integer, let hotkey = miner["hotkey"]?.text,
            let quality = object["quality"]?.object, let score = quality["score"]?.double,
            let low = quality["low"]?.double, let high = quality["high"]?.double,
            let samples = quality["samples"]?.integer, let validators = quality["validators"]?.integer,
            let minerMilliseconds = object["latency_ms"]?.double, let total = object["total_ms"]?.double,
            let attempts = object["attempts"]?.integer, let price = object["price"]?.object?["rao"],
            let question = object["question_blake2b256"]?.text, let answer = object["answer_blake2b256"]?.text
        else { return nil }
        guard let rao = Receipt.number(price) else { return nil }
        self.init(
            id: id,
            key: key,
            service: service,
            model: model,
            milliseconds: milliseconds,
            uid: uid,
            hotkey: hotkey,
            score: score,
            low: low,
            high: high,
            samples: samples,
            validators: validators,
            minerMilliseconds: minerMilliseconds,
            totalMilliseconds: total,
            attempts: attempts,
            isHedged: object["hedged"] == .boolean(true),
            price: rao,
            question: question,
            answer: answer
        )
    }

    /// The number that ``value(_:)`` wrote.
    static func number(_ value: WireValue) -> UInt64? {
        switch value {
        case .integer(let number): UInt64(exactly: number)
        case .bigInteger(let digits): UInt64(digits)
        default: nil
        }
    }
}
