import Economics
import Frame
import Primitives
import Scale

// How contributors to a lease are paid. Source: `distribute_leased_network_dividends` in `subnets/leasing.rs` of
// subtensor (protocol section 6.8), by behaviour.

extension Subtensor {
    /// How many blocks lie between two payments.
    private static let leaseInterval: UInt64 = 100

    /// Pays the contributors' part of an owner's cut that was just paid, or sets it aside until its time comes. A
    /// payment that fails for anybody is put off for all.
    static func distributeLeaseDividends(_ number: UInt32, cut: Alpha, on chain: inout Chain) {
        guard let lease = chain[subnetLeases, number] else { return }
        if let end = lease.endBlock, end <= System.blockNumber(in: chain) { return }
        let due = chain[accumulatedLeaseDividends, number]
            .saturatingAdd(Alpha(lease.emissionsShare.ceiling(of: cut.rawValue)))
        guard chain.block % leaseInterval == 0 else {
            chain[accumulatedLeaseDividends, number] = due
            return
        }
        do {
            try chain.transactional { (chain) throws(DispatchError) in
                try payLeaseDividends(due, of: lease, number, on: &chain)
            }
        } catch {
            chain[accumulatedLeaseDividends, number] = due
        }
    }

    /// Pays each contributor its share, rounded up, and the beneficiary what is left.
    private static func payLeaseDividends(
        _ due: Alpha,
        of lease: SubnetLease,
        _ number: UInt32,
        on chain: inout Chain
    ) throws(DispatchError) {
        var rest = due
        for entry in chain.entries(of: subnetLeaseShares, under: number) {
            let part = Alpha(entry.value.saturatingMul(U64F64(saturating: due.rawValue)).ceil.uint64)
            try payLeaseDividend(part, of: lease, number, to: entry.key, on: &chain)
            rest = rest.saturatingSub(part)
        }
        try payLeaseDividend(rest, of: lease, number, to: lease.beneficiary, on: &chain)
        chain[accumulatedLeaseDividends, number] = .zero
    }

    private static func payLeaseDividend(
        _ alpha: Alpha,
        of lease: SubnetLease,
        _ number: UInt32,
        to coldkey: AccountID,
        on chain: inout Chain
    ) throws(DispatchError) {
        _ = try transferStakeWithinSubnet(
            from: (lease.hotkey, lease.coldkey),
            to: (lease.hotkey, coldkey),
            at: lease.netuid,
            alpha: alpha,
            on: &chain
        )
        emit(.subnetLeaseDividendsDistributed(leaseId: number, contributor: coldkey, alpha: alpha), on: &chain)
    }
}

extension Percent {
    /// The share of an amount, rounded up. A share of more than all counts as all.
    func ceiling(of amount: UInt64) -> UInt64 {
        let hundredths = UInt128(min(content, 100)) * UInt128(amount)
        return UInt64(truncatingIfNeeded: (hundredths + 99) / 100)
    }
}
