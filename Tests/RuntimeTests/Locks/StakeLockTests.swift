import Economics
import Primitives
import TestSupport
import Testing

/// How locks fade and mature, by themselves. Figures and bounds: `tests/locks.rs` of subtensor
/// (`pallets/subtensor/src/tests/locks.rs`, group 5), each test named beside its own; `tests/locks.rs` runs with the
/// default rates of 934,866 blocks.
@Suite("Locks over time")
struct StakeLockTests {
    static let usual = LockRates(unlock: 934_866, maturity: 934_866)
    static let decaying = LockRole(favorsOwner: false, isPerpetual: false)
    static let perpetual = LockRole(favorsOwner: false, isPerpetual: true)

    private func lock(_ mass: Alpha, _ conviction: U64F64 = .zero, at block: UInt64 = 0) -> StakeLock {
        StakeLock(mass: mass, conviction: conviction, lastUpdate: block)
    }

    // tests/locks.rs: test_exp_decay_zero_dt, test_exp_decay_zero_tau
    @Test("in no time nothing fades, and without a rate everything at once")
    func ends() {
        #expect(LockRates.decay(over: 0, rate: 216_000) == .one)
        #expect(LockRates.decay(over: 1_000, rate: 0) == .zero)
        #expect(LockRates.decay(over: 0, rate: 0) == .one)
    }

    // tests/locks.rs: test_exp_decay_one_tau
    @Test("after one time constant the e-th part is left")
    func oneConstant() {
        let left = LockRates.decay(over: 216_000, rate: 216_000).double
        #expect(abs(left - 0.367_879_441_171) < 1e-9)
    }

    // tests/locks.rs: test_exp_decay_clamps_large_dt_to_min_ratio
    @Test("after forty time constants nothing fades further")
    func longest() {
        let forty = LockRates.decay(over: 40 * 216_000, rate: 216_000)
        let hundred = LockRates.decay(over: 100 * 216_000, rate: 216_000)
        #expect(hundred > .zero)
        #expect(abs(hundred.double - forty.double) < 1e-9)
        #expect(LockRates.decay(over: .max, rate: 1) == forty)
        #expect(LockRates.decay(over: .max, rate: .max).double > 0.36)
    }

    // tests/locks.rs: test_roll_forward_locked_mass_decays
    @Test("the stake of a decaying lock fades to the e-th part")
    func mass() {
        let rolled = lock(10_000).rolled(to: 934_866, Self.usual, as: Self.decaying)
        #expect(rolled.mass == 3_678)
        #expect(rolled.lastUpdate == 934_866)
    }

    // tests/locks.rs: test_roll_forward_conviction_uses_unequal_rate_closed_form
    @Test("with different rates conviction follows the closed form")
    func closedForm() {
        let rates = LockRates(unlock: 200_000, maturity: 240_000)
        let rolled = lock(10_000).rolled(to: 10_000, rates, as: Self.decaying)
        let unlock = LockRates.decay(over: 10_000, rate: 200_000)
        let maturity = LockRates.decay(over: 10_000, rate: 240_000)
        let gamma = U64F64(200_000).saturatingMul(maturity.saturatingSub(unlock)).safeDiv(U64F64(40_000))
        #expect(abs(rolled.conviction.double - U64F64(10_000).saturatingMul(gamma).double) < 1e-7)
        // 10,000 · 5 · (e^(-1/24) - e^(-1/20))
        #expect(abs(rolled.conviction.double - 398.001_63) < 1e-5)
    }

