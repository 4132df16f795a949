import Economics
import Frame
import Primitives
import Scale

/// A coldkey's lock on a subnet beside the sum of all locks of its kind to the same hotkey.
///
/// The sum is not computed from its parts: it is kept along with them, and rolled by the same rules.
struct LockAccount {
    /// The hotkey that the lock is for.
    let hotkey: AccountID
    /// What kind of lock it is.
    let role: LockRole
    /// The coldkey's own lock.
    private(set) var own: StakeLock
    /// All locks of the kind to the hotkey.
    private(set) var sum: StakeLock
    /// Whether the own lock must be stored.
    private(set) var isOwnChanged = false
    /// Whether the sum must be stored.
    private(set) var isSumChanged = false

    init(hotkey: AccountID, role: LockRole, own: StakeLock, sum: StakeLock) {
        self.hotkey = hotkey
        self.role = role
        self.own = own
        self.sum = sum
    }

    /// Brings the own lock to block `now`. What it lost by that leaves the sum; where it lost nothing the sum is
    /// rolled by itself. In the first case the sum counts as up to date although the other locks in it are not.
    mutating func roll(to now: UInt64, _ rates: LockRates) {
        let before = own
        setOwn(before.rolled(to: now, rates, as: role))
        let loss = before.subtracting(own)
        if loss.isEmpty {
            rollSum(to: now, rates)
        } else {
            setSum(sum.subtracting(loss))
            sum.lastUpdate = now
        }
    }

    /// Brings the sum to block `now` by its own rule.
    mutating func rollSum(to now: UInt64, _ rates: LockRates) {
        setSum(sum.rolled(to: now, rates, as: role))
    }

    mutating func setOwn(_ lock: StakeLock) {
        own = lock
        isOwnChanged = true
    }

    mutating func setSum(_ lock: StakeLock) {
        sum = lock
        isSumChanged = true
    }

    /// Takes `amount` out of the own lock by force, with conviction in proportion, and both out of the sum.
    mutating func reduce(by amount: Alpha, at now: UInt64) {
        let before = own
        setOwn(before.reduced(by: amount, at: now))
        setSum(sum.subtracting(before.subtracting(own)))
    }
}

// Where locks are kept. Source: `staking/lock.rs` of subtensor, by behaviour.
extension Subtensor {
    /// How fast locks fade and mature.
    static func lockRates(in chain: Chain) -> LockRates {
        LockRates(unlock: chain[unlockRate], maturity: chain[maturityRate])
    }

    /// What kind of lock a coldkey's lock to a hotkey is.
    static func lockRole(
        of coldkey: AccountID,
        _ hotkey: AccountID,
        at netuid: NetUID,
        in chain: Chain
    ) -> LockRole {
        LockRole(
            favorsOwner: chain[subnetOwnerHotkey, netuid] == hotkey,
            isPerpetual: chain[decayingLock, coldkey, netuid] == false
        )
    }

    /// A coldkey's lock on a subnet; nil where it has none. Of several, which only a swap of keys can leave behind,
    /// the first by storage key counts.
    static func lockAccount(of coldkey: AccountID, at netuid: NetUID, in chain: Chain) -> LockAccount? {
        guard let hotkey = chain.keys(of: lock, under: coldkey, netuid).first else { return nil }
        return lockAccount(of: coldkey, to: hotkey, at: netuid, in: chain)
    }

    /// A coldkey's lock to a hotkey, which may be empty.
    static func lockAccount(
        of coldkey: AccountID,
        to hotkey: AccountID,
        at netuid: NetUID,
        in chain: Chain
    ) -> LockAccount {
        let empty = StakeLock(lastUpdate: chain.block)
        let role = lockRole(of: coldkey, hotkey, at: netuid, in: chain)
        return LockAccount(
            hotkey: hotkey,
            role: role,
            own: chain[lock, coldkey, netuid, hotkey]?.value ?? empty,
            sum: lockSum(role, of: hotkey, at: netuid, in: chain) ?? empty
        )
    }

    /// Stores what changed.
    static func store(
        _ account: LockAccount,
        of coldkey: AccountID,
        at netuid: NetUID,
        on chain: inout Chain
    ) {
        if account.isOwnChanged {
            storeLock(account.own, of: coldkey, to: account.hotkey, at: netuid, on: &chain)
        }
        if account.isSumChanged {
            storeLockSum(account.sum, account.role, of: account.hotkey, at: netuid, on: &chain)
        }
    }

    /// Stores a coldkey's lock and finds it by its hotkey; dust is removed.
    static func storeLock(
        _ value: StakeLock,
        of coldkey: AccountID,
        to hotkey: AccountID,
        at netuid: NetUID,
        on chain: inout Chain
    ) {
        guard !value.isDust else {
            removeLock(of: coldkey, to: hotkey, at: netuid, on: &chain)
            return
        }
        chain[lockingColdkeys, netuid, hotkey, coldkey] = Unit()
        chain[lock, coldkey, netuid, hotkey] = LockState(value)
    }

    /// Removes a coldkey's lock to a hotkey; the sums stay as they are.
    static func removeLock(
        of coldkey: AccountID,
        to hotkey: AccountID,
        at netuid: NetUID,
        on chain: inout Chain
    ) {
        chain[lockingColdkeys, netuid, hotkey, coldkey] = nil
        chain[lock, coldkey, netuid, hotkey] = nil
    }

    /// All locks of a kind to a hotkey together, as they were stored last; those to the owner's hotkey are stored
    /// without it.
    static func lockSum(
        _ role: LockRole,
        of hotkey: AccountID,
        at netuid: NetUID,
        in chain: Chain
    ) -> StakeLock? {
        switch (role.favorsOwner, role.isPerpetual) {
        case (false, true): chain[hotkeyLock, netuid, hotkey]?.value
        case (false, false): chain[decayingHotkeyLock, netuid, hotkey]?.value
        case (true, true): chain[ownerLock, netuid]?.value
        case (true, false): chain[decayingOwnerLock, netuid]?.value
        }
    }

    /// Stores all locks of a kind to a hotkey together; nothing at all is removed, dust is kept.
    static func storeLockSum(
        _ value: StakeLock?,
        _ role: LockRole,
        of hotkey: AccountID,
        at netuid: NetUID,
        on chain: inout Chain
    ) {
        let stored = value.flatMap { $0.isEmpty ? nil : LockState($0) }
        switch (role.favorsOwner, role.isPerpetual) {
        case (false, true): chain[hotkeyLock, netuid, hotkey] = stored
        case (false, false): chain[decayingHotkeyLock, netuid, hotkey] = stored
        case (true, true): chain[ownerLock, netuid] = stored
        case (true, false): chain[decayingOwnerLock, netuid] = stored
        }
    }
}
