import Frame
import Primitives
import Scale
import State
import Testing

@testable import Runtime

/// A value, who sets it, and what is wrong with it.
struct BoundsCase: Sendable, CustomTestStringConvertible {
    var name: String
    var call: AdminUtils.Call
    var origin = Origin.root
    var error: DispatchError?

    init(_ name: String, _ call: AdminUtils.Call, by origin: Origin = .root, _ error: DispatchError?) {
        self.name = name
        self.call = call
        self.origin = origin
        self.error = error
    }

    var testDescription: String { name }
}

/// Bounds of values. Sources: `pallets/admin-utils/src/lib.rs` and its tests, named at each group.
@Suite("Bounds of settings")
struct BoundsTests {
    static let owner = Origin.signed(AdminFixture.owner)

    /// test_sudo_set_min_burn, test_sudo_set_max_burn; the burn's half-life and growth.
    static let burns: [BoundsCase] = [
        .init(
            "min burn of 1 TAO",
            .sudoSetMinBurn(netuid: 1, minBurn: 1_000_000_000),
            AdminUtils.refuse(.valueNotInBounds)
        ),
        .init(
            "min burn above max burn",
            .sudoSetMinBurn(netuid: 3, minBurn: 200_000_000),
            AdminUtils.refuse(.valueNotInBounds)
        ),
        .init(
            "max burn of 0.1 TAO",
            .sudoSetMaxBurn(netuid: 1, maxBurn: 100_000_000),
            AdminUtils.refuse(.valueNotInBounds)
        ),
        .init(
            "max burn below min burn",
            .sudoSetMaxBurn(netuid: 3, maxBurn: 140_000_000),
            AdminUtils.refuse(.valueNotInBounds)
        ),
        .init("half-life 0", .sudoSetBurnHalfLife(netuid: 1, burnHalfLife: 0), AdminUtils.refuse(.invalidValue)),
        .init(
            "half-life 36,101",
            .sudoSetBurnHalfLife(netuid: 1, burnHalfLife: 36_101),
            AdminUtils.refuse(.invalidValue)
        ),
        .init("half-life 1", .sudoSetBurnHalfLife(netuid: 1, burnHalfLife: 1), nil),
        .init(
            "half-life on root",
            .sudoSetBurnHalfLife(netuid: 0, burnHalfLife: 1),
            AdminUtils.refuse(.notPermittedOnRootSubnet)
        ),
        .init(
            "growth below 1",
            .sudoSetBurnIncreaseMult(netuid: 1, burnIncreaseMult: U64F64(bits: (1 << 64) - 1)),
            AdminUtils.refuse(.invalidValue)
        ),
        .init(
            "growth above 3",
            .sudoSetBurnIncreaseMult(netuid: 1, burnIncreaseMult: U64F64(bits: (3 << 64) + 1)),
            AdminUtils.refuse(.invalidValue)
        ),
        .init(
            "growth on root",
            .sudoSetBurnIncreaseMult(netuid: 0, burnIncreaseMult: U64F64(2)),
            AdminUtils.refuse(.notPermittedOnRootSubnet)
        ),
    ]

    /// test_sudo_set_max_allowed_uids, test_sudo_set_min_allowed_uids, test_sudo_set_max_allowed_validators.
    static let neurons: [BoundsCase] = [
        .init(
            "fewer than the least",
            .sudoSetMaxAllowedUids(netuid: 1, maxAllowedUids: 63),
            AdminUtils.refuse(.maxAllowedUidsLessThanMinAllowedUids)
        ),
        .init(
            "fewer than there are",
            .sudoSetMaxAllowedUids(netuid: 1, maxAllowedUids: 99),
            AdminUtils.refuse(.maxAllowedUIdsLessThanCurrentUIds)
        ),
        .init("as many as there are", .sudoSetMaxAllowedUids(netuid: 1, maxAllowedUids: 100), nil),
        .init(
            "more than 256",
            .sudoSetMaxAllowedUids(netuid: 1, maxAllowedUids: 257),
            AdminUtils.refuse(.maxAllowedUidsGreaterThanDefaultMaxAllowedUids)
        ),
        .init(
            "too many for two mechanisms",
            .sudoSetMaxAllowedUids(netuid: 3, maxAllowedUids: 129),
            Subtensor.refuse(.tooManyUIDsPerMechanism)
        ),
        .init("128 for two mechanisms", .sudoSetMaxAllowedUids(netuid: 3, maxAllowedUids: 128), nil),
        .init(
            "least above greatest",
            .sudoSetMinAllowedUids(netuid: 1, minAllowedUids: 256),
            AdminUtils.refuse(.minAllowedUidsGreaterThanMaxAllowedUids)
        ),
        .init(
            "least as many as there are",
            .sudoSetMinAllowedUids(netuid: 1, minAllowedUids: 100),
            AdminUtils.refuse(.minAllowedUidsGreaterThanCurrentUids)
        ),
        .init(
            "more validators than neurons",
            .sudoSetMaxAllowedValidators(netuid: 1, maxAllowedValidators: 257),
            AdminUtils.refuse(.maxValidatorsLargerThanMaxUIds)
        ),
        .init("as many validators as neurons", .sudoSetMaxAllowedValidators(netuid: 1, maxAllowedValidators: 256), nil),
        .init(
            "no owner's neuron",
            .sudoSetOwnerImmuneNeuronLimit(netuid: 1, immuneNeurons: 0),
            Subtensor.refuse(.invalidValue)
        ),
        .init(
            "11 owner's neurons",
            .sudoSetOwnerImmuneNeuronLimit(netuid: 1, immuneNeurons: 11),
            Subtensor.refuse(.invalidValue)
        ),
    ]

