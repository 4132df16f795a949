/// Hexadecimal text, as JSON-RPC and key files write bytes.
public enum Hex {
    /// Lower-case digits of `bytes`, after `0x` unless `prefixed` is false.
    public static func encode(_ bytes: [UInt8], prefixed: Bool = true) -> String {
        let capacity = 2 * bytes.count + (prefixed ? 2 : 0)
        return String(unsafeUninitializedCapacity: capacity) { text in
            var offset = 0
            if prefixed {
                text[0] = UInt8(ascii: "0")
                text[1] = UInt8(ascii: "x")
                offset = 2
            }
            for byte in bytes {
                text[offset] = digit(byte >> 4)
                text[offset + 1] = digit(byte & 0x0f)
                offset += 2
            }
            return offset
        }
    }

    /// The bytes that `text` spells, with or without `0x` and in either case; nil for an odd number of digits or any
    /// other character.
    public static func decode(_ text: String) -> [UInt8]? {
        var text = text
        return text.withUTF8 { characters in
            let hasPrefix =
                characters.count >= 2 && characters[0] == UInt8(ascii: "0")
                && characters[1] == UInt8(ascii: "x")
            let digits = UnsafeBufferPointer(rebasing: characters[(hasPrefix ? 2 : 0)...])
            guard digits.count.isMultiple(of: 2) else { return nil }
            var bytes: [UInt8] = []
            bytes.reserveCapacity(digits.count / 2)
            for index in stride(from: 0, to: digits.count, by: 2) {
                guard let high = value(digits[index]), let low = value(digits[index + 1]) else { return nil }
                bytes.append(high << 4 | low)
            }
            return bytes
        }
    }

    private static func digit(_ nibble: UInt8) -> UInt8 {
        nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + (nibble - 10)
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
