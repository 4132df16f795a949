import Frame
import Primitives
import Scale

@testable import Runtime

extension RefusalCase {
    private static let amount: Tao = 1_000_000_000
    private static let some: Alpha = 1_000_000_000

    /// Stake in, stake out, recycling and burning. Source: `staking/{add_stake,remove_stake,recycle_alpha}.rs` and
    /// `validate_{add,remove}_stake`, `validate_unstake_all` in `staking/stake_utils.rs` of `pallets/subtensor/src`.
    static let staking: [RefusalCase] = adding + limited + removing + removingLimited + everything + destroying

    private static func add(
        _ amount: Tao = amount,
        at netuid: NetUID = 1,
        to hotkey: AccountID = RefusalWorld.hotkey
    ) -> Subtensor.Call {
        .addStake(hotkey: hotkey, netuid: netuid, amountStaked: amount)
    }

    private static let adding: [RefusalCase] = [
        .init(.subnet, add(at: RefusalWorld.missing), .subnetNotExists),
        .init(.hotkey, add(to: RefusalWorld.unknown), .hotKeyAccountNotExists),
        .init(.zero, add(0), .amountTooLow),
        .init(.most, add(Tao(UInt64.max)), .insufficientLiquidity),
        // A thousand times the pool is the most that can be put in; one rao more is too much.
        .init(.most, add(1_000_000_000_000_000), .notEnoughBalanceToStake),
        .init(.most, add(1_000_000_000_000_001), .insufficientLiquidity),
        .init(.other, add(at: 3), .subtokenDisabled),
        .init(.other, add(), by: RefusalWorld.pauper, .notEnoughBalanceToStake),
    ]

    private static func addLimited(
        _ amount: Tao = amount,
        at netuid: NetUID = 1,
        to hotkey: AccountID = RefusalWorld.hotkey,
        limit: Tao = 2_000_000_000,
        partial: Bool = false
    ) -> Subtensor.Call {
        .addStakeLimit(
            hotkey: hotkey,
            netuid: netuid,
            amountStaked: amount,
            limitPrice: limit,
            allowPartial: partial
        )
    }

    private static let limited: [RefusalCase] = [
        .init(.subnet, addLimited(at: RefusalWorld.missing), .subnetNotExists),
        .init(.hotkey, addLimited(to: RefusalWorld.unknown), .hotKeyAccountNotExists),
        .init(.zero, addLimited(0), .amountTooLow),
        .init(.most, addLimited(Tao(UInt64.max)), .insufficientLiquidity),
        .init(.most, addLimited(10_000_000_000_000), .slippageTooHigh),
        .taken(.most, addLimited(10_000_000_000_000, partial: true)),
        .init(
            .other,
            .subtensor(addLimited(limit: 0)),
            from: .signed(RefusalWorld.staker),
            Swap.refuse(.priceLimitExceeded)
        ),
        .init(.other, addLimited(at: .root, limit: 999_999_999), .slippageTooHigh),
        .taken(.other, addLimited(at: .root, limit: 1_000_000_000)),
    ]

    private static func remove(
        _ amount: Alpha = some,
        at netuid: NetUID = 1,
        from hotkey: AccountID = RefusalWorld.hotkey
    ) -> Subtensor.Call {
        .removeStake(hotkey: hotkey, netuid: netuid, amountUnstaked: amount)
    }

    private static let removing: [RefusalCase] = [
        .init(.subnet, remove(at: RefusalWorld.missing), .subtokenDisabled),
        .init(.hotkey, remove(from: RefusalWorld.unknown), .amountTooLow),
        .init(.zero, remove(0), .amountTooLow),
        // More than there is means all of it.
        .taken(.most, remove(Alpha(UInt64.max))),
        .init(.other, remove(at: 3), .subtokenDisabled),
        .init(.other, remove(), by: RefusalWorld.stranger, .amountTooLow),
        .init(.other, remove(1_000), .amountTooLow),
    ]

    private static func removeLimited(
        _ amount: Alpha = some,
        at netuid: NetUID = 1,
        from hotkey: AccountID = RefusalWorld.hotkey,
        limit: Tao = 500_000_000,
        partial: Bool = false
    ) -> Subtensor.Call {
        .removeStakeLimit(
            hotkey: hotkey,
            netuid: netuid,
            amountUnstaked: amount,
            limitPrice: limit,
            allowPartial: partial
        )
    }

