import Economics
import Primitives
import Testing

/// Who is paid when weights are missing, and who may set them. Figures of the reference's `tests/epoch.rs` and
/// `tests/epoch_logs.rs`.
@Suite struct EpochEmissionTests {
    @Test func `ten equal neurons that weigh only themselves share by stake and lose the dust, as in test_10_graph`() {
        var subnet = EpochSubnet(
            stake: Array(repeating: 1, count: 10),
            parameters: EpochSubnet.mockParameters(validators: 10)
        )
        subnet.block = 2
        for uid in 0..<10 { subnet.setWeights(uid, [UID(uid)], [65_535]) }
        let outputs = subnet.runEpoch()
        #expect(outputs.incentive == Array(repeating: 0, count: 10))
        #expect(outputs.dividends == Array(repeating: 0, count: 10))
        #expect(outputs.consensus == Array(repeating: 0, count: 10))
        #expect(outputs.emission == Array(repeating: 99_999_999, count: 10))
        #expect(outputs.serverEmission == Array(repeating: 0, count: 10))
    }

    @Test func `emission follows stake until somebody's weights count, as in test_zero_weights`() {
        var parameters = EpochSubnet.mockParameters(validators: 2)
        parameters.tempo = 65_534
        var subnet = EpochSubnet(stake: [1, 0], parameters: parameters)
        subnet.block = 0
        subnet.registeredAt = [0, 0]
        subnet.lastUpdate = [0, 0]
        #expect(subnet.runEpoch().emission == [1_000_000_000, 0])
        subnet.block = 1
        subnet.setWeights(1, [1], [65_535])
        #expect(subnet.runEpoch().emission == [1_000_000_000, 0])
        subnet.block = 2
        subnet.setWeights(0, [1], [65_535])
        subnet.registeredAt[1] = 2
        #expect(subnet.runEpoch().emission == [1_000_000_000, 0])
        subnet.block = 3
        subnet.setWeights(0, [1], [65_535])
        #expect(subnet.runEpoch().emission == [500_000_000, 500_000_000])
    }

    @Test(arguments: [(2, 1), (4, 2), (8, 4)], [0, 1])
    func `permits go to the largest stakes above the threshold, as in test_validator_permits`(
        size: (network: Int, validators: Int),
        assignment: Int
    ) {
        for isInterleaved in [false, true] {
            let step = size.network / size.validators
            let isValidator = (0..<size.network).map { isInterleaved ? $0 % step == 0 : $0 < size.validators }
            var stake = isValidator.enumerated().map { uid, validator -> UInt64 in
                guard assignment == 1 else { return validator ? 1 : 0 }
                return UInt64(uid + (validator ? size.network : 0))
            }
            var parameters = EpochSubnet.mockParameters(validators: UInt16(size.validators))
            parameters.stakeThreshold = UInt64(size.validators)
            var subnet = EpochSubnet(stake: stake, parameters: parameters)
            let first = subnet.runEpoch().validatorPermits
            #expect(first == zip(isValidator, stake).map { $0 && $1 >= UInt64(size.validators) })
            for uid in stake.indices where !isValidator[uid] { stake[uid] += UInt64(2 * size.network) }
            subnet.stake = stake
            #expect(subnet.runEpoch().validatorPermits == isValidator.map { !$0 })
        }
    }

    @Test func `the owner's neuron has a permit and may weigh itself, as in test_can_set_self_weight_as_subnet_owner`()
    {
        var subnet = EpochSubnet(stake: [5_000_000_000_000, 0], parameters: EpochSubnet.mockParameters(validators: 2))
        subnet.owner = 0
        subnet.permits = [false, false]
        subnet.weights[0] = [(0, 32_767), (1, 32_767)]
        subnet.block = 2
        subnet.lastUpdate = [2, 0]
        let outputs = subnet.runEpoch()
        #expect(outputs.serverEmission == [250_000_000, 250_000_000])
        #expect(outputs.validatorPermits == [true, false])
        subnet.owner = nil
        #expect(Epoch.run(subnet.inputs()).serverEmission == [0, 500_000_000])
    }

    @Test func `a neuron below the threshold counts only if it is the owner's`() {
        var parameters = EpochSubnet.mockParameters(validators: 2)
        parameters.stakeThreshold = 10
        var subnet = EpochSubnet(stake: [9, 10], parameters: parameters)
        #expect(subnet.runEpoch().stakeWeight == [0, 65_535])
        subnet.owner = 0
        #expect(subnet.runEpoch().stakeWeight == [31_042, 34_492])
    }

    struct Split {
        var weights: [[(column: UID, value: UInt16)]]
        var stake: [UInt64]
        var consensus: [UInt16]
        var trust: [UInt16]
        var dividends: [UInt16]
        var emission: [UInt64]
    }

    /// `epoch_logs.rs`: `test_validators_weight_two_distinct_servers`, `test_validator_splits_weight_across_two_servers`.
    static let splits = [
        Split(
            weights: [[(3, 65_535), (4, 0)], [(3, 0), (4, 65_535)], [(3, 65_535), (4, 0)]],
            stake: [1, 1, 1, 0, 0],
            consensus: [0, 0, 0, 65_535, 0],
            trust: [65_535, 0, 65_535, 0, 0],
            dividends: [32_767, 0, 32_767, 0, 0],
            emission: [250, 0, 250, 500, 0]
        ),
        Split(
            weights: [[(3, 65_535), (4, 0)], [(3, 0), (4, 65_535)], [(3, 32_768), (4, 32_768)]],
            stake: [1, 1, 1, 0, 0],
            consensus: [0, 0, 0, 32_767, 32_767],
            trust: [32_767, 32_767, 65_535, 0, 0],
            dividends: [16_383, 16_383, 32_767, 0, 0],
            emission: [125, 125, 250, 250, 250]
        ),
    ]

    @Test(arguments: splits.indices)
    func `validators that disagree are clipped to what the majority gives`(index: Int) {
        let split = Self.splits[index]
        var parameters = EpochSubnet.mockParameters(validators: 3)
        parameters.bondsPenalty = 65_535
        var subnet = EpochSubnet(stake: split.stake, parameters: parameters)
        subnet.permits = [true, true, true, false, false]
        subnet.block = 2
        subnet.lastUpdate = [2, 2, 2, 2, 2]
        for (uid, row) in split.weights.enumerated() { subnet.weights[uid] = row }
        let outputs = subnet.runEpoch(emission: 1_000)
        #expect(outputs.consensus == split.consensus)
        #expect(near(outputs.validatorTrust, split.trust))
        #expect(near(outputs.dividends, split.dividends))
        #expect(zip(outputs.emission, split.emission).allSatisfy { $0.rawValue + 1 >= $1 && $0.rawValue <= $1 })
    }

    private func near(_ left: [UInt16], _ right: [UInt16]) -> Bool {
        left.count == right.count && zip(left, right).allSatisfy { abs(Int($0) - Int($1)) <= 1 }
    }
}
