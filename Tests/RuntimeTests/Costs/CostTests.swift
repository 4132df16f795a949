import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

/// A call, what it declares, and where the figures come from.
struct CostCase: Sendable, CustomTestStringConvertible {
    var name: String
    var call: RuntimeCall
    /// Time without the guards', in picoseconds, with database accesses.
    var time: UInt64
    var proof: UInt64
    var dispatchClass = DispatchClass.normal
    var pays = Pays.yes

    var testDescription: String { name }
}

/// What calls declare. Figures: the weights and attributes of the reference named in the `*+Costs.swift` files.
@Suite("Costs of calls")
struct CostTests {
    static let account = AdminFixture.owner
    static let guarded: (time: UInt64, proof: UInt64) = (60_000_000, 4_198)

    static func database(_ reads: UInt64, _ writes: UInt64) -> UInt64 { reads * 25_000_000 + writes * 100_000_000 }

    static let cases: [CostCase] = [
        CostCase(
            name: "add_stake",
            call: .subtensor(.addStake(hotkey: account, netuid: 1, amountStaked: 1)),
            time: 664_064_000 + database(32, 16),
            proof: 8_727
        ),
        CostCase(
            name: "burned_register",
            call: .subtensor(.burnedRegister(netuid: 1, hotkey: account)),
            time: 336_815_000 + database(34, 29),
            proof: 6_148
        ),
        CostCase(
            name: "set_mechanism_weights",
            call: .subtensor(.setMechanismWeights(netuid: 1, mecid: 0, dests: [], weights: [], versionKey: 0)),
            time: 15_540_000_000 + database(4_111 + 11 + 7, 2) + 52_958_000 + 35_376_000,
            proof: 7_671 + 4_484,
            pays: .no
        ),
        CostCase(
            name: "serve_axon",
            call: .subtensor(
                .serveAxon(
                    netuid: 1,
                    version: 1,
                    ip: 1,
                    port: 1,
                    ipType: 4,
                    protocol: 4,
                    placeholder1: 0,
                    placeholder2: 0
                )
            ),
            time: 31_278_000 + 19_035_000 + database(6, 1),
            proof: 4_178 + 4_112,
            pays: .no
        ),
        CostCase(
            name: "decrease_take",
            call: .subtensor(.decreaseTake(hotkey: account, take: 1)),
            time: 29_895_000 + 15_378_000 + database(6, 2),
            proof: 4_295 + 4_186,
            pays: .no
        ),
        CostCase(
            name: "register_network",
            call: .subtensor(.registerNetwork(hotkey: account)),
            time: 277_125_000 + 35_376_000 + database(47, 48),
            proof: 9_947 + 4_484
        ),
        CostCase(
            name: "commit_timelocked_weights",
            call: .subtensor(.commitTimelockedWeights(netuid: 1, commit: [], revealRound: 1, commitRevealVersion: 4)),
            time: 86_951_000 + 52_958_000 + database(25, 2),
            proof: 4_713 + 7_671,
            pays: .no
        ),
        CostCase(
            name: "lock_stake",
            call: .subtensor(.lockStake(hotkey: account, netuid: 1, amount: 1)),
            time: 115_995_000 + database(17, 3),
            proof: 7_655
        ),
        CostCase(
            name: "move_lock",
            call: .subtensor(.moveLock(destinationHotkey: account, netuid: 1)),
            time: 149_819_000 + database(14, 6),
            proof: 7_339
        ),
        CostCase(
            name: "set_perpetual_lock",
            call: .subtensor(.setPerpetualLock(netuid: 1, enabled: true)),
            time: database(4, 3),
            proof: 0
        ),
        CostCase(
            name: "enable_voting_power_tracking",
            call: .subtensor(.enableVotingPowerTracking(netuid: 1)),
            time: 10_000 + database(2, 2),
            proof: 0
        ),
        CostCase(
            name: "register_leased_network, with 500 contributors",
            call: .subtensor(.registerLeasedNetwork(emissionsShare: 1, endBlock: nil)),
            time: 309_598_986 + 500 * 46_027_026 + database(49 + 1_000, 53 + 1_000),
            proof: 10_256 + 500 * 2_579
        ),
        CostCase(
            name: "terminate_lease, with 500 contributors",
            call: .subtensor(.terminateLease(leaseId: 0, hotkey: account)),
            time: 146_402_779 + 500 * 1_566_532 + database(4 + 500, 7 + 500),
            proof: 6_148 + 500 * 2_529
        ),
        CostCase(
            name: "crowdloan.create with a call",
            call: .crowdloan(LoanWorld.create(call: .system(.remark(remark: [])))),
            time: 59_829_000 + database(3, 5) + 2_119_000 + 60_000_000,
            proof: 6_148 + 4_198
        ),
        CostCase(
            name: "crowdloan.refund",
            call: .crowdloan(.refund(crowdloanId: Compact(0))),
            time: 110_703_000 + 50 * 39_503_253 + database(2 + 100, 100),
            proof: 3_747 + 50 * 2_579
        ),
        CostCase(
            name: "sudo_set_tempo",
            call: .adminUtils(.sudoSetTempo(netuid: 1, tempo: 1)),
            time: 36_298_000 + database(5, 2),
            proof: 4_383
        ),
        CostCase(
            name: "sudo_set_burn_half_life",
            call: .adminUtils(.sudoSetBurnHalfLife(netuid: 1, burnHalfLife: 1)),
            time: 25_000_000 + database(4, 1),
            proof: 0,
            dispatchClass: .operational
        ),
        CostCase(
            name: "sudo_set_owner_cut_enabled",
            call: .adminUtils(.sudoSetOwnerCutEnabled(netuid: 1, enabled: true)),
            time: 25_000_000 + database(4, 1),
            proof: 0,
            dispatchClass: .operational
        ),
        CostCase(
            name: "set_fee_rate",
            call: .swap(.setFeeRate(netuid: 1, rate: 1)),
            time: 15_063_000 + database(1, 1),
            proof: 3_994
        ),
        CostCase(
            name: "remark of 10 bytes",
            call: .system(.remark(remark: Array(repeating: 0, count: 10))),
            time: 2_119_000 + 3_900,
            proof: 0
        ),
        CostCase(
            name: "set_storage of 2",
            call: .system(.setStorage(items: [Pair([1], [2]), Pair([3], [4])])),
            time: 2_175_000 + 2 * 841_511 + database(0, 2),
            proof: 0,
            dispatchClass: .operational
        ),
        CostCase(
            name: "sudo of an operational call",
            call: .sudo(.sudo(call: .system(.killStorage(keys: [[1]])))),
            time: 10_729_000 + database(1, 1) + 2_255_000 + 662_473 + 60_000_000,
            proof: 1_517 + 4_198,
            dispatchClass: .operational
        ),
        CostCase(
            name: "burn, keeping the account",
            call: .balances(.burn(value: Compact(1), keepAlive: true)),
            time: 20_711_000,
            proof: 0
        ),
    ]

