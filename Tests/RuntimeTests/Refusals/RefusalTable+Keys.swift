import ChainCrypto
import Frame
import Primitives
import Scale

@testable import Runtime

extension RefusalCase {
    /// Takes, children and key swaps. Source: `staking/{increase_take,decrease_take,set_children}.rs`, `swap/*.rs`,
    /// `guards/check_delegate_take.rs` and `macros/dispatches.rs` of `pallets/subtensor/src`.
    static let keys: [RefusalCase] = takes + children + hotkeySwaps
    static let coldkeys: [RefusalCase] = swaps + announcements

    private static let takes: [RefusalCase] = [
        .init(.hotkey, .decreaseTake(hotkey: RefusalWorld.unknown, take: 5_000), .hotKeyAccountNotExists),
        .init(.hotkey, .decreaseTake(hotkey: RefusalWorld.ownerHotkey, take: 5_000), .nonAssociatedColdKey),
        .init(.other, .decreaseTake(hotkey: RefusalWorld.hotkey, take: 5_000), .delegateTakeTooLow) {
            $0[Subtensor.delegates, RefusalWorld.hotkey] = 5_000
        },
        .taken(.other, .decreaseTake(hotkey: RefusalWorld.hotkey, take: 4_999)) {
            $0[Subtensor.delegates, RefusalWorld.hotkey] = 5_000
        },
        .init(.other, .decreaseTake(hotkey: RefusalWorld.hotkey, take: 99), .delegateTakeTooLow) {
            $0[Subtensor.minDelegateTake] = 100
        },
        .init(.other, .decreaseTake(hotkey: RefusalWorld.hotkey, take: 11_797), .delegateTakeTooHigh),
        .init(.hotkey, .increaseTake(hotkey: RefusalWorld.unknown, take: 5_000), .hotKeyAccountNotExists),
        .init(.hotkey, .increaseTake(hotkey: RefusalWorld.ownerHotkey, take: 5_000), .nonAssociatedColdKey),
        .init(.other, .increaseTake(hotkey: RefusalWorld.hotkey, take: 5_000), .delegateTakeTooLow) {
            $0[Subtensor.delegates, RefusalWorld.hotkey] = 5_000
        },
        .taken(.other, .increaseTake(hotkey: RefusalWorld.hotkey, take: 11_796)) {
            $0[Subtensor.delegates, RefusalWorld.hotkey] = 5_000
        },
        .init(.other, .increaseTake(hotkey: RefusalWorld.hotkey, take: 11_797), .delegateTakeTooHigh) {
            $0[Subtensor.delegates, RefusalWorld.hotkey] = 5_000
        },
        .init(.hotkey, .setChildkeyTake(hotkey: RefusalWorld.unknown, netuid: 1, take: 0), .nonAssociatedColdKey),
        .init(
            .hotkey,
            .setChildkeyTake(hotkey: RefusalWorld.ownerHotkey, netuid: 1, take: 0),
            .nonAssociatedColdKey
        ),
        .init(.other, .setChildkeyTake(hotkey: RefusalWorld.hotkey, netuid: 1, take: 11_797), .invalidChildkeyTake),
        // No child key's take asks whether the subnet exists.
        .taken(
            .subnet,
            .setChildkeyTake(hotkey: RefusalWorld.hotkey, netuid: RefusalWorld.missing, take: 11_796)
        ),
        .init(
            .hotkey,
            .setAutoParentDelegationEnabled(hotkey: RefusalWorld.ownerHotkey, enabled: true),
            .nonAssociatedColdKey
        ),
        .init(
            .other,
            .setAutoParentDelegationEnabled(hotkey: RefusalWorld.hotkey, enabled: true),
            .hotKeyNotRegisteredInSubNet
        ),
    ]

    private static func setChildren(
        _ children: [Pair<UInt64, AccountID>],
        of hotkey: AccountID = RefusalWorld.hotkey,
        at netuid: NetUID = 1
    ) -> Subtensor.Call {
        .setChildren(hotkey: hotkey, netuid: netuid, children: children)
    }

    private static func child(_ number: UInt64, _ share: UInt64 = 1) -> Pair<UInt64, AccountID> {
        Pair(share, KeysWorld.key(200 + number))
    }

    private static let children: [RefusalCase] = [
        .init(.subnet, setChildren([], at: RefusalWorld.missing), .subnetNotExists),
        .init(.subnet, setChildren([], at: .root), .registrationNotPermittedOnRootSubnet),
        .init(.hotkey, setChildren([], of: RefusalWorld.unknown), .nonAssociatedColdKey),
        .init(.hotkey, setChildren([], of: RefusalWorld.ownerHotkey), .nonAssociatedColdKey),
        .taken(.list, setChildren([])),
        .init(.list, setChildren([child(1), child(2), child(1, 2)]), .duplicateChild),
        .init(.list, setChildren((1...6).map { child($0) }), .tooManyChildren),
        .taken(.list, setChildren((1...5).map { child($0, 0) })),
        .init(.list, setChildren([Pair(1, RefusalWorld.hotkey)]), .invalidChild),
        .init(.list, setChildren([child(1, .max), child(2, 1)]), .proportionOverflow),
        .taken(.list, setChildren([child(2, 0), child(1, .max)])),
        .init(.other, setChildren([child(1)]), .notEnoughStakeToSetChildkeys) {
            $0[Subtensor.stakeThreshold] = .max
        },
    ]

