import Testing

@testable import Neuron

@Suite struct PythonTextTests {
    @Test func `text and JSON of 800 recorded values are Python's`() throws {
        let facts = try Record().list("texts")
        #expect(facts.count == 800)
        for fact in facts {
            let json = try #require(fact.object?["json"]?.text)
            let value = try WireValue(json: Array(json.utf8))
            #expect(PythonText.string(of: value) == fact.object?["str"]?.text)
            #expect(String(decoding: value.json(.spacedASCII), as: UTF8.self) == json)
        }
    }

    @Test func `compact JSON keeps UTF-8 and escapes control characters`() throws {
        let value: WireValue = .object(["a": .strings(["é\u{1}\"", "\u{7f}"]), "b": .number(1)])
        #expect(String(decoding: value.json(.compact), as: UTF8.self) == #"{"a":["é\u0001\"","\#u{7f}"],"b":1.0}"#)
        #expect(try WireValue(json: value.json(.compact)) == value)
    }

    @Test func `what is not a finite number becomes null`() {
        #expect(WireValue.array([.number(.nan), .number(.infinity)]).json(.compact) == Array("[null,null]".utf8))
    }
}
