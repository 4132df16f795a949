import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

/// What calls about keys declare, with the guard that looks at every call. Figures: `pallets/subtensor/src/weights.rs`
/// (`SubstrateWeight`) and `pallets/subtensor/src/macros/dispatches.rs`.
struct KeyCostTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var call: Subtensor.Call
        var time: UInt64
        var reads: UInt64
        var writes: UInt64
        var proof: UInt64 = 0
        var index: UInt8

        var testDescription: String { String("\(call)".prefix { $0 != "(" }) }
    }

    static let account = KeysWorld.key(1)
    static let cases = [
        Case(
            call: .setChildren(hotkey: account, netuid: 1, children: []),
            time: 119_000_000,
            reads: 6,
            writes: 31,
            index: 67
        ),
        Case(call: .sudoSetTxChildkeyTakeRateLimit(txRateLimit: 1), time: 5_760_000, reads: 0, writes: 1, index: 69),
        Case(
            call: .swapHotkey(hotkey: account, newHotkey: account, netuid: nil),
            time: 1_242_038_000,
            reads: 182,
            writes: 99,
            proof: 28_912,
            index: 70
        ),
        Case(
            call: .swapColdkey(oldColdkey: account, newColdkey: account, swapCost: 0),
            time: 312_301_000,
            reads: 37,
            writes: 19,
            proof: 13_056,
            index: 71
        ),
        Case(
            call: .swapHotkeyV2(hotkey: account, newHotkey: account, netuid: 1, keepStake: true),
            time: 275_300_000,
            reads: 52,
            writes: 35,
            index: 72
        ),
        Case(call: .scheduleSwapColdkey(newColdkey: account), time: 0, reads: 5, writes: 0, index: 73),
        Case(
            call: .setChildkeyTake(hotkey: account, netuid: 1, take: 1),
            time: 53_870_000,
            reads: 7,
            writes: 2,
            proof: 4_498,
            index: 75
        ),
        Case(call: .sudoSetMinChildkeyTake(take: 1), time: 6_000, reads: 1, writes: 1, index: 76),
        Case(call: .sudoSetMaxChildkeyTake(take: 1), time: 6_000, reads: 1, writes: 1, index: 77),
        Case(call: .setPendingChildkeyCooldown(cooldown: 1), time: 3_000_000, reads: 0, writes: 1, index: 109),
        Case(
            call: .announceColdkeySwap(newColdkeyHash: .zero),
            time: 47_248_000,
            reads: 4,
            writes: 3,
            proof: 4_159,
            index: 125
        ),
        Case(
            call: .swapColdkeyAnnounced(newColdkey: account),
            time: 288_156_000,
            reads: 37,
            writes: 15,
            proof: 13_000,
            index: 126
        ),
        Case(call: .disputeColdkeySwap, time: 23_293_000, reads: 2, writes: 1, proof: 4_130, index: 127),
        Case(call: .resetColdkeySwap(coldkey: account), time: 8_857_000, reads: 0, writes: 2, index: 128),
        Case(call: .clearColdkeySwapAnnouncement, time: 17_890_000, reads: 2, writes: 1, index: 133),
        Case(
            call: .setAutoParentDelegationEnabled(hotkey: account, enabled: true),
            time: 28_023_000,
            reads: 2,
            writes: 1,
            proof: 4_364,
            index: 135
        ),
    ]

    @Test("Calls have the reference's index and weight, are paid for and can be read back", arguments: cases)
    func costs(_ cost: Case) throws {
        let expected = Weight(cost.time + 10_000_000, proof: cost.proof + 4_198)
            .adding(.database(reads: cost.reads + 2, writes: cost.writes))
        #expect(cost.call.cost == CallCost(expected, class: .normal, pays: .yes))
        let bytes = cost.call.scaleEncoded
        #expect(bytes.first == cost.index)
        var reader = ScaleReader(bytes)
        #expect(try Subtensor.Call(from: &reader) == cost.call)
    }

    @Test("Errors about keys have the numbers of the metadata that clients read")
    func failures() {
        let numbers: [(Subtensor.Failure, UInt8)] = [
            (.nonAssociatedColdKey, 7),
            (.notEnoughStakeToSetChildkeys, 11),
            (.hotKeyAlreadyRegisteredInSubNet, 21),
            (.newHotKeyIsSameWithOld, 22),
            (.newHotKeyNotCleanForRootSwap, 23),
            (.hotKeySetTxRateLimitExceeded, 35),
            (.notEnoughBalanceToPaySwapHotKey, 45),
            (.coldKeyAlreadyAssociated, 58),
            (.notEnoughBalanceToPaySwapColdKey, 59),
            (.invalidChild, 60),
            (.duplicateChild, 61),
            (.proportionOverflow, 62),
            (.tooManyChildren, 63),
            (.txRateLimitExceeded, 64),
            (.coldkeySwapAnnouncementNotFound, 65),
            (.coldkeySwapTooEarly, 66),
            (.coldkeySwapReannouncedTooEarly, 67),
            (.announcedColdkeyHashDoesNotMatch, 68),
            (.coldkeySwapAlreadyDisputed, 69),
            (.newColdKeyIsHotkey, 70),
            (.invalidChildkeyTake, 71),
            (.txChildkeyTakeRateLimitExceeded, 72),
            (.hotKeySwapOnSubnetIntervalNotPassed, 95),
            (.childParentInconsistency, 123),
            (.deprecated, 128),
            (.coldkeySwapAnnounced, 132),
            (.coldkeySwapDisputed, 133),
            (.coldkeySwapClearTooEarly, 134),
            (.cannotUseSystemAccount, 141),
        ]
        for (failure, number) in numbers { #expect(failure.rawValue == number, "\(failure)") }
    }
}
