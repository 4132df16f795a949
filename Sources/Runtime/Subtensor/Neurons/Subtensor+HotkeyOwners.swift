import Frame
import Primitives

// Which coldkey owns which hotkey. Source: `staking/helpers.rs` and `staking/account.rs` of subtensor, by behaviour.

extension Subtensor {
    /// The take of validators on the root network that never chose one: 18 %.
    private static let defaultRootTake: PerU16 = 11_796

    /// The coldkey that owns a hotkey; the zero account where nobody does.
    static func owner(of hotkey: AccountID, in chain: Chain) -> AccountID {
        chain[owner, hotkey]
    }

    /// Whether a hotkey has an owner.
    static func hotkeyExists(_ hotkey: AccountID, in chain: Chain) -> Bool {
        chain.contains(owner, hotkey)
    }

    /// Whether `coldkey` owns `hotkey`.
    static func isOwner(_ coldkey: AccountID, of hotkey: AccountID, in chain: Chain) -> Bool {
        hotkeyExists(hotkey, in: chain) && chain[owner, hotkey] == coldkey
    }

    /// Refuses hotkeys that are the account of a subnet.
    static func requireNoSubnetAccount(_ hotkey: AccountID) throws(DispatchError) {
        try require(subnet(ofAccount: hotkey) == nil, or: .cannotUseSystemAccount)
    }

    /// Gives a hotkey without an owner to `coldkey`; one with an owner stays as it is.
    ///
    /// - Throws: `CannotUseSystemAccount`.
    static func createAccountIfNonExistent(
        _ coldkey: AccountID,
        _ hotkey: AccountID,
        on chain: inout Chain
    ) throws(DispatchError) {
        try requireNoSubnetAccount(hotkey)
        guard !hotkeyExists(hotkey, in: chain) else { return }
        chain[owner, hotkey] = coldkey
        if !chain[ownedHotkeys, coldkey].contains(hotkey) {
            chain[ownedHotkeys, coldkey].append(hotkey)
        }
        if !chain[stakingHotkeys, coldkey].contains(hotkey) {
            chain[stakingHotkeys, coldkey].append(hotkey)
        }
    }

    /// Makes the signer the owner of a hotkey that has none.
    static func tryAssociateHotkey(
        hotkey: AccountID,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        try createAccountIfNonExistent(try origin.requireSigned(), hotkey, on: &chain)
    }

    /// Lets others stake on a hotkey, with the default take, unless it is a delegate already.
    static func becomeDelegateOnRoot(_ hotkey: AccountID, on chain: inout Chain) {
        guard !chain.contains(delegates, hotkey) else { return }
        chain[delegates, hotkey] = defaultRootTake
    }
}
