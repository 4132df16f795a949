import Economics
import Frame
import Primitives
import State
import Testing

@testable import Runtime

/// How a block's emission reaches the subnets. Scenarios and bounds are those of `pallets/subtensor/src/tests/
/// coinbase.rs` of subtensor, where a test names one; sums are asserted to the last rao.
struct CoinbaseTests {
    private let fixture = EmissionFixture.self

    private func minted(_ amount: Tao, on chain: inout Chain) -> Tao {
        chain[Subtensor.totalIssuance] = chain[Subtensor.totalIssuance].saturatingAdd(amount)
        Balances.issue(amount, on: &chain)
        return amount
    }

    /// Root stake so large that root's part is nearly one and does not cap the injection.
    private func liftCap(on chain: inout Chain) {
        chain[Subtensor.taoWeight] = .max
        chain[Subtensor.subnetTAO, .root] = Tao(1_000_000_000_000_000_000)
    }

    @Test(
        "A block creates 1 TAO until half of all TAO exists, then half of it",
        arguments: [
            (0, 1_000_000_000), (10_499_999_999_999_999, 1_000_000_000), (10_500_000_000_000_000, 500_000_000),
            (15_750_000_000_000_000, 250_000_000), (21_000_000_000_000_000, 0),
        ] as [(UInt64, UInt64)]
    )
    func blockEmission(issuance: UInt64, expected: UInt64) {
        var chain = fixture.chain()
        #expect(Subtensor.blockEmission(forIssuance: issuance, on: &chain) == expected)
        chain[Subtensor.totalIssuance] = Tao(issuance)
        chain[Balances.totalIssuance] = Tao(issuance)
        #expect(Subtensor.mintBlockEmission(on: &chain) == Tao(expected))
        #expect(chain[Subtensor.totalIssuance] == Tao(issuance + expected))
    }

    @Test("Twice the moving price brings twice the TAO (test_coinbase_tao_issuance_different_prices)")
    func differentPrices() throws {
        var chain = fixture.chain()
        let emission = minted(100_000_000, on: &chain)
        for (netuid, alpha) in [(NetUID(1), Alpha(1_000_000)), (NetUID(2), Alpha(500_000))] {
            fixture.addNetwork(netuid, tempo: 1, mechanism: 1, on: &chain)
            fixture.setReserves(netuid, tao: 100_000, alpha: alpha, on: &chain)
            Swap.initialize(at: netuid, on: &chain)
        }
        chain[Subtensor.subnetMovingPrice, 1] = I96F32(bits: 429_496_729)
        chain[Subtensor.subnetMovingPrice, 2] = I96F32(bits: 858_993_459)
        liftCap(on: &chain)
        Subtensor.runCoinbase(emission, on: &chain)
        let first = chain[Subtensor.subnetTAO, 1].rawValue
        let second = chain[Subtensor.subnetTAO, 2].rawValue
        #expect(abs(Int64(first) - 33_433_333) <= 10)
        #expect(abs(Int64(second) - 66_766_666) <= 10)
        // What is not injected is given up, so TAO in pools, in accounts and in being agree.
        let inAccounts = [NetUID(1), 2].reduce(Tao.zero) { sum, netuid in
            sum.saturatingAdd(Balances.free(Subtensor.subnetAccount(netuid), in: chain))
        }
        #expect(inAccounts == chain[Subtensor.totalStake])
        #expect(inAccounts.rawValue == first + second - 200_000)
        #expect(chain[Subtensor.totalIssuance] == inAccounts)
        #expect(chain[Balances.totalIssuance] == inAccounts)
    }

    /// `test_coinbase_disabled_subnet_emission_redistributes_tao_to_enabled_subnets`.
    @Test("A subnet that is switched off gets no TAO, and the others share it")
    func disabledSubnet() throws {
        var chain = fixture.chain()
        for netuid in [NetUID(1), 2, 3] { fixture.addNetwork(netuid, tempo: 1, on: &chain) }
        chain[Subtensor.subnetEmissionEnabled, 2] = false
        liftCap(on: &chain)
        let parts = Subtensor.blockEmissions(of: [1, 2, 3], U96F32(saturating: 3_333_333 as UInt64), in: chain)
        #expect(parts.map { $0.emission.uint64 } == [1_666_666, 0, 1_666_666])
        let terms = Subtensor.terms(of: parts, on: &chain)
        #expect(terms[1].alphaIn == .zero)
        #expect(terms[1].excessTao == .zero)
        #expect(terms[1].alphaOut > .zero)
        let emission = minted(3_333_333, on: &chain)
        Subtensor.runCoinbase(emission, on: &chain)
        #expect([1, 2, 3].map { chain[Subtensor.subnetTAO, $0] } == [1_666_666, 0, 1_666_666])
        #expect(chain[Subtensor.totalIssuance] == 3_333_332)
        #expect(chain[Subtensor.totalStake] == 3_333_332)
    }

