import RPC
import TestSupport
import Testing

@Suite struct JSONTests {
    @Test(
        arguments: [
            ("null", JSONValue.null), ("true", true), (" false\n", false), ("0", 0), ("-7", -7),
            ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
            ("9223372036854775808", .unsigned(1 << 63)), ("18446744073709551615", .unsigned(.max)),
            ("18446744073709551616", .decimal("18446744073709551616")),
            ("-9223372036854775809", .decimal("-9223372036854775809")),
            ("-0", .decimal("-0")), ("1.50", .decimal("1.50")), ("1e5", .decimal("1e5")), ("2E-03", .decimal("2E-03")),
            (#""a\"\\\/\b\f\n\r\tz""#, "a\"\\/\u{8}\u{c}\n\r\tz"), (#""\u00e9\ud83d\ude00""#, "é😀"), ("\"é😀\"", "é😀"),
            ("[]", []), ("[ 1 , [2] ]", [1, [2]]), (#"{"b":1,"a":{"c":[]}}"#, ["b": 1, "a": ["c": []]]), ("{}", [:]),
        ] as [(String, JSONValue)]
    )
    func `a text is read exactly`(text: String, value: JSONValue) throws {
        #expect(try JSONValue(parsing: text) == value)
    }

    @Test(arguments: [
        "", " ", "nul", "nulL", "tru", "01", "-", "-a", "1.", ".5", "1e", "1e+", "+1", "0x10", "NaN", "\"", "\"\\",
        "\"\\x\"",
        "\"\\u12\"", "\"\\u12g4\"", "\"\\ud800\"", "\"\\udc00\"", "\"\\ud800\\u0041\"", "\"\n\"", "[", "[1", "[1,",
        "[1,]",
        "[,1]", "[1 2]", "{", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,}", "{a:1}", "{\"a\" 1}", "]", "1 2", "null,",
        "'a'",
    ])
    func `a text that is no JSON is refused`(text: String) {
        #expect(throws: JSONError.self) { try JSONValue(parsing: text) }
    }

    @Test(
        arguments: [
            [0x22, 0xff, 0x22], [0x22, 0xc0, 0xaf, 0x22], [0x22, 0xed, 0xa0, 0x80, 0x22], [0x22, 0xe2, 0x82, 0x22],
        ] as [[UInt8]]
    )
    func `a string that is no UTF-8 is refused`(text: [UInt8]) {
        #expect(throws: JSONError.invalidUTF8(at: 0)) { try JSONValue(parsing: text) }
    }

    @Test(arguments: 0..<200)
    func `what is written reads back the same`(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let value = generator.json(depth: 5)
        let text = value.encoded()
        #expect(try JSONValue(parsing: text) == value)
        #expect(try JSONValue(parsing: text).encoded() == text)
    }

    @Test(arguments: 0..<200)
    func `random and damaged texts never crash, and what they read as is written as JSON`(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed) + 1000)
        let alphabet = Array(#"{}[]",:\u0e1-+.tfn ab"#.utf8)
        for _ in 0..<50 {
            let length = Int.random(in: 0...40, using: &generator)
            var texts = [generator.bytes(length)]
            texts.append((0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] })
            var damaged = generator.json(depth: 4).encoded()
            damaged[Int.random(in: 0..<damaged.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            texts.append(damaged)
            texts.append(Array(damaged.prefix(Int.random(in: 0...damaged.count, using: &generator))))
            for text in texts {
                guard let value = try? JSONValue(parsing: text) else { continue }
                #expect(try JSONValue(parsing: value.encoded()) == value)
            }
        }
    }

    @Test func `nesting is refused one level beyond the limit`() throws {
        let limits = JSONLimits(depth: 64)
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        _ = try JSONValue(parsing: nested(64), limits: limits)
        #expect(throws: JSONError.tooDeep(limit: 64)) { try JSONValue(parsing: nested(65), limits: limits) }
        #expect(throws: JSONError.tooDeep(limit: 64)) {
            try JSONValue(parsing: String(repeating: "{\"a\":", count: 1_000_000), limits: limits)
        }
    }

    @Test func `more values than the limit are refused`() throws {
        let limits = JSONLimits(values: 11)
        func zeros(_ count: Int) -> String { "[" + Array(repeating: "0", count: count).joined(separator: ",") + "]" }
        _ = try JSONValue(parsing: zeros(10), limits: limits)
        #expect(throws: JSONError.tooManyValues(limit: 11)) { try JSONValue(parsing: zeros(11), limits: limits) }
    }

    @Test func `of a repeated name the last one counts, and all are kept`() throws {
        let value = try JSONValue(parsing: #"{"a":1,"b":2,"a":3}"#)
        #expect(value["a"] == 3)
        #expect(value.description == #"{"a":1,"b":2,"a":3}"#)
    }

    @Test func `a string is escaped only where JSON demands it`() {
        #expect(JSONValue.string("\u{1}\u{1f}\"\\\n/é\u{7f}").description == #""\u0001\u001f\"\\\n/é"# + "\u{7f}\"")
    }

    @Test func `hex is read with and without prefix and written with it`() throws {
        #expect(HexBytes(json: "0x00ff")?.bytes == [0, 255])
        #expect(HexBytes(json: "00FF")?.bytes == [0, 255])
        #expect(HexBytes(json: "")?.bytes == [])
        #expect(HexBytes(json: "0x")?.bytes == [])
        #expect(HexBytes(json: "0xf") == nil)
        #expect(HexBytes(json: "0xfg") == nil)
        #expect(HexBytes(json: 5) == nil)
        #expect(HexBytes([0, 255]).json == "0x00ff")
        let long = (0..<500_000).map { UInt8(truncatingIfNeeded: $0) }
        #expect(HexBytes(json: try JSONValue(parsing: JSONValue.hex(long).encoded()))?.bytes == long)
    }
}

extension SeededGenerator {
    /// A random value with every kind of string and number.
    fileprivate mutating func json(depth: Int) -> JSONValue {
        switch Int.random(in: 0..<(depth > 0 ? 9 : 7), using: &self) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &self))
        case 2: return .integer(Int64(truncatingIfNeeded: next() >> UInt64.random(in: 0..<64, using: &self)))
        case 3: return JSONValue(next() | 1 << 63)
        case 4: return .decimal("-12.\(next() % 1000)e+\(next() % 300)")
        case 5, 6: return .string(text())
        case 7: return .array((0..<Int.random(in: 0..<5, using: &self)).map { _ in json(depth: depth - 1) })
        default:
            return .object(
                JSONObject(
                    (0..<Int.random(in: 0..<5, using: &self)).map { _ in
                        JSONObject.Member(key: text(), value: json(depth: depth - 1))
                    }
                )
            )
        }
    }

    private mutating func text() -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0..<8, using: &self) {
            let bound: UInt32 = [0x20, 0x80, 0x800, 0x11_0000][Int.random(in: 0..<4, using: &self)]
            guard let scalar = Unicode.Scalar(UInt32.random(in: 0..<bound, using: &self)) else { continue }
            text.unicodeScalars.append(scalar)
        }
        return text
    }
}
