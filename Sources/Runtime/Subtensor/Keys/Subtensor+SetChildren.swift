import Economics
import Frame
import Primitives
import Scale

// Child keys: how a hotkey lends its stake to others. Source: `staking/set_children.rs` of subtensor (protocol section
// 4.5), by behaviour.

extension Subtensor {
    /// Names the children of a hotkey of the caller on a subnet; they come into force after a cooldown, or at once
    /// where the subnet has not started.
    ///
    /// - `children`: the parts that each is lent, 2^64 - 1 for all, at most five; none ends all.
    static func setChildren(
        hotkey: AccountID,
        netuid: NetUID,
        children: [Pair<UInt64, AccountID>],
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        try scheduleChildren(children, of: hotkey, by: origin.requireSigned(), at: netuid, on: &chain)
    }

    /// Names children of a hotkey for its owner.
    ///
    /// - Throws: `TxRateLimitExceeded`, `RegistrationNotPermittedOnRootSubnet`, `SubnetNotExists`,
    ///   `NonAssociatedColdKey`, `DuplicateChild`, what contradicts the links as they are, and
    ///   `NotEnoughStakeToSetChildkeys`, in this order.
    static func scheduleChildren(
        _ children: [Pair<UInt64, AccountID>],
        of hotkey: AccountID,
        by coldkey: AccountID,
        at netuid: NetUID,
        on chain: inout Chain
    ) throws(DispatchError) {
        try require(passesRateLimit(.setChildren, of: hotkey, at: netuid, in: chain), or: .txRateLimitExceeded)
        try require(!netuid.isRoot, or: .registrationNotPermittedOnRootSubnet)
        try require(subnetExists(netuid, in: chain), or: .subnetNotExists)
        try require(isOwner(coldkey, of: hotkey, in: chain), or: .nonAssociatedColdKey)
        try require(Set(children.map(\.second)).count == children.count, or: .duplicateChild)
        let links = try keyLinks(of: hotkey, at: netuid, in: chain)
        try checked { () throws(KeyLinkConflict) in try links.requireAllowed(Self.links(children)) }
        try require(children.isEmpty || canLend(hotkey, at: netuid, in: chain), or: .notEnoughStakeToSetChildkeys)
        record(.setChildren, of: hotkey, at: netuid, on: &chain)
        guard chain[subtokenEnabled, netuid] else {
            applyChildren(children, to: hotkey, at: netuid, on: &chain)
            return
        }
        let (sum, overflow) = chain.block.addingReportingOverflow(chain[pendingChildKeyCooldown])
        let cooldownBlock = overflow ? .max : sum
        chain[pendingChildKeys, netuid, hotkey] = Pair(children, cooldownBlock)
        emit(.setChildrenScheduled(hotkey, netuid, cooldownBlock, children), on: &chain)
    }

    /// Sets for how many blocks new children wait. Root only.
    static func setPendingChildkeyCooldown(
        cooldown: UInt64,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        try origin.requireRoot()
        chain[pendingChildKeyCooldown] = cooldown
    }

    /// Says whether a root validator of the caller lends its stake to the owners of new subnets.
    static func setAutoParentDelegationEnabled(
        hotkey: AccountID,
        enabled: Bool,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let coldkey = try origin.requireSigned()
        try require(isOwner(coldkey, of: hotkey, in: chain), or: .nonAssociatedColdKey)
        try require(isRegistered(hotkey, at: .root, in: chain), or: .hotKeyNotRegisteredInSubNet)
        chain[autoParentDelegationEnabled, hotkey] = enabled
        emit(.autoParentDelegationEnabledSet(hotkey: hotkey, enabled: enabled), on: &chain)
    }

    /// Whether a hotkey has the least stake of parents, which the owner's hotkey of the subnet does not need.
    private static func canLend(_ hotkey: AccountID, at netuid: NetUID, in chain: Chain) -> Bool {
        totalStake(of: hotkey, in: chain) >= Tao(chain[stakeThreshold])
            || (chain.contains(subnetOwnerHotkey, netuid) && chain[subnetOwnerHotkey, netuid] == hotkey)
    }
}
