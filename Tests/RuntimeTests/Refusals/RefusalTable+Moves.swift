import Frame
import Primitives
import Scale

@testable import Runtime

extension RefusalCase {
    private static let some: Alpha = 1_000_000_000

    /// Stake between hotkeys, coldkeys and subnets. Source: `staking/move_stake.rs` and `validate_stake_transition` in
    /// `staking/stake_utils.rs` of `pallets/subtensor/src`.
    static let moves: [RefusalCase] = moving + transferring + swapping + swappingLimited

    private static func move(
        _ amount: Alpha = some,
        _ from: NetUID = 1,
        _ to: NetUID = 2,
        of origin: AccountID = RefusalWorld.hotkey,
        with destination: AccountID = RefusalWorld.secondHotkey
    ) -> Subtensor.Call {
        .moveStake(
            originHotkey: origin,
            destinationHotkey: destination,
            originNetuid: from,
            destinationNetuid: to,
            alphaAmount: amount
        )
    }

    private static let moving: [RefusalCase] = [
        .init(.subnet, move(some, RefusalWorld.missing, 2), .subnetNotExists),
        .init(.subnet, move(some, 1, RefusalWorld.missing), .subnetNotExists),
        .init(.hotkey, move(of: RefusalWorld.unknown), .hotKeyAccountNotExists),
        .init(.hotkey, move(with: RefusalWorld.unknown), .hotKeyAccountNotExists),
        .init(.zero, move(0, 1, 1), .amountTooLow),
        .init(.zero, move(0), .amountTooLow),
        .taken(.most, move(Alpha(UInt64.max))),
        .taken(.most, move(Alpha(UInt64.max), 1, 1)),
        .init(.other, move(some, 1, 1, with: RefusalWorld.hotkey), .sameNetuid),
        .init(.other, move(some, 1, 3), .subtokenDisabled),
        .init(.other, move(1_999_999, 1, 1), .amountTooLow),
    ]

    private static func transfer(
        _ amount: Alpha = some,
        _ from: NetUID = 1,
        _ to: NetUID = 1,
        of hotkey: AccountID = RefusalWorld.hotkey,
        to coldkey: AccountID = RefusalWorld.stranger
    ) -> Subtensor.Call {
        .transferStake(
            destinationColdkey: coldkey,
            hotkey: hotkey,
            originNetuid: from,
            destinationNetuid: to,
            alphaAmount: amount
        )
    }

    private static let transferring: [RefusalCase] = [
        .init(.subnet, transfer(some, RefusalWorld.missing, 2), .subnetNotExists),
        .init(.subnet, transfer(some, 1, RefusalWorld.missing), .subnetNotExists),
        .init(.hotkey, transfer(of: RefusalWorld.unknown), .hotKeyAccountNotExists),
        .init(.zero, transfer(0), .amountTooLow),
        .taken(.most, transfer(Alpha(UInt64.max))),
        .init(.other, transfer(to: RefusalWorld.staker), .sameNetuid),
        .init(.other, transfer(), .transferDisallowed) { $0[Subtensor.transferToggle, 1] = false },
        .init(.other, transfer(some, 1, 2), .transferDisallowed) { $0[Subtensor.transferToggle, 2] = false },
    ]

    private static func swap(
        _ amount: Alpha = some,
        _ from: NetUID = 1,
        _ to: NetUID = 2,
        of hotkey: AccountID = RefusalWorld.hotkey
    ) -> Subtensor.Call {
        .swapStake(hotkey: hotkey, originNetuid: from, destinationNetuid: to, alphaAmount: amount)
    }

    private static let swapping: [RefusalCase] = [
        .init(.subnet, swap(some, RefusalWorld.missing, 2), .subnetNotExists),
        .init(.subnet, swap(some, 1, RefusalWorld.missing), .subnetNotExists),
        .init(.hotkey, swap(of: RefusalWorld.unknown), .hotKeyAccountNotExists),
        .init(.zero, swap(0), .amountTooLow),
        .taken(.most, swap(Alpha(UInt64.max))),
        .init(.other, swap(some, 1, 1), .sameNetuid),
        .init(.other, swap(some, 1, 3), .subtokenDisabled),
    ]

    private static func swapLimited(
        _ amount: Alpha = some,
        _ from: NetUID = 1,
        _ to: NetUID = 2,
        of hotkey: AccountID = RefusalWorld.hotkey,
        limit: Tao = 500_000_000,
        partial: Bool = false
    ) -> Subtensor.Call {
        .swapStakeLimit(
            hotkey: hotkey,
            originNetuid: from,
            destinationNetuid: to,
            alphaAmount: amount,
            limitPrice: limit,
            allowPartial: partial
        )
    }

    private static let swappingLimited: [RefusalCase] = [
        .init(.subnet, swapLimited(some, RefusalWorld.missing, 2, limit: 0), .subnetNotExists),
        .init(.subnet, swapLimited(some, 1, RefusalWorld.missing), .subnetNotExists),
        .init(.hotkey, swapLimited(of: RefusalWorld.unknown), .hotKeyAccountNotExists),
        .init(.zero, swapLimited(0), .amountTooLow),
        .taken(.most, swapLimited(Alpha(UInt64.max))),
        .init(.other, swapLimited(limit: Tao(UInt64.max)), .slippageTooHigh),
        .init(.other, swapLimited(some, 1, 1), .sameNetuid),
    ]
}
