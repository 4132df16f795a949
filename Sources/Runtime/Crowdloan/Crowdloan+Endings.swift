import Frame
import Primitives
import Scale

// How crowdloans end, and their settings. Source: the reference's `pallets/crowdloan/src/lib.rs`, by behaviour.

extension Crowdloan {
    /// Brings a crowdloan to its purpose: pays what was raised to the receiver, or makes the call as the creator. The
    /// call finds the crowdloan's number in `CurrentCrowdloanId` and moves what was raised by itself.
    ///
    /// - Throws: `InvalidCrowdloanId`, `InvalidOrigin`, `CapNotRaised`, `AlreadyFinalized`, `CallUnavailable`,
    ///   `InvalidFinalizationConfig`, and what the call throws.
    static func finalize(_ number: UInt32, by who: AccountID, on chain: inout Chain) throws(DispatchError) {
        var loan = try loan(number, in: chain)
        try require(who == loan.creator, or: .invalidOrigin)
        try require(loan.raised == loan.cap, or: .capNotRaised)
        try require(!loan.finalized, or: .alreadyFinalized)
        switch (loan.call, loan.targetAddress) {
        case (let bounded?, nil):
            chain[currentCrowdloanId] = number
            let call = try unwrap(Preimages.call(bounded, in: chain), or: .callUnavailable)
            let outcome = call.dispatchNested(from: .signed(who), filtered: true, on: &chain)
            if let error = outcome.error { throw error }
            chain[currentCrowdloanId] = nil
        case (nil, let target?):
            try Balances.transfer(from: loan.fundsAccount, to: target, loan.raised, keepAlive: false, on: &chain)
        default:
            throw refuse(.invalidFinalizationConfig)
        }
        loan.finalized = true
        chain[crowdloans, number] = loan
        emit(.finalized(crowdloanId: number), on: &chain)
    }

    /// Pays contributors back in the order of their accounts, the creator excepted, so many at once.
    ///
    /// - Throws: `InvalidCrowdloanId`, `AlreadyFinalized`, `InvalidOrigin`.
    static func refund(_ number: UInt32, by who: AccountID, on chain: inout Chain) throws(DispatchError) {
        var loan = try openLoan(number, in: chain)
        try require(who == loan.creator, or: .invalidOrigin)
        let waiting = chain.entries(of: contributions, under: number).filter { $0.key != loan.creator }
        let paid = waiting.prefix(Int(chain[refundContributorsLimit]))
        for entry in paid {
            try Balances.transfer(
                from: loan.fundsAccount,
                to: entry.key,
                entry.value,
                keepAlive: false,
                on: &chain
            )
            loan.raised = loan.raised.saturatingSub(entry.value)
            chain[contributions, number, entry.key] = nil
        }
        try require(loan.contributorsCount >= UInt32(paid.count), or: .underflow)
        loan.contributorsCount -= UInt32(paid.count)
        chain[crowdloans, number] = loan
        if paid.count == waiting.count {
            emit(.allRefunded(crowdloanId: number), on: &chain)
            chain.correction.actualWeight = CallCost(Call.refundWeight(of: UInt64(paid.count))).guarded.weight
        } else {
            emit(.partiallyRefunded(crowdloanId: number), on: &chain)
        }
    }

    /// Ends a crowdloan that holds its creator's TAO alone, and pays it back.
    ///
    /// - Throws: `InvalidCrowdloanId`, `AlreadyFinalized`, `InvalidOrigin`, `NoContribution`, `NotReadyToDissolve`.
    static func dissolve(_ number: UInt32, by who: AccountID, on chain: inout Chain) throws(DispatchError) {
        let loan = try openLoan(number, in: chain)
        try require(who == loan.creator, or: .invalidOrigin)
        let own = try unwrap(chain[contributions, number, loan.creator], or: .noContribution)
        try require(own == loan.raised, or: .notReadyToDissolve)
        try Balances.transfer(from: loan.fundsAccount, to: loan.creator, own, keepAlive: false, on: &chain)
        chain[contributions, number, loan.creator] = nil
        if let call = loan.call { Preimages.drop(call, on: &chain) }
        System.removeProvider(of: loan.fundsAccount, on: &chain)
        chain[crowdloans, number] = nil
        chain[maxContributions, number] = nil
        emit(.dissolved(crowdloanId: number), on: &chain)
    }

    // MARK: Settings

    /// Sets the least that a contribution may be.
    ///
    /// - Throws: `InvalidCrowdloanId`, `AlreadyFinalized`, `InvalidOrigin`, `MinimumContributionTooLow`,
    ///   `MinimumContributionTooHigh`.
    static func updateMinContribution(
        of number: UInt32,
        to amount: Tao,
        by who: AccountID,
        on chain: inout Chain
    ) throws(DispatchError) {
        var loan = try ownLoan(number, of: who, in: chain)
        try require(amount >= chain[absoluteMinimumContribution], or: .minimumContributionTooLow)
        if let most = chain[maxContributions, number] {
            try require(amount <= most, or: .minimumContributionTooHigh)
        }
        loan.minContribution = amount
        chain[crowdloans, number] = loan
        emit(.minContributionUpdated(crowdloanId: number, newMinContribution: amount), on: &chain)
    }

    /// Sets the end, counted from now as a new crowdloan's is.
    ///
    /// - Throws: `InvalidCrowdloanId`, `AlreadyFinalized`, `InvalidOrigin`, `CannotEndInPast`,
    ///   `BlockDurationTooShort`, `BlockDurationTooLong`.
    static func updateEnd(
        of number: UInt32,
        to end: BlockNumber,
        by who: AccountID,
        on chain: inout Chain
    ) throws(DispatchError) {
        var loan = try ownLoan(number, of: who, in: chain)
        try requireEnd(end, in: chain)
        loan.end = end
        chain[crowdloans, number] = loan
        emit(.endUpdated(crowdloanId: number, newEnd: end), on: &chain)
    }

    /// Sets what is to be raised: no less than was raised.
    ///
    /// - Throws: `InvalidCrowdloanId`, `AlreadyFinalized`, `InvalidOrigin`, `CapTooLow`.
    static func updateCap(
        of number: UInt32,
        to cap: Tao,
        by who: AccountID,
        on chain: inout Chain
    ) throws(DispatchError) {
        var loan = try ownLoan(number, of: who, in: chain)
        try require(cap >= loan.raised, or: .capTooLow)
        loan.cap = cap
        chain[crowdloans, number] = loan
        emit(.capUpdated(crowdloanId: number, newCap: cap), on: &chain)
    }

    /// Sets the most that one contributor may put in, or lifts the limit.
    ///
    /// - Throws: `InvalidCrowdloanId`, `AlreadyFinalized`, `InvalidOrigin`, `MaximumContributionTooLow`.
    static func setMaxContribution(
        of number: UInt32,
        to most: Tao?,
        by who: AccountID,
        on chain: inout Chain
    ) throws(DispatchError) {
        let loan = try ownLoan(number, of: who, in: chain)
        if let most {
            let own = chain[contributions, number, loan.creator] ?? .zero
            try require(most >= loan.minContribution && most >= own, or: .maximumContributionTooLow)
        }
        chain[maxContributions, number] = most
        emit(.maxContributionUpdated(crowdloanId: number, newMaxContribution: most), on: &chain)
    }

    private static func ownLoan(
        _ number: UInt32,
        of who: AccountID,
        in chain: Chain
    ) throws(DispatchError) -> CrowdloanInfo {
        let loan = try openLoan(number, in: chain)
        try require(who == loan.creator, or: .invalidOrigin)
        return loan
    }
}
