import Foundation
import NodeKit
import Tasks
import Testing

@Suite struct ValidatorTrialTests {
    @Test func badValidatorsAreHeldAndTheMinersOrderHolds() async throws {
        let files = try #require(SubnetTemplate.files(family: "retrieval", name: "trial"))
        let task = try SubnetTask(try SubnetManifest(text: files[0].text, file: "subnet.yaml"))
        var configuration = ValidatorTrial.Configuration(seed: 1)
        configuration.epochs = 10
        configuration.itemsPerEpoch = 30
        configuration.shares = [0.9]
        let report = try await ValidatorTrial(task, configuration).run()
        let text = report.lines.joined(separator: "\n")
        #expect(report.validators.count == 7 && report.validators.count { $0.isHonest } == 3)
        #expect(report.validators.allSatisfy { $0.isHeld }, "\(text)")
        #expect(report.falseFlags == 0, "\(text)")
        let copier = try #require(report.validators.first { $0.conduct == "weight copier" })
        #expect(copier.flags.contains { $0.test == "lag" } && copier.dividendRatio > 0, "\(text)")
        let bribed = try #require(report.validators.first { $0.conduct == "bribed" })
        #expect(bribed.flags.contains { $0.test == "favour" }, "\(text)")
        #expect(abs(report.validators.map(\.stake).reduce(0, +) - 1) < 1e-9)
        // With nine tenths of the stake the bad ones decide.
        let step = try #require(report.sweep.first)
        #expect(step.badStake > 0.8 && !step.orderHolds, "\(text)")
    }
}
