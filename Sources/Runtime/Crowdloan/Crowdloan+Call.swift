public import Frame
public import Primitives
public import Scale

extension Crowdloan {
    // @Scale("pallet_crowdloan::pallet::Call")
    public indirect enum Call: PalletCall, Sendable {
        /// Begins a crowdloan with a deposit of the caller; either a call or a receiver is named for what is raised.
        case create(
            deposit: Compact<Tao>,
            minContribution: Compact<Tao>,
            cap: Compact<Tao>,
            end: Compact<UInt32>,
            call: RuntimeCall?,
            targetAddress: AccountID?
        )
        /// Puts TAO of the caller into a crowdloan, at most what is still to be raised.
        case contribute(crowdloanId: Compact<UInt32>, amount: Compact<Tao>)
        /// Takes the caller's TAO out of a crowdloan; the creator's deposit stays.
        case withdraw(crowdloanId: Compact<UInt32>)
        /// Brings a crowdloan that has raised everything to its purpose. Its creator only.
        case finalize(crowdloanId: Compact<UInt32>)
        /// Pays contributors of a crowdloan back, so many at once. Its creator only.
        case refund(crowdloanId: Compact<UInt32>)
        /// Ends a crowdloan that holds its creator's TAO alone. Its creator only.
        case dissolve(crowdloanId: Compact<UInt32>)
        /// Sets the least that a contribution may be, in rao. The crowdloan's creator only.
        case updateMinContribution(crowdloanId: Compact<UInt32>, newMinContribution: Compact<Tao>)
        /// Sets the block from which on nobody can contribute. The crowdloan's creator only.
        case updateEnd(crowdloanId: Compact<UInt32>, newEnd: Compact<UInt32>)
        /// Sets what is to be raised, in rao. The crowdloan's creator only.
        case updateCap(crowdloanId: Compact<UInt32>, newCap: Compact<Tao>)
        /// Sets the most that one contributor may put in, in rao, or lifts the limit. The crowdloan's creator only.
        case setMaxContribution(crowdloanId: Compact<UInt32>, newMaxContribution: Tao?)
    }

    // @Scale("pallet_crowdloan::pallet::Event")
    public enum Event: PalletEvent, Sendable {
        /// A crowdloan was begun.
        case created(crowdloanId: UInt32, creator: AccountID, end: UInt32, cap: Tao)
        /// TAO was put into a crowdloan.
        case contributed(crowdloanId: UInt32, contributor: AccountID, amount: Tao)
        /// TAO was taken out of a crowdloan.
        case withdrew(crowdloanId: UInt32, contributor: AccountID, amount: Tao)
        /// Some contributors were paid back; there are more.
        case partiallyRefunded(crowdloanId: UInt32)
        /// All contributors but the creator are paid back.
        case allRefunded(crowdloanId: UInt32)
        /// A crowdloan has come to its purpose.
        case finalized(crowdloanId: UInt32)
        /// A crowdloan was ended.
        case dissolved(crowdloanId: UInt32)
        /// The least that a contribution may be was set.
        case minContributionUpdated(crowdloanId: UInt32, newMinContribution: Tao)
        /// The end was set.
        case endUpdated(crowdloanId: UInt32, newEnd: UInt32)
        /// What is to be raised was set.
        case capUpdated(crowdloanId: UInt32, newCap: Tao)
        /// The most that one contributor may put in was set, or the limit lifted.
        case maxContributionUpdated(crowdloanId: UInt32, newMaxContribution: Tao?)
    }

    // @Scale("pallet_crowdloan::pallet::Error")
    public enum Failure: UInt8, PalletError, Sendable {
        /// The creator deposits too little.
        case depositTooLow
        /// What is to be raised is not more than the deposit, or less than was raised.
        case capTooLow
        /// The least that a contribution may be is below what every crowdloan asks for.
        case minimumContributionTooLow
        /// The end is not after this block.
        case cannotEndInPast
        /// The crowdloan would be open for too short a time.
        case blockDurationTooShort
        /// The crowdloan would be open for too long.
        case blockDurationTooLong
        /// The caller has too little TAO.
        case insufficientBalance
        /// A number would be too large.
        case overflow
        /// There is no such crowdloan, or none whose call is being made.
        case invalidCrowdloanId
        /// Everything was raised.
        case capRaised
        /// The time for contributions is over.
        case contributionPeriodEnded
        /// The contribution is too small.
        case contributionTooLow
        /// Only the creator may do this.
        case invalidOrigin
        /// The crowdloan has come to its purpose.
        case alreadyFinalized
        /// The crowdloan is just coming to its purpose.
        case alreadyFinalizing
        /// The time for contributions is not over.
        case contributionPeriodNotEnded
        /// The caller has contributed nothing.
        case noContribution
        /// Not everything was raised.
        case capNotRaised
        /// A number would be negative.
        case underflow
        /// The call to be made is not there.
        case callUnavailable
        /// There are contributions besides the creator's.
        case notReadyToDissolve
        /// The deposit stays until the crowdloan ends.
        case depositCannotBeWithdrawn
        /// There are as many contributors as there may be.
        case maxContributorsReached
        /// Either a call or a receiver must be named, not both.
        case invalidFinalizationConfig
        /// The caller has contributed as much as one may.
        case maxContributionReached
        /// The most that one may contribute is below the least, or below what the creator has.
        case maximumContributionTooLow
        /// The least that a contribution may be is above the most.
        case minimumContributionTooHigh
        /// The call did not use what was raised.
        case fundsNotSettled
    }
}
