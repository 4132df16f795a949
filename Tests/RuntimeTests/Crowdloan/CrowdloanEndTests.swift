import Frame
import Primitives
import Scale
import State
import Testing

@testable import Runtime

/// Crowdloans: how they end, and their settings. Scenarios: `pallets/crowdloan/src/tests.rs` of subtensor; its tests are
/// named beside ours.
@Suite("Ends and settings of crowdloans")
struct CrowdloanEndTests {
    typealias World = LoanWorld
    static let id = Compact<UInt32>(0)
    static let finalize = Crowdloan.Call.finalize(crowdloanId: id)
    static let refund = Crowdloan.Call.refund(crowdloanId: id)
    static let dissolve = Crowdloan.Call.dissolve(crowdloanId: id)

    private func refused(_ failure: Crowdloan.Failure) -> DispatchError { Crowdloan.refuse(failure) }

    private func transfer(_ amount: Tao) -> RuntimeCall {
        .balances(.transferAllowDeath(dest: .id(World.target), value: Compact(amount)))
    }

    // crowdloan/src/tests.rs: test_finalize_succeeds_with_target_address
    @Test("what was raised goes to the receiver")
    func payTarget() throws {
        var world = try World.full()
        try world.send(Self.finalize, by: World.creator)
        #expect(world.balance(World.target) == World.cap)
        #expect(world.balance(world.funds) == .zero)
        #expect(world.loan?.finalized == true)
        #expect(world.lastEvent == .finalized(crowdloanId: 0))
    }

    // crowdloan/src/tests.rs: test_finalize_succeeds
    @Test("or the call is made as the creator, a long one too")
    func makeCall() throws {
        let long = RuntimeCall.utility(
            .batchAll(calls: [transfer(600), .system(.remark(remark: .init(repeating: 7, count: 200)))])
        )
        for call in [transfer(600), long] {
            var world = try World.full(call: call)
            let before = world.balance(World.creator)
            try world.send(Self.finalize, by: World.creator)
            #expect(world.balance(World.target) == 600)
            #expect(world.balance(World.creator) == before.saturatingSub(600))
            #expect(world.loan?.finalized == true)
            #expect(world.chain[Crowdloan.currentCrowdloanId] == nil)
        }
    }

    // crowdloan/src/tests.rs: test_finalize_fails_if_call_fails
    @Test("a call that fails leaves everything as it was")
    func failingCall() throws {
        var world = try World.full(call: transfer(.max))
        #expect(world.refusal(Self.finalize) == .token(.fundsUnavailable))
        #expect(world.chain[Crowdloan.currentCrowdloanId] == nil)
        #expect(world.loan?.finalized == false)
    }

