// Written by scale-expand from Subtensor+Failure.swift. Do not edit.

public import Scale
import Frame
import Primitives

extension Subtensor.Failure: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .rootNetworkDoesNotExist
        case 1: self = .invalidIpType
        case 2: self = .invalidIpAddress
        case 3: self = .invalidPort
        case 4: self = .hotKeyNotRegisteredInSubNet
        case 5: self = .hotKeyAccountNotExists
        case 6: self = .hotKeyNotRegisteredInNetwork
        case 7: self = .nonAssociatedColdKey
        case 8: self = .notEnoughStake
        case 9: self = .notEnoughStakeToWithdraw
        case 10: self = .notEnoughStakeToSetWeights
        case 11: self = .notEnoughStakeToSetChildkeys
        case 12: self = .notEnoughBalanceToStake
        case 13: self = .balanceWithdrawalError
        case 14: self = .zeroBalanceAfterWithdrawn
        case 15: self = .neuronNoValidatorPermit
        case 16: self = .weightVecNotEqualSize
        case 17: self = .duplicateUids
        case 18: self = .uidVecContainInvalidOne
        case 19: self = .weightVecLengthIsLow
        case 20: self = .tooManyRegistrationsThisBlock
        case 21: self = .hotKeyAlreadyRegisteredInSubNet
        case 22: self = .newHotKeyIsSameWithOld
        case 23: self = .newHotKeyNotCleanForRootSwap
        case 24: self = .invalidWorkBlock
        case 25: self = .invalidDifficulty
        case 26: self = .invalidSeal
        case 27: self = .maxWeightExceeded
        case 28: self = .hotKeyAlreadyDelegate
        case 29: self = .settingWeightsTooFast
        case 30: self = .incorrectWeightVersionKey
        case 31: self = .servingRateLimitExceeded
        case 32: self = .uidsLengthExceedUidsInSubNet
        case 33: self = .networkTxRateLimitExceeded
        case 34: self = .delegateTxRateLimitExceeded
        case 35: self = .hotKeySetTxRateLimitExceeded
        case 36: self = .stakingRateLimitExceeded
        case 37: self = .subNetRegistrationDisabled
        case 38: self = .tooManyRegistrationsThisInterval
        case 39: self = .transactorAccountShouldBeHotKey
        case 40: self = .faucetDisabled
        case 41: self = .notSubnetOwner
        case 42: self = .registrationNotPermittedOnRootSubnet
        case 43: self = .stakeTooLowForRoot
        case 44: self = .allNetworksInImmunity
        case 45: self = .notEnoughBalanceToPaySwapHotKey
        case 46: self = .notRootSubnet
        case 47: self = .canNotSetRootNetworkWeights
        case 48: self = .noNeuronIdAvailable
        case 49: self = .delegateTakeTooLow
        case 50: self = .delegateTakeTooHigh
        case 51: self = .noWeightsCommitFound
        case 52: self = .invalidRevealCommitHashNotMatch
        case 53: self = .commitRevealEnabled
        case 54: self = .commitRevealDisabled
        case 55: self = .liquidAlphaDisabled
        case 56: self = .alphaHighTooLow
        case 57: self = .alphaLowOutOfRange
        case 58: self = .coldKeyAlreadyAssociated
        case 59: self = .notEnoughBalanceToPaySwapColdKey
        case 60: self = .invalidChild
        case 61: self = .duplicateChild
        case 62: self = .proportionOverflow
        case 63: self = .tooManyChildren
        case 64: self = .txRateLimitExceeded
        case 65: self = .coldkeySwapAnnouncementNotFound
        case 66: self = .coldkeySwapTooEarly
        case 67: self = .coldkeySwapReannouncedTooEarly
        case 68: self = .announcedColdkeyHashDoesNotMatch
        case 69: self = .coldkeySwapAlreadyDisputed
        case 70: self = .newColdKeyIsHotkey
        case 71: self = .invalidChildkeyTake
        case 72: self = .txChildkeyTakeRateLimitExceeded
        case 73: self = .invalidIdentity
        case 74: self = .mechanismDoesNotExist
        case 75: self = .stakeUnavailable
        case 76: self = .subnetNotExists
        case 77: self = .tooManyUnrevealedCommits
        case 78: self = .expiredWeightCommit
        case 79: self = .revealTooEarly
        case 80: self = .inputLengthsUnequal
        case 81: self = .committingWeightsTooFast
        case 82: self = .amountTooLow
        case 83: self = .insufficientLiquidity
        case 84: self = .slippageTooHigh
        case 85: self = .transferDisallowed
        case 86: self = .activityCutoffTooLow
        case 87: self = .callDisabled
        case 88: self = .firstEmissionBlockNumberAlreadySet
        case 89: self = .needWaitingMoreBlocksToStarCall
        case 90: self = .notEnoughAlphaOutToRecycle
        case 91: self = .cannotBurnOrRecycleOnRootSubnet
        case 92: self = .unableToRecoverPublicKey
        case 93: self = .invalidRecoveredPublicKey
        case 94: self = .subtokenDisabled
        case 95: self = .hotKeySwapOnSubnetIntervalNotPassed
        case 96: self = .keepStakeBlockedByCollateral
        case 97: self = .sameNetuid
        case 98: self = .insufficientTaoBalance
        case 99: self = .invalidLeaseBeneficiary
        case 100: self = .leaseCannotEndInThePast
        case 101: self = .leaseNetuidNotFound
        case 102: self = .leaseDoesNotExist
        case 103: self = .leaseHasNoEndBlock
        case 104: self = .leaseHasNotEnded
        case 105: self = .overflow
        case 106: self = .beneficiaryDoesNotOwnHotkey
        case 107: self = .expectedBeneficiaryOrigin
        case 108: self = .adminActionProhibitedDuringWeightsWindow
        case 109: self = .symbolDoesNotExist
        case 110: self = .symbolAlreadyInUse
        case 111: self = .incorrectCommitRevealVersion
        case 112: self = .invalidRevealRound
        case 113: self = .revealPeriodTooLarge
        case 114: self = .revealPeriodTooSmall
        case 115: self = .invalidValue
        case 116: self = .subnetLimitReached
        case 117: self = .cannotAffordLockCost
        case 118: self = .evmKeyAssociateRateLimitExceeded
        case 119: self = .evmKeyAssociationLimitExceeded
        case 120: self = .sameAutoStakeHotkeyAlreadySet
        case 121: self = .uidMapCouldNotBeCleared
        case 122: self = .trimmingWouldExceedMaxImmunePercentage
        case 123: self = .childParentInconsistency
        case 124: self = .invalidRootClaimThreshold
        case 125: self = .tooManyUIDsPerMechanism
        case 126: self = .votingPowerTrackingNotEnabled
        case 127: self = .invalidVotingPowerEmaAlpha
        case 128: self = .deprecated
        case 129: self = .subnetBuybackRateLimitExceeded
        case 130: self = .networkDissolveAlreadyQueued
        case 131: self = .addStakeBurnRateLimitExceeded
        case 132: self = .coldkeySwapAnnounced
        case 133: self = .coldkeySwapDisputed
        case 134: self = .coldkeySwapClearTooEarly
        case 135: self = .disabledTemporarily
        case 136: self = .registrationPriceLimitExceeded
        case 137: self = .lockHotkeyMismatch
        case 138: self = .insufficientStakeForLock
        case 139: self = .noExistingLock
        case 140: self = .activeLockExists
        case 141: self = .cannotUseSystemAccount
        case 142: self = .unlockAmountTooHigh
        case 143: self = .waitingForDissolvedSubnetCleanup
        case 144: self = .tempoOutOfBounds
        case 145: self = .activityCutoffFactorMilliOutOfBounds
        case 146: self = .epochTriggerAlreadyPending
        case 147: self = .autoEpochAlreadyImminent
        case 148: self = .dynamicTempoBlockedByCommitReveal
        case 149: self = .accountRejectsLockedAlpha
        case 150: self = .lockIdOverFlow
        case 151: self = .startCallNotReady
        case 152: self = .insufficientAlphaBalance
        case 153: self = .coldkeyCollateralIncomplete
        case 154: self = .coldkeyCollateralPositionsFull
        case 155: self = .basketHasNoWeights
        case 156: self = .rootStakeLocked
        case 157: self = .betaBasketSeedInProgress
        case 158: self = .rootWeightSettingDisabled
        case 159: self = .rootClaimTooHeavy
        case 160: self = .basketConcentrationCapExceeded
        case 161: self = .basketDepositPending
        case 162: self = .basketTradingDisabled
        case 163: self = .basketTradingFrozen
        case 164: self = .basketTurnoverBudgetExceeded
        case 165: self = .basketSameSubnet
        case 166: self = .basketLiquidityCapExceeded
        case 167: self = .basketMinOutNotMet
        case 168: self = .invalidNumRootClaim
        case 169: self = .invalidSubnetNumber
        case let other: throw .unknownVariant(type: "Subtensor.Failure", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .rootNetworkDoesNotExist:
            writer.append(0)
        case .invalidIpType:
            writer.append(1)
        case .invalidIpAddress:
            writer.append(2)
        case .invalidPort:
            writer.append(3)
        case .hotKeyNotRegisteredInSubNet:
            writer.append(4)
        case .hotKeyAccountNotExists:
            writer.append(5)
        case .hotKeyNotRegisteredInNetwork:
            writer.append(6)
        case .nonAssociatedColdKey:
            writer.append(7)
        case .notEnoughStake:
            writer.append(8)
        case .notEnoughStakeToWithdraw:
            writer.append(9)
        case .notEnoughStakeToSetWeights:
            writer.append(10)
        case .notEnoughStakeToSetChildkeys:
            writer.append(11)
        case .notEnoughBalanceToStake:
            writer.append(12)
        case .balanceWithdrawalError:
            writer.append(13)
        case .zeroBalanceAfterWithdrawn:
            writer.append(14)
        case .neuronNoValidatorPermit:
            writer.append(15)
        case .weightVecNotEqualSize:
            writer.append(16)
        case .duplicateUids:
            writer.append(17)
        case .uidVecContainInvalidOne:
            writer.append(18)
        case .weightVecLengthIsLow:
            writer.append(19)
        case .tooManyRegistrationsThisBlock:
            writer.append(20)
        case .hotKeyAlreadyRegisteredInSubNet:
            writer.append(21)
        case .newHotKeyIsSameWithOld:
            writer.append(22)
        case .newHotKeyNotCleanForRootSwap:
            writer.append(23)
        case .invalidWorkBlock:
            writer.append(24)
        case .invalidDifficulty:
            writer.append(25)
        case .invalidSeal:
            writer.append(26)
        case .maxWeightExceeded:
            writer.append(27)
        case .hotKeyAlreadyDelegate:
            writer.append(28)
        case .settingWeightsTooFast:
            writer.append(29)
        case .incorrectWeightVersionKey:
            writer.append(30)
        case .servingRateLimitExceeded:
            writer.append(31)
        case .uidsLengthExceedUidsInSubNet:
            writer.append(32)
        case .networkTxRateLimitExceeded:
            writer.append(33)
        case .delegateTxRateLimitExceeded:
            writer.append(34)
        case .hotKeySetTxRateLimitExceeded:
            writer.append(35)
        case .stakingRateLimitExceeded:
            writer.append(36)
        case .subNetRegistrationDisabled:
            writer.append(37)
        case .tooManyRegistrationsThisInterval:
            writer.append(38)
        case .transactorAccountShouldBeHotKey:
            writer.append(39)
        case .faucetDisabled:
            writer.append(40)
        case .notSubnetOwner:
            writer.append(41)
        case .registrationNotPermittedOnRootSubnet:
            writer.append(42)
        case .stakeTooLowForRoot:
            writer.append(43)
        case .allNetworksInImmunity:
            writer.append(44)
        case .notEnoughBalanceToPaySwapHotKey:
            writer.append(45)
        case .notRootSubnet:
            writer.append(46)
        case .canNotSetRootNetworkWeights:
            writer.append(47)
        case .noNeuronIdAvailable:
            writer.append(48)
        case .delegateTakeTooLow:
            writer.append(49)
        case .delegateTakeTooHigh:
            writer.append(50)
        case .noWeightsCommitFound:
            writer.append(51)
        case .invalidRevealCommitHashNotMatch:
            writer.append(52)
        case .commitRevealEnabled:
            writer.append(53)
        case .commitRevealDisabled:
            writer.append(54)
        case .liquidAlphaDisabled:
            writer.append(55)
        case .alphaHighTooLow:
            writer.append(56)
        case .alphaLowOutOfRange:
            writer.append(57)
        case .coldKeyAlreadyAssociated:
            writer.append(58)
        case .notEnoughBalanceToPaySwapColdKey:
            writer.append(59)
        case .invalidChild:
            writer.append(60)
        case .duplicateChild:
            writer.append(61)
        case .proportionOverflow:
            writer.append(62)
        case .tooManyChildren:
            writer.append(63)
        case .txRateLimitExceeded:
            writer.append(64)
        case .coldkeySwapAnnouncementNotFound:
            writer.append(65)
        case .coldkeySwapTooEarly:
            writer.append(66)
        case .coldkeySwapReannouncedTooEarly:
            writer.append(67)
        case .announcedColdkeyHashDoesNotMatch:
            writer.append(68)
        case .coldkeySwapAlreadyDisputed:
            writer.append(69)
        case .newColdKeyIsHotkey:
            writer.append(70)
        case .invalidChildkeyTake:
            writer.append(71)
        case .txChildkeyTakeRateLimitExceeded:
            writer.append(72)
        case .invalidIdentity:
            writer.append(73)
        case .mechanismDoesNotExist:
            writer.append(74)
        case .stakeUnavailable:
            writer.append(75)
        case .subnetNotExists:
            writer.append(76)
        case .tooManyUnrevealedCommits:
            writer.append(77)
        case .expiredWeightCommit:
            writer.append(78)
        case .revealTooEarly:
            writer.append(79)
        case .inputLengthsUnequal:
            writer.append(80)
        case .committingWeightsTooFast:
            writer.append(81)
        case .amountTooLow:
            writer.append(82)
        case .insufficientLiquidity:
            writer.append(83)
        case .slippageTooHigh:
            writer.append(84)
        case .transferDisallowed:
            writer.append(85)
        case .activityCutoffTooLow:
            writer.append(86)
        case .callDisabled:
            writer.append(87)
        case .firstEmissionBlockNumberAlreadySet:
            writer.append(88)
        case .needWaitingMoreBlocksToStarCall:
            writer.append(89)
        case .notEnoughAlphaOutToRecycle:
            writer.append(90)
        case .cannotBurnOrRecycleOnRootSubnet:
            writer.append(91)
        case .unableToRecoverPublicKey:
            writer.append(92)
        case .invalidRecoveredPublicKey:
            writer.append(93)
        case .subtokenDisabled:
            writer.append(94)
        case .hotKeySwapOnSubnetIntervalNotPassed:
            writer.append(95)
        case .keepStakeBlockedByCollateral:
            writer.append(96)
        case .sameNetuid:
            writer.append(97)
        case .insufficientTaoBalance:
            writer.append(98)
        case .invalidLeaseBeneficiary:
            writer.append(99)
        case .leaseCannotEndInThePast:
            writer.append(100)
        case .leaseNetuidNotFound:
            writer.append(101)
        case .leaseDoesNotExist:
            writer.append(102)
        case .leaseHasNoEndBlock:
            writer.append(103)
        case .leaseHasNotEnded:
            writer.append(104)
        case .overflow:
            writer.append(105)
        case .beneficiaryDoesNotOwnHotkey:
            writer.append(106)
        case .expectedBeneficiaryOrigin:
            writer.append(107)
        case .adminActionProhibitedDuringWeightsWindow:
            writer.append(108)
        case .symbolDoesNotExist:
            writer.append(109)
        case .symbolAlreadyInUse:
            writer.append(110)
        case .incorrectCommitRevealVersion:
            writer.append(111)
        case .invalidRevealRound:
            writer.append(112)
        case .revealPeriodTooLarge:
            writer.append(113)
        case .revealPeriodTooSmall:
            writer.append(114)
        case .invalidValue:
            writer.append(115)
        case .subnetLimitReached:
            writer.append(116)
        case .cannotAffordLockCost:
            writer.append(117)
        case .evmKeyAssociateRateLimitExceeded:
            writer.append(118)
        case .evmKeyAssociationLimitExceeded:
            writer.append(119)
        case .sameAutoStakeHotkeyAlreadySet:
            writer.append(120)
        case .uidMapCouldNotBeCleared:
            writer.append(121)
        case .trimmingWouldExceedMaxImmunePercentage:
            writer.append(122)
        case .childParentInconsistency:
            writer.append(123)
        case .invalidRootClaimThreshold:
            writer.append(124)
        case .tooManyUIDsPerMechanism:
            writer.append(125)
        case .votingPowerTrackingNotEnabled:
            writer.append(126)
        case .invalidVotingPowerEmaAlpha:
            writer.append(127)
        case .deprecated:
            writer.append(128)
        case .subnetBuybackRateLimitExceeded:
            writer.append(129)
        case .networkDissolveAlreadyQueued:
            writer.append(130)
        case .addStakeBurnRateLimitExceeded:
            writer.append(131)
        case .coldkeySwapAnnounced:
            writer.append(132)
        case .coldkeySwapDisputed:
            writer.append(133)
        case .coldkeySwapClearTooEarly:
            writer.append(134)
        case .disabledTemporarily:
            writer.append(135)
        case .registrationPriceLimitExceeded:
            writer.append(136)
        case .lockHotkeyMismatch:
            writer.append(137)
        case .insufficientStakeForLock:
            writer.append(138)
        case .noExistingLock:
            writer.append(139)
        case .activeLockExists:
            writer.append(140)
        case .cannotUseSystemAccount:
            writer.append(141)
        case .unlockAmountTooHigh:
            writer.append(142)
        case .waitingForDissolvedSubnetCleanup:
            writer.append(143)
        case .tempoOutOfBounds:
            writer.append(144)
        case .activityCutoffFactorMilliOutOfBounds:
            writer.append(145)
        case .epochTriggerAlreadyPending:
            writer.append(146)
        case .autoEpochAlreadyImminent:
            writer.append(147)
        case .dynamicTempoBlockedByCommitReveal:
            writer.append(148)
        case .accountRejectsLockedAlpha:
            writer.append(149)
        case .lockIdOverFlow:
            writer.append(150)
        case .startCallNotReady:
            writer.append(151)
        case .insufficientAlphaBalance:
            writer.append(152)
        case .coldkeyCollateralIncomplete:
            writer.append(153)
        case .coldkeyCollateralPositionsFull:
            writer.append(154)
        case .basketHasNoWeights:
            writer.append(155)
        case .rootStakeLocked:
            writer.append(156)
        case .betaBasketSeedInProgress:
            writer.append(157)
        case .rootWeightSettingDisabled:
            writer.append(158)
        case .rootClaimTooHeavy:
            writer.append(159)
        case .basketConcentrationCapExceeded:
            writer.append(160)
        case .basketDepositPending:
            writer.append(161)
        case .basketTradingDisabled:
            writer.append(162)
        case .basketTradingFrozen:
            writer.append(163)
        case .basketTurnoverBudgetExceeded:
            writer.append(164)
        case .basketSameSubnet:
            writer.append(165)
        case .basketLiquidityCapExceeded:
            writer.append(166)
        case .basketMinOutNotMet:
            writer.append(167)
        case .invalidNumRootClaim:
            writer.append(168)
        case .invalidSubnetNumber:
            writer.append(169)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_subtensor", "pallet", "Error"],
                shape: .variant([
                    TypeVariant(
                        name: "RootNetworkDoesNotExist",
                        index: 0,
                        docs: ["RootNetworkDoesNotExist."]
                    ),
                    TypeVariant(
                        name: "InvalidIpType",
                        index: 1,
                        docs: ["InvalidIpType."]
                    ),
                    TypeVariant(
                        name: "InvalidIpAddress",
                        index: 2,
                        docs: ["InvalidIpAddress."]
                    ),
                    TypeVariant(
                        name: "InvalidPort",
                        index: 3,
                        docs: ["InvalidPort."]
                    ),
                    TypeVariant(
                        name: "HotKeyNotRegisteredInSubNet",
                        index: 4,
                        docs: ["HotKeyNotRegisteredInSubNet."]
                    ),
                    TypeVariant(
                        name: "HotKeyAccountNotExists",
                        index: 5,
                        docs: ["HotKeyAccountNotExists."]
                    ),
                    TypeVariant(
                        name: "HotKeyNotRegisteredInNetwork",
                        index: 6,
                        docs: ["HotKeyNotRegisteredInNetwork."]
                    ),
                    TypeVariant(
                        name: "NonAssociatedColdKey",
                        index: 7,
                        docs: ["NonAssociatedColdKey."]
                    ),
                    TypeVariant(
                        name: "NotEnoughStake",
                        index: 8,
                        docs: ["NotEnoughStake."]
                    ),
                    TypeVariant(
                        name: "NotEnoughStakeToWithdraw",
                        index: 9,
                        docs: ["NotEnoughStakeToWithdraw."]
                    ),
                    TypeVariant(
                        name: "NotEnoughStakeToSetWeights",
                        index: 10,
                        docs: ["NotEnoughStakeToSetWeights."]
                    ),
                    TypeVariant(
                        name: "NotEnoughStakeToSetChildkeys",
                        index: 11,
                        docs: ["NotEnoughStakeToSetChildkeys."]
                    ),
                    TypeVariant(
                        name: "NotEnoughBalanceToStake",
                        index: 12,
                        docs: ["NotEnoughBalanceToStake."]
                    ),
                    TypeVariant(
                        name: "BalanceWithdrawalError",
                        index: 13,
                        docs: ["BalanceWithdrawalError."]
                    ),
                    TypeVariant(
                        name: "ZeroBalanceAfterWithdrawn",
                        index: 14,
                        docs: ["ZeroBalanceAfterWithdrawn."]
                    ),
                    TypeVariant(
                        name: "NeuronNoValidatorPermit",
                        index: 15,
                        docs: ["NeuronNoValidatorPermit."]
                    ),
                    TypeVariant(
                        name: "WeightVecNotEqualSize",
                        index: 16,
                        docs: ["WeightVecNotEqualSize."]
                    ),
                    TypeVariant(
                        name: "DuplicateUids",
                        index: 17,
                        docs: ["DuplicateUids."]
                    ),
                    TypeVariant(
                        name: "UidVecContainInvalidOne",
                        index: 18,
                        docs: ["UidVecContainInvalidOne."]
                    ),
                    TypeVariant(
                        name: "WeightVecLengthIsLow",
                        index: 19,
                        docs: ["WeightVecLengthIsLow."]
                    ),
                    TypeVariant(
                        name: "TooManyRegistrationsThisBlock",
                        index: 20,
                        docs: ["TooManyRegistrationsThisBlock."]
                    ),
                    TypeVariant(
                        name: "HotKeyAlreadyRegisteredInSubNet",
                        index: 21,
                        docs: ["HotKeyAlreadyRegisteredInSubNet."]
                    ),
                    TypeVariant(
                        name: "NewHotKeyIsSameWithOld",
                        index: 22,
                        docs: ["NewHotKeyIsSameWithOld."]
                    ),
                    TypeVariant(
                        name: "NewHotKeyNotCleanForRootSwap",
                        index: 23,
                        docs: ["NewHotKeyNotCleanForRootSwap."]
                    ),
                    TypeVariant(
                        name: "InvalidWorkBlock",
                        index: 24,
                        docs: ["InvalidWorkBlock."]
                    ),
                    TypeVariant(
                        name: "InvalidDifficulty",
                        index: 25,
                        docs: ["InvalidDifficulty."]
                    ),
                    TypeVariant(
                        name: "InvalidSeal",
                        index: 26,
                        docs: ["InvalidSeal."]
                    ),
                    TypeVariant(
                        name: "MaxWeightExceeded",
                        index: 27,
                        docs: ["MaxWeightExceeded."]
                    ),
                    TypeVariant(
                        name: "HotKeyAlreadyDelegate",
                        index: 28,
                        docs: ["HotKeyAlreadyDelegate."]
                    ),
                    TypeVariant(
                        name: "SettingWeightsTooFast",
                        index: 29,
                        docs: ["SettingWeightsTooFast."]
                    ),
                    TypeVariant(
                        name: "IncorrectWeightVersionKey",
                        index: 30,
                        docs: ["IncorrectWeightVersionKey."]
                    ),
                    TypeVariant(
                        name: "ServingRateLimitExceeded",
                        index: 31,
                        docs: ["ServingRateLimitExceeded."]
                    ),
                    TypeVariant(
                        name: "UidsLengthExceedUidsInSubNet",
                        index: 32,
                        docs: ["UidsLengthExceedUidsInSubNet."]
                    ),
                    TypeVariant(
                        name: "NetworkTxRateLimitExceeded",
                        index: 33,
                        docs: ["NetworkTxRateLimitExceeded."]
                    ),
                    TypeVariant(
                        name: "DelegateTxRateLimitExceeded",
                        index: 34,
                        docs: ["DelegateTxRateLimitExceeded."]
                    ),
                    TypeVariant(
                        name: "HotKeySetTxRateLimitExceeded",
                        index: 35,
                        docs: ["HotKeySetTxRateLimitExceeded."]
                    ),
                    TypeVariant(
                        name: "StakingRateLimitExceeded",
                        index: 36,
                        docs: ["StakingRateLimitExceeded."]
                    ),
                    TypeVariant(
                        name: "SubNetRegistrationDisabled",
                        index: 37,
                        docs: ["SubNetRegistrationDisabled."]
                    ),
                    TypeVariant(
                        name: "TooManyRegistrationsThisInterval",
                        index: 38,
                        docs: ["TooManyRegistrationsThisInterval."]
                    ),
                    TypeVariant(
                        name: "TransactorAccountShouldBeHotKey",
                        index: 39,
                        docs: ["TransactorAccountShouldBeHotKey."]
                    ),
                    TypeVariant(
                        name: "FaucetDisabled",
                        index: 40,
                        docs: ["FaucetDisabled."]
                    ),
                    TypeVariant(
                        name: "NotSubnetOwner",
                        index: 41,
                        docs: ["NotSubnetOwner."]
                    ),
                    TypeVariant(
                        name: "RegistrationNotPermittedOnRootSubnet",
                        index: 42,
                        docs: ["RegistrationNotPermittedOnRootSubnet."]
                    ),
                    TypeVariant(
                        name: "StakeTooLowForRoot",
                        index: 43,
                        docs: ["StakeTooLowForRoot."]
                    ),
                    TypeVariant(
                        name: "AllNetworksInImmunity",
                        index: 44,
                        docs: ["AllNetworksInImmunity."]
                    ),
                    TypeVariant(
                        name: "NotEnoughBalanceToPaySwapHotKey",
                        index: 45,
                        docs: ["NotEnoughBalanceToPaySwapHotKey."]
                    ),
                    TypeVariant(
                        name: "NotRootSubnet",
                        index: 46,
                        docs: ["NotRootSubnet."]
                    ),
                    TypeVariant(
                        name: "CanNotSetRootNetworkWeights",
                        index: 47,
                        docs: ["CanNotSetRootNetworkWeights."]
                    ),
                    TypeVariant(
                        name: "NoNeuronIdAvailable",
                        index: 48,
                        docs: ["NoNeuronIdAvailable."]
                    ),
                    TypeVariant(
                        name: "DelegateTakeTooLow",
                        index: 49,
                        docs: ["DelegateTakeTooLow."]
                    ),
                    TypeVariant(
                        name: "DelegateTakeTooHigh",
                        index: 50,
                        docs: ["DelegateTakeTooHigh."]
                    ),
                    TypeVariant(
                        name: "NoWeightsCommitFound",
                        index: 51,
                        docs: ["NoWeightsCommitFound."]
                    ),
                    TypeVariant(
                        name: "InvalidRevealCommitHashNotMatch",
                        index: 52,
                        docs: ["InvalidRevealCommitHashNotMatch."]
                    ),
                    TypeVariant(
                        name: "CommitRevealEnabled",
                        index: 53,
                        docs: ["CommitRevealEnabled."]
                    ),
                    TypeVariant(
                        name: "CommitRevealDisabled",
                        index: 54,
                        docs: ["CommitRevealDisabled."]
                    ),
                    TypeVariant(
                        name: "LiquidAlphaDisabled",
                        index: 55,
                        docs: ["LiquidAlphaDisabled."]
                    ),
                    TypeVariant(
                        name: "AlphaHighTooLow",
                        index: 56,
                        docs: ["AlphaHighTooLow."]
                    ),
                    TypeVariant(
                        name: "AlphaLowOutOfRange",
                        index: 57,
                        docs: ["AlphaLowOutOfRange."]
                    ),
                    TypeVariant(
                        name: "ColdKeyAlreadyAssociated",
                        index: 58,
                        docs: ["ColdKeyAlreadyAssociated."]
                    ),
                    TypeVariant(
                        name: "NotEnoughBalanceToPaySwapColdKey",
                        index: 59,
                        docs: ["NotEnoughBalanceToPaySwapColdKey."]
                    ),
                    TypeVariant(
                        name: "InvalidChild",
                        index: 60,
                        docs: ["InvalidChild."]
                    ),
                    TypeVariant(
                        name: "DuplicateChild",
                        index: 61,
                        docs: ["DuplicateChild."]
                    ),
                    TypeVariant(
                        name: "ProportionOverflow",
                        index: 62,
                        docs: ["ProportionOverflow."]
                    ),
                    TypeVariant(
                        name: "TooManyChildren",
                        index: 63,
                        docs: ["TooManyChildren."]
                    ),
                    TypeVariant(
                        name: "TxRateLimitExceeded",
                        index: 64,
                        docs: ["TxRateLimitExceeded."]
                    ),
                    TypeVariant(
                        name: "ColdkeySwapAnnouncementNotFound",
                        index: 65,
                        docs: ["ColdkeySwapAnnouncementNotFound."]
                    ),
                    TypeVariant(
                        name: "ColdkeySwapTooEarly",
                        index: 66,
                        docs: ["ColdkeySwapTooEarly."]
                    ),
                    TypeVariant(
                        name: "ColdkeySwapReannouncedTooEarly",
                        index: 67,
                        docs: ["ColdkeySwapReannouncedTooEarly."]
                    ),
                    TypeVariant(
                        name: "AnnouncedColdkeyHashDoesNotMatch",
                        index: 68,
                        docs: ["AnnouncedColdkeyHashDoesNotMatch."]
                    ),
                    TypeVariant(
                        name: "ColdkeySwapAlreadyDisputed",
                        index: 69,
                        docs: ["ColdkeySwapAlreadyDisputed."]
                    ),
                    TypeVariant(
                        name: "NewColdKeyIsHotkey",
                        index: 70,
                        docs: ["NewColdKeyIsHotkey."]
                    ),
                    TypeVariant(
                        name: "InvalidChildkeyTake",
                        index: 71,
                        docs: ["InvalidChildkeyTake."]
                    ),
                    TypeVariant(
                        name: "TxChildkeyTakeRateLimitExceeded",
                        index: 72,
                        docs: ["TxChildkeyTakeRateLimitExceeded."]
                    ),
                    TypeVariant(
                        name: "InvalidIdentity",
                        index: 73,
                        docs: ["InvalidIdentity."]
                    ),
                    TypeVariant(
                        name: "MechanismDoesNotExist",
                        index: 74,
                        docs: ["MechanismDoesNotExist."]
                    ),
                    TypeVariant(
                        name: "StakeUnavailable",
                        index: 75,
                        docs: ["StakeUnavailable."]
                    ),
                    TypeVariant(
                        name: "SubnetNotExists",
                        index: 76,
                        docs: ["SubnetNotExists."]
                    ),
                    TypeVariant(
                        name: "TooManyUnrevealedCommits",
                        index: 77,
                        docs: ["TooManyUnrevealedCommits."]
                    ),
                    TypeVariant(
                        name: "ExpiredWeightCommit",
                        index: 78,
                        docs: ["ExpiredWeightCommit."]
                    ),
                    TypeVariant(
                        name: "RevealTooEarly",
                        index: 79,
                        docs: ["RevealTooEarly."]
                    ),
                    TypeVariant(
                        name: "InputLengthsUnequal",
                        index: 80,
                        docs: ["InputLengthsUnequal."]
                    ),
                    TypeVariant(
                        name: "CommittingWeightsTooFast",
                        index: 81,
                        docs: ["CommittingWeightsTooFast."]
                    ),
                    TypeVariant(
                        name: "AmountTooLow",
                        index: 82,
                        docs: ["AmountTooLow."]
                    ),
                    TypeVariant(
                        name: "InsufficientLiquidity",
                        index: 83,
                        docs: ["InsufficientLiquidity."]
                    ),
                    TypeVariant(
                        name: "SlippageTooHigh",
                        index: 84,
                        docs: ["SlippageTooHigh."]
                    ),
                    TypeVariant(
                        name: "TransferDisallowed",
                        index: 85,
                        docs: ["TransferDisallowed."]
                    ),
                    TypeVariant(
                        name: "ActivityCutoffTooLow",
                        index: 86,
                        docs: ["ActivityCutoffTooLow."]
                    ),
                    TypeVariant(
                        name: "CallDisabled",
                        index: 87,
                        docs: ["CallDisabled."]
                    ),
                    TypeVariant(
                        name: "FirstEmissionBlockNumberAlreadySet",
                        index: 88,
                        docs: ["FirstEmissionBlockNumberAlreadySet."]
                    ),
                    TypeVariant(
                        name: "NeedWaitingMoreBlocksToStarCall",
                        index: 89,
                        docs: ["NeedWaitingMoreBlocksToStarCall."]
                    ),
                    TypeVariant(
                        name: "NotEnoughAlphaOutToRecycle",
                        index: 90,
                        docs: ["NotEnoughAlphaOutToRecycle."]
                    ),
                    TypeVariant(
                        name: "CannotBurnOrRecycleOnRootSubnet",
                        index: 91,
                        docs: ["CannotBurnOrRecycleOnRootSubnet."]
                    ),
                    TypeVariant(
                        name: "UnableToRecoverPublicKey",
                        index: 92,
                        docs: ["UnableToRecoverPublicKey."]
                    ),
                    TypeVariant(
                        name: "InvalidRecoveredPublicKey",
                        index: 93,
                        docs: ["InvalidRecoveredPublicKey."]
                    ),
                    TypeVariant(
                        name: "SubtokenDisabled",
                        index: 94,
                        docs: ["SubtokenDisabled."]
                    ),
                    TypeVariant(
                        name: "HotKeySwapOnSubnetIntervalNotPassed",
                        index: 95,
                        docs: ["HotKeySwapOnSubnetIntervalNotPassed."]
                    ),
                    TypeVariant(
                        name: "KeepStakeBlockedByCollateral",
                        index: 96,
                        docs: ["KeepStakeBlockedByCollateral."]
                    ),
                    TypeVariant(
                        name: "SameNetuid",
                        index: 97,
                        docs: ["SameNetuid."]
                    ),
                    TypeVariant(
                        name: "InsufficientTaoBalance",
                        index: 98,
                        docs: ["InsufficientTaoBalance."]
                    ),
                    TypeVariant(
                        name: "InvalidLeaseBeneficiary",
                        index: 99,
                        docs: ["InvalidLeaseBeneficiary."]
                    ),
                    TypeVariant(
                        name: "LeaseCannotEndInThePast",
                        index: 100,
                        docs: ["LeaseCannotEndInThePast."]
                    ),
                    TypeVariant(
                        name: "LeaseNetuidNotFound",
                        index: 101,
                        docs: ["LeaseNetuidNotFound."]
                    ),
                    TypeVariant(
                        name: "LeaseDoesNotExist",
                        index: 102,
                        docs: ["LeaseDoesNotExist."]
                    ),
                    TypeVariant(
                        name: "LeaseHasNoEndBlock",
                        index: 103,
                        docs: ["LeaseHasNoEndBlock."]
                    ),
                    TypeVariant(
                        name: "LeaseHasNotEnded",
                        index: 104,
                        docs: ["LeaseHasNotEnded."]
                    ),
                    TypeVariant(
                        name: "Overflow",
                        index: 105,
                        docs: ["Overflow."]
                    ),
                    TypeVariant(
                        name: "BeneficiaryDoesNotOwnHotkey",
                        index: 106,
                        docs: ["BeneficiaryDoesNotOwnHotkey."]
                    ),
                    TypeVariant(
                        name: "ExpectedBeneficiaryOrigin",
                        index: 107,
                        docs: ["ExpectedBeneficiaryOrigin."]
                    ),
                    TypeVariant(
                        name: "AdminActionProhibitedDuringWeightsWindow",
                        index: 108,
                        docs: ["AdminActionProhibitedDuringWeightsWindow."]
                    ),
                    TypeVariant(
                        name: "SymbolDoesNotExist",
                        index: 109,
                        docs: ["SymbolDoesNotExist."]
                    ),
                    TypeVariant(
                        name: "SymbolAlreadyInUse",
                        index: 110,
                        docs: ["SymbolAlreadyInUse."]
                    ),
                    TypeVariant(
                        name: "IncorrectCommitRevealVersion",
                        index: 111,
                        docs: ["IncorrectCommitRevealVersion."]
                    ),
                    TypeVariant(
                        name: "InvalidRevealRound",
                        index: 112,
                        docs: ["InvalidRevealRound."]
                    ),
                    TypeVariant(
                        name: "RevealPeriodTooLarge",
                        index: 113,
                        docs: ["RevealPeriodTooLarge."]
                    ),
                    TypeVariant(
                        name: "RevealPeriodTooSmall",
                        index: 114,
                        docs: ["RevealPeriodTooSmall."]
                    ),
                    TypeVariant(
                        name: "InvalidValue",
                        index: 115,
                        docs: ["InvalidValue."]
                    ),
                    TypeVariant(
                        name: "SubnetLimitReached",
                        index: 116,
                        docs: ["SubnetLimitReached."]
                    ),
                    TypeVariant(
                        name: "CannotAffordLockCost",
                        index: 117,
                        docs: ["CannotAffordLockCost."]
                    ),
                    TypeVariant(
                        name: "EvmKeyAssociateRateLimitExceeded",
                        index: 118,
                        docs: ["EvmKeyAssociateRateLimitExceeded."]
                    ),
                    TypeVariant(
                        name: "EvmKeyAssociationLimitExceeded",
                        index: 119,
                        docs: ["EvmKeyAssociationLimitExceeded."]
                    ),
                    TypeVariant(
                        name: "SameAutoStakeHotkeyAlreadySet",
                        index: 120,
                        docs: ["SameAutoStakeHotkeyAlreadySet."]
                    ),
                    TypeVariant(
                        name: "UidMapCouldNotBeCleared",
                        index: 121,
                        docs: ["UidMapCouldNotBeCleared."]
                    ),
                    TypeVariant(
                        name: "TrimmingWouldExceedMaxImmunePercentage",
                        index: 122,
                        docs: ["TrimmingWouldExceedMaxImmunePercentage."]
                    ),
                    TypeVariant(
                        name: "ChildParentInconsistency",
                        index: 123,
                        docs: ["ChildParentInconsistency."]
                    ),
                    TypeVariant(
                        name: "InvalidRootClaimThreshold",
                        index: 124,
                        docs: ["InvalidRootClaimThreshold."]
                    ),
                    TypeVariant(
                        name: "TooManyUIDsPerMechanism",
                        index: 125,
                        docs: ["TooManyUIDsPerMechanism."]
                    ),
                    TypeVariant(
                        name: "VotingPowerTrackingNotEnabled",
                        index: 126,
                        docs: ["VotingPowerTrackingNotEnabled."]
                    ),
                    TypeVariant(
                        name: "InvalidVotingPowerEmaAlpha",
                        index: 127,
                        docs: ["InvalidVotingPowerEmaAlpha."]
                    ),
                    TypeVariant(
                        name: "Deprecated",
                        index: 128,
                        docs: ["Deprecated."]
                    ),
                    TypeVariant(
                        name: "SubnetBuybackRateLimitExceeded",
                        index: 129,
                        docs: ["SubnetBuybackRateLimitExceeded."]
                    ),
                    TypeVariant(
                        name: "NetworkDissolveAlreadyQueued",
                        index: 130,
                        docs: ["NetworkDissolveAlreadyQueued."]
                    ),
                    TypeVariant(
                        name: "AddStakeBurnRateLimitExceeded",
                        index: 131,
                        docs: ["AddStakeBurnRateLimitExceeded."]
                    ),
                    TypeVariant(
                        name: "ColdkeySwapAnnounced",
                        index: 132,
                        docs: ["ColdkeySwapAnnounced."]
                    ),
                    TypeVariant(
                        name: "ColdkeySwapDisputed",
                        index: 133,
                        docs: ["ColdkeySwapDisputed."]
                    ),
                    TypeVariant(
                        name: "ColdkeySwapClearTooEarly",
                        index: 134,
                        docs: ["ColdkeySwapClearTooEarly."]
                    ),
                    TypeVariant(
                        name: "DisabledTemporarily",
                        index: 135,
                        docs: ["DisabledTemporarily."]
                    ),
                    TypeVariant(
                        name: "RegistrationPriceLimitExceeded",
                        index: 136,
                        docs: ["RegistrationPriceLimitExceeded."]
                    ),
                    TypeVariant(
                        name: "LockHotkeyMismatch",
                        index: 137,
                        docs: ["LockHotkeyMismatch."]
                    ),
                    TypeVariant(
                        name: "InsufficientStakeForLock",
                        index: 138,
                        docs: ["InsufficientStakeForLock."]
                    ),
                    TypeVariant(
                        name: "NoExistingLock",
                        index: 139,
                        docs: ["NoExistingLock."]
                    ),
                    TypeVariant(
                        name: "ActiveLockExists",
                        index: 140,
                        docs: ["ActiveLockExists."]
                    ),
                    TypeVariant(
                        name: "CannotUseSystemAccount",
                        index: 141,
                        docs: ["CannotUseSystemAccount."]
                    ),
                    TypeVariant(
                        name: "UnlockAmountTooHigh",
                        index: 142,
                        docs: ["UnlockAmountTooHigh."]
                    ),
                    TypeVariant(
                        name: "WaitingForDissolvedSubnetCleanup",
                        index: 143,
                        docs: ["WaitingForDissolvedSubnetCleanup."]
                    ),
                    TypeVariant(
                        name: "TempoOutOfBounds",
                        index: 144,
                        docs: ["TempoOutOfBounds."]
                    ),
                    TypeVariant(
                        name: "ActivityCutoffFactorMilliOutOfBounds",
                        index: 145,
                        docs: ["ActivityCutoffFactorMilliOutOfBounds."]
                    ),
                    TypeVariant(
                        name: "EpochTriggerAlreadyPending",
                        index: 146,
                        docs: ["EpochTriggerAlreadyPending."]
                    ),
                    TypeVariant(
                        name: "AutoEpochAlreadyImminent",
                        index: 147,
                        docs: ["AutoEpochAlreadyImminent."]
                    ),
                    TypeVariant(
                        name: "DynamicTempoBlockedByCommitReveal",
                        index: 148,
                        docs: ["DynamicTempoBlockedByCommitReveal."]
                    ),
                    TypeVariant(
                        name: "AccountRejectsLockedAlpha",
                        index: 149,
                        docs: ["AccountRejectsLockedAlpha."]
                    ),
                    TypeVariant(
                        name: "LockIdOverFlow",
                        index: 150,
                        docs: ["LockIdOverFlow."]
                    ),
                    TypeVariant(
                        name: "StartCallNotReady",
                        index: 151,
                        docs: ["StartCallNotReady."]
                    ),
                    TypeVariant(
                        name: "InsufficientAlphaBalance",
                        index: 152,
                        docs: ["InsufficientAlphaBalance."]
                    ),
                    TypeVariant(
                        name: "ColdkeyCollateralIncomplete",
                        index: 153,
                        docs: ["ColdkeyCollateralIncomplete."]
                    ),
                    TypeVariant(
                        name: "ColdkeyCollateralPositionsFull",
                        index: 154,
                        docs: ["ColdkeyCollateralPositionsFull."]
                    ),
                    TypeVariant(
                        name: "BasketHasNoWeights",
                        index: 155,
                        docs: ["BasketHasNoWeights."]
                    ),
                    TypeVariant(
                        name: "RootStakeLocked",
                        index: 156,
                        docs: ["RootStakeLocked."]
                    ),
                    TypeVariant(
                        name: "BetaBasketSeedInProgress",
                        index: 157,
                        docs: ["BetaBasketSeedInProgress."]
                    ),
                    TypeVariant(
                        name: "RootWeightSettingDisabled",
                        index: 158,
                        docs: ["RootWeightSettingDisabled."]
                    ),
                    TypeVariant(
                        name: "RootClaimTooHeavy",
                        index: 159,
                        docs: ["RootClaimTooHeavy."]
                    ),
                    TypeVariant(
                        name: "BasketConcentrationCapExceeded",
                        index: 160,
                        docs: ["BasketConcentrationCapExceeded."]
                    ),
                    TypeVariant(
                        name: "BasketDepositPending",
                        index: 161,
                        docs: ["BasketDepositPending."]
                    ),
                    TypeVariant(
                        name: "BasketTradingDisabled",
                        index: 162,
                        docs: ["BasketTradingDisabled."]
                    ),
                    TypeVariant(
                        name: "BasketTradingFrozen",
                        index: 163,
                        docs: ["BasketTradingFrozen."]
                    ),
                    TypeVariant(
                        name: "BasketTurnoverBudgetExceeded",
                        index: 164,
                        docs: ["BasketTurnoverBudgetExceeded."]
                    ),
                    TypeVariant(
                        name: "BasketSameSubnet",
                        index: 165,
                        docs: ["BasketSameSubnet."]
                    ),
                    TypeVariant(
                        name: "BasketLiquidityCapExceeded",
                        index: 166,
                        docs: ["BasketLiquidityCapExceeded."]
                    ),
                    TypeVariant(
                        name: "BasketMinOutNotMet",
                        index: 167,
                        docs: ["BasketMinOutNotMet."]
                    ),
                    TypeVariant(
                        name: "InvalidNumRootClaim",
                        index: 168,
                        docs: ["InvalidNumRootClaim."]
                    ),
                    TypeVariant(
                        name: "InvalidSubnetNumber",
                        index: 169,
                        docs: ["InvalidSubnetNumber."]
                    ),
                ]),
                docs: []
            )
        }
    }
}
