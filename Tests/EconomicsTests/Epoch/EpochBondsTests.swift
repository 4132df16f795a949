import Economics
import Primitives
import Testing

/// Figures of `pallets/subtensor/src/tests/epoch.rs` of the reference.
@Suite struct EpochBondsTests {
    struct Step {
        var weights: (uid: Int, targets: [UID], values: [UInt16])?
        var emission: [UInt64]
        var column: Int
        var bonds: [UInt16]
    }

    /// `test_bonds`: asserted bonds, emissions of the traces.
    static let steps: [Step] = [
        Step(
            weights: (0, [0], [65_535]),
            emission: [
                44_998_351, 101_110_561, 151_667_215, 202_223_870, 49_998_779, 100_000_610, 149_996_337, 200_004_272,
            ],
            column: 4,
            bonds: [14_582, 32_767, 49_151, 65_535]
        ),
        Step(
            weights: (1, [1], [65_535]),
            emission: [
                40_496_805, 90_999_783, 157_929_636, 210_573_773, 49_998_779, 100_000_610, 149_996_337, 200_004_272,
            ],
            column: 4,
            bonds: [12_603, 28_321, 49_151, 65_535]
        ),
        Step(
            weights: (2, [2], [65_535]),
            emission: [99_999_999, 199_999_999, 299_999_999, 399_999_999, 0, 0, 0, 0],
            column: 7,
            bonds: [12_602, 28_320, 49_150, 65_535]
        ),
        Step(
            weights: (2, [7], [65_535]),
            emission: [36_443_733, 81_898_628, 163_565_493, 218_092_144, 0, 0, 0, 500_000_000],
            column: 7,
            bonds: [10_951, 24_609, 49_150, 65_535]
        ),
        Step(
            emission: [32_799_427, 73_706_612, 168_638_129, 224_855_830, 0, 0, 0, 500_000_000],
            column: 7,
            bonds: [9_559, 21_482, 49_150, 65_535]
        ),
        Step(
            emission: [29_518_068, 66_336_137, 173_203_134, 230_942_659, 0, 0, 0, 500_000_000],
            column: 7,
            bonds: [8_376, 18_824, 49_150, 65_535]
        ),
        Step(
            emission: [26_565_175, 59_701_871, 177_311_856, 236_421_095, 0, 0, 0, 500_000_000],
            column: 7,
            bonds: []
        ),
    ]

