import Synchronization

/// A subscription whose reply is on its way.
struct OpenedSubscription: Sendable {
    let id: String
    let notification: String
    let updates: RPCUpdates
    /// Ends when the client unsubscribes.
    let stop: AsyncStream<Never>
    let notifier: Notifier
}

/// Sends one notification of a subscription, if that still lives; whether the next one is worth making.
typealias Notifier = @Sendable (_ subscription: String, _ frame: [UInt8]) async -> Bool

/// The live subscriptions of one connection. Ids are random, so that a client which reconnects never takes the
/// notifications of one connection for those of another.
final class SubscriptionTable: Sendable {
    private let limit: Int
    private let live = Mutex<[String: AsyncStream<Never>.Continuation]>([:])

    init(limit: Int) {
        self.limit = limit
    }

    /// Takes a place; nil if there is none left.
    func open() -> (id: String, stop: AsyncStream<Never>)? {
        let (stop, continuation) = AsyncStream.makeStream(of: Never.self)
        return live.withLock { live in
            guard live.count < limit else { return nil }
            var id = Self.randomID()
            while live[id] != nil { id = Self.randomID() }
            live[id] = continuation
            return (id, stop)
        }
    }

    /// Ends a subscription; whether there was one.
    @discardableResult
    func close(_ id: String) -> Bool {
        let continuation = live.withLock { $0.removeValue(forKey: id) }
        continuation?.finish()
        return continuation != nil
    }

    func isLive(_ id: String) -> Bool {
        live.withLock { $0[id] != nil }
    }

    var count: Int { live.withLock { $0.count } }

    private static func randomID() -> String {
        let text = String(UInt64.random(in: .min ... .max), radix: 36)
        return String(repeating: "0", count: 13 - text.count) + text
    }
}
