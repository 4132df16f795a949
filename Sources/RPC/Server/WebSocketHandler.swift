import NIOCore
import NIOWebSocket

/// The event loop's end of a WebSocket connection: frames in and out, pings, limits and closing. It parses and
/// executes nothing, so that a ping is answered at once whatever the node is busy with.
final class WebSocketHandler: ChannelDuplexHandler {
    typealias InboundIn = WebSocketFrame
    typealias OutboundIn = WebSocketFrame
    typealias OutboundOut = WebSocketFrame

    private enum Phase {
        case open
        /// We have sent a close frame and wait for the peer's.
        case closing
        case closed
    }

    private let connection: Connection
    private let limits: RPCLimits
    private var input: WebSocketInput
    private var phase = Phase.open
    private var context: ChannelHandlerContext?
    private var socket: Connection.Socket?
    private var outbox: Outbox?

    /// Messages without a reply so far, and the memory they occupy.
    private var inFlight = 0
    private var pendingBytes = 0
    /// A read that the channel wanted while too much was pending.
    private var hasDeferredRead = false

    private var isFlushScheduled = false
    private var reportedBytes = 0
    private var waitingForSpace: [CheckedContinuation<Void, Never>] = []

    private var lastArrival = NIODeadline.now()
    private var pings: RepeatedTask?

    init(connection: Connection) {
        self.connection = connection
        limits = connection.parts.limits
        input = WebSocketInput(limit: limits.messageBytes)
    }

