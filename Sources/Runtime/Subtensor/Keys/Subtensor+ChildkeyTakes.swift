import Frame
import Primitives

// What a child key keeps of the dividends of its parents' stake. Source: `staking/set_children.rs`, `utils/misc.rs` and
// `macros/dispatches.rs` of subtensor (protocol section 4.5), by behaviour.

extension Subtensor {
    /// Sets the take of a hotkey of the caller as a child on a subnet. To raise it, the limit since it was last set
    /// must be over.
    ///
    /// - Throws: `NonAssociatedColdKey`, `InvalidChildkeyTake`, `TxChildkeyTakeRateLimitExceeded`, in this order.
    static func setChildkeyTake(
        hotkey: AccountID,
        netuid: NetUID,
        take: PerU16,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let coldkey = try origin.requireSigned()
        try require(isOwner(coldkey, of: hotkey, in: chain), or: .nonAssociatedColdKey)
        let minimum = minimumChildkeyTake(at: netuid, in: chain)
        try require(take >= minimum && take <= chain[maxChildkeyTake], or: .invalidChildkeyTake)
        if take.content > effectiveChildkeyTake(of: hotkey, at: netuid, in: chain) {
            try require(
                passesRateLimit(.setChildkeyTake, of: hotkey, at: netuid, in: chain),
                or: .txChildkeyTakeRateLimitExceeded
            )
        }
        chain[childkeyTake, hotkey, netuid] = take
        record(.setChildkeyTake, of: hotkey, at: netuid, on: &chain)
        emit(.childKeyTakeSet(hotkey, take), on: &chain)
    }

    /// The least take of children on a subnet: the network's or the subnet's, whichever is more.
    static func minimumChildkeyTake(at netuid: NetUID, in chain: Chain) -> PerU16 {
        max(chain[minChildkeyTake], chain[minChildkeyTakePerSubnet, netuid])
    }

    /// Sets how many blocks must lie between a change of such a take and a rise. Root only.
    static func sudoSetTxChildkeyTakeRateLimit(
        txRateLimit: UInt64,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        try origin.requireRoot()
        chain[txChildkeyTakeRateLimit] = txRateLimit
        emit(.txChildKeyTakeRateLimitSet(txRateLimit), on: &chain)
    }

    /// Sets the least such take on all subnets; it is not compared with the highest. Root only.
    static func sudoSetMinChildkeyTake(
        take: PerU16,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        try origin.requireRoot()
        chain[minChildkeyTake] = take
        emit(.minChildKeyTakeSet(take), on: &chain)
    }

    /// Sets the highest such take on all subnets; it is not compared with the least. Root only.
    static func sudoSetMaxChildkeyTake(
        take: PerU16,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        try origin.requireRoot()
        chain[maxChildkeyTake] = take
        emit(.maxChildKeyTakeSet(take), on: &chain)
    }
}
