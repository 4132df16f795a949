/// A word or sign of a contract's text.
struct AuditToken {
    let text: String
    let line: Int
}

/// Cuts a contract into words and signs; comments are left out.
enum AuditLexer {
    /// Longer texts are cut: nobody is paid for reading for ever.
    static let maximumBytes = 262_144

    static func tokens(_ source: String) -> [AuditToken] {
        let bytes = Array(source.utf8.prefix(maximumBytes))
        var tokens: [AuditToken] = []
        tokens.reserveCapacity(bytes.count / 3)
        var (place, line) = (0, 1)
        func at(_ offset: Int) -> UInt8 { place + offset < bytes.count ? bytes[place + offset] : 0 }
        func add(_ count: Int) {
            tokens.append(AuditToken(text: String(decoding: bytes[place..<place + count], as: UTF8.self), line: line))
            place += count
        }
        while place < bytes.count {
            let byte = bytes[place]
            if byte == 0x0a { line += 1 }
            if byte <= 0x20 {
                place += 1
            } else if byte == 0x2f, at(1) == 0x2f {
                while place < bytes.count, bytes[place] != 0x0a { place += 1 }
            } else if byte == 0x2f, at(1) == 0x2a {
                place += 2
                while place < bytes.count, !(bytes[place] == 0x2a && at(1) == 0x2f) {
                    if bytes[place] == 0x0a { line += 1 }
                    place += 1
                }
                place = min(place + 2, bytes.count)
            } else if isWord(byte) {
                var count = 1
                while isWord(at(count)) { count += 1 }
                add(count)
            } else if byte == 0x22 || byte == 0x27 {
                var count = 1
                while place + count < bytes.count, at(count) != byte, at(count) != 0x0a { count += 1 }
                add(min(count + 1, bytes.count - place))
            } else {
                add(isPair(byte, at(1)) ? 2 : 1)
            }
        }
        return tokens
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte) || byte == 0x5f
            || byte == 0x24 || byte >= 0x80
    }

    private static func isPair(_ first: UInt8, _ second: UInt8) -> Bool {
        switch (first, second) {
        case (0x3d, 0x3d), (0x21, 0x3d), (0x3c, 0x3d), (0x3e, 0x3d), (0x2b, 0x3d), (0x2d, 0x3d), (0x2a, 0x3d),
            (0x2f, 0x3d), (0x2b, 0x2b), (0x2d, 0x2d), (0x26, 0x26), (0x7c, 0x7c), (0x3d, 0x3e):
            true
        default: false
        }
    }
}
