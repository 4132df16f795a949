import Frame
import Primitives

// How a hotkey gets a place on the root network. Source: `coinbase/root.rs` of subtensor, by behaviour.

extension Subtensor {
    /// Registers a hotkey on the root network; where that is full it takes the place of the least stake on root, if it
    /// has more.
    static func rootRegister(
        hotkey: AccountID,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        try require(subnetExists(.root, in: chain), or: .rootNetworkDoesNotExist)
        let coldkey = try origin.requireSigned()
        try requireRootRoom(for: hotkey, in: chain)
        try createAccountIfNonExistent(coldkey, hotkey, on: &chain)
        let uid = try takeRootPlace(for: hotkey, on: &chain)
        becomeDelegateOnRoot(hotkey, on: &chain)
        chain[registrationsThisInterval, .root] &+= 1
        chain[registrationsThisBlock, .root] &+= 1
        emit(.neuronRegistered(.root, uid, hotkey), on: &chain)
    }

    private static func requireRootRoom(for hotkey: AccountID, in chain: Chain) throws(DispatchError) {
        try require(
            chain[registrationsThisBlock, .root] < chain[maxRegistrationsPerBlock, .root],
            or: .tooManyRegistrationsThisBlock
        )
        let target = chain[targetRegistrationsPerInterval, .root].multipliedReportingOverflow(by: 3)
        try require(
            chain[registrationsThisInterval, .root] < (target.overflow ? .max : target.partialValue),
            or: .tooManyRegistrationsThisInterval
        )
        try require(!isRegistered(hotkey, at: .root, in: chain), or: .hotKeyAlreadyRegisteredInSubNet)
    }

    private static func takeRootPlace(
        for hotkey: AccountID,
        on chain: inout Chain
    ) throws(DispatchError) -> UInt16 {
        let count = chain[subnetworkN, .root]
        guard count >= chain[maxAllowedUids, .root] else {
            appendNeuron(hotkey, at: .root, on: &chain)
            return count
        }
        var lowest = (stake: Alpha.max, uid: UInt16(0))
        for (uid, holder) in chain.entries(of: keys, under: .root) {
            let stake = hotkeyStake(holder, at: .root, in: chain)
            if stake < lowest.stake { lowest = (stake, uid) }
        }
        _ = try unwrap(Self.hotkey(of: lowest.uid, at: .root, in: chain), or: .hotKeyNotRegisteredInSubNet)
        try require(lowest.stake < hotkeyStake(hotkey, at: .root, in: chain), or: .stakeTooLowForRoot)
        replaceNeuron(lowest.uid, with: hotkey, at: .root, on: &chain)
        return lowest.uid
    }
}
