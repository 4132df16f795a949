import Frame
import Primitives
import Scale

// What a subnet leaves behind. Source: `remove_network` in `coinbase/root.rs` of subtensor, by behaviour.

extension Subtensor {
    /// Removes what a subnet stored.
    ///
    /// Some settings outlive it and hold for the next subnet with its number: the least childkey take, auto-stake
    /// destinations, the owner's cut, what is done with the owner's incentives, the least number of neurons and of
    /// those without immunity, the adjustment's inert settings, voting power, the least root claim, root's dividends
    /// and share, and the count of registrations (protocol section 6.2).
    static func removeStorage(of netuid: NetUID, on chain: inout Chain) {
        let count = chain[totalNetworks]
        chain[totalNetworks] = count == 0 ? 0 : count - 1
        for (_, hotkey) in chain.entries(of: keys, under: netuid) {
            chain.remove(isNetworkMember, hotkey, netuid)
        }
        clearRootWeights(on: netuid, on: &chain)
        removeMechanisms(of: netuid, on: &chain)
        for key in keysOfState(netuid) + keysOfSettings(netuid) + keysOfEmission(netuid) {
            chain.write(nil, at: key)
        }
        for prefix in prefixes(of: netuid) {
            chain.removeAll(withPrefix: prefix)
        }
        if chain.contains(subnetIdentitiesV3, netuid) {
            chain[subnetIdentitiesV3, netuid] = nil
            emit(.subnetIdentityRemoved(netuid), on: &chain)
        }
        removeByHotkey(netuid, on: &chain)
        removeLease(of: netuid, on: &chain)
    }

    /// Weights that root validators once set on the subnet count for nothing.
    private static func clearRootWeights(on netuid: NetUID, on chain: inout Chain) {
        let root = NetUIDStorageIndex(.root)
        for (validator, entries) in chain.entries(of: weights, under: root) {
            var cleared = entries
            for index in cleared.indices where cleared[index].first == netuid.rawValue {
                cleared[index].second = 0
            }
            chain[weights, root, validator] = cleared
        }
    }

    private static func removeMechanisms(of netuid: NetUID, on chain: inout Chain) {
        for row in mechanismRows(of: netuid, in: chain) {
            chain.remove(lastUpdate, row)
            chain.remove(incentive, row)
            chain.removeAll(of: weightCommits, under: row)
            chain.removeAll(of: timelockedWeightCommits, under: row)
            chain.removeAll(of: cRV3WeightCommits, under: row)
            chain.removeAll(of: cRV3WeightCommitsV2, under: row)
            chain.removeAll(of: bonds, under: row)
            chain.removeAll(of: weights, under: row)
        }
    }

    /// The subnet itself, its neurons' rows, and its schedule.
    private static func keysOfState(_ netuid: NetUID) -> [[UInt8]] {
        [
            subnetOwner.key(netuid), subnetOwnerHotkey.key(netuid), subnetworkN.key(netuid), networksAdded.key(netuid),
            networkRegisteredAt.key(netuid), active.key(netuid), emission.key(netuid), consensus.key(netuid),
            dividends.key(netuid), validatorPermit.key(netuid), validatorTrust.key(netuid), stakeWeight.key(netuid),
            loadedEmission.key(netuid), lastEpochBlock.key(netuid), pendingEpochAt.key(netuid),
            subnetEpochIndex.key(netuid), blocksSinceLastStep.key(netuid), lastMechansimStepBlock.key(netuid),
            lastAdjustmentBlock.key(netuid), firstEmissionBlockNumber.key(netuid), tokenSymbol.key(netuid),
            subnetMechanism.key(netuid), subnetLocked.key(netuid), largestLocked.key(netuid),
            registrationsThisInterval.key(netuid), powRegistrationsThisInterval.key(netuid),
            burnRegistrationsThisInterval.key(netuid), registrationsThisBlock.key(netuid),
            raoRecycledForRegistration.key(netuid),
        ]
    }

