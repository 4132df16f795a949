extension JSONParser {
    /// Reads the string whose opening quote is at the cursor. Text without escapes is copied once.
    mutating func parseString() throws(JSONError) -> String {
        let opening = position
        position += 1
        let start = position
        skipPlainCharacters()
        if try peek() == UInt8(ascii: "\"") {
            let body = UnsafeBufferPointer(rebasing: bytes[start..<position])
            position += 1
            guard let text = String(validating: body, as: UTF8.self) else { throw .invalidUTF8(at: opening) }
            return text
        }
        return try parseEscapedString(opening: opening, start: start)
    }

    private mutating func parseEscapedString(opening: Int, start: Int) throws(JSONError) -> String {
        var text = Array(bytes[start..<position])
        while true {
            let byte = try peek()
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                guard let text = String(validating: text, as: UTF8.self) else { throw .invalidUTF8(at: opening) }
                return text
            case UInt8(ascii: "\\"):
                try parseEscape(into: &text)
            case 0..<0x20:
                throw .unexpectedByte(byte, at: position)
            default:
                let run = position
                skipPlainCharacters()
                text.append(contentsOf: bytes[run..<position])
            }
        }
    }

    /// Advances to the next quote, backslash or control character, or to the end.
    private mutating func skipPlainCharacters() {
        var cursor = position
        while cursor < bytes.count {
            let byte = bytes[cursor]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
            cursor += 1
        }
        position = cursor
    }

    private mutating func parseEscape(into text: inout [UInt8]) throws(JSONError) {
        let start = position
        position += 1
        let kind = try peek()
        position += 1
        switch kind {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(kind)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0c)
        case UInt8(ascii: "n"): text.append(0x0a)
        case UInt8(ascii: "r"): text.append(0x0d)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
            let scalar = try parseScalar(escapeAt: start)
            text.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
        default: throw .invalidEscape(at: start)
        }
    }

    /// Reads the digits after `\u`, and the second half of a surrogate pair where there is one.
    private mutating func parseScalar(escapeAt start: Int) throws(JSONError) -> Unicode.Scalar {
        let first = try parseHexUnit(escapeAt: start)
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xdc00, try peek() == UInt8(ascii: "\\") else { throw .invalidEscape(at: start) }
        position += 1
        guard try peek() == UInt8(ascii: "u") else { throw .invalidEscape(at: start) }
        position += 1
        let second = try parseHexUnit(escapeAt: start)
        guard (0xdc00...0xdfff).contains(second) else { throw .invalidEscape(at: start) }
        let code = 0x10000 + ((UInt32(first) - 0xd800) << 10) + (UInt32(second) - 0xdc00)
        guard let scalar = Unicode.Scalar(code) else { throw .invalidEscape(at: start) }
        return scalar
    }

    private mutating func parseHexUnit(escapeAt start: Int) throws(JSONError) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let digit = Hex.value(of: try peek()) else { throw .invalidEscape(at: start) }
            unit = unit << 4 | UInt16(digit)
            position += 1
        }
        return unit
    }
}
