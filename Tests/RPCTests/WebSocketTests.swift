import NIOCore
import NIOWebSocket
import Testing

@testable import RPC

@Suite struct WebSocketTests {
    private func frame(
        _ opcode: WebSocketOpcode,
        _ text: String = "",
        isFinal: Bool = true,
        isMasked: Bool = true,
        rsv1: Bool = false
    ) -> WebSocketFrame {
        var data = ByteBuffer(string: text)
        let key: WebSocketMaskingKey = [1, 2, 3, 4]
        if isMasked { data.webSocketMask(key) }
        return WebSocketFrame(fin: isFinal, rsv1: rsv1, opcode: opcode, maskKey: isMasked ? key : nil, data: data)
    }

    private func lastAction(_ frames: [WebSocketFrame], limit: Int = 10) -> WebSocketInput.Action {
        var input = WebSocketInput(limit: limit)
        return frames.map { input.receive($0) }.last ?? .none
    }

    @Test func `fragments make one message with control frames between`() {
        #expect(
            lastAction([
                frame(.text, "ab", isFinal: false), frame(.ping, "x"), frame(.continuation, "", isFinal: false),
                frame(.continuation, "cd"),
            ]) == .message(ByteBuffer(string: "abcd"))
        )
        #expect(lastAction([frame(.binary, "ab")]) == .message(ByteBuffer(string: "ab")))
        #expect(lastAction([frame(.ping, "x")]) == .pong(ByteBuffer(string: "x")))
        #expect(lastAction([frame(.pong)]) == .none)
    }

    @Test func `a peer that breaks the rules is failed with the code of the rule`() {
        func code(_ frames: [WebSocketFrame]) -> WebSocketErrorCode? {
            if case .fail(let code, _) = lastAction(frames) { code } else { nil }
        }
        #expect(code([frame(.text, "a", isMasked: false)]) == .protocolError)
        #expect(code([frame(.text, "a", rsv1: true)]) == .protocolError)
        #expect(code([frame(.continuation, "a")]) == .protocolError)
        #expect(code([frame(.text, "a", isFinal: false), frame(.text, "b")]) == .protocolError)
        #expect(code([frame(.text, "12345678901")]) == .messageTooLarge)
        #expect(code([frame(.text, "123456", isFinal: false), frame(.continuation, "123456")]) == .messageTooLarge)
        #expect(
            code([frame(.text, "123456", isFinal: false), frame(.continuation, "123456", isFinal: false)])
                == .messageTooLarge
        )
        #expect(code([frame(.connectionClose, "x")]) == .protocolError)
        #expect(code([frame(.connectionClose, "\u{3}\u{0}")]) == .protocolError)
        #expect(WebSocketOpcode(encodedWebSocketOpcode: 3).flatMap { code([frame($0)]) } == .protocolError)
    }

    @Test(
        arguments: [
            ([0x81, 0x02, 0x7b, 0x7d], 1002), ([0xc1, 0x80, 0, 0, 0, 0], 1002), ([0x83, 0x80, 0, 0, 0, 0], 1002),
            ([0x80, 0x80, 0, 0, 0, 0], 1002), ([0x09, 0x80, 0, 0, 0, 0], 1002),
            ([0x89, 0xfe, 0, 200, 0, 0, 0, 0], 1002),
            ([0x81, 0xff, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0], 1009),
            ([0x81, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0], 1009),
            ([0x81, 0xff, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0], 1009),
            ([0x81, 0x83, 0, 0, 0, 0, 0x22, 0xff, 0x22], 1007), ([0x88, 0x81, 0, 0, 0, 0, 3], 1002),
        ] as [([UInt8], UInt16)]
    )
    func `hostile bytes end the connection with a close frame and harm nobody else`(
        bytes: [UInt8],
        code: UInt16
    ) async throws {
        try await TestServer.with { test in
            let good = try await SocketClient.connect(port: test.port)
            let bad = try await SocketClient.connect(port: test.port)
            try await bad.raw.send(ByteBuffer(bytes: bytes))
            #expect(await bad.receiveCloseCode() == code)
            await bad.close()
            await test.connections(reach: 1)
            #expect(try await good.call("add", [1, 1])["result"] == 2)
        }
    }
}
