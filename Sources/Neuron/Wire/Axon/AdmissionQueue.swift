import Synchronization

/// A fixed number of places, given to waiting requests by priority and, among equals, by arrival.
final class AdmissionQueue: Sendable {
    /// What became of a request for a place.
    enum Outcome: Sendable {
        /// The caller holds a place and must give it back.
        case admitted
        /// No place in the queue, or a request of higher priority took it.
        case full
        /// No place became free in time.
        case timedOut
    }

    private struct Waiter {
        let id: UInt64
        let priority: Double
        let continuation: CheckedContinuation<Outcome, Never>
    }

    private struct State {
        var taken = 0
        var nextID: UInt64 = 0
        var waiters: [Waiter] = []
    }

    private let state = Mutex(State())
    private let places: Int
    private let maximumWaiting: Int
    private let alarms: AlarmClock

    init(places: Int, maximumWaiting: Int, alarms: AlarmClock = .shared) {
        self.alarms = alarms
        self.places = max(1, places)
        self.maximumWaiting = max(0, maximumWaiting)
    }

    /// Places taken and requests waiting now.
    var load: (taken: Int, waiting: Int) {
        state.withLock { ($0.taken, $0.waiters.count) }
    }

    /// Takes a place, waiting at most `seconds` for one; nil for as long as it takes.
    func acquire(priority: Double, seconds: Double?) async -> Outcome {
        if takeFreePlace() { return .admitted }
        guard seconds ?? 1 > 0 else { return .timedOut }
        let id = state.withLock { state in
            state.nextID += 1
            return state.nextID
        }
        var alarm: AlarmClock.Alarm?
        let outcome = await withCheckedContinuation { continuation in
            enqueue(Waiter(id: id, priority: priority.isNaN ? 0 : priority, continuation: continuation))
            // A waiter that has its answer already is not there to expire.
            alarm = seconds.map { alarms.set(seconds: $0) { self.expire(id) } }
        }
        if let alarm { alarms.clear(alarm) }
        return outcome
    }

    /// Gives a place back; the waiter of the highest priority gets it.
    func release() {
        let next: Waiter? = state.withLock { state in
            guard let index = AdmissionQueue.bestIndex(state.waiters) else {
                state.taken -= 1
                return nil
            }
            return state.waiters.remove(at: index)
        }
        next?.continuation.resume(returning: .admitted)
    }

    private func takeFreePlace() -> Bool {
        state.withLock { state in
            guard state.taken < places else { return false }
            state.taken += 1
            return true
        }
    }

    private func enqueue(_ waiter: Waiter) {
        let answered: (Waiter, Outcome)? = state.withLock { state in
            if state.taken < places {
                state.taken += 1
                return (waiter, .admitted)
            }
            state.waiters.append(waiter)
            guard state.waiters.count > maximumWaiting else { return nil }
            // Among equals the newest gives way.
            var worst = 0
            for index in state.waiters.indices where state.waiters[index].priority <= state.waiters[worst].priority {
                worst = index
            }
            return (state.waiters.remove(at: worst), .full)
        }
        if let (waiter, outcome) = answered { waiter.continuation.resume(returning: outcome) }
    }

    private func expire(_ id: UInt64) {
        let waiter: Waiter? = state.withLock { state in
            state.waiters.firstIndex { $0.id == id }.map { state.waiters.remove(at: $0) }
        }
        waiter?.continuation.resume(returning: .timedOut)
    }

    private static func bestIndex(_ waiters: [Waiter]) -> Int? {
        waiters.indices.max { left, right in
            // `max` keeps the last of equals; the comparison by id makes the earliest the greatest.
            (waiters[left].priority, waiters[right].id) < (waiters[right].priority, waiters[left].id)
        }
    }
}
