public import Frame
public import Primitives
public import Scale

extension Subtensor {
    /// What the protocol reports, in the order of the metadata.
    // @Scale("pallet_subtensor::pallet::Event")
    public enum Event: PalletEvent, Sendable {
        /// A subnet came into being, with the number of its mechanism: 1 for a pool of its own.
        case networkAdded(NetUID, UInt16)
        /// A subnet was dissolved.
        case networkRemoved(NetUID)
        /// A coldkey (first) staked TAO, fee included, with a hotkey (second) for alpha of a subnet; the fee in rao is
        /// last.
        case stakeAdded(AccountID, AccountID, Tao, Alpha, NetUID, UInt64)
        /// A coldkey (first) got TAO for alpha staked with a hotkey (second) on a subnet; the fee in rao of alpha is
        /// last.
        case stakeRemoved(AccountID, AccountID, Tao, Alpha, NetUID, UInt64)
        /// A coldkey moved stake from a hotkey and subnet to another hotkey and subnet, worth the TAO given.
        case stakeMoved(AccountID, AccountID, NetUID, AccountID, NetUID, Tao)
        /// The neuron with this uid set weights for a mechanism of its subnet.
        case weightsSet(NetUIDStorageIndex, UInt16)
        /// The root validator with this uid set its weights.
        case rootWeightsSet(UInt16)
        /// A hotkey took a place on a subnet: the uid given.
        case neuronRegistered(NetUID, UInt16, AccountID)
        /// Several neurons were registered on a subnet at once.
        case bulkNeuronsRegistered(UInt16, UInt16)
        /// Several balances were set at once.
        case bulkBalancesSet(UInt16, UInt16)
        /// The number of neurons that a subnet may have was set.
        case maxAllowedUidsSet(NetUID, UInt16)
        /// The largest part of all weights that one neuron may get was set for a subnet, of 65,535.
        case maxWeightLimitSet(NetUID, UInt16)
        /// The difficulty of registration by work was set for a subnet.
        case difficultySet(NetUID, UInt64)
        /// The number of blocks between adjustments of registration was set for a subnet.
        case adjustmentIntervalSet(NetUID, UInt16)
        /// The number of registrations that a subnet aims at per interval was set.
        case registrationPerIntervalSet(NetUID, UInt16)
        /// The number of registrations that a subnet allows in a block was set.
        case maxRegistrationsPerBlockSet(NetUID, UInt16)
        /// The older activity cutoff of a subnet was set, in blocks.
        case activityCutoffSet(NetUID, UInt16)
        /// The rho of a subnet was set.
        case rhoSet(NetUID, UInt16)
        /// The steepness of the curve by which bonds of a subnet follow weights was set, in hundredths.
        case alphaSigmoidSteepnessSet(NetUID, Int16)
        /// The majority that consensus takes on a subnet was set, of 65,535.
        case kappaSet(NetUID, UInt16)
        /// The number of weights that a validator of a subnet must set at least was set.
        case minAllowedWeightSet(NetUID, UInt16)
        /// The length of the validators' pruning list was set for a subnet.
        case validatorPruneLenSet(NetUID, UInt64)
        /// The scaling law's power was set for a subnet.
        case scalingLawPowerSet(NetUID, UInt16)
        /// The number of blocks that must pass between two settings of weights was set for a subnet.
        case weightsSetRateLimitSet(NetUID, UInt64)
        /// The number of blocks for which a new neuron of a subnet cannot be replaced was set.
        case immunityPeriodSet(NetUID, UInt16)
        /// How much of the old bonds stays at an epoch was set for a subnet, of 1,000,000.
        case bondsMovingAverageSet(NetUID, UInt64)
        /// How far bonds follow clipped weights was set for a subnet, of 65,535.
        case bondsPenaltySet(NetUID, UInt16)
        /// Whether neurons of a subnet can have the bonds to them reset was set.
        case bondsResetOnSet(NetUID, Bool)
        /// The number of validators with a permit was set for a subnet.
        case maxAllowedValidatorsSet(NetUID, UInt16)
        /// A hotkey announced where it serves requests on a subnet.
        case axonServed(NetUID, AccountID)
        /// A hotkey announced where it serves its metrics on a subnet.
        case prometheusServed(NetUID, AccountID)
        /// A coldkey (first) made its hotkey (second) a delegate that keeps the share given.
        case delegateAdded(AccountID, AccountID, PerU16)
        /// The share that delegates keep unless they say otherwise was set.
        case defaultTakeSet(PerU16)
        /// The version that weights of a subnet must have at least was set.
        case weightsVersionKeySet(NetUID, UInt64)
        /// The lowest difficulty of registration by work was set for a subnet.
        case minDifficultySet(NetUID, UInt64)
        /// The highest difficulty of registration by work was set for a subnet.
        case maxDifficultySet(NetUID, UInt64)
        /// The number of blocks that must pass between two announcements of an endpoint was set for a subnet.
        case servingRateLimitSet(NetUID, UInt64)
        /// The price of a registration on a subnet was set.
        case burnSet(NetUID, Tao)
        /// The highest price of a registration on a subnet was set.
        case maxBurnSet(NetUID, Tao)
        /// The lowest price of a registration on a subnet was set.
        case minBurnSet(NetUID, Tao)
        /// The number of epochs that one block runs at most was set.
        case maxEpochsPerBlockSet(UInt8)
        /// The number of blocks that must pass between two swaps of hotkeys by a coldkey was set.
        case txRateLimitSet(UInt64)
        /// The number of blocks that must pass before a delegate raises its take again was set.
        case txDelegateTakeRateLimitSet(UInt64)
        /// The number of blocks that must pass before a child key raises its take again was set.
        case txChildKeyTakeRateLimitSet(UInt64)
        /// The number of blocks before an epoch in which a subnet's settings are frozen was set.
        case adminFreezeWindowSet(UInt16)
        /// The number of epochs that must pass between two changes of a setting by the owner was set.
        case ownerHyperparamRateLimitSet(UInt16)
        /// The least that child keys keep was set for all subnets.
        case minChildKeyTakeSet(PerU16)
        /// The least that child keys keep was set for one subnet.
        case minChildKeyTakePerSubnetSet(NetUID, PerU16)
        /// The most that child keys may keep was set.
        case maxChildKeyTakeSet(PerU16)
        /// A hotkey set what it keeps of its parents' dividends.
        case childKeyTakeSet(AccountID, PerU16)
        /// A call was made in root's name, with the result given.
        case sudid(Outcome<Unit, DispatchError>)
        /// Whether neurons can register on a subnet was set.
        case registrationAllowed(NetUID, Bool)
        /// Whether neurons can register by work on a subnet was set.
        case powRegistrationAllowed(NetUID, Bool)
        /// The number of blocks between epochs was set for a subnet.
        case tempoSet(NetUID, UInt16)
        /// The TAO counted as spent on registrations of a subnet was set.
        // @Name("RAORecycledForRegistrationSet")
        case raoRecycledForRegistrationSet(NetUID, Tao)
        /// The stake that weights take at least was set, in rao.
        case stakeThresholdSet(UInt64)
        /// How much of the old price stays at an adjustment was set for a subnet.
        case adjustmentAlphaSet(NetUID, UInt64)
        /// An account got TAO from the faucet, in rao.
        case faucet(AccountID, UInt64)
        /// The owner's part of a subnet's alpha was set, of 65,535.
        case subnetOwnerCutSet(UInt16)
        /// The number of blocks that must pass between two registrations of subnets was set.
        case networkRateLimitSet(UInt64)
        /// The number of blocks for which a new subnet cannot be replaced was set.
        case networkImmunityPeriodSet(UInt64)
        /// The number of blocks between a subnet's registration and its start was set.
        case startCallDelaySet(UInt64)
        /// The lowest price of a subnet was set.
        case networkMinLockCostSet(Tao)
        /// The number of subnets was limited.
        case subnetLimitSet(UInt16)
        /// The number of blocks in which the price of a subnet falls was set.
        case networkLockCostReductionIntervalSet(UInt64)
        /// A coldkey (first) lowered what its hotkey (second) keeps as a delegate.
        case takeDecreased(AccountID, AccountID, PerU16)
        /// A coldkey (first) raised what its hotkey (second) keeps as a delegate.
        case takeIncreased(AccountID, AccountID, PerU16)
        /// A coldkey replaced one of its hotkeys by another on all subnets.
        case hotkeySwapped(coldkey: AccountID, oldHotkey: AccountID, newHotkey: AccountID)
        /// The most that delegates may keep was set.
        case maxDelegateTakeSet(PerU16)
        /// The least that delegates keep was set.
        case minDelegateTakeSet(PerU16)
        /// A coldkey announced, by its hash, the coldkey that is to replace it.
        case coldkeySwapAnnounced(who: AccountID, newColdkeyHash: Hash256)
        /// Root ended the announced swap of a coldkey.
        case coldkeySwapReset(who: AccountID)
        /// A coldkey was replaced by another in everything.
        case coldkeySwapped(oldColdkey: AccountID, newColdkey: AccountID)
        /// A coldkey's announced swap was disputed; the account is frozen.
        case coldkeySwapDisputed(coldkey: AccountID)
        /// All that a coldkey had was unstaked and given to its successor.
        case allBalanceUnstakedAndTransferredToNewColdkey(
            currentColdkey: AccountID,
            newColdkey: AccountID,
            totalBalance: Tao
        )
        /// The time to settle a disputed swap of a coldkey was extended.
        case arbitrationPeriodExtended(coldkey: AccountID)
        /// A hotkey named its children on a subnet, with their shares of 2^64 - 1; they count from the block given.
        case setChildrenScheduled(AccountID, NetUID, UInt64, [Pair<UInt64, AccountID>])
        /// A hotkey's children on a subnet came into force, with their shares of 2^64 - 1.
        case setChildren(AccountID, NetUID, [Pair<UInt64, AccountID>])
        /// An account described itself.
        case chainIdentitySet(AccountID)
        /// A subnet's description was set.
        case subnetIdentitySet(NetUID)
        /// A subnet's description was removed.
        case subnetIdentityRemoved(NetUID)
        /// The end of a subnet was scheduled for a block.
        case dissolveNetworkScheduled(account: AccountID, netuid: NetUID, executionBlock: UInt32)
        /// The number of blocks between the announcement and the swap of a coldkey was set.
        case coldkeySwapAnnouncementDelaySet(UInt32)
        /// The number of blocks after which a swap can be announced anew was set.
        case coldkeySwapReannouncementDelaySet(UInt32)
        /// The number of blocks between the order and the end of a subnet was set.
        case dissolveNetworkScheduleDurationSet(UInt32)
        /// A hotkey committed weights under a time lock, in the older form, with the hash of what it sent.
        case cRV3WeightsCommitted(AccountID, NetUIDStorageIndex, Hash256)
        /// A hotkey committed weights for a mechanism by their hash.
        case weightsCommitted(AccountID, NetUIDStorageIndex, Hash256)
        /// A hotkey revealed the weights that it had committed by this hash.
        case weightsRevealed(AccountID, NetUIDStorageIndex, Hash256)
        /// A hotkey revealed several weights on a subnet that it had committed by these hashes.
        case weightsBatchRevealed(AccountID, NetUID, [Hash256])
        /// A hotkey's batch of weights or commits for these subnets came to its end.
        case batchWeightsCompleted([Compact<NetUID>], AccountID)
        /// Part of a batch was refused; what and why follows.
        case batchCompletedWithErrors
        /// A part of a batch was refused: its subnet and the reason.
        case batchWeightItemFailed(NetUID, DispatchError)
        /// A coldkey (first) gave stake with a hotkey (third) to another coldkey (second), from one subnet to another,
        /// worth the TAO given.
        case stakeTransferred(AccountID, AccountID, AccountID, NetUID, NetUID, Tao)
        /// A coldkey moved stake with a hotkey from one subnet to another, worth the TAO given.
        case stakeSwapped(AccountID, AccountID, NetUID, NetUID, Tao)
        /// Whether stake on a subnet can be given to others was set.
        case transferToggle(NetUID, Bool)
        /// The hotkey of a subnet's owner was set.
        case subnetOwnerHotkeySet(NetUID, AccountID)
        /// A subnet was started; its first emission comes in the block given.
        case firstEmissionBlockNumberSet(NetUID, UInt64)
        /// A coldkey (first) gave up alpha staked with a hotkey (second) on a subnet, to be emitted again.
        case alphaRecycled(AccountID, AccountID, Alpha, NetUID)
        /// A coldkey (first) destroyed alpha staked with a hotkey (second) on a subnet.
        case alphaBurned(AccountID, AccountID, Alpha, NetUID)
        /// A hotkey proved on a subnet that an Ethereum key is its own.
        case evmKeyAssociated(netuid: NetUID, hotkey: AccountID, evmKey: H160, blockAssociated: UInt64)
        /// Weights of a hotkey under a time lock, in the older form, were opened and set on a subnet.
        case cRV3WeightsRevealed(NetUID, AccountID)
        /// The number of epochs between commit and reveal was set for a subnet.
        case commitRevealPeriodsSet(NetUID, UInt64)
        /// Whether weights must be committed before they are revealed was set for a subnet.
        case commitRevealEnabled(NetUID, Bool)
        /// A coldkey replaced one of its hotkeys by another on one subnet.
        case hotkeySwappedOnSubnet(coldkey: AccountID, oldHotkey: AccountID, newHotkey: AccountID, netuid: NetUID)
        /// A subnet was leased to a beneficiary, until a block or for good.
        case subnetLeaseCreated(beneficiary: AccountID, leaseId: UInt32, netuid: NetUID, endBlock: UInt32?)
        /// The lease of a subnet ended; it belongs to the beneficiary.
        case subnetLeaseTerminated(beneficiary: AccountID, netuid: NetUID)
        /// A subnet's token got another symbol.
        case symbolUpdated(netuid: NetUID, symbol: [UInt8])
        /// The form that commits under a time lock must have was set.
        case commitRevealVersionSet(UInt16)
        /// A hotkey committed weights for a mechanism under a time lock: the hash of what it sent and the beacon's
        /// round that opens it.
        case timelockedWeightsCommitted(AccountID, NetUIDStorageIndex, Hash256, UInt64)
        /// Weights of a hotkey under a time lock were opened and set.
        case timelockedWeightsRevealed(NetUIDStorageIndex, AccountID)
        /// What a miner earned was staked with another hotkey, as its owner had asked.
        case autoStakeAdded(
            netuid: NetUID,
            destination: AccountID,
            hotkey: AccountID,
            owner: AccountID,
            incentive: Alpha
        )
        /// An epoch of a mechanism gave the miners these amounts, by uid.
        case incentiveAlphaEmittedToMiners(netuid: NetUIDStorageIndex, emissions: [Alpha])
        /// The number of neurons below which a subnet cannot be trimmed was set.
        case minAllowedUidsSet(NetUID, UInt16)
        /// A coldkey chose the hotkey with which its miners' earnings on a subnet are staked.
        case autoStakeDestinationSet(coldkey: AccountID, netuid: NetUID, hotkey: AccountID)
        /// The number of neurons of a subnet that must stay replaceable was set.
        case minNonImmuneUidsSet(NetUID, UInt16)
        /// A coldkey claimed what its stake on root had earned; the TAO is what alpha was sold for.
        case rootClaimed(coldkey: AccountID, tao: Tao)
        /// A validator's dividends entered the fund of its stakers on root, which issued shares for them.
        case basketDeposited(hotkey: AccountID, tao: Tao, shares: UInt64)
        /// A coldkey put TAO into a validator's fund for shares.
        case basketStakedIn(hotkey: AccountID, coldkey: AccountID, tao: Tao, value: Tao, shares: UInt64)
        /// A coldkey took TAO out of a validator's fund.
        case basketClaimed(hotkey: AccountID, coldkey: AccountID, tao: Tao)
        /// What a validator's fund held of a subnet was turned into TAO.
        case basketHoldingConverted(hotkey: AccountID, netuid: NetUID, tao: Tao)
        /// A subnet began to keep its validators' voting power.
        case votingPowerTrackingEnabled(netuid: NetUID)
        /// A subnet will stop keeping voting power in the block given.
        case votingPowerTrackingDisableScheduled(netuid: NetUID, disableAtBlock: UInt64)
        /// A subnet stopped keeping voting power; what it kept is gone.
        case votingPowerTrackingDisabled(netuid: NetUID)
        /// How fast voting power follows stake was set for a subnet, of 10^18.
        case votingPowerEmaAlphaSet(netuid: NetUID, alpha: UInt64)
        /// A contributor to a lease got its part of the owner's cut.
        case subnetLeaseDividendsDistributed(leaseId: UInt32, contributor: AccountID, alpha: Alpha)
        /// TAO bought alpha of a subnet that was destroyed at once.
        case addStakeBurn(netuid: NetUID, hotkey: AccountID, amount: Tao, alpha: Alpha)
        /// All that a dissolved subnet had stored is gone.
        case networkDissolveCleanupCompleted(netuid: NetUID)
        /// A coldkey took back the announcement of its swap.
        case coldkeySwapCleared(who: AccountID)
        /// An account paid a fee with alpha of a subnet, which was sold for the TAO given.
        case transactionFeePaidWithAlpha(who: AccountID, netuid: NetUID, alphaFee: Alpha, taoAmount: Tao)
        /// The number of blocks in which the price of a registration halves was set for a subnet.
        case burnHalfLifeSet(netuid: NetUID, burnHalfLife: UInt16)
        /// The factor by which a registration raises the price of the next was set for a subnet.
        case burnIncreaseMultSet(netuid: NetUID, burnIncreaseMult: U64F64)
        /// A root validator chose whether it lends its stake to the owners of new subnets.
        case autoParentDelegationEnabledSet(hotkey: AccountID, enabled: Bool)
        /// A coldkey locked stake on a subnet in favour of a hotkey.
        case stakeLocked(coldkey: AccountID, hotkey: AccountID, netuid: NetUID, amount: Alpha)
        /// Stake that a coldkey had locked on a subnet became free.
        case stakeUnlocked(coldkey: AccountID, hotkey: AccountID, netuid: NetUID, amount: Alpha)
        /// A coldkey's lock on a subnet went from one hotkey to another.
        case lockMoved(coldkey: AccountID, originHotkey: AccountID, destinationHotkey: AccountID, netuid: NetUID)
        /// How long a validator of a subnet counts as active was set, in thousandths of a tempo.
        case activityCutoffFactorMilliSet(netuid: NetUID, factorMilli: UInt32)
        /// A subnet's owner asked for an epoch, which is due in the block given.
        case epochTriggered(netuid: NetUID, by: AccountID, firesAt: UInt64)
        /// A subnet's epoch was put off to the next block, because this one had run enough of them.
        case epochDeferred(netuid: NetUID, fromBlock: UInt64, toBlock: UInt64)
        /// A subnet's epoch did not run, because a key held two places on it; what was to be paid waits.
        case epochSkipped(netuid: NetUID, block: UInt64)
        /// A subnet went to another owner, by the weight of what is locked for it.
        case subnetOwnerChanged(netuid: NetUID, oldColdkey: AccountID, newColdkey: AccountID)
        /// A coldkey chose whether its lock on a subnet decays.
        case perpetualLockUpdated(coldkey: AccountID, netuid: NetUID, enabled: Bool)
        /// A subnet is paid for and waits until a place is free.
        case networkRegistrationQueued(
            coldkey: AccountID,
            hotkey: AccountID,
            mechid: UInt16,
            identity: SubnetIdentityV3?,
            lockAmount: Tao,
            medianSubnetAlphaPrice: U64F64,
            registrationBlock: UInt64
        )
        /// A coldkey chose whether it takes locked alpha from others.
        case rejectLockedAlphaUpdated(coldkey: AccountID, enabled: Bool)
        /// A coldkey gave stake with a hotkey to another coldkey with another hotkey, worth the TAO given.
        case stakeAndHotkeyTransferred(
            originColdkey: AccountID,
            destinationColdkey: AccountID,
            originHotkey: AccountID,
            destinationHotkey: AccountID,
            originNetuid: NetUID,
            destinationNetuid: NetUID,
            amount: Tao
        )
        /// Part of the price of a registration was locked as the miner's stake; the sum of what it has locked is last.
        case collateralLocked(netuid: NetUID, hotkey: AccountID, locked: Alpha, totalLocked: Alpha)
        /// A miner set what it keeps locked at least.
        case minCollateralSet(netuid: NetUID, hotkey: AccountID, minLocked: Alpha)
        /// Which epoch's consensus decides how fast bonds move was set for a subnet.
        case liquidAlphaConsensusModeSet(NetUID, ConsensusMode)
        /// The value of a validator's fund was recorded, to measure it by later.
        case betaBaselineStamped(hotkey: AccountID)
        /// Alpha of a subnet that a validator's fund held became worthless.
        case basketAlphaWrittenOff(hotkey: AccountID, netuid: NetUID, alpha: Alpha)
        /// A validator's fund exchanged alpha of one subnet for alpha of another, worth the TAO given.
        case basketSwapped(
            hotkey: AccountID,
            originNetuid: NetUID,
            destinationNetuid: NetUID,
            alphaSold: Alpha,
            taoMid: Tao,
            alphaBought: Alpha
        )
        /// A coldkey chose whether what its stake on root earns is sold for TAO or kept.
        case rootClaimTypeSet(coldkey: AccountID, rootClaimType: RootClaimType)
    }
}
