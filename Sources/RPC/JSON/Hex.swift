/// Hexadecimal text, as JSON-RPC carries bytes: lower case after `0x`.
enum Hex {
    static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }

    static func value(of digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    static func encode(_ bytes: some Collection<UInt8>) -> String {
        String(unsafeUninitializedCapacity: 2 + 2 * bytes.count) { text in
            text[0] = UInt8(ascii: "0")
            text[1] = UInt8(ascii: "x")
            var place = 2
            for byte in bytes {
                text[place] = digit(byte >> 4)
                text[place + 1] = digit(byte & 0xf)
                place += 2
            }
            return place
        }
    }

    /// The bytes of hex text with or without `0x`; nil for an odd count of digits or any other character.
    static func decode(_ text: String) -> [UInt8]? {
        var text = text
        return text.withUTF8 { characters in
            let isPrefixed = characters.count >= 2 && characters[0] == 0x30 && characters[1] | 0x20 == 0x78
            let digits = characters.dropFirst(isPrefixed ? 2 : 0)
            guard digits.count.isMultiple(of: 2) else { return nil }
            var bytes: [UInt8] = []
            bytes.reserveCapacity(digits.count / 2)
            var place = digits.startIndex
            while place < digits.endIndex {
                guard let high = value(of: digits[place]), let low = value(of: digits[place + 1]) else { return nil }
                bytes.append(high << 4 | low)
                place += 2
            }
            return bytes
        }
    }
}

extension JSONValue {
    /// Bytes as the string `0x…`.
    public static func hex(_ bytes: some Collection<UInt8>) -> JSONValue { .string(Hex.encode(bytes)) }
}
