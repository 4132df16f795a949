import Frame
import Primitives

// Where a coldkey's mining rewards are staked. Source: `set_coldkey_auto_stake_hotkey` in `macros/dispatches.rs` of
// subtensor (protocol section 4.5), by behaviour.

extension Subtensor {
    /// From now on stakes what the caller's hotkeys earn by mining on a subnet with one of its neurons.
    static func setColdkeyAutoStakeHotkey(
        netuid: NetUID,
        hotkey: AccountID,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let coldkey = try origin.requireSigned()
        try require(subnetExists(netuid, in: chain), or: .subnetNotExists)
        try require(chain.contains(uids, netuid, hotkey), or: .hotKeyNotRegisteredInSubNet)
        if let current = chain[autoStakeDestination, coldkey, netuid] {
            try require(current != hotkey, or: .sameAutoStakeHotkeyAlreadySet)
            chain[autoStakeDestinationColdkeys, current, netuid].removeAll { $0 == coldkey }
        }
        chain[autoStakeDestination, coldkey, netuid] = hotkey
        if !chain[autoStakeDestinationColdkeys, hotkey, netuid].contains(coldkey) {
            chain[autoStakeDestinationColdkeys, hotkey, netuid].append(coldkey)
        }
        emit(.autoStakeDestinationSet(coldkey: coldkey, netuid: netuid, hotkey: hotkey), on: &chain)
    }
}
