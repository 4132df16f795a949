extension [UInt8] {
    /// Appends the integer's bytes, the least significant first.
    mutating func appendLittleEndian(_ value: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
    }

    /// Appends `part` behind its length, so that lists of parts never look alike.
    mutating func appendPart(_ part: [UInt8]) {
        appendLittleEndian(UInt32(truncatingIfNeeded: part.count))
        self += part
    }

    /// The bytes in lower-case hexadecimal digits.
    var hexadecimal: String {
        let digits = Array<UInt8>("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(count * 2)
        for byte in self {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The bytes that pairs of hexadecimal digits stand for; nil for anything else. A leading `0x` is allowed.
    init?(hexadecimal text: String) {
        var digits = Array<UInt8>(text.utf8)[...]
        if digits.starts(with: Array<UInt8>("0x".utf8)) { digits = digits.dropFirst(2) }
        guard digits.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count / 2)
        var high: UInt8?
        for digit in digits {
            let value: UInt8
            switch digit {
            case 0x30...0x39: value = digit - 0x30
            case 0x61...0x66: value = digit - 0x57
            case 0x41...0x46: value = digit - 0x37
            default: return nil
            }
            if let first = high {
                bytes.append(first << 4 | value)
                high = nil
            } else {
                high = value
            }
        }
        self = bytes
    }
}
