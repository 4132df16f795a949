import Frame
import Primitives
import Scale
import State
import Testing

@testable import Runtime

/// Crowdloans: beginning them, putting TAO in and taking it out. Scenarios: `pallets/crowdloan/src/tests.rs` of subtensor;
/// its tests are named beside ours, which use the limits of the real runtime, not of its mock.
@Suite("Crowdloans")
struct CrowdloanTests {
    typealias World = LoanWorld

    private func refused(_ failure: Crowdloan.Failure) -> DispatchError { Crowdloan.refuse(failure) }

    // crowdloan/src/tests.rs: test_create_succeeds
    @Test("a crowdloan begins with the creator's deposit")
    func create() throws {
        let world = try World.open()
        let loan = try #require(world.loan)
        #expect(loan.creator == World.creator)
        #expect(loan.fundsAccount == world.funds)
        #expect(loan.raised == World.deposit)
        #expect(loan.targetAddress == World.target)
        #expect(loan.call == nil)
        #expect(!loan.finalized)
        #expect(loan.contributorsCount == 1)
        #expect(world.contribution(World.creator) == World.deposit)
        #expect(world.balance(world.funds) == World.deposit)
        #expect(world.chain[Crowdloan.nextCrowdloanId] == 1)
        #expect(world.chain[System.account, world.funds].providers == 2)
        #expect(
            world.lastEvent
                == .created(crowdloanId: 0, creator: World.creator, end: World.end, cap: World.cap)
        )
        // `modl`, eight bytes of the pallet and the number.
        let text = Array("modlbt/cloan".utf8) + [0, 0, 0, 0]
        #expect(Array(world.funds.bytes.prefix(16)) == text)
        #expect(world.funds.bytes.suffix(16).allSatisfy { $0 == 0 })
    }

    // crowdloan/src/tests.rs: test_create_fails_if_bad_origin, test_contribute_fails_if_bad_origin,
    // test_withdraw_fails_if_bad_origin, test_finalize_fails_if_bad_origin, test_refund_fails_if_bad_or_invalid_origin,
    // test_dissolve_fails_if_bad_origin, test_update_min_contribution_fails_if_bad_origin,
    // test_update_end_fails_if_bad_origin, test_update_cap_fails_if_bad_origin
    @Test("only accounts make these calls", arguments: [Origin.root, .none])
    func origins(origin: Origin) throws {
        var world = try World.open()
        for call in Self.calls(of: 0) + [World.create(), World.contribute(World.least)] {
            #expect(world.refusal(call, from: origin) == .badOrigin)
        }
    }

    /// All calls about a crowdloan but contributions.
    static func calls(of number: UInt32) -> [Crowdloan.Call] {
        let id = Compact(number)
        return [
            .withdraw(crowdloanId: id), .finalize(crowdloanId: id), .refund(crowdloanId: id),
            .dissolve(crowdloanId: id),
            .updateMinContribution(crowdloanId: id, newMinContribution: Compact(World.least)),
            .updateEnd(crowdloanId: id, newEnd: Compact(World.end)),
            .updateCap(crowdloanId: id, newCap: Compact(World.cap)),
            .setMaxContribution(crowdloanId: id, newMaxContribution: World.cap),
        ]
    }

    // crowdloan/src/tests.rs: test_contribute_fails_if_crowdloan_does_not_exist,
    // test_withdraw_fails_if_crowdloan_does_not_exists, test_finalize_fails_if_crowdloan_does_not_exist,
    // test_refund_fails_if_crowdloan_does_not_exist, test_dissolve_fails_if_crowdloan_does_not_exist,
    // test_update_min_contribution_fails_if_crowdloan_does_not_exist, test_update_end_fails_if_crowdloan_does_not_exist,
    // test_update_cap_fails_if_crowdloan_does_not_exist
    @Test("unknown crowdloans are refused")
    func unknown() throws {
        var world = try World()
        for call in Self.calls(of: 0) + Self.calls(of: .max) + [World.contribute(World.least)] {
            #expect(world.refusal(call) == refused(.invalidCrowdloanId))
        }
    }

    /// What is wrong with a new crowdloan.
    struct Mistake: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var call: Crowdloan.Call
        var failure: Crowdloan.Failure?
    }

    private static let both = Crowdloan.Call.create(
        deposit: Compact(World.deposit),
        minContribution: Compact(World.least),
        cap: Compact(World.cap),
        end: Compact(World.end),
        call: .system(.remark(remark: [])),
        targetAddress: World.target
    )
    private static let neither = Crowdloan.Call.create(
        deposit: Compact(World.deposit),
        minContribution: Compact(World.least),
        cap: Compact(World.cap),
        end: Compact(World.end),
        call: nil,
        targetAddress: nil
    )

    // crowdloan/src/tests.rs: test_create_fails_if_deposit_is_too_low,
    // test_create_fails_if_cap_is_not_greater_than_deposit, test_create_fails_if_min_contribution_is_too_low,
    // test_create_fails_if_call_and_target_address_are_provided,
    // test_create_fails_if_call_and_target_address_are_missing, test_create_fails_if_end_is_in_the_past,
    // test_create_fails_if_block_duration_is_too_short, test_create_fails_if_block_duration_is_too_long,
    // test_create_fails_if_creator_has_insufficient_balance
    @Test(
        "a crowdloan is held to its bounds",
        arguments: [
            Mistake(
                testDescription: "deposit below 10 TAO",
                call: World.create(deposit: 9_999_999_999),
                failure: .depositTooLow
            ),
            Mistake(
                testDescription: "cap of the deposit",
                call: World.create(cap: World.deposit),
                failure: .capTooLow
            ),
            Mistake(testDescription: "cap above the deposit", call: World.create(cap: 10_000_000_001)),
            Mistake(
                testDescription: "contributions below 0.1 TAO",
                call: World.create(least: 99_999_999),
                failure: .minimumContributionTooLow
            ),
            Mistake(testDescription: "call and receiver", call: both, failure: .invalidFinalizationConfig),
            Mistake(
                testDescription: "neither call nor receiver",
                call: neither,
                failure: .invalidFinalizationConfig
            ),
            Mistake(testDescription: "end now", call: World.create(end: 10), failure: .cannotEndInPast),
            Mistake(testDescription: "end long ago", call: World.create(end: 0), failure: .cannotEndInPast),
            Mistake(
                testDescription: "open for 49 blocks",
                call: World.create(end: 59),
                failure: .blockDurationTooShort
            ),
            Mistake(testDescription: "open for 50 blocks", call: World.create(end: 60)),
            Mistake(testDescription: "open for 20,000 blocks", call: World.create(end: 20_010)),
            Mistake(
                testDescription: "open for 20,001 blocks",
                call: World.create(end: 20_011),
                failure: .blockDurationTooLong
            ),
            Mistake(
                testDescription: "open for ever",
                call: World.create(end: .max),
                failure: .blockDurationTooLong
            ),
            Mistake(
                testDescription: "deposit of more than there is",
                call: World.create(deposit: 1_000_000_000_001, cap: .max),
                failure: .insufficientBalance
            ),
        ]
    )
    func bounds(mistake: Mistake) throws {
        var world = try World()
        if let failure = mistake.failure {
            #expect(world.refusal(mistake.call) == refused(failure))
        } else {
            try world.send(mistake.call, by: World.creator)
        }
    }

    // crowdloan/src/tests.rs: test_contribute_succeeds
    @Test("contributions add up, for each contributor and for all")
    func contribute() throws {
        var world = try World.open()
        try world.send(World.contribute(50_000_000_000), by: World.creator)
        try world.send(World.contribute(10_000_000_000), by: World.first)
        try world.send(World.contribute(5_000_000_000), by: World.second)
        #expect(
            world.lastEvent
                == .contributed(crowdloanId: 0, contributor: World.second, amount: 5_000_000_000)
        )
        #expect(world.contribution(World.creator) == 60_000_000_000)
        #expect(world.contribution(World.first) == 10_000_000_000)
        #expect(world.loan?.contributorsCount == 3)
        #expect(world.loan?.raised == 75_000_000_000)
        #expect(world.balance(world.funds) == 75_000_000_000)
    }

    // crowdloan/src/tests.rs: test_contribute_succeeds_if_contribution_will_make_the_raised_amount_exceed_the_cap,
    // test_contribute_can_be_capped_below_minimum_when_filling_cap
    @Test("no more is taken than is to be raised, even if that is less than the least contribution")
    func fillCap() throws {
        var world = try World.open()
        try world.send(World.contribute(89_950_000_000), by: World.first)
        try world.send(World.contribute(World.least), by: World.second)
        #expect(world.contribution(World.second) == 50_000_000)
        #expect(world.loan?.raised == World.cap)
        #expect(world.balance(World.second) == 999_950_000_000)
    }

    // crowdloan/src/tests.rs: test_contribute_caps_amount_at_max_contribution,
    // test_contribute_can_be_capped_below_minimum_when_reaching_max_contribution
    @Test("no more is taken of one than one may give")
    func fillMaximum() throws {
        var world = try World.open()
        let most = Crowdloan.Call.setMaxContribution(crowdloanId: Compact(0), newMaxContribution: 10_050_000_000)
        try world.send(most, by: World.creator)
        #expect(
            world.lastEvent == .maxContributionUpdated(crowdloanId: 0, newMaxContribution: 10_050_000_000)
        )
        try world.send(World.contribute(20_000_000_000), by: World.first)
        #expect(world.contribution(World.first) == 10_050_000_000)
        #expect(
            world.refusal(World.contribute(World.least), from: .signed(World.first))
                == refused(.maxContributionReached)
        )
        try world.send(World.contribute(World.least), by: World.creator)
        #expect(world.contribution(World.creator) == 10_050_000_000)
        // Without the limit there is more to give.
        try world.send(.setMaxContribution(crowdloanId: Compact(0), newMaxContribution: nil), by: World.creator)
        #expect(world.lastEvent == .maxContributionUpdated(crowdloanId: 0, newMaxContribution: nil))
        try world.send(World.contribute(World.least), by: World.first)
        #expect(world.contribution(World.first) == 10_150_000_000)
    }

    // crowdloan/src/tests.rs: test_contribute_fails_if_contribution_period_ended
    @Test("contributions end with the period")
    func late() throws {
        var world = try World.open()
        world.chain[System.number] = World.end - 1
        try world.send(World.contribute(World.least), by: World.first)
        world.chain[System.number] = World.end
        #expect(
            world.refusal(World.contribute(World.least), from: .signed(World.first))
                == refused(.contributionPeriodEnded)
        )
    }

    // crowdloan/src/tests.rs: test_contribute_fails_if_cap_has_been_raised,
    // test_contribute_fails_if_contribution_is_below_minimum_contribution,
    // test_contribute_fails_if_contributor_has_insufficient_balance
    @Test("contributions are held to what is missing, to the least, and to what one has")
    func refusedContributions() throws {
        var world = try World.open()
        #expect(
            world.refusal(World.contribute(99_999_999), from: .signed(World.first))
                == refused(.contributionTooLow)
        )
        #expect(world.refusal(World.contribute(0)) == refused(.contributionTooLow))
        #expect(
            world.refusal(World.contribute(World.least), from: .signed(World.target))
                == refused(.insufficientBalance)
        )
        try world.send(World.contribute(.max), by: World.first)
        #expect(world.contribution(World.first) == 90_000_000_000)
        #expect(
            world.refusal(World.contribute(World.least), from: .signed(World.second)) == refused(.capRaised)
        )
    }

    // crowdloan/src/tests.rs: test_contribute_fails_if_max_contributors_has_been_reached
    @Test("there are 500 contributors at most; then nobody gives more, not even one of them")
    func contributors() throws {
        var world = try World.open()
        for number in UInt16(0)..<499 {
            let account = EmissionFixture.account(1_000 + number)
            try world.fund(account, 1_000_000_000)
            let call = RuntimeCall.crowdloan(World.contribute(World.least))
            try call.dispatch(from: .signed(account), on: &world.chain)
        }
        world.expectConservation()
        #expect(world.loan?.contributorsCount == 500)
        for account in [World.first, EmissionFixture.account(1_000)] {
            #expect(
                world.refusal(World.contribute(World.least), from: .signed(account))
                    == refused(.maxContributorsReached)
            )
        }
    }

    // crowdloan/src/tests.rs: test_withdraw_from_contributor_succeeds
    @Test("a contributor takes all of it out, also after the end")
    func withdraw() throws {
        var world = try World.open()
        try world.send(World.contribute(20_000_000_000), by: World.first)
        try world.send(World.contribute(20_000_000_000), by: World.second)
        try world.send(.withdraw(crowdloanId: Compact(0)), by: World.first)
        #expect(
            world.lastEvent == .withdrew(crowdloanId: 0, contributor: World.first, amount: 20_000_000_000)
        )
        world.chain[System.number] = World.end + 5
        try world.send(.withdraw(crowdloanId: Compact(0)), by: World.second)
        for account in [World.first, World.second] {
            #expect(world.contribution(account) == nil)
            #expect(world.balance(account).rawValue == 1_000 * World.tao)
        }
        #expect(world.loan?.raised == World.deposit)
        #expect(world.loan?.contributorsCount == 1)
    }

    // crowdloan/src/tests.rs: test_withdraw_from_creator_with_contribution_over_deposit_succeeds,
    // test_withdraw_fails_from_creator_with_no_contribution_over_deposit
    @Test("the creator takes out what is above the deposit")
    func creatorWithdraws() throws {
        var world = try World.open()
        #expect(world.refusal(.withdraw(crowdloanId: Compact(0))) == refused(.depositCannotBeWithdrawn))
        try world.send(World.contribute(7_000_000_000), by: World.creator)
        try world.send(.withdraw(crowdloanId: Compact(0)), by: World.creator)
        #expect(world.contribution(World.creator) == World.deposit)
        #expect(world.balance(World.creator) == 990_000_000_000)
        #expect(world.loan?.contributorsCount == 1)
        #expect(world.refusal(.withdraw(crowdloanId: Compact(0))) == refused(.depositCannotBeWithdrawn))
    }

    // crowdloan/src/tests.rs: test_withdraw_fails_if_no_contribution_exists,
    // test_withdraw_fails_if_crowdloan_has_already_been_finalized
    @Test("nothing can be taken out by others, or once the purpose is reached")
    func refusedWithdrawals() throws {
        var world = try World.full()
        #expect(
            world.refusal(.withdraw(crowdloanId: Compact(0)), from: .signed(World.second))
                == refused(.noContribution)
        )
        try world.send(.finalize(crowdloanId: Compact(0)), by: World.creator)
        #expect(
            world.refusal(.withdraw(crowdloanId: Compact(0)), from: .signed(World.first))
                == refused(.alreadyFinalized)
        )
    }
}