    /// `test_coinbase_subnets_with_no_reg_get_no_emission`.
    @Test("Subnets that have not started, have no token or are closed get nothing")
    func notEmitting() {
        var chain = fixture.chain()
        for netuid in [NetUID(1), 2, 3, 4] { fixture.addNetwork(netuid, tempo: 1, on: &chain) }
        chain[Subtensor.firstEmissionBlockNumber, 1] = nil
        chain[Subtensor.subtokenEnabled, 2] = false
        chain[Subtensor.networkRegistrationAllowed, 3] = false
        let subnets = Subtensor.allSubnets(in: chain)
        #expect(subnets == [1, 2, 3, 4])
        #expect(Subtensor.emittingSubnets(among: subnets, in: chain) == [4])
    }

    /// `test_get_subnet_terms_alpha_emissions_cap`.
    @Test("The injected alpha is capped by root's part, and the rest of the TAO buys")
    func cappedInjection() throws {
        var chain = fixture.chain()
        let emission = minted(1_000_000_000, on: &chain)
        fixture.addNetwork(1, tempo: 100, mechanism: 1, on: &chain)
        fixture.setReserves(1, tao: 1_000_000_000_000, alpha: 1_000_000_000_000, on: &chain)
        chain[Subtensor.subnetMovingPrice, 1] = I96F32(bits: 1 << 32)
        chain[Subtensor.taoWeight] = .max / 10
        chain[Subtensor.subnetTAO, .root] = 1_000_000_000_000
        let part = Subtensor.blockEmissions(of: [1], U96F32(saturating: emission.rawValue), in: chain)
        let terms = Subtensor.terms(of: part, on: &chain)
        let proportion = Subtensor.rootProportion(at: 1, taoWeight: Subtensor.taoWeight(in: chain), in: chain)
        #expect(terms[0].alphaIn == proportion.saturatingMul(U96F32(saturating: 1_000_000_000 as UInt64)))
        #expect(terms[0].taoIn == terms[0].alphaIn)
        #expect(terms[0].taoIn.saturatingAdd(terms[0].excessTao) == part[0].emission)

        Subtensor.runCoinbase(emission, on: &chain)
        let injected = chain[Subtensor.subnetTaoInEmission, 1]
        let bought = chain[Subtensor.subnetExcessTao, 1]
        #expect(injected == Tao(terms[0].taoIn.uint64))
        #expect(bought == Tao(terms[0].excessTao.uint64))
        #expect(chain[Subtensor.subnetTAO, 1] == Tao(1_000_000_000_000 + injected.rawValue + bought.rawValue))
        // Bought alpha leaves the reserve and is in circulation; it belongs to nobody.
        let alpha = chain[Subtensor.subnetProtocolAlpha, 1]
        #expect(alpha > .zero)
        let created =
            chain[Subtensor.subnetAlphaInEmission, 1].rawValue + chain[Subtensor.subnetAlphaOutEmission, 1].rawValue
        let recycled = chain[AlphaAssets.alphaRecycled, 1].rawValue
        #expect(Subtensor.alphaIssuance(at: 1, in: chain).rawValue == 1_000_000_000_000 + created - recycled)
        #expect(chain[AlphaAssets.totalAlphaIssuance, 1].rawValue == created - recycled)
        #expect(chain[Subtensor.subnetProtocolFlow, 1] == Int64(injected.rawValue + bought.rawValue))
        let account = Balances.free(Subtensor.subnetAccount(1), in: chain)
        #expect(account.rawValue == injected.rawValue + bought.rawValue)
        #expect(chain[Subtensor.totalIssuance] == account)
        #expect(chain[Balances.totalIssuance] == account)
    }

    @Test("Nothing is injected where no subnet has a moving price (test_zero_shares_zero_emission)")
    func zeroShares() throws {
        var chain = fixture.chain()
        for netuid in [NetUID(1), 2] {
            fixture.addNetwork(netuid, tempo: 100, mechanism: 1, on: &chain)
            fixture.setReserves(netuid, tao: 1_000_000, alpha: 1_000_000, on: &chain)
        }
        let emission = minted(1_000_000, on: &chain)
        Subtensor.runCoinbase(emission, on: &chain)
        #expect(chain[Subtensor.subnetAlphaIn, 1] == 1_000_000)
        #expect(chain[Subtensor.subnetAlphaIn, 2] == 1_000_000)
        #expect(chain[Subtensor.totalIssuance] == .zero)
    }

