import ChainCrypto
import Client
import Evaluation
import Foundation
import Logging
import Primitives
import Tasks
import Testing

@testable import Neuron

/// Items that validators share: both of a pair ask the same ones without a word, and a crash loses none.
@Suite struct SharedQuestionTests {
    private static let keys = [Keys.alice, Keys.bob, Keys.eve]
    private static let task = WireTask(EnrichmentTask())

    private static func view(epoch: UInt64, permits: [Bool] = [true, true, true]) throws -> SubnetView {
        let neurons = try zip(keys, permits).enumerated().map { place, one in
            SubnetView.Neuron(
                uid: UInt16(place),
                hotkey: try #require(AccountID(one.0.publicKey)),
                registeredAt: 1,
                axon: nil,
                hasPermit: one.1,
                stake: 1
            )
        }
        return .forTest(neurons, epoch: epoch)
    }

    private static func configuration(_ key: Keypair, folder: String = "") throws -> Validator.Configuration {
        Validator.Configuration(
            node: try NodeAddress("ws://127.0.0.1:9944"),
            netuid: 1,
            hotkey: key,
            task: task,
            folder: folder
        )
    }

    @Test func `partners ask the same items in the same turns`() throws {
        let view = try Self.view(epoch: 5)
        let configurations = try Self.keys.map { try Self.configuration($0) }
        var seeds: [[ItemSeed]] = [[], [], []]
        for turn in 0..<UInt64(40) {
            let next = configurations.map { SharedQuestion.next(view, drawn: turn * 12, asked: [], $0) }
            for (place, question) in next.enumerated() {
                guard let question else { continue }
                let partner = try #require(
                    Self.keys.firstIndex { AccountID($0.publicKey).map(MinerKey.init) == question.partner }
                )
                #expect(next[partner]?.seed == question.seed && next[partner]?.pairSeed == question.pairSeed)
                seeds[place].append(question.seed)
            }
        }
        // Eight with each of two partners, all different, and none afterwards.
        #expect(seeds.allSatisfy { Set($0).count == 16 && $0.count == 16 })
    }

    @Test func `who has no permit shares nothing, and what was asked is not asked again`() throws {
        let alice = try Self.configuration(Keys.alice)
        let alone = try Self.view(epoch: 5, permits: [false, true, true])
        #expect((0..<9).allSatisfy { SharedQuestion.next(alone, drawn: $0 * 12, asked: [], alice) == nil })
        let view = try Self.view(epoch: 5)
        let question = try #require(
            (0..<3).lazy.compactMap { SharedQuestion.next(view, drawn: $0 * 12, asked: [], alice) }.first
        )
        var asked: [SharedPart] = []
        asked.add(question, [])
        #expect(SharedQuestion.next(view, drawn: question.after, asked: asked, alice) == nil)
        #expect(SharedQuestion.next(view, drawn: question.after + 36, asked: asked, alice)?.index == 1)
    }

    @Test func `a crash before a round is counted asks what it shared again`() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let configuration = try Self.configuration(Keys.alice, folder: folder)
        let view = try Self.view(epoch: 5)
        func clerk() throws -> AuditClerk {
            let keeper = try AuditKeeper(
                folder: folder,
                secret: [1],
                netuid: 1,
                hotkey: try #require(AccountID(Keys.alice.publicKey))
            )
            return AuditClerk(keeper: keeper, generatorVersion: 1)
        }
        let answer = Round.Result(
            miner: MinerKey(name: "m"),
            uid: 4,
            registeredAt: 2,
            outcome: .answered(millionths: 7, latencyMilliseconds: 1),
            reason: "",
            observed: ObservedAnswer(trace: .empty, millionths: 7, latencyMilliseconds: 1),
            answer: Data("{}".utf8)
        )
        let asked = (0..<12).map { Round.Asked(seed: ItemSeed(public: $0), question: "", results: [answer]) }
        let first = try clerk()
        var state = ValidatorState()
        state.seedEpoch = 5
        for round in 0..<UInt64(2) {
            state.drawn = round * 12
            let question = SharedQuestion.next(view, drawn: state.drawn, asked: [], configuration)
            state.drawn += 12
            try first.add(asked, shared: question.map { ($0, [answer]) }, view, state, configuration)
        }
        let whole = try #require(first.keeper.transcript(5))
        let items = whole.shared?.flatMap(\.items) ?? []
        // In one of three turns it meets itself.
        #expect(whole.items.count == 24 && (1...2).contains(items.count))
        #expect(items.allSatisfy { $0.answers.map(\.millionths) == [7] && $0.answers.first?.answer != nil })
        #expect(first.keeper.served(5) == nil)
        // The second round was written down, and the crash came before the state counted it.
        state.drawn = 12
        let second = try clerk()
        try second.goOn(from: state)
        let cut = try #require(second.keeper.transcript(5))
        #expect(cut.items.count == 12 && (cut.shared ?? []).flatMap(\.items).allSatisfy { $0.after < 12 })
        let question = SharedQuestion.next(view, drawn: 12, asked: cut.shared ?? [], configuration)
        state.drawn = 24
        try second.add(asked, shared: question.map { ($0, [answer]) }, view, state, configuration)
        #expect(second.keeper.transcript(5) == whole)
    }
}