    /// test_sudo_set_bonds_moving_average, test_sudo_set_alpha_sigmoid_steepness, test_sudo_get_set_alpha,
    /// sudo_set_commit_reveal_weights_interval, test_sudo_set_activity_cutoff.
    static let consensus: [BoundsCase] = [
        .init(
            "owner's slowest bonds",
            .sudoSetBondsMovingAverage(netuid: 1, bondsMovingAverage: 975_000),
            by: owner,
            nil
        ),
        .init(
            "owner's too slow bonds",
            .sudoSetBondsMovingAverage(netuid: 1, bondsMovingAverage: 975_001),
            by: owner,
            AdminUtils.refuse(.bondsMovingAverageMaxReached)
        ),
        .init("root's slower bonds", .sudoSetBondsMovingAverage(netuid: 1, bondsMovingAverage: 975_001), nil),
        .init(
            "owner's negative steepness",
            .sudoSetAlphaSigmoidSteepness(netuid: 1, steepness: -1),
            by: owner,
            AdminUtils.refuse(.negativeSigmoidSteepness)
        ),
        .init("owner's steepness of zero", .sudoSetAlphaSigmoidSteepness(netuid: 1, steepness: 0), by: owner, nil),
        .init("root's negative steepness", .sudoSetAlphaSigmoidSteepness(netuid: 1, steepness: -1), nil),
        .init(
            "liquid alpha off",
            .sudoSetAlphaValues(netuid: 3, alphaLow: 1_638, alphaHigh: 65_535),
            Subtensor.refuse(.liquidAlphaDisabled)
        ),
        .init(
            "high too low",
            .sudoSetAlphaValues(netuid: 1, alphaLow: 1_638, alphaHigh: 1_637),
            Subtensor.refuse(.alphaHighTooLow)
        ),
        .init(
            "low too low",
            .sudoSetAlphaValues(netuid: 1, alphaLow: 1_637, alphaHigh: 53_083),
            Subtensor.refuse(.alphaLowOutOfRange)
        ),
        .init(
            "low above high",
            .sudoSetAlphaValues(netuid: 1, alphaLow: 53_084, alphaHigh: 53_083),
            Subtensor.refuse(.alphaLowOutOfRange)
        ),
        .init("low equal to high", .sudoSetAlphaValues(netuid: 1, alphaLow: 53_083, alphaHigh: 53_083), nil),
        .init(
            "reveal after no epoch",
            .sudoSetCommitRevealWeightsInterval(netuid: 1, interval: 0),
            Subtensor.refuse(.revealPeriodTooSmall)
        ),
        .init("reveal after 100 epochs", .sudoSetCommitRevealWeightsInterval(netuid: 1, interval: 100), nil),
        .init(
            "reveal after 101 epochs",
            .sudoSetCommitRevealWeightsInterval(netuid: 1, interval: 101),
            Subtensor.refuse(.revealPeriodTooLarge)
        ),
        .init(
            "activity cutoff 359",
            .sudoSetActivityCutoff(netuid: 1, activityCutoff: 359),
            Subtensor.refuse(.activityCutoffTooLow)
        ),
        .init("activity cutoff 360", .sudoSetActivityCutoff(netuid: 1, activityCutoff: 360), nil),
        .init(
            "activity factor 999",
            .sudoSetActivityCutoffFactor(netuid: 1, factorMilli: 999),
            by: owner,
            Subtensor.refuse(.activityCutoffFactorMilliOutOfBounds)
        ),
        .init("activity factor 50,000", .sudoSetActivityCutoffFactor(netuid: 1, factorMilli: 50_000), by: owner, nil),
    ]

