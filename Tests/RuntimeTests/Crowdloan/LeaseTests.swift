import Economics
import Frame
import Primitives
import Scale
import State
import Testing

@testable import Runtime

/// Leased subnets. Scenarios: `tests/leasing.rs` of subtensor (`pallets/subtensor/src/tests/leasing.rs`); its tests are
/// named beside ours. What is raised is more than there, since a subnet costs 1,000 TAO here.
@Suite("Leases")
struct LeaseTests {
    static let beneficiary = LoanWorld.creator
    static let contributors: [(account: AccountID, amount: Tao)] = [
        (LoanWorld.first, 700_000_000_000), (LoanWorld.second, 490_000_000_000),
    ]
    static let cap: Tao = 1_200_000_000_000
    static let share: Percent = 30
    static let end: BlockNumber = 500

    private func call(_ end: BlockNumber? = end) -> Subtensor.Call {
        .registerLeasedNetwork(emissionsShare: Self.share, endBlock: end)
    }

    /// A crowdloan for a lease that has raised everything, without the last step.
    private func raised(
        end: BlockNumber? = end,
        _ contributors: [(account: AccountID, amount: Tao)] = contributors
    ) throws -> LoanWorld {
        var world = try LoanWorld()
        world.chain[Subtensor.networksAdded, .root] = true
        for account in [LoanWorld.first, LoanWorld.second] { try world.fund(account, 1_000_000_000_000) }
        let lease = RuntimeCall.subtensor(call(end))
        try world.send(LoanWorld.create(cap: Self.cap, call: lease), by: Self.beneficiary)
        for contributor in contributors {
            try world.send(LoanWorld.contribute(contributor.amount), by: contributor.account)
        }
        return world
    }

    /// A leased subnet whose lease account has staked 100 TAO.
    private func leased(
        end: BlockNumber? = end,
        _ contributors: [(account: AccountID, amount: Tao)] = contributors
    ) throws -> LoanWorld {
        var world = try raised(end: end, contributors)
        try world.send(.finalize(crowdloanId: Compact(0)), by: Self.beneficiary)
        let lease = try lease(in: world)
        world.chain[Subtensor.subtokenEnabled, lease.netuid] = true
        try world.fund(lease.coldkey, 101_000_000_000)
        try Subtensor.stakeIntoSubnet(
            hotkey: lease.hotkey,
            coldkey: lease.coldkey,
            at: lease.netuid,
            tao: 100_000_000_000,
            limit: Swap.maxPrice,
            dropFees: false,
            on: &world.chain
        )
        world.chain.clearEvents()
        return world
    }

    private func lease(in world: LoanWorld) throws -> SubnetLease {
        try #require(world.chain[Subtensor.subnetLeases, 0])
    }

    private func failure(_ call: Subtensor.Call, from origin: Origin, in world: inout LoanWorld) -> DispatchError? {
        let before = world.chain.committed().root
        let error = AdminFixture.failure(.subtensor(call), from: origin, on: &world.chain)
        #expect((error == nil) != (world.chain.committed().root == before))
        return error
    }

    private func stake(_ coldkey: AccountID, _ lease: SubnetLease, in world: LoanWorld) -> Alpha {
        Subtensor.stake(of: lease.hotkey, coldkey, at: lease.netuid, in: world.chain)
    }

