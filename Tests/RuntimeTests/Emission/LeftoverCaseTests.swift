import Economics
import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

/// Small parts, after the reference's tests one by one: epochs, what they pay, alpha's counters and what is told of
/// neurons. Figures of subtensor, in the file that each test names.
struct LeftoverCaseTests {
    private let fixture = EmissionFixture.self

    private func near(_ value: UInt64, _ expected: UInt64, _ slack: UInt64) -> Bool {
        value.distance(to: expected).magnitude <= slack
    }

    /// A subnet with one neuron that has a rao of stake.
    private func oneNeuron(tempo: UInt16 = 65_534) throws -> Chain {
        var chain = fixture.chain(block: 1)
        fixture.addNetwork(1, tempo: tempo, on: &chain)
        try fixture.addNeuron(fixture.account(1), of: fixture.account(2), at: 1, on: &chain)
        fixture.stake(1, on: fixture.account(1), of: fixture.account(2), at: 1, on: &chain)
        return chain
    }

    /// `tests/epoch.rs`: `test_epoch_outputs_single_staker_registered_no_weights`.
    @Test("The only neuron gets all that an epoch has")
    func singleStaker() throws {
        var chain = try oneNeuron()
        let earnings = Subtensor.runEpoch(at: 1, emission: 1_000_000_000, on: &chain)
        let sum = earnings.reduce(UInt64(0)) { $0 + $1.incentive.rawValue + $1.dividend.rawValue }
        #expect(near(sum, 1_000_000_000, 1_000))
    }

    /// `tests/epoch.rs`: `test_1_graph`.
    @Test("Who weighs only itself earns no incentive and no dividend")
    func oneGraph() throws {
        var chain = try oneNeuron()
        chain[Subtensor.maxAllowedUids, 1] = 1
        chain[Subtensor.weightsSetRateLimit, 1] = 0
        try Subtensor.dispatch(
            .setWeights(netuid: 1, dests: [0], weights: [.max], versionKey: 0),
            from: .signed(fixture.account(1)),
            on: &chain
        )
        _ = Subtensor.runEpoch(at: 1, emission: 1_000_000_000, on: &chain)
        #expect(Subtensor.hotkeyStake(fixture.account(1), at: 1, in: chain) == 1)
        #expect(chain[Subtensor.consensus, 1] == [0])
        #expect(chain[Subtensor.incentive, 1] == [0])
        #expect(chain[Subtensor.dividends, 1] == [0])
    }

    /// `tests/epoch.rs`: `test_epoch_no_mask_when_commit_reveal_disabled`.
    @Test("Weights stay in sight of every epoch where nothing is committed")
    func noMask() throws {
        var chain = try oneNeuron(tempo: 5)
        try fixture.addNeuron(fixture.account(3), of: fixture.account(4), at: 1, on: &chain)
        fixture.stake(1_000, on: fixture.account(3), of: fixture.account(4), at: 1, on: &chain)
        chain[Subtensor.validatorPermit, 1] = [true, false]
        chain[Subtensor.weightsSetRateLimit, 1] = 0
        try Subtensor.dispatch(
            .setWeights(netuid: 1, dests: [1], weights: [.max], versionKey: 0),
            from: .signed(fixture.account(1)),
            on: &chain
        )
        for _ in 0..<3 {
            _ = Subtensor.runEpoch(at: 1, emission: 1, on: &chain)
            #expect(!chain[Subtensor.weights, 1, 0].isEmpty)
            fixture.step(6, on: &chain)
        }
    }

    /// `tests/epoch.rs`: `test_blocks_since_last_step`. There the first block has the number zero; here the subnet's
    /// last epoch was in the block before.
    @Test("Blocks are counted since the last epoch")
    func blocksSinceLastStep() {
        var chain = fixture.chain(block: 0)
        fixture.addNetwork(1, tempo: 7_200, on: &chain)
        chain[Subtensor.lastEpochBlock, 1] = 0
        chain[Subtensor.blocksSinceLastStep, 1] = 0
        fixture.step(5, on: &chain)
        #expect(chain[Subtensor.blocksSinceLastStep, 1] == 5)
        chain[System.number] = 7_199
        fixture.step(11, on: &chain)
        #expect(chain[Subtensor.blocksSinceLastStep, 1] == 10)
        fixture.step(7, on: &chain)
        #expect(chain[Subtensor.blocksSinceLastStep, 1] == 17)
    }