    private static let hotkeySwaps: [RefusalCase] = [false, true].flatMap { isSecond -> [RefusalCase] in
        func swap(_ old: AccountID, _ new: AccountID, _ netuid: NetUID?) -> Subtensor.Call {
            isSecond
                ? .swapHotkeyV2(hotkey: old, newHotkey: new, netuid: netuid, keepStake: false)
                : .swapHotkey(hotkey: old, newHotkey: new, netuid: netuid)
        }
        return [
            .init(.hotkey, swap(RefusalWorld.unknown, KeysWorld.key(98), nil), .nonAssociatedColdKey),
            .init(.hotkey, swap(RefusalWorld.ownerHotkey, RefusalWorld.unknown, nil), .nonAssociatedColdKey),
            .init(.hotkey, swap(RefusalWorld.hotkey, RefusalWorld.ownerHotkey, 1), .nonAssociatedColdKey),
            .init(.other, swap(RefusalWorld.hotkey, RefusalWorld.hotkey, nil), .newHotKeyIsSameWithOld),
            .init(
                .other,
                swap(RefusalWorld.hotkey, RefusalWorld.secondHotkey, 1),
                .hotKeyAlreadyRegisteredInSubNet
            ),
            .init(
                .other,
                swap(RefusalWorld.hotkey, RefusalWorld.secondHotkey, nil),
                .hotKeyAlreadyRegisteredInSubNet
            ),
            // A swap on a subnet that nobody has moves nothing and is paid for.
            .taken(.subnet, swap(RefusalWorld.hotkey, RefusalWorld.unknown, RefusalWorld.missing)),
            .init(
                .other,
                swap(RefusalWorld.hotkey, RefusalWorld.unknown, 1),
                .hotKeySwapOnSubnetIntervalNotPassed
            ) {
                $0[Subtensor.lastHotkeySwapOnNetuid, 1, RefusalWorld.staker] = UInt64(RefusalWorld.block)
            },
            .init(.other, swap(RefusalWorld.hotkey, RefusalWorld.unknown, nil), .newHotKeyNotCleanForRootSwap) {
                $0[Subtensor.totalHotkeyAlpha, RefusalWorld.unknown, .root] = 1
            },
            .init(.other, swap(RefusalWorld.hotkey, RefusalWorld.unknown, nil), .hotKeySetTxRateLimitExceeded) {
                $0[Subtensor.txRateLimit] = 1_000
                $0[Subtensor.lastRateLimitedBlock, .lastTxBlock(RefusalWorld.staker)] = UInt64(RefusalWorld.block)
            },
        ]
    }

    private static func swap(_ new: AccountID, cost: Tao = 0) -> RuntimeCall {
        .subtensor(.swapColdkey(oldColdkey: RefusalWorld.staker, newColdkey: new, swapCost: cost))
    }

    private static let swaps: [RefusalCase] = [
        .init(.other, swap(RefusalWorld.owner), from: .root, Subtensor.refuse(.coldKeyAlreadyAssociated)),
        .init(.other, swap(RefusalWorld.ownerHotkey), from: .root, Subtensor.refuse(.newColdKeyIsHotkey)),
        .init(
            .most,
            swap(RefusalWorld.unknown, cost: Tao(UInt64.max)),
            from: .root,
            Subtensor.refuse(.notEnoughBalanceToPaySwapColdKey)
        ),
        .init(.zero, swap(RefusalWorld.unknown), from: .root, nil),
        .init(.other, .scheduleSwapColdkey(newColdkey: RefusalWorld.unknown), .deprecated),
    ]

    private static let announced = Hash256.blake2b(RefusalWorld.unknown.bytes)

    private static func announce(_ chain: inout Chain, at block: UInt32 = RefusalWorld.block) {
        chain[Subtensor.coldkeySwapAnnouncements, RefusalWorld.staker] = Pair(block, announced)
    }

    private static let announcements: [RefusalCase] = [
        .init(
            .other,
            .announceColdkeySwap(newColdkeyHash: announced),
            by: RefusalWorld.pauper,
            .notEnoughBalanceToPaySwapColdKey
        ),
        .init(.other, .announceColdkeySwap(newColdkeyHash: announced), .coldkeySwapReannouncedTooEarly) {
            announce(&$0)
        },
        .init(
            .other,
            .swapColdkeyAnnounced(newColdkey: RefusalWorld.unknown),
            .coldkeySwapAnnouncementNotFound
        ),
        .init(
            .other,
            .swapColdkeyAnnounced(newColdkey: KeysWorld.key(98)),
            .announcedColdkeyHashDoesNotMatch
        ) {
            announce(&$0)
        },
        .init(.other, .swapColdkeyAnnounced(newColdkey: RefusalWorld.unknown), .coldkeySwapTooEarly) {
            announce(&$0, at: RefusalWorld.block + 1)
        },
        .taken(.other, .swapColdkeyAnnounced(newColdkey: RefusalWorld.unknown)) { announce(&$0) },
        .init(.other, .disputeColdkeySwap, .coldkeySwapAnnouncementNotFound),
        .init(.other, .disputeColdkeySwap, .coldkeySwapDisputed) {
            announce(&$0)
            $0[Subtensor.coldkeySwapDisputes, RefusalWorld.staker] = RefusalWorld.block
        },
        .init(.other, .clearColdkeySwapAnnouncement, .coldkeySwapAnnouncementNotFound),
        .init(.other, .clearColdkeySwapAnnouncement, .coldkeySwapClearTooEarly) { announce(&$0) },
        .taken(.other, .clearColdkeySwapAnnouncement) { announce(&$0, at: 1) },
        .init(
            .other,
            .addStake(hotkey: RefusalWorld.hotkey, netuid: 1, amountStaked: 1_000_000_000),
            .coldkeySwapAnnounced
        ) {
            announce(&$0)
        },
        .root(.other, .resetColdkeySwap(coldkey: RefusalWorld.unknown), nil),
    ]
}
