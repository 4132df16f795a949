import Economics
import Frame
import Primitives
import Scale

// Subnets that many pay for together. Source: `subnets/leasing.rs` of subtensor (protocol section 6.8), by behaviour.

extension Subtensor {
    /// Registers a subnet with what a crowdloan has raised, for its creator to run. Only as the crowdloan's own call,
    /// which `Crowdloan.finalize` makes.
    ///
    /// An account of the lease owns the subnet. Contributors get a part of the owner's cut in proportion to what they
    /// gave; what the subnet did not cost is paid back in the same proportion, the rest to the creator.
    ///
    /// - `emissionsShare`: what part of the owner's cut goes to all contributors together.
    /// - `endBlock`: when the subnet falls to the creator; nil for never.
    /// - Throws: Crowdloan's `InvalidCrowdloanId`; `InvalidLeaseBeneficiary`, `LeaseCannotEndInThePast`, `Overflow`,
    ///   `LeaseNetuidNotFound`, and what registering a subnet throws.
    static func registerLeasedNetwork(
        emissionsShare: Percent,
        endBlock: BlockNumber?,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let who = try origin.requireSigned()
        let number = try Crowdloan.unwrap(chain[Crowdloan.currentCrowdloanId], or: .invalidCrowdloanId)
        let loan = try Crowdloan.loan(number, in: chain)
        try require(who == loan.creator, or: .invalidLeaseBeneficiary)
        if let endBlock { try require(endBlock > System.blockNumber(in: chain), or: .leaseCannotEndInThePast) }

        let lease = chain[nextSubnetLeaseId]
        try require(lease < .max, or: .overflow)
        chain[nextSubnetLeaseId] = lease + 1
        let coldkey = leaseAccount("leasing/coldkey", of: lease)
        let hotkey = leaseAccount("leasing/hotkey", of: lease)
        System.addProvider(of: coldkey, on: &chain)
        System.addProvider(of: hotkey, on: &chain)
        try Balances.transfer(from: loan.fundsAccount, to: coldkey, loan.raised, keepAlive: false, on: &chain)
        try registerNetwork(hotkey: hotkey, from: .signed(coldkey), on: &chain)
        let owned = chain.entries(of: subnetOwner).first { $0.value == coldkey }
        let netuid = try unwrap(owned, or: .leaseNetuidNotFound).key
        try ProxyStore.add(who, of: coldkey, on: &chain)

        let leftover = Balances.free(coldkey, in: chain)
        chain[subnetLeases, lease] = SubnetLease(
            beneficiary: who,
            coldkey: coldkey,
            hotkey: hotkey,
            emissionsShare: emissionsShare,
            endBlock: endBlock,
            netuid: netuid,
            cost: loan.raised.saturatingSub(leftover)
        )
        chain[subnetUidToLeaseId, netuid] = lease
        chain[delegates, hotkey] = 0
        try shareLeftover(leftover, of: loan, number, lease: lease, coldkey: coldkey, on: &chain)
        emit(
            .subnetLeaseCreated(beneficiary: who, leaseId: lease, netuid: netuid, endBlock: endBlock),
            on: &chain
        )
        if loan.contributorsCount < chain[Crowdloan.maxContributors] {
            let weight = LeaseCosts.registration(contributors: UInt64(loan.contributorsCount))
            chain.correction.actualWeight = CallCost(weight).guarded.weight
        }
    }

    /// Records each contributor's share and pays back what the subnet did not cost.
    private static func shareLeftover(
        _ leftover: Tao,
        of loan: CrowdloanInfo,
        _ number: UInt32,
        lease: UInt32,
        coldkey: AccountID,
        on chain: inout Chain
    ) throws(DispatchError) {
        var refunded = Tao.zero
        let gifts = chain.entries(of: Crowdloan.contributions, under: number)
        for gift in gifts where gift.key != loan.creator {
            let share = U64F64(saturating: gift.value.rawValue)
                .saturatingDiv(U64F64(saturating: loan.raised.rawValue))
            chain[subnetLeaseShares, lease, gift.key] = share
            let refund = Tao(share.saturatingMul(U64F64(saturating: leftover.rawValue)).uint64)
            try Balances.transfer(from: coldkey, to: gift.key, refund, keepAlive: false, on: &chain)
            refunded = refunded.saturatingAdd(refund)
        }
        let rest = leftover.saturatingSub(refunded)
        try Balances.transfer(from: coldkey, to: loan.creator, rest, keepAlive: false, on: &chain)
    }

    /// Ends a lease whose time is over: the subnet falls to the caller, its beneficiary, with a hotkey of the caller.
    ///
    /// - Throws: `LeaseDoesNotExist`, `ExpectedBeneficiaryOrigin`, `LeaseHasNoEndBlock`, `LeaseHasNotEnded`,
    ///   `BeneficiaryDoesNotOwnHotkey`, `CannotUseSystemAccount`.
    static func terminateLease(
        leaseId: UInt32,
        hotkey: AccountID,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let who = try origin.requireSigned()
        let lease = try unwrap(chain[subnetLeases, leaseId], or: .leaseDoesNotExist)
        try require(lease.beneficiary == who, or: .expectedBeneficiaryOrigin)
        let end = try unwrap(lease.endBlock, or: .leaseHasNoEndBlock)
        try require(System.blockNumber(in: chain) >= end, or: .leaseHasNotEnded)
        try require(isOwner(who, of: hotkey, in: chain), or: .beneficiaryDoesNotOwnHotkey)
        chain[subnetOwner, lease.netuid] = who
        try storeSubnetOwnerHotkey(hotkey, at: lease.netuid, on: &chain)
        System.removeProvider(of: lease.coldkey, on: &chain)
        System.removeProvider(of: lease.hotkey, on: &chain)
        let shares = chain.removeAll(of: subnetLeaseShares, under: leaseId)
        chain.remove(accumulatedLeaseDividends, leaseId)
        // The subnet keeps its entry in `SubnetUidToLeaseId`; it leads nowhere from now on.
        chain[subnetLeases, leaseId] = nil
        try ProxyStore.remove(who, of: lease.coldkey, on: &chain)
        emit(.subnetLeaseTerminated(beneficiary: who, netuid: lease.netuid), on: &chain)
        if shares < Int(chain[Crowdloan.maxContributors]) {
            let weight = LeaseCosts.termination(contributors: UInt64(shares))
            chain.correction.actualWeight = CallCost(weight).guarded.weight
        }
    }

    /// An account of a lease: the hash of a text and the lease's number.
    static func leaseAccount(_ text: String, of lease: UInt32) -> AccountID {
        AccountID(Hash256.blake2b(text.scaleEncoded + lease.scaleEncoded).raw)
    }
}
