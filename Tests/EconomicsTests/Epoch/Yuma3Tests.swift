import Economics
import Primitives
import Testing

@Suite struct Yuma3Tests {
    // Rows: ../Support/Yuma3Scenario.swift
    @Test(arguments: Yuma3Scenario.all)
    func `bonds and dividends follow the reference's table`(scenario: Yuma3Scenario) {
        var parameters = EpochSubnet.yuma3Parameters()
        if !scenario.isLiquid { parameters.liquidAlpha = nil }
        var subnet = EpochSubnet(stake: scenario.stake, parameters: parameters)
        subnet.block = 2
        subnet.runEpoch()
        let miners = (3..<scenario.stake.count).map { UID($0) }
        for (epoch, expected) in zip(scenario.bonds, scenario.dividends).enumerated() {
            let weights = scenario.weights[min(epoch, scenario.weights.count - 1)]
            // The reference's tables set weights once for the last change, which is the same as setting them again.
            for (uid, row) in weights.enumerated() { subnet.setWeights(uid, miners, row) }
            subnet.block += 1
            let outputs = subnet.runEpoch()
            for validator in 0..<3 {
                #expect(abs(Double(outputs.dividends[validator]) / 65_535 - expected.1[validator]) < 0.001)
                for (place, miner) in miners.enumerated() {
                    let bond = Double(subnet.bond(validator, Int(miner))) / 65_535
                    #expect(abs(bond - expected.0[validator][place]) < 0.001, "epoch \(epoch)")
                }
            }
        }
    }

    /// `test_yuma_3_bonds_reset`: the figures at some of 41 epochs.
    static let resetDividends: [Int: [Double]] = [
        0: [0.8000, 0.1000, 0.1000], 1: [0.8944, 0.0528, 0.0528], 2: [0.5230, 0.2385, 0.2385],
        19: [0.7919, 0.1040, 0.1040], 20: [0.7928, 0.1036, 0.1036], 21: [0.8467, 0.0766, 0.0766],
        40: [0.7928, 0.1036, 0.1036],
    ]
    static let resetBonds: [Int: [[Double]]] = [
        2: [[0.1715, 0.1013], [0.0815, 0.3697], [0.0815, 0.3697]],
        19: [[0.0269, 0.8539], [0.0131, 0.8975], [0.0131, 0.8975]],
        20: [[0.0000, 0.8687], [0.0000, 0.9079], [0.0000, 0.9079]],
        21: [[0.0000, 0.8820], [0.2987, 0.6386], [0.2987, 0.6386]],
        40: [[0.8687, 0.0578], [0.9079, 0.0523], [0.9079, 0.0523]],
    ]

    @Test func `a miner whose bonds are reset starts from nothing, as in test_yuma_3_bonds_reset`() {
        var subnet = EpochSubnet(stake: [8, 1, 1, 0, 0], parameters: EpochSubnet.yuma3Parameters())
        subnet.block = 2
        subnet.runEpoch()
        let first: [UInt16] = [65_535, 0]
        let second: [UInt16] = [0, 65_535]
        for epoch in 0...40 {
            let weights: [[UInt16]]
            switch epoch {
            case 0: weights = [first, first, first]
            case 1: weights = [first, second, second]
            case 2...20: weights = [second, second, second]
            case 21: weights = [second, first, first]
            default: weights = [first, first, first]
            }
            for (uid, row) in weights.enumerated() { subnet.setWeights(uid, [3, 4], row) }
            if epoch == 20 { subnet.bonds = subnet.bonds.map { $0.filter { $0.column != 3 } } }
            subnet.block += 1
            let outputs = subnet.runEpoch()
            for (validator, expected) in (Self.resetDividends[epoch] ?? []).enumerated() {
                #expect(abs(Double(outputs.dividends[validator]) / 65_535 - expected) < 0.001, "epoch \(epoch)")
            }
            for (validator, row) in (Self.resetBonds[epoch] ?? []).enumerated() {
                for (place, expected) in row.enumerated() {
                    let bond = Double(subnet.bond(validator, place + 3)) / 65_535
                    #expect(abs(bond - expected) < 0.001, "epoch \(epoch)")
                }
            }
        }
    }
}