    struct Keys: Sendable {
        var keys: [[UInt16]]
        var isConsistent: Bool
    }

    /// `tests/epoch.rs`: `empty_ok`, `unique_hotkeys_and_uids_ok`, `duplicate_hotkey_within_same_netuid_fails`,
    /// `same_hotkey_across_different_netuids_is_ok`: the keys of the neurons of two subnets, the epoch of the first.
    @Test(
        "An epoch needs a key of its own for each neuron of the subnet",
        arguments: [
            Keys(keys: [[], []], isConsistent: true), Keys(keys: [[1, 2, 3], []], isConsistent: true),
            Keys(keys: [[42, 42], []], isConsistent: false), Keys(keys: [[777], [777]], isConsistent: true),
        ]
    )
    func consistency(row: Keys) {
        var chain = fixture.chain(block: 9)
        for (index, keys) in row.keys.enumerated() {
            let netuid = NetUID(UInt16(index + 1))
            fixture.addNetwork(netuid, tempo: 1, on: &chain)
            chain[Subtensor.lastEpochBlock, netuid] = 8
            for (uid, key) in keys.enumerated() { chain[Subtensor.keys, netuid, UInt16(uid)] = fixture.account(key) }
        }
        let due = Subtensor.drainPending(of: [1], on: &chain).map(\.netuid)
        #expect(due == (row.isConsistent ? [1] : []))
    }

    struct Payout: Sendable {
        var incentive: Alpha
        var dividend: Alpha
    }

    /// `tests/coinbase.rs`: `test_calculate_dividend_and_incentive_distribution`,
    /// `test_calculate_dividend_and_incentive_distribution_all_to_validators`,
    /// `test_calculate_dividends_and_incentives`, `test_calculate_dividends_and_incentives_only_validators`,
    /// `test_calculate_dividends_and_incentives_only_miners`, exact to 2 rao.
    @Test(
        "The only neuron's incentive and dividend are all there is",
        arguments: [
            Payout(incentive: 61_728_394, dividend: 61_728_394), Payout(incentive: 0, dividend: 123_456_789),
            Payout(incentive: 683_051_923, dividend: 123_456_789), Payout(incentive: 123_456_789, dividend: 0),
        ]
    )
    func payouts(row: Payout) throws {
        var chain = try oneNeuron()
        let earning = Subtensor.EpochEarnings(
            hotkey: fixture.account(1),
            incentive: row.incentive,
            dividend: row.dividend
        )
        let payouts = Subtensor.dividendPayouts([earning], pool: row.dividend, rootPool: 0, at: 1, on: &chain)
        let dividends = payouts.reduce(UInt64(0)) { $0 + $1.payout.alpha.uint64 }
        #expect(near(dividends, row.dividend.rawValue, 1))
        let before = Subtensor.hotkeyStake(fixture.account(1), at: 1, in: chain).rawValue
        Subtensor.payIncentives([earning], at: 1, on: &chain)
        let paid = Subtensor.hotkeyStake(fixture.account(1), at: 1, in: chain).rawValue - before
        #expect(paid == row.incentive.rawValue)
        #expect(near(dividends + paid, row.incentive.rawValue + row.dividend.rawValue, 2))
    }

    /// `tests/coinbase.rs`: `test_coinbase_drain_pending_resets_blockssincelaststep`.
    @Test("An epoch begins the count of blocks anew")
    func drainResets() {
        var chain = fixture.chain(block: 102)
        fixture.addNetwork(1, tempo: 100, on: &chain)
        chain[Subtensor.lastEpochBlock, 1] = 0
        chain[Subtensor.blocksSinceLastStep, 1] = 12_345_678
        chain[Subtensor.lastMechansimStepBlock, 1] = 12_345
        #expect(Subtensor.drainPending(of: [1], on: &chain).map(\.netuid) == [1])
        #expect(chain[Subtensor.blocksSinceLastStep, 1] == 0)
        #expect(chain[Subtensor.lastMechansimStepBlock, 1] == 12_345)
    }

