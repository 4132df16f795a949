import NIOCore
import NIOPosix
import Synchronization

/// A TCP client that sends and receives plain bytes, so that tests can break every rule above TCP.
final class RawClient: Sendable {
    private struct State {
        var received = ByteBuffer()
        var isClosed = false
        /// Grows with every arrival, so that none is missed between looking and waiting.
        var arrivals = 0
        var waiter: CheckedContinuation<Void, Never>?
    }

    let channel: any Channel
    private let state: Inbox

    private final class Inbox: ChannelInboundHandler, Sendable {
        typealias InboundIn = ByteBuffer
        let state = Mutex(State())

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            var bytes = Self.unwrapInboundIn(data)
            change { _ = $0.received.writeBuffer(&bytes) }
        }

        func channelInactive(context: ChannelHandlerContext) { change { $0.isClosed = true } }

        func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

        private func change(_ body: (inout State) -> Void) {
            let waiter = state.withLock { state in
                body(&state)
                state.arrivals += 1
                return state.waiter.take()
            }
            waiter?.resume()
        }
    }

    /// Connects. Without `isReading` the client's receive window fills up.
    static func connect(port: Int, host: String = "127.0.0.1", isReading: Bool = true) async throws -> RawClient {
        let inbox = Inbox()
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelOption(ChannelOptions.autoRead, value: isReading)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(inbox) }
            }
            .connect(host: host, port: port).get()
        return RawClient(channel: channel, state: inbox)
    }

    private init(channel: any Channel, state: Inbox) {
        self.channel = channel
        self.state = state
    }

    func send(_ text: String) async throws {
        try await channel.writeAndFlush(ByteBuffer(string: text)).get()
    }

    func send(_ bytes: ByteBuffer) async throws {
        try await channel.writeAndFlush(bytes).get()
    }

    /// Takes what `take` finds in the received bytes, waiting for more while it finds nothing. Nil at the end.
    func receive<Value>(_ take: (inout ByteBuffer) throws -> Value?) async rethrows -> Value? {
        while true {
            let (value, isClosed, seen) = try state.state.withLock { state in
                (try take(&state.received), state.isClosed, state.arrivals)
            }
            if let value { return value }
            if isClosed { return nil }
            await withCheckedContinuation { continuation in
                let isReady = state.state.withLock { state in
                    if state.arrivals != seen { return true }
                    state.waiter = continuation
                    return false
                }
                if isReady { continuation.resume() }
            }
        }
    }

    func startReading() async throws {
        try await channel.setOption(ChannelOptions.autoRead, value: true).get()
        channel.read()
    }

    /// Everything until the server closes.
    func receiveAll() async -> String {
        _ = await receive { _ -> Void? in nil }
        return state.state.withLock { String(buffer: $0.received) }
    }

    func close() async {
        _ = try? await channel.close().get()
    }
}