    // tests/locks.rs: test_roll_forward_adjacent_large_rates_and_large_mass_match_f64_closed_form
    @Test("rates that differ by one block and all the alpha there is keep nine digits")
    func adjacentRates() {
        let rates = LockRates(unlock: 1_142_108, maturity: 1_142_109)
        let rolled = lock(21_000_000_000_000_000).rolled(to: 1_142_108, rates, as: Self.decaying)
        // With equal rates it would be m · t/T · e^(-t/T): 21e15 / e. The half block between the rates adds
        // 21e15 / e / 2 / 1,142,108, about 3.4e9.
        let expected = 21e15 * 0.367_879_441_171_442_33 * (1 + 0.5 / 1_142_108 - 1 / 1_142_108)
        #expect(abs(rolled.conviction.double - expected) < 3.5e9)
        #expect(abs(Double(rolled.mass.rawValue) - 21e15 * 0.367_879_441_171_442_33) < 2_000)
    }

    // tests/locks.rs: test_roll_forward_scales_linearly_with_locked_mass
    @Test("twice the stake gives twice the conviction")
    func linear() {
        let once = lock(10_000).rolled(to: 25_000, Self.usual, as: Self.decaying)
        let twice = lock(20_000).rolled(to: 25_000, Self.usual, as: Self.decaying)
        #expect(abs(Int64(twice.mass.rawValue) - 2 * Int64(once.mass.rawValue)) <= 1)
        #expect(abs(twice.conviction.double - 2 * once.conviction.double) < 1e-7)
    }

    // tests/locks.rs: test_roll_forward_chunked_update_matches_single_update
    @Test("two steps lead where one does")
    func chunks() {
        let start = lock(1_000_000_000)
        let once = start.rolled(to: 20_000, Self.usual, as: Self.decaying)
        let twice = start.rolled(to: 10_000, Self.usual, as: Self.decaying)
            .rolled(to: 20_000, Self.usual, as: Self.decaying)
        #expect(abs(Int64(twice.mass.rawValue) - Int64(once.mass.rawValue)) <= 1)
        #expect(abs(twice.conviction.double - once.conviction.double) <= 0.1)
    }

    // tests/locks.rs: test_roll_forward_conviction_stays_below_original_mass_for_one_shot_lock
    @Test(
        "a decaying lock's conviction never reaches its stake",
        arguments: [1_000, 10_000, 934_866, 5 * 934_866] as [UInt64]
    )
    func decayingBound(blocks: UInt64) {
        #expect(lock(10_000).rolled(to: blocks, Self.usual, as: Self.decaying).conviction <= U64F64(10_000))
    }

    // tests/locks.rs: test_roll_forward_decaying_conviction_peak_is_below_original_lock
    @Test("even at its peak conviction is below the stake that was locked")
    func peak() {
        // U·M / (U - M) · ln(U / M) for rates of 200,000 and 240,000 blocks.
        let rates = LockRates(unlock: 200_000, maturity: 240_000)
        let peak = lock(10_000).rolled(to: 218_786, rates, as: Self.decaying).conviction
        #expect(peak < U64F64(10_000))
        #expect(peak > lock(10_000).rolled(to: 200_000, rates, as: Self.decaying).conviction)
        #expect(peak > lock(10_000).rolled(to: 240_000, rates, as: Self.decaying).conviction)
    }

    // tests/locks.rs: test_roll_forward_perpetual_mass_does_not_decay_and_conviction_matures
    @Test("a perpetual lock keeps its stake while conviction grows to all but the e-th part of it")
    func perpetualLock() {
        let rolled = lock(10_000).rolled(to: 934_866, Self.usual, as: Self.perpetual)
        #expect(rolled.mass == 10_000)
        #expect(rolled.conviction > .zero && rolled.conviction < U64F64(10_000))
        #expect(abs(rolled.conviction.double - 6_321.205_588) < 1e-3)
    }

    // tests/locks.rs: test_roll_forward_perpetual_conviction_never_exceeds_lock
    @Test(
        "a perpetual lock's conviction never exceeds its stake",
        arguments: [1, 1_000, 934_866, 9_348_660, 934_866_000] as [UInt64]
    )
    func perpetualBound(blocks: UInt64) {
        let rolled = lock(10_000).rolled(to: blocks, Self.usual, as: Self.perpetual)
        #expect(rolled.mass == 10_000)
        #expect(rolled.conviction <= U64F64(10_000))
    }

