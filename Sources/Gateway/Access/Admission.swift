import Neuron
import Synchronization

/// A fixed number of places, given to waiting requests in the order of their arrival.
final class Admission: Sendable {
    /// What became of a request for a place.
    enum Outcome: Sendable {
        /// The caller holds a place and must give it back.
        case admitted
        /// Too many wait already.
        case full
        /// No place became free in time.
        case timedOut
    }

    private struct Waiter {
        let id: UInt64
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

    init(places: Int, maximumWaiting: Int) {
        self.places = max(1, places)
        self.maximumWaiting = max(0, maximumWaiting)
    }

    /// Places taken and requests waiting now.
    var load: (taken: Int, waiting: Int) {
        state.withLock { ($0.taken, $0.waiters.count) }
    }

    /// Takes a place, waiting at most `seconds` for one.
    func acquire(seconds: Double) async -> Outcome {
        let isFree = state.withLock { state in
            guard state.taken < places else { return false }
            state.taken += 1
            return true
        }
        if isFree { return .admitted }
        let id = state.withLock { state in
            state.nextID += 1
            return state.nextID
        }
        var alarm: AlarmClock.Alarm?
        let outcome = await withCheckedContinuation { continuation in
            let outcome: Outcome? = state.withLock { state in
                if state.taken < places {
                    state.taken += 1
                    return .admitted
                }
                guard state.waiters.count < maximumWaiting else { return .full }
                state.waiters.append(Waiter(id: id, continuation: continuation))
                return nil
            }
            if let outcome {
                continuation.resume(returning: outcome)
            } else {
                // A waiter that has its answer already is not there to expire.
                alarm = AlarmClock.shared.set(seconds: seconds) { self.expire(id) }
            }
        }
        if let alarm { AlarmClock.shared.clear(alarm) }
        return outcome
    }

    /// Gives a place back; who has waited longest gets it.
    func release() {
        let next: Waiter? = state.withLock { state in
            guard !state.waiters.isEmpty else {
                state.taken -= 1
                return nil
            }
            return state.waiters.removeFirst()
        }
        next?.continuation.resume(returning: .admitted)
    }

    private func expire(_ id: UInt64) {
        let waiter: Waiter? = state.withLock { state in
            state.waiters.firstIndex { $0.id == id }.map { state.waiters.remove(at: $0) }
        }
        waiter?.continuation.resume(returning: .timedOut)
    }
}
