/// How a JSON text is laid out.
public enum WireLayout: Sendable {
    /// As Python's `json.dumps` writes a request: a space after commas and colons, everything but ASCII escaped.
    case spacedASCII
    /// As an axon's response is written: no spaces, UTF-8.
    case compact
}

extension WireValue {
    /// The JSON text of the value.
    public func json(_ layout: WireLayout) -> [UInt8] {
        var writer = WireWriter(layout: layout)
        writer.write(self)
        return writer.output
    }
}

/// Writes JSON text byte by byte as Python does.
struct WireWriter {
    private(set) var output: [UInt8] = []
    private let layout: WireLayout

    init(layout: WireLayout) {
        self.layout = layout
        output.reserveCapacity(1024)
    }

    mutating func write(_ value: WireValue) {
        switch value {
        case .null: output += "null".utf8
        case .boolean(let flag): output += (flag ? "true" : "false").utf8
        case .integer(let number): output += String(number).utf8
        case .bigInteger(let digits): output += digits.utf8
        // JSON has no other word for what is not a finite number.
        case .number(let number) where !number.isFinite: output += "null".utf8
        case .number(let number): output += PythonText.representation(of: number).utf8
        case .string(let text): write(text)
        case .array(let elements): write(elements)
        case .object(let object): write(object)
        }
    }

    private mutating func write(_ elements: [WireValue]) {
        output.append(UInt8(ascii: "["))
        for (index, element) in elements.enumerated() {
            if index > 0 { separate(UInt8(ascii: ",")) }
            write(element)
        }
        output.append(UInt8(ascii: "]"))
    }

    private mutating func write(_ object: WireObject) {
        output.append(UInt8(ascii: "{"))
        for (index, member) in object.members.enumerated() {
            if index > 0 { separate(UInt8(ascii: ",")) }
            write(member.name)
            separate(UInt8(ascii: ":"))
            write(member.value)
        }
        output.append(UInt8(ascii: "}"))
    }

    private mutating func separate(_ mark: UInt8) {
        output.append(mark)
        if layout == .spacedASCII { output.append(0x20) }
    }

    private mutating func write(_ text: String) {
        output.append(UInt8(ascii: "\""))
        var text = text
        let isPlain = text.withUTF8 { bytes in
            let isPlain = bytes.allSatisfy { (0x20..<0x7f).contains($0) && $0 != 0x22 && $0 != 0x5c }
            if isPlain { output.append(contentsOf: bytes) }
            return isPlain
        }
        if !isPlain { writeSpecial(text) }
        output.append(UInt8(ascii: "\""))
    }

    private mutating func writeSpecial(_ text: String) {
        switch layout {
        case .compact:
            for byte in text.utf8 { writeCompact(byte) }
        case .spacedASCII:
            for unit in text.utf16 {
                if (0x20..<0x7f).contains(unit) { writeCompact(UInt8(unit)) } else { writeEscape(unit) }
            }
        }
    }

    private mutating func writeCompact(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
            output.append(UInt8(ascii: "\\"))
            output.append(byte)
        case ..<0x20: writeEscape(UInt16(byte))
        default: output.append(byte)
        }
    }

    private mutating func writeEscape(_ unit: UInt16) {
        switch unit {
        case 0x08: output += "\\b".utf8
        case 0x09: output += "\\t".utf8
        case 0x0a: output += "\\n".utf8
        case 0x0c: output += "\\f".utf8
        case 0x0d: output += "\\r".utf8
        default: output += "\\u\(PythonText.hexadecimal(UInt32(unit), width: 4))".utf8
        }
    }
}
