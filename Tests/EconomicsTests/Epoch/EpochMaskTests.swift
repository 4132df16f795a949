import Economics
import Primitives
import Testing

/// Which weights do not count. Scenarios of the reference's `tests/epoch.rs`.
@Suite struct EpochMaskTests {
    private func subnet(validators: UInt16, stake: [UInt64]) -> EpochSubnet {
        var parameters = EpochSubnet.mockParameters(validators: validators)
        parameters.tempo = 8
        var subnet = EpochSubnet(stake: stake, parameters: parameters)
        subnet.permits[0] = true
        return subnet
    }

    @Test func `a commit from before a registration hides the new neuron from its weights`() {
        // test_epoch_does_not_mask_outside_window_but_masks_inside
        var subnet = subnet(validators: 1, stake: [10_000, 1_000, 1_000, 1_000])
        subnet.registeredAt = [1, 8, 34, 34]
        subnet.commitBlocks = [33, .max, .max, .max]
        subnet.block = 35
        subnet.setWeights(0, [1, 2, 3], [21_845, 21_845, 21_845])
        let masked = Epoch.run(subnet.inputs(emission: 1_000))
        #expect(masked.incentive == [0, 65_535, 0, 0])
        subnet.commitBlocks = nil
        let open = Epoch.run(subnet.inputs(emission: 1_000))
        #expect(open.incentive.dropFirst() == [21_844, 21_844, 21_844])
    }

    @Test func `a neuron that snipes a uid inherits nothing`() {
        // test_epoch_masks_incoming_to_sniped_uid_prevents_inheritance
        var subnet = subnet(validators: 3, stake: [10_000, 100, 5_000])
        subnet.block = 23
        subnet.setWeights(0, [1], [65_535])
        subnet.commitBlocks = [22, .max, .max]
        #expect(subnet.runEpoch(emission: 1_000).incentive[1] == 65_535)
        subnet.registeredAt[1] = 23
        subnet.stake[1] = 10_000
        subnet.block = 24
        subnet.setWeights(0, [0, 1], [32_767, 32_767])
        #expect(subnet.runEpoch(emission: 1_000).incentive[1] == 0)
    }

    @Test func `weights of neurons without a permit and on oneself do not count`() {
        var subnet = subnet(validators: 2, stake: [10, 10, 10])
        subnet.block = 2
        subnet.setWeights(0, [0, 2], [65_535, 1])
        subnet.setWeights(1, [0], [65_535])
        let outputs = Epoch.run(subnet.inputs())
        #expect(outputs.incentive == [0, 0, 65_535])
        #expect(outputs.validatorTrust == [65_535, 0, 0])
    }

    @Test func `weights for uids that do not exist are dropped before they are normalised`() {
        var subnet = subnet(validators: 1, stake: [10, 0])
        subnet.block = 2
        subnet.setWeights(0, [1, 7, 65_535], [1, 1, 1])
        let outputs = Epoch.run(subnet.inputs())
        #expect(outputs.incentive == [0, 65_535])
        #expect(outputs.validatorTrust == [65_535, 0])
    }

    @Test func `lists of the wrong length never fail`() {
        // test_last_update_size_mismatch
        var subnet = subnet(validators: 1, stake: [10, 5, 1])
        subnet.weights[0] = [(1, 65_535)]
        var inputs = subnet.inputs()
        inputs.block = 2
        for lastUpdate in [[], [2], [2, 2, 2, 2, 2]] as [[UInt64]] {
            for permits in [[], [true], [true, true, true, true]] {
                inputs.lastUpdate = lastUpdate
                inputs.validatorPermits = permits
                inputs.registeredAt = lastUpdate
                inputs.bonds = SparseRows([[(9, 65_535), (1, 1)]])
                inputs.ownerUID = 40
                let outputs = Epoch.run(inputs)
                #expect(outputs.emission.count == 3)
                #expect(outputs.bonds.rowCount == 3)
            }
        }
        inputs.stake = []
        #expect(Epoch.run(inputs).emission.isEmpty)
    }
}
