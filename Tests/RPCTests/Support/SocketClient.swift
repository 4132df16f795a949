import NIOCore
import RPC

/// A WebSocket client that frames by hand, so that tests see exactly what the server sends.
final class SocketClient: Sendable {
    struct Frame: Equatable {
        var isFinal: Bool
        var opcode: UInt8
        var payload: ByteBuffer

        var text: String { String(buffer: payload) }
        var closeCode: UInt16? { payload.getInteger(at: payload.readerIndex) }
    }

    struct HandshakeRefused: Error { var response: String }
    struct ConnectionEnded: Error {}

    let raw: RawClient

    static let handshake = """
        GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\
        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\
        Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n\
        Sec-WebSocket-Protocol: chat\r\n\r\n
        """

    let responseHead: String

    static func connect(port: Int, host: String = "127.0.0.1", isReading: Bool = true) async throws -> SocketClient {
        let raw = try await RawClient.connect(port: port, host: host)
        try await raw.send(handshake)
        let head = await raw.receive { bytes -> String? in
            let text = String(buffer: bytes)
            guard let end = text.firstRange(of: "\r\n\r\n") else { return nil }
            bytes.moveReaderIndex(forwardBy: text[..<end.upperBound].utf8.count)
            return String(text[..<end.upperBound])
        }
        guard let head, head.hasPrefix("HTTP/1.1 101") else {
            throw HandshakeRefused(response: await raw.receiveAll() + (head ?? ""))
        }
        if !isReading { try await raw.channel.setOption(ChannelOptions.autoRead, value: false).get() }
        return SocketClient(raw: raw, responseHead: head)
    }

    private init(raw: RawClient, responseHead: String) {
        self.raw = raw
        self.responseHead = responseHead
    }

    static func frame(_ opcode: UInt8, _ payload: ByteBuffer, isFinal: Bool = true, isMasked: Bool = true) -> ByteBuffer
    {
        var frame = ByteBuffer(bytes: [opcode | (isFinal ? 0x80 : 0)])
        let mask: UInt8 = isMasked ? 0x80 : 0
        switch payload.readableBytes {
        case ...125: frame.writeInteger(mask | UInt8(payload.readableBytes))
        case ...65535: frame.writeMultipleIntegers(mask | 126, UInt16(payload.readableBytes))
        default: frame.writeMultipleIntegers(mask | 127, UInt64(payload.readableBytes))
        }
        let key: [UInt8] = [0x12, 0x34, 0x56, 0x78]
        if isMasked { frame.writeBytes(key) }
        frame.writeBytes(payload.readableBytesView.enumerated().map { isMasked ? $1 ^ key[$0 & 3] : $1 })
        return frame
    }

    func send(_ opcode: UInt8, _ payload: ByteBuffer, isFinal: Bool = true, isMasked: Bool = true) async throws {
        try await raw.send(Self.frame(opcode, payload, isFinal: isFinal, isMasked: isMasked))
    }

    func send(_ text: String) async throws {
        try await send(1, ByteBuffer(string: text))
    }

    /// The next frame; throws when the connection has ended.
    func receiveFrame() async throws -> Frame {
        guard let frame = await raw.receive(Self.take) else { throw ConnectionEnded() }
        return frame
    }

    /// The next text message as JSON, passing over other frames.
    func receive() async throws -> JSONValue {
        while true {
            let frame = try await receiveFrame()
            if frame.opcode == 8 { throw ConnectionEnded() }
            guard frame.opcode == 1 else { continue }
            return try JSONValue(parsing: Array(frame.payload.readableBytesView))
        }
    }

    /// Calls a method and gives the whole reply, passing over notifications.
    func call(_ method: String, _ parameters: JSONValue = [], id: JSONValue = 1) async throws -> JSONValue {
        let request: JSONValue = ["jsonrpc": "2.0", "id": id, "method": .string(method), "params": parameters]
        try await send(request.description)
        while true {
            let message = try await receive()
            if message["id"] == id { return message }
        }
    }

    /// Frames until the close frame; its code, or nil if the connection ended without one.
    func receiveCloseCode() async -> UInt16? {
        while let frame = try? await receiveFrame() {
            if frame.opcode == 8 { return frame.closeCode ?? 1005 }
        }
        return nil
    }

    private static func take(_ bytes: inout ByteBuffer) -> Frame? {
        var copy = bytes
        guard let first = copy.readInteger(as: UInt8.self), let second = copy.readInteger(as: UInt8.self) else {
            return nil
        }
        var length = Int(second & 0x7f)
        if length == 126 {
            guard let long = copy.readInteger(as: UInt16.self) else { return nil }
            length = Int(long)
        } else if length == 127 {
            guard let long = copy.readInteger(as: UInt64.self) else { return nil }
            length = Int(long)
        }
        guard let payload = copy.readSlice(length: length) else { return nil }
        bytes = copy
        return Frame(isFinal: first & 0x80 != 0, opcode: first & 0x0f, payload: payload)
    }

    func close() async { await raw.close() }
}
