import ChainCrypto
import NIOCore
import NIOPosix

@testable import Neuron

#if canImport(CNIOLinux)
    import CNIOLinux
#endif

/// A miner that does to each connection what it likes.
final class HostileServer: Sendable {
    /// What it does once it was asked.
    enum Conduct: Sendable {
        /// Sends bytes and closes.
        case says([UInt8])
        /// Sends bytes and leaves the connection open.
        case keeps([UInt8])
        /// Sends the first bytes, then the second ones again and again, as fast as they are taken.
        case floods([UInt8], [UInt8])
        /// Sends the first bytes, then one byte every so many milliseconds, for ever.
        case drips([UInt8], Int64)
        /// Sends bytes, then resets the connection.
        case resets([UInt8])
    }

    private let channel: any Channel
    let endpoint: AxonEndpoint

    init(_ conduct: Conduct) async throws {
        channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(Handler(conduct))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        let port = channel.localAddress?.port ?? 0
        endpoint = AxonEndpoint(ip: "127.0.0.1", port: port, hotkey: Keys.eve.ss58Address)
    }

    func stop() async throws {
        try await channel.close()
    }

    private final class Handler: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        typealias OutboundOut = ByteBuffer
        private let conduct: Conduct
        private var isAsked = false

        init(_ conduct: Conduct) {
            self.conduct = conduct
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            guard !isAsked else { return }
            isAsked = true
            switch conduct {
            case .keeps(let bytes): write(bytes, context)
            case .says(let bytes), .resets(let bytes):
                write(bytes, context)
                if case .resets = conduct, let socket = context.channel as? any SocketOptionProvider {
                    // Closing then throws away what is under way, and says so to the other side.
                    socket.setSoLinger(NIOLinger(l_onoff: 1, l_linger: 0)).whenFailure { _ in }
                }
                let channel = context.channel
                channel.eventLoop.scheduleTask(in: .milliseconds(200)) { channel.close(promise: nil) }
            case .floods(let head, _):
                write(head, context)
                flood(context)
            case .drips(let head, let pause):
                write(head, context)
                let channel = context.channel
                channel.eventLoop.scheduleRepeatedTask(
                    initialDelay: .milliseconds(pause),
                    delay: .milliseconds(pause)
                ) { task in
                    guard channel.isActive else { return task.cancel() }
                    channel.writeAndFlush(ByteBuffer(string: " "), promise: nil)
                }
            }
        }

        func channelWritabilityChanged(context: ChannelHandlerContext) {
            if context.channel.isWritable { flood(context) }
        }

        func errorCaught(context: ChannelHandlerContext, error: any Error) {
            context.close(promise: nil)
        }

        private func flood(_ context: ChannelHandlerContext) {
            guard case .floods(_, let part) = conduct, isAsked, context.channel.isActive else { return }
            var count = 0
            while context.channel.isWritable, count < 64 {
                write(part, context)
                count += 1
            }
        }

        private func write(_ bytes: [UInt8], _ context: ChannelHandlerContext) {
            context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes)), promise: nil)
        }
    }
}
