import Economics
import Primitives
import Testing

/// Random histories of share pools against `Tests/Oracle/shares.py`.
@Suite struct SharePoolOracleTests {
    @Test func `a thousand random histories of share pools have the numbers of the independent model`() throws {
        let oracle = try OracleDigests("shares")
        #expect(oracle.values.count == 1_000)
        #expect(oracle.differing { Self.digest(seed: $0) } == [])
    }

    private static func digest(seed: UInt64) -> UInt64 {
        var random = OracleRandom(seed: seed)
        var digest = OracleDigest()
        var pool = SharePool(value: 0, shares: .zero)
        var holders = [SafeFloat](repeating: .zero, count: 4)
        for _ in 0..<(8 + random.below(24)) {
            let key = Int(random.below(4))
            let kind = random.below(10)
            let amount = random.sized(50)
            switch kind {
            case 0..<4:
                if pool.givesShares(for: Int64(amount)) { pool.update(&holders[key], by: Int64(amount)) }
            case 4..<6:
                pool.updateAll(by: Int64(amount))
            case 6:
                pool.updateAll(by: -Int64(amount % (pool.value / 2 + 1)))
            default:
                let held = pool.value(of: holders[key])
                let take = random.below(3) == 0 ? held : amount % (held + 1)
                if !holders[key].isZero { pool.update(&holders[key], by: -Int64(take)) }
            }
            digest.add(pool.value)
            digest.add(pool.shares)
            for holder in holders {
                digest.add(holder)
                digest.add(pool.value(of: holder))
            }
        }
        return digest.value
    }
}