    /// test_sudo_set_mechanism_count, test_sudo_set_mechanism_count_and_emissions, test_sudo_set_max_mechanism_count,
    /// test_sudo_set_max_epochs_per_block, test_sudo_set_min_childkey_take_per_subnet_rejects_below_global,
    /// test_sudo_set_network_pow_registration_allowed.
    static let others: [BoundsCase] = [
        .init("no mechanism", .sudoSetMechanismCount(netuid: 1, mechanismCount: 0), Subtensor.refuse(.invalidValue)),
        .init(
            "three mechanisms",
            .sudoSetMechanismCount(netuid: 1, mechanismCount: 3),
            Subtensor.refuse(.invalidValue)
        ),
        .init(
            "two mechanisms of 256",
            .sudoSetMechanismCount(netuid: 1, mechanismCount: 2),
            Subtensor.refuse(.tooManyUIDsPerMechanism)
        ),
        .init(
            "mechanisms of no subnet",
            .sudoSetMechanismCount(netuid: 9, mechanismCount: 1),
            Subtensor.refuse(.mechanismDoesNotExist)
        ),
        .init(
            "split into more",
            .sudoSetMechanismEmissionSplit(netuid: 3, maybeSplit: [1, 1, 65_533]),
            Subtensor.refuse(.invalidValue)
        ),
        .init(
            "split below one",
            .sudoSetMechanismEmissionSplit(netuid: 3, maybeSplit: [1, 65_533]),
            Subtensor.refuse(.invalidValue)
        ),
        .init(
            "split of nothing",
            .sudoSetMechanismEmissionSplit(netuid: 3, maybeSplit: []),
            Subtensor.refuse(.invalidValue)
        ),
        .init("split", .sudoSetMechanismEmissionSplit(netuid: 3, maybeSplit: [13_107, 52_428]), nil),
        .init("no mechanisms at all", .sudoSetMaxMechanismCount(maxMechanismCount: 0), Subtensor.refuse(.invalidValue)),
        .init("17 mechanisms", .sudoSetMaxMechanismCount(maxMechanismCount: 17), Subtensor.refuse(.invalidValue)),
        .init("no epochs", .sudoSetMaxEpochsPerBlock(maxEpochsPerBlock: 0), AdminUtils.refuse(.valueNotInBounds)),
        .init(
            "take above the greatest",
            .sudoSetMinChildkeyTakePerSubnet(netuid: 1, take: 11_797),
            AdminUtils.refuse(.invalidValue)
        ),
        .init(
            "exponent below 1",
            .sudoSetTaoFlowNormalizationExponent(exponent: U64F64(bits: (1 << 64) - 1)),
            AdminUtils.refuse(.invalidValue)
        ),
        .init(
            "exponent above 2",
            .sudoSetTaoFlowNormalizationExponent(exponent: U64F64(bits: (2 << 64) + 1)),
            AdminUtils.refuse(.invalidValue)
        ),
        .init(
            "emission of root",
            .sudoSetSubnetEmissionEnabled(netuid: 0, enabled: true),
            AdminUtils.refuse(.notPermittedOnRootSubnet)
        ),
        .init(
            "owner cut of root",
            .sudoSetOwnerCutEnabled(netuid: 0, enabled: true),
            AdminUtils.refuse(.notPermittedOnRootSubnet)
        ),
        .init(
            "proof of work",
            .sudoSetNetworkPowRegistrationAllowed(netuid: 1, registrationAllowed: true),
            AdminUtils.refuse(.powRegistrationDisabled)
        ),
        .init(
            "proof of work by anybody",
            .sudoSetNetworkPowRegistrationAllowed(netuid: 1, registrationAllowed: true),
            by: .none,
            AdminUtils.refuse(.powRegistrationDisabled)
        ),
        .init("issuance", .sudoSetTotalIssuance(totalIssuance: 1), AdminUtils.refuse(.deprecated)),
        .init(
            "no authors' number of 33",
            .swapAuthorities(newAuthorities: BoundedVec(Array(repeating: AuraAuthority(content: .zero), count: 33))),
            .other
        ),
    ]

