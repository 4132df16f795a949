import NIOCore
import Synchronization

/// The messages of one connection that wait for their turn, and how many are having theirs.
final class WorkQueue: Sendable {
    struct Work: Sendable {
        let message: RPCMessage
        /// Bytes of memory that are given back with the reply.
        let cost: Int
        let outbox: Outbox
        let notifier: Notifier?
    }

    private struct State {
        var running = 0
        var waiting = CircularBuffer<Work>()
    }

    private let state = Mutex(State())

    /// Takes new work in; whether the caller must start a task for it now. If not, it waits for `next`.
    func start(_ work: Work, limit: Int) -> Bool {
        state.withLock { state in
            if state.running < limit {
                state.running += 1
                return true
            }
            state.waiting.append(work)
            return false
        }
    }

    /// What a task does after the work it had; nil ends the task.
    func next() -> Work? {
        state.withLock { state in
            if let work = state.waiting.popFirst() { return work }
            state.running -= 1
            return nil
        }
    }
}