    // tests/locks.rs: test_roll_forward_conviction_converges_to_zero
    @Test("conviction grows at first and is gone in the end")
    func convergence() {
        let first = lock(10_000).rolled(to: 100, Self.usual, as: Self.decaying).conviction
        let second = lock(10_000).rolled(to: 1_100, Self.usual, as: Self.decaying).conviction
        #expect(first > .zero && second > first)
        #expect(lock(10_000).rolled(to: 934_866_000, Self.usual, as: Self.decaying).conviction == .zero)
    }

    // tests/locks.rs: test_roll_forward_normalizes_dust_to_zero
    @Test("dust becomes nothing")
    func dust() {
        let rolled = lock(99, 99, at: 100).rolled(to: 100, Self.usual, as: Self.decaying)
        #expect(rolled == StakeLock(lastUpdate: 100))
    }

    // tests/locks.rs: test_lock_state_is_zero_uses_dust_threshold
    @Test("below 100 of both is dust")
    func dustLimit() {
        #expect(lock(99, 99).isDust)
        #expect(!lock(100, 99).isDust)
        #expect(!lock(99, 100).isDust)
    }

    // tests/locks.rs: test_roll_forward_no_change_when_now_equals_last_update
    @Test("in the block of its last change, and before, a lock stays as it is")
    func sameBlock() {
        let start = lock(5_000, 1_234, at: 100)
        #expect(start.rolled(to: 100, Self.usual, as: Self.decaying) == start)
        #expect(start.rolled(to: 99, Self.usual, as: Self.decaying) == start)
    }

    @Test("a lock in favour of the owner has all its stake as conviction, whatever it was", arguments: [true, false])
    func owner(isPerpetual: Bool) {
        let role = LockRole(favorsOwner: true, isPerpetual: isPerpetual)
        let rolled = lock(10_000, 3).rolled(to: 1_000, Self.usual, as: role)
        #expect(rolled.mass == (isPerpetual ? 10_000 : 9_989))
        #expect(rolled.conviction == U64F64(saturating: rolled.mass.rawValue))
    }

    @Test("without one of the two rates no conviction comes of a decaying lock")
    func missingRate() {
        let noUnlock = lock(10_000, 5_000).rolled(to: 10, LockRates(unlock: 0, maturity: 100), as: Self.decaying)
        #expect(noUnlock.mass == .zero)
        #expect(abs(noUnlock.conviction.double - 4_524.187) < 0.001)
        let noMaturity = lock(10_000, 5_000).rolled(to: 10, LockRates(unlock: 100, maturity: 0), as: Self.decaying)
        #expect(noMaturity.mass == 9_048)
        #expect(noMaturity.conviction == .zero)
    }

    @Test("parts of a lock and what is left of it add up")
    func parts() {
        var random = SeededGenerator(seed: 41)
        for _ in 0..<2_000 {
            let mass = UInt64.random(in: 0...21_000_000_000_000_000, using: &random)
            let conviction = U64F64(saturating: UInt64.random(in: 0...mass, using: &random))
            let whole = lock(Alpha(mass), conviction)
            let amount = Alpha(UInt64.random(in: 0...(2 * mass), using: &random))
            let share = whole.share(of: amount)
            let rest = whole.subtracting(share)
            #expect(rest.adding(share) == whole)
            #expect(share.conviction <= whole.conviction)
            let reduced = whole.reduced(by: amount, at: 7)
            #expect(reduced.mass == rest.mass)
            #expect(reduced.lastUpdate == 7)
            #expect(reduced.conviction <= whole.conviction)
        }
        #expect(lock(.max, .max).adding(lock(1, 1)) == lock(.max, .max))
        #expect(lock(1, 1).subtracting(lock(2, 2)) == lock(0, 0))
    }
}
