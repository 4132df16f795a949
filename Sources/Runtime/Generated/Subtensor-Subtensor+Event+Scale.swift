// swift-format-ignore-file
// Written by scale-expand from Subtensor+Event.swift. Do not edit.

public import Scale
import Frame
import Primitives

extension Subtensor.Event: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .networkAdded(try NetUID(from: &reader), try UInt16(from: &reader))
        case 1: self = .networkRemoved(try NetUID(from: &reader))
        case 2: self = .stakeAdded(
                try AccountID(from: &reader),
                try AccountID(from: &reader),
                try Tao(from: &reader),
                try Alpha(from: &reader),
                try NetUID(from: &reader),
                try UInt64(from: &reader)
            )
        case 3: self = .stakeRemoved(
                try AccountID(from: &reader),
                try AccountID(from: &reader),
                try Tao(from: &reader),
                try Alpha(from: &reader),
                try NetUID(from: &reader),
                try UInt64(from: &reader)
            )
        case 4: self = .stakeMoved(
                try AccountID(from: &reader),
                try AccountID(from: &reader),
                try NetUID(from: &reader),
                try AccountID(from: &reader),
                try NetUID(from: &reader),
                try Tao(from: &reader)
            )
        case 5: self = .weightsSet(try NetUIDStorageIndex(from: &reader), try UInt16(from: &reader))
        case 6: self = .rootWeightsSet(try UInt16(from: &reader))
        case 7: self = .neuronRegistered(
                try NetUID(from: &reader),
                try UInt16(from: &reader),
                try AccountID(from: &reader)
            )
        case 8: self = .bulkNeuronsRegistered(try UInt16(from: &reader), try UInt16(from: &reader))
        case 9: self = .bulkBalancesSet(try UInt16(from: &reader), try UInt16(from: &reader))
        case 10: self = .maxAllowedUidsSet(try NetUID(from: &reader), try UInt16(from: &reader))
        case 11: self = .maxWeightLimitSet(try NetUID(from: &reader), try UInt16(from: &reader))
        case 12: self = .difficultySet(try NetUID(from: &reader), try UInt64(from: &reader))
        case 13: self = .adjustmentIntervalSet(try NetUID(from: &reader), try UInt16(from: &reader))
        case 14: self = .registrationPerIntervalSet(try NetUID(from: &reader), try UInt16(from: &reader))
        case 15: self = .maxRegistrationsPerBlockSet(try NetUID(from: &reader), try UInt16(from: &reader))
        case 16: self = .activityCutoffSet(try NetUID(from: &reader), try UInt16(from: &reader))
        case 17: self = .rhoSet(try NetUID(from: &reader), try UInt16(from: &reader))
        case 18: self = .alphaSigmoidSteepnessSet(try NetUID(from: &reader), try Int16(from: &reader))
        case 19: self = .kappaSet(try NetUID(from: &reader), try UInt16(from: &reader))
        case 20: self = .minAllowedWeightSet(try NetUID(from: &reader), try UInt16(from: &reader))
        case 21: self = .validatorPruneLenSet(try NetUID(from: &reader), try UInt64(from: &reader))
        case 22: self = .scalingLawPowerSet(try NetUID(from: &reader), try UInt16(from: &reader))
        case 23: self = .weightsSetRateLimitSet(try NetUID(from: &reader), try UInt64(from: &reader))
        case 24: self = .immunityPeriodSet(try NetUID(from: &reader), try UInt16(from: &reader))
        case 25: self = .bondsMovingAverageSet(try NetUID(from: &reader), try UInt64(from: &reader))
        case 26: self = .bondsPenaltySet(try NetUID(from: &reader), try UInt16(from: &reader))
        case 27: self = .bondsResetOnSet(try NetUID(from: &reader), try Bool(from: &reader))
        case 28: self = .maxAllowedValidatorsSet(try NetUID(from: &reader), try UInt16(from: &reader))
        case 29: self = .axonServed(try NetUID(from: &reader), try AccountID(from: &reader))
        case 30: self = .prometheusServed(try NetUID(from: &reader), try AccountID(from: &reader))
        case 31: self = .delegateAdded(
                try AccountID(from: &reader),
                try AccountID(from: &reader),
                try PerU16(from: &reader)
            )
        case 32: self = .defaultTakeSet(try PerU16(from: &reader))
        case 33: self = .weightsVersionKeySet(try NetUID(from: &reader), try UInt64(from: &reader))
        case 34: self = .minDifficultySet(try NetUID(from: &reader), try UInt64(from: &reader))
        case 35: self = .maxDifficultySet(try NetUID(from: &reader), try UInt64(from: &reader))
        case 36: self = .servingRateLimitSet(try NetUID(from: &reader), try UInt64(from: &reader))
        case 37: self = .burnSet(try NetUID(from: &reader), try Tao(from: &reader))
        case 38: self = .maxBurnSet(try NetUID(from: &reader), try Tao(from: &reader))
        case 39: self = .minBurnSet(try NetUID(from: &reader), try Tao(from: &reader))
        case 40: self = .maxEpochsPerBlockSet(try UInt8(from: &reader))
        case 41: self = .txRateLimitSet(try UInt64(from: &reader))
        case 42: self = .txDelegateTakeRateLimitSet(try UInt64(from: &reader))
        case 43: self = .txChildKeyTakeRateLimitSet(try UInt64(from: &reader))
        case 44: self = .adminFreezeWindowSet(try UInt16(from: &reader))
        case 45: self = .ownerHyperparamRateLimitSet(try UInt16(from: &reader))
        case 46: self = .minChildKeyTakeSet(try PerU16(from: &reader))
        case 47: self = .minChildKeyTakePerSubnetSet(try NetUID(from: &reader), try PerU16(from: &reader))
        case 48: self = .maxChildKeyTakeSet(try PerU16(from: &reader))
        case 49: self = .childKeyTakeSet(try AccountID(from: &reader), try PerU16(from: &reader))
        case 50: self = .sudid(try Outcome<Unit, DispatchError>(from: &reader))
        case 51: self = .registrationAllowed(try NetUID(from: &reader), try Bool(from: &reader))
        case 52: self = .powRegistrationAllowed(try NetUID(from: &reader), try Bool(from: &reader))
        case 53: self = .tempoSet(try NetUID(from: &reader), try UInt16(from: &reader))
        case 54: self = .raoRecycledForRegistrationSet(try NetUID(from: &reader), try Tao(from: &reader))
        case 55: self = .stakeThresholdSet(try UInt64(from: &reader))
        case 56: self = .adjustmentAlphaSet(try NetUID(from: &reader), try UInt64(from: &reader))
        case 57: self = .faucet(try AccountID(from: &reader), try UInt64(from: &reader))
        case 58: self = .subnetOwnerCutSet(try UInt16(from: &reader))
        case 59: self = .networkRateLimitSet(try UInt64(from: &reader))
        case 60: self = .networkImmunityPeriodSet(try UInt64(from: &reader))
        case 61: self = .startCallDelaySet(try UInt64(from: &reader))
        case 62: self = .networkMinLockCostSet(try Tao(from: &reader))
        case 63: self = .subnetLimitSet(try UInt16(from: &reader))
        case 64: self = .networkLockCostReductionIntervalSet(try UInt64(from: &reader))
        case 65: self = .takeDecreased(
                try AccountID(from: &reader),
                try AccountID(from: &reader),
                try PerU16(from: &reader)
            )
        case 66: self = .takeIncreased(
                try AccountID(from: &reader),
                try AccountID(from: &reader),
                try PerU16(from: &reader)
            )
        case 67: self = .hotkeySwapped(
                coldkey: try AccountID(from: &reader),
                oldHotkey: try AccountID(from: &reader),
                newHotkey: try AccountID(from: &reader)
            )
        case 68: self = .maxDelegateTakeSet(try PerU16(from: &reader))
        case 69: self = .minDelegateTakeSet(try PerU16(from: &reader))
        case 70: self = .coldkeySwapAnnounced(
                who: try AccountID(from: &reader),
                newColdkeyHash: try Hash256(from: &reader)
            )
        case 71: self = .coldkeySwapReset(who: try AccountID(from: &reader))
        case 72: self = .coldkeySwapped(
                oldColdkey: try AccountID(from: &reader),
                newColdkey: try AccountID(from: &reader)
            )
        case 73: self = .coldkeySwapDisputed(coldkey: try AccountID(from: &reader))
        case 74: self = .allBalanceUnstakedAndTransferredToNewColdkey(
                currentColdkey: try AccountID(from: &reader),
                newColdkey: try AccountID(from: &reader),
                totalBalance: try Tao(from: &reader)
            )
        case 75: self = .arbitrationPeriodExtended(coldkey: try AccountID(from: &reader))
        case 76: self = .setChildrenScheduled(
                try AccountID(from: &reader),
                try NetUID(from: &reader),
                try UInt64(from: &reader),
                try [Pair<UInt64, AccountID>](from: &reader)
            )
        case 77: self = .setChildren(
                try AccountID(from: &reader),
                try NetUID(from: &reader),
                try [Pair<UInt64, AccountID>](from: &reader)
            )
        case 78: self = .chainIdentitySet(try AccountID(from: &reader))
        case 79: self = .subnetIdentitySet(try NetUID(from: &reader))
        case 80: self = .subnetIdentityRemoved(try NetUID(from: &reader))
        case 81: self = .dissolveNetworkScheduled(
                account: try AccountID(from: &reader),
                netuid: try NetUID(from: &reader),
                executionBlock: try UInt32(from: &reader)
            )
        case 82: self = .coldkeySwapAnnouncementDelaySet(try UInt32(from: &reader))
        case 83: self = .coldkeySwapReannouncementDelaySet(try UInt32(from: &reader))
        case 84: self = .dissolveNetworkScheduleDurationSet(try UInt32(from: &reader))
        case 85: self = .cRV3WeightsCommitted(
                try AccountID(from: &reader),
                try NetUIDStorageIndex(from: &reader),
                try Hash256(from: &reader)
            )
        case 86: self = .weightsCommitted(
                try AccountID(from: &reader),
                try NetUIDStorageIndex(from: &reader),
                try Hash256(from: &reader)
            )
        case 87: self = .weightsRevealed(
                try AccountID(from: &reader),
                try NetUIDStorageIndex(from: &reader),
                try Hash256(from: &reader)
            )
        case 88: self = .weightsBatchRevealed(
                try AccountID(from: &reader),
                try NetUID(from: &reader),
                try [Hash256](from: &reader)
            )
        case 89: self = .batchWeightsCompleted(try [Compact<NetUID>](from: &reader), try AccountID(from: &reader))
        case 90: self = .batchCompletedWithErrors
        case 91: self = .batchWeightItemFailed(try NetUID(from: &reader), try DispatchError(from: &reader))
        case 92: self = .stakeTransferred(
                try AccountID(from: &reader),
                try AccountID(from: &reader),
                try AccountID(from: &reader),
                try NetUID(from: &reader),
                try NetUID(from: &reader),
                try Tao(from: &reader)
            )
        case 93: self = .stakeSwapped(
                try AccountID(from: &reader),
                try AccountID(from: &reader),
                try NetUID(from: &reader),
                try NetUID(from: &reader),
                try Tao(from: &reader)
            )
        case 94: self = .transferToggle(try NetUID(from: &reader), try Bool(from: &reader))
        case 95: self = .subnetOwnerHotkeySet(try NetUID(from: &reader), try AccountID(from: &reader))
        case 96: self = .firstEmissionBlockNumberSet(try NetUID(from: &reader), try UInt64(from: &reader))
        case 97: self = .alphaRecycled(
                try AccountID(from: &reader),
                try AccountID(from: &reader),
                try Alpha(from: &reader),
                try NetUID(from: &reader)
            )
        case 98: self = .alphaBurned(
                try AccountID(from: &reader),
                try AccountID(from: &reader),
                try Alpha(from: &reader),
                try NetUID(from: &reader)
            )
        case 99: self = .evmKeyAssociated(
                netuid: try NetUID(from: &reader),
                hotkey: try AccountID(from: &reader),
                evmKey: try H160(from: &reader),
                blockAssociated: try UInt64(from: &reader)
            )
        case 100: self = .cRV3WeightsRevealed(try NetUID(from: &reader), try AccountID(from: &reader))
        case 101: self = .commitRevealPeriodsSet(try NetUID(from: &reader), try UInt64(from: &reader))
        case 102: self = .commitRevealEnabled(try NetUID(from: &reader), try Bool(from: &reader))
        case 103: self = .hotkeySwappedOnSubnet(
                coldkey: try AccountID(from: &reader),
                oldHotkey: try AccountID(from: &reader),
                newHotkey: try AccountID(from: &reader),
                netuid: try NetUID(from: &reader)
            )
        case 104: self = .subnetLeaseCreated(
                beneficiary: try AccountID(from: &reader),
                leaseId: try UInt32(from: &reader),
                netuid: try NetUID(from: &reader),
                endBlock: try Optional<UInt32>(from: &reader)
            )
        case 105: self = .subnetLeaseTerminated(
                beneficiary: try AccountID(from: &reader),
                netuid: try NetUID(from: &reader)
            )
        case 106: self = .symbolUpdated(
                netuid: try NetUID(from: &reader),
                symbol: try [UInt8](from: &reader)
            )
        case 107: self = .commitRevealVersionSet(try UInt16(from: &reader))
        case 108: self = .timelockedWeightsCommitted(
                try AccountID(from: &reader),
                try NetUIDStorageIndex(from: &reader),
                try Hash256(from: &reader),
                try UInt64(from: &reader)
            )
        case 109: self = .timelockedWeightsRevealed(try NetUIDStorageIndex(from: &reader), try AccountID(from: &reader))
        case 110: self = .autoStakeAdded(
                netuid: try NetUID(from: &reader),
                destination: try AccountID(from: &reader),
                hotkey: try AccountID(from: &reader),
                owner: try AccountID(from: &reader),
                incentive: try Alpha(from: &reader)
            )
        case 111: self = .incentiveAlphaEmittedToMiners(
                netuid: try NetUIDStorageIndex(from: &reader),
                emissions: try [Alpha](from: &reader)
            )
        case 112: self = .minAllowedUidsSet(try NetUID(from: &reader), try UInt16(from: &reader))
        case 113: self = .autoStakeDestinationSet(
                coldkey: try AccountID(from: &reader),
                netuid: try NetUID(from: &reader),
                hotkey: try AccountID(from: &reader)
            )
        case 114: self = .minNonImmuneUidsSet(try NetUID(from: &reader), try UInt16(from: &reader))
        case 115: self = .rootClaimed(coldkey: try AccountID(from: &reader), tao: try Tao(from: &reader))
        case 116: self = .basketDeposited(
                hotkey: try AccountID(from: &reader),
                tao: try Tao(from: &reader),
                shares: try UInt64(from: &reader)
            )
        case 117: self = .basketStakedIn(
                hotkey: try AccountID(from: &reader),
                coldkey: try AccountID(from: &reader),
                tao: try Tao(from: &reader),
                value: try Tao(from: &reader),
                shares: try UInt64(from: &reader)
            )
        case 118: self = .basketClaimed(
                hotkey: try AccountID(from: &reader),
                coldkey: try AccountID(from: &reader),
                tao: try Tao(from: &reader)
            )
        case 119: self = .basketHoldingConverted(
                hotkey: try AccountID(from: &reader),
                netuid: try NetUID(from: &reader),
                tao: try Tao(from: &reader)
            )
        case 120: self = .votingPowerTrackingEnabled(netuid: try NetUID(from: &reader))
        case 121: self = .votingPowerTrackingDisableScheduled(
                netuid: try NetUID(from: &reader),
                disableAtBlock: try UInt64(from: &reader)
            )
        case 122: self = .votingPowerTrackingDisabled(netuid: try NetUID(from: &reader))
        case 123: self = .votingPowerEmaAlphaSet(netuid: try NetUID(from: &reader), alpha: try UInt64(from: &reader))
        case 124: self = .subnetLeaseDividendsDistributed(
                leaseId: try UInt32(from: &reader),
                contributor: try AccountID(from: &reader),
                alpha: try Alpha(from: &reader)
            )
        case 125: self = .addStakeBurn(
                netuid: try NetUID(from: &reader),
                hotkey: try AccountID(from: &reader),
                amount: try Tao(from: &reader),
                alpha: try Alpha(from: &reader)
            )
        case 126: self = .networkDissolveCleanupCompleted(netuid: try NetUID(from: &reader))
        case 127: self = .coldkeySwapCleared(who: try AccountID(from: &reader))
        case 128: self = .transactionFeePaidWithAlpha(
                who: try AccountID(from: &reader),
                netuid: try NetUID(from: &reader),
                alphaFee: try Alpha(from: &reader),
                taoAmount: try Tao(from: &reader)
            )
        case 129: self = .burnHalfLifeSet(
                netuid: try NetUID(from: &reader),
                burnHalfLife: try UInt16(from: &reader)
            )
        case 130: self = .burnIncreaseMultSet(
                netuid: try NetUID(from: &reader),
                burnIncreaseMult: try U64F64(from: &reader)
            )
        case 131: self = .autoParentDelegationEnabledSet(
                hotkey: try AccountID(from: &reader),
                enabled: try Bool(from: &reader)
            )
        case 132: self = .stakeLocked(
                coldkey: try AccountID(from: &reader),
                hotkey: try AccountID(from: &reader),
                netuid: try NetUID(from: &reader),
                amount: try Alpha(from: &reader)
            )
        case 133: self = .stakeUnlocked(
                coldkey: try AccountID(from: &reader),
                hotkey: try AccountID(from: &reader),
                netuid: try NetUID(from: &reader),
                amount: try Alpha(from: &reader)
            )
        case 134: self = .lockMoved(
                coldkey: try AccountID(from: &reader),
                originHotkey: try AccountID(from: &reader),
                destinationHotkey: try AccountID(from: &reader),
                netuid: try NetUID(from: &reader)
            )
        case 135: self = .activityCutoffFactorMilliSet(
                netuid: try NetUID(from: &reader),
                factorMilli: try UInt32(from: &reader)
            )
        case 136: self = .epochTriggered(
                netuid: try NetUID(from: &reader),
                by: try AccountID(from: &reader),
                firesAt: try UInt64(from: &reader)
            )
        case 137: self = .epochDeferred(
                netuid: try NetUID(from: &reader),
                fromBlock: try UInt64(from: &reader),
                toBlock: try UInt64(from: &reader)
            )
        case 138: self = .epochSkipped(netuid: try NetUID(from: &reader), block: try UInt64(from: &reader))
        case 139: self = .subnetOwnerChanged(
                netuid: try NetUID(from: &reader),
                oldColdkey: try AccountID(from: &reader),
                newColdkey: try AccountID(from: &reader)
            )
        case 140: self = .perpetualLockUpdated(
                coldkey: try AccountID(from: &reader),
                netuid: try NetUID(from: &reader),
                enabled: try Bool(from: &reader)
            )
        case 141: self = .networkRegistrationQueued(
                coldkey: try AccountID(from: &reader),
                hotkey: try AccountID(from: &reader),
                mechid: try UInt16(from: &reader),
                identity: try Optional<SubnetIdentityV3>(from: &reader),
                lockAmount: try Tao(from: &reader),
                medianSubnetAlphaPrice: try U64F64(from: &reader),
                registrationBlock: try UInt64(from: &reader)
            )
        case 142: self = .rejectLockedAlphaUpdated(
                coldkey: try AccountID(from: &reader),
                enabled: try Bool(from: &reader)
            )
        case 143: self = .stakeAndHotkeyTransferred(
                originColdkey: try AccountID(from: &reader),
                destinationColdkey: try AccountID(from: &reader),
                originHotkey: try AccountID(from: &reader),
                destinationHotkey: try AccountID(from: &reader),
                originNetuid: try NetUID(from: &reader),
                destinationNetuid: try NetUID(from: &reader),
                amount: try Tao(from: &reader)
            )
        case 144: self = .collateralLocked(
                netuid: try NetUID(from: &reader),
                hotkey: try AccountID(from: &reader),
                locked: try Alpha(from: &reader),
                totalLocked: try Alpha(from: &reader)
            )
        case 145: self = .minCollateralSet(
                netuid: try NetUID(from: &reader),
                hotkey: try AccountID(from: &reader),
                minLocked: try Alpha(from: &reader)
            )
        case 146: self = .liquidAlphaConsensusModeSet(try NetUID(from: &reader), try ConsensusMode(from: &reader))
        case 147: self = .betaBaselineStamped(hotkey: try AccountID(from: &reader))
        case 148: self = .basketAlphaWrittenOff(
                hotkey: try AccountID(from: &reader),
                netuid: try NetUID(from: &reader),
                alpha: try Alpha(from: &reader)
            )
        case 149: self = .basketSwapped(
                hotkey: try AccountID(from: &reader),
                originNetuid: try NetUID(from: &reader),
                destinationNetuid: try NetUID(from: &reader),
                alphaSold: try Alpha(from: &reader),
                taoMid: try Tao(from: &reader),
                alphaBought: try Alpha(from: &reader)
            )
        case 150: self = .rootClaimTypeSet(
                coldkey: try AccountID(from: &reader),
                rootClaimType: try RootClaimType(from: &reader)
            )
        case let other: throw .unknownVariant(type: "Subtensor.Event", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .networkAdded(let value0, let value1):
            writer.append(0)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .networkRemoved(let value0):
            writer.append(1)
            value0.encode(to: &writer)
        case .stakeAdded(let value0, let value1, let value2, let value3, let value4, let value5):
            writer.append(2)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
            value4.encode(to: &writer)
            value5.encode(to: &writer)
        case .stakeRemoved(let value0, let value1, let value2, let value3, let value4, let value5):
            writer.append(3)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
            value4.encode(to: &writer)
            value5.encode(to: &writer)
        case .stakeMoved(let value0, let value1, let value2, let value3, let value4, let value5):
            writer.append(4)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
            value4.encode(to: &writer)
            value5.encode(to: &writer)
        case .weightsSet(let value0, let value1):
            writer.append(5)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .rootWeightsSet(let value0):
            writer.append(6)
            value0.encode(to: &writer)
        case .neuronRegistered(let value0, let value1, let value2):
            writer.append(7)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
        case .bulkNeuronsRegistered(let value0, let value1):
            writer.append(8)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .bulkBalancesSet(let value0, let value1):
            writer.append(9)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .maxAllowedUidsSet(let value0, let value1):
            writer.append(10)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .maxWeightLimitSet(let value0, let value1):
            writer.append(11)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .difficultySet(let value0, let value1):
            writer.append(12)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .adjustmentIntervalSet(let value0, let value1):
            writer.append(13)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .registrationPerIntervalSet(let value0, let value1):
            writer.append(14)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .maxRegistrationsPerBlockSet(let value0, let value1):
            writer.append(15)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .activityCutoffSet(let value0, let value1):
            writer.append(16)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .rhoSet(let value0, let value1):
            writer.append(17)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .alphaSigmoidSteepnessSet(let value0, let value1):
            writer.append(18)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .kappaSet(let value0, let value1):
            writer.append(19)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .minAllowedWeightSet(let value0, let value1):
            writer.append(20)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .validatorPruneLenSet(let value0, let value1):
            writer.append(21)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .scalingLawPowerSet(let value0, let value1):
            writer.append(22)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .weightsSetRateLimitSet(let value0, let value1):
            writer.append(23)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .immunityPeriodSet(let value0, let value1):
            writer.append(24)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .bondsMovingAverageSet(let value0, let value1):
            writer.append(25)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .bondsPenaltySet(let value0, let value1):
            writer.append(26)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .bondsResetOnSet(let value0, let value1):
            writer.append(27)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .maxAllowedValidatorsSet(let value0, let value1):
            writer.append(28)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .axonServed(let value0, let value1):
            writer.append(29)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .prometheusServed(let value0, let value1):
            writer.append(30)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .delegateAdded(let value0, let value1, let value2):
            writer.append(31)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
        case .defaultTakeSet(let value0):
            writer.append(32)
            value0.encode(to: &writer)
        case .weightsVersionKeySet(let value0, let value1):
            writer.append(33)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .minDifficultySet(let value0, let value1):
            writer.append(34)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .maxDifficultySet(let value0, let value1):
            writer.append(35)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .servingRateLimitSet(let value0, let value1):
            writer.append(36)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .burnSet(let value0, let value1):
            writer.append(37)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .maxBurnSet(let value0, let value1):
            writer.append(38)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .minBurnSet(let value0, let value1):
            writer.append(39)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .maxEpochsPerBlockSet(let value0):
            writer.append(40)
            value0.encode(to: &writer)
        case .txRateLimitSet(let value0):
            writer.append(41)
            value0.encode(to: &writer)
        case .txDelegateTakeRateLimitSet(let value0):
            writer.append(42)
            value0.encode(to: &writer)
        case .txChildKeyTakeRateLimitSet(let value0):
            writer.append(43)
            value0.encode(to: &writer)
        case .adminFreezeWindowSet(let value0):
            writer.append(44)
            value0.encode(to: &writer)
        case .ownerHyperparamRateLimitSet(let value0):
            writer.append(45)
            value0.encode(to: &writer)
        case .minChildKeyTakeSet(let value0):
            writer.append(46)
            value0.encode(to: &writer)
        case .minChildKeyTakePerSubnetSet(let value0, let value1):
            writer.append(47)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .maxChildKeyTakeSet(let value0):
            writer.append(48)
            value0.encode(to: &writer)
        case .childKeyTakeSet(let value0, let value1):
            writer.append(49)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudid(let value0):
            writer.append(50)
            value0.encode(to: &writer)
        case .registrationAllowed(let value0, let value1):
            writer.append(51)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .powRegistrationAllowed(let value0, let value1):
            writer.append(52)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .tempoSet(let value0, let value1):
            writer.append(53)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .raoRecycledForRegistrationSet(let value0, let value1):
            writer.append(54)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .stakeThresholdSet(let value0):
            writer.append(55)
            value0.encode(to: &writer)
        case .adjustmentAlphaSet(let value0, let value1):
            writer.append(56)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .faucet(let value0, let value1):
            writer.append(57)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .subnetOwnerCutSet(let value0):
            writer.append(58)
            value0.encode(to: &writer)
        case .networkRateLimitSet(let value0):
            writer.append(59)
            value0.encode(to: &writer)
        case .networkImmunityPeriodSet(let value0):
            writer.append(60)
            value0.encode(to: &writer)
        case .startCallDelaySet(let value0):
            writer.append(61)
            value0.encode(to: &writer)
        case .networkMinLockCostSet(let value0):
            writer.append(62)
            value0.encode(to: &writer)
        case .subnetLimitSet(let value0):
            writer.append(63)
            value0.encode(to: &writer)
        case .networkLockCostReductionIntervalSet(let value0):
            writer.append(64)
            value0.encode(to: &writer)
        case .takeDecreased(let value0, let value1, let value2):
            writer.append(65)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
        case .takeIncreased(let value0, let value1, let value2):
            writer.append(66)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
        case .hotkeySwapped(let value0, let value1, let value2):
            writer.append(67)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
        case .maxDelegateTakeSet(let value0):
            writer.append(68)
            value0.encode(to: &writer)
        case .minDelegateTakeSet(let value0):
            writer.append(69)
            value0.encode(to: &writer)
        case .coldkeySwapAnnounced(let value0, let value1):
            writer.append(70)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .coldkeySwapReset(let value0):
            writer.append(71)
            value0.encode(to: &writer)
        case .coldkeySwapped(let value0, let value1):
            writer.append(72)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .coldkeySwapDisputed(let value0):
            writer.append(73)
            value0.encode(to: &writer)
        case .allBalanceUnstakedAndTransferredToNewColdkey(let value0, let value1, let value2):
            writer.append(74)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
        case .arbitrationPeriodExtended(let value0):
            writer.append(75)
            value0.encode(to: &writer)
        case .setChildrenScheduled(let value0, let value1, let value2, let value3):
            writer.append(76)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
        case .setChildren(let value0, let value1, let value2):
            writer.append(77)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
        case .chainIdentitySet(let value0):
            writer.append(78)
            value0.encode(to: &writer)
        case .subnetIdentitySet(let value0):
            writer.append(79)
            value0.encode(to: &writer)
        case .subnetIdentityRemoved(let value0):
            writer.append(80)
            value0.encode(to: &writer)
        case .dissolveNetworkScheduled(let value0, let value1, let value2):
            writer.append(81)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
        case .coldkeySwapAnnouncementDelaySet(let value0):
            writer.append(82)
            value0.encode(to: &writer)
        case .coldkeySwapReannouncementDelaySet(let value0):
            writer.append(83)
            value0.encode(to: &writer)
        case .dissolveNetworkScheduleDurationSet(let value0):
            writer.append(84)
            value0.encode(to: &writer)
        case .cRV3WeightsCommitted(let value0, let value1, let value2):
            writer.append(85)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
        case .weightsCommitted(let value0, let value1, let value2):
            writer.append(86)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
        case .weightsRevealed(let value0, let value1, let value2):
            writer.append(87)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
        case .weightsBatchRevealed(let value0, let value1, let value2):
            writer.append(88)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
        case .batchWeightsCompleted(let value0, let value1):
            writer.append(89)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .batchCompletedWithErrors:
            writer.append(90)
        case .batchWeightItemFailed(let value0, let value1):
            writer.append(91)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .stakeTransferred(let value0, let value1, let value2, let value3, let value4, let value5):
            writer.append(92)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
            value4.encode(to: &writer)
            value5.encode(to: &writer)
        case .stakeSwapped(let value0, let value1, let value2, let value3, let value4):
            writer.append(93)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
            value4.encode(to: &writer)
        case .transferToggle(let value0, let value1):
            writer.append(94)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .subnetOwnerHotkeySet(let value0, let value1):
            writer.append(95)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .firstEmissionBlockNumberSet(let value0, let value1):
            writer.append(96)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .alphaRecycled(let value0, let value1, let value2, let value3):
            writer.append(97)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
        case .alphaBurned(let value0, let value1, let value2, let value3):
            writer.append(98)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
        case .evmKeyAssociated(let value0, let value1, let value2, let value3):
            writer.append(99)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
        case .cRV3WeightsRevealed(let value0, let value1):
            writer.append(100)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .commitRevealPeriodsSet(let value0, let value1):
            writer.append(101)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .commitRevealEnabled(let value0, let value1):
            writer.append(102)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .hotkeySwappedOnSubnet(let value0, let value1, let value2, let value3):
            writer.append(103)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
        case .subnetLeaseCreated(let value0, let value1, let value2, let value3):
            writer.append(104)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
        case .subnetLeaseTerminated(let value0, let value1):
            writer.append(105)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .symbolUpdated(let value0, let value1):
            writer.append(106)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .commitRevealVersionSet(let value0):
            writer.append(107)
            value0.encode(to: &writer)
        case .timelockedWeightsCommitted(let value0, let value1, let value2, let value3):
            writer.append(108)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
        case .timelockedWeightsRevealed(let value0, let value1):
            writer.append(109)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .autoStakeAdded(let value0, let value1, let value2, let value3, let value4):
            writer.append(110)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
            value4.encode(to: &writer)
        case .incentiveAlphaEmittedToMiners(let value0, let value1):
            writer.append(111)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .minAllowedUidsSet(let value0, let value1):
            writer.append(112)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .autoStakeDestinationSet(let value0, let value1, let value2):
            writer.append(113)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
        case .minNonImmuneUidsSet(let value0, let value1):
            writer.append(114)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .rootClaimed(let value0, let value1):
            writer.append(115)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .basketDeposited(let value0, let value1, let value2):
            writer.append(116)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
        case .basketStakedIn(let value0, let value1, let value2, let value3, let value4):
            writer.append(117)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
            value4.encode(to: &writer)
        case .basketClaimed(let value0, let value1, let value2):
            writer.append(118)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
        case .basketHoldingConverted(let value0, let value1, let value2):
            writer.append(119)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
        case .votingPowerTrackingEnabled(let value0):
            writer.append(120)
            value0.encode(to: &writer)
        case .votingPowerTrackingDisableScheduled(let value0, let value1):
            writer.append(121)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .votingPowerTrackingDisabled(let value0):
            writer.append(122)
            value0.encode(to: &writer)
        case .votingPowerEmaAlphaSet(let value0, let value1):
            writer.append(123)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .subnetLeaseDividendsDistributed(let value0, let value1, let value2):
            writer.append(124)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
        case .addStakeBurn(let value0, let value1, let value2, let value3):
            writer.append(125)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
        case .networkDissolveCleanupCompleted(let value0):
            writer.append(126)
            value0.encode(to: &writer)
        case .coldkeySwapCleared(let value0):
            writer.append(127)
            value0.encode(to: &writer)
        case .transactionFeePaidWithAlpha(let value0, let value1, let value2, let value3):
            writer.append(128)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
        case .burnHalfLifeSet(let value0, let value1):
            writer.append(129)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .burnIncreaseMultSet(let value0, let value1):
            writer.append(130)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .autoParentDelegationEnabledSet(let value0, let value1):
            writer.append(131)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .stakeLocked(let value0, let value1, let value2, let value3):
            writer.append(132)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
        case .stakeUnlocked(let value0, let value1, let value2, let value3):
            writer.append(133)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
        case .lockMoved(let value0, let value1, let value2, let value3):
            writer.append(134)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
        case .activityCutoffFactorMilliSet(let value0, let value1):
            writer.append(135)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .epochTriggered(let value0, let value1, let value2):
            writer.append(136)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
        case .epochDeferred(let value0, let value1, let value2):
            writer.append(137)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
        case .epochSkipped(let value0, let value1):
            writer.append(138)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .subnetOwnerChanged(let value0, let value1, let value2):
            writer.append(139)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
        case .perpetualLockUpdated(let value0, let value1, let value2):
            writer.append(140)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
        case .networkRegistrationQueued(let value0, let value1, let value2, let value3, let value4, let value5, let value6):
            writer.append(141)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
            value4.encode(to: &writer)
            value5.encode(to: &writer)
            value6.encode(to: &writer)
        case .rejectLockedAlphaUpdated(let value0, let value1):
            writer.append(142)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .stakeAndHotkeyTransferred(let value0, let value1, let value2, let value3, let value4, let value5, let value6):
            writer.append(143)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
            value4.encode(to: &writer)
            value5.encode(to: &writer)
            value6.encode(to: &writer)
        case .collateralLocked(let value0, let value1, let value2, let value3):
            writer.append(144)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
        case .minCollateralSet(let value0, let value1, let value2):
            writer.append(145)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
        case .liquidAlphaConsensusModeSet(let value0, let value1):
            writer.append(146)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .betaBaselineStamped(let value0):
            writer.append(147)
            value0.encode(to: &writer)
        case .basketAlphaWrittenOff(let value0, let value1, let value2):
            writer.append(148)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
        case .basketSwapped(let value0, let value1, let value2, let value3, let value4, let value5):
            writer.append(149)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
            value4.encode(to: &writer)
            value5.encode(to: &writer)
        case .rootClaimTypeSet(let value0, let value1):
            writer.append(150)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_subtensor", "pallet", "Event"],
                shape: .variant([
                    TypeVariant(
                        name: "NetworkAdded",
                        index: 0,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["A subnet came into being, with the number of its mechanism: 1 for a pool of its own."]
                    ),
                    TypeVariant(
                        name: "NetworkRemoved",
                        index: 1,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                        ],
                        docs: ["A subnet was dissolved."]
                    ),
                    TypeVariant(
                        name: "StakeAdded",
                        index: 2,
                        fields: [
                            TypeField(type: AccountID.describe(in: &registry)),
                            TypeField(type: AccountID.describe(in: &registry)),
                            TypeField(type: Tao.describe(in: &registry)),
                            TypeField(type: Alpha.describe(in: &registry)),
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["A coldkey (first) staked TAO, fee included, with a hotkey (second) for alpha of a subnet; the fee in rao is", "last."]
                    ),
                    TypeVariant(
                        name: "StakeRemoved",
                        index: 3,
                        fields: [
                            TypeField(type: AccountID.describe(in: &registry)),
                            TypeField(type: AccountID.describe(in: &registry)),
                            TypeField(type: Tao.describe(in: &registry)),
                            TypeField(type: Alpha.describe(in: &registry)),
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["A coldkey (first) got TAO for alpha staked with a hotkey (second) on a subnet; the fee in rao of alpha is", "last."]
                    ),
                    TypeVariant(
                        name: "StakeMoved",
                        index: 4,
                        fields: [
                            TypeField(type: AccountID.describe(in: &registry)),
                            TypeField(type: AccountID.describe(in: &registry)),
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: AccountID.describe(in: &registry)),
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: Tao.describe(in: &registry)),
                        ],
                        docs: ["A coldkey moved stake from a hotkey and subnet to another hotkey and subnet, worth the TAO given."]
                    ),
                    TypeVariant(
                        name: "WeightsSet",
                        index: 5,
                        fields: [
                            TypeField(type: NetUIDStorageIndex.describe(in: &registry)),
                            TypeField(type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["The neuron with this uid set weights for a mechanism of its subnet."]
                    ),
                    TypeVariant(
                        name: "RootWeightsSet",
                        index: 6,
                        fields: [
                            TypeField(type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["The root validator with this uid set its weights."]
                    ),
                    TypeVariant(
                        name: "NeuronRegistered",
                        index: 7,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: UInt16.describe(in: &registry)),
                            TypeField(type: AccountID.describe(in: &registry)),
                        ],
                        docs: ["A hotkey took a place on a subnet: the uid given."]
                    ),
                    TypeVariant(
                        name: "BulkNeuronsRegistered",
                        index: 8,
                        fields: [
                            TypeField(type: UInt16.describe(in: &registry)),
                            TypeField(type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["Several neurons were registered on a subnet at once."]
                    ),
                    TypeVariant(
                        name: "BulkBalancesSet",
                        index: 9,
                        fields: [
                            TypeField(type: UInt16.describe(in: &registry)),
                            TypeField(type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["Several balances were set at once."]
                    ),
                    TypeVariant(
                        name: "MaxAllowedUidsSet",
                        index: 10,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["The number of neurons that a subnet may have was set."]
                    ),
                    TypeVariant(
                        name: "MaxWeightLimitSet",
                        index: 11,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["The largest part of all weights that one neuron may get was set for a subnet, of 65,535."]
                    ),
                    TypeVariant(
                        name: "DifficultySet",
                        index: 12,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["The difficulty of registration by work was set for a subnet."]
                    ),
                    TypeVariant(
                        name: "AdjustmentIntervalSet",
                        index: 13,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["The number of blocks between adjustments of registration was set for a subnet."]
                    ),
                    TypeVariant(
                        name: "RegistrationPerIntervalSet",
                        index: 14,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["The number of registrations that a subnet aims at per interval was set."]
                    ),
                    TypeVariant(
                        name: "MaxRegistrationsPerBlockSet",
                        index: 15,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["The number of registrations that a subnet allows in a block was set."]
                    ),
                    TypeVariant(
                        name: "ActivityCutoffSet",
                        index: 16,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["The older activity cutoff of a subnet was set, in blocks."]
                    ),
                    TypeVariant(
                        name: "RhoSet",
                        index: 17,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["The rho of a subnet was set."]
                    ),
                    TypeVariant(
                        name: "AlphaSigmoidSteepnessSet",
                        index: 18,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: Int16.describe(in: &registry)),
                        ],
                        docs: ["The steepness of the curve by which bonds of a subnet follow weights was set, in hundredths."]
                    ),
                    TypeVariant(
                        name: "KappaSet",
                        index: 19,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["The majority that consensus takes on a subnet was set, of 65,535."]
                    ),
                    TypeVariant(
                        name: "MinAllowedWeightSet",
                        index: 20,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["The number of weights that a validator of a subnet must set at least was set."]
                    ),
                    TypeVariant(
                        name: "ValidatorPruneLenSet",
                        index: 21,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["The length of the validators' pruning list was set for a subnet."]
                    ),
                    TypeVariant(
                        name: "ScalingLawPowerSet",
                        index: 22,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["The scaling law's power was set for a subnet."]
                    ),
                    TypeVariant(
                        name: "WeightsSetRateLimitSet",
                        index: 23,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["The number of blocks that must pass between two settings of weights was set for a subnet."]
                    ),
                    TypeVariant(
                        name: "ImmunityPeriodSet",
                        index: 24,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["The number of blocks for which a new neuron of a subnet cannot be replaced was set."]
                    ),
                    TypeVariant(
                        name: "BondsMovingAverageSet",
                        index: 25,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["How much of the old bonds stays at an epoch was set for a subnet, of 1,000,000."]
                    ),
                    TypeVariant(
                        name: "BondsPenaltySet",
                        index: 26,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["How far bonds follow clipped weights was set for a subnet, of 65,535."]
                    ),
                    TypeVariant(
                        name: "BondsResetOnSet",
                        index: 27,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: Bool.describe(in: &registry)),
                        ],
                        docs: ["Whether neurons of a subnet can have the bonds to them reset was set."]
                    ),
                    TypeVariant(
                        name: "MaxAllowedValidatorsSet",
                        index: 28,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["The number of validators with a permit was set for a subnet."]
                    ),
                    TypeVariant(
                        name: "AxonServed",
                        index: 29,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: AccountID.describe(in: &registry)),
                        ],
                        docs: ["A hotkey announced where it serves requests on a subnet."]
                    ),
                    TypeVariant(
                        name: "PrometheusServed",
                        index: 30,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: AccountID.describe(in: &registry)),
                        ],
                        docs: ["A hotkey announced where it serves its metrics on a subnet."]
                    ),
                    TypeVariant(
                        name: "DelegateAdded",
                        index: 31,
                        fields: [
                            TypeField(type: AccountID.describe(in: &registry)),
                            TypeField(type: AccountID.describe(in: &registry)),
                            TypeField(type: PerU16.describe(in: &registry)),
                        ],
                        docs: ["A coldkey (first) made its hotkey (second) a delegate that keeps the share given."]
                    ),
                    TypeVariant(
                        name: "DefaultTakeSet",
                        index: 32,
                        fields: [
                            TypeField(type: PerU16.describe(in: &registry)),
                        ],
                        docs: ["The share that delegates keep unless they say otherwise was set."]
                    ),
                    TypeVariant(
                        name: "WeightsVersionKeySet",
                        index: 33,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["The version that weights of a subnet must have at least was set."]
                    ),
                    TypeVariant(
                        name: "MinDifficultySet",
                        index: 34,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["The lowest difficulty of registration by work was set for a subnet."]
                    ),
                    TypeVariant(
                        name: "MaxDifficultySet",
                        index: 35,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["The highest difficulty of registration by work was set for a subnet."]
                    ),
                    TypeVariant(
                        name: "ServingRateLimitSet",
                        index: 36,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["The number of blocks that must pass between two announcements of an endpoint was set for a subnet."]
                    ),
                    TypeVariant(
                        name: "BurnSet",
                        index: 37,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: Tao.describe(in: &registry)),
                        ],
                        docs: ["The price of a registration on a subnet was set."]
                    ),
                    TypeVariant(
                        name: "MaxBurnSet",
                        index: 38,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: Tao.describe(in: &registry)),
                        ],
                        docs: ["The highest price of a registration on a subnet was set."]
                    ),
                    TypeVariant(
                        name: "MinBurnSet",
                        index: 39,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: Tao.describe(in: &registry)),
                        ],
                        docs: ["The lowest price of a registration on a subnet was set."]
                    ),
                    TypeVariant(
                        name: "MaxEpochsPerBlockSet",
                        index: 40,
                        fields: [
                            TypeField(type: UInt8.describe(in: &registry)),
                        ],
                        docs: ["The number of epochs that one block runs at most was set."]
                    ),
                    TypeVariant(
                        name: "TxRateLimitSet",
                        index: 41,
                        fields: [
                            TypeField(type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["The number of blocks that must pass between two swaps of hotkeys by a coldkey was set."]
                    ),
                    TypeVariant(
                        name: "TxDelegateTakeRateLimitSet",
                        index: 42,
                        fields: [
                            TypeField(type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["The number of blocks that must pass before a delegate raises its take again was set."]
                    ),
                    TypeVariant(
                        name: "TxChildKeyTakeRateLimitSet",
                        index: 43,
                        fields: [
                            TypeField(type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["The number of blocks that must pass before a child key raises its take again was set."]
                    ),
                    TypeVariant(
                        name: "AdminFreezeWindowSet",
                        index: 44,
                        fields: [
                            TypeField(type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["The number of blocks before an epoch in which a subnet's settings are frozen was set."]
                    ),
                    TypeVariant(
                        name: "OwnerHyperparamRateLimitSet",
                        index: 45,
                        fields: [
                            TypeField(type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["The number of epochs that must pass between two changes of a setting by the owner was set."]
                    ),
                    TypeVariant(
                        name: "MinChildKeyTakeSet",
                        index: 46,
                        fields: [
                            TypeField(type: PerU16.describe(in: &registry)),
                        ],
                        docs: ["The least that child keys keep was set for all subnets."]
                    ),
                    TypeVariant(
                        name: "MinChildKeyTakePerSubnetSet",
                        index: 47,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: PerU16.describe(in: &registry)),
                        ],
                        docs: ["The least that child keys keep was set for one subnet."]
                    ),
                    TypeVariant(
                        name: "MaxChildKeyTakeSet",
                        index: 48,
                        fields: [
                            TypeField(type: PerU16.describe(in: &registry)),
                        ],
                        docs: ["The most that child keys may keep was set."]
                    ),
                    TypeVariant(
                        name: "ChildKeyTakeSet",
                        index: 49,
                        fields: [
                            TypeField(type: AccountID.describe(in: &registry)),
                            TypeField(type: PerU16.describe(in: &registry)),
                        ],
                        docs: ["A hotkey set what it keeps of its parents' dividends."]
                    ),
                    TypeVariant(
                        name: "Sudid",
                        index: 50,
                        fields: [
                            TypeField(type: Outcome<Unit, DispatchError>.describe(in: &registry)),
                        ],
                        docs: ["A call was made in root's name, with the result given."]
                    ),
                    TypeVariant(
                        name: "RegistrationAllowed",
                        index: 51,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: Bool.describe(in: &registry)),
                        ],
                        docs: ["Whether neurons can register on a subnet was set."]
                    ),
                    TypeVariant(
                        name: "PowRegistrationAllowed",
                        index: 52,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: Bool.describe(in: &registry)),
                        ],
                        docs: ["Whether neurons can register by work on a subnet was set."]
                    ),
                    TypeVariant(
                        name: "TempoSet",
                        index: 53,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["The number of blocks between epochs was set for a subnet."]
                    ),
                    TypeVariant(
                        name: "RAORecycledForRegistrationSet",
                        index: 54,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: Tao.describe(in: &registry)),
                        ],
                        docs: ["The TAO counted as spent on registrations of a subnet was set."]
                    ),
                    TypeVariant(
                        name: "StakeThresholdSet",
                        index: 55,
                        fields: [
                            TypeField(type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["The stake that weights take at least was set, in rao."]
                    ),
                    TypeVariant(
                        name: "AdjustmentAlphaSet",
                        index: 56,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["How much of the old price stays at an adjustment was set for a subnet."]
                    ),
                    TypeVariant(
                        name: "Faucet",
                        index: 57,
                        fields: [
                            TypeField(type: AccountID.describe(in: &registry)),
                            TypeField(type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["An account got TAO from the faucet, in rao."]
                    ),
                    TypeVariant(
                        name: "SubnetOwnerCutSet",
                        index: 58,
                        fields: [
                            TypeField(type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["The owner's part of a subnet's alpha was set, of 65,535."]
                    ),
                    TypeVariant(
                        name: "NetworkRateLimitSet",
                        index: 59,
                        fields: [
                            TypeField(type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["The number of blocks that must pass between two registrations of subnets was set."]
                    ),
                    TypeVariant(
                        name: "NetworkImmunityPeriodSet",
                        index: 60,
                        fields: [
                            TypeField(type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["The number of blocks for which a new subnet cannot be replaced was set."]
                    ),
                    TypeVariant(
                        name: "StartCallDelaySet",
                        index: 61,
                        fields: [
                            TypeField(type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["The number of blocks between a subnet's registration and its start was set."]
                    ),
                    TypeVariant(
                        name: "NetworkMinLockCostSet",
                        index: 62,
                        fields: [
                            TypeField(type: Tao.describe(in: &registry)),
                        ],
                        docs: ["The lowest price of a subnet was set."]
                    ),
                    TypeVariant(
                        name: "SubnetLimitSet",
                        index: 63,
                        fields: [
                            TypeField(type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["The number of subnets was limited."]
                    ),
                    TypeVariant(
                        name: "NetworkLockCostReductionIntervalSet",
                        index: 64,
                        fields: [
                            TypeField(type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["The number of blocks in which the price of a subnet falls was set."]
                    ),
                    TypeVariant(
                        name: "TakeDecreased",
                        index: 65,
                        fields: [
                            TypeField(type: AccountID.describe(in: &registry)),
                            TypeField(type: AccountID.describe(in: &registry)),
                            TypeField(type: PerU16.describe(in: &registry)),
                        ],
                        docs: ["A coldkey (first) lowered what its hotkey (second) keeps as a delegate."]
                    ),
                    TypeVariant(
                        name: "TakeIncreased",
                        index: 66,
                        fields: [
                            TypeField(type: AccountID.describe(in: &registry)),
                            TypeField(type: AccountID.describe(in: &registry)),
                            TypeField(type: PerU16.describe(in: &registry)),
                        ],
                        docs: ["A coldkey (first) raised what its hotkey (second) keeps as a delegate."]
                    ),
                    TypeVariant(
                        name: "HotkeySwapped",
                        index: 67,
                        fields: [
                            TypeField(name: "coldkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "old_hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "new_hotkey", type: AccountID.describe(in: &registry)),
                        ],
                        docs: ["A coldkey replaced one of its hotkeys by another on all subnets."]
                    ),
                    TypeVariant(
                        name: "MaxDelegateTakeSet",
                        index: 68,
                        fields: [
                            TypeField(type: PerU16.describe(in: &registry)),
                        ],
                        docs: ["The most that delegates may keep was set."]
                    ),
                    TypeVariant(
                        name: "MinDelegateTakeSet",
                        index: 69,
                        fields: [
                            TypeField(type: PerU16.describe(in: &registry)),
                        ],
                        docs: ["The least that delegates keep was set."]
                    ),
                    TypeVariant(
                        name: "ColdkeySwapAnnounced",
                        index: 70,
                        fields: [
                            TypeField(name: "who", type: AccountID.describe(in: &registry)),
                            TypeField(name: "new_coldkey_hash", type: Hash256.describe(in: &registry)),
                        ],
                        docs: ["A coldkey announced, by its hash, the coldkey that is to replace it."]
                    ),
                    TypeVariant(
                        name: "ColdkeySwapReset",
                        index: 71,
                        fields: [
                            TypeField(name: "who", type: AccountID.describe(in: &registry)),
                        ],
                        docs: ["Root ended the announced swap of a coldkey."]
                    ),
                    TypeVariant(
                        name: "ColdkeySwapped",
                        index: 72,
                        fields: [
                            TypeField(name: "old_coldkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "new_coldkey", type: AccountID.describe(in: &registry)),
                        ],
                        docs: ["A coldkey was replaced by another in everything."]
                    ),
                    TypeVariant(
                        name: "ColdkeySwapDisputed",
                        index: 73,
                        fields: [
                            TypeField(name: "coldkey", type: AccountID.describe(in: &registry)),
                        ],
                        docs: ["A coldkey's announced swap was disputed; the account is frozen."]
                    ),
                    TypeVariant(
                        name: "AllBalanceUnstakedAndTransferredToNewColdkey",
                        index: 74,
                        fields: [
                            TypeField(name: "current_coldkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "new_coldkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "total_balance", type: Tao.describe(in: &registry)),
                        ],
                        docs: ["All that a coldkey had was unstaked and given to its successor."]
                    ),
                    TypeVariant(
                        name: "ArbitrationPeriodExtended",
                        index: 75,
                        fields: [
                            TypeField(name: "coldkey", type: AccountID.describe(in: &registry)),
                        ],
                        docs: ["The time to settle a disputed swap of a coldkey was extended."]
                    ),
                    TypeVariant(
                        name: "SetChildrenScheduled",
                        index: 76,
                        fields: [
                            TypeField(type: AccountID.describe(in: &registry)),
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: UInt64.describe(in: &registry)),
                            TypeField(type: [Pair<UInt64, AccountID>].describe(in: &registry)),
                        ],
                        docs: ["A hotkey named its children on a subnet, with their shares of 2^64 - 1; they count from the block given."]
                    ),
                    TypeVariant(
                        name: "SetChildren",
                        index: 77,
                        fields: [
                            TypeField(type: AccountID.describe(in: &registry)),
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: [Pair<UInt64, AccountID>].describe(in: &registry)),
                        ],
                        docs: ["A hotkey's children on a subnet came into force, with their shares of 2^64 - 1."]
                    ),
                    TypeVariant(
                        name: "ChainIdentitySet",
                        index: 78,
                        fields: [
                            TypeField(type: AccountID.describe(in: &registry)),
                        ],
                        docs: ["An account described itself."]
                    ),
                    TypeVariant(
                        name: "SubnetIdentitySet",
                        index: 79,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                        ],
                        docs: ["A subnet's description was set."]
                    ),
                    TypeVariant(
                        name: "SubnetIdentityRemoved",
                        index: 80,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                        ],
                        docs: ["A subnet's description was removed."]
                    ),
                    TypeVariant(
                        name: "DissolveNetworkScheduled",
                        index: 81,
                        fields: [
                            TypeField(name: "account", type: AccountID.describe(in: &registry)),
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "execution_block", type: UInt32.describe(in: &registry)),
                        ],
                        docs: ["The end of a subnet was scheduled for a block."]
                    ),
                    TypeVariant(
                        name: "ColdkeySwapAnnouncementDelaySet",
                        index: 82,
                        fields: [
                            TypeField(type: UInt32.describe(in: &registry)),
                        ],
                        docs: ["The number of blocks between the announcement and the swap of a coldkey was set."]
                    ),
                    TypeVariant(
                        name: "ColdkeySwapReannouncementDelaySet",
                        index: 83,
                        fields: [
                            TypeField(type: UInt32.describe(in: &registry)),
                        ],
                        docs: ["The number of blocks after which a swap can be announced anew was set."]
                    ),
                    TypeVariant(
                        name: "DissolveNetworkScheduleDurationSet",
                        index: 84,
                        fields: [
                            TypeField(type: UInt32.describe(in: &registry)),
                        ],
                        docs: ["The number of blocks between the order and the end of a subnet was set."]
                    ),
                    TypeVariant(
                        name: "CRV3WeightsCommitted",
                        index: 85,
                        fields: [
                            TypeField(type: AccountID.describe(in: &registry)),
                            TypeField(type: NetUIDStorageIndex.describe(in: &registry)),
                            TypeField(type: Hash256.describe(in: &registry)),
                        ],
                        docs: ["A hotkey committed weights under a time lock, in the older form, with the hash of what it sent."]
                    ),
                    TypeVariant(
                        name: "WeightsCommitted",
                        index: 86,
                        fields: [
                            TypeField(type: AccountID.describe(in: &registry)),
                            TypeField(type: NetUIDStorageIndex.describe(in: &registry)),
                            TypeField(type: Hash256.describe(in: &registry)),
                        ],
                        docs: ["A hotkey committed weights for a mechanism by their hash."]
                    ),
                    TypeVariant(
                        name: "WeightsRevealed",
                        index: 87,
                        fields: [
                            TypeField(type: AccountID.describe(in: &registry)),
                            TypeField(type: NetUIDStorageIndex.describe(in: &registry)),
                            TypeField(type: Hash256.describe(in: &registry)),
                        ],
                        docs: ["A hotkey revealed the weights that it had committed by this hash."]
                    ),
                    TypeVariant(
                        name: "WeightsBatchRevealed",
                        index: 88,
                        fields: [
                            TypeField(type: AccountID.describe(in: &registry)),
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: [Hash256].describe(in: &registry)),
                        ],
                        docs: ["A hotkey revealed several weights on a subnet that it had committed by these hashes."]
                    ),
                    TypeVariant(
                        name: "BatchWeightsCompleted",
                        index: 89,
                        fields: [
                            TypeField(type: [Compact<NetUID>].describe(in: &registry)),
                            TypeField(type: AccountID.describe(in: &registry)),
                        ],
                        docs: ["A hotkey's batch of weights or commits for these subnets came to its end."]
                    ),
                    TypeVariant(
                        name: "BatchCompletedWithErrors",
                        index: 90,
                        docs: ["Part of a batch was refused; what and why follows."]
                    ),
                    TypeVariant(
                        name: "BatchWeightItemFailed",
                        index: 91,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: DispatchError.describe(in: &registry)),
                        ],
                        docs: ["A part of a batch was refused: its subnet and the reason."]
                    ),
                    TypeVariant(
                        name: "StakeTransferred",
                        index: 92,
                        fields: [
                            TypeField(type: AccountID.describe(in: &registry)),
                            TypeField(type: AccountID.describe(in: &registry)),
                            TypeField(type: AccountID.describe(in: &registry)),
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: Tao.describe(in: &registry)),
                        ],
                        docs: ["A coldkey (first) gave stake with a hotkey (third) to another coldkey (second), from one subnet to another,", "worth the TAO given."]
                    ),
                    TypeVariant(
                        name: "StakeSwapped",
                        index: 93,
                        fields: [
                            TypeField(type: AccountID.describe(in: &registry)),
                            TypeField(type: AccountID.describe(in: &registry)),
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: Tao.describe(in: &registry)),
                        ],
                        docs: ["A coldkey moved stake with a hotkey from one subnet to another, worth the TAO given."]
                    ),
                    TypeVariant(
                        name: "TransferToggle",
                        index: 94,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: Bool.describe(in: &registry)),
                        ],
                        docs: ["Whether stake on a subnet can be given to others was set."]
                    ),
                    TypeVariant(
                        name: "SubnetOwnerHotkeySet",
                        index: 95,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: AccountID.describe(in: &registry)),
                        ],
                        docs: ["The hotkey of a subnet's owner was set."]
                    ),
                    TypeVariant(
                        name: "FirstEmissionBlockNumberSet",
                        index: 96,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["A subnet was started; its first emission comes in the block given."]
                    ),
                    TypeVariant(
                        name: "AlphaRecycled",
                        index: 97,
                        fields: [
                            TypeField(type: AccountID.describe(in: &registry)),
                            TypeField(type: AccountID.describe(in: &registry)),
                            TypeField(type: Alpha.describe(in: &registry)),
                            TypeField(type: NetUID.describe(in: &registry)),
                        ],
                        docs: ["A coldkey (first) gave up alpha staked with a hotkey (second) on a subnet, to be emitted again."]
                    ),
                    TypeVariant(
                        name: "AlphaBurned",
                        index: 98,
                        fields: [
                            TypeField(type: AccountID.describe(in: &registry)),
                            TypeField(type: AccountID.describe(in: &registry)),
                            TypeField(type: Alpha.describe(in: &registry)),
                            TypeField(type: NetUID.describe(in: &registry)),
                        ],
                        docs: ["A coldkey (first) destroyed alpha staked with a hotkey (second) on a subnet."]
                    ),
                    TypeVariant(
                        name: "EvmKeyAssociated",
                        index: 99,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "evm_key", type: H160.describe(in: &registry)),
                            TypeField(name: "block_associated", type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["A hotkey proved on a subnet that an Ethereum key is its own."]
                    ),
                    TypeVariant(
                        name: "CRV3WeightsRevealed",
                        index: 100,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: AccountID.describe(in: &registry)),
                        ],
                        docs: ["Weights of a hotkey under a time lock, in the older form, were opened and set on a subnet."]
                    ),
                    TypeVariant(
                        name: "CommitRevealPeriodsSet",
                        index: 101,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["The number of epochs between commit and reveal was set for a subnet."]
                    ),
                    TypeVariant(
                        name: "CommitRevealEnabled",
                        index: 102,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: Bool.describe(in: &registry)),
                        ],
                        docs: ["Whether weights must be committed before they are revealed was set for a subnet."]
                    ),
                    TypeVariant(
                        name: "HotkeySwappedOnSubnet",
                        index: 103,
                        fields: [
                            TypeField(name: "coldkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "old_hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "new_hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                        ],
                        docs: ["A coldkey replaced one of its hotkeys by another on one subnet."]
                    ),
                    TypeVariant(
                        name: "SubnetLeaseCreated",
                        index: 104,
                        fields: [
                            TypeField(name: "beneficiary", type: AccountID.describe(in: &registry)),
                            TypeField(name: "lease_id", type: UInt32.describe(in: &registry)),
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "end_block", type: Optional<UInt32>.describe(in: &registry)),
                        ],
                        docs: ["A subnet was leased to a beneficiary, until a block or for good."]
                    ),
                    TypeVariant(
                        name: "SubnetLeaseTerminated",
                        index: 105,
                        fields: [
                            TypeField(name: "beneficiary", type: AccountID.describe(in: &registry)),
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                        ],
                        docs: ["The lease of a subnet ended; it belongs to the beneficiary."]
                    ),
                    TypeVariant(
                        name: "SymbolUpdated",
                        index: 106,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "symbol", type: [UInt8].describe(in: &registry)),
                        ],
                        docs: ["A subnet's token got another symbol."]
                    ),
                    TypeVariant(
                        name: "CommitRevealVersionSet",
                        index: 107,
                        fields: [
                            TypeField(type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["The form that commits under a time lock must have was set."]
                    ),
                    TypeVariant(
                        name: "TimelockedWeightsCommitted",
                        index: 108,
                        fields: [
                            TypeField(type: AccountID.describe(in: &registry)),
                            TypeField(type: NetUIDStorageIndex.describe(in: &registry)),
                            TypeField(type: Hash256.describe(in: &registry)),
                            TypeField(type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["A hotkey committed weights for a mechanism under a time lock: the hash of what it sent and the beacon's", "round that opens it."]
                    ),
                    TypeVariant(
                        name: "TimelockedWeightsRevealed",
                        index: 109,
                        fields: [
                            TypeField(type: NetUIDStorageIndex.describe(in: &registry)),
                            TypeField(type: AccountID.describe(in: &registry)),
                        ],
                        docs: ["Weights of a hotkey under a time lock were opened and set."]
                    ),
                    TypeVariant(
                        name: "AutoStakeAdded",
                        index: 110,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "destination", type: AccountID.describe(in: &registry)),
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "owner", type: AccountID.describe(in: &registry)),
                            TypeField(name: "incentive", type: Alpha.describe(in: &registry)),
                        ],
                        docs: ["What a miner earned was staked with another hotkey, as its owner had asked."]
                    ),
                    TypeVariant(
                        name: "IncentiveAlphaEmittedToMiners",
                        index: 111,
                        fields: [
                            TypeField(name: "netuid", type: NetUIDStorageIndex.describe(in: &registry)),
                            TypeField(name: "emissions", type: [Alpha].describe(in: &registry)),
                        ],
                        docs: ["An epoch of a mechanism gave the miners these amounts, by uid."]
                    ),
                    TypeVariant(
                        name: "MinAllowedUidsSet",
                        index: 112,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["The number of neurons below which a subnet cannot be trimmed was set."]
                    ),
                    TypeVariant(
                        name: "AutoStakeDestinationSet",
                        index: 113,
                        fields: [
                            TypeField(name: "coldkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                        ],
                        docs: ["A coldkey chose the hotkey with which its miners' earnings on a subnet are staked."]
                    ),
                    TypeVariant(
                        name: "MinNonImmuneUidsSet",
                        index: 114,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["The number of neurons of a subnet that must stay replaceable was set."]
                    ),
                    TypeVariant(
                        name: "RootClaimed",
                        index: 115,
                        fields: [
                            TypeField(name: "coldkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "tao", type: Tao.describe(in: &registry)),
                        ],
                        docs: ["A coldkey claimed what its stake on root had earned; the TAO is what alpha was sold for."]
                    ),
                    TypeVariant(
                        name: "BasketDeposited",
                        index: 116,
                        fields: [
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "tao", type: Tao.describe(in: &registry)),
                            TypeField(name: "shares", type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["A validator's dividends entered the fund of its stakers on root, which issued shares for them."]
                    ),
                    TypeVariant(
                        name: "BasketStakedIn",
                        index: 117,
                        fields: [
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "coldkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "tao", type: Tao.describe(in: &registry)),
                            TypeField(name: "value", type: Tao.describe(in: &registry)),
                            TypeField(name: "shares", type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["A coldkey put TAO into a validator's fund for shares."]
                    ),
                    TypeVariant(
                        name: "BasketClaimed",
                        index: 118,
                        fields: [
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "coldkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "tao", type: Tao.describe(in: &registry)),
                        ],
                        docs: ["A coldkey took TAO out of a validator's fund."]
                    ),
                    TypeVariant(
                        name: "BasketHoldingConverted",
                        index: 119,
                        fields: [
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "tao", type: Tao.describe(in: &registry)),
                        ],
                        docs: ["What a validator's fund held of a subnet was turned into TAO."]
                    ),
                    TypeVariant(
                        name: "VotingPowerTrackingEnabled",
                        index: 120,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                        ],
                        docs: ["A subnet began to keep its validators' voting power."]
                    ),
                    TypeVariant(
                        name: "VotingPowerTrackingDisableScheduled",
                        index: 121,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "disable_at_block", type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["A subnet will stop keeping voting power in the block given."]
                    ),
                    TypeVariant(
                        name: "VotingPowerTrackingDisabled",
                        index: 122,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                        ],
                        docs: ["A subnet stopped keeping voting power; what it kept is gone."]
                    ),
                    TypeVariant(
                        name: "VotingPowerEmaAlphaSet",
                        index: 123,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "alpha", type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["How fast voting power follows stake was set for a subnet, of 10^18."]
                    ),
                    TypeVariant(
                        name: "SubnetLeaseDividendsDistributed",
                        index: 124,
                        fields: [
                            TypeField(name: "lease_id", type: UInt32.describe(in: &registry)),
                            TypeField(name: "contributor", type: AccountID.describe(in: &registry)),
                            TypeField(name: "alpha", type: Alpha.describe(in: &registry)),
                        ],
                        docs: ["A contributor to a lease got its part of the owner's cut."]
                    ),
                    TypeVariant(
                        name: "AddStakeBurn",
                        index: 125,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "amount", type: Tao.describe(in: &registry)),
                            TypeField(name: "alpha", type: Alpha.describe(in: &registry)),
                        ],
                        docs: ["TAO bought alpha of a subnet that was destroyed at once."]
                    ),
                    TypeVariant(
                        name: "NetworkDissolveCleanupCompleted",
                        index: 126,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                        ],
                        docs: ["All that a dissolved subnet had stored is gone."]
                    ),
                    TypeVariant(
                        name: "ColdkeySwapCleared",
                        index: 127,
                        fields: [
                            TypeField(name: "who", type: AccountID.describe(in: &registry)),
                        ],
                        docs: ["A coldkey took back the announcement of its swap."]
                    ),
                    TypeVariant(
                        name: "TransactionFeePaidWithAlpha",
                        index: 128,
                        fields: [
                            TypeField(name: "who", type: AccountID.describe(in: &registry)),
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "alpha_fee", type: Alpha.describe(in: &registry)),
                            TypeField(name: "tao_amount", type: Tao.describe(in: &registry)),
                        ],
                        docs: ["An account paid a fee with alpha of a subnet, which was sold for the TAO given."]
                    ),
                    TypeVariant(
                        name: "BurnHalfLifeSet",
                        index: 129,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "burn_half_life", type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["The number of blocks in which the price of a registration halves was set for a subnet."]
                    ),
                    TypeVariant(
                        name: "BurnIncreaseMultSet",
                        index: 130,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "burn_increase_mult", type: U64F64.describe(in: &registry)),
                        ],
                        docs: ["The factor by which a registration raises the price of the next was set for a subnet."]
                    ),
                    TypeVariant(
                        name: "AutoParentDelegationEnabledSet",
                        index: 131,
                        fields: [
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "enabled", type: Bool.describe(in: &registry)),
                        ],
                        docs: ["A root validator chose whether it lends its stake to the owners of new subnets."]
                    ),
                    TypeVariant(
                        name: "StakeLocked",
                        index: 132,
                        fields: [
                            TypeField(name: "coldkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "amount", type: Alpha.describe(in: &registry)),
                        ],
                        docs: ["A coldkey locked stake on a subnet in favour of a hotkey."]
                    ),
                    TypeVariant(
                        name: "StakeUnlocked",
                        index: 133,
                        fields: [
                            TypeField(name: "coldkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "amount", type: Alpha.describe(in: &registry)),
                        ],
                        docs: ["Stake that a coldkey had locked on a subnet became free."]
                    ),
                    TypeVariant(
                        name: "LockMoved",
                        index: 134,
                        fields: [
                            TypeField(name: "coldkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "origin_hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "destination_hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                        ],
                        docs: ["A coldkey's lock on a subnet went from one hotkey to another."]
                    ),
                    TypeVariant(
                        name: "ActivityCutoffFactorMilliSet",
                        index: 135,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "factor_milli", type: UInt32.describe(in: &registry)),
                        ],
                        docs: ["How long a validator of a subnet counts as active was set, in thousandths of a tempo."]
                    ),
                    TypeVariant(
                        name: "EpochTriggered",
                        index: 136,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "by", type: AccountID.describe(in: &registry)),
                            TypeField(name: "fires_at", type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["A subnet's owner asked for an epoch, which is due in the block given."]
                    ),
                    TypeVariant(
                        name: "EpochDeferred",
                        index: 137,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "from_block", type: UInt64.describe(in: &registry)),
                            TypeField(name: "to_block", type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["A subnet's epoch was put off to the next block, because this one had run enough of them."]
                    ),
                    TypeVariant(
                        name: "EpochSkipped",
                        index: 138,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "block", type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["A subnet's epoch did not run, because a key held two places on it; what was to be paid waits."]
                    ),
                    TypeVariant(
                        name: "SubnetOwnerChanged",
                        index: 139,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "old_coldkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "new_coldkey", type: AccountID.describe(in: &registry)),
                        ],
                        docs: ["A subnet went to another owner, by the weight of what is locked for it."]
                    ),
                    TypeVariant(
                        name: "PerpetualLockUpdated",
                        index: 140,
                        fields: [
                            TypeField(name: "coldkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "enabled", type: Bool.describe(in: &registry)),
                        ],
                        docs: ["A coldkey chose whether its lock on a subnet decays."]
                    ),
                    TypeVariant(
                        name: "NetworkRegistrationQueued",
                        index: 141,
                        fields: [
                            TypeField(name: "coldkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "mechid", type: UInt16.describe(in: &registry)),
                            TypeField(name: "identity", type: Optional<SubnetIdentityV3>.describe(in: &registry)),
                            TypeField(name: "lock_amount", type: Tao.describe(in: &registry)),
                            TypeField(name: "median_subnet_alpha_price", type: U64F64.describe(in: &registry)),
                            TypeField(name: "registration_block", type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["A subnet is paid for and waits until a place is free."]
                    ),
                    TypeVariant(
                        name: "RejectLockedAlphaUpdated",
                        index: 142,
                        fields: [
                            TypeField(name: "coldkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "enabled", type: Bool.describe(in: &registry)),
                        ],
                        docs: ["A coldkey chose whether it takes locked alpha from others."]
                    ),
                    TypeVariant(
                        name: "StakeAndHotkeyTransferred",
                        index: 143,
                        fields: [
                            TypeField(name: "origin_coldkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "destination_coldkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "origin_hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "destination_hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "origin_netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "destination_netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "amount", type: Tao.describe(in: &registry)),
                        ],
                        docs: ["A coldkey gave stake with a hotkey to another coldkey with another hotkey, worth the TAO given."]
                    ),
                    TypeVariant(
                        name: "CollateralLocked",
                        index: 144,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "locked", type: Alpha.describe(in: &registry)),
                            TypeField(name: "total_locked", type: Alpha.describe(in: &registry)),
                        ],
                        docs: ["Part of the price of a registration was locked as the miner's stake; the sum of what it has locked is last."]
                    ),
                    TypeVariant(
                        name: "MinCollateralSet",
                        index: 145,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "min_locked", type: Alpha.describe(in: &registry)),
                        ],
                        docs: ["A miner set what it keeps locked at least."]
                    ),
                    TypeVariant(
                        name: "LiquidAlphaConsensusModeSet",
                        index: 146,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: ConsensusMode.describe(in: &registry)),
                        ],
                        docs: ["Which epoch's consensus decides how fast bonds move was set for a subnet."]
                    ),
                    TypeVariant(
                        name: "BetaBaselineStamped",
                        index: 147,
                        fields: [
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                        ],
                        docs: ["The value of a validator's fund was recorded, to measure it by later."]
                    ),
                    TypeVariant(
                        name: "BasketAlphaWrittenOff",
                        index: 148,
                        fields: [
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "alpha", type: Alpha.describe(in: &registry)),
                        ],
                        docs: ["Alpha of a subnet that a validator's fund held became worthless."]
                    ),
                    TypeVariant(
                        name: "BasketSwapped",
                        index: 149,
                        fields: [
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "origin_netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "destination_netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "alpha_sold", type: Alpha.describe(in: &registry)),
                            TypeField(name: "tao_mid", type: Tao.describe(in: &registry)),
                            TypeField(name: "alpha_bought", type: Alpha.describe(in: &registry)),
                        ],
                        docs: ["A validator's fund exchanged alpha of one subnet for alpha of another, worth the TAO given."]
                    ),
                    TypeVariant(
                        name: "RootClaimTypeSet",
                        index: 150,
                        fields: [
                            TypeField(name: "coldkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "root_claim_type", type: RootClaimType.describe(in: &registry)),
                        ],
                        docs: ["A coldkey chose whether what its stake on root earns is sold for TAO or kept."]
                    ),
                ]),
                docs: ["What the protocol reports, in the order of the metadata."]
            )
        }
    }
}
