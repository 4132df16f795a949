import Synchronization

/// The nonces that an axon has accepted: what keeps a recorded request from being sent again.
///
/// The rule is Python's: the first nonce of a `hotkey:uuid` must be younger than the tolerance plus the timeout of the
/// request, later ones must rise. Python never forgets a pair; here memory is bounded without weakening the rule. Pairs
/// whose last nonce is too old to be accepted as a first one are dropped. Should that not be enough, the older half is
/// dropped and the youngest dropped nonce becomes a floor that pairs not seen before must exceed.
///
/// Two points are stricter than Python, because `timeout` and `version` are not covered by the signature: the timeout
/// counts up to `maximumTimeout` only, and callers that claim a version before 7.2 are held to the same rule. Nonces
/// may lie at most `maximumAhead` in the future, or the floor could be driven there.
///
/// Source of the rule: bittensor 10.5.0, `core/axon.py`, `default_verify`, and `utils/axon_utils.py`.
package final class NonceLedger: Sendable {
    /// Why a nonce was refused.
    enum Refusal: Error, Equatable {
        /// A first nonce is older than `allowedSeconds`.
        case stale(allowedSeconds: Double, ageSeconds: Double)
        /// The pair has used this nonce or a later one.
        case notRising
        /// The nonce is too far in the future.
        case ahead
    }

    private struct State {
        var last: [String: UInt64] = [:]
        var floor: UInt64 = 0
    }

    private let state = Mutex(State())
    private let capacity: Int
    private let maximumTimeout: Double
    private let maximumAhead: UInt64

    /// - Parameters:
    ///   - capacity: how many pairs are remembered, at least 2.
    ///   - maximumTimeout: seconds that a request's own timeout may add to the tolerance.
    ///   - maximumAhead: nanoseconds that a nonce may lie in the future.
    package init(capacity: Int = 65_536, maximumTimeout: Double = 120, maximumAhead: UInt64 = 30_000_000_000) {
        self.capacity = max(2, capacity)
        self.maximumTimeout = maximumTimeout
        self.maximumAhead = maximumAhead
    }

    /// How many pairs are remembered now.
    var count: Int {
        state.withLock { $0.last.count }
    }

    /// Whether a request may be accepted; nothing is remembered.
    func check(_ nonce: UInt64, pair: String, timeout: Double, now: UInt64) throws(Refusal) {
        let refusal = state.withLock { self.refusal($0, nonce, pair, timeout: timeout, now: now) }
        if let refusal { throw refusal }
    }

    /// Checks again and remembers the nonce, in one step: of two equal requests only one gets through.
    ///
    /// Called after the signature was verified, so that a stranger cannot use up another's nonces.
    func accept(_ nonce: UInt64, pair: String, timeout: Double, now: UInt64) throws(Refusal) {
        let refusal: Refusal? = state.withLock { state in
            if let refusal = self.refusal(state, nonce, pair, timeout: timeout, now: now) { return refusal }
            if state.last[pair] == nil, state.last.count >= capacity { prune(&state, now: now) }
            state.last[pair] = nonce
            return nil
        }
        if let refusal { throw refusal }
    }

    private func refusal(
        _ state: State,
        _ nonce: UInt64,
        _ pair: String,
        timeout: Double,
        now: UInt64
    ) -> Refusal? {
        if nonce > now, nonce - now > maximumAhead { return .ahead }
        if let last = state.last[pair] { return nonce > last ? nil : .notRising }
        let allowed = window(timeout)
        if nonce < now, now - nonce >= allowed {
            return .stale(allowedSeconds: Double(allowed) / 1e9, ageSeconds: Double(now - nonce) / 1e9)
        }
        return nonce > state.floor ? nil : .notRising
    }

    private func window(_ timeout: Double) -> UInt64 {
        let seconds = min(max(timeout, 0), maximumTimeout)
        return AxonProtocol.nonceTolerance + UInt64(seconds * 1e9)
    }

    private func prune(_ state: inout State, now: UInt64) {
        let longest = window(maximumTimeout)
        let oldest = now > longest ? now - longest : 0
        state.last = state.last.filter { $0.value > oldest }
        guard state.last.count > capacity * 3 / 4 else { return }
        let nonces = state.last.values.sorted()
        let floor = max(state.floor, nonces[nonces.count / 2])
        state.floor = floor
        state.last = state.last.filter { $0.value > floor }
    }
}
