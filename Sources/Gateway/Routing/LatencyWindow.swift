import Synchronization

/// The time that recent answers took, and when one is late enough for a second miner to be asked.
final class LatencyWindow: Sendable {
    private struct State {
        var samples: [UInt64] = []
        var next = 0
        var sinceSorted = 0
        var late: UInt64?
        var requests = 0
        var hedged = 0
    }

    /// Answers that are remembered, and the fewest from which anything is concluded.
    static let capacity = 256
    static let minimum = 32

    private let state = Mutex(State())
    private let share: Double

    /// - Parameter share: the share of requests for which a second miner may be asked.
    init(share: Double) {
        self.share = min(max(0, share), 1)
    }

    /// Nanoseconds after which an answer is later than 95 % of the recent ones; nil while too few are known.
    var lateNanoseconds: UInt64? {
        state.withLock { $0.late }
    }

    /// Counts a request.
    func began() {
        state.withLock { $0.requests += 1 }
    }

    /// Whether one more request may be hedged; counts it.
    func takeHedge() -> Bool {
        state.withLock { state in
            guard Double(state.hedged + 1) <= share * Double(state.requests) else { return false }
            state.hedged += 1
            return true
        }
    }

    /// Remembers how long an answer took.
    func record(_ nanoseconds: UInt64) {
        state.withLock { state in
            if state.samples.count < LatencyWindow.capacity {
                state.samples.append(nanoseconds)
            } else {
                state.samples[state.next] = nanoseconds
                state.next = (state.next + 1) % LatencyWindow.capacity
            }
            state.sinceSorted += 1
            guard state.samples.count >= LatencyWindow.minimum, state.late == nil || state.sinceSorted >= 16 else {
                return
            }
            state.sinceSorted = 0
            let sorted = state.samples.sorted()
            state.late = sorted[min(sorted.count - 1, sorted.count * 95 / 100)]
        }
    }
}
