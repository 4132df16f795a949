import Frame
import Primitives
import Testing

@testable import Runtime

/// What the transaction pool is told of calls of this topic. Numbers are those of `extensions/subtensor.rs` of
/// subtensor; like it, the pool looks at changes of a take only and lets stake be checked when the call runs.
struct PoolCheckTests {
    private typealias Fixture = StakingFixture

    private func code(of call: Subtensor.Call, by signer: AccountID, in fixture: StakingFixture) -> InvalidTransaction?
    {
        do {
            try Subtensor.requireValid(call, from: signer, in: fixture.chain)
            return nil
        } catch {
            return error
        }
    }

    @Test("Takes out of bounds and of others have the reference's numbers")
    func takes() throws {
        let fixture = try StakingFixture()
        let check = { (take: PerU16, signer: AccountID, hotkey: AccountID) in
            code(of: .increaseTake(hotkey: hotkey, take: take), by: signer, in: fixture)
        }
        #expect(check(11_797, Fixture.owner, Fixture.hotkey) == .custom(27))
        #expect(check(100, Fixture.staker, Fixture.hotkey) == .custom(25))
        #expect(check(100, Fixture.staker, Fixture.account(70)) == .custom(4))
        #expect(check(100, Fixture.owner, Fixture.hotkey) == nil)
        let hopeless = Subtensor.Call.addStake(hotkey: Fixture.hotkey, netuid: 9, amountStaked: 1)
        #expect(code(of: hopeless, by: Fixture.staker, in: fixture) == nil)
    }

    @Test("Refusals of stake have the reference's numbers")
    func numbers() {
        let numbers: [(Subtensor.Failure, UInt8)] = [
            (.amountTooLow, 1), (.notEnoughBalanceToStake, 2), (.subnetNotExists, 3), (.hotKeyAccountNotExists, 4),
            (.notEnoughStakeToWithdraw, 5), (.insufficientLiquidity, 7), (.slippageTooHigh, 8),
            (.transferDisallowed, 9), (.sameNetuid, 255),
        ]
        for (failure, number) in numbers { #expect(failure.validityCode == number) }
    }
}
