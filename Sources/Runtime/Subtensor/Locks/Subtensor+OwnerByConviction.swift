import Economics
import Frame
import Primitives

// Subnets that go to those who lock most. Source: `change_subnet_owner_if_needed` in `staking/lock.rs` of subtensor
// (protocol section 4.7), by behaviour.

extension Subtensor {
    /// How old a subnet must be before it can go to another owner, in blocks: a year.
    static let ownershipAge: UInt64 = 7_200 * 365 + 1_800

    /// Gives a subnet to the owner of the hotkey with the greatest conviction, where the subnet is old enough and all
    /// conviction together is a tenth of its alpha in circulation or more. Called at the start of an epoch.
    static func changeOwnerByConviction(at netuid: NetUID, on chain: inout Chain) {
        let circulating = chain[subnetAlphaOut, netuid]
        guard !circulating.isZero,
            chain.block >= chain[networkRegisteredAt, netuid].saturatingAdding(ownershipAge),
            totalConviction(at: netuid, in: chain).saturatingMul(10) >= U64F64(saturating: circulating.rawValue),
            let king = mostConvictedHotkey(at: netuid, in: chain)
        else { return }
        let former = chain[subnetOwner, netuid]
        let successor = owner(of: king, in: chain)
        guard successor != .zero, successor != former else { return }
        guard seatKing(king, at: netuid, on: &chain) else { return }

        let formerHotkey = chain[subnetOwnerHotkey, netuid]
        for isPerpetual in [true, false] {
            let ordinary = LockRole(favorsOwner: false, isPerpetual: isPerpetual)
            let favored = LockRole(favorsOwner: true, isPerpetual: isPerpetual)
            moveLockSum(from: favored, to: ordinary, of: formerHotkey, at: netuid, on: &chain)
            moveLockSum(from: ordinary, to: favored, of: king, at: netuid, on: &chain)
        }
        chain[subnetOwner, netuid] = successor
        chain[subnetOwnerHotkey, netuid] = king
        emit(.subnetOwnerChanged(netuid: netuid, oldColdkey: former, newColdkey: successor), on: &chain)
    }

    /// Gives a hotkey a place on the subnet where it has none; false where none can be had.
    private static func seatKing(_ hotkey: AccountID, at netuid: NetUID, on chain: inout Chain) -> Bool {
        if isRegistered(hotkey, at: netuid, in: chain) { return true }
        if chain[subnetworkN, netuid] < chain[maxAllowedUids, netuid] {
            appendNeuron(hotkey, at: netuid, on: &chain)
            return true
        }
        guard let place = neuronToPrune(at: netuid, in: chain) else { return false }
        replaceNeuron(place, with: hotkey, at: netuid, on: &chain)
        return true
    }

    /// Adds all locks of one kind to a hotkey to those of another kind. Locks that come to favor the owner have full
    /// conviction from now on.
    private static func moveLockSum(
        from old: LockRole,
        to new: LockRole,
        of hotkey: AccountID,
        at netuid: NetUID,
        on chain: inout Chain
    ) {
        guard let moved = currentLockSum(old, of: hotkey, at: netuid, in: chain) else { return }
        let now = chain.block
        storeLockSum(nil, old, of: hotkey, at: netuid, on: &chain)
        let present = currentLockSum(new, of: hotkey, at: netuid, in: chain) ?? StakeLock(lastUpdate: now)
        var joined = present.adding(moved)
        joined.lastUpdate = now
        if new.favorsOwner { joined = joined.rolled(to: now, lockRates(in: chain), as: new) }
        storeLockSum(joined, new, of: hotkey, at: netuid, on: &chain)
    }
}
