/// Writes compact JSON. Text passes as UTF-8; only what JSON demands is escaped.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ value: JSONValue) {
        switch value {
        case .null: writeRaw("null")
        case .bool(let flag): writeRaw(flag ? "true" : "false")
        case .integer(let number): writeRaw(String(number))
        case .unsigned(let number): writeRaw(String(number))
        case .decimal(let text): writeRaw(text)
        case .string(let text): write(string: text)
        case .array(let elements):
            bytes.append(UInt8(ascii: "["))
            for (place, element) in elements.enumerated() {
                if place > 0 { bytes.append(UInt8(ascii: ",")) }
                write(element)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let object):
            bytes.append(UInt8(ascii: "{"))
            for (place, member) in object.members.enumerated() {
                if place > 0 { bytes.append(UInt8(ascii: ",")) }
                write(string: member.key)
                bytes.append(UInt8(ascii: ":"))
                write(member.value)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    /// Appends text that is JSON already.
    mutating func writeRaw(_ json: String) {
        bytes.append(contentsOf: json.utf8)
    }

    /// Appends bytes that are JSON already.
    mutating func writeRaw(_ json: [UInt8]) {
        bytes.append(contentsOf: json)
    }

    private mutating func write(string text: String) {
        var text = text
        bytes.append(UInt8(ascii: "\""))
        text.withUTF8 { body in
            if Self.needsEscapes(body) {
                for byte in body { writeEscaped(byte) }
            } else {
                bytes.append(contentsOf: body)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Without an early exit, so that the compiler can take many bytes at a step: nearly all text is plain hex.
    private static func needsEscapes(_ body: UnsafeBufferPointer<UInt8>) -> Bool {
        var found: UInt8 = 0
        for byte in body {
            found |= byte < 0x20 ? 1 : 0
            found |= byte == 0x22 ? 1 : 0
            found |= byte == 0x5c ? 1 : 0
        }
        return found != 0
    }

    private mutating func writeEscaped(_ byte: UInt8) {
        switch byte {
        case 0x22: writeRaw("\\\"")
        case 0x5c: writeRaw("\\\\")
        case 0x0a: writeRaw("\\n")
        case 0x0d: writeRaw("\\r")
        case 0x09: writeRaw("\\t")
        case 0..<0x20:
            writeRaw("\\u00")
            bytes.append(Hex.digit(byte >> 4))
            bytes.append(Hex.digit(byte & 0xf))
        default: bytes.append(byte)
        }
    }
}
