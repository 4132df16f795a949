import Frame
import Primitives
import Scale

extension Subtensor {
    /// Dispatches the calls about child keys and swaps of keys.
    static func dispatchKeys(
        _ call: Call,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        switch call {
        case .setChildren(let hotkey, let netuid, let children):
            try setChildren(hotkey: hotkey, netuid: netuid, children: children, from: origin, on: &chain)
        case .setChildkeyTake(let hotkey, let netuid, let take):
            try setChildkeyTake(hotkey: hotkey, netuid: netuid, take: take, from: origin, on: &chain)
        case .sudoSetTxChildkeyTakeRateLimit(let txRateLimit):
            try sudoSetTxChildkeyTakeRateLimit(txRateLimit: txRateLimit, from: origin, on: &chain)
        case .sudoSetMinChildkeyTake(let take):
            try sudoSetMinChildkeyTake(take: take, from: origin, on: &chain)
        case .sudoSetMaxChildkeyTake(let take):
            try sudoSetMaxChildkeyTake(take: take, from: origin, on: &chain)
        case .setPendingChildkeyCooldown(let cooldown):
            try setPendingChildkeyCooldown(cooldown: cooldown, from: origin, on: &chain)
        case .setAutoParentDelegationEnabled(let hotkey, let enabled):
            try setAutoParentDelegationEnabled(hotkey: hotkey, enabled: enabled, from: origin, on: &chain)
        default:
            try dispatchSwaps(call, from: origin, on: &chain)
        }
    }

    private static func dispatchSwaps(
        _ call: Call,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        switch call {
        case .swapHotkey(let hotkey, let newHotkey, let netuid):
            try swapHotkey(
                hotkey: hotkey,
                newHotkey: newHotkey,
                netuid: netuid,
                keepStake: false,
                from: origin,
                on: &chain
            )
        case .swapHotkeyV2(let hotkey, let newHotkey, let netuid, let keepStake):
            try swapHotkey(
                hotkey: hotkey,
                newHotkey: newHotkey,
                netuid: netuid,
                keepStake: keepStake,
                from: origin,
                on: &chain
            )
        case .swapColdkey(let oldColdkey, let newColdkey, let swapCost):
            try swapColdkey(
                oldColdkey: oldColdkey,
                newColdkey: newColdkey,
                swapCost: swapCost,
                from: origin,
                on: &chain
            )
        case .scheduleSwapColdkey:
            throw refuse(.deprecated)
        case .announceColdkeySwap(let newColdkeyHash):
            try announceColdkeySwap(newColdkeyHash: newColdkeyHash, from: origin, on: &chain)
        case .swapColdkeyAnnounced(let newColdkey):
            try swapColdkeyAnnounced(newColdkey: newColdkey, from: origin, on: &chain)
        case .disputeColdkeySwap:
            try disputeColdkeySwap(from: origin, on: &chain)
        case .resetColdkeySwap(let coldkey):
            try resetColdkeySwap(coldkey: coldkey, from: origin, on: &chain)
        case .clearColdkeySwapAnnouncement:
            try clearColdkeySwapAnnouncement(from: origin, on: &chain)
        default: throw .unavailable
        }
    }
}

extension Subtensor.Call {
    /// The cost of calls about child keys and swaps of keys, without the guards'. What the reference does not benchmark
    /// it declares by hand in `pallets/subtensor/src/macros/dispatches.rs`; a swap of hotkeys corrects its cost when it
    /// has run.
    var keyBenchmark: CallCost {
        switch self {
        case .setChildren: .of(119_000_000, reads: 6, writes: 31)
        case .setChildkeyTake: .of(53_870_000, reads: 7, writes: 2, proof: 4_498)
        case .sudoSetTxChildkeyTakeRateLimit: .of(5_760_000, writes: 1)
        case .sudoSetMinChildkeyTake, .sudoSetMaxChildkeyTake: .of(6_000, reads: 1, writes: 1)
        case .setPendingChildkeyCooldown: .of(3_000_000, writes: 1)
        case .setAutoParentDelegationEnabled: .of(28_023_000, reads: 2, writes: 1, proof: 4_364)
        case .swapHotkey: .of(1_242_038_000, reads: 182, writes: 99, proof: 28_912)
        case .swapHotkeyV2: .of(275_300_000, reads: 52, writes: 35)
        case .swapColdkey: .of(312_301_000, reads: 37, writes: 19, proof: 13_056)
        case .scheduleSwapColdkey: .of(0, reads: 5)
        case .announceColdkeySwap: .of(47_248_000, reads: 4, writes: 3, proof: 4_159)
        case .swapColdkeyAnnounced: .of(288_156_000, reads: 37, writes: 15, proof: 13_000)
        case .disputeColdkeySwap: .of(23_293_000, reads: 2, writes: 1, proof: 4_130)
        case .resetColdkeySwap: .of(8_857_000, writes: 2)
        case .clearColdkeySwapAnnouncement: .of(17_890_000, reads: 2, writes: 1)
        default: CallCost(.zero)
        }
    }
}
