import Primitives
import Testing

/// Random powers against `Tests/Oracle/epoch.py`: a digest of 20 results each.
@Suite struct PowerOracleTests {
    @Test func `random powers have the digits of the independent model`() throws {
        let oracle = try OracleDigests("power")
        #expect(oracle.values.count == 50)
        #expect(try oracle.differing { try digest(seed: $0) } == [])
    }

    private func digest(seed: UInt64) throws -> UInt64 {
        var random = OracleRandom(seed: seed)
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
        return digest.value
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
