import NIOCore
import NIOHTTP1
import NIOWebSocket

/// The event loop's end of a connection that speaks HTTP: JSON-RPC by POST, `/health` by GET. One request at a time;
/// the pipelining handler before it sees to that. Removed when a connection becomes a WebSocket.
final class HTTPRequestHandler: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private enum Phase {
        case idle
        case reading(HTTPRequestHead, body: ByteBuffer)
        case answering(HTTPRequestHead)
        case closing
    }

    private let connection: Connection
    private var phase = Phase.idle
    private var context: ChannelHandlerContext?
    private var deadline: Scheduled<Void>?

    init(connection: Connection) {
        self.connection = connection
    }

    // MARK: Life

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        startClock(context)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        deadline?.cancel()
        self.context = nil
    }

    func channelInactive(context: ChannelHandlerContext) {
        connection.entrance.finish()
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // A refused upgrade arrives here as an error, and then again as the request that it was, which is answered.
        if error is NIOWebSocketUpgradeError { return }
        // NIO has answered a request that is no HTTP with status 400 already.
        phase = .closing
        context.closeAfterLastWords(patience: TimeAmount(connection.parts.limits.closeTimeout))
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is ServerStops {
            // The serving task has ended, so that no answer can come any more.
            if case .closing = phase {} else { context.close(promise: nil) }
        }
        context.fireUserInboundEventTriggered(event)
    }

    /// Bounds the time until the next request has arrived whole.
    private func startClock(_ context: ChannelHandlerContext) {
        deadline?.cancel()
        let channel = context.channel
        deadline = context.eventLoop.scheduleTask(in: TimeAmount(connection.parts.limits.handshakeTimeout)) {
            channel.close(promise: nil)
        }
    }

    // MARK: Input

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch (Self.unwrapInboundIn(data), phase) {
        case (.head(let head), .idle): begin(head, context)
        case (.body(var part), .reading(let head, var body)):
            // The second reference would make every append a copy.
            phase = .idle
            guard body.readableBytes + part.readableBytes <= connection.parts.limits.messageBytes else {
                refuseBody(head, context)
                return
            }
            body.writeBuffer(&part)
            phase = .reading(head, body: body)
        case (.end, .reading(let head, let body)):
            deadline?.cancel()
            phase = .answering(head)
            dispatch(head, body: body)
        default: break
        }
    }

    private func begin(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        if let length = head.headers.first(name: "content-length").flatMap(Int.init),
            length > connection.parts.limits.messageBytes
        {
            refuseBody(head, context)
            return
        }
        phase = .reading(head, body: ByteBuffer())
        if head.headers.first(name: "expect")?.lowercased() == "100-continue" {
            let head = HTTPResponseHead(version: head.version, status: .continue)
            context.writeAndFlush(Self.wrapOutboundOut(.head(head)), promise: nil)
        }
    }

    private func dispatch(_ head: HTTPRequestHead, body: ByteBuffer) {
        guard let context else { return }
        let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
        let route = HTTPRoute(head, origins: connection.parts.origins)
        switch route {
        case .call:
            let outbox = Outbox(
                eventLoop: context.eventLoop,
                settle: { reply, _ in bound.value.answer(status: reply == nil ? .noContent : .ok, reply) },
                charge: { _ in },
                isRoomy: { true },
                awaitRoom: { $0.resume() }
            )
            connection.entrance.yield(
                .message(Connection.Incoming(bytes: body, outbox: outbox, isOverLimit: false, socket: nil))
            )
        case .health:
            let eventLoop = context.eventLoop
            connection.entrance.yield(
                .health { health in
                    let body = ByteBuffer(bytes: health.detail.encoded())
                    eventLoop.execute {
                        bound.value.answer(status: health.isHealthy ? .ok : .serviceUnavailable, body)
                    }
                }
            )
        case .refused(let status, let text, let headers):
            answer(status: status, ByteBuffer(string: text + "\n"), type: "text/plain; charset=utf-8", headers)
        }
    }

    private func refuseBody(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        let error = RPCError.oversizedRequest(limit: connection.parts.limits.messageBytes)
        let body = RPCReply.encode(id: .null, .failure(error))
        phase = .answering(head)
        answer(status: .payloadTooLarge, ByteBuffer(bytes: body), mustClose: true)
    }

    // MARK: Output

    private func answer(
        status: HTTPResponseStatus,
        _ body: ByteBuffer?,
        type: String = "application/json",
        _ extra: HTTPHeaders = [:],
        mustClose: Bool = false
    ) {
        guard let context, case .answering(let head) = phase else { return }
        let isLast = mustClose || !head.isKeepAlive
        var headers = extra
        if let body {
            headers.add(name: "content-type", value: type)
            headers.add(name: "content-length", value: String(body.readableBytes))
        }
        headers.add(name: "connection", value: isLast ? "close" : "keep-alive")
        let response = HTTPResponseHead(version: head.version, status: status, headers: headers)
        // Before the end is written: that makes the pipelining handler deliver the next request.
        phase = isLast ? .closing : .idle
        context.write(Self.wrapOutboundOut(.head(response)), promise: nil)
        if let body, head.method != .HEAD {
            context.write(Self.wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
        }
        if !isLast { startClock(context) }
        context.writeAndFlush(Self.wrapOutboundOut(.end(nil)), promise: nil)
        if isLast { context.closeAfterLastWords(patience: TimeAmount(connection.parts.limits.closeTimeout)) }
    }
}