    @Test func `Yuma 2 bonds follow weights over eight epochs as in test_bonds`() {
        var subnet = EpochSubnet(
            stake: [1, 2, 3, 4, 0, 0, 0, 0],
            parameters: EpochSubnet.mockParameters(validators: 8)
        )
        subnet.runEpoch()
        subnet.block += 1
        for uid in 0..<4 {
            subnet.setWeights(uid, [4, 5, 6, 7], [65_535 / 4, 65_535 / 2, 65_535 / 4 * 3, 65_535])
        }
        var outputs = subnet.runEpoch()
        #expect(
            outputs.emission.map(\.rawValue)
                == [
                    49_999_998, 99_999_999, 150_000_000, 200_000_001, 49_998_779, 100_000_610, 149_996_337, 200_004_272,
                ]
        )
        #expect((0..<4).map { subnet.bond($0, 4) } == [16_383, 32_767, 49_151, 65_535])
        for step in Self.steps {
            if let (uid, targets, values) = step.weights { subnet.setWeights(uid, targets, values) }
            subnet.block += 1
            outputs = subnet.runEpoch()
            #expect(outputs.emission.map(\.rawValue) == step.emission)
            #expect(step.bonds.isEmpty || (0..<4).map { subnet.bond($0, step.column) } == step.bonds)
        }
    }

    @Test func `a validator that falls silent loses its stake but keeps old bonds, as in test_active_stake`() {
        var subnet = EpochSubnet(stake: [1, 1, 1, 1], parameters: EpochSubnet.mockParameters(validators: 4))
        subnet.block = 0
        subnet.registeredAt = [0, 0, 0, 0]
        subnet.lastUpdate = [0, 0, 0, 0]
        subnet.runEpoch()
        subnet.block = 1
        for uid in 0..<2 { subnet.setWeights(uid, [2, 3], [32_767, 32_767]) }
        var outputs = subnet.runEpoch()
        #expect(outputs.dividends == [32_767, 32_767, 0, 0])
        #expect(outputs.emission == [250_000_000, 250_000_000, 250_000_000, 250_000_000])
        #expect(subnet.bonds.map { $0.map(\.value) } == [[65_535, 65_535], [65_535, 65_535], [], []])

        subnet.block = 5_002
        subnet.setWeights(0, [2, 3], [32_767, 32_767])
        outputs = subnet.runEpoch()
        #expect(outputs.active == [true, false, false, false])
        #expect(outputs.dividends == [36_044, 29_490, 0, 0])
        #expect(outputs.emission.prefix(2) == [274_999_999, 224_999_999])
        #expect(subnet.bonds.map { $0.map(\.value) } == [[65_535, 65_535], [53_619, 53_619], [], []])

        subnet.setWeights(1, [2, 3], [32_767, 32_767])
        subnet.block = 5_003
        outputs = subnet.runEpoch()
        #expect(outputs.dividends == [35_716, 29_818, 0, 0])
        #expect(outputs.emission.prefix(2) == [272_501_132, 227_498_866])
        #expect(subnet.bonds.map { $0.map(\.value) } == [[65_535, 65_535], [54_712, 54_712], [], []])
    }

    @Test func `weights and bonds to a uid that changed hands are dropped, as in test_outdated_weights`() {
        var parameters = EpochSubnet.mockParameters(validators: 4)
        parameters.tempo = 0
        var subnet = EpochSubnet(stake: [1, 1, 1, 1], parameters: parameters)
        subnet.block = 0
        subnet.registeredAt = [0, 0, 0, 0]
        subnet.runEpoch()
        subnet.block = 1
        for uid in 0..<2 { subnet.setWeights(uid, [2, 3], [2 * (65_535 / 3), 65_535 / 3]) }
        for uid in 2..<4 { subnet.setWeights(uid, [UID(uid)], [65_535]) }
        var outputs = subnet.runEpoch()
        #expect(outputs.emission == [250_000_000, 250_000_000, 333_331_637, 166_668_361])

        subnet.stake[3] = 0
        subnet.permits[3] = false
        subnet.registeredAt[3] = 1
        subnet.weights[3] = []
        subnet.bonds[3] = []
        subnet.block = 2
        subnet.setWeights(0, [2, 3], [2 * (65_535 / 3), 65_535 / 3])
        outputs = subnet.runEpoch()
        #expect(outputs.consensus == [0, 0, 43_689, 0])
        #expect(outputs.dividends == [32_767, 32_767, 0, 0])
        #expect(outputs.emission == [250_000_000, 250_000_000, 500_000_000, 0])
        #expect(subnet.bond(0, 2) == 65_535)
        #expect(subnet.bond(0, 3) == 65_535)
    }

    @Test
    func `bonds to a miner that was replaced since the last epoch start anew, as in test_deregistered_miner_bonds`() {
        var parameters = EpochSubnet.mockParameters(validators: 4)
        parameters.tempo = 2
        var subnet = EpochSubnet(stake: [1, 1, 1, 1], parameters: parameters)
        subnet.runEpoch()
        subnet.block = 2
        for uid in 0..<2 { subnet.setWeights(uid, [2, 3], [2 * (65_535 / 3), 65_535 / 3]) }
        subnet.block = 4
        subnet.runEpoch()
        let before = (subnet.bond(0, 2), subnet.bond(0, 3))
        #expect(before.0 > 0 && before.1 > 0)

        subnet.block = 5
        subnet.registeredAt[3] = 5
        subnet.block = 6
        for uid in 0..<2 { subnet.setWeights(uid, [2, 3], [2 * (65_535 / 3), 65_535 / 3]) }
        let outputs = subnet.runEpoch()
        #expect(subnet.bond(0, 2) >= before.0)
        #expect(subnet.bond(0, 3) <= before.1)
        #expect(outputs.incentive[3] > 0)
    }
}
