import Frame
import Primitives
import Scale
import TestSupport
import Testing

@testable import Runtime

/// Random sequences of staking calls, after each of which all TAO and all alpha must still be there.
struct StakingPropertyTests {
    private typealias Fixture = StakingFixture
    private static let subnets: [NetUID] = [0, 1, 2, 3]
    private static let coldkeys = (100..<104).map { Fixture.account($0) }
    private static let hotkeys = (200..<203).map { Fixture.account($0) }

    private func fixture() throws -> StakingFixture {
        var fixture = try StakingFixture()
        try fixture.addSubnet(1, tao: 100_000_000_000, alpha: 400_000_000_000)
        try fixture.addSubnet(2, tao: 3_000_000_000, alpha: 1_000_000_000)
        try fixture.addSubnet(3, tao: 50_000_000_000, alpha: 50_000_000_000)
        // A pool that leans, as injections make them.
        Swap.initialize(at: 3, price: U64F64(saturating: 3), on: &fixture.chain)
        for (hotkey, coldkey) in zip(Self.hotkeys, Self.coldkeys) { try fixture.register(hotkey, of: coldkey) }
        for coldkey in Self.coldkeys { try fixture.fund(coldkey, 20_000_000_000) }
        fixture.chain[Subtensor.nominatorMinRequiredStake] = 2_000_000
        return fixture
    }

    @Test("No sequence of calls creates or loses TAO or alpha", arguments: 1...8 as ClosedRange<UInt64>)
    func conservation(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var fixture = try fixture()
        var succeeded = 0
        for _ in 0..<120 {
            let signer = Self.coldkeys[Int.random(in: 0..<4, using: &random)]
            let call = randomCall(by: signer, in: fixture, using: &random)
            do {
                try fixture.call(call, by: signer)
                succeeded += 1
            } catch {
                // Refused calls must leave everything as it was, which the sums below show.
            }
            fixture.expectConservation(slack: 1_000)
            expectSharesAddUp(in: fixture)
        }
        #expect(succeeded > 40)
    }

    /// A coldkey's stakes with a hotkey never add up to more than the hotkey has, and to hardly less.
    private func expectSharesAddUp(in fixture: StakingFixture) {
        for netuid in Self.subnets {
            for hotkey in Self.hotkeys {
                let total = Subtensor.hotkeyStake(hotkey, at: netuid, in: fixture.chain).rawValue
                let parts = Self.coldkeys.map { fixture.stake(at: netuid, of: $0, with: hotkey).rawValue }
                let sum = parts.reduce(0, +)
                #expect(sum <= total + 4 && total - min(total, sum) <= 100, "\(netuid) \(hotkey)")
            }
        }
    }

    private func randomCall(
        by signer: AccountID,
        in fixture: StakingFixture,
        using random: inout SeededGenerator
    ) -> Subtensor.Call {
        let netuid = Self.subnets[Int.random(in: 0..<4, using: &random)]
        let other = Self.subnets[Int.random(in: 0..<4, using: &random)]
        let hotkey = Self.hotkeys[Int.random(in: 0..<3, using: &random)]
        let second = Self.hotkeys[Int.random(in: 0..<3, using: &random)]
        let tao = Tao(UInt64.random(in: 2_100_000...4_000_000_000, using: &random))
        let held = fixture.stake(at: netuid, of: signer, with: hotkey).rawValue
        let alpha = Alpha(UInt64.random(in: 0...max(held, 1), using: &random))
        let limit = Tao(UInt64.random(in: 100_000_000...8_000_000_000, using: &random))
        let partial = Bool.random(using: &random)
        switch Int.random(in: 0..<14, using: &random) {
        case 0, 1, 2: return .addStake(hotkey: hotkey, netuid: netuid, amountStaked: tao)
        case 3:
            return .addStakeLimit(
                hotkey: hotkey,
                netuid: netuid,
                amountStaked: tao,
                limitPrice: limit,
                allowPartial: partial
            )
        case 4, 5: return .removeStake(hotkey: hotkey, netuid: netuid, amountUnstaked: alpha)
        case 6:
            return .removeStakeLimit(
                hotkey: hotkey,
                netuid: netuid,
                amountUnstaked: alpha,
                limitPrice: limit,
                allowPartial: partial
            )
        case 7: return .unstakeAll(hotkey: hotkey)
        case 8: return .unstakeAllAlpha(hotkey: hotkey)
        case 9:
            return .moveStake(
                originHotkey: hotkey,
                destinationHotkey: second,
                originNetuid: netuid,
                destinationNetuid: other,
                alphaAmount: alpha
            )
        case 10:
            return .transferStake(
                destinationColdkey: Self.coldkeys[Int.random(in: 0..<4, using: &random)],
                hotkey: hotkey,
                originNetuid: netuid,
                destinationNetuid: other,
                alphaAmount: alpha
            )
        case 11:
            return .swapStakeLimit(
                hotkey: hotkey,
                originNetuid: netuid,
                destinationNetuid: other,
                alphaAmount: alpha,
                limitPrice: limit,
                allowPartial: partial
            )
        case 12: return .recycleAlpha(hotkey: hotkey, amount: alpha, netuid: netuid)
        default: return .addStakeBurn(hotkey: hotkey, netuid: netuid, amount: tao, limit: partial ? limit : nil)
        }
    }
}