    private static let removingLimited: [RefusalCase] = [
        .init(.subnet, removeLimited(at: RefusalWorld.missing), .subnetNotExists),
        .init(.hotkey, removeLimited(from: RefusalWorld.unknown), .notEnoughStakeToWithdraw),
        .init(.zero, removeLimited(0), .amountTooLow),
        .init(.most, removeLimited(Alpha(UInt64.max)), .insufficientLiquidity),
        .init(.most, removeLimited(100_000_000_001), .notEnoughStakeToWithdraw),
        .init(
            .other,
            .subtensor(removeLimited(limit: Tao(UInt64.max))),
            from: .signed(RefusalWorld.staker),
            Swap.refuse(.priceLimitExceeded)
        ),
        .init(.other, removeLimited(100_000_000_000, limit: 990_000_000), .slippageTooHigh),
    ]

    private static let everything: [RefusalCase] = [
        .init(.hotkey, .unstakeAll(hotkey: RefusalWorld.unknown), .hotKeyAccountNotExists),
        .init(.hotkey, .unstakeAllAlpha(hotkey: RefusalWorld.unknown), .hotKeyAccountNotExists),
        .taken(.other, .unstakeAll(hotkey: RefusalWorld.ownerHotkey)),
        .init(.other, .unstakeAllAlpha(hotkey: RefusalWorld.ownerHotkey), .amountTooLow),
        .init(
            .subnet,
            .removeStakeFullLimit(hotkey: RefusalWorld.hotkey, netuid: RefusalWorld.missing, limitPrice: nil),
            .subtokenDisabled
        ),
        .init(
            .subnet,
            .removeStakeFullLimit(hotkey: RefusalWorld.hotkey, netuid: RefusalWorld.missing, limitPrice: 1),
            .subnetNotExists
        ),
        .init(
            .hotkey,
            .removeStakeFullLimit(hotkey: RefusalWorld.unknown, netuid: 1, limitPrice: nil),
            .amountTooLow
        ),
        .init(
            .other,
            .subtensor(.removeStakeFullLimit(hotkey: RefusalWorld.hotkey, netuid: 1, limitPrice: Tao(UInt64.max))),
            from: .signed(RefusalWorld.staker),
            Swap.refuse(.priceLimitExceeded)
        ),
    ]

    private static let destroying: [RefusalCase] = [
        .init(
            .subnet,
            .recycleAlpha(hotkey: RefusalWorld.hotkey, amount: some, netuid: RefusalWorld.missing),
            .subnetNotExists
        ),
        .init(
            .other,
            .recycleAlpha(hotkey: RefusalWorld.hotkey, amount: some, netuid: .root),
            .cannotBurnOrRecycleOnRootSubnet
        ),
        .init(.other, .recycleAlpha(hotkey: RefusalWorld.hotkey, amount: some, netuid: 3), .subtokenDisabled),
        .init(
            .hotkey,
            .recycleAlpha(hotkey: RefusalWorld.unknown, amount: some, netuid: 1),
            .hotKeyAccountNotExists
        ),
        .taken(.zero, .recycleAlpha(hotkey: RefusalWorld.hotkey, amount: 0, netuid: 1)),
        .taken(.most, .recycleAlpha(hotkey: RefusalWorld.hotkey, amount: Alpha(UInt64.max), netuid: 1)),
        .init(
            .subnet,
            .burnAlpha(hotkey: RefusalWorld.hotkey, amount: some, netuid: RefusalWorld.missing),
            .subnetNotExists
        ),
        .init(
            .other,
            .burnAlpha(hotkey: RefusalWorld.hotkey, amount: some, netuid: .root),
            .cannotBurnOrRecycleOnRootSubnet
        ),
        .init(
            .hotkey,
            .burnAlpha(hotkey: RefusalWorld.unknown, amount: some, netuid: 1),
            .hotKeyAccountNotExists
        ),
        .taken(.zero, .burnAlpha(hotkey: RefusalWorld.hotkey, amount: 0, netuid: 1)),
        .taken(.most, .burnAlpha(hotkey: RefusalWorld.hotkey, amount: Alpha(UInt64.max), netuid: 1)),
        .init(.subnet, addAndBurn(at: RefusalWorld.missing), .subnetNotExists),
        .init(.hotkey, addAndBurn(of: RefusalWorld.unknown), .hotKeyAccountNotExists),
        .init(.zero, addAndBurn(0), .amountTooLow),
        .init(.most, addAndBurn(Tao(UInt64.max)), .insufficientLiquidity),
        // The stake is bought before the burn is refused, and given back.
        .init(.other, addAndBurn(at: .root), .cannotBurnOrRecycleOnRootSubnet),
        .init(
            .other,
            .subtensor(addAndBurn(limit: 1)),
            from: .signed(RefusalWorld.staker),
            Swap.refuse(.priceLimitExceeded)
        ),
    ]

    private static func addAndBurn(
        _ amount: Tao = amount,
        at netuid: NetUID = 1,
        of hotkey: AccountID = RefusalWorld.hotkey,
        limit: Tao? = nil
    ) -> Subtensor.Call {
        .addStakeBurn(hotkey: hotkey, netuid: netuid, amount: amount, limit: limit)
    }
}
