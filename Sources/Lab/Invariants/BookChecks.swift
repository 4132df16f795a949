import Primitives

/// What must hold between two readings of the books.
struct BookChecks {
    /// TAO that users destroyed or lost as dust between the readings, in rao, as events report it.
    var destroyed: UInt64 = 0
    /// Whether claims of stakers on root were paid between the readings.
    var hasClaims = false
    /// The block in progress.
    var block: UInt64
    /// How many positions of stake there are on all subnets.
    var positions: Int

    /// What must hold of one reading.
    static func violations(of books: Books) -> [String] {
        var found: [String] = []
        if books.balances != UInt128(books.issuance) {
            found.append("accounts hold \(books.balances) rao, \(books.issuance) are issued")
        }
        if books.protocolIssuance < books.issuance {
            found.append("the protocol counts \(books.protocolIssuance) rao, \(books.issuance) are issued")
        }
        if books.stakedNowhere != 0 {
            found.append("\(books.stakedNowhere) rao of alpha are staked on subnets that do not exist")
        }
        if let root = books.subnets[.root], root.unheld != 0 {
            found.append("root stake differs from its counter by \(root.unheld) rao")
        }
        return found
    }

    /// What must hold from before a block step to after it.
    func violationsOfStep(from before: Books, to after: Books) -> [String] {
        var found = common(before, after)
        for (netuid, old, new) in pairs(before, after) {
            let change = new.unheld - old.unheld
            let isEpoch = new.lastEpoch == block
            // Without an epoch, only the division of the block's alpha into four parts rounds.
            let limit = isEpoch ? Int128(old.pending) + Int128(new.created) : 4
            if change > limit { found.append("subnet \(netuid) has \(change) rao of alpha that nobody holds") }
            if change < 0, !hasClaims {
                found.append("subnet \(netuid) pays \(-change) rao of alpha that nobody was owed")
            }
        }
        return found
    }

    /// What must hold from before the calls of a block to after them.
    func violationsOfCalls(from before: Books, to after: Books) -> [String] {
        var found = common(before, after)
        for (netuid, old, new) in pairs(before, after) {
            let change = new.unheld - old.unheld
            // A nomination that is too small to keep and cannot be sold is given up to nobody: so on the reference.
            let least = max(before.leastNomination, after.leastNomination)
            let givenUp = Int128(positions) * (1 + least * 1_000_000_000 / Int128(max(1, min(old.price, new.price))))
            if change > givenUp || (change < 0 && !hasClaims) {
                found.append("subnet \(netuid): calls changed alpha that nobody holds by \(change) rao")
            }
        }
        return found
    }

    private func common(_ before: Books, _ after: Books) -> [String] {
        var found: [String] = []
        let gap = Int128(after.protocolIssuance) - Int128(after.issuance)
        let change = gap - (Int128(before.protocolIssuance) - Int128(before.issuance))
        // The protocol's count does not learn of TAO that users destroy by the Balances pallet: so on the reference.
        if change < 0 || change > Int128(destroyed) {
            found.append("the two counts of issued TAO drift by \(change) rao, \(destroyed) were destroyed")
        }
        let excess = Int128(after.totalStake) - Int128(after.pools)
        let old = Int128(before.totalStake) - Int128(before.pools)
        // Fees and what a price limit kept out count as staked too: so on the reference.
        if excess < old { found.append("the count of staked TAO loses \(old - excess) rao") }
        for (netuid, old, new) in pairs(before, after) where new.surplus < old.surplus {
            found.append("the account of subnet \(netuid) loses \(old.surplus - new.surplus) rao beyond its pool")
        }
        return found
    }

    /// The subnets that are the same in both readings.
    private func pairs(_ before: Books, _ after: Books) -> [(NetUID, Books.Subnet, Books.Subnet)] {
        after.subnets.keys.sorted().compactMap { netuid in
            guard let old = before.subnets[netuid], let new = after.subnets[netuid],
                old.registrations == new.registrations
            else { return nil }
            return (netuid, old, new)
        }
    }
}
