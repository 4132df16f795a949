/// The error object of a JSON-RPC 2.0 reply.
public struct RPCError: Error, Sendable, Equatable {
    /// The number that programs read. -32768 to -32000 belong to JSON-RPC itself and to this transport; the chain's
    /// own codes (1010 and the like) lie outside.
    public var code: Int
    /// One sentence for people.
    public var message: String
    /// Details, if there are any. Bittensor clients look for pool rejections here.
    public var data: JSONValue?

    public init(code: Int, message: String, data: JSONValue? = nil) {
        self.code = code
        self.message = message
        self.data = data
    }

    var json: JSONValue {
        var object = JSONObject([
            JSONObject.Member(key: "code", value: JSONValue(code)),
            JSONObject.Member(key: "message", value: .string(message)),
        ])
        if let data { object["data"] = data }
        return .object(object)
    }
}

/// The codes that JSON-RPC 2.0 (section 5.1) reserves.
extension RPCError {
    /// The text is no JSON.
    public static func parseError(_ detail: String) -> RPCError {
        RPCError(code: -32700, message: "Parse error: \(detail)")
    }

    /// The text is JSON but no request.
    public static func invalidRequest(_ detail: String) -> RPCError {
        RPCError(code: -32600, message: "Invalid request: \(detail)")
    }

    /// There is no such method.
    public static func methodNotFound(_ name: String) -> RPCError {
        RPCError(code: -32601, message: "Method not found: \(name.prefix(100)) (rpc_methods lists those that exist)")
    }

    /// The parameters do not fit the method.
    public static func invalidParameters(_ detail: String) -> RPCError {
        RPCError(code: -32602, message: "Invalid params: \(detail)")
    }

    /// The node failed, through no fault of the caller.
    public static func internalError(_ detail: String) -> RPCError {
        RPCError(code: -32603, message: "Internal error: \(detail)")
    }
}

/// The codes of this transport's limits. -32004 and -32005 are left out on purpose: bittensor 11 takes them for an
/// endpoint's refusal on policy and goes elsewhere.
extension RPCError {
    /// A subscription was asked for over plain HTTP, which cannot carry notifications.
    static let subscriptionsNeedWebSocket = RPCError(
        code: -32000,
        message: "Subscriptions need a WebSocket connection (ws:// on the same port)"
    )

    static func tooManySubscriptions(limit: Int) -> RPCError {
        RPCError(
            code: -32006,
            message: "Too many subscriptions: this connection has \(limit), its limit; unsubscribe from some first"
        )
    }

    static func oversizedRequest(limit: Int) -> RPCError {
        RPCError(code: -32007, message: "Request is too large: the limit is \(limit) bytes")
    }

    static func oversizedReply(limit: Int) -> RPCError {
        RPCError(code: -32008, message: "Reply is too large: the limit is \(limit) bytes; ask for less at once")
    }

    static func tooManyInFlight(limit: Int) -> RPCError {
        RPCError(
            code: -32009,
            message: "Server is busy: \(limit) requests of this connection are unanswered, its limit; await replies"
        )
    }

    static func tooFast(perSecond: Int) -> RPCError {
        RPCError(code: -32009, message: "Server is busy: the limit is \(perSecond) requests a second; slow down")
    }

    static func batchTooLong(limit: Int) -> RPCError {
        RPCError(code: -32010, message: "Batch is too long: the limit is \(limit) requests")
    }

    static func batchReplyTooLarge(limit: Int) -> RPCError {
        RPCError(code: -32011, message: "Reply of the batch is too large: the limit is \(limit) bytes; ask for less")
    }
}
