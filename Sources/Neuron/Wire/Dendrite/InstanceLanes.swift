import Synchronization

/// Hands out instance names and rising nonces.
///
/// An axon accepts the requests of one instance only in the order of their nonces, and two requests under way at the
/// same time may arrive in either order. So each request under way has an instance of its own, and instances are used
/// again, because axons in Python remember every one for ever.
final class InstanceLanes: Sendable {
    private struct State {
        var free: [String] = []
        var lastNonce: UInt64 = 0
    }

    private let state = Mutex(State())
    private let clock: WireClock
    private let entropy: Entropy

    init(clock: WireClock, entropy: Entropy) {
        self.clock = clock
        self.entropy = entropy
    }

    /// An instance that no request under way uses, and a nonce above all that were handed out.
    func take() -> (uuid: String, nonce: UInt64) {
        let now = clock.nanoseconds
        return state.withLock { state in
            state.lastNonce = max(now, state.lastNonce + 1)
            return (state.free.popLast() ?? entropy.uuid(), state.lastNonce)
        }
    }

    /// Gives an instance back.
    func giveBack(_ uuid: String) {
        state.withLock { $0.free.append(uuid) }
    }
}
