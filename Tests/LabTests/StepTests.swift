import Foundation
import Lab
import Testing

@Suite struct StepTests {
    private static let fixtures: URL = {
        var root = URL(filePath: #filePath)
        while root.lastPathComponent != "Tests" { root.deleteLastPathComponent() }
        return root.deletingLastPathComponent().appending(path: "Fixtures/oracles/steps")
    }()

    private static func file(_ name: String) throws -> Data {
        try Data(contentsOf: fixtures.appending(path: name))
    }

    private static func encoded(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    /// The expected outcome, which the oracles computed, in the encoder's form.
    private static func expected(_ name: String) throws -> String {
        String(decoding: try file(name), as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    @Test func `the example epoch gives what the independent model gives`() throws {
        let outcome = try EpochStep(json: Self.file("epoch.json")).run()
        #expect(try Self.encoded(outcome) == Self.expected("epoch.out.json"))
        #expect(outcome.table().contains("incentive"))
    }

    @Test func `the example swap gives what the independent model gives`() throws {
        let outcome = try SwapStep(json: Self.file("swap.json")).run()
        #expect(try Self.encoded(outcome) == Self.expected("swap.out.json"))
    }

    @Test func `the example change of stake gives what the independent model gives`() throws {
        let outcome = try StakeStep(json: Self.file("stake.json")).run()
        #expect(try Self.encoded(outcome) == Self.expected("stake.out.json"))
    }

    @Test func `a swap that the pool refuses says why`() throws {
        let json = #"{"pool": {"tao": 999999, "alpha": "5000000"}, "side": "sell", "amount": 5}"#
        let outcome = try SwapStep(json: Data(json.utf8)).run()
        #expect(outcome.refused == "reservesTooLow")
        #expect(outcome.paidOut == "0" && outcome.tao == "999999")
    }

    /// An input that is wrong, and where.
    struct Wrong: Sendable, CustomTestStringConvertible {
        let json: String
        let path: String
        let reason: String

        var testDescription: String { path.isEmpty ? reason : path }
    }

    static let wrongSwaps = [
        Wrong(
            json: #"{"pool": {"tao": -1, "alpha": 1}, "side": "buy", "amount": 1}"#,
            path: "pool.tao",
            reason: "not -1"
        ),
        Wrong(
            json: #"{"pool": {"tao": "18446744073709551616", "alpha": 1}, "side": "buy", "amount": 1}"#,
            path: "pool.tao",
            reason: "to 18446744073709551615"
        ),
        Wrong(
            json: #"{"pool": {"tao": 1.5, "alpha": 1}, "side": "buy", "amount": 1}"#,
            path: "pool.tao",
            reason: "whole"
        ),
        Wrong(json: #"{"pool": {"tao": 1}, "side": "buy", "amount": 1}"#, path: "pool.alpha", reason: "missing"),
        Wrong(json: #"{"pool": {"tao": 1, "alpha": 1}, "side": "by", "amount": 1}"#, path: "side", reason: "\"buy\""),
        Wrong(json: #"{"pool": {"tao": 1, "alpha": 1}, "side": 3, "amount": 1}"#, path: "side", reason: "a text"),
        Wrong(
            json: #"{"pool": {"tao": 1, "alpha": 1}, "side": "buy", "amount": 1, "feerate": 3}"#,
            path: "feerate",
            reason: "no such field"
        ),
        Wrong(
            json: #"{"pool": {"tao": 1, "alpha": 1, "quoteWeight": 5}, "side": "buy", "amount": 1}"#,
            path: "pool.quoteWeight",
            reason: "from 10000000000000000 to"
        ),
        Wrong(json: #"{"pool": [], "side": "buy", "amount": 1}"#, path: "pool", reason: "object"),
        Wrong(json: "[1, 2]", path: "", reason: "object"),
        Wrong(json: "{", path: "", reason: "JSON"),
    ]

    @Test(arguments: wrongSwaps)
    func `wrong numbers are refused with the field's path`(wrong: Wrong) {
        let error = #expect(throws: StepInputError.self) { try SwapStep(json: Data(wrong.json.utf8)) }
        #expect(error?.path == wrong.path)
        #expect(error?.reason.contains(wrong.reason) ?? false, "\(error?.reason ?? "")")
    }

    @Test func `a wrong weight in an epoch is named by neuron, entry and place`() {
        let json = """
            {"block": 5, "tempo": 1, "activityCutoff": 9, "maxAllowedValidators": 1, "yuma": 3, "emission": 1,
             "neurons": [{"stake": 1, "lastUpdate": 1, "validatorPermit": true},
                         {"stake": 1, "lastUpdate": 1, "validatorPermit": true, "weights": [[0, 1], [1, 70000]]}]}
            """
        let error = #expect(throws: StepInputError.self) { try EpochStep(json: Data(json.utf8)) }
        #expect(error?.path == "neurons[1].weights[1][1]")
    }

    @Test(arguments: EconomicsStep.allCases)
    func `a schema is JSON and names the fields of the example`(step: EconomicsStep) throws {
        let schema = try JSONSerialization.jsonObject(with: Data(step.schema.utf8)) as? [String: Any]
        let fields = try #require(schema?["properties"] as? [String: Any])
        let example = try JSONSerialization.jsonObject(with: Self.file("\(step.rawValue).json")) as? [String: Any]
        for name in try #require(example).keys { #expect(fields[name] != nil, "\(name)") }
    }
}
