/// Why a text is not the JSON that the axon protocol accepts.
public struct WireSyntaxError: Error, Equatable, Sendable {
    /// What was wrong.
    public enum Reason: String, Equatable, Sendable {
        /// The text ends inside a value.
        case endOfText = "unexpected end of text"
        /// A value was expected here.
        case value = "expecting a value"
        /// A string has an illegal character or escape, or is not UTF-8.
        case string = "invalid string"
        /// A number is malformed or not finite.
        case number = "invalid number"
        /// A comma, colon or bracket is missing.
        case punctuation = "expecting a delimiter"
        /// Values are nested more deeply than allowed.
        case depth = "nested too deeply"
        /// Something follows the value.
        case trailing = "extra data"
    }

    /// What was wrong.
    public let reason: Reason
    /// The byte where it was noticed.
    public let offset: Int
}

/// Reads one JSON text. Numbers keep Python's distinction of integers and floats, and nesting is bounded.
///
/// Stricter than Python's `json`: `NaN`, `Infinity`, numbers that overflow a double, and lone surrogates are refused.
struct WireParser {
    /// Values may be nested this deeply.
    static let maximumDepth = 64
    /// Python's own limit on the digits of an integer in a text.
    static let maximumIntegerDigits = 4300

    private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

    private let bytes: [UInt8]
    private var offset = 0

    /// Parses the whole of `bytes`.
    static func parse(_ bytes: [UInt8]) throws(WireSyntaxError) -> WireValue {
        var parser = WireParser(bytes: bytes)
        let value = try parser.value(depth: 0)
        parser.skipSpace()
        guard parser.offset == bytes.count else { throw parser.error(.trailing) }
        return value
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private func error(_ reason: WireSyntaxError.Reason) -> WireSyntaxError {
        WireSyntaxError(reason: offset >= bytes.count && reason != .trailing ? .endOfText : reason, offset: offset)
    }

    private var current: UInt8? {
        offset < bytes.count ? bytes[offset] : nil
    }

    private mutating func skipSpace() {
        while let byte = current, byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 { offset += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard current == byte else { return false }
        offset += 1
        return true
    }

    private mutating func value(depth: Int) throws(WireSyntaxError) -> WireValue {
        guard depth <= WireParser.maximumDepth else { throw error(.depth) }
        skipSpace()
        switch current {
        case UInt8(ascii: "{"): return .object(try object(depth: depth))
        case UInt8(ascii: "["): return .array(try array(depth: depth))
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try literal("true", .boolean(true))
        case UInt8(ascii: "f"): return try literal("false", .boolean(false))
        case UInt8(ascii: "n"): return try literal("null", .null)
        case .some(let byte) where byte == UInt8(ascii: "-") || WireParser.digits.contains(byte): return try number()
        default: throw error(.value)
        }
    }

    private mutating func literal(_ text: StaticString, _ value: WireValue) throws(WireSyntaxError) -> WireValue {
        let length = text.utf8CodeUnitCount
        guard offset + length <= bytes.count else { throw error(.value) }
        for index in 0..<length where bytes[offset + index] != text.utf8Start[index] { throw error(.value) }
        offset += length
        return value
    }

    private mutating func array(depth: Int) throws(WireSyntaxError) -> [WireValue] {
        offset += 1
        var elements: [WireValue] = []
        skipSpace()
        if take(UInt8(ascii: "]")) { return elements }
        while true {
            elements.append(try value(depth: depth + 1))
            skipSpace()
            if take(UInt8(ascii: "]")) { return elements }
            guard take(UInt8(ascii: ",")) else { throw error(.punctuation) }
        }
    }

    private mutating func object(depth: Int) throws(WireSyntaxError) -> WireObject {
        offset += 1
        var object = WireObject()
        skipSpace()
        if take(UInt8(ascii: "}")) { return object }
        while true {
            skipSpace()
            guard current == UInt8(ascii: "\"") else { throw error(.punctuation) }
            let name = try string()
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw error(.punctuation) }
            object[name] = try value(depth: depth + 1)
            skipSpace()
            if take(UInt8(ascii: "}")) { return object }
            guard take(UInt8(ascii: ",")) else { throw error(.punctuation) }
        }
    }
}

extension WireParser {
    private mutating func number() throws(WireSyntaxError) -> WireValue {
        let start = offset
        _ = take(UInt8(ascii: "-"))
        let digits = try digitRun()
        let isPadded = digits > 1 && bytes[offset - digits] == UInt8(ascii: "0")
        guard !isPadded, digits <= WireParser.maximumIntegerDigits else { throw error(.number) }
        var isInteger = true
        if take(UInt8(ascii: ".")) {
            isInteger = false
            _ = try digitRun()
        }
        if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
            isInteger = false
            offset += 1
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            _ = try digitRun()
        }
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        if isInteger {
            return Int(text).map(WireValue.integer) ?? .bigInteger(text)
        }
        guard let value = Double(text), value.isFinite else { throw error(.number) }
        return .number(value)
    }

