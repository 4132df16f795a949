import NIOCore

/// The way from a connection's tasks to its channel handler, which lives on the event loop.
struct Outbox: Sendable {
    let eventLoop: any EventLoop
    /// Ends one message: gives back what it occupied and sends the reply, if there is one.
    let settle: @Sendable (_ reply: ByteBuffer?, _ cost: Int) -> Void
    /// Counts more memory against a message that is under way.
    let charge: @Sendable (_ cost: Int) -> Void
    /// Whether the client keeps up with reading. May be asked from anywhere.
    let isRoomy: @Sendable () -> Bool
    /// Resumes the continuation when the client has caught up or is gone.
    let awaitRoom: @Sendable (CheckedContinuation<Void, Never>) -> Void

    /// Sends the reply of a message that occupied `cost` bytes. Does not wait, so that no suspended task holds the
    /// reply; how many can be on their way is bounded by `waitForRoom`.
    func finish(_ reply: [UInt8]?, cost: Int) {
        let buffer = reply.map { ByteBuffer(bytes: $0) }
        eventLoop.execute { settle(buffer, cost) }
    }

    /// Waits until the client has read most of what was sent to it: requests of one that does not read are not
    /// worked on.
    ///
    /// - Parameter afterLargeReply: the loop must have taken a large reply before it can be asked about room.
    func waitForRoom(afterLargeReply: Bool) async {
        guard afterLargeReply || !isRoomy() else { return }
        await withCheckedContinuation { continuation in
            eventLoop.execute { awaitRoom(continuation) }
        }
    }

    /// Runs `body` on the loop and waits for it.
    func onLoop<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { continuation in
            eventLoop.execute { continuation.resume(returning: body()) }
        }
    }
}
