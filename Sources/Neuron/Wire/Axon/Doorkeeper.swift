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
    private var deadline: Scheduled<Void>?

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
        deadline?.cancel()
        deadline = nil
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if isInside { startClock(context) }
        context.write(data, promise: promise)
    }

    /// Only the last part of a response matters; each starts the clock anew.
    private func startClock(_ context: ChannelHandlerContext) {
        deadline?.cancel()
        let channel = context.channel
        deadline = context.eventLoop.scheduleTask(in: .milliseconds(Int64(keeper.headSeconds * 1_000))) {
            channel.close(promise: nil)
        }
    }

    private func leave() {
        deadline?.cancel()
        deadline = nil
        guard isInside else { return }
        isInside = false
        keeper.leave(address)
    }
}
