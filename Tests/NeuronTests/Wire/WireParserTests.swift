import TestSupport
import Testing

@testable import Neuron

@Suite struct WireParserTests {
    @Test(arguments: [
        "", " ", "nul", "tru", "+1", "01", "-", "1.", ".5", "1e", "1e+", "\"", "\"\\\"", "\"\\x\"", "\"\\u12\"", "[",
        "[1",
        "[1,", "[1,]", "[,1]", "{", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,}", "{a:1}", "{\"a\" 1}", "1 2", "[] x",
        "NaN", "Infinity", "-Infinity", "1e400", "\"\\ud800\"", "\"\\udc00\"", "\"\\ud800\\u0041\"", "\"\u{1}\"", "'a'",
    ])
    func `malformed JSON is refused`(text: String) {
        #expect(throws: WireSyntaxError.self) { try WireValue(json: Array(text.utf8)) }
    }

    @Test func `text that is not UTF-8 is refused`() {
        #expect(throws: WireSyntaxError.self) { try WireValue(json: [0x22, 0xff, 0x22]) }
        #expect(throws: WireSyntaxError.self) { try WireValue(json: [0x22, 0xed, 0xa0, 0x80, 0x22]) }
    }

    @Test func `values nest 64 levels deep and no deeper`() throws {
        func nested(_ depth: Int) -> [UInt8] {
            Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
        }
        _ = try WireValue(json: nested(65))
        #expect(throws: WireSyntaxError(reason: .depth, offset: 65)) { try WireValue(json: nested(66)) }
        #expect(throws: WireSyntaxError.self) { try WireValue(json: nested(100_000)) }
    }

    @Test func `integers and floats stay apart`() throws {
        let text = "[1, -0, 1.0, 1e2, 9223372036854775807, 9223372036854775808]"
        let expected: [WireValue] = [
            .integer(1), .integer(0), .number(1), .number(100), .integer(.max), .bigInteger("9223372036854775808"),
        ]
        #expect(try WireValue(json: Array(text.utf8)) == .array(expected))
    }

    @Test func `of a repeated name the last value counts, at the first place`() throws {
        let value = try WireValue(json: Array(#"{"a":1,"b":2,"a":3}"#.utf8))
        #expect(value.object?.members.map(\.name) == ["a", "b"])
        #expect(value.object?["a"] == .integer(3))
    }

    @Test func `long objects are found by name`() {
        var object = WireObject()
        for index in 0..<1000 { object["n\(index)"] = .integer(index) }
        for index in 0..<1000 { #expect(object["n\(index)"] == .integer(index)) }
        #expect(object["n1000"] == nil)
        object["n5"] = .null
        #expect(object.members.count == 1000)
        #expect(object["n5"] == .null)
    }

    @Test func `bent texts give an error or a value, and values come back the same`() throws {
        var generator = SeededGenerator(seed: 6)
        let seed = Array(#"{"a": [1, -2.5e3, "x\u00e9\n", null, true], "b": {"c": [[], {}]}, "d": "日本"}"#.utf8)
        for _ in 0..<20_000 {
            var bytes = seed
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                let place = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &generator)
                case 1: bytes.remove(at: place)
                default: bytes.insert(bytes[Int.random(in: 0..<bytes.count, using: &generator)], at: place)
                }
            }
            guard let value = try? WireValue(json: bytes) else { continue }
            #expect(try WireValue(json: value.json(.compact)) == value)
            #expect(try WireValue(json: value.json(.spacedASCII)) == value)
        }
    }
}
