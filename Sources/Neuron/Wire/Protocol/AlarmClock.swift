import Synchronization

/// Many time limits on one timer.
///
/// Nearly every limit is lifted long before it is reached, and a timer of the system for each costs more than the work it
/// watches. Here setting and clearing a limit touches a dictionary; one task looks every few milliseconds for limits that
/// were reached, and only while there are any.
package final class AlarmClock: Sendable {
    /// A limit that was set.
    package struct Alarm: Sendable, Hashable {
        fileprivate let number: UInt64
    }

    private struct Entry {
        let time: ContinuousClock.Instant
        let ring: @Sendable () -> Void
    }

    private struct State {
        var entries: [UInt64: Entry] = [:]
        var nextNumber: UInt64 = 0
        var isWatched = false
    }

    /// The one that all parts of the process use.
    package static let shared = AlarmClock()

    /// Limits are noticed at most this much later, and the machine's own delay.
    private static let tick = Duration.milliseconds(5)

    private let state = Mutex(State())

    /// How many limits are set now.
    var count: Int {
        state.withLock { $0.entries.count }
    }

    /// Calls `ring` once after `seconds`, unless it is cleared before.
    package func set(seconds: Double, _ ring: @escaping @Sendable () -> Void) -> Alarm {
        // A day stands for any longer time, which would overflow the arithmetic of instants.
        let time = ContinuousClock.now + .seconds(min(max(seconds, 0), 86_400))
        let (number, mustWatch) = state.withLock { state in
            state.nextNumber += 1
            state.entries[state.nextNumber] = Entry(time: time, ring: ring)
            defer { state.isWatched = true }
            return (state.nextNumber, !state.isWatched)
        }
        if mustWatch { watch() }
        return Alarm(number: number)
    }

    /// Takes a limit back; nothing happens if it was reached already.
    package func clear(_ alarm: Alarm) {
        state.withLock { $0.entries[alarm.number] = nil }
    }

    private func watch() {
        Task {
            repeat {
                // Never cancelled: nobody holds this task.
                try? await Task.sleep(for: AlarmClock.tick)
            } while ringDue()
        }
    }

    /// Rings what is due; false when nothing is left, and then the watch has ended.
    private func ringDue() -> Bool {
        let now = ContinuousClock.now
        let (due, isWatched) = state.withLock { state in
            let due = state.entries.filter { $0.value.time <= now }
            for number in due.keys { state.entries[number] = nil }
            state.isWatched = !state.entries.isEmpty
            return (due.values.map(\.ring), state.isWatched)
        }
        for ring in due { ring() }
        return isWatched
    }
}
