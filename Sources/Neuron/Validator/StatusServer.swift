import Foundation
import HTTPTypes
import Hummingbird
public import Logging

/// Serves a validator's status as JSON: `GET /status`, and `GET /health`.
public struct StatusServer: Sendable {
    private let board: StatusBoard
    private let host: String
    private let port: Int
    private let logger: Logger

    /// A server that does not listen yet; port 0 takes any.
    public init(board: StatusBoard, host: String = "127.0.0.1", port: Int, logger: Logger) {
        self.board = board
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
        let fallback = port
        let application = Application(
            router: router,
            configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: nil),
            onServerRunning: { channel in await onReady(channel.localAddress?.port ?? fallback) },
            logger: logger
        )
        try await application.run()
    }
}