    /// `tests/coinbase.rs`: `test_pending_emission_start_call_not_done`, `test_run_coinbase_not_started`.
    @Test("Nothing waits for the epoch of a subnet that has not started, but it runs")
    func notStarted() throws {
        var chain = fixture.chain(block: 100)
        try fixture.addDynamicNetwork(
            1,
            tempo: 10,
            owner: fixture.account(11),
            hotkey: fixture.account(10),
            on: &chain
        )
        chain[Subtensor.firstEmissionBlockNumber, 1] = nil
        chain[Subtensor.lastEpochBlock, 1] = 100
        chain[Subtensor.subnetTAO, .root] = 200_000_000_000
        chain[Subtensor.taoWeight] = .max / 10
        chain[Subtensor.subnetMovingPrice, 1] = 2
        fixture.step(8, on: &chain)
        #expect(chain[Subtensor.pendingServerEmission, 1] == 0)
        #expect(chain[Subtensor.pendingValidatorEmission, 1] == 0)
        #expect(chain[Subtensor.pendingRootAlphaDivs, 1] == 0)
        let index = chain[Subtensor.subnetEpochIndex, 1]
        fixture.step(2, on: &chain)
        #expect(chain[Subtensor.subnetEpochIndex, 1] == index + 1)
        #expect(chain[Subtensor.blocksSinceLastStep, 1] == 0)
        #expect(fixture.totalStaked(at: 1, in: chain) == 0)
    }

