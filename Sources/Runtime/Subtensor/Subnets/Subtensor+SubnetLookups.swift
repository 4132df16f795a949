import Frame
import Primitives

// Which subnets there are. Source: `subnets/subnet.rs` of subtensor, by behaviour.

extension Subtensor {
    /// Whether a subnet exists; root does.
    static func subnetExists(_ netuid: NetUID, in chain: Chain) -> Bool {
        chain[networksAdded, netuid]
    }

    /// All subnets that exist but root, in the order of their storage keys.
    static func liveSubnets(in chain: Chain) -> [NetUID] {
        chain.entries(of: networksAdded).filter { $0.value && !$0.key.isRoot }.map { $0.key }
    }

    /// The lowest number above root's that no subnet has.
    static func nextNetuid(in chain: Chain) -> NetUID {
        var netuid: NetUID = 1
        while chain.contains(networksAdded, netuid), netuid.rawValue < .max {
            netuid = NetUID(netuid.rawValue + 1)
        }
        return netuid
    }

    /// Sets a subnet's owner hotkey without asking who wants it.
    ///
    /// - Throws: `CannotUseSystemAccount`.
    static func storeSubnetOwnerHotkey(
        _ hotkey: AccountID,
        at netuid: NetUID,
        on chain: inout Chain
    ) throws(DispatchError) {
        try requireNoSubnetAccount(hotkey)
        chain[subnetOwnerHotkey, netuid] = hotkey
        emit(.subnetOwnerHotkeySet(netuid, hotkey), on: &chain)
    }

    /// Sets a subnet's owner hotkey as its owner or as root, once a week at most whoever asks.
    ///
    /// - Throws: `badOrigin`, `SubnetNotExists`, `TxRateLimitExceeded`, `CannotUseSystemAccount`.
    static func setSubnetOwnerHotkey(
        _ hotkey: AccountID,
        at netuid: NetUID,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        try requireSubnetOwnerOrRoot(origin, at: netuid, in: chain)
        try require(subnetExists(netuid, in: chain), or: .subnetNotExists)
        try require(
            passesRateLimit(.setSubnetOwnerHotkey, of: hotkey, at: netuid, in: chain),
            or: .txRateLimitExceeded
        )
        record(.setSubnetOwnerHotkey, of: hotkey, at: netuid, on: &chain)
        try storeSubnetOwnerHotkey(hotkey, at: netuid, on: &chain)
    }
}
