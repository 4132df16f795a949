import NIOCore
import NIOWebSocket

/// What a server does about each incoming frame (RFC 6455 sections 5 and 7): a state machine without input or output.
struct WebSocketInput {
    enum Action: Equatable {
        case none
        /// A whole message, unmasked.
        case message(ByteBuffer)
        /// Answer a ping with the same bytes.
        case pong(ByteBuffer)
        /// The peer closes, with this code if it gave one.
        case close(WebSocketErrorCode?)
        /// The peer broke a rule.
        case fail(WebSocketErrorCode, String)
    }

    private let limit: Int
    /// The fragments so far of a message that is under way.
    private var partial: ByteBuffer?

    init(limit: Int) {
        self.limit = limit
    }

    mutating func receive(_ frame: WebSocketFrame) -> Action {
        guard !frame.rsv1, !frame.rsv2, !frame.rsv3 else {
            return .fail(.protocolError, "reserved bits are set, but no extension was agreed on")
        }
        guard frame.maskKey != nil else { return .fail(.protocolError, "a client must mask its frames") }
        switch frame.opcode {
        case .text, .binary:
            guard partial == nil else { return .fail(.protocolError, "a message began inside another") }
            guard !frame.fin else { return finish(frame.unmaskedData) }
            partial = frame.unmaskedData
            return checkSize()
        case .continuation:
            // Taken out first, so that the bytes are appended in place.
            guard var whole = partial.take() else {
                return .fail(.protocolError, "a continuation of no message")
            }
            var fragment = frame.unmaskedData
            whole.writeBuffer(&fragment)
            guard !frame.fin else { return finish(whole) }
            partial = whole
            return checkSize()
        case .ping: return .pong(frame.unmaskedData)
        case .pong: return .none
        case .connectionClose: return Self.close(frame.unmaskedData)
        default: return .fail(.protocolError, "unknown kind of frame")
        }
    }

    private mutating func checkSize() -> Action {
        guard let partial, partial.readableBytes > limit else { return .none }
        self.partial = nil
        return .fail(.messageTooLarge, "the limit is \(limit) bytes a message")
    }

    private func finish(_ message: ByteBuffer) -> Action {
        message.readableBytes > limit
            ? .fail(.messageTooLarge, "the limit is \(limit) bytes a message")
            : .message(message)
    }

    /// A close frame's body is empty, or a code that may appear on the wire (section 7.4) with text in UTF-8.
    private static func close(_ body: ByteBuffer) -> Action {
        var body = body
        guard body.readableBytes > 0 else { return .close(nil) }
        guard let number = body.readInteger(as: UInt16.self) else {
            return .fail(.protocolError, "a close frame's code has two bytes")
        }
        switch number {
        case 1000...1003, 1007...1014, 3000...4999: break
        default: return .fail(.protocolError, "close code \(number) may not be sent")
        }
        guard String(validating: body.readableBytesView, as: UTF8.self) != nil else {
            return .fail(.dataInconsistentWithMessage, "the reason is not UTF-8")
        }
        return .close(WebSocketErrorCode(codeNumber: Int(number)))
    }
}
