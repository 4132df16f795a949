import Synchronization

/// Counts what the connections of one server take together, and says when it is too much.
final class Admission: Sendable {
    private struct Party {
        var connections = 0
        /// Requests that may come at once; refilled as time passes.
        var tokens: Double
        var refilled: ContinuousClock.Instant
    }

    private struct State {
        var connections = 0
        var refusals = 0
        var parties: [AddressKey: Party] = [:]
    }

    private let limits: RPCLimits
    private let state = Mutex(State())
    private let outgoing = Atomic<Int>(0)

    /// Refusals that are being spelled out at the same time. Beyond, a connection too many is closed without a word.
    private static let maxRefusals = 64
    /// Parties remembered before those without a connection and with a full bucket are forgotten.
    private static let sweepSize = 4096

    init(limits: RPCLimits) {
        self.limits = limits
    }

    enum Verdict {
        case welcome
        /// Over a limit: say so, then close.
        case refuse
        /// Over a limit, and too many others are being told so: close.
        case drop
    }

    func admit(_ address: AddressKey, now: ContinuousClock.Instant = .now) -> Verdict {
        state.withLock { state in
            var party = state.parties[address] ?? Party(tokens: Double(limits.requestsPerSecond ?? 0), refilled: now)
            let isFree = address.isLoopback && limits.exemptsLoopback
            guard state.connections < limits.connections,
                isFree || party.connections < limits.connectionsPerAddress
            else {
                guard state.refusals < Self.maxRefusals else { return .drop }
                state.refusals += 1
                return .refuse
            }
            state.connections += 1
            party.connections += 1
            if state.parties.count >= Self.sweepSize { sweep(&state, now: now) }
            state.parties[address] = party
            return .welcome
        }
    }

    func release(_ address: AddressKey, _ verdict: Verdict) {
        state.withLock { state in
            switch verdict {
            case .welcome:
                state.connections -= 1
                state.parties[address]?.connections -= 1
                // Kept while its bucket refills: a new connection must not bring a full one.
                if limits.requestsPerSecond == nil, state.parties[address]?.connections == 0 {
                    state.parties[address] = nil
                }
            case .refuse: state.refusals -= 1
            case .drop: break
            }
        }
    }

    /// Whether `count` more requests may come from the address now.
    func spend(_ count: Int, _ address: AddressKey, now: ContinuousClock.Instant = .now) -> Bool {
        guard let rate = limits.requestsPerSecond, !(address.isLoopback && limits.exemptsLoopback) else { return true }
        return state.withLock { state in
            guard var party = state.parties[address] else { return true }
            refill(&party, rate: rate, now: now)
            // A batch longer than the bucket passes when the bucket is full, and leaves it in debt.
            let isEnough = party.tokens >= Double(min(count, rate))
            if isEnough { party.tokens -= Double(count) }
            state.parties[address] = party
            return isEnough
        }
    }

    /// Notes a change of the bytes that wait for one client; whether all clients together are over the limit.
    func noteOutgoing(change: Int) -> Bool {
        outgoing.add(change, ordering: .relaxed).newValue > limits.outgoingBytes
    }

    /// Connections now open, for tests and metrics.
    var connections: Int { state.withLock { $0.connections } }

    private func refill(_ party: inout Party, rate: Int, now: ContinuousClock.Instant) {
        let passed = party.refilled.duration(to: now)
        party.tokens = min(Double(rate), party.tokens + max(0, passed / .seconds(1)) * Double(rate))
        party.refilled = now
    }

    private func sweep(_ state: inout State, now: ContinuousClock.Instant) {
        let rate = limits.requestsPerSecond ?? 0
        state.parties = state.parties.filter { _, party in
            var party = party
            refill(&party, rate: rate, now: now)
            return party.connections > 0 || party.tokens < Double(rate)
        }
    }
}
