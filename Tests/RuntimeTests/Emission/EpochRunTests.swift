import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

/// The epoch as it reads and writes storage. Figures are those of `pallets/subtensor/src/tests/{epoch,mechanism,
/// voting_power}.rs` of subtensor, where a test names one; the algorithm itself is tested with Economics.
struct EpochRunTests {
    private let fixture = EmissionFixture.self
    private let emission: Alpha = 1_000_000_000

    private func hotkey(_ uid: UInt16) -> AccountID { EmissionFixture.account(uid + 1) }

    /// A subnet of neurons with equal stake, all with a permit.
    private func subnet(neurons: UInt16, tempo: UInt16 = 1, block: UInt32 = 0) throws -> Chain {
        var chain = fixture.chain(block: block)
        fixture.addNetwork(1, tempo: tempo, on: &chain)
        for uid in 0..<neurons {
            try fixture.addNeuron(hotkey(uid), of: fixture.account(100 + uid), at: 1, on: &chain)
            fixture.stake(1_000_000, on: hotkey(uid), of: fixture.account(100 + uid), at: 1, on: &chain)
        }
        chain[Subtensor.maxAllowedValidators, 1] = neurons
        chain[Subtensor.validatorPermit, 1] = Array(repeating: true, count: Int(neurons))
        chain[Subtensor.weightsSetRateLimit, 1] = 0
        return chain
    }

    private func setWeights(_ uids: [UInt16], _ values: [UInt16], by uid: UInt16, on chain: inout Chain) throws {
        try Subtensor.dispatch(
            .setWeights(netuid: 1, dests: uids, weights: values, versionKey: 0),
            from: .signed(hotkey(uid)),
            on: &chain
        )
    }

    private func bonds(of uid: UInt16, in chain: Chain) -> [UInt16] {
        chain[Subtensor.bonds, 1, uid].map(\.second)
    }

    @Test("Bonds and dividends follow who is active (test_active_stake)")
    func activeStake() throws {
        var chain = try subnet(neurons: 4)
        chain[Subtensor.yuma3On, 1] = false
        _ = Subtensor.runEpoch(at: 1, emission: emission, on: &chain)
        chain[System.number] = 1
        for uid in UInt16(0)..<2 { try setWeights([2, 3], [32_767, 32_767], by: uid, on: &chain) }
        _ = Subtensor.runEpoch(at: 1, emission: emission, on: &chain)
        #expect(chain[Subtensor.dividends, 1] == [32_767, 32_767, 0, 0])
        #expect(chain[Subtensor.emission, 1] == [250_000_000, 250_000_000, 250_000_000, 250_000_000])
        #expect(bonds(of: 0, in: chain) == [65_535, 65_535])
        #expect(bonds(of: 1, in: chain) == [65_535, 65_535])

        chain[System.number] = 5_002
        try setWeights([2, 3], [32_767, 32_767], by: 0, on: &chain)
        let earnings = Subtensor.runEpoch(at: 1, emission: emission, on: &chain)
        #expect(chain[Subtensor.active, 1] == [true, false, false, false])
        #expect(chain[Subtensor.dividends, 1] == [36_044, 29_490, 0, 0])
        #expect(chain[Subtensor.emission, 1] == [274_999_999, 224_999_999, 250_000_000, 250_000_000])
        #expect(bonds(of: 0, in: chain) == [65_535, 65_535])
        #expect(bonds(of: 1, in: chain) == [53_619, 53_619])
        #expect(earnings.map(\.hotkey) == (UInt16(0)..<4).map { hotkey($0) })
        #expect(earnings.map(\.dividend) == [274_999_999, 224_999_999, 0, 0])
        #expect(earnings.map(\.incentive) == [0, 0, 250_000_000, 250_000_000])

        try setWeights([2, 3], [32_767, 32_767], by: 1, on: &chain)
        chain[System.number] = 5_003
        _ = Subtensor.runEpoch(at: 1, emission: emission, on: &chain)
        #expect(chain[Subtensor.dividends, 1] == [35_716, 29_818, 0, 0])
        #expect(chain[Subtensor.emission, 1] == [272_501_132, 227_498_866, 250_000_000, 250_000_000])
        #expect(bonds(of: 1, in: chain) == [54_712, 54_712])
        #expect(chain[Subtensor.incentive, 1] == [0, 0, 32_767, 32_767])
        #expect(chain[Subtensor.consensus, 1] == [0, 0, 32_767, 32_767])
        #expect(chain[Subtensor.validatorTrust, 1] == [65_535, 65_535, 0, 0])
        #expect(chain[Subtensor.stakeWeight, 1] == [16_383, 16_383, 16_383, 16_383])
    }

