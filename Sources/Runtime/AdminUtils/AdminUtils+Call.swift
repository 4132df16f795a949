public import Frame
public import Primitives
public import Scale

extension AdminUtils {
    // @Scale("pallet_admin_utils::pallet::Call")
    public enum Call: PalletCall, Sendable {
        /// Names the authors of blocks, in the order of their turns. Root only.
        case swapAuthorities(newAuthorities: BoundedVec<AuraAuthority>)
        /// Sets the most that a delegate may keep of its nominators' dividends. Root only.
        case sudoSetDefaultTake(defaultTake: PerU16)
        /// Sets how many blocks lie between two keys' swaps and the like of one account. Root only.
        case sudoSetTxRateLimit(txRateLimit: UInt64)
        /// Sets how many blocks lie between two announcements of an endpoint by a neuron. Owner or root.
        case sudoSetServingRateLimit(netuid: NetUID, servingRateLimit: UInt64)
        /// Sets the least difficulty of registration by proof of work. Root only.
        case sudoSetMinDifficulty(netuid: NetUID, minDifficulty: UInt64)
        /// Sets the greatest difficulty of registration by proof of work. Owner or root.
        case sudoSetMaxDifficulty(netuid: NetUID, maxDifficulty: UInt64)
        /// Sets the version below which validators' weights are refused. Owner or root.
        case sudoSetWeightsVersionKey(netuid: NetUID, weightsVersionKey: UInt64)
        /// Sets how many blocks lie between two weight vectors of a validator. Root only.
        case sudoSetWeightsSetRateLimit(netuid: NetUID, weightsSetRateLimit: UInt64)
        /// Sets in how many blocks the difficulty is adjusted. Root only.
        case sudoSetAdjustmentInterval(netuid: NetUID, adjustmentInterval: UInt16)
        /// Sets how slowly the difficulty is adjusted, in 2^64ths. Owner or root.
        case sudoSetAdjustmentAlpha(netuid: NetUID, adjustmentAlpha: UInt64)
        /// Sets for how many blocks a new neuron cannot be replaced. Owner or root.
        // @Index(13)
        case sudoSetImmunityPeriod(netuid: NetUID, immunityPeriod: UInt16)
        /// Sets to how many neurons a validator must give weight at least. Owner or root.
        case sudoSetMinAllowedWeights(netuid: NetUID, minAllowedWeights: UInt16)
        /// Sets how many neurons a subnet may have. Owner or root.
        case sudoSetMaxAllowedUids(netuid: NetUID, maxAllowedUids: UInt16)
        /// Sets the share of stake that must agree on a weight, in 65,535ths. Root only.
        case sudoSetKappa(netuid: NetUID, kappa: UInt16)
        /// Sets a parameter that the epoch uses no more. Owner or root.
        case sudoSetRho(netuid: NetUID, rho: UInt16)
        /// Sets after how many blocks without weights a validator counted as inactive; the factor has replaced it.
        /// Owner or root.
        case sudoSetActivityCutoff(netuid: NetUID, activityCutoff: UInt16)
        /// Opens or closes a subnet for registration. Root only.
        case sudoSetNetworkRegistrationAllowed(netuid: NetUID, registrationAllowed: Bool)
        /// Always fails: nobody registers by proof of work any more.
        case sudoSetNetworkPowRegistrationAllowed(netuid: NetUID, registrationAllowed: Bool)
        /// Sets how many registrations in an interval leave the difficulty as it is. Root only.
        case sudoSetTargetRegistrationsPerInterval(netuid: NetUID, targetRegistrationsPerInterval: UInt16)
        /// Sets the least price of registration, in rao. Owner or root.
        case sudoSetMinBurn(netuid: NetUID, minBurn: Tao)
        /// Sets the greatest price of registration, in rao. Owner or root.
        case sudoSetMaxBurn(netuid: NetUID, maxBurn: Tao)
        /// Sets the difficulty of registration by proof of work. Root only.
        case sudoSetDifficulty(netuid: NetUID, difficulty: UInt64)
        /// Sets how many neurons may be validators. Root only.
        case sudoSetMaxAllowedValidators(netuid: NetUID, maxAllowedValidators: UInt16)
        /// Sets how slowly bonds follow the weights, in parts in a million. Owner or root.
        case sudoSetBondsMovingAverage(netuid: NetUID, bondsMovingAverage: UInt64)
        /// Sets how many neurons may register in one block. Root only.
        case sudoSetMaxRegistrationsPerBlock(netuid: NetUID, maxRegistrationsPerBlock: UInt16)
        /// Sets the owners' share of their subnets' emission, in 65,535ths. Root only.
        case sudoSetSubnetOwnerCut(subnetOwnerCut: UInt16)
        /// Sets how many blocks lie between two registrations of subnets. Root only.
        case sudoSetNetworkRateLimit(rateLimit: UInt64)
        /// Sets how many blocks lie between a subnet's epochs; the next is a whole tempo away. Root only.
        case sudoSetTempo(netuid: NetUID, tempo: UInt16)
        /// Always fails: the issuance is counted, not set.
        // @Index(33)
        case sudoSetTotalIssuance(totalIssuance: Tao)
        /// Sets for how many blocks a new subnet cannot be removed for another. Root only.
        // @Index(35)
        case sudoSetNetworkImmunityPeriod(immunityPeriod: UInt64)
        /// Sets the least price of a subnet, in rao. Root only.
        case sudoSetNetworkMinLockCost(lockCost: Tao)
        /// Sets how many subnets there may be. Root only.
        case sudoSetSubnetLimit(maxSubnets: UInt16)
        /// Sets in how many blocks the price of a subnet falls back to its least. Root only.
        case sudoSetLockReductionInterval(interval: UInt64)
        /// Corrects the record of TAO spent on registration in a subnet, in rao. Root only.
        case sudoSetRaoRecycled(netuid: NetUID, raoRecycled: Tao)
        /// Sets the stake weight below which a neuron may not set weights, in rao. Root only.
        // @Index(42)
        case sudoSetStakeThreshold(minStake: UInt64)
        /// Sets the least stake of a nominator, as millionths of the least amount that can be staked; smaller ones are
        /// paid back when it rises. Root only.
        case sudoSetNominatorMinRequiredStake(minStake: UInt64)
        /// Sets how many blocks lie between two changes of a delegate's take. Root only.
        // @Index(45)
        case sudoSetTxDelegateTakeRateLimit(txRateLimit: UInt64)
        /// Sets the least that a delegate keeps. Root only.
        case sudoSetMinDelegateTake(take: PerU16)
        /// Chooses between weights set openly and weights committed first and revealed later. Owner or root.
        // @Index(49)
        case sudoSetCommitRevealWeightsEnabled(netuid: NetUID, enabled: Bool)
        /// Lets the speed of bonds depend on consensus, or not. Owner or root.
        case sudoSetLiquidAlphaEnabled(netuid: NetUID, enabled: Bool)
        /// Sets the least and the greatest speed of liquid bonds, in 65,535ths. Owner or root.
        case sudoSetAlphaValues(netuid: NetUID, alphaLow: UInt16, alphaHigh: UInt16)
        /// Sets how many blocks the removal of a subnet is announced before. Root only.
        // @Index(55)
        case sudoSetDissolveNetworkScheduleDuration(duration: UInt32)
        /// Sets after how many epochs commits are revealed. Owner or root.
        // @Index(57)
        case sudoSetCommitRevealWeightsInterval(netuid: NetUID, interval: UInt64)
        /// Sets the chain's number in the world of Ethereum. Root only.
        case sudoSetEvmChainId(chainId: UInt64)
        /// Sets how far weights above consensus count for bonds, in 65,535ths. Owner or root.
        // @Index(60)
        case sudoSetBondsPenalty(netuid: NetUID, bondsPenalty: UInt16)
        /// Allows or forbids transfers of a subnet's stake between coldkeys. Owner or root.
        case sudoSetToggleTransfer(netuid: NetUID, toggle: Bool)
        /// Switches a precompiled contract on or off. Root only.
        case sudoToggleEvmPrecompile(precompileId: PrecompileEnum, enabled: Bool)
        /// Sets how fast the moving prices of subnets follow. Root only.
        case sudoSetSubnetMovingAlpha(alpha: I96F32)
        /// Sets in how many blocks a subnet's moving price comes half way. Root only.
        // @Index(65)
        case sudoSetEmaPriceHalvingPeriod(netuid: NetUID, emaHalving: UInt64)
        /// Opens or closes a subnet's token for trade. Root only.
        case sudoSetSubtokenEnabled(netuid: NetUID, subtokenEnabled: Bool)
        /// Names the hotkey that stands for a subnet's owner. Owner or root, once a week.
        case sudoSetSnOwnerHotkey(netuid: NetUID, hotkey: AccountID)
        /// Sets how sharply the speed of liquid bonds changes around consensus. Owner or root.
        case sudoSetAlphaSigmoidSteepness(netuid: NetUID, steepness: Int16)
        /// Computes bonds by Yuma 3, or by Yuma 2. Owner or root.
        case sudoSetYuma3Enabled(netuid: NetUID, enabled: Bool)
        /// Lets miners reset the bonds to them, or not. Owner or root.
        case sudoSetBondsResetEnabled(netuid: NetUID, enabled: Bool)
        /// Sets the version of timelocked commits that is accepted. Root only.
        case sudoSetCommitRevealVersion(version: UInt16)
        /// Sets how many of the owner's neurons can never be replaced. Owner or root.
        case sudoSetOwnerImmuneNeuronLimit(netuid: NetUID, immuneNeurons: UInt16)
        /// Sets the share of child hotkeys' dividends that is burned, in 2^64ths. Root only.
        case sudoSetCkBurn(burn: UInt64)
        /// Sets for how many blocks before an epoch a subnet's settings are frozen. Root only.
        case sudoSetAdminFreezeWindow(window: UInt16)
        /// Sets how many tempos lie between two changes of a setting by an owner. Root only.
        case sudoSetOwnerHparamRateLimit(epochs: UInt16)
        /// Sets how many mechanisms a subnet has. Owner or root.
        case sudoSetMechanismCount(netuid: NetUID, mechanismCount: MechID)
        /// Sets how mechanisms share the emission, in 65,535ths that add up to one; evenly where none are given. Owner
        /// or root.
        case sudoSetMechanismEmissionSplit(netuid: NetUID, maybeSplit: [UInt16]?)
        /// Makes a subnet smaller: removes the neurons with the least emission and numbers the others anew. Owner or
        /// root.
        case sudoTrimToMaxAllowedUids(netuid: NetUID, maxN: UInt16)
        /// Sets how many neurons a subnet keeps at least when it is made smaller. Root only.
        case sudoSetMinAllowedUids(netuid: NetUID, minAllowedUids: UInt16)
        /// Chooses what becomes of what the owner's miners would earn: it is burned, or recycled into what is still to
        /// be emitted. Owner or root.
        case sudoSetRecycleOrBurn(netuid: NetUID, recycleOrBurn: RecycleOrBurnEnum)
        /// Sets the flow of TAO below which a subnet earns nothing; a rule that is not in force. Root only.
        case sudoSetTaoFlowCutoff(flowCutoff: I64F64)
        /// Sets the power to which flows of TAO are raised; a rule that is not in force. Root only.
        case sudoSetTaoFlowNormalizationExponent(exponent: U64F64)
        /// Sets how fast the moving flows of TAO follow, in 2^63ths; a rule that is not in force. Root only.
        case sudoSetTaoFlowSmoothingFactor(smoothingFactor: UInt64)
        /// Sets how many neurons must stay replaceable. Root only.
        case sudoSetMinNonImmuneUids(netuid: NetUID, min: UInt16)
        /// Sets how many blocks lie between a subnet's registration and its start. Root only.
        case sudoSetStartCallDelay(delay: UInt64)
        /// Sets how many blocks before its swap a coldkey's swap is announced. Root only.
        case sudoSetColdkeySwapAnnouncementDelay(duration: UInt32)
        /// Sets how many blocks later another coldkey may be announced. Root only.
        case sudoSetColdkeySwapReannouncementDelay(duration: UInt32)
        /// Sets how many mechanisms a subnet may have. Root only.
        case sudoSetMaxMechanismCount(maxMechanismCount: MechID)
        /// Sets in how many blocks the price of registration halves. Owner or root.
        case sudoSetBurnHalfLife(netuid: NetUID, burnHalfLife: UInt16)
        /// Sets by which factor the price of registration grows with each registration. Owner or root.
        case sudoSetBurnIncreaseMult(netuid: NetUID, burnIncreaseMult: U64F64)
        /// Takes what the protocol spends off the flows of TAO, or not; a rule that is not in force. Root only.
        case sudoSetNetTaoFlowEnabled(enabled: Bool)
        /// Pays the owner's cut of a subnet's emission, or not. Owner or root.
        case sudoSetOwnerCutEnabled(netuid: NetUID, enabled: Bool)
        /// Sets the least that child hotkeys keep in a subnet. Owner or root.
        case sudoSetMinChildkeyTakePerSubnet(netuid: NetUID, take: PerU16)
        /// Gives a subnet's pool emission, or not. Root only.
        case sudoSetSubnetEmissionEnabled(netuid: NetUID, enabled: Bool)
        /// Locks the owner's cut as it is paid, or not. Owner or root.
        case sudoSetOwnerCutAutoLockEnabled(netuid: NetUID, enabled: Bool)
        /// Sets how many epochs one block runs at most. Root only.
        case sudoSetMaxEpochsPerBlock(maxEpochsPerBlock: UInt8)
        /// Sets after how many thousandths of a tempo without weights a validator counts as inactive. Owner or root;
        /// the same as SubtensorModule's `set_activity_cutoff_factor`, under the name that newer clients use.
        case sudoSetActivityCutoffFactor(netuid: NetUID, factorMilli: UInt32)
    }
}
