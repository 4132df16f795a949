import Economics
import Primitives
import Testing

/// Figures of subtensor, `pallets/subtensor/src/tests/registration.rs`.
@Suite struct RegistrationPriceTests {
    /// Decays as many times as blocks pass, from block 2 on.
    private static func price(_ price: Tao, halfLife: UInt16, blocks: UInt64, min: Tao = 0, max: Tao = Tao(.max)) -> Tao
    {
        (0..<blocks).reduce(price) { price, block in
            RegistrationPrice.decayed(price, halfLife: halfLife, block: block + 2, min: min, max: max)
        }
    }

    /// `test_burn_decay`.
    @Test func `a registration doubles the price and a block takes a little off`() {
        let raised = RegistrationPrice.raised(1_000, by: 2, min: 0, max: Tao(.max))
        #expect(raised == 2_000)
        #expect(Self.price(raised, halfLife: 1_000, blocks: 1) == 1_998)
    }

    /// `test_burn_halves_every_half_life`.
    @Test(arguments: [(2, 511), (4, 255)] as [(UInt64, Tao)])
    func `the price halves every half-life`(blocks: UInt64, expected: Tao) {
        #expect(Self.price(1_024, halfLife: 2, blocks: blocks) == expected)
    }

    /// `test_burn_min_and_max_clamps_prevent_zero_stuck_and_cap_bump`.
    @Test func `the bounds keep the price from zero and cap its rise`() {
        let (low, high): (Tao, Tao) = (100_000, 150_000)
        #expect(Self.price(1, halfLife: 1, blocks: 1, min: low, max: high) == low)
        #expect(RegistrationPrice.raised(low, by: 2, min: low, max: high) == high)
        #expect(Self.price(high, halfLife: 1, blocks: 1, min: low, max: high) == low)
        #expect(Self.price(high, halfLife: 1, blocks: 2, min: low, max: high) == low)
    }

    /// `test_bump_registration_price_after_registration_applies_multiplier_immediately`.
    @Test func `a registration multiplies the price`() {
        #expect(RegistrationPrice.raised(1_000, by: 3, min: 0, max: Tao(.max)) == 3_000)
    }

    /// `test_update_registration_prices_for_networks_runs_on_next_block_step`.
    @Test func `one block of a long half-life takes one rao of a thousand`() {
        #expect(Self.price(1_000, halfLife: 1_000, blocks: 1) == 999)
        #expect(RegistrationPrice.decayed(1_000, halfLife: 1_000, block: 1, min: 0, max: Tao(.max)) == 1_000)
    }

    /// The cases of `test_update_registration_prices_for_networks_many_half_lives_over_thousands_of_blocks`: half-life,
    /// price before. Its model (`ref_decay_factor_q32`, `ref_next_burn`) run apart from this package gave the factor
    /// and the prices after 10, 100 and 5,000 blocks.
    private static let decays: [(UInt16, Tao, UInt64, [Tao])] = [
        (0, 777_777, 4_294_967_296, [777_777, 777_777, 777_777]),
        (0, 0, 4_294_967_296, [0, 0, 0]),
        (1, 0, 2_147_483_648, [0, 0, 0]),
        (1, 1, 2_147_483_648, [0, 0, 0]),
        (1, 2, 2_147_483_648, [0, 0, 0]),
        (2, 1_024, 3_037_000_500, [30, 0, 0]),
        (3, 4_096, 3_408_917_802, [404, 0, 0]),
        (4, 65_536, 3_611_622_603, [11_583, 0, 0]),
        (5, 123_456, 3_738_986_199, [30_861, 0, 0]),
        (7, 999_999, 3_890_053_517, [371_496, 45, 0]),
        (8, 1_000_000, 3_938_502_376, [420_446, 167, 0]),
        (16, 1_000_000, 4_112_874_773, [648_416, 13_127, 0]),
        (17, 123_456, 4_123_369_123, [82_113, 2_080, 0]),
        (64, 1_000_000, 4_248_701_965, [897_350, 338_535, 0]),
        (360, 10_000_000_000, 4_286_705_684, [9_809_300_869, 8_248_605_881, 658_959]),
        (1_000, 100_000_000_000, 4_291_991_283, [99_309_249_527, 93_303_298_987, 3_124_999_096]),
        (4_096, 1_000_000_000_000, 4_294_240_540, [998_309_177_199, 983_219_843_315, 429_073_550_138]),
        (.max, 123_000_000_000, 4_294_921_870, [122_986_991_440, 122_869_976_291, 116_664_375_938]),
    ]

    @Test(arguments: decays)
    func `the price is exact to the rao after thousands of blocks`(
        halfLife: UInt16,
        start: Tao,
        factor: UInt64,
        expected: [Tao]
    ) {
        #expect(RegistrationPrice.decayFactor(halfLife: halfLife) == factor)
        let prices = ([10, 100, 5_000] as [UInt64]).map { Self.price(start, halfLife: halfLife, blocks: $0) }
        #expect(prices == expected)
    }
}
