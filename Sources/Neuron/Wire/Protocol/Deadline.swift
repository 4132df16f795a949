import Synchronization

/// Time ran out.
package struct DeadlineExceeded: Error {}

package enum Deadline {
    /// Runs `operation` for at most `seconds`, then cancels it and waits for its end: for work that heeds cancellation.
    ///
    /// The limit is an alarm, not a sleeping task: the system keeps the timer of a sleep until it is due, however early
    /// the sleep was cancelled, and a validator lifts thousands of limits a second.
    ///
    /// - Throws: ``DeadlineExceeded`` where time ran out, else what `operation` throws.
    package static func structured<Value: Sendable>(
        seconds: Double,
        alarms: AlarmClock = .shared,
        _ operation: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        let work = Task { try await operation() }
        let isOver = Flag()
        let alarm = alarms.set(seconds: seconds) {
            isOver.raise()
            work.cancel()
        }
        let result = await withTaskCancellationHandler {
            await work.result
        } onCancel: {
            work.cancel()
        }
        alarms.clear(alarm)
        if isOver.isRaised { throw DeadlineExceeded() }
        return try result.get()
    }

    /// Runs `operation` for at most `seconds`; then cancels it and goes on without waiting for its end, so that work
    /// that does not heed cancellation delays nobody.
    ///
    /// `operation` runs to its end in a task of its own; what it must release, it must release itself. It begins at once
    /// in the caller's place, so that work which never waits costs neither a change of thread nor an alarm; work that
    /// computes for longer than `seconds` before it first waits is noticed only then.
    static func detached<Value: Sendable>(
        seconds: Double,
        _ operation: @escaping @Sendable () async -> Value
    ) async throws(DeadlineExceeded) -> Value {
        let race = Race<Value>()
        let work = Task.immediate { race.finish(await operation()) }
        if let value = race.decided { return value }
        let alarm = AlarmClock.shared.set(seconds: seconds) { race.finish(nil) }
        let value = await withTaskCancellationHandler {
            await race.value()
        } onCancel: {
            work.cancel()
        }
        AlarmClock.shared.clear(alarm)
        guard let value else {
            work.cancel()
            throw DeadlineExceeded()
        }
        return value
    }
}

/// Something that happens once.
private final class Flag: Sendable {
    private let raised = Atomic(false)

    func raise() { raised.store(true, ordering: .releasing) }
    var isRaised: Bool { raised.load(ordering: .acquiring) }
}

/// The first of two results, for one waiting task.
private final class Race<Value: Sendable>: Sendable {
    private enum State {
        case open
        case waiting(CheckedContinuation<Value?, Never>)
        case decided(Value?)
        case taken
    }

    private let state = Mutex(State.open)

    func finish(_ value: Value?) {
        let continuation: CheckedContinuation<Value?, Never>? = state.withLock { state in
            switch state {
            case .open:
                state = .decided(value)
                return nil
            case .waiting(let continuation):
                state = .taken
                return continuation
            case .decided, .taken:
                return nil
            }
        }
        continuation?.resume(returning: value)
    }

    /// The result where there is one already.
    var decided: Value? {
        state.withLock { state in
            guard case .decided(let value) = state else { return nil }
            return value
        }
    }

    func value() async -> Value? {
        await withCheckedContinuation { continuation in
            let decided: Value?? = state.withLock { state in
                switch state {
                case .decided(let value):
                    state = .taken
                    return .some(value)
                case .open, .waiting, .taken:
                    state = .waiting(continuation)
                    return nil
                }
            }
            if let decided { continuation.resume(returning: decided) }
        }
    }
}
