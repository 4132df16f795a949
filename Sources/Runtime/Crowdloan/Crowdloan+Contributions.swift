import Frame
import Primitives

// Beginning crowdloans, and putting TAO into them and taking it out. Source: the reference's
// `pallets/crowdloan/src/lib.rs`, by behaviour.

extension Crowdloan {
    /// What a creator asks for.
    struct Terms {
        /// What the creator puts in.
        var deposit: Tao
        /// The least that a contribution may be.
        var minContribution: Tao
        /// What is to be raised.
        var cap: Tao
        /// The block from which on nobody can contribute.
        var end: BlockNumber
    }

    /// Begins a crowdloan.
    ///
    /// - Throws: `DepositTooLow`, `CapTooLow`, `MinimumContributionTooLow`, `InvalidFinalizationConfig`,
    ///   `CannotEndInPast`, `BlockDurationTooShort`, `BlockDurationTooLong`, `InsufficientBalance`, `Overflow`, in this
    ///   order.
    static func create(
        _ terms: Terms,
        call: RuntimeCall?,
        target: AccountID?,
        by creator: AccountID,
        on chain: inout Chain
    ) throws(DispatchError) {
        try require(terms.deposit >= chain[minimumDeposit], or: .depositTooLow)
        try require(terms.cap > terms.deposit, or: .capTooLow)
        try require(
            terms.minContribution >= chain[absoluteMinimumContribution],
            or: .minimumContributionTooLow
        )
        try require((call == nil) != (target == nil), or: .invalidFinalizationConfig)
        try requireEnd(terms.end, in: chain)
        try require(Balances.free(creator, in: chain) >= terms.deposit, or: .insufficientBalance)
        let number = chain[nextCrowdloanId]
        try require(number < .max, or: .overflow)
        chain[nextCrowdloanId] = number + 1

        let account = chain[palletId].account(number)
        System.addProvider(of: account, on: &chain)
        var bounded: BoundedCall?
        if let call { bounded = try Preimages.bound(call, on: &chain) }
        chain[crowdloans, number] = CrowdloanInfo(
            creator: creator,
            deposit: terms.deposit,
            minContribution: terms.minContribution,
            end: terms.end,
            cap: terms.cap,
            fundsAccount: account,
            raised: terms.deposit,
            targetAddress: target,
            call: bounded,
            finalized: false,
            contributorsCount: 1
        )
        try Balances.transfer(from: creator, to: account, terms.deposit, keepAlive: false, on: &chain)
        chain[contributions, number, creator] = terms.deposit
        emit(.created(crowdloanId: number, creator: creator, end: terms.end, cap: terms.cap), on: &chain)
    }

    /// Puts TAO into a crowdloan: at most what is still to be raised, and what one contributor may give. What is taken
    /// may therefore be less than the least contribution; what is offered may not.
    ///
    /// - Throws: `InvalidCrowdloanId`, `ContributionPeriodEnded`, `CapRaised`, `ContributionTooLow`,
    ///   `MaxContributorsReached`, `MaxContributionReached`, `Overflow`, `InsufficientBalance`, in this order.
    static func contribute(
        _ offered: Tao,
        to number: UInt32,
        by contributor: AccountID,
        on chain: inout Chain
    ) throws(DispatchError) {
        var loan = try loan(number, in: chain)
        try require(System.blockNumber(in: chain) < loan.end, or: .contributionPeriodEnded)
        try require(loan.raised < loan.cap, or: .capRaised)
        try require(offered >= loan.minContribution, or: .contributionTooLow)
        try require(loan.contributorsCount < chain[maxContributors], or: .maxContributorsReached)
        var amount = min(offered, loan.cap.saturatingSub(loan.raised))
        let given = chain[contributions, number, contributor]
        if let most = chain[maxContributions, number] {
            try require((given ?? .zero) < most, or: .maxContributionReached)
            amount = min(amount, most.saturatingSub(given ?? .zero))
        }
        loan.raised = try unwrap(loan.raised.checkedAdd(amount), or: .overflow)
        let sum = try unwrap((given ?? .zero).checkedAdd(amount), or: .overflow)
        if given == nil { loan.contributorsCount += 1 }
        try require(Balances.free(contributor, in: chain) >= amount, or: .insufficientBalance)
        try Balances.transfer(from: contributor, to: loan.fundsAccount, amount, keepAlive: false, on: &chain)
        chain[contributions, number, contributor] = sum
        chain[crowdloans, number] = loan
        emit(.contributed(crowdloanId: number, contributor: contributor, amount: amount), on: &chain)
    }

    /// Takes a contribution out of a crowdloan that has not come to its purpose, even while it is open; of the creator's
    /// the deposit stays.
    ///
    /// - Throws: `InvalidCrowdloanId`, `AlreadyFinalized`, `NoContribution`, `DepositCannotBeWithdrawn`, `Underflow`.
    static func withdraw(
        from number: UInt32,
        by who: AccountID,
        on chain: inout Chain
    ) throws(DispatchError) {
        var loan = try openLoan(number, in: chain)
        var amount = chain[contributions, number, who] ?? .zero
        try require(!amount.isZero, or: .noContribution)
        if who == loan.creator {
            amount = amount.saturatingSub(loan.deposit)
            try require(!amount.isZero, or: .depositCannotBeWithdrawn)
            chain[contributions, number, who] = loan.deposit
        } else {
            chain[contributions, number, who] = nil
            try require(loan.contributorsCount > 0, or: .underflow)
            loan.contributorsCount -= 1
        }
        try Balances.transfer(from: loan.fundsAccount, to: who, amount, keepAlive: false, on: &chain)
        loan.raised = loan.raised.saturatingSub(amount)
        chain[crowdloans, number] = loan
        emit(.withdrew(crowdloanId: number, contributor: who, amount: amount), on: &chain)
    }

    /// A crowdloan.
    ///
    /// - Throws: `InvalidCrowdloanId`.
    static func loan(_ number: UInt32, in chain: Chain) throws(DispatchError) -> CrowdloanInfo {
        try unwrap(chain[crowdloans, number], or: .invalidCrowdloanId)
    }

    /// A crowdloan that has not come to its purpose.
    ///
    /// - Throws: `InvalidCrowdloanId`, `AlreadyFinalized`.
    static func openLoan(_ number: UInt32, in chain: Chain) throws(DispatchError) -> CrowdloanInfo {
        let loan = try loan(number, in: chain)
        try require(!loan.finalized, or: .alreadyFinalized)
        return loan
    }

    /// Refuses ends in the past, and such that leave too little or too much time.
    static func requireEnd(_ end: BlockNumber, in chain: Chain) throws(DispatchError) {
        let now = System.blockNumber(in: chain)
        try require(now < end, or: .cannotEndInPast)
        try require(end - now >= chain[minimumBlockDuration], or: .blockDurationTooShort)
        try require(end - now <= chain[maximumBlockDuration], or: .blockDurationTooLong)
    }
}
