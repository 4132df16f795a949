package import NIOCore
import Synchronization

/// What an HTTP server lets in: so many connections of one address, each of which must send a whole request head in
/// time. Without it one address could hold all connections by sending nothing, or a byte now and then.
package final class Doorkeeper: Sendable {
    /// Connections of one address; one more is closed without a word.
    package let connectionsPerAddress: Int
    /// Seconds from the opening of a connection, or from its last response, to the end of the next request's head.
    package let headSeconds: Double

    private let open = Mutex<[String: Int]>([:])
    private let refused = Mutex(0)

    /// A doorkeeper of one server.
    package init(connectionsPerAddress: Int, headSeconds: Double) {
        self.connectionsPerAddress = connectionsPerAddress
        self.headSeconds = headSeconds
    }

    /// A handler for a new connection, to stand behind the decoder of HTTP.
    package func handler() -> any RemovableChannelHandler { DoorHandler(self) }

    /// How many connections were refused so far.
    package var refusals: Int { refused.withLock { $0 } }

    func enter(_ address: String) -> Bool {
        let isWelcome = open.withLock { open in
            guard open[address, default: 0] < connectionsPerAddress else { return false }
            open[address, default: 0] += 1
            return true
        }
        if !isWelcome { refused.withLock { $0 += 1 } }
        return isWelcome
    }

    func leave(_ address: String) {
        open.withLock { open in
            let count = open[address, default: 0] - 1
            open[address] = count > 0 ? count : nil
        }
    }
}

/// One connection's part of a ``Doorkeeper``: it sees parts of requests only once their heads are whole.
private final class DoorHandler: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = NIOAny
    typealias InboundOut = NIOAny
    typealias OutboundIn = NIOAny
    typealias OutboundOut = NIOAny

    private let keeper: Doorkeeper
    private var address = ""
    private var isInside = false
    /// When the next request's head must be whole; nil while a request is answered.
    private var deadline: NIODeadline?
    /// Looks at the deadline when it is due. There is one for all requests of a connection: a timer for each part of each
    /// response would cost more than the parts.
    private var timer: Scheduled<Void>?

    init(_ keeper: Doorkeeper) {
        self.keeper = keeper
    }

    func handlerAdded(context: ChannelHandlerContext) {
        address = context.channel.remoteAddress?.ipAddress ?? ""
        isInside = keeper.enter(address)
        if isInside {
            startClock(context)
        } else if context.channel.isActive {
            context.close(promise: nil)
        }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        leave()
    }

    func channelActive(context: ChannelHandlerContext) {
        context.fireChannelActive()
        if !isInside { context.close(promise: nil) }
    }

    func channelInactive(context: ChannelHandlerContext) {
        leave()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        deadline = nil
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if isInside { startClock(context) }
        context.write(data, promise: promise)
    }

    /// Only the last part of a response matters; each starts the clock anew.
    private func startClock(_ context: ChannelHandlerContext) {
        let end = NIODeadline.now() + .milliseconds(Int64(keeper.headSeconds * 1_000))
        deadline = end
        if timer == nil { setTimer(end, context.channel) }
    }

    private func setTimer(_ time: NIODeadline, _ channel: any Channel) {
        timer = channel.eventLoop.assumeIsolated().scheduleTask(deadline: time) { self.timeIsUp(channel) }
    }

    private func timeIsUp(_ channel: any Channel) {
        timer = nil
        // Without a deadline a request is being answered, and the answer starts the clock.
        guard let deadline else { return }
        if NIODeadline.now() >= deadline { channel.close(promise: nil) } else { setTimer(deadline, channel) }
    }

    private func leave() {
        timer?.cancel()
        timer = nil
        deadline = nil
        guard isInside else { return }
        isInside = false
        keeper.leave(address)
    }
}
