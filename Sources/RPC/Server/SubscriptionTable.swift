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
    private struct State {
        var live: [String: AsyncStream<Never>.Continuation] = [:]
        /// Those that ended by themselves and that no client has ended since, the oldest first.
        var ended: [String] = []
    }

    private let state = Mutex(State())

    init(limit: Int) {
        self.limit = limit
    }

    /// Takes a place; nil if there is none left.
    func open() -> (id: String, stop: AsyncStream<Never>)? {
        let (stop, continuation) = AsyncStream.makeStream(of: Never.self)
        return state.withLock { state in
            guard state.live.count < limit else { return nil }
            var id = Self.randomID()
            while state.live[id] != nil { id = Self.randomID() }
            state.live[id] = continuation
            return (id, stop)
        }
    }

    /// Ends a subscription for the client; whether there was one. One that ended by itself counts the first time,
    /// because clients end theirs after the last notification and take false for a fault.
    func close(_ id: String) -> Bool {
        let (continuation, wasEnded) = state.withLock { state in
            let place = state.ended.firstIndex(of: id)
            if let place { state.ended.remove(at: place) }
            return (state.live.removeValue(forKey: id), place != nil)
        }
        continuation?.finish()
        return continuation != nil || wasEnded
    }

    /// Frees the place of a subscription that ended by itself; as many of them are remembered as may live.
    func end(_ id: String) {
        let continuation = state.withLock { state in
            let continuation = state.live.removeValue(forKey: id)
            if continuation != nil { state.ended.append(id) }
            if state.ended.count > limit { state.ended.removeFirst() }
            return continuation
        }
        continuation?.finish()
    }

    func isLive(_ id: String) -> Bool {
        state.withLock { $0.live[id] != nil }
    }

    var count: Int { state.withLock { $0.live.count } }

    private static func randomID() -> String {
        let text = String(UInt64.random(in: .min ... .max), radix: 36)
        return String(repeating: "0", count: 13 - text.count) + text
    }
}
