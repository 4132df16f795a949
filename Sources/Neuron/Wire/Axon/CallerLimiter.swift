import Synchronization

/// Counts the open requests of each caller and, where a rate is set, spends a token of its bucket for each request.
///
/// Callers without open requests and with a full bucket are forgotten when memory is needed; there can be no more
/// callers with open requests than open requests.
final class CallerLimiter: Sendable {
    private struct Entry {
        var open = 0
        var tokens: Double
        var time: UInt64
    }

    private let entries = Mutex<[String: Entry]>([:])
    private let maximumOpen: Int
    private let rate: Double?
    private let burst: Double
    private let capacity = 16_384

    init(maximumOpen: Int, rate: Double?, burst: Double) {
        self.maximumOpen = max(1, maximumOpen)
        self.rate = rate
        self.burst = max(1, burst)
    }

    /// Opens a request of `caller`; false where it has too many open or no token left.
    func open(_ caller: String, now: UInt64) -> Bool {
        entries.withLock { entries in
            if entries.count >= capacity, entries[caller] == nil { prune(&entries, now: now) }
            var entry = refilled(entries[caller] ?? Entry(tokens: burst, time: now), now: now)
            defer { entries[caller] = entry }
            guard entry.open < maximumOpen, rate == nil || entry.tokens >= 1 else { return false }
            entry.open += 1
            if rate != nil { entry.tokens -= 1 }
            return true
        }
    }

    /// Ends a request that was opened.
    func close(_ caller: String) {
        entries.withLock { entries in
            guard var entry = entries[caller] else { return }
            entry.open -= 1
            entries[caller] = rate == nil && entry.open == 0 ? nil : entry
        }
    }

    private func refilled(_ entry: Entry, now: UInt64) -> Entry {
        guard let rate else { return entry }
        var entry = entry
        let seconds = now > entry.time ? Double(now - entry.time) / 1e9 : 0
        entry.tokens = min(burst, entry.tokens + seconds * rate)
        entry.time = max(entry.time, now)
        return entry
    }

    /// Forgets who would start with a full bucket anyway, and if all are in the middle of theirs, whoever has no open
    /// request: a caller then gains at most one burst.
    private func prune(_ entries: inout [String: Entry], now: UInt64) {
        entries = entries.filter { $0.value.open > 0 || refilled($0.value, now: now).tokens < burst }
        guard entries.count >= capacity else { return }
        entries = entries.filter { $0.value.open > 0 }
    }
}