    /// `test_coinbase_emit_to_subnets_with_no_root_sell`, `test_coinbase_emit_to_subnets_with_root_sell`.
    @Test(
        "Participants' alpha is set aside by parts, root's while it sells",
        arguments: [
            true, false,
        ]
    )
    func pendingParts(sellsRoot: Bool) throws {
        var chain = fixture.chain()
        try fixture.addDynamicNetwork(
            1,
            tempo: 100,
            owner: fixture.account(2),
            hotkey: fixture.account(1),
            on: &chain
        )
        chain[Subtensor.subnetOwnerCut] = .max / 10
        fixture.setReserves(1, tao: 1_000_000_000_000_000, alpha: 1_000_000_000_000_000, on: &chain)
        chain[Subtensor.subnetTAO, .root] = 500_000_000_000_000
        chain[Subtensor.taoWeight] = .max
        Swap.initialize(at: 1, on: &chain)
        let emission = minted(12_345_678, on: &chain)
        let subnets = [Subtensor.EmittingSubnet(netuid: 1, emission: U96F32(saturating: emission.rawValue))]
        Subtensor.emit(subnets, credit: emission, sellsRootDividends: sellsRoot, on: &chain)
        let created: UInt64 = 1_000_000_000
        let cut = Ratio.fraction(UInt16.max / 10).saturatingMul(U96F32(saturating: created))
        let rest = U96F32(saturating: created).saturatingSub(cut)
        // Alpha in being when root's part is measured: the reserve, the injection and this block's alpha.
        let issued = Alpha(1_000_000_000_000_000 + 12_345_678 + created)
        let proportion = Ratio.rootProportion(
            rootTao: 500_000_000_000_000,
            taoWeight: .one,
            alphaIssuance: issued
        )
        let root = proportion.saturatingMul(rest).saturatingMul(.half)
        let server = rest.saturatingMul(.half)
        #expect(chain[Subtensor.pendingOwnerCut, 1] == Alpha(cut.uint64))
        #expect(chain[Subtensor.pendingServerEmission, 1] == Alpha(server.uint64))
        #expect(
            chain[Subtensor.pendingValidatorEmission, 1]
                == Alpha(rest.saturatingSub(server).saturatingSub(root).uint64)
        )
        #expect(chain[Subtensor.pendingRootAlphaDivs, 1] == (sellsRoot ? Alpha(root.uint64) : .zero))
        #expect(chain[AlphaAssets.alphaRecycled, 1] == (sellsRoot ? .zero : Alpha(root.uint64)))
        let out = chain[Subtensor.subnetAlphaOut, 1].rawValue
        #expect(out == created - (sellsRoot ? 0 : root.uint64))
    }

    /// `test_disabling_owner_cut_sends_subnet_emission_to_miners_and_validators`.
    @Test("A subnet without an owner's cut leaves it to miners and validators")
    func noOwnerCut() throws {
        var chain = fixture.chain()
        fixture.addNetwork(1, tempo: 100, on: &chain)
        chain[Subtensor.ownerCutEnabled, 1] = false
        Subtensor.runCoinbase(.zero, on: &chain)
        #expect(chain[Subtensor.pendingOwnerCut, 1] == .zero)
        #expect(chain[Subtensor.pendingServerEmission, 1] == 500_000_000)
        #expect(chain[Subtensor.pendingValidatorEmission, 1] == 500_000_000)
    }

    @Test("Root's part is its weighted TAO over that and the alpha in being (test_root_proportion)")
    func rootProportion() {
        var chain = fixture.chain()
        fixture.addNetwork(1, tempo: 100, mechanism: 1, on: &chain)
        chain[Subtensor.subnetTAO, .root] = 1_000_000_000_000
        chain[Subtensor.taoWeight] = 3_320_413_933_267_719_290
        chain[Subtensor.subnetAlphaIn, 1] = 100_000_000_000
        let weight = Subtensor.taoWeight(in: chain)
        let root = weight.saturatingMul(U96F32(saturating: 1_000_000_000_000 as UInt64))
        let expected = root.safeDiv(root.saturatingAdd(U96F32(saturating: 100_000_000_000 as UInt64)))
        #expect(Subtensor.rootProportion(at: 1, taoWeight: weight, in: chain) == expected)
        #expect(expected > .zero)
        Subtensor.updateRootProportions(of: [1], on: &chain)
        #expect(chain[Subtensor.rootProp, 1] == expected)
    }

    /// Updates from nothing towards a price of one.
    struct MovingPriceCase: Sendable {
        let block: UInt32
        let firstEmission: UInt64
        /// The smoothing factor, in units of 2^-32.
        let smoothing: Int128
        let updates: Int
        let expected: ClosedRange<Double>
    }

    @Test(
        "The moving price nears the price as the subnet ages (test_coinbase_moving_prices)",
        arguments: [
            MovingPriceCase(
                block: 201_600,
                firstEmission: 1,
                smoothing: 429_496_730,
                updates: 14,
                expected: 0.511325...0.513325
            ),
            MovingPriceCase(block: 510, firstEmission: 500, smoothing: 1 << 31, updates: 1, expected: 0...0.001),
            MovingPriceCase(
                block: 144_000_500,
                firstEmission: 500,
                smoothing: 1 << 31,
                updates: 1,
                expected: 0.499...0.501
            ),
        ]
    )
    func movingPrice(_ one: MovingPriceCase) {
        var chain = fixture.chain(block: one.block)
        fixture.addNetwork(1, tempo: 100, mechanism: 1, on: &chain)
        fixture.setReserves(1, tao: 1_000_000, alpha: 1_000_000, on: &chain)
        chain[Subtensor.subnetMovingAlpha] = I96F32(bits: one.smoothing)
        chain[Subtensor.firstEmissionBlockNumber, 1] = one.firstEmission
        for _ in 0..<one.updates { Subtensor.updateMovingPrices(of: [1], on: &chain) }
        #expect(one.expected.contains(Double(chain[Subtensor.subnetMovingPrice, 1].bits) / 4_294_967_296))
    }
}