    /// `test_set_alpha_disabled`, `test_get_set_alpha`.
    @Test("values are held to their bounds", arguments: burns + neurons + consensus + others)
    func bounds(value: BoundsCase) {
        var chain = AdminFixture.chain()
        // A second subnet, with narrower prices, two mechanisms and solid bonds.
        chain[Subtensor.networksAdded, 3] = true
        chain[Subtensor.tempo, 3] = 360
        chain[Subtensor.minBurn, 3] = 150_000_000
        chain[Subtensor.maxBurn, 3] = 180_000_000
        chain[Subtensor.mechanismCountCurrent, 3] = 2
        let before = chain.committed().root
        #expect(AdminFixture.failure(value.call, from: value.origin, on: &chain) == value.error)
        #expect((chain.committed().root == before) == (value.error != nil))
    }

    // admin-utils/src/tests/mod.rs: test_set_sn_owner_hotkey_owner, test_set_sn_owner_hotkey_root
    @Test("the owner's hotkey changes once a week, whoever asks, as in test_set_sn_owner_hotkey_owner and _root")
    func ownerHotkey() {
        var chain = AdminFixture.chain()
        let hotkey = AdminFixture.stranger
        let call = AdminUtils.Call.sudoSetSnOwnerHotkey(netuid: 1, hotkey: hotkey)
        #expect(AdminFixture.failure(call, from: .signed(AdminFixture.stranger), on: &chain) == .badOrigin)
        #expect(AdminFixture.failure(call, from: Self.owner, on: &chain) == nil)
        #expect(chain[Subtensor.subnetOwnerHotkey, 1] == hotkey)
        chain[System.number] = AdminFixture.block + 50_399
        #expect(AdminFixture.failure(call, from: .root, on: &chain) == Subtensor.refuse(.txRateLimitExceeded))
        chain[System.number] = AdminFixture.block + 50_400
        #expect(AdminFixture.failure(call, from: .root, on: &chain) == nil)
        let pot = AdminUtils.Call.sudoSetSnOwnerHotkey(netuid: 1, hotkey: Subtensor.subnetAccount(1))
        chain[System.number] = AdminFixture.block + 100_800
        #expect(AdminFixture.failure(pot, from: .root, on: &chain) == Subtensor.refuse(.cannotUseSystemAccount))
    }

    @Test("a precompile is reported only where it changes, as in test_sudo_toggle_evm_precompile")
    func precompile() {
        var chain = AdminFixture.chain()
        let off = AdminUtils.Call.sudoToggleEvmPrecompile(precompileId: .staking, enabled: false)
        #expect(AdminFixture.failure(off, from: .signed(AdminFixture.stranger), on: &chain) == .badOrigin)
        #expect(AdminFixture.failure(off, from: .root, on: &chain) == nil)
        #expect(AdminFixture.failure(off, from: .root, on: &chain) == nil)
        #expect(!chain[AdminUtils.precompileEnable, .staking])
        #expect(chain.events.count == 1)
    }

    @Test("authors are replaced and the engine is told")
    func authors() {
        var chain = AdminFixture.chain()
        let author = AuraAuthority(content: AdminFixture.owner.raw)
        let call = AdminUtils.Call.swapAuthorities(newAuthorities: [author])
        #expect(AdminFixture.failure(call, from: .signed(AdminFixture.owner), on: &chain) == .badOrigin)
        #expect(AdminFixture.failure(call, from: .root, on: &chain) == nil)
        #expect(Aura.author(slot: Slot(content: 7), in: chain) == AdminFixture.owner)
        let log = DigestItem.consensus(.aura, [1, 4] + AdminFixture.owner.bytes)
        #expect(chain[System.digest].logs == [log])
        #expect(AdminFixture.failure(.swapAuthorities(newAuthorities: []), from: .root, on: &chain) == nil)
        #expect(chain[Aura.authorities].elements == [author])
    }

    // admin-utils/src/tests/mod.rs: test_sudo_root_sets_evm_chain_id, test_sudo_non_root_cannot_set_evm_chain_id
    @Test("the Ethereum chain number is kept where tools look for it")
    func chainID() {
        var chain = AdminFixture.chain()
        let call = AdminUtils.Call.sudoSetEvmChainId(chainId: 945)
        #expect(AdminFixture.failure(call, from: .signed(AdminFixture.owner), on: &chain) == .badOrigin)
        #expect(AdminFixture.failure(call, from: .root, on: &chain) == nil)
        let key = StorageKeys.prefix(pallet: "EVMChainId", item: "ChainId")
        #expect(chain.rawValue(at: key) == UInt64(945).scaleEncoded)
    }
}