    @Test("calls declare the reference's weight, class and fee", arguments: cases)
    func declared(value: CostCase) {
        let cost = value.call.cost
        #expect(cost.weight.refTime.value == value.time + Self.guarded.time)
        #expect(cost.weight.proofSize.value == value.proof + Self.guarded.proof)
        #expect(cost.dispatchClass == value.dispatchClass)
        #expect(cost.pays == value.pays)
    }

    @Test("a plain transfer costs what the recorded chain's costs: 166,247 rao")
    func transfer() {
        let call = RuntimeCall.balances(.transferKeepAlive(dest: .id(Self.account), value: Compact(1_000_000_000)))
        #expect(call.cost == CallCost(Weight(224_051_000, proof: 7_791)))
        #expect(Fees.fee(of: call.cost, length: 144) == 166_247)
        // The recorded block 67's inherent, less the extrinsic's base weight.
        let time = RuntimeCall.timestamp(.set(now: Compact(1)))
        #expect(time.cost == CallCost(Weight(321_973_000 - 108_157_000, proof: 5_691), class: .mandatory))
    }

    @Test("no setting is free, and none costs nothing", arguments: SettingCase.all)
    func settings(setting: SettingCase) {
        let cost = setting.call(1).cost
        #expect(cost.weight.refTime.value > Self.guarded.time)
        #expect(cost.pays == .yes)
    }

    @Test("calls keep the reference's numbers on the wire")
    func indexes() {
        let calls: [(RuntimeCall, [UInt8])] = [
            (.adminUtils(.swapAuthorities(newAuthorities: [])), [19, 0, 0]),
            (.adminUtils(.sudoSetDefaultTake(defaultTake: 2)), [19, 1, 2, 0]),
            (
                .adminUtils(.sudoSetServingRateLimit(netuid: 1, servingRateLimit: 2)),
                [19, 3, 1, 0, 2, 0, 0, 0, 0, 0, 0, 0]
            ),
            (
                .adminUtils(.sudoSetAdjustmentAlpha(netuid: 1, adjustmentAlpha: 0)),
                [19, 9, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]
            ),
            (.adminUtils(.sudoSetBondsPenalty(netuid: 1, bondsPenalty: 3)), [19, 60, 1, 0, 3, 0]),
            (.adminUtils(.sudoSetMaxEpochsPerBlock(maxEpochsPerBlock: 3)), [19, 96, 3]),
            (.adminUtils(.sudoSetActivityCutoffFactor(netuid: 1, factorMilli: 3)), [19, 97, 1, 0, 3, 0, 0, 0]),
            (.subtensor(.setRejectLockedAlpha(enabled: true)), [7, 142, 1]),
            (.subtensor(.setPerpetualLock(netuid: 1, enabled: true)), [7, 138, 1, 0, 1]),
            (.subtensor(.disableVotingPowerTracking(netuid: 1)), [7, 130, 1, 0]),
            (.subtensor(.registerLeasedNetwork(emissionsShare: 30, endBlock: nil)), [7, 110, 30, 0]),
            (.crowdloan(.setMaxContribution(crowdloanId: Compact(1), newMaxContribution: nil)), [27, 9, 4, 0]),
            (.utility(.forceBatch(calls: [])), [11, 4, 0]),
            (.sudo(.removeKey), [12, 4]),
        ]
        for (call, bytes) in calls {
            #expect(call.scaleEncoded == bytes)
        }
    }
}