    // tests/leasing.rs: test_register_leased_network_works
    @Test("a crowdloan's TAO registers a subnet, and what is left goes back in proportion")
    func register() throws {
        var world = try raised()
        let before = [Self.beneficiary, LoanWorld.first, LoanWorld.second].map { world.balance($0) }
        try world.send(.finalize(crowdloanId: Compact(0)), by: Self.beneficiary)
        let lease = try #require(world.chain[Subtensor.subnetLeases, 0])
        #expect(lease.beneficiary == Self.beneficiary)
        #expect(lease.emissionsShare == Self.share)
        #expect(lease.endBlock == Self.end)
        #expect(lease.coldkey == Subtensor.leaseAccount("leasing/coldkey", of: 0))
        #expect(lease.hotkey == Subtensor.leaseAccount("leasing/hotkey", of: 0))
        #expect(world.chain.contains(Subtensor.subnetMechanism, lease.netuid))
        #expect(world.chain[Subtensor.subnetOwner, lease.netuid] == lease.coldkey)
        #expect(world.chain[Subtensor.subnetUidToLeaseId, lease.netuid] == 0)
        // A subnet and the deposit for the beneficiary's right to act for it.
        #expect(lease.cost == 1_000_093_000_000)
        let proxy = ProxyEntry(delegate: Self.beneficiary, proxyType: 16, delay: 0)
        #expect(world.chain[ProxyStore.proxies, lease.coldkey] == Pair([proxy], 93_000_000))
        #expect(Balances.data(of: lease.coldkey, in: world.chain).reserved == 93_000_000)
        #expect(world.chain[Subtensor.delegates, lease.hotkey] == 0)

        let leftover = U64F64(saturating: Self.cap.saturatingSub(lease.cost).rawValue)
        var refunds: [Tao] = []
        for contributor in Self.contributors {
            let share = U64F64(saturating: contributor.amount.rawValue)
                .saturatingDiv(U64F64(saturating: Self.cap.rawValue))
            #expect(world.chain[Subtensor.subnetLeaseShares, 0, contributor.account] == share)
            refunds.append(Tao(share.saturatingMul(leftover).uint64))
        }
        #expect(world.balance(LoanWorld.first) == before[1].saturatingAdd(refunds[0]))
        #expect(world.balance(LoanWorld.second) == before[2].saturatingAdd(refunds[1]))
        let rest = Tao(leftover.uint64).saturatingSub(refunds[0]).saturatingSub(refunds[1])
        #expect(world.balance(Self.beneficiary) == before[0].saturatingAdd(rest))
        #expect(world.balance(lease.coldkey) == .zero)
        #expect(
            EmissionFixture.events(of: world.chain).last
                == .subnetLeaseCreated(
                    beneficiary: Self.beneficiary,
                    leaseId: 0,
                    netuid: lease.netuid,
                    endBlock: Self.end
                )
        )
        #expect(world.chain[Crowdloan.currentCrowdloanId] == nil)
    }

    // tests/leasing.rs: test_register_leased_network_fails_if_bad_origin, test_terminate_lease_fails_if_bad_origin
    @Test("only accounts make these calls", arguments: [Origin.root, .none])
    func origins(origin: Origin) throws {
        var world = try raised()
        #expect(failure(call(), from: origin, in: &world) == .badOrigin)
        let end = Subtensor.Call.terminateLease(leaseId: 0, hotkey: LoanWorld.first)
        #expect(failure(end, from: origin, in: &world) == .badOrigin)
    }

    // tests/leasing.rs: test_register_leased_network_fails_if_crowdloan_does_not_exists,
    // test_register_lease_network_fails_if_current_crowdloan_id_is_not_set
    @Test("without a crowdloan that is coming to its purpose there is no lease")
    func noCrowdloan() throws {
        var world = try raised()
        let invalid = Crowdloan.refuse(.invalidCrowdloanId)
        #expect(failure(call(), from: .signed(Self.beneficiary), in: &world) == invalid)
        world.chain[Crowdloan.currentCrowdloanId] = 7
        #expect(failure(call(), from: .signed(Self.beneficiary), in: &world) == invalid)
    }

    // tests/leasing.rs: test_register_leased_network_fails_if_origin_is_not_crowdloan_creator,
    // test_register_lease_network_fails_if_end_block_is_in_the_past
    @Test("the lease is for the crowdloan's creator and ends after now")
    func badLease() throws {
        var world = try raised()
        world.chain[Crowdloan.currentCrowdloanId] = 0
        #expect(
            failure(call(), from: .signed(LoanWorld.first), in: &world)
                == .subtensor(.invalidLeaseBeneficiary)
        )
        world.chain[System.number] = Self.end
        for end in [Self.end, Self.end - 1, 0] {
            #expect(
                failure(call(end), from: .signed(Self.beneficiary), in: &world)
                    == .subtensor(.leaseCannotEndInThePast)
            )
        }
    }

    // tests/leasing.rs: test_terminate_lease_works
    @Test("after the lease the subnet is the beneficiary's")
    func terminate() throws {
        var world = try leased()
        let lease = try lease(in: world)
        let hotkey = EmissionFixture.account(77)
        try Subtensor.createAccountIfNonExistent(Self.beneficiary, hotkey, on: &world.chain)
        world.chain[Subtensor.accumulatedLeaseDividends, 0] = 5
        let end = Subtensor.Call.terminateLease(leaseId: 0, hotkey: hotkey)
        world.chain[System.number] = Self.end - 1
        #expect(
            failure(end, from: .signed(Self.beneficiary), in: &world) == .subtensor(.leaseHasNotEnded)
        )
        world.chain[System.number] = Self.end
        #expect(failure(end, from: .signed(Self.beneficiary), in: &world) == nil)
        #expect(world.chain[Subtensor.subnetOwner, lease.netuid] == Self.beneficiary)
        #expect(world.chain[Subtensor.subnetOwnerHotkey, lease.netuid] == hotkey)
        #expect(world.chain[Subtensor.subnetLeases, 0] == nil)
        #expect(world.chain.keys(of: Subtensor.subnetLeaseShares, under: 0).isEmpty)
        #expect(!world.chain.contains(Subtensor.accumulatedLeaseDividends, 0))
        #expect(!world.chain.contains(ProxyStore.proxies, lease.coldkey))
        #expect(Balances.data(of: lease.coldkey, in: world.chain).reserved == .zero)
        #expect(
            EmissionFixture.events(of: world.chain).last
                == .subnetLeaseTerminated(beneficiary: Self.beneficiary, netuid: lease.netuid)
        )
        world.expectConservation()
    }

    // tests/leasing.rs: test_terminate_lease_fails_if_lease_does_not_exist,
    // test_terminate_lease_fails_if_origin_is_not_beneficiary, test_terminate_lease_fails_if_lease_has_no_end_block,
    // test_terminate_lease_fails_if_lease_has_not_ended, test_terminate_lease_fails_if_beneficiary_does_not_own_hotkey
    @Test("a lease is ended by its beneficiary, after its end, with a hotkey of the beneficiary")
    func refusedTerminations() throws {
        var world = try leased()
        let foreign = EmissionFixture.account(78)
        try Subtensor.createAccountIfNonExistent(LoanWorld.first, foreign, on: &world.chain)
        let end = Subtensor.Call.terminateLease(leaseId: 0, hotkey: foreign)
        let missing = Subtensor.Call.terminateLease(leaseId: 1, hotkey: foreign)
        #expect(
            failure(missing, from: .signed(Self.beneficiary), in: &world) == .subtensor(.leaseDoesNotExist)
        )
        #expect(
            failure(end, from: .signed(LoanWorld.first), in: &world) == .subtensor(.expectedBeneficiaryOrigin)
        )
        #expect(failure(end, from: .signed(Self.beneficiary), in: &world) == .subtensor(.leaseHasNotEnded))
        world.chain[System.number] = Self.end
        for hotkey in [foreign, EmissionFixture.account(79)] {
            let call = Subtensor.Call.terminateLease(leaseId: 0, hotkey: hotkey)
            #expect(
                failure(call, from: .signed(Self.beneficiary), in: &world)
                    == .subtensor(.beneficiaryDoesNotOwnHotkey)
            )
        }
        var endless = try leased(end: nil)
        endless.chain[System.number] = 4_000_000
        #expect(
            failure(end, from: .signed(Self.beneficiary), in: &endless) == .subtensor(.leaseHasNoEndBlock)
        )
    }

    // tests/leasing.rs: test_distribute_lease_network_dividends_multiple_contributors_works
    @Test("every hundred blocks contributors get their part of the cut, rounded up, and the beneficiary the rest")
    func dividends() throws {
        var world = try leased()
        let lease = try lease(in: world)
        world.chain[System.number] = 100
        world.chain[Subtensor.accumulatedLeaseDividends, 0] = 10_000_000_000
        let before = stake(lease.coldkey, lease, in: world)
        Subtensor.distributeLeaseDividends(0, cut: 5_000_000_001, on: &world.chain)
        // 30 % of the cut, rounded up, on top of what had waited.
        let due: UInt64 = 11_500_000_001
        let parts = Self.contributors.map { contributor in
            world.chain[Subtensor.subnetLeaseShares, 0, contributor.account]
                .saturatingMul(U64F64(saturating: due)).ceil.uint64
        }
        #expect(stake(LoanWorld.first, lease, in: world).rawValue == parts[0])
        #expect(stake(LoanWorld.second, lease, in: world).rawValue == parts[1])
        #expect(stake(Self.beneficiary, lease, in: world).rawValue == due - parts[0] - parts[1])
        #expect(stake(lease.coldkey, lease, in: world).rawValue == before.rawValue - due)
        #expect(world.chain[Subtensor.accumulatedLeaseDividends, 0] == .zero)
        let paid = EmissionFixture.events(of: world.chain).compactMap { event -> UInt64? in
            guard case .subnetLeaseDividendsDistributed(0, _, let alpha) = event else { return nil }
            return alpha.rawValue
        }
        #expect(paid == [parts[0], parts[1], due - parts[0] - parts[1]])
    }

    // tests/leasing.rs: test_distribute_lease_network_dividends_only_beneficiary_works
    @Test("a beneficiary who paid alone gets all of it")
    func soleBeneficiary() throws {
        var world = try leased(
            end: Self.end,
            [(Self.beneficiary, 980_000_000_000), (LoanWorld.first, 210_000_000_000)]
        )
        let lease = try lease(in: world)
        // Only the beneficiary's own part is left.
        world.chain.removeAll(of: Subtensor.subnetLeaseShares, under: 0)
        world.chain[System.number] = 100
        world.chain[Subtensor.accumulatedLeaseDividends, 0] = 10_000_000_000
        Subtensor.distributeLeaseDividends(0, cut: 5_000_000_000, on: &world.chain)
        #expect(stake(Self.beneficiary, lease, in: world) == 11_500_000_000)
        #expect(
            EmissionFixture.events(of: world.chain).last
                == .subnetLeaseDividendsDistributed(
                    leaseId: 0,
                    contributor: Self.beneficiary,
                    alpha: 11_500_000_000
                )
        )
        #expect(world.chain[Subtensor.accumulatedLeaseDividends, 0] == .zero)
    }

    // tests/leasing.rs: test_distribute_lease_network_dividends_accumulates_if_not_the_correct_block,
    // test_distribute_lease_network_dividends_accumulates_if_amount_is_too_low,
    // test_distribute_lease_network_dividends_accumulates_if_insufficient_liquidity
    @Test("what cannot be paid now waits", arguments: ["block", "amount", "liquidity"])
    func waiting(reason: String) throws {
        var world = try leased()
        let lease = try lease(in: world)
        world.chain[System.number] = reason == "block" ? 101 : 100
        let waited: Alpha = reason == "amount" ? 1_000 : 10_000_000_000
        let cut: Alpha = reason == "amount" ? 5_000 : 5_000_000_000
        world.chain[Subtensor.accumulatedLeaseDividends, 0] = waited
        if reason == "liquidity" {
            // A price of nothing makes every payment worth too little.
            world.chain[Subtensor.subnetTAO, lease.netuid] = .zero
            world.chain[Subtensor.subnetAlphaIn, lease.netuid] = .zero
        }
        let before = stake(lease.coldkey, lease, in: world)
        Subtensor.distributeLeaseDividends(0, cut: cut, on: &world.chain)
        for account in [LoanWorld.first, LoanWorld.second, Self.beneficiary] {
            #expect(stake(account, lease, in: world) == .zero)
        }
        #expect(stake(lease.coldkey, lease, in: world) == before)
        let share = Alpha(cut.rawValue * 3 / 10)
        #expect(world.chain[Subtensor.accumulatedLeaseDividends, 0] == waited.saturatingAdd(share))
        #expect(EmissionFixture.events(of: world.chain).isEmpty)
    }

    // tests/leasing.rs: test_distribute_lease_network_dividends_does_nothing_if_lease_does_not_exist,
    // test_distribute_lease_network_dividends_does_nothing_if_lease_has_ended
    @Test("without a lease, and after it, nothing is paid and nothing waits")
    func ended() throws {
        var world = try leased()
        world.chain[System.number] = Self.end
        let before = world.chain.committed().root
        Subtensor.distributeLeaseDividends(0, cut: 5_000_000_000, on: &world.chain)
        Subtensor.distributeLeaseDividends(1, cut: 5_000_000_000, on: &world.chain)
        #expect(world.chain.committed().root == before)
    }

    @Test("the owner's cut of a leased subnet is shared as it is paid")
    func ownerCut() throws {
        var world = try leased()
        let lease = try lease(in: world)
        world.chain[System.number] = 100
        Subtensor.mintAlphaOut(5_000_000_000, at: lease.netuid, on: &world.chain)
        Subtensor.payOwnerCut(5_000_000_000, at: lease.netuid, on: &world.chain)
        let paid = [LoanWorld.first, LoanWorld.second, Self.beneficiary]
            .reduce(UInt64(0)) { $0 + stake($1, lease, in: world).rawValue }
        #expect(paid == 1_500_000_000)
    }

    @Test("a percentage of an amount is rounded up, and no more than all")
    func ceiling() {
        #expect(Percent(content: 30).ceiling(of: 5) == 2)
        #expect(Percent(content: 0).ceiling(of: .max) == 0)
        #expect(Percent(content: 1).ceiling(of: 1) == 1)
        #expect(Percent(content: 100).ceiling(of: .max) == .max)
        #expect(Percent(content: 255).ceiling(of: .max) == .max)
    }
}