    @Test("Only the validators with the most stake get a permit, and only they keep bonds")
    func permits() throws {
        var chain = try subnet(neurons: 3)
        fixture.stake(5, on: hotkey(1), of: fixture.account(101), at: 1, on: &chain)
        chain[Subtensor.maxAllowedValidators, 1] = 1
        chain[Subtensor.bonds, 1, 0] = [Pair(2, 99)]
        _ = Subtensor.runEpoch(at: 1, emission: emission, on: &chain)
        #expect(chain[Subtensor.validatorPermit, 1] == [false, true, false])
        #expect(chain[Subtensor.bonds, 1, 0].isEmpty)
        // Every neuron has a row, also an empty one.
        for uid in UInt16(0)..<3 { #expect(chain.contains(Subtensor.bonds, 1, uid)) }
    }

    /// `test_epoch_masks_incoming_to_sniped_uid_prevents_inheritance`.
    @Test(
        "Weights for a neuron that registered after the commit do not count",
        arguments: [
            true, false,
        ]
    )
    func commitMask(commitsAndReveals: Bool) throws {
        var chain = try subnet(neurons: 3, tempo: 1_000, block: 100)
        chain[Subtensor.lastEpochBlock, 1] = 100
        for uid in UInt16(0)..<3 { chain[Subtensor.blockAtRegistration, 1, uid] = 10 }
        chain[Subtensor.weightCommits, 1, hotkey(0)] = [Quad(.zero, 0, 110, 0)]
        chain[Subtensor.blockAtRegistration, 1, 1] = 120
        chain[System.number] = 130
        chain[Subtensor.validatorPermit, 1] = [true, false, false]
        chain[Subtensor.lastUpdate, 1] = [130, 130, 130]
        chain[Subtensor.weights, 1, 0] = [Pair(1, 65_535), Pair(2, 65_535)]
        chain[Subtensor.commitRevealWeightsEnabled, 1] = commitsAndReveals
        _ = Subtensor.runEpoch(at: 1, emission: emission, on: &chain)
        let incentive = chain[Subtensor.incentive, 1].map(\.content)
        #expect(incentive[2] > 0)
        #expect((incentive[1] > 0) == !commitsAndReveals)
    }

    @Test("A commit that has expired masks nothing (test_epoch_does_not_mask_outside_window_but_masks_inside)")
    func expiredCommit() throws {
        var chain = try subnet(neurons: 3, tempo: 1_000, block: 130)
        chain[Subtensor.lastEpochBlock, 1] = 130
        chain[Subtensor.subnetEpochIndex, 1] = 2
        chain[Subtensor.validatorPermit, 1] = [true, false, false]
        chain[Subtensor.lastUpdate, 1] = [131, 131, 131]
        chain[Subtensor.weights, 1, 0] = [Pair(1, 65_535)]
        chain[Subtensor.weightCommits, 1, hotkey(0)] = [Quad(.zero, 0, 110, 0)]
        chain[Subtensor.commitRevealWeightsEnabled, 1] = true
        var later = chain
        _ = Subtensor.runEpoch(at: 1, emission: emission, on: &later)
        #expect(later[Subtensor.incentive, 1] == [0, 65_535, 0])
        chain[Subtensor.weightCommits, 1, hotkey(0)] = [Quad(.zero, 0, 110, 0), Quad(.zero, 1, 120, 0)]
        _ = Subtensor.runEpoch(at: 1, emission: emission, on: &chain)
        #expect(chain[Subtensor.incentive, 1] == [0, 0, 0])
    }

    @Test("Mechanisms share the emission and add up (epoch_with_mechanisms_persists_and_aggregates_all_terms)")
    func mechanisms() throws {
        var chain = try subnet(neurons: 3, block: 10)
        chain[System.number] = 11
        let second = NetUIDStorageIndex(1, 1)
        chain[Subtensor.mechanismCountCurrent, 1] = 2
        chain[Subtensor.mechanismEmissionSplit, 1] = [16_383, 49_152]
        chain[Subtensor.lastUpdate, 1] = [11, 11, 11]
        chain[Subtensor.lastUpdate, second] = [11, 11, 11]
        chain[Subtensor.validatorPermit, 1] = [true, false, false]
        chain[Subtensor.weights, 1, 0] = [Pair(1, 39_321), Pair(2, 26_214)]
        chain[Subtensor.weights, second, 0] = [Pair(1, 13_107), Pair(2, 52_428)]
        chain.clearEvents()
        let parts = Subtensor.mechanismParts(of: emission, at: 1, in: chain)
        #expect(parts == [249_988_556, 750_011_444])
        let earnings = Subtensor.runEpoch(at: 1, emission: emission, on: &chain)
        // Three and two fifths, one and four fifths of 65,535, each cut.
        #expect(chain[Subtensor.incentive, 1] == [0, 39_320, 26_213])
        #expect(chain[Subtensor.incentive, second] == [0, 13_106, 52_427])
        #expect(earnings.map(\.dividend) == [500_000_000, 0, 0])
        let miners = earnings.dropFirst().map(\.incentive.rawValue)
        #expect(miners[0].distance(to: (249_988_556 * 3 + 750_011_444) / 10).magnitude <= 20_000)
        #expect(miners[1].distance(to: (249_988_556 * 2 + 750_011_444 * 4) / 10).magnitude <= 20_000)
        #expect(miners[0] + miners[1] <= 500_000_000)
        // A tenth of the weights, since bonds follow at a tenth an epoch.
        #expect(chain[Subtensor.bonds, second, 0] == [Pair(1, 1_310), Pair(2, 5_242)])
        let reported = fixture.events(of: chain).compactMap { event -> NetUIDStorageIndex? in
            guard case .incentiveAlphaEmittedToMiners(let index, _) = event else { return nil }
            return index
        }
        #expect(reported == [1, second])
    }

    @Test("A mechanism's place in storage is 4,096 further (test_index_from_netuid_and_subnet)")
    func storageIndex() {
        #expect(NetUIDStorageIndex(5, 3) == 12_293)
        #expect(NetUIDStorageIndex(12_293).netuid == 5)
        #expect(NetUIDStorageIndex(12_293).mechanism == 3)
    }

    @Test("Fewer mechanisms leave nothing of the others behind (update_mechanism_counts_decreases_and_cleans)")
    func fewerMechanisms() throws {
        var chain = try subnet(neurons: 2)
        let second = NetUIDStorageIndex(1, 1)
        chain[Subtensor.maxAllowedUids, 1] = 128
        try Subtensor.setMechanismCount(2, at: 1, on: &chain)
        try Subtensor.setMechanismSplit([30_000, 35_535], at: 1, on: &chain)
        chain[Subtensor.weights, second, 0] = [Pair(1, 1)]
        chain[Subtensor.bonds, second, 0] = [Pair(1, 1)]
        chain[Subtensor.incentive, second] = [1]
        chain[Subtensor.lastUpdate, second] = [1]
        chain[Subtensor.weightCommits, second, hotkey(0)] = [Quad(.zero, 0, 1, 0)]
        chain[Subtensor.weights, 1, 0] = [Pair(1, 7)]
        try Subtensor.setMechanismCount(1, at: 1, on: &chain)
        #expect(chain[Subtensor.mechanismEmissionSplit, 1] == nil)
        #expect(!chain.contains(Subtensor.weights, second, 0))
        #expect(!chain.contains(Subtensor.bonds, second, 0))
        #expect(!chain.contains(Subtensor.incentive, second))
        #expect(!chain.contains(Subtensor.lastUpdate, second))
        #expect(chain[Subtensor.weightCommits, second, hotkey(0)] == nil)
        #expect(chain[Subtensor.weights, 1, 0] == [Pair(1, 7)])
    }

    @Test("The number and the split of mechanisms have limits (do_set_mechanism_count, do_set_emission_split)")
    func mechanismLimits() throws {
        var chain = try subnet(neurons: 2)
        func refuses(_ failure: Subtensor.Failure, _ body: () throws -> Void) {
            #expect(throws: Subtensor.refuse(failure), performing: body)
        }
        refuses(.mechanismDoesNotExist) { try Subtensor.setMechanismCount(1, at: 9, on: &chain) }
        refuses(.invalidValue) { try Subtensor.setMechanismCount(0, at: 1, on: &chain) }
        refuses(.invalidValue) { try Subtensor.setMechanismCount(3, at: 1, on: &chain) }
        refuses(.tooManyUIDsPerMechanism) { try Subtensor.setMechanismCount(2, at: 1, on: &chain) }
        refuses(.invalidValue) { try Subtensor.setMechanismSplit([], at: 1, on: &chain) }
        refuses(.invalidValue) { try Subtensor.setMechanismSplit([65_534], at: 1, on: &chain) }
        refuses(.invalidValue) { try Subtensor.setMechanismSplit([1, 65_534], at: 1, on: &chain) }
        try Subtensor.setMechanismSplit([65_535], at: 1, on: &chain)
        #expect(chain[Subtensor.mechanismEmissionSplit, 1] == [65_535])
    }

    @Test("A neuron that lets bonds be reset loses all bonds to it (do_reset_bonds)")
    func resetBonds() throws {
        var chain = try subnet(neurons: 3)
        chain[Subtensor.bonds, 1, 0] = [Pair(1, 10), Pair(2, 20)]
        chain[Subtensor.bonds, 1, 1] = [Pair(2, 30)]
        Subtensor.resetBonds(to: hotkey(2), 1, on: &chain)
        #expect(chain[Subtensor.bonds, 1, 0].count == 2)
        chain[Subtensor.bondsResetOn, 1] = true
        Subtensor.resetBonds(to: hotkey(2), 1, on: &chain)
        #expect(chain[Subtensor.bonds, 1, 0] == [Pair(1, 10)])
        #expect(chain[Subtensor.bonds, 1, 1].isEmpty)
        Subtensor.resetBonds(to: fixture.account(77), 1, on: &chain)
        #expect(chain[Subtensor.bonds, 1, 0] == [Pair(1, 10)])
    }

    @Test("Stake counts after what is lent and borrowed (get_inherited_for_hotkey_on_subnet)")
    func inherited() throws {
        var chain = try subnet(neurons: 2)
        chain[Subtensor.taoWeight] = .max
        fixture.stake(600_000, on: hotkey(0), of: fixture.account(100), at: .root, on: &chain)
        #expect(Subtensor.linkChildren([Pair(.max / 2, hotkey(1))], to: hotkey(0), at: 1, on: &chain))
        #expect(
            Subtensor.inheritedStake(of: hotkey(0), at: 1, in: chain)
                == Subtensor.InheritedStake(alpha: 500_000, tao: 300_000)
        )
        #expect(
            Subtensor.inheritedStake(of: hotkey(1), at: 1, in: chain)
                == Subtensor.InheritedStake(alpha: 1_499_999, tao: 299_999)
        )
        #expect(Subtensor.stakeWeight(of: hotkey(0), at: 1, in: chain).uint64 == 800_000)
    }

    @Test("Voting power follows stake and belongs to validators (test_voting_power_ema_calculation)")
    func votingPower() throws {
        var chain = try subnet(neurons: 2)
        chain[Subtensor.votingPowerTrackingEnabled, 1] = true
        chain[Subtensor.votingPowerEmaAlpha, 1] = 500_000_000_000_000_000
        chain[Subtensor.maxAllowedValidators, 1] = 1
        chain[Subtensor.votingPower, 1, hotkey(0)] = 10
        chain[Subtensor.votingPower, 1, fixture.account(50)] = 10
        _ = Subtensor.runEpoch(at: 1, emission: emission, on: &chain)
        #expect(chain[Subtensor.votingPower, 1, hotkey(1)] == 500_000)
        _ = Subtensor.runEpoch(at: 1, emission: emission, on: &chain)
        #expect(chain[Subtensor.votingPower, 1, hotkey(1)] == 750_000)
        #expect(chain.keys(of: Subtensor.votingPower, under: 1) == [hotkey(1)])
        chain[Subtensor.votingPowerDisableAtBlock, 1] = 1
        chain[System.number] = 1
        _ = Subtensor.runEpoch(at: 1, emission: emission, on: &chain)
        #expect(chain.keys(of: Subtensor.votingPower, under: 1).isEmpty)
        #expect(!chain[Subtensor.votingPowerTrackingEnabled, 1])
    }
}
