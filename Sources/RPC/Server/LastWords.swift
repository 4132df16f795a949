import NIOCore

/// Closing without losing what was just written.
extension ChannelHandlerContext {
    /// Reads and forgets all further input, shuts the sending side and closes after `patience` at the latest.
    ///
    /// Closing at once while the peer is still sending would make the system reset the connection, and the peer might
    /// never see the reason that was sent to it.
    func closeAfterLastWords(patience: TimeAmount) {
        let channel = channel
        // Fails only if the channel is closing already.
        try? pipeline.syncOperations.addHandler(InputSink(), position: .first)
        channel.read()
        close(mode: .output, promise: nil)
        let deadline = eventLoop.scheduleTask(in: patience) { channel.close(promise: nil) }
        channel.closeFuture.whenComplete { _ in deadline.cancel() }
    }

    /// Bytes that wait for the peer to read them.
    var bufferedBytes: Int {
        // A channel that does not know (the embedded one of tests) buffers nothing.
        (try? channel.syncOptions?.getOption(ChannelOptions.bufferedWritableBytes)) ?? 0
    }
}

/// Swallows whatever still arrives on a connection that is being closed.
private final class InputSink: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {}

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }
}
