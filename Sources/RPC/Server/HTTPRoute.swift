import NIOHTTP1

/// What an HTTP request asks for.
enum HTTPRoute {
    case call
    case health
    /// Nothing that we serve: a status and a sentence on what to do instead.
    case refused(HTTPResponseStatus, String, HTTPHeaders)

    init(_ head: HTTPRequestHead, origins: RPCOrigins) {
        let path = head.uri.prefix { $0 != "?" }
        let isForeign = !origins.permit(head.headers["origin"])
        switch (head.method, path) {
        case (.POST, _) where isForeign, (.GET, _) where isForeign && head.headers.contains(name: "upgrade"):
            self = Self.foreignOrigin
        case (.POST, _):
            self = Self.isForm(head) ? Self.wrongType : .call
        case (.GET, "/health"), (.HEAD, "/health"):
            self = .health
        case (.GET, _) where head.headers.contains(name: "upgrade"):
            self = .refused(
                .upgradeRequired,
                "This is no valid WebSocket handshake: it needs Upgrade: websocket, Sec-WebSocket-Key and version 13.",
                ["upgrade": "websocket", "sec-websocket-version": "13"]
            )
        default:
            self = .refused(
                .methodNotAllowed,
                "Open a WebSocket here, POST JSON-RPC 2.0, or GET /health.",
                ["allow": "POST, GET"]
            )
        }
    }

    /// Not 403, which bittensor 11 takes for an endpoint's refusal on policy.
    private static let foreignOrigin = HTTPRoute.refused(
        .badRequest,
        "This node takes no calls from web pages of that site (header Origin), unless it is told to allow them.",
        [:]
    )

    private static let wrongType = HTTPRoute.refused(
        .unsupportedMediaType,
        "JSON-RPC needs the header Content-Type: application/json.",
        [:]
    )

    /// The types that a page of any site may POST from a browser without asking (the Fetch standard's safelist), so
    /// that no page can make its visitors' nodes do things.
    private static func isForm(_ head: HTTPRequestHead) -> Bool {
        guard let type = head.headers.first(name: "content-type")?.lowercased() else {
            // Browsers can send a body without a type, but then they name the page.
            return head.headers.contains(name: "origin")
        }
        return ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"].contains {
            type.hasPrefix($0)
        }
    }
}