    /// What owner and root can set.
    private static func keysOfSettings(_ netuid: NetUID) -> [[UInt8]] {
        [
            tempo.key(netuid), kappa.key(netuid), difficulty.key(netuid), maxAllowedUids.key(netuid),
            immunityPeriod.key(netuid), activityCutoff.key(netuid), activityCutoffFactorMilli.key(netuid),
            minAllowedWeights.key(netuid), networkRegistrationAllowed.key(netuid),
            networkPowRegistrationAllowed.key(netuid), transferToggle.key(netuid), servingRateLimit.key(netuid),
            rho.key(netuid), alphaSigmoidSteepness.key(netuid), maxAllowedValidators.key(netuid),
            bondsMovingAverage.key(netuid), bondsPenalty.key(netuid), bondsResetOn.key(netuid),
            weightsSetRateLimit.key(netuid), validatorPruneLen.key(netuid), scalingLawPower.key(netuid),
            targetRegistrationsPerInterval.key(netuid), commitRevealWeightsEnabled.key(netuid),
            burnHalfLife.key(netuid), burnIncreaseMult.key(netuid), burn.key(netuid), minBurn.key(netuid),
            maxBurn.key(netuid), minDifficulty.key(netuid), maxDifficulty.key(netuid),
            emaPriceHalvingBlocks.key(netuid), maxRegistrationsPerBlock.key(netuid), weightsVersionKey.key(netuid),
            liquidAlphaOn.key(netuid), yuma3On.key(netuid), alphaValues.key(netuid), subtokenEnabled.key(netuid),
            ownerCutAutoLockEnabled.key(netuid), immuneOwnerUidsLimit.key(netuid), revealPeriodEpochs.key(netuid),
            mechanismCountCurrent.key(netuid), mechanismEmissionSplit.key(netuid),
        ]
    }

    /// What the coinbase counted.
    private static func keysOfEmission(_ netuid: NetUID) -> [[UInt8]] {
        [
            subnetAlphaInEmission.key(netuid), subnetAlphaOutEmission.key(netuid), subnetTaoInEmission.key(netuid),
            subnetVolume.key(netuid), subnetMovingPrice.key(netuid), subnetTaoFlow.key(netuid),
            subnetEmaTaoFlow.key(netuid), subnetProtocolFlow.key(netuid), subnetEmaProtocolFlow.key(netuid),
            subnetExcessTao.key(netuid), subnetRootSellTao.key(netuid), pendingValidatorEmission.key(netuid),
            pendingServerEmission.key(netuid), pendingRootAlphaDivs.key(netuid), pendingOwnerCut.key(netuid),
            minerBurned.key(netuid),
        ]
    }

    /// Maps of which the subnet is the first key.
    private static func prefixes(of netuid: NetUID) -> [[UInt8]] {
        [
            uids.prefix(under: netuid), keys.prefix(under: netuid), blockAtRegistration.prefix(under: netuid),
            axons.prefix(under: netuid), neuronCertificates.prefix(under: netuid), prometheus.prefix(under: netuid),
            alphaDividendsPerSubnet.prefix(under: netuid), pendingChildKeys.prefix(under: netuid),
            associatedEvmAddress.prefix(under: netuid), lastHotkeySwapOnNetuid.prefix(under: netuid),
        ]
    }

    /// Maps of which the subnet is the second key.
    private static func removeByHotkey(_ netuid: NetUID, on chain: inout Chain) {
        for key in chain.keys(of: childkeyTake) where key.second == netuid {
            chain.remove(childkeyTake, key.first, netuid)
        }
        for key in chain.keys(of: childKeys) where key.second == netuid {
            chain.remove(childKeys, key.first, netuid)
        }
        for key in chain.keys(of: parentKeys) where key.second == netuid {
            chain.remove(parentKeys, key.first, netuid)
        }
        for key in chain.keys(of: lastHotkeyEmissionOnNetuid) where key.second == netuid {
            chain.remove(lastHotkeyEmissionOnNetuid, key.first, netuid)
        }
        for key in chain.keys(of: totalHotkeyAlphaLastEpoch) where key.second == netuid {
            chain.remove(totalHotkeyAlphaLastEpoch, key.first, netuid)
        }
        for key in chain.keys(of: transactionKeyLastBlock) where key.second == netuid {
            chain.remove(transactionKeyLastBlock, key.first, netuid, key.third)
        }
    }

    private static func removeLease(of netuid: NetUID, on chain: inout Chain) {
        guard let lease = chain[subnetUidToLeaseId, netuid] else { return }
        chain[subnetUidToLeaseId, netuid] = nil
        chain[subnetLeases, lease] = nil
        chain.removeAll(of: subnetLeaseShares, under: lease)
        chain.remove(accumulatedLeaseDividends, lease)
    }
}