    private mutating func digitRun() throws(WireSyntaxError) -> Int {
        let start = offset
        while let byte = current, WireParser.digits.contains(byte) { offset += 1 }
        guard offset > start else { throw error(.number) }
        return offset - start
    }

    private mutating func string() throws(WireSyntaxError) -> String {
        offset += 1
        let start = offset
        while let byte = current, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { offset += 1 }
        if current == UInt8(ascii: "\"") {
            defer { offset += 1 }
            return try text(bytes[start..<offset])
        }
        var unescaped = Array(bytes[start..<offset])
        while let byte = current, byte >= 0x20 {
            offset += 1
            switch byte {
            case UInt8(ascii: "\""): return try text(unescaped[...])
            case UInt8(ascii: "\\"): try appendEscape(to: &unescaped)
            default: unescaped.append(byte)
            }
        }
        throw error(.string)
    }

    private func text(_ utf8: ArraySlice<UInt8>) throws(WireSyntaxError) -> String {
        guard let text = String(validating: utf8, as: UTF8.self) else {
            throw WireSyntaxError(reason: .string, offset: offset)
        }
        return text
    }

    private mutating func appendEscape(to output: inout [UInt8]) throws(WireSyntaxError) {
        guard let byte = current else { throw error(.string) }
        offset += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): output.append(byte)
        case UInt8(ascii: "b"): output.append(0x08)
        case UInt8(ascii: "f"): output.append(0x0c)
        case UInt8(ascii: "n"): output.append(0x0a)
        case UInt8(ascii: "r"): output.append(0x0d)
        case UInt8(ascii: "t"): output.append(0x09)
        case UInt8(ascii: "u"): output.append(contentsOf: Array(String(Character(try escapedScalar())).utf8))
        default: throw error(.string)
        }
    }

    private mutating func escapedScalar() throws(WireSyntaxError) -> Unicode.Scalar {
        var code = try fourDigits()
        if (0xd800..<0xdc00).contains(code) {
            guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else { throw error(.string) }
            let low = try fourDigits()
            guard (0xdc00..<0xe000).contains(low) else { throw error(.string) }
            code = 0x10000 + (code - 0xd800) << 10 + (low - 0xdc00)
        }
        guard let scalar = Unicode.Scalar(code) else { throw error(.string) }
        return scalar
    }

    private mutating func fourDigits() throws(WireSyntaxError) -> UInt32 {
        guard offset + 4 <= bytes.count else { throw error(.string) }
        var code: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = Character(Unicode.Scalar(bytes[offset])).hexDigitValue else { throw error(.string) }
            code = code << 4 | UInt32(digit)
            offset += 1
        }
        return code
    }
}

extension WireValue {
    /// The value that a JSON text spells.
    ///
    /// - Throws: `WireSyntaxError` for malformed JSON, for nesting beyond 64 levels, and for numbers and strings that
    ///   have no exact counterpart (infinite numbers, lone surrogates).
    public init(json bytes: [UInt8]) throws(WireSyntaxError) {
        self = try WireParser.parse(bytes)
    }
}
