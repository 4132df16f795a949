public import Frame
import Primitives
import Scale

extension Subtensor {
    /// Why the protocol refuses. Clients know errors by name and index, and some compare texts.
    // @Scale("pallet_subtensor::pallet::Error")
    public enum Failure: UInt8, PalletError, Sendable {
        /// There is no root network.
        case rootNetworkDoesNotExist
        /// The kind of address is neither 4 nor 6.
        case invalidIpType
        /// The address is not one that others could reach.
        case invalidIpAddress
        /// The port is zero.
        case invalidPort
        /// The hotkey has no place on the subnet.
        case hotKeyNotRegisteredInSubNet
        /// The hotkey belongs to nobody.
        case hotKeyAccountNotExists
        /// The hotkey has no place on the network.
        case hotKeyNotRegisteredInNetwork
        /// The coldkey does not own the hotkey.
        case nonAssociatedColdKey
        /// The hotkey has too little stake.
        case notEnoughStake
        /// There is less stake than is to be taken out.
        case notEnoughStakeToWithdraw
        /// The hotkey has too little stake to set weights.
        case notEnoughStakeToSetWeights
        /// The hotkey has too little stake to have children.
        case notEnoughStakeToSetChildkeys
        /// The coldkey has less TAO than is needed.
        case notEnoughBalanceToStake
        /// The TAO could not be taken from the account.
        case balanceWithdrawalError
        /// The account would have nothing left.
        case zeroBalanceAfterWithdrawn
        /// The neuron has no permit to validate.
        case neuronNoValidatorPermit
        /// There are not as many weights as targets.
        case weightVecNotEqualSize
        /// A target is named twice.
        case duplicateUids
        /// A target has no place on the subnet.
        case uidVecContainInvalidOne
        /// There are fewer weights than the subnet demands.
        case weightVecLengthIsLow
        /// The block has had as many registrations as are allowed.
        case tooManyRegistrationsThisBlock
        /// The hotkey has a place on the subnet already.
        case hotKeyAlreadyRegisteredInSubNet
        /// The new hotkey is the old one.
        case newHotKeyIsSameWithOld
        /// The new hotkey has root stake or root claims of its own.
        case newHotKeyNotCleanForRootSwap
        /// The proof of work is too old or from a block to come.
        case invalidWorkBlock
        /// The proof of work is not hard enough.
        case invalidDifficulty
        /// The proof of work does not belong to the caller.
        case invalidSeal
        /// A weight is larger than the subnet allows.
        case maxWeightExceeded
        /// The hotkey is a delegate already.
        case hotKeyAlreadyDelegate
        /// The neuron set weights too short a time ago.
        case settingWeightsTooFast
        /// The validator's version is older than the subnet demands.
        case incorrectWeightVersionKey
        /// The neuron published its address too short a time ago.
        case servingRateLimitExceeded
        /// There are more targets than neurons.
        case uidsLengthExceedUidsInSubNet
        /// A subnet was registered too short a time ago.
        case networkTxRateLimitExceeded
        /// The delegate's take was changed too short a time ago.
        case delegateTxRateLimitExceeded
        /// A hotkey was replaced too short a time ago.
        case hotKeySetTxRateLimitExceeded
        /// Stake was changed too short a time ago.
        case stakingRateLimitExceeded
        /// The subnet takes no registrations, or no subnets are registered yet.
        case subNetRegistrationDisabled
        /// The interval has had as many registrations as are allowed.
        case tooManyRegistrationsThisInterval
        /// Only the hotkey itself can do this.
        case transactorAccountShouldBeHotKey
        /// This chain gives no TAO away.
        case faucetDisabled
        /// The caller does not own the subnet.
        case notSubnetOwner
        /// This cannot be done on the root network.
        case registrationNotPermittedOnRootSubnet
        /// All on the full root network have at least as much stake.
        case stakeTooLowForRoot
        /// All subnets are too young to make room.
        case allNetworksInImmunity
        /// The coldkey cannot pay for replacing a hotkey.
        case notEnoughBalanceToPaySwapHotKey
        /// This can be done on the root network only.
        case notRootSubnet
        /// Weights cannot be set on the root network in this way.
        case canNotSetRootNetworkWeights
        /// The subnet is full and nobody in it can be replaced.
        case noNeuronIdAvailable
        /// The take is lower than allowed, or not a rise.
        case delegateTakeTooLow
        /// The take is higher than allowed.
        case delegateTakeTooHigh
        /// There is no commitment to reveal.
        case noWeightsCommitFound
        /// What is revealed is not what was committed.
        case invalidRevealCommitHashNotMatch
        /// Weights on this subnet must be committed first.
        case commitRevealEnabled
        /// Weights on this subnet are not committed.
        case commitRevealDisabled
        /// Liquid alpha is off on this subnet.
        case liquidAlphaDisabled
        /// The upper bound of alpha is too low.
        case alphaHighTooLow
        /// The lower bound of alpha is out of its range.
        case alphaLowOutOfRange
        /// The new coldkey has hotkeys already.
        case coldKeyAlreadyAssociated
        /// The coldkey cannot pay for being replaced.
        case notEnoughBalanceToPaySwapColdKey
        /// A hotkey cannot be its own child.
        case invalidChild
        /// A child is named twice.
        case duplicateChild
        /// The children's parts are more than the whole.
        case proportionOverflow
        /// A hotkey has five children at most.
        case tooManyChildren
        /// The same was done too short a time ago.
        case txRateLimitExceeded
        /// No change of the coldkey was announced.
        case coldkeySwapAnnouncementNotFound
        /// The announced change of the coldkey is not due yet.
        case coldkeySwapTooEarly
        /// The last announcement is too recent for another.
        case coldkeySwapReannouncedTooEarly
        /// The new coldkey is not the announced one.
        case announcedColdkeyHashDoesNotMatch
        /// The change of the coldkey is disputed already.
        case coldkeySwapAlreadyDisputed
        /// The new coldkey is a hotkey.
        case newColdKeyIsHotkey
        /// The childkey's take is out of its bounds.
        case invalidChildkeyTake
        /// The childkey's take was changed too short a time ago.
        case txChildkeyTakeRateLimitExceeded
        /// A field of the identity is too long.
        case invalidIdentity
        /// There is no such mechanism.
        case mechanismDoesNotExist
        /// The stake is locked.
        case stakeUnavailable
        /// There is no such subnet.
        case subnetNotExists
        /// Too many commitments wait to be revealed.
        case tooManyUnrevealedCommits
        /// The time to reveal the commitment is over.
        case expiredWeightCommit
        /// The time to reveal the commitment has not come.
        case revealTooEarly
        /// The lists are not equally long.
        case inputLengthsUnequal
        /// The neuron committed weights too short a time ago.
        case committingWeightsTooFast
        /// The amount is too small.
        case amountTooLow
        /// The pool is too small for the amount.
        case insufficientLiquidity
        /// Slippage is too high for the transaction.
        case slippageTooHigh
        /// Stake of this subnet cannot be transferred.
        case transferDisallowed
        /// The activity cutoff is too low.
        case activityCutoffTooLow
        /// This call is switched off.
        case callDisabled
        /// The subnet has started already.
        case firstEmissionBlockNumberAlreadySet
        /// The subnet is too young to be started.
        case needWaitingMoreBlocksToStarCall
        /// Less alpha is in circulation than is to be destroyed.
        case notEnoughAlphaOutToRecycle
        /// Root stake cannot be destroyed.
        case cannotBurnOrRecycleOnRootSubnet
        /// The signature belongs to no key.
        case unableToRecoverPublicKey
        /// The signature belongs to another key.
        case invalidRecoveredPublicKey
        /// The subnet's alpha cannot be traded yet.
        case subtokenDisabled
        /// A hotkey was replaced on the subnet too short a time ago.
        case hotKeySwapOnSubnetIntervalNotPassed
        /// The stake is held as a miner's collateral.
        case keepStakeBlockedByCollateral
        /// Both subnets are the same.
        case sameNetuid
        /// The account has too little TAO.
        case insufficientTaoBalance
        /// The beneficiary is not the one who began the crowdloan.
        case invalidLeaseBeneficiary
        /// A lease cannot end before it begins.
        case leaseCannotEndInThePast
        /// The subnet of the lease was not found.
        case leaseNetuidNotFound
        /// There is no such lease.
        case leaseDoesNotExist
        /// The lease never ends.
        case leaseHasNoEndBlock
        /// The lease has not ended yet.
        case leaseHasNotEnded
        /// A number would not fit.
        case overflow
        /// The beneficiary does not own the hotkey.
        case beneficiaryDoesNotOwnHotkey
        /// Only the beneficiary can do this.
        case expectedBeneficiaryOrigin
        /// Settings cannot be changed shortly before an epoch.
        case adminActionProhibitedDuringWeightsWindow
        /// The sign is not in the table.
        case symbolDoesNotExist
        /// Another subnet has the sign.
        case symbolAlreadyInUse
        /// The commitment has another form than the chain understands.
        case incorrectCommitRevealVersion
        /// The round of the beacon has passed already.
        case invalidRevealRound
        /// Too many epochs would lie before the revelation.
        case revealPeriodTooLarge
        /// Too few epochs would lie before the revelation.
        case revealPeriodTooSmall
        /// The value is out of its bounds.
        case invalidValue
        /// There are as many subnets as allowed and none can make room.
        case subnetLimitReached
        /// The coldkey cannot pay for a subnet.
        case cannotAffordLockCost
        /// An EVM key was associated too short a time ago.
        case evmKeyAssociateRateLimitExceeded
        /// The EVM key is associated with as many neurons as allowed.
        case evmKeyAssociationLimitExceeded
        /// Rewards are staked with this hotkey already.
        case sameAutoStakeHotkeyAlreadySet
        /// The places of the subnet could not be cleared.
        case uidMapCouldNotBeCleared
        /// Too many of the remaining neurons would be immune.
        case trimmingWouldExceedMaxImmunePercentage
        /// A hotkey cannot be both parent and child of another.
        case childParentInconsistency
        /// The least claim is out of its bounds.
        case invalidRootClaimThreshold
        /// There would be too many places in all mechanisms together.
        case tooManyUIDsPerMechanism
        /// Voting power is not recorded on this subnet.
        case votingPowerTrackingNotEnabled
        /// The rate of voting power is above one.
        case invalidVotingPowerEmaAlpha
        /// This call no longer exists.
        case deprecated
        /// The subnet bought alpha back too short a time ago.
        case subnetBuybackRateLimitExceeded
        /// The subnet is being dissolved already.
        case networkDissolveAlreadyQueued
        /// Alpha was bought and burned too short a time ago.
        case addStakeBurnRateLimitExceeded
        /// A change of the coldkey is announced; until then the account can do little.
        case coldkeySwapAnnounced
        /// The change of the coldkey is disputed; the account can do nothing.
        case coldkeySwapDisputed
        /// The announcement is too recent to be taken back.
        case coldkeySwapClearTooEarly
        /// This call is switched off for the time being.
        case disabledTemporarily
        /// The price of a registration is above the caller's limit.
        case registrationPriceLimitExceeded
        /// The coldkey's stake is locked for another hotkey.
        case lockHotkeyMismatch
        /// There is less stake than is to be locked.
        case insufficientStakeForLock
        /// There is no lock.
        case noExistingLock
        /// There is a lock already.
        case activeLockExists
        /// The account of a subnet cannot be a hotkey.
        case cannotUseSystemAccount
        /// Less is locked than is to be unlocked.
        case unlockAmountTooHigh
        /// A dissolved subnet must be cleared first.
        case waitingForDissolvedSubnetCleanup
        /// The tempo is out of its bounds.
        case tempoOutOfBounds
        /// The factor of the activity cutoff is out of its bounds.
        case activityCutoffFactorMilliOutOfBounds
        /// An epoch out of turn waits already.
        case epochTriggerAlreadyPending
        /// The next epoch comes soon anyway.
        case autoEpochAlreadyImminent
        /// Epochs out of turn are not possible while weights are committed first.
        case dynamicTempoBlockedByCommitReveal
        /// The receiver takes no locked alpha.
        case accountRejectsLockedAlpha
        /// There are no numbers left for locks.
        case lockIdOverFlow
        /// The subnet cannot be started yet.
        case startCallNotReady
        /// There is too little alpha.
        case insufficientAlphaBalance
        /// The coldkey's collateral is incomplete.
        case coldkeyCollateralIncomplete
        /// The coldkey has as many collaterals as allowed.
        case coldkeyCollateralPositionsFull
        /// The basket has no weights.
        case basketHasNoWeights
        /// The root stake is locked for now.
        case rootStakeLocked
        /// The basket is being filled for the first time.
        case betaBasketSeedInProgress
        /// Root weights cannot be set.
        case rootWeightSettingDisabled
        /// The claim is too much for one block.
        case rootClaimTooHeavy
        /// Too much of the basket would be in one subnet.
        case basketConcentrationCapExceeded
        /// A deposit of the basket waits.
        case basketDepositPending
        /// Baskets cannot be traded.
        case basketTradingDisabled
        /// This basket cannot be traded.
        case basketTradingFrozen
        /// The basket has traded as much as a day allows.
        case basketTurnoverBudgetExceeded
        /// Both sides of the basket's trade are one subnet.
        case basketSameSubnet
        /// The basket would hold too much of a subnet's pool.
        case basketLiquidityCapExceeded
        /// The basket's trade would bring less than demanded.
        case basketMinOutNotMet
        /// More claims per block than there may be.
        case invalidNumRootClaim
        /// No subnet is named, or too many.
        case invalidSubnetNumber
    }
}
