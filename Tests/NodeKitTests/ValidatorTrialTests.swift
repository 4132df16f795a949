import Foundation
import NodeKit
import Tasks
import Testing

@Suite struct ValidatorTrialTests {
    @Test func badValidatorsAreHeldAndTheMinersOrderHolds() async throws {
        let files = try #require(SubnetTemplate.files(family: "retrieval", name: "trial"))
        let text = files[0].text.replacing("minimum_items: 160", with: "minimum_items: 30")
        let task = try SubnetTask(try SubnetManifest(text: text, file: "subnet.yaml"))
        var configuration = ValidatorTrial.Configuration(seed: 1)
        configuration.epochs = 18
        configuration.itemsPerEpoch = 12
        configuration.shares = [0.9]
        let report = try await ValidatorTrial(task, configuration).run()
        let lines = report.lines.joined(separator: "\n")
        #expect(report.validators.count == 7 && report.validators.count { $0.isHonest } == 3)
        #expect(report.validators.allSatisfy { $0.isHeld }, "\(lines)")
        #expect(report.falseFlags == 0, "\(lines)")
        let copier = try #require(report.validators.first { $0.conduct == "weight copier" })
        #expect(copier.flags.contains { $0.test == "lag" } && copier.dividendRatio > 0, "\(lines)")
        let bribed = try #require(report.validators.first { $0.conduct == "bribed" })
        #expect(bribed.flags.contains { $0.test == "favour" }, "\(lines)")
        // All stake the same, so that four of seven hold more than half; what they earn less, they stake less.
        #expect(report.badStake > 0.5 && report.badStake < 0.6 && report.orderHolds, "\(lines)")
        #expect(abs(report.validators.map(\.stake).reduce(0, +) - 1) < 1e-9)
        // With nine tenths of the stake the bad ones decide.
        let step = try #require(report.sweep.first)
        #expect(step.badStake > 0.8 && !step.orderHolds, "\(lines)")
    }

    @Test func aColluderIsFoundByWhatItsPartnersGot() async throws {
        let files = try #require(SubnetTemplate.files(family: "retrieval", name: "trial"))
        let text = files[0].text.replacing("minimum_items: 160", with: "minimum_items: 30")
        let task = try SubnetTask(try SubnetManifest(text: text, file: "subnet.yaml"))
        var configuration = ValidatorTrial.Configuration(seed: 2)
        configuration.epochs = 14
        configuration.itemsPerEpoch = 8
        configuration.hasColluder = true
        configuration.shares = []
        let report = try await ValidatorTrial(task, configuration).run()
        let lines = report.lines.joined(separator: "\n")
        #expect(report.validators.count == 9 && report.falseFlags == 0, "\(lines)")
        let colluder = try #require(report.validators.first { $0.conduct == "colluder" })
        #expect(colluder.flags.contains { $0.test == "shared" }, "\(lines)")
        // Its transcript, its weights and its other scores show nothing.
        #expect(!colluder.flags.contains { ["weights", "duty", "reveals", "lag"].contains($0.test) }, "\(lines)")
        let kin = try #require(report.validators.first { $0.conduct == "related to the owner" })
        #expect(!kin.flags.contains { $0.test == "shared" }, "\(lines)")
    }
}
