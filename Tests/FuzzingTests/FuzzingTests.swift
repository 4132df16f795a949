import Foundation
import Testing

@testable import Fuzzing

/// The short form of `Tests/fuzz.sh`: the kept corpus, then mutated inputs from fixed seeds.
struct FuzzingTests {
    @Test("what was found once is read without a fault", arguments: FuzzCatalog.groups.map(\.name))
    func corpus(name: String) throws {
        let group = try #require(FuzzCatalog.group(name))
        let inputs = try Self.corpus(of: name)
        #expect(!inputs.isEmpty)
        var campaign = FuzzCampaign(group, seed: 1, corpus: inputs)
        try campaign.replay()
        #expect(campaign.outcome.understood >= group.seeds.count / 4)
    }

    @Test("no mutated input breaks a decoder", arguments: FuzzCatalog.groups.map(\.name))
    func mutation(name: String) throws {
        let group = try #require(FuzzCatalog.group(name))
        var campaign = FuzzCampaign(group, seed: 0x5eed, corpus: try Self.corpus(of: name))
        // Executing calls takes milliseconds, reading bytes microseconds.
        try campaign.run(name == "runtime" ? 150 : 4_000)
        #expect(campaign.outcome.understood > 0)
        #expect(campaign.outcome.understood < campaign.outcome.tried)
    }

    @Test("the same seed tries the same inputs")
    func repeatable() throws {
        var first = FuzzCampaign(ScaleFuzzing.values, seed: 7)
        var second = FuzzCampaign(ScaleFuzzing.values, seed: 7)
        try first.run(2_000)
        try second.run(2_000)
        #expect(first.outcome == second.outcome)
    }

    @Test("a broken property is found and told with its input")
    func finding() throws {
        let broken = FuzzDecoder("broken", seeds: { [[1, 2, 3]] }) { input in
            try require(!input.contains(0xff), "it holds 0xff")
            return true
        }
        var campaign = FuzzCampaign(FuzzGroup("test", [broken]), seed: 3)
        let finding = #expect(throws: FuzzCampaign.Finding.self) { try campaign.run(100_000) }
        #expect(finding?.input.dropFirst().contains(0xff) == true)
        #expect("\(try #require(finding))".contains("ff"))
    }

    private static func corpus(of name: String) throws -> [[UInt8]] {
        let folder = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Fixtures/fuzz/\(name)")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { file in
            try [UInt8](Data(contentsOf: folder.appendingPathComponent(file)))
        }
    }
}
