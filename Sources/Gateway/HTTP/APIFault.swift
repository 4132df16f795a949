import Neuron

/// A request that is not answered, in OpenAI's form: `{"error": {"message", "type", "param", "code"}}`.
struct APIFault: Error, Equatable {
    /// The kinds of errors that OpenAI's clients tell apart.
    enum Kind: String {
        case invalidRequest = "invalid_request_error"
        case authentication = "authentication_error"
        case rateLimit = "rate_limit_error"
        case server = "server_error"
    }

    var status: Int
    var kind: Kind
    var message: String
    /// The field of the request that is wrong.
    var param: String?
    var code: String
    /// Seconds after which it is worth trying again.
    var retryAfter: Double?
    var headers: [Header] = []
    /// Whether the connection is of no further use, because a body was not read to its end.
    var closesConnection = false

    struct Header: Equatable {
        var name: String
        var value: String
    }

    /// The body of the response.
    var body: WireObject {
        [
            "error": .object([
                "message": .string(message),
                "type": .string(kind.rawValue),
                "param": param.map(WireValue.string) ?? .null,
                "code": .string(code),
            ])
        ]
    }

    /// The headers that tell when to try again, in whole seconds and in milliseconds.
    var retryHeaders: [Header] {
        guard let retryAfter else { return [] }
        return [
            Header(name: "retry-after", value: String(max(1, Int(retryAfter.rounded(.up))))),
            Header(name: "retry-after-ms", value: String(max(1, Int((retryAfter * 1_000).rounded(.up))))),
        ]
    }
}

extension APIFault {
    /// What is wrong with a field, or with the body as a whole.
    static func invalid(_ param: String?, _ message: String, code: String = "invalid_value") -> APIFault {
        APIFault(status: 400, kind: .invalidRequest, message: message, param: param, code: code)
    }

    static func tooLarge(_ param: String?, _ message: String) -> APIFault {
        APIFault(status: 413, kind: .invalidRequest, message: message, param: param, code: "request_too_large")
    }

    static func notFound(_ message: String, param: String? = nil, code: String = "not_found") -> APIFault {
        APIFault(status: 404, kind: .invalidRequest, message: message, param: param, code: code)
    }

    static func unauthorized(hasKey: Bool) -> APIFault {
        var fault = APIFault(
            status: 401,
            kind: .authentication,
            message: hasKey
                ? "The API key is not valid here."
                : "There is no API key. Send it as 'Authorization: Bearer KEY'.",
            code: hasKey ? "invalid_api_key" : "missing_api_key"
        )
        fault.headers = [Header(name: "www-authenticate", value: "Bearer")]
        return fault
    }

    static func rateLimited(_ limit: Int, seconds: Double) -> APIFault {
        APIFault(
            status: 429,
            kind: .rateLimit,
            message: "This key may make \(limit) requests a minute. Try again in \(GatewayText.seconds(seconds)).",
            code: "rate_limit_exceeded",
            retryAfter: seconds
        )
    }

    static let tooManyOfKey = APIFault(
        status: 429,
        kind: .rateLimit,
        message: "Too many requests of this key are under way. Wait for an answer before you ask again.",
        code: "concurrency_limit_exceeded",
        retryAfter: 1
    )

    static func unavailable(_ message: String, code: String, retryAfter: Double) -> APIFault {
        APIFault(status: 503, kind: .server, message: message, code: code, retryAfter: retryAfter)
    }

    static let overloaded = unavailable(
        "The gateway has more requests than it can hold. Try again in a moment.",
        code: "overloaded",
        retryAfter: 1
    )

    static let noChat = notFound(
        "This endpoint sells no conversations; GET /v1/models lists what it sells.",
        code: "service_not_offered"
    )

    static let `internal` = APIFault(
        status: 500,
        kind: .server,
        message: "The gateway could not answer because of a fault of its own; its log says more under the request id.",
        code: "internal_error"
    )

    /// What a buyer is told where no miner answered: what is missing, and when to try again.
    init(_ failure: RoutingFailure, _ service: GatewayService) {
        switch failure {
        case .noMiner(let view):
            self = .unavailable(APIFault.remedy(view), code: "no_miner_available", retryAfter: 2)
        case .allSkipped:
            self = .unavailable(
                "All miners failed recently or are busy with this very question. Try again in a few seconds.",
                code: "no_miner_available",
                retryAfter: 3
            )
        case .notServed:
            self = .unavailable(
                service == .chat
                    ? "The miners of this subnet that can be asked now do not answer such a question. Real models do; "
                        + "see `plexus models`."
                    : "No miner of this subnet serves \(service.rawValue) now. Use another service, or try again later.",
                code: "service_not_offered",
                retryAfter: 60
            )
        case .allFailed(let attempts):
            let miners =
                attempts == 1 ? "1 miner was asked, and it gave" : "\(attempts) miners were asked, and none gave"
            self = .unavailable(
                "\(miners) \(attempts == 1 ? "no" : "a") usable answer in time. Try again.",
                code: "miners_failed",
                retryAfter: 1
            )
        }
    }

    private static func remedy(_ view: DirectoryView) -> String {
        if !view.isChainKnown { return "The gateway has not read the chain yet. Try again in a moment." }
        if view.announced == 0 { return "No miner of the subnet announces an address. Start miners, then try again." }
        if view.validators == 0 {
            return "No validator says how good the miners are. Check that validators run, then try again."
        }
        return "No miner has been measured well enough to be sold yet. Try again after the validators' next round."
    }
}

/// Texts for people and headers.
enum GatewayText {
    /// A time as OpenAI's `x-ratelimit-reset-…` headers have it, such as `250ms`, `7s` or `1m30s`.
    static func seconds(_ seconds: Double) -> String {
        guard seconds.isFinite, seconds > 0 else { return "0s" }
        if seconds < 1 { return "\(Int((seconds * 1_000).rounded(.up)))ms" }
        let whole = Int(min(seconds, 1e9).rounded(.up))
        return whole < 60 ? "\(whole)s" : "\(whole / 60)m\(whole % 60)s"
    }
}