    // MARK: Life

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        lastArrival = context.eventLoop.now
        connect(to: context.eventLoop)
        let interval = TimeAmount(limits.pingInterval)
        let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
        pings = context.eventLoop.scheduleRepeatedTask(initialDelay: interval, delay: interval) { _ in
            bound.value.checkAlive()
        }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        end()
    }

    func channelInactive(context: ChannelHandlerContext) {
        end()
        context.fireChannelInactive()
    }

    private func end() {
        phase = .closed
        pings?.cancel()
        pings = nil
        context = nil
        // Both hold this handler.
        outbox = nil
        socket = nil
        connection.entrance.finish()
        _ = connection.parts.admission.noteOutgoing(change: -reportedBytes)
        reportedBytes = 0
        wakeWaiting()
    }

    /// Makes the doors through which the connection's tasks come back to this loop.
    private func connect(to eventLoop: any EventLoop) {
        let bound = NIOLoopBound(self, eventLoop: eventLoop)
        outbox = Outbox(
            eventLoop: eventLoop,
            settle: { reply, cost in bound.value.settle(reply, cost: cost) },
            charge: { cost in bound.value.pendingBytes += cost },
            isRoomy: { [channel = connection.channel] in channel.isWritable || !channel.isActive },
            awaitRoom: { continuation in bound.value.wait(continuation) }
        )
        let subscriptions = connection.subscriptions
        socket = Connection.Socket(
            notifier: { [outbox] subscription, frame in
                let buffer = ByteBuffer(bytes: frame)
                return await outbox?.onLoop {
                    // Checked here, where frames get their order: none follows the reply of an unsubscription.
                    subscriptions.isLive(subscription) && bound.value.send(buffer)
                } ?? false
            },
            rejectText: {
                eventLoop.execute { bound.value.fail(.dataInconsistentWithMessage, "the text is not UTF-8") }
            }
        )
    }

    // MARK: Input

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        lastArrival = context.eventLoop.now
        switch (input.receive(Self.unwrapInboundIn(data)), phase) {
        case (.message(let bytes), .open): take(bytes)
        case (.pong(let body), .open): write(WebSocketFrame(fin: true, opcode: .pong, data: body))
        case (.close(let code), .open):
            phase = .closing
            writeClose(code, "")
            finishClosing(context)
        case (.close, .closing): finishClosing(context)
        case (.fail(let code, let reason), _): fail(code, reason)
        case (.none, _), (.message, _), (.pong, _), (.close, .closed): break
        }
    }

    private func take(_ bytes: ByteBuffer) {
        guard let outbox, let socket else { return }
        inFlight += 1
        pendingBytes += bytes.readableBytes
        connection.entrance.yield(
            .message(
                Connection.Incoming(
                    bytes: bytes,
                    outbox: outbox,
                    isOverLimit: inFlight > limits.inFlightPerConnection,
                    socket: socket
                )
            )
        )
    }

    func read(context: ChannelHandlerContext) {
        if phase == .open, pendingBytes > limits.pendingBytesPerConnection {
            hasDeferredRead = true
        } else {
            context.read()
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        switch error as? NIOWebSocketError {
        case .invalidFrameLength: fail(.messageTooLarge, "the limit is \(limits.messageBytes) bytes a message")
        case .fragmentedControlFrame, .multiByteControlFrameLength: fail(.protocolError, "bad control frame")
        case nil: context.close(promise: nil)
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is ServerStops, phase == .open {
            phase = .closing
            connection.entrance.finish()
            writeClose(.goingAway, "the node stops")
        }
        context.fireUserInboundEventTriggered(event)
    }

    private func checkAlive() {
        guard let context, phase == .open else { return }
        // While reading is held back, silence is our own doing.
        if !hasDeferredRead, context.eventLoop.now - lastArrival > TimeAmount(limits.silenceTimeout) {
            context.close(promise: nil)
        } else {
            write(WebSocketFrame(fin: true, opcode: .ping, data: ByteBuffer()))
        }
    }

    // MARK: Output

    private func settle(_ reply: ByteBuffer?, cost: Int) {
        inFlight -= 1
        pendingBytes -= cost
        if let reply { _ = send(reply) }
        if hasDeferredRead, pendingBytes <= limits.pendingBytesPerConnection {
            hasDeferredRead = false
            context?.read()
        }
    }

    /// Sends a text message; whether the connection still takes more.
    private func send(_ text: ByteBuffer) -> Bool {
        guard phase == .open else { return false }
        write(WebSocketFrame(fin: true, opcode: .text, data: text))
        return phase == .open
    }

    private func write(_ frame: WebSocketFrame) {
        guard let context else { return }
        context.write(Self.wrapOutboundOut(frame), promise: nil)
        scheduleFlush(context)
        guard phase == .open else { return }
        let waiting = context.bufferedBytes
        let isCrowded = reportOutgoing(waiting)
        if waiting > limits.outgoingBytesPerConnection || (isCrowded && waiting > RPCLimits.smallQueueBytes) {
            fail(.unknown(1013), "replies are not read: \(waiting) bytes wait")
        }
    }

    /// Whether the clients of this server together leave too much unread.
    private func reportOutgoing(_ waiting: Int) -> Bool {
        defer { reportedBytes = waiting }
        return connection.parts.admission.noteOutgoing(change: waiting - reportedBytes)
    }

    /// All replies that the loop takes in one turn leave in one flush.
    private func scheduleFlush(_ context: ChannelHandlerContext) {
        guard !isFlushScheduled else { return }
        isFlushScheduled = true
        let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
        context.eventLoop.execute {
            bound.value.isFlushScheduled = false
            bound.value.context?.flush()
        }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        if context.channel.isWritable {
            _ = reportOutgoing(context.bufferedBytes)
            wakeWaiting()
        }
        context.fireChannelWritabilityChanged()
    }

    private func wait(_ continuation: CheckedContinuation<Void, Never>) {
        if let context, phase == .open, !context.channel.isWritable {
            waitingForSpace.append(continuation)
        } else {
            continuation.resume()
        }
    }

    private func wakeWaiting() {
        let waiting = waitingForSpace
        waitingForSpace = []
        for continuation in waiting { continuation.resume() }
    }

    // MARK: Closing

    /// Gives up on a peer that broke a rule or does not read: last words, then close.
    private func fail(_ code: WebSocketErrorCode, _ reason: String) {
        guard phase != .closed, let context else { return }
        if phase == .open { writeClose(code, reason) }
        phase = .closing
        finishClosing(context)
    }

    private func writeClose(_ code: WebSocketErrorCode?, _ reason: String) {
        guard let context else { return }
        var body = ByteBuffer()
        if let code {
            body.write(webSocketErrorCode: code)
            // A control frame holds 125 bytes at most.
            body.writeString(String(reason.prefix(120)))
        }
        let frame = WebSocketFrame(fin: true, opcode: .connectionClose, data: body)
        context.writeAndFlush(Self.wrapOutboundOut(frame), promise: nil)
    }

    private func finishClosing(_ context: ChannelHandlerContext) {
        phase = .closed
        connection.entrance.finish()
        wakeWaiting()
        context.closeAfterLastWords(patience: TimeAmount(limits.closeTimeout))
    }
}
