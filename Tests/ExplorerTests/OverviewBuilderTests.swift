import Evaluation
import Foundation
import Testing

@testable import Explorer

@Suite struct OverviewBuilderTests {
    private let builder = OverviewBuilder(netuid: 2, names: [:])

    private func miner(_ hotkey: String, score: Double = 0.5, samples: Int = 10, verdict: String? = nil) -> MinerStatus
    {
        MinerStatus(
            uid: 0,
            hotkey: hotkey,
            score: score,
            low: score - 0.1,
            high: score + 0.1,
            samples: samples,
            latencyMilliseconds: 12,
            reliability: 1,
            weight: 0.4,
            verdict: verdict
        )
    }

    private func record(_ hotkey: String, _ miners: [MinerStatus], netuid: UInt16 = 2) -> ValidatorRecord {
        var record = ValidatorRecord(url: "http://127.0.0.1:1/status")
        record.status = ValidatorStatus(
            netuid: netuid,
            hotkey: hotkey,
            block: 9,
            rounds: 3,
            answers: 30,
            miners: miners
        )
        return record
    }

    private func reading(_ hotkeys: [String], weights: [WeightRow] = []) -> SubnetReading {
        SubnetReading(
            block: 9,
            terms: Fixture.terms(1),
            neurons: hotkeys.enumerated().map { place, hotkey in
                SubnetReading.Neuron(
                    uid: UInt16(place),
                    hotkey: hotkey,
                    identity: "id \(place)",
                    hasPermit: false,
                    registeredAt: 1,
                    incentive: 0,
                    dividends: 0,
                    consensus: 0,
                    validatorTrust: 0,
                    emission: 0,
                    stake: 0
                )
            },
            weights: weights
        )
    }

    private func build(_ reading: SubnetReading?, _ validators: [ValidatorRecord]) -> Overview {
        builder.overview(
            chain: ChainState(node: "n", block: 9),
            reading: reading,
            validators: validators,
            history: History()
        )
    }

    @Test func qualityIsTheMeanWithTheWidestInterval() throws {
        let overview = build(
            reading(["V1", "V2", "M"]),
            [
                record("V1", [miner("M", score: 0.4, samples: 10)]),
                record("V2", [miner("M", score: 0.6, samples: 30, verdict: "copy of uid 9")]),
            ]
        )
        let quality = try #require(overview.neurons[2].quality)
        #expect(abs(quality.score - 0.5) < 1e-12)
        #expect(abs(quality.low - 0.3) < 1e-12 && abs(quality.high - 0.7) < 1e-12)
        #expect(quality.samples == 40)
        #expect(quality.verdict == "copy of uid 9" && quality.accusers == 1)
        #expect(overview.neurons.map(\.isValidator) == [true, true, false])
        #expect(overview.validators.map(\.uid) == [0, 1])
    }

    @Test func figuresOfHostileValidatorsAreBounded() throws {
        var evil = miner("M", score: -5, samples: .max, verdict: "\u{202E}\n" + String(repeating: "x", count: 5_000))
        evil.low = 1e300
        evil.high = -1e300
        evil.latencyMilliseconds = 1e308
        evil.reliability = 77
        let overview = build(reading(["V", "M"]), [record("V", [evil, miner("M", score: 0.9)])])
        let measured = try #require(overview.neurons[1].measurements.first)
        #expect(overview.neurons[1].measurements.count == 1, "a validator speaks once of a miner")
        #expect(measured.score == 0 && measured.low == 0 && measured.high >= 0 && measured.high <= 1)
        #expect(measured.samples <= 1_000_000_000)
        #expect(measured.latencyMilliseconds <= 1e8 && measured.reliability == 1)
        #expect((measured.verdict ?? "").count == OverviewBuilder.textLimit)
    }

    @Test func minersWithoutAnswersAndOtherSubnetsCountForNothing() {
        let overview = build(
            reading(["V", "M"]),
            [record("V", [miner("M", samples: 0)]), record("W", [miner("M")], netuid: 3)]
        )
        #expect(overview.neurons[1].quality == nil)
    }

    @Test func namesThatWereGivenComeBeforeIdentities() {
        let named = OverviewBuilder(netuid: 2, names: ["V": "  the\u{202E} best\n"])
        let overview = named.overview(
            chain: ChainState(node: "n", block: 9),
            reading: reading(["V", "M"]),
            validators: [],
            history: History()
        )
        #expect(overview.neurons.map(\.name) == ["the best", "id 1"])
    }

    @Test func whoWeighsIsAValidator() {
        let row = WeightRow(validator: 1, shares: [WeightShare(uid: 0, share: 1)])
        let overview = build(reading(["M", "V"], weights: [row]), [])
        #expect(overview.neurons.map(\.isValidator) == [false, true])
    }

    @Test func historyKeepsTheLastEpochsOnceEach() {
        var history = History()
        for epoch in 1...700 {
            var one = reading(["M"])
            one.terms?.epoch = UInt64(epoch)
            history.add(one)
            history.add(one)
        }
        #expect(history.epochs.count == History.limit)
        #expect(history.epochs.first?.epoch == 201 && history.epochs.last?.epoch == 700)
    }

    @Test func historyFollowsAChainThatWentBack() {
        var history = History()
        for number in 1...600 {
            history.add(BlockFigures(number: UInt64(number), hash: "a\(number)", extrinsics: 1, events: 1))
        }
        #expect(history.blocks.count == History.limit)
        history.add(BlockFigures(number: 590, hash: "b", extrinsics: 1, events: 1))
        #expect(history.blocks.last?.hash == "b")
        #expect(history.blocks.map(\.number).max() == 590)
    }

    @Test func overviewsSurviveTheWayThroughJSON() throws {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        var overview = Fixture.market()
        overview.chain.outOfReachSince = Fixture.start
        #expect(try decoder.decode(Overview.self, from: encoder.encode(overview)) == overview)
    }
}
