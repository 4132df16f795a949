import Primitives
import Synchronization

/// Those who want to hear of every new head.
final class HeadSubscribers: Sendable {
    private struct Contents {
        var head: BlockRecord
        var subscribers: [UInt64: AsyncStream<BlockRecord>.Continuation] = [:]
        var nextID: UInt64 = 0
    }

    /// How many heads wait for a slow subscriber; older ones are lost to it.
    static let bufferSize = 256

    private let contents: Mutex<Contents>

    init(head: BlockRecord) {
        contents = Mutex(Contents(head: head))
    }

    deinit {
        contents.withLock { contents in
            for subscriber in contents.subscribers.values { subscriber.finish() }
        }
    }

    /// A stream of heads that begins with the present one.
    func subscribe() -> AsyncStream<BlockRecord> {
        let (stream, continuation) = AsyncStream<BlockRecord>.makeStream(
            bufferingPolicy: .bufferingNewest(Self.bufferSize)
        )
        let id = contents.withLock { contents in
            let id = contents.nextID
            contents.nextID += 1
            continuation.yield(contents.head)
            contents.subscribers[id] = continuation
            return id
        }
        continuation.onTermination = { [weak self] _ in self?.unsubscribe(id) }
        return stream
    }

    /// Tells everybody, outside the lock: telling wakes a task and takes that task's own lock, which a cancellation
    /// holds when it calls ``unsubscribe(_:)``. Under the lock both would wait for each other for ever.
    ///
    /// Called for one head after the other, so that everybody hears of them in their order; who subscribes meanwhile
    /// begins with the new one.
    func publish(_ head: BlockRecord) {
        let subscribers = contents.withLock { contents in
            contents.head = head
            return Array(contents.subscribers.values)
        }
        for subscriber in subscribers { subscriber.yield(head) }
    }

    private func unsubscribe(_ id: UInt64) {
        let removed = contents.withLock { $0.subscribers.removeValue(forKey: id) }
        _ = consume removed
    }
}
