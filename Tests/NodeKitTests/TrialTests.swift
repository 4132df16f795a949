import Evaluation
import Foundation
import NodeKit
import Tasks
import Testing

@Suite struct TrialTests {
    private func task() throws -> SubnetTask {
        let files = try #require(SubnetTemplate.files(family: "retrieval", name: "trial"))
        return try SubnetTask(try SubnetManifest(text: files[0].text, file: "subnet.yaml"))
    }

    private func configuration(_ seed: UInt64) -> Trial.Configuration {
        var configuration = Trial.Configuration(seed: seed)
        configuration.epochs = 6
        configuration.itemsPerEpoch = 40
        return configuration
    }

    /// Whether no cheat is paid in the end, but the blend `wanderer` for its own part: less than an eighth of the worst
    /// honest miner's pay.
    private func unpaid(_ report: TrialReport) -> Bool {
        let worst = report.miners.filter { $0.part == "honest" && $0.incentive > 0 }.map(\.incentive).min() ?? 0
        return report.miners.filter { $0.part == "cheat" }.allSatisfy {
            $0.incentive == 0 || ($0.name == "wanderer" && $0.incentive * 8 < worst)
        }
    }

    @Test func aRetrievalMarketPaysItsHonestSolversInOrderAndHoldsItsCheats() async throws {
        let report = try await Trial(try task(), configuration(7)).run()
        let text = report.lines.joined(separator: "\n")
        #expect(report.orderHolds && report.honestPaid && report.falseAlarms == 0, "\(text)")
        // Copies are told before anybody is paid, so that no cheat ever is, but a blend for its own part.
        #expect(report.cheatsHeld && unpaid(report), "\(text)")
        let cheats = report.miners.filter { $0.part == "cheat" }
        #expect(cheats.allSatisfy { $0.reward == 0 || ($0.name == "wanderer" && $0.reward < 0.01) }, "\(text)")
        #expect(report.miners.filter { $0.part == "honest" }.count >= 5)
        let twin = try #require(report.miners.first { $0.part == "twin" })
        #expect(twin.verdict == "duplicate" && twin.incentive == 0)
        let copier = try #require(report.miners.first { $0.name == "copier" })
        #expect(copier.incentive == 0, "\(copier)")
        #expect(abs(report.miners.map(\.reward).reduce(0, +) - 1) < 1e-9)
        // Leads are told with how many items they hang on, and more than one in all of them.
        #expect(report.pairs.allSatisfy { $0.fragility.items == report.items })
        #expect(report.pairs.allSatisfy { ($0.fragility.removals > 0) == ($0.difference > 0) })
        #expect(report.pairs.allSatisfy { $0.low <= 0 || $0.fragility.removals > 1 })
        #expect(text.contains(" of \(report.items) items ("))
        // Copying scores as the copied at a tenth of the cost; what it earns for that is what keeps it from being done.
        let attack = try #require(report.attack)
        let best = try #require(report.miners.first { $0.name == attack.cheat })
        #expect(cheats.allSatisfy { $0.quality <= best.quality })
        #expect(attack.scoreShare > 0.9 && attack.costOfScore < 0.2, "\(attack)")
        let most = cheats.compactMap(\.rewardPerCost).max() ?? 0
        #expect(attack.costOfPay == (most > 0 ? 1 / most : nil))
    }

    @Test(arguments: ["winner\n  share: 0.6", "threshold\n  at: 0.5"])
    func aPolicyThatPaysAlikeIsPaidOnTheChainAndHoldsTheCheats(policy: String) async throws {
        let text = try #require(SubnetTemplate.files(family: "retrieval", name: "trial"))[0].text
        let manifest = try SubnetManifest(
            text: text.replacing("policy: softmax\n  temperature: 0.1", with: "policy: \(policy)"),
            file: "subnet.yaml"
        )
        #expect(manifest.weights.curve != .softmax(temperature: 0.1))
        let report = try await Trial(try SubnetTask(manifest), configuration(7)).run()
        let lines = report.lines.joined(separator: "\n")
        let honest = report.miners.filter { $0.part == "honest" }
        // A blend has a part of its own, which these policies pay as they pay any other: less than the worst honest miner's.
        let copies = report.miners.filter { $0.part == "cheat" && $0.name != "wanderer" }
        #expect(copies.allSatisfy { $0.incentive == 0 }, "\(lines)")
        let own = report.miners.first { $0.name == "wanderer" }?.incentive ?? 1
        #expect(own < (honest.map(\.incentive).filter { $0 > 0 }.min() ?? 0), "\(lines)")
        switch manifest.weights.curve {
        case .winner(let share, _):
            // Six tenths of the weight; incentive has the stake of three validators behind it, all of one mind.
            #expect(abs((honest.first?.incentive ?? 0) - share) < 0.02, "\(lines)")
        case .threshold(let at):
            let paid = honest.filter { $0.incentive > 0 }
            #expect(paid.count > 1 && paid.allSatisfy { $0.quality > at }, "\(lines)")
            #expect(paid.count < honest.count && paid.allSatisfy { abs($0.incentive - paid[0].incentive) < 1e-3 })
        case .proportional, .power, .softmax: Issue.record("the policy was not read")
        }
        #expect(report.orderHolds && report.honestPaid, "\(lines)")
    }

    @Test func theSameSeedGivesTheSameReport() async throws {
        var short = configuration(3)
        short.epochs = 2
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let task = try task()
        let first = try encoder.encode(try await Trial(task, short).run())
        #expect(try encoder.encode(try await Trial(task, short).run()) == first)
        short.seed = 4
        #expect(try encoder.encode(try await Trial(task, short).run()) != first)
    }

    @Test func aMinerOfTheUsersIsAskedAsAllOthersAndADeadOneCostsOnlyItself() async throws {
        var configuration = configuration(5)
        configuration.epochs = 1
        configuration.itemsPerEpoch = 10
        let answer = #"python3 -c "import sys; [print('{\"documents\":[]}', flush=True) for _ in sys.stdin]""#
        configuration.outsiders = [("mine", answer), ("dead", "/bin/false")]
        let report = try await Trial(try task(), configuration).run()
        let mine = try #require(report.miners.first { $0.name == "mine" })
        #expect(mine.part == "outsider" && mine.quality == 0)
        #expect(report.items == 30)
        configuration.outsiders = [("bm25", "x")]
        let task = try task()
        #expect(throws: TrialError.self) { try Trial(task, configuration) }
    }
}
