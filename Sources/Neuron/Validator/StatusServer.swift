import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
public import Logging

/// Serves a validator's status as JSON: `GET /status`, `GET /health`, and `GET /transcripts/EPOCH` of epochs whose seed is
/// revealed.
public struct StatusServer: Sendable {
    private let board: StatusBoard
    private let host: String
    private let port: Int
    private let logger: Logger
    private let transcripts: AuditKeeper?

    /// Connections at the same time, in all and of one address; those beyond wait or are closed.
    private static let connections = 512
    private static let connectionsPerAddress = 128
    /// Seconds from the opening of a connection, or from its last response, to the end of the next request's head.
    private static let headSeconds = 60.0

    /// A server that does not listen yet; port 0 takes any.
    public init(
        board: StatusBoard,
        transcripts: AuditKeeper? = nil,
        host: String = "127.0.0.1",
        port: Int,
        logger: Logger
    ) {
        self.board = board
        self.transcripts = transcripts
        self.host = host
        self.port = port
        self.logger = logger
    }

    /// Serves until it is cancelled, and tells the port to `onReady` once it listens.
    public func run(onReady: @escaping @Sendable (Int) async -> Void) async throws {
        let router = Router()
        router.get("health") { _, _ in "ok" }
        router.get("status") { [board] _, _ in
            let body = try JSONEncoder().encode(board.current)
            return Response(
                status: .ok,
                headers: [.contentType: "application/json"],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: body))
            )
        }
        router.get("transcripts/:epoch") { [transcripts] _, context in
            guard let epoch = context.parameters.get("epoch", as: UInt64.self),
                let transcript = transcripts?.served(epoch)
            else { throw HTTPError(.notFound) }
            let body = try JSONEncoder().encode(transcript)
            return Response(
                status: .ok,
                headers: [.contentType: "application/json"],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: body))
            )
        }
        let fallback = port
        let door = Doorkeeper(connectionsPerAddress: Self.connectionsPerAddress, headSeconds: Self.headSeconds)
        let application = Application(
            router: router,
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [door.handler()],
                    httpDecoderConfiguration: HTTP1Channel.Configuration.DecoderConfiguration(
                        maxHeaderFieldSize: 16_384,
                        maxHeaderListSize: 16_384,
                        maxHeaderFieldCount: 128
                    )
                )
            ),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port),
                serverName: nil,
                availableConnectionsDelegate: MaximumAvailableConnections(Self.connections)
            ),
            onServerRunning: { channel in await onReady(channel.localAddress?.port ?? fallback) },
            logger: logger
        )
        try await application.run()
    }
}
