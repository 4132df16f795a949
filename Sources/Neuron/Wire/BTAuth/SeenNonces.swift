import Synchronization

/// The requests that were accepted and would be fresh enough to be sent again.
final class SeenNonces: Sendable {
    private struct State {
        var expiries: [String: UInt64] = [:]
        /// No entry expires before this time, so that a full store is not searched in vain again and again.
        var nextExpiry: UInt64 = 0
    }

    private let state = Mutex(State())
    private let capacity: Int

    init(capacity: Int) {
        self.capacity = max(1, capacity)
    }

    /// Remembers `key` until the time `expiry`.
    ///
    /// - Throws: `BTAuthError.replayed` for a key that is remembered, `.overloaded` where there is no room.
    func remember(_ key: String, until expiry: UInt64, now: UInt64) throws(BTAuthError) {
        let failure: BTAuthError? = state.withLock { state in
            if state.expiries[key] != nil { return .replayed }
            if state.expiries.count >= capacity, now > state.nextExpiry {
                state.expiries = state.expiries.filter { $0.value >= now }
                state.nextExpiry = state.expiries.values.min() ?? 0
            }
            guard state.expiries.count < capacity else { return .overloaded }
            state.expiries[key] = expiry
            return nil
        }
        if let failure { throw failure }
    }
}
