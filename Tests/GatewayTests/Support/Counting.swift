import Neuron
import Synchronization

/// How often something was called.
final class Calls: Sendable {
    private let state = Mutex(0)
    var number: Int { state.withLock { $0 } }
    func count() { state.withLock { $0 += 1 } }
}

/// A text that is known later.
final class Box: Sendable {
    private let state = Mutex("")
    var value: String {
        get { state.withLock { $0 } }
        set { state.withLock { $0 = newValue } }
    }
}

/// A clock that stands until it is moved.
final class ManualClock: Sendable {
    private let state = Mutex<UInt64>(1_000_000_000_000)
    var clock: WireClock { WireClock { self.state.withLock { $0 } } }
    func advance(seconds: Double) { state.withLock { $0 += UInt64(seconds * 1e9) } }
}
