import Primitives
import Testing

/// Random powers against an independent model: `Fixtures/oracles/epoch_oracle.py` prints these digests of 20 results each.
@Suite struct PowerOracleTests {
    static let digests: [UInt64] = [
        0x5677_4629_394f_002e, 0xbb60_fd3b_3a3b_06a3, 0x11a3_d495_a076_4de1, 0x7221_76eb_47ae_d836,
        0xbf10_1619_2034_bca6, 0x156f_e826_41c3_64e0, 0x4d11_b452_8d7f_b8a1, 0x665d_fbd2_9e01_e133,
        0x540e_a683_a4a7_6ef0, 0x0ebf_6395_e25e_0352, 0xb5c8_f3b0_e926_2dea, 0xe144_a628_99f4_0294,
    ]

    @Test(arguments: digests.indices)
    func `random powers have the digits of the independent model`(index: Int) throws {
        var random = OracleRandom(seed: UInt64(index + 1))
        var digest = OracleDigest()
        for _ in 0..<20 {
            var base = 1 + random.below(10_000_000_000_000_000)
            let factor = random.pick([1, 10, 1_000] as [UInt64])
            var over = base + random.below(base * factor + 1)
            if random.below(2) == 1 { swap(&base, &over) }
            let (exponent, root) = exponents(&random)
            let power = try #require(
                powRatioScaled(
                    base: UInt128(base),
                    over: UInt128(over),
                    exponent: exponent,
                    over: root,
                    precision: random.pick([256, 1_024]),
                    scale: 1_000_000_000_000_000_000
                )
            )
            digest.add(power == .negative ? 1 : power == .tooLarge ? 2 : 0)
            digest.add(power.uint64 ?? 0)
        }
        #expect(digest.value == Self.digests[index])
    }

    private func exponents(_ random: inout OracleRandom) -> (UInt64, UInt64) {
        let percent: UInt64 = 10_000_000_000_000_000
        let kind = random.below(3)
        if kind == 0 {
            let exponent = 1 + random.below(12)
            return (exponent, 1 + random.below(12))
        }
        let exponent = percent + random.below(98 * percent)
        return (exponent, kind == 1 ? 100 * percent - exponent : 100 * percent)
    }
}
