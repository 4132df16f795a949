import Primitives
import Testing

@testable import Economics

/// The stages of an epoch, one by one. Figures are those that the tests of subtensor,
/// `pallets/subtensor/src/tests/epoch_logs.rs`, read in its log: tempo and activity cutoff of 10 blocks, keys with a
/// TAO's stake each, registered in block 0.
@Suite struct EpochStageTests {
    private static let tao: UInt64 = 1_000_000_000

    private func subnet(
        stake: [UInt64],
        permits: [Bool],
        updates: [UInt64],
        block: UInt64 = 1,
        validators: UInt16 = 128
    ) -> EpochSubnet {
        var parameters = EpochSubnet.mockParameters(validators: validators)
        parameters.tempo = 10
        parameters.activityCutoff = 10
        var subnet = EpochSubnet(stake: stake, parameters: parameters)
        subnet.block = block
        subnet.registeredAt = stake.map { _ in 0 }
        subnet.lastUpdate = updates
        subnet.permits = permits
        return subnet
    }

    private func combined(_ outputs: EpochOutputs) -> [UInt64] {
        outputs.emission.map(\.rawValue)
    }

    /// `test_simple`, `epoch_original_yuma_bonds_pipeline`, `epoch_yuma3_bonds_pipeline`: both forms give the same.
    @Test(arguments: [false, true]) func `without weights two equal validators get half each`(isYuma3: Bool) {
        var subnet = subnet(stake: [Self.tao, Self.tao], permits: [true, true], updates: [1, 1])
        subnet.parameters.isYuma3 = isYuma3
        let stake = EpochStake(subnet.inputs())
        #expect(stake.isActive == [true, true])
        #expect(stake.normalized == [.half, .half])
        #expect(stake.active == [.half, .half])
        #expect(stake.permits == [true, true])
        #expect(stake.newPermits == [true, true])
        let outputs = subnet.runEpoch()
        #expect(outputs.consensus == [0, 0])
        #expect(combined(outputs) == [500_000_000, 500_000_000])
    }

    /// `test_inactive_mask_zeroes_active_stake`, `yuma_emergency_mode`: a million blocks without an update.
    @Test func `inactive validators count for nothing and are paid by stake`() {
        var subnet = subnet(stake: [Self.tao, Self.tao], permits: [true, true], updates: [0, 0], block: 1_000_000)
        let stake = EpochStake(subnet.inputs())
        #expect(stake.isActive == [false, false])
        #expect(stake.active == [.zero, .zero])
        #expect(combined(subnet.runEpoch()) == [500_000_000, 500_000_000])
    }

    /// `test_validator_permit_masks_active_stake`.
    @Test func `stake without a permit does not count`() {
        let subnet = subnet(stake: [Self.tao, Self.tao], permits: [true, false], updates: [1, 1])
        #expect(EpochStake(subnet.inputs()).active == [.one, .zero])
    }

    /// `epoch_uses_active_stake_when_nonzero_active`.
    @Test func `where one is active it gets everything`() {
        var subnet = subnet(stake: [Self.tao, Self.tao], permits: [true, true], updates: [999, 1], block: 1_000)
        let stake = EpochStake(subnet.inputs())
        #expect(stake.isActive == [true, false])
        #expect(stake.active == [.one, .zero])
        #expect(combined(subnet.runEpoch()) == [Self.tao, 0])
    }

    /// `epoch_topk_validator_permits`.
    @Test func `the one permit goes to the larger stake`() {
        let subnet = subnet(stake: [2 * Self.tao, Self.tao], permits: [true, true], updates: [1, 1], validators: 1)
        let stake = EpochStake(subnet.inputs())
        #expect(abs(stake.normalized[0].double - 2.0 / 3) < 1e-9)
        #expect(stake.newPermits == [true, false])
    }

    /// A mechanism's weights, what counts of them, and who gets how much of 1,000.
    struct Case: Sendable {
        var validators: Int
        var targets: [[UID]]
        var emission: [UInt64]
    }

    /// `epoch_mechanism_reads_weights_per_mechanism` and `epoch_mechanism_three_mechanisms_separate_state`: two keys
    /// to be weighed come after the validators. Combined parts are 0.25, 0, 0.25, 0.5, 0 and so on.
    @Test(
        arguments: [
            Case(validators: 3, targets: [[3], [4], [3]], emission: [250, 0, 250, 500, 0]),
            Case(validators: 3, targets: [[4], [3], [4]], emission: [250, 0, 250, 0, 500]),
            Case(validators: 2, targets: [[2], [2]], emission: [250, 250, 500, 0]),
            Case(validators: 2, targets: [[2, 3], [2, 3]], emission: [250, 250, 250, 250]),
            Case(validators: 2, targets: [[3], [3]], emission: [250, 250, 0, 500]),
        ]
    )
    func `each mechanism pays by its own weights`(row: Case) {
        let count = row.validators + 2
        var subnet = subnet(
            stake: (0..<count).map { $0 < row.validators ? Self.tao : 0 },
            permits: (0..<count).map { $0 < row.validators },
            updates: (0..<count).map { _ in 1 }
        )
        for (uid, targets) in row.targets.enumerated() { subnet.weights[uid] = targets.map { ($0, .max) } }
        let inputs = subnet.inputs(emission: 1_000)
        let masked = Epoch.maskedWeights(inputs, EpochStake(inputs))
        for (uid, targets) in row.targets.enumerated() {
            let part = I32F32.one.safeDiv(I32F32(saturating: targets.count))
            #expect(masked.range(uid).map { masked.columns[$0] } == targets)
            #expect(masked.range(uid).allSatisfy { masked.values[$0] == part })
        }
        let paid = combined(subnet.runEpoch(emission: 1_000))
        for (value, expected) in zip(paid, row.emission) { #expect(value <= expected && expected - value <= 1) }
    }
}
