import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOWebSocket

/// A WebSocket connection to a node: text messages out, text messages in.
///
/// `run` lives as long as the connection; the two streams end with it.
struct WebSocket: Sendable {
    /// The largest message that is taken, in bytes: metadata is below two million.
    static let messageLimit = 64 << 20

    private let channel: NIOAsyncChannel<WebSocketFrame, WebSocketFrame>

    private enum Upgrade {
        case accepted(NIOAsyncChannel<WebSocketFrame, WebSocketFrame>)
        case refused
    }

    /// Connects within ten seconds.
    static func connect(to address: NodeAddress) async throws -> WebSocket {
        let upgrade: EventLoopFuture<Upgrade> = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .connectTimeout(.seconds(10))
            .channelOption(.socketOption(.tcp_nodelay), value: 1)
            .connect(host: address.host, port: address.port) { channel in
                channel.eventLoop.makeCompletedFuture { try configure(channel, for: address) }
            }
        switch try await upgrade.get() {
        case .accepted(let channel): return WebSocket(channel: channel)
        case .refused: throw ClientError.upgradeRefused("\(address.host):\(address.port)")
        }
    }

    private static func configure(_ channel: any Channel, for address: NodeAddress) throws -> EventLoopFuture<Upgrade> {
        let upgrader = NIOTypedWebSocketClientUpgrader<Upgrade>(maxFrameSize: messageLimit) { channel, _ in
            channel.eventLoop.makeCompletedFuture {
                try channel.pipeline.syncOperations.addHandler(
                    NIOWebSocketFrameAggregator(
                        minNonFinalFragmentSize: 0,
                        maxAccumulatedFrameCount: 1 << 16,
                        maxAccumulatedFrameSize: messageLimit
                    )
                )
                return .accepted(try NIOAsyncChannel(wrappingChannelSynchronously: channel))
            }
        }
        var headers = HTTPHeaders()
        headers.add(name: "Host", value: "\(address.host):\(address.port)")
        headers.add(name: "Content-Length", value: "0")
        let request = HTTPRequestHead(version: .http1_1, method: .GET, uri: "/", headers: headers)
        let configuration = NIOTypedHTTPClientUpgradeConfiguration(
            upgradeRequestHead: request,
            upgraders: [upgrader]
        ) { channel in channel.eventLoop.makeSucceededFuture(.refused) }
        return try channel.pipeline.syncOperations.configureUpgradableHTTPClientPipeline(
            configuration: .init(upgradeConfiguration: configuration)
        )
    }

    /// Carries messages until either side ends.
    func run(
        outgoing: AsyncStream<String>,
        received: @escaping @Sendable (Data) async -> Void
    ) async throws {
        try await channel.executeThenClose { inbound, outbound in
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    for await text in outgoing {
                        try await outbound.write(frame(.text, ByteBuffer(string: text)))
                    }
                    try await outbound.write(frame(.connectionClose, ByteBuffer()))
                }
                group.addTask {
                    for try await message in inbound {
                        switch message.opcode {
                        case .text, .binary: await received(Data(message.unmaskedData.readableBytesView))
                        case .ping: try await outbound.write(frame(.pong, message.unmaskedData))
                        case .connectionClose: return
                        default: continue
                        }
                    }
                }
                defer { group.cancelAll() }
                try await group.next()
            }
        }
    }

    private func frame(_ opcode: WebSocketOpcode, _ data: ByteBuffer) -> WebSocketFrame {
        WebSocketFrame(fin: true, opcode: opcode, maskKey: .random(), data: data)
    }
}

/// Where a node listens.
public struct NodeAddress: Sendable, Equatable, CustomStringConvertible {
    /// The host's name or address.
    public let host: String
    /// The port.
    public let port: Int

    /// The address in `ws://HOST:PORT`; the port is 9944 where none is given.
    public init(_ text: String) throws(ClientError) {
        guard let url = URL(string: text), url.scheme == "ws", let host = url.host(), !host.isEmpty else {
            throw .badAddress(text)
        }
        self.host = host
        port = url.port ?? 9_944
    }

    public var description: String { "ws://\(host):\(port)" }
}
