import Neuron
import Synchronization

/// Holds each key to its requests a minute and its requests at the same time.
///
/// The limit is a bucket of as many tokens as the key has requests a minute, which fills evenly.
final class KeyGate: Sendable {
    /// How a key stands after a request was counted or refused.
    struct Standing: Sendable, Equatable {
        /// Requests a minute.
        var limit: Int
        /// Requests that may be made at once now.
        var remaining: Int
        /// Seconds until the full limit is there again.
        var secondsToFull: Double
    }

    /// Whether a request may go on.
    enum Verdict: Sendable, Equatable {
        case admitted(Standing?)
        /// The minute's requests are used up; the next is there after so many seconds.
        case rate(Standing, seconds: Double)
        /// Too many at the same time.
        case concurrency(Standing?)
    }

    private struct Account {
        var open = 0
        var tokens: Double
        var updated: UInt64
    }

    private let accounts: Mutex<[Account]>
    private let limits: [Int?]
    private let maximumOpen: Int
    private let clock: WireClock

    init(_ keys: [APIKey], maximumOpen: Int, clock: WireClock) {
        limits = keys.map(\.requestsPerMinute)
        self.maximumOpen = max(1, maximumOpen)
        self.clock = clock
        let now = clock.nanoseconds
        accounts = Mutex(keys.map { Account(tokens: Double($0.requestsPerMinute ?? 0), updated: now) })
    }

    /// Counts a request of the key at `position`; an admitted one must be closed.
    func open(_ position: Int) -> Verdict {
        let now = clock.nanoseconds
        return accounts.withLock { accounts in
            guard let limit = limits[position] else {
                guard accounts[position].open < maximumOpen else { return .concurrency(nil) }
                accounts[position].open += 1
                return .admitted(nil)
            }
            let perSecond = Double(limit) / 60
            let elapsed = now > accounts[position].updated ? Double(now - accounts[position].updated) / 1e9 : 0
            accounts[position].tokens = min(Double(limit), accounts[position].tokens + elapsed * perSecond)
            accounts[position].updated = now
            func standing() -> Standing {
                let tokens = accounts[position].tokens
                return Standing(
                    limit: limit,
                    remaining: Int(tokens),
                    secondsToFull: (Double(limit) - tokens) / perSecond
                )
            }
            guard accounts[position].open < maximumOpen else { return .concurrency(standing()) }
            guard accounts[position].tokens >= 1 else {
                return .rate(standing(), seconds: (1 - accounts[position].tokens) / perSecond)
            }
            accounts[position].tokens -= 1
            accounts[position].open += 1
            return .admitted(standing())
        }
    }

    /// Says that a request has ended.
    func close(_ position: Int) {
        accounts.withLock { $0[position].open -= 1 }
    }
}
