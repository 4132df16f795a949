import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A blocking TCP connection to this machine: load generators must cost little, since they share the processors with
/// what they measure.
final class RawSocket {
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var start = 0

    init(port: Int) throws {
        #if canImport(Glibc)
            let kind = Int32(SOCK_STREAM.rawValue)
        #else
            let kind = SOCK_STREAM
        #endif
        descriptor = socket(AF_INET, kind, 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port)).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) }
        }
        guard status == 0 else {
            close(descriptor)
            throw BenchError("nothing listens on port \(port)")
        }
        var yes: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
    }

    deinit {
        close(descriptor)
    }

    func write(_ bytes: [UInt8]) throws {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { raw in
                send(descriptor, raw.baseAddress.map { $0 + sent }, bytes.count - sent, 0)
            }
            guard count > 0 else { throw BenchError("the connection closed while writing") }
            sent += count
        }
    }

    /// Takes exactly `count` bytes.
    func read(_ count: Int) throws -> [UInt8] {
        while buffer.count - start < count { try fill() }
        defer { start += count }
        return Array(buffer[start..<start + count])
    }

    /// Takes bytes up to and with the end of an HTTP head.
    func readHead() throws -> String {
        var searched = start
        while true {
            while searched + 4 <= buffer.count {
                if buffer[searched] == 13, buffer[searched + 1] == 10, buffer[searched + 2] == 13,
                    buffer[searched + 3] == 10
                {
                    return String(decoding: try read(searched + 4 - start), as: UTF8.self)
                }
                searched += 1
            }
            let before = searched - start
            try fill()
            searched = start + before
        }
    }

    private func fill() throws {
        if start > 0 {
            buffer.removeFirst(start)
            start = 0
        }
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        let size = chunk.count
        let count = chunk.withUnsafeMutableBytes { recv(descriptor, $0.baseAddress, size, 0) }
        guard count > 0 else { throw BenchError("the connection closed while reading") }
        buffer.append(contentsOf: chunk[..<count])
    }
}

extension RawSocket {
    /// Sends a whole HTTP request and takes the whole response; its status.
    func exchange(_ request: [UInt8]) throws -> Int {
        try write(request)
        let head = try readHead()
        let lines = head.split(whereSeparator: \.isNewline)
        let length = lines.first { $0.lowercased().hasPrefix("content-length:") }
            .flatMap { Int($0.drop { $0 != ":" }.dropFirst().trimmingCharacters(in: .whitespaces)) }
        _ = try read(length ?? 0)
        return lines.first.flatMap { $0.split(separator: " ").dropFirst().first }.flatMap { Int($0) } ?? 0
    }

    /// Turns the connection into a WebSocket.
    func openWebSocket(port: Int) throws {
        let request = """
            GET / HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n
            """
        try write(Array(request.utf8))
        guard try readHead().contains(" 101 ") else { throw BenchError("the server refused a WebSocket") }
    }

    /// A text message as a client's frame, masked with zeros.
    static func frame(_ text: String) -> [UInt8] {
        let payload = Array(text.utf8)
        var frame: [UInt8] = [0x81]
        if payload.count < 126 {
            frame.append(0x80 | UInt8(payload.count))
        } else if payload.count < 65_536 {
            frame += [0x80 | 126, UInt8(payload.count >> 8), UInt8(payload.count & 0xff)]
        } else {
            frame.append(0x80 | 127)
            frame += (0..<8).reversed().map { UInt8(truncatingIfNeeded: payload.count >> (8 * $0)) }
        }
        return frame + [0, 0, 0, 0] + payload
    }

    /// The next text message; pings are passed over.
    func readMessage() throws -> [UInt8] {
        while true {
            let head = try read(2)
            var length = Int(head[1] & 0x7f)
            if length == 126 { length = try read(2).reduce(0) { $0 << 8 | Int($1) } }
            if length == 127 { length = try read(8).reduce(0) { $0 << 8 | Int($1) } }
            let payload = try read(length)
            if head[0] & 0x0f == 1 { return payload }
        }
    }
}
