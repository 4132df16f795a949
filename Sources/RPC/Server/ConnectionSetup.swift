import NIOCore
import NIOHTTP1
import NIOPosix
import NIOWebSocket

/// Turns an accepted socket into a served connection, or refuses it.
struct ConnectionSetup: Sendable {
    let parts: ServerParts
    let entrance: AsyncStream<Connection>.Continuation

    /// Above this many unread bytes a client counts as behind, and its waiting requests wait on.
    private static let highWater = 1 << 20

    func bootstrap(_ group: any EventLoopGroup) -> ServerBootstrap {
        ServerBootstrap(group: group)
            .serverChannelOption(ChannelOptions.backlog, value: 512)
            .serverChannelOption(ChannelOptions.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(ChannelOptions.tcpOption(.tcp_nodelay), value: 1)
            .childChannelOption(ChannelOptions.maxMessagesPerRead, value: 1)
            .childChannelOption(
                ChannelOptions.writeBufferWaterMark,
                value: ChannelOptions.Types.WriteBufferWaterMark(low: Self.highWater / 4, high: Self.highWater)
            )
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try accept(channel) }
            }
    }

    private func accept(_ channel: any Channel) throws {
        let address = AddressKey(channel.remoteAddress)
        let admission = parts.admission
        let verdict = admission.admit(address)
        switch verdict {
        case .drop:
            channel.close(promise: nil)
        case .refuse:
            let patience = TimeAmount(parts.limits.closeTimeout)
            try channel.pipeline.syncOperations.addHandler(RefusalHandler(patience: patience))
            channel.closeFuture.whenComplete { _ in admission.release(address, verdict) }
        case .welcome:
            let connection = Connection(channel: channel, address: address, parts: parts)
            channel.closeFuture.whenComplete { _ in
                admission.release(address, verdict)
                connection.entrance.finish()
            }
            try configure(channel, connection)
            // After the server has stopped nobody takes the connection out again.
            if case .terminated = entrance.yield(connection) { channel.close(promise: nil) }
        }
    }

    private func configure(_ channel: any Channel, _ connection: Connection) throws {
        let http = NIOLoopBound(HTTPRequestHandler(connection: connection), eventLoop: channel.eventLoop)
        let upgrader = NIOWebSocketServerUpgrader(
            maxFrameSize: min(parts.limits.messageBytes, Int(UInt32.max)),
            automaticErrorHandling: false,
            shouldUpgrade: { [origins = parts.origins] channel, head in
                // Where not, the request goes on to the HTTP handler, which says why.
                let isWelcome = head.method == .GET && origins.permit(head.headers["origin"])
                // No extension and no subprotocol is ever agreed on: both are offers that a server may pass over.
                return channel.eventLoop.makeSucceededFuture(isWelcome ? [:] : nil)
            },
            upgradePipelineHandler: { channel, _ in
                let pipeline = channel.pipeline.syncOperations
                return pipeline.removeHandler(http.value).flatMapThrowing {
                    try channel.pipeline.syncOperations.addHandler(WebSocketHandler(connection: connection))
                }
            }
        )
        try channel.pipeline.syncOperations.configureHTTPServerPipeline(
            withServerUpgrade: (upgraders: [upgrader], completionHandler: { _ in })
        )
        try channel.pipeline.syncOperations.addHandler(http.value)
    }
}
