import Economics
import Primitives
import Testing

@Suite struct IssuanceTests {
    /// The first issuance of each halving and what a block creates from there on. The figures are those of subtensor's
    /// `get_block_emission_for_issuance` (`pallets/subtensor/src/coinbase/block_emission.rs`), worked out bit by bit:
    /// 21·10^15 · (1 - 2^-k), the late ones moved by the cut at 32 fraction bits.
    private static let halvings: [(UInt64, UInt64)] = [
        (10_500_000_000_000_000, 500_000_000),
        (15_750_000_000_000_000, 250_000_000),
        (18_375_000_000_000_000, 125_000_000),
        (19_687_500_000_000_000, 62_500_000),
        (20_343_750_000_000_000, 31_250_000),
        (20_979_492_187_500_000, 976_562),
        (20_999_359_130_859_375, 30_517),
        (20_999_679_565_429_688, 15_258),
        (20_999_999_960_884_452, 1),
        (20_999_999_980_442_226, 0),
    ]

    @Test(arguments: halvings)
    func `a halving begins at its issuance and not one rao before`(issuance: UInt64, emission: UInt64) {
        #expect(Issuance.blockEmission(issuance: issuance) == emission)
        let before = Issuance.blockEmission(issuance: issuance - 1)
        #expect(before / 2 == emission)
        #expect(before > emission)
    }

    @Test(
        arguments: [
            (0, 1_000_000_000), (1, 1_000_000_000), (10_499_999_999_999_999, 1_000_000_000),
            (21_000_000_000_000_000, 0), (.max, 0),
        ] as [(UInt64, UInt64)]
    )
    func `a block creates one TAO at first and nothing at the end`(issuance: UInt64, emission: UInt64) {
        #expect(Issuance.blockEmission(issuance: issuance) == emission)
    }
}

/// Figures of subtensor, `pallets/subtensor/src/tests/mechanism.rs`.
@Suite struct MechanismSplitTests {
    /// `split_emissions_even_division`, `split_emissions_rounding_to_first`, `split_emissions_fibbonacci`.
    @Test(
        arguments: [
            (25, nil, 5, [5, 5, 5, 5, 5]),
            (10, nil, 4, [4, 2, 2, 2]),
            (19, [3_450, 6_899, 10_348, 17_247, 27_594], 5, [1, 2, 3, 5, 8]),
        ] as [(Alpha, [UInt16]?, UInt8, [Alpha])]
    )
    func `an emission is split as the reference does`(
        emission: Alpha,
        shares: [UInt16]?,
        count: UInt8,
        expected: [Alpha]
    ) {
        #expect(MechanismSplit.parts(of: emission, shares: shares, count: count) == expected)
    }

    @Test(arguments: [nil, [], [65_535], [1, 2, 3], [32_767, 32_768]] as [[UInt16]?])
    func `the parts add up to the emission`(shares: [UInt16]?) {
        for emission: UInt64 in [0, 1, 7, 1_000_000_007, .max] {
            let parts = MechanismSplit.parts(of: Alpha(emission), shares: shares, count: 3)
            #expect(parts.count == 3)
            #expect(parts.reduce(UInt128(0)) { $0 + UInt128($1.rawValue) } == UInt128(emission))
        }
    }
}
