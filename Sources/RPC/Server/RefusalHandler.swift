import NIOCore

/// Tells a connection over a limit so, once it has asked for something, and closes it.
final class RefusalHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private static let body = "This node has as many connections as it allows. Close some, or try again later.\n"
    private static let response = """
        HTTP/1.1 503 Service Unavailable\r\n\
        Content-Type: text/plain; charset=utf-8\r\n\
        Content-Length: \(body.utf8.count)\r\n\
        Retry-After: 5\r\n\
        Connection: close\r\n\
        \r\n\
        \(body)
        """

    private let patience: TimeAmount
    private var deadline: Scheduled<Void>?
    private var hasAnswered = false

    init(patience: TimeAmount) {
        self.patience = patience
    }

    func handlerAdded(context: ChannelHandlerContext) {
        let channel = context.channel
        deadline = context.eventLoop.scheduleTask(in: patience) { channel.close(promise: nil) }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        deadline?.cancel()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !hasAnswered else { return }
        hasAnswered = true
        context.writeAndFlush(Self.wrapOutboundOut(ByteBuffer(string: Self.response)), promise: nil)
        context.closeAfterLastWords(patience: patience)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }
}
