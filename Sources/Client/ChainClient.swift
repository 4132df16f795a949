import Foundation
public import Frame

/// A connection to a node: typed reads, transactions, and news of blocks.
///
/// Used within ``withConnection(to:_:)``; when the connection ends, everything that waits is told so.
public actor ChainClient {
    /// For how long an answer is awaited.
    static let replySeconds = 60

    /// The build of the node's runtime, on which the defaults of absent values depend.
    public nonisolated let profile: Profile

    private let outgoing: AsyncStream<String>.Continuation
    private var nextID: Int64 = 1
    private var waiting: [Int64: CheckedContinuation<JSON, any Error>] = [:]
    private var subscriptions: [String: AsyncStream<JSON>.Continuation] = [:]
    private var early: [String: [JSON]] = [:]
    private var isClosed = false

    private init(outgoing: AsyncStream<String>.Continuation, profile: Profile) {
        self.outgoing = outgoing
        self.profile = profile
    }

    /// Connects, runs `body`, and closes the connection.
    ///
    /// - Throws: what `body` throws, or ``ClientError`` where there is no node.
    public static func withConnection<Result: Sendable>(
        to address: NodeAddress,
        profile: Profile = .fast,
        _ body: @escaping @Sendable (ChainClient) async throws -> Result
    ) async throws -> Result {
        let socket = try await WebSocket.connect(to: address)
        let (stream, continuation) = AsyncStream.makeStream(of: String.self)
        let client = ChainClient(outgoing: continuation, profile: profile)
        return try await withThrowingTaskGroup(of: Result?.self) { group in
            group.addTask {
                do {
                    try await socket.run(outgoing: stream) { await client.receive($0) }
                } catch {
                    // Whoever waits learns of it below; the body's own error says more than this one.
                }
                await client.close()
                return nil
            }
            group.addTask { try await body(client) }
            defer {
                continuation.finish()
                group.cancelAll()
            }
            while let finished = try await group.next() {
                if let result = finished { return result }
            }
            throw ClientError.connectionClosed
        }
    }

    /// Asks one question.
    ///
    /// - Throws: ``ClientError`` where the node refuses or does not answer.
    public func request(_ method: String, _ parameters: [JSON] = []) async throws -> JSON {
        guard !isClosed else { throw ClientError.connectionClosed }
        let id = nextID
        nextID += 1
        let body: [String: Any] = [
            "jsonrpc": "2.0", "id": id, "method": method, "params": parameters.map(\.foundationValue),
        ]
        let data = try JSONSerialization.data(withJSONObject: body)
        outgoing.yield(String(decoding: data, as: UTF8.self))
        let timeout = Task {
            try await Task.sleep(for: .seconds(Self.replySeconds))
            self.fail(id, with: .timedOut(method: method, seconds: Self.replySeconds))
        }
        defer { timeout.cancel() }
        return try await withCheckedThrowingContinuation { waiting[id] = $0 }
    }

    /// Subscribes; the stream ends with the connection, or where its reader stops.
    public func subscribe(
        _ method: String,
        _ parameters: [JSON] = [],
        unsubscribe: String
    ) async throws -> AsyncStream<JSON> {
        let reply = try await request(method, parameters)
        let key = try Self.subscriptionKey(reply)
        let (stream, continuation) = AsyncStream.makeStream(of: JSON.self)
        for news in early.removeValue(forKey: key) ?? [] { continuation.yield(news) }
        subscriptions[key] = continuation
        continuation.onTermination = { _ in
            Task { await self.end(key, reply, unsubscribe) }
        }
        return stream
    }

    private func end(_ key: String, _ reply: JSON, _ method: String) async {
        guard subscriptions.removeValue(forKey: key) != nil, !isClosed else { return }
        _ = try? await request(method, [reply])
    }

    private static func subscriptionKey(_ reply: JSON) throws -> String {
        if let text = reply.text { return text }
        guard let number = reply.integer else { throw ClientError.unexpectedReply("a subscription without an id") }
        return "\(number)"
    }

    private func receive(_ data: Data) {
        guard let message = try? JSON(parsing: data) else { return }
        if let id = message["id"]?.integer {
            guard let continuation = waiting.removeValue(forKey: id) else { return }
            if let error = message["error"] {
                continuation.resume(throwing: Self.refusal(error))
            } else {
                continuation.resume(returning: message["result"] ?? .null)
            }
        } else if let parameters = message["params"], let reply = parameters["subscription"],
            let key = try? Self.subscriptionKey(reply), let result = parameters["result"]
        {
            if let continuation = subscriptions[key] {
                continuation.yield(result)
            } else if early.count < 64 {
                early[key, default: []].append(result)
            }
        }
    }

    private static func refusal(_ error: JSON) -> ClientError {
        .refused(
            code: error["code"]?.integer ?? 0,
            message: error["message"]?.text ?? "unknown error",
            data: error["data"]?.text
        )
    }

    private func fail(_ id: Int64, with error: ClientError) {
        waiting.removeValue(forKey: id)?.resume(throwing: error)
    }

    private func close() {
        isClosed = true
        for continuation in waiting.values { continuation.resume(throwing: ClientError.connectionClosed) }
        waiting = [:]
        for continuation in subscriptions.values { continuation.finish() }
        subscriptions = [:]
    }
}