    /// `tests/coinbase.rs`: `test_root_prop_filled_on_block_step`.
    @Test("Every block measures root's part of each subnet")
    func rootProportions() throws {
        var chain = fixture.chain(block: 1)
        for netuid: NetUID in [1, 2] {
            try fixture.addDynamicNetwork(
                netuid,
                tempo: 100,
                owner: fixture.account(11),
                hotkey: fixture.account(10),
                on: &chain
            )
            fixture.setReserves(netuid, tao: 50_000_000_000, alpha: 100_000_000_000, on: &chain)
        }
        chain[Subtensor.subnetTAO, .root] = 1_000_000_000_000
        chain[Subtensor.taoWeight] = .max
        #expect(!chain.contains(Subtensor.rootProp, 1))
        fixture.step(1, on: &chain)
        for netuid: NetUID in [1, 2] { #expect(chain[Subtensor.rootProp, netuid] > .zero) }
    }

    /// `tests/coinbase.rs`: `test_coinbase_inject_and_maybe_swap_does_not_skew_reserves`.
    @Test("What comes in and what buys leave the price near the ratio of the reserves")
    func injection() throws {
        var chain = fixture.chain()
        try fixture.addDynamicNetwork(
            1,
            tempo: 100,
            owner: fixture.account(2),
            hotkey: fixture.account(1),
            on: &chain
        )
        fixture.setReserves(1, tao: 1_000_000_000_000_000, alpha: 1_000_000_000_000_000, on: &chain)
        Swap.initialize(at: 1, on: &chain)
        chain[Subtensor.totalIssuance] = 789_223
        Balances.issue(789_223, on: &chain)
        let terms = SubnetTerms(taoEmission: 789_223, alphaEmission: 456, price: .one, rootProportion: 1)
        Subtensor.inject([terms], into: [1], credit: 789_223, on: &chain)
        let ratio = U64F64(saturating: chain[Subtensor.subnetTAO, 1].rawValue)
            .safeDiv(U64F64(saturating: chain[Subtensor.subnetAlphaIn, 1].rawValue))
        #expect(Swap.price(at: 1, in: chain).distance(to: ratio) < U64F64(bits: 1 << 44))
    }

    /// `pallets/alpha-assets/src/tests.rs`: `mint_alpha_increases_total_issuance_and_returns_imbalance`,
    /// `burn_alpha_does_not_change_total_issuance`, `recycle_alpha_reduces_total_issuance_saturating_at_zero`.
    @Test("Minted alpha is issued, burned alpha stays so, recycled alpha does not")
    func alphaAssets() {
        var chain = fixture.chain()
        AlphaAssets.mint(90, at: 5, on: &chain)
        #expect(chain[AlphaAssets.totalAlphaIssuance, 5] == 90)
        AlphaAssets.burn(40, at: 5, on: &chain)
        #expect(chain[AlphaAssets.alphaBurned, 5] == 40)
        #expect(chain[AlphaAssets.totalAlphaIssuance, 5] == 90)
        AlphaAssets.recycle(30, at: 5, on: &chain)
        #expect(chain[AlphaAssets.alphaRecycled, 5] == 30)
        #expect(chain[AlphaAssets.totalAlphaIssuance, 5] == 60)
        AlphaAssets.recycle(100, at: 5, on: &chain)
        #expect(chain[AlphaAssets.alphaRecycled, 5] == 130)
        #expect(chain[AlphaAssets.totalAlphaIssuance, 5] == 0)
    }

    /// `tests/neuron_info.rs`: `test_get_neurons_list`, `test_get_neurons_empty`.
    @Test("As many neurons are told of as there are")
    func neuronLists() throws {
        #expect(NeuronInfoLite.all(of: 1, in: fixture.chain()).isEmpty)
        #expect(try NeuronInfoLite.all(of: 1, in: oneNeuron()).count == 1)
    }

    /// `tests/delegate_info.rs`: `test_return_per_1000_tao`: a take of 18 %, 10,000 TAO of stake, 1,000 TAO a day; exact
    /// to 0.0005 TAO.
    @Test("A thousand TAO earn by stake, less the take")
    func returnPerThousand() {
        let found = DelegateInfo.returnPerThousand(
            take: PerU16(content: 11_796),
            stake: 10_000_000_000_000,
            perDay: U64F64(saturating: UInt64(1_000_000_000_000))
        )
        #expect(near(found.uint64, 82_000_000_000, 500_000))
    }

    /// `tests/batch_tx.rs`: `test_batch_txs`.
    @Test("A batch pays several at once")
    func batch() throws {
        var fixture = try StakingFixture()
        let (alice, bob, charlie) = (StakingFixture.account(50), StakingFixture.account(51), StakingFixture.account(52))
        for (account, amount) in [(alice, Tao(8_000_000_000)), (bob, 1_000_000_000), (charlie, 1_000_000_000)] {
            try fixture.fund(account, amount)
        }
        let calls = [bob, charlie].map { account in
            RuntimeCall.balances(.transferAllowDeath(dest: .id(account), value: Compact(1_000_000_000)))
        }
        try RuntimeCall.utility(.batch(calls: calls)).dispatch(from: .signed(alice), on: &fixture.chain)
        #expect(fixture.balance(alice) == 6_000_000_000)
        #expect(fixture.balance(bob) == 2_000_000_000)
        #expect(fixture.balance(charlie) == 2_000_000_000)
    }

    /// `tests/batch_tx.rs`: `test_cant_nest_batch_txs`, `test_can_batch_txs`, `test_cant_nest_batch_diff_batch_txs`.
    @Test("A batch holds no batch of any kind")
    func nestedBatches() {
        let pay = RuntimeCall.balances(.transferAllowDeath(dest: .id(fixture.account(1)), value: Compact(1)))
        #expect(throws: Never.self) { try RuntimeCall.utility(.batch(calls: [pay])).requireUnfiltered() }
        let nested: [RuntimeCall] = [
            .utility(.batch(calls: [pay, .utility(.batch(calls: [pay]))])),
            .utility(.batch(calls: [.utility(.forceBatch(calls: [pay]))])),
            .utility(.batchAll(calls: [.utility(.batch(calls: [pay]))])),
            .utility(.forceBatch(calls: [.utility(.batchAll(calls: [pay]))])),
        ]
        for call in nested {
            #expect(throws: System.refuse(.callFiltered)) { try call.requireUnfiltered() }
        }
    }
}