    @Test("a long call is kept by its hash as often as it is asked for, and goes with the last crowdloan")
    func storedCalls() throws {
        let call = RuntimeCall.system(.remark(remark: .init(repeating: 7, count: 200)))
        var world = try World.open(call: call)
        try world.send(World.create(call: call), by: World.creator)
        let hash = Hash256.blake2b(call.scaleEncoded)
        let length = UInt32(call.scaleEncoded.count)
        #expect(world.loan?.call == .lookup(hash: hash, len: length))
        #expect(
            world.chain[Preimages.requestStatusFor, hash]
                == .requested(maybeTicket: nil, count: 2, maybeLen: length)
        )
        try world.send(Self.dissolve, by: World.creator)
        #expect(world.chain[Preimages.preimageFor, Pair(hash, length)] != nil)
        try world.send(.dissolve(crowdloanId: Compact(1)), by: World.creator)
        #expect(world.chain[Preimages.preimageFor, Pair(hash, length)] == nil)
        #expect(world.chain[Preimages.requestStatusFor, hash] == nil)
    }

    @Test("a call that is gone cannot be made")
    func missingCall() throws {
        let call = RuntimeCall.system(.remark(remark: .init(repeating: 7, count: 200)))
        var world = try World.full(call: call)
        let bounded = try #require(world.loan?.call)
        Preimages.drop(bounded, on: &world.chain)
        #expect(world.refusal(Self.finalize) == refused(.callUnavailable))
    }

    // crowdloan/src/tests.rs: test_finalize_fails_if_call_and_target_address_are_provided,
    // test_finalize_fails_if_call_and_target_address_are_missing
    @Test("a crowdloan with two purposes, or none, cannot end", arguments: [true, false])
    func badPurpose(both: Bool) throws {
        var world = try World.full()
        var loan = try #require(world.loan)
        loan.call = both ? .inline(BoundedVec(transfer(600).scaleEncoded)) : nil
        loan.targetAddress = both ? World.target : nil
        world.chain[Crowdloan.crowdloans, 0] = loan
        #expect(world.refusal(Self.finalize) == refused(.invalidFinalizationConfig))
    }

    // crowdloan/src/tests.rs: test_finalize_fails_if_not_creator_origin,
    // test_finalize_fails_if_crowdloan_cap_is_not_raised,
    // test_finalize_fails_if_crowdloan_has_already_been_finalized
    @Test("only the creator ends it, once, with everything raised")
    func refusedFinalization() throws {
        var world = try World.open()
        #expect(world.refusal(Self.finalize) == refused(.capNotRaised))
        try world.send(World.contribute(90_000_000_000), by: World.first)
        #expect(world.refusal(Self.finalize, from: .signed(World.first)) == refused(.invalidOrigin))
        try world.send(Self.finalize, by: World.creator)
        #expect(world.refusal(Self.finalize) == refused(.alreadyFinalized))
    }

    // crowdloan/src/tests.rs: test_refund_succeeds
    @Test("contributors are paid back, fifty at once, the creator not")
    func refund() throws {
        var world = try World.open()
        for number in UInt16(0)..<60 {
            let account = EmissionFixture.account(1_000 + number)
            try world.fund(account, 1_000_000_000)
            try world.send(World.contribute(World.least), by: account)
        }
        try world.send(Self.refund, by: World.creator)
        #expect(world.lastEvent == .partiallyRefunded(crowdloanId: 0))
        #expect(world.loan?.contributorsCount == 11)
        #expect(world.loan?.raised.rawValue == World.deposit.rawValue + 10 * World.least.rawValue)
        #expect(world.chain.correction.actualWeight == nil)
        try world.send(Self.refund, by: World.creator)
        #expect(world.lastEvent == .allRefunded(crowdloanId: 0))
        #expect(world.loan?.contributorsCount == 1)
        #expect(world.loan?.raised == World.deposit)
        for number in UInt16(0)..<60 {
            #expect(world.balance(EmissionFixture.account(1_000 + number)) == 1_000_000_000)
        }
        let expected = CallCost(Crowdloan.Call.refundWeight(of: 10)).guarded.weight
        #expect(world.chain.correction.actualWeight == expected)
    }

    // crowdloan/src/tests.rs: test_dissolve_succeeds
    @Test("an empty crowdloan ends and pays the creator back")
    func dissolve() throws {
        var world = try World.open()
        try world.send(World.contribute(1_000_000_000), by: World.creator)
        try world.send(.setMaxContribution(crowdloanId: Self.id, newMaxContribution: World.cap), by: World.creator)
        try world.send(Self.dissolve, by: World.creator)
        #expect(world.balance(World.creator).rawValue == 1_000 * World.tao)
        #expect(world.loan == nil)
        #expect(world.contribution(World.creator) == nil)
        #expect(world.chain[Crowdloan.maxContributions, 0] == nil)
        #expect(!world.chain.contains(System.account, world.funds))
        #expect(world.lastEvent == .dissolved(crowdloanId: 0))
    }

    // crowdloan/src/tests.rs: test_dissolve_fails_if_crowdloan_has_been_finalized,
    // test_dissolve_fails_if_origin_is_not_creator, test_dissolve_fails_if_not_everyone_has_been_refunded
    @Test("only the creator ends an empty crowdloan that has not reached its purpose")
    func refusedDissolution() throws {
        var world = try World.full()
        #expect(world.refusal(Self.dissolve, from: .signed(World.first)) == refused(.invalidOrigin))
        #expect(world.refusal(Self.refund, from: .signed(World.first)) == refused(.invalidOrigin))
        #expect(world.refusal(Self.dissolve) == refused(.notReadyToDissolve))
        try world.send(Self.finalize, by: World.creator)
        #expect(world.refusal(Self.dissolve) == refused(.alreadyFinalized))
        #expect(world.refusal(Self.refund) == refused(.alreadyFinalized))
    }

    // MARK: Settings

    /// A setting's values with what is wrong with them.
    struct Setting: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var call: Crowdloan.Call
        var failure: Crowdloan.Failure?
    }

    // crowdloan/src/tests.rs: test_update_min_contribution_succeeds, test_update_end_succeeds, test_update_cap_succeeds,
    // test_update_min_contribution_fails_if_new_min_contribution_is_too_low,
    // test_update_min_contribution_fails_if_new_min_contribution_exceeds_max_contribution,
    // test_update_end_fails_if_new_end_is_in_past, test_update_end_fails_if_block_duration_is_too_short,
    // test_update_end_fails_if_block_duration_is_too_long, test_update_cap_fails_if_new_cap_is_too_low,
    // test_set_max_contribution_fails_if_max_contribution_is_too_low
    @Test(
        "settings are held to their bounds",
        arguments: [
            Setting(
                testDescription: "least contribution",
                call: .updateMinContribution(crowdloanId: id, newMinContribution: Compact(100_000_000))
            ),
            Setting(
                testDescription: "least contribution below 0.1 TAO",
                call: .updateMinContribution(crowdloanId: id, newMinContribution: Compact(99_999_999)),
                failure: .minimumContributionTooLow
            ),
            Setting(
                testDescription: "least contribution of the most",
                call: .updateMinContribution(crowdloanId: id, newMinContribution: Compact(20_000_000_000))
            ),
            Setting(
                testDescription: "least contribution above the most",
                call: .updateMinContribution(crowdloanId: id, newMinContribution: Compact(20_000_000_001)),
                failure: .minimumContributionTooHigh
            ),
            Setting(
                testDescription: "end now",
                call: .updateEnd(crowdloanId: id, newEnd: Compact(10)),
                failure: .cannotEndInPast
            ),
            Setting(
                testDescription: "49 blocks",
                call: .updateEnd(crowdloanId: id, newEnd: Compact(59)),
                failure: .blockDurationTooShort
            ),
            Setting(testDescription: "50 blocks", call: .updateEnd(crowdloanId: id, newEnd: Compact(60))),
            Setting(testDescription: "20,000 blocks", call: .updateEnd(crowdloanId: id, newEnd: Compact(20_010))),
            Setting(
                testDescription: "20,001 blocks",
                call: .updateEnd(crowdloanId: id, newEnd: Compact(20_011)),
                failure: .blockDurationTooLong
            ),
            Setting(
                testDescription: "cap of what was raised",
                call: .updateCap(crowdloanId: id, newCap: Compact(10_000_000_000))
            ),
            Setting(
                testDescription: "cap below what was raised",
                call: .updateCap(crowdloanId: id, newCap: Compact(9_999_999_999)),
                failure: .capTooLow
            ),
            Setting(
                testDescription: "most of what the creator gave",
                call: .setMaxContribution(crowdloanId: id, newMaxContribution: 10_000_000_000)
            ),
            Setting(
                testDescription: "most below what the creator gave",
                call: .setMaxContribution(crowdloanId: id, newMaxContribution: 9_999_999_999),
                failure: .maximumContributionTooLow
            ),
        ]
    )
    func settings(setting: Setting) throws {
        var world = try World.open()
        world.chain[Crowdloan.maxContributions, 0] = 20_000_000_000
        let stranger = Origin.signed(World.first)
        #expect(world.refusal(setting.call, from: stranger) == refused(.invalidOrigin))
        if let failure = setting.failure {
            #expect(world.refusal(setting.call) == refused(failure))
        } else {
            try world.send(setting.call, by: World.creator)
            try expectSet(setting.call, in: world)
        }
    }

    private func expectSet(_ call: Crowdloan.Call, in world: World) throws {
        let loan = try #require(world.loan)
        switch call {
        case .updateMinContribution(_, let amount):
            #expect(loan.minContribution == amount.value)
            #expect(
                world.lastEvent == .minContributionUpdated(crowdloanId: 0, newMinContribution: amount.value)
            )
        case .updateEnd(_, let end):
            #expect(loan.end == end.value)
            #expect(world.lastEvent == .endUpdated(crowdloanId: 0, newEnd: end.value))
        case .updateCap(_, let cap):
            #expect(loan.cap == cap.value)
            #expect(world.lastEvent == .capUpdated(crowdloanId: 0, newCap: cap.value))
        case .setMaxContribution(_, let amount):
            #expect(world.chain[Crowdloan.maxContributions, 0] == amount)
        default:
            Issue.record("no setting")
        }
    }

    // crowdloan/src/tests.rs: test_update_min_contribution_fails_if_crowdloan_has_been_finalized,
    // test_update_min_contribution_fails_if_not_creator, test_update_end_fails_if_crowdloan_has_been_finalized,
    // test_update_end_fails_if_not_creator, test_update_cap_fails_if_crowdloan_has_been_finalized,
    // test_update_cap_fails_if_not_creator
    @Test("nobody but the creator sets anything, and nobody once the purpose is reached")
    func frozenSettings() throws {
        var world = try World.full()
        let settings = CrowdloanTests.calls(of: 0).suffix(4)
        #expect(settings.count == 4)
        for call in settings {
            #expect(world.refusal(call, from: .signed(World.first)) == refused(.invalidOrigin))
        }
        try world.send(Self.finalize, by: World.creator)
        for call in settings {
            #expect(world.refusal(call) == refused(.alreadyFinalized))
        }
    }
}
