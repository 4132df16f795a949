import Economics
import Primitives
import Testing

/// Figures of subtensor, `primitives/share-pool/src/lib.rs`, module `tests`.
@Suite struct SharePoolTests {
    /// A pool with the shares of two holders.
    private struct Holders {
        var pool = SharePool(value: 0, shares: .zero)
        var first = SafeFloat.zero
        var second = SafeFloat.zero

        var values: [UInt64] { [pool.value(of: first), pool.value(of: second)] }

        mutating func updateBoth(by change: Int64) {
            pool.update(&first, by: change)
            pool.update(&second, by: change)
        }
    }

    /// `test_get_value`, `test_division_by_zero`.
    @Test(arguments: [(10, 3, 30), (10, 7, 70), (0, 1, 0)] as [(UInt64, UInt64, UInt64)])
    func `a share is worth its part of the value`(shares: UInt64, share: UInt64, expected: UInt64) {
        let pool = SharePool(value: 100, shares: SafeFloat(shares))
        #expect(pool.value(of: SafeFloat(share)) == expected)
    }

    /// `test_max_shared_value`.
    @Test func `the largest value is shared without loss of more than a few rao`() {
        let pool = SharePool(value: .max, shares: SafeFloat(10 as UInt64))
        let sum = pool.value(of: SafeFloat(3 as UInt64)) + pool.value(of: SafeFloat(7 as UInt64))
        #expect(UInt64.max - sum <= 5)
    }

    /// `test_max_share_value`.
    @Test func `half of the largest number of shares is worth half`() {
        let pool = SharePool(value: 1_000_000_000, shares: SafeFloat(UInt64.max))
        let value = pool.value(of: SafeFloat(UInt64.max / 2))
        #expect((499_999_999...500_000_001).contains(value))
    }

    /// `test_update_value_for_one`, `test_denom_precision`.
    @Test func `what is left of two stakes is exact`() {
        var holders = Holders()
        holders.pool.update(&holders.first, by: 1_000)
        #expect(holders.values == [1_000, 0])
        holders.pool.update(&holders.first, by: -990)
        holders.pool.update(&holders.second, by: 1_000)
        holders.pool.update(&holders.second, by: -990)
        #expect(holders.values == [10, 10])
    }

    /// `test_update_value_for_all`.
    @Test func `an emission changes the value without shares`() {
        var pool = SharePool(value: 0, shares: .zero)
        pool.updateAll(by: 1_000)
        #expect(pool.value == 1_000)
        #expect(pool.shares.isZero)
    }

    /// `test_denom_high_precision`.
    @Test func `stakes of one rao keep their parts through huge emissions`() {
        var holders = Holders()
        holders.updateBoth(by: 1)
        holders.pool.updateAll(by: 999_999_999_999_998)
        holders.updateBoth(by: -499_999_999_999_990)
        holders.pool.updateAll(by: 999_999_999_999_980)
        holders.updateBoth(by: 1_000_000_000_000)
        expectNear(holders, 501_000_000_000_000)
    }

    /// `test_denom_high_precision_many_small_unstakes`.
    @Test func `a thousand small withdrawals lose at most one rao`() {
        var holders = Holders()
        holders.updateBoth(by: 1)
        holders.pool.updateAll(by: 1_000_000_000_000_000)
        for _ in 0..<1_000 { holders.updateBoth(by: -500_000_000) }
        holders.pool.updateAll(by: 1_000_000_000_000_000)
        holders.updateBoth(by: 1_000_000_000_000)
        expectNear(holders, 1_001_000_000_000_000 - 1_000 * 500_000_000)
    }

    /// `test_loss_due_to_precision`: very few shares, as on subnet 64 when a holder lost 7 TAO.
    @Test func `a small withdrawal from very few shares takes what it says`() throws {
        var pool = SharePool(value: 1_000_000_000_000, shares: try #require(SafeFloat(1, exponent: -14)))
        var share = try #require(SafeFloat(1, exponent: -15))
        #expect(pool.value(of: share) == 100_000_000_000)
        pool.update(&share, by: -1_000)
        #expect(pool.value(of: share) == 99_999_999_000)
    }

    /// `test_get_shares_per_update`: the change, the value, the shares as digits and power of ten.
    @Test(
        arguments: [
            (1, 1, 1, 0),
            (1, 1_000_000_000_000_000_000, 1, 0),
            (1, 21_000_000_000_000_000, 1, 5),
            (1, 21_000_000_000_000_000, 1, -1_000_000),
            (1, 21_000_000_000_000_000, 1, -1_000_000_000),
            (1, 21_000_000_000_000_000, 1, -1_000_000_001),
            (1_000, 21_000_000_000_000_000, 1, 5),
            (21_000_000_000_000_000, 21_000_000_000_000_000, 1, 5),
            (21_000_000_000_000_000, 21_000_000_000_000_000, 1, -5),
            (21_000_000_000_000_000, 21_000_000_000_000_000, 1, -100),
            (21_000_000_000_000_000, 21_000_000_000_000_000, 1, 100),
            (210_000_000_000_000_000, 21_000_000_000_000_000, 1, 5),
            (1_000, 1_000, 21_000_000_000_000_000, 0),
            (1_000, 1_000, 21_000_000_000_000_000, -1),
        ] as [(Int64, UInt64, UInt64, Int64)]
    )
    func `a change gives shares in proportion`(
        change: Int64,
        value: UInt64,
        mantissa: UInt64,
        exponent: Int64
    ) throws {
        let shares = try #require(SafeFloat(UInt128(mantissa), exponent: exponent))
        var pool = SharePool(value: value, shares: shares)
        #expect(pool.givesShares(for: change))
        var issued = SafeFloat.zero
        pool.update(&issued, by: change)
        // The parts compare as whole numbers: issued · value = change · shares.
        let left = try #require(issued.multiplied(by: SafeFloat(value), over: shares))
        let right = SafeFloat(change.magnitude)
        let difference = try #require(left.isGreater(than: right) ? left.subtracting(right) : right.subtracting(left))
        let permitted = try #require(right.divided(by: SafeFloat(1_000 as UInt64)))
        #expect(difference.isZero || permitted.isGreater(than: difference))
        #expect(pool.value == value + change.magnitude)
    }

    private func expectNear(_ holders: Holders, _ expected: UInt64) {
        for value in holders.values {
            #expect((expected - 1...expected + 1).contains(value))
        }
    }
}
