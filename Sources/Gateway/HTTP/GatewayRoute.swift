import HTTPTypes

/// What a request is for.
enum GatewayRoute: Equatable {
    case health
    case metrics
    case models
    case model(String)
    case search
    case rerank
    case chat
    case receipt(String)
    case usage

    /// The route of a path with a method.
    ///
    /// - Throws: 404 for an unknown path, 405 for another method.
    init(_ method: HTTPRequest.Method, _ path: String) throws(APIFault) {
        guard let route = GatewayRoute(path: path) else {
            throw .notFound("There is nothing at this path.", code: "unknown_url")
        }
        guard method == route.method else {
            var fault = APIFault(
                status: 405,
                kind: .invalidRequest,
                message: "This path is for \(route.method.rawValue) alone.",
                code: "method_not_allowed"
            )
            fault.headers = [APIFault.Header(name: "allow", value: route.method.rawValue)]
            throw fault
        }
        self = route
    }

    private init?(path: String) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: true).prefix(4).map(String.init)
        switch parts {
        case ["health"]: self = .health
        case ["metrics"]: self = .metrics
        case ["v1", "models"]: self = .models
        case ["v1", "search"]: self = .search
        // Cohere's client asks at version 2, vLLM's without one.
        case ["v1", "rerank"], ["v2", "rerank"], ["rerank"]: self = .rerank
        case ["v1", "chat", "completions"]: self = .chat
        case ["v1", "usage"]: self = .usage
        default:
            guard parts.count == 3, parts[0] == "v1" else { return nil }
            switch parts[1] {
            case "models": self = .model(parts[2])
            case "receipts": self = .receipt(parts[2])
            default: return nil
            }
        }
    }

    /// The method that the route is for.
    var method: HTTPRequest.Method {
        switch self {
        case .search, .rerank, .chat: .post
        case .health, .metrics, .models, .model, .receipt, .usage: .get
        }
    }

    /// Whether only buyers are answered.
    var needsKey: Bool {
        switch self {
        case .health, .metrics: false
        case .models, .model, .search, .rerank, .chat, .receipt, .usage: true
        }
    }

    /// The name in metrics.
    var label: String {
        switch self {
        case .health: "health"
        case .metrics: "metrics"
        case .models, .model: "models"
        case .search: "search"
        case .rerank: "rerank"
        case .chat: "chat"
        case .receipt: "receipts"
        case .usage: "usage"
        }
    }
}
