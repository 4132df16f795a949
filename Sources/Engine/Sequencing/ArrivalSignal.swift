import Synchronization

/// Wakes the sequencer when a transaction is ready.
final class ArrivalSignal: Sendable {
    private let continuation = Mutex<AsyncStream<Void>.Continuation?>(nil)

    /// Begins a stream of wake-ups; nil where somebody listens already.
    func begin() -> AsyncStream<Void>? {
        continuation.withLock { current in
            guard current == nil else { return nil }
            let (stream, continuation) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
            current = continuation
            return stream
        }
    }

    /// Ends the stream.
    func end() {
        let old = continuation.withLock { current in
            defer { current = nil }
            return current
        }
        old?.finish()
    }

    /// Wakes whoever listens.
    func wake() {
        _ = continuation.withLock { $0?.yield() }
    }
}
