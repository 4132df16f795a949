// swift-format-ignore-file
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
                        docs: ["There is no root network."]
                    ),
                    TypeVariant(
                        name: "InvalidIpType",
                        index: 1,
                        docs: ["The kind of address is neither 4 nor 6."]
                    ),
                    TypeVariant(
                        name: "InvalidIpAddress",
                        index: 2,
                        docs: ["The address is not one that others could reach."]
                    ),
                    TypeVariant(
                        name: "InvalidPort",
                        index: 3,
                        docs: ["The port is zero."]
                    ),
                    TypeVariant(
                        name: "HotKeyNotRegisteredInSubNet",
                        index: 4,
                        docs: ["The hotkey has no place on the subnet."]
                    ),
                    TypeVariant(
                        name: "HotKeyAccountNotExists",
                        index: 5,
                        docs: ["The hotkey belongs to nobody."]
                    ),
                    TypeVariant(
                        name: "HotKeyNotRegisteredInNetwork",
                        index: 6,
                        docs: ["The hotkey has no place on the network."]
                    ),
                    TypeVariant(
                        name: "NonAssociatedColdKey",
                        index: 7,
                        docs: ["The coldkey does not own the hotkey."]
                    ),
                    TypeVariant(
                        name: "NotEnoughStake",
                        index: 8,
                        docs: ["The hotkey has too little stake."]
                    ),
                    TypeVariant(
                        name: "NotEnoughStakeToWithdraw",
                        index: 9,
                        docs: ["There is less stake than is to be taken out."]
                    ),
                    TypeVariant(
                        name: "NotEnoughStakeToSetWeights",
                        index: 10,
                        docs: ["The hotkey has too little stake to set weights."]
                    ),
                    TypeVariant(
                        name: "NotEnoughStakeToSetChildkeys",
                        index: 11,
                        docs: ["The hotkey has too little stake to have children."]
                    ),
                    TypeVariant(
                        name: "NotEnoughBalanceToStake",
                        index: 12,
                        docs: ["The coldkey has less TAO than is needed."]
                    ),
                    TypeVariant(
                        name: "BalanceWithdrawalError",
                        index: 13,
                        docs: ["The TAO could not be taken from the account."]
                    ),
                    TypeVariant(
                        name: "ZeroBalanceAfterWithdrawn",
                        index: 14,
                        docs: ["The account would have nothing left."]
                    ),
                    TypeVariant(
                        name: "NeuronNoValidatorPermit",
                        index: 15,
                        docs: ["The neuron has no permit to validate."]
                    ),
                    TypeVariant(
                        name: "WeightVecNotEqualSize",
                        index: 16,
                        docs: ["There are not as many weights as targets."]
                    ),
                    TypeVariant(
                        name: "DuplicateUids",
                        index: 17,
                        docs: ["A target is named twice."]
                    ),
                    TypeVariant(
                        name: "UidVecContainInvalidOne",
                        index: 18,
                        docs: ["A target has no place on the subnet."]
                    ),
                    TypeVariant(
                        name: "WeightVecLengthIsLow",
                        index: 19,
                        docs: ["There are fewer weights than the subnet demands."]
                    ),
                    TypeVariant(
                        name: "TooManyRegistrationsThisBlock",
                        index: 20,
                        docs: ["The block has had as many registrations as are allowed."]
                    ),
                    TypeVariant(
                        name: "HotKeyAlreadyRegisteredInSubNet",
                        index: 21,
                        docs: ["The hotkey has a place on the subnet already."]
                    ),
                    TypeVariant(
                        name: "NewHotKeyIsSameWithOld",
                        index: 22,
                        docs: ["The new hotkey is the old one."]
                    ),
                    TypeVariant(
                        name: "NewHotKeyNotCleanForRootSwap",
                        index: 23,
                        docs: ["The new hotkey has root stake or root claims of its own."]
                    ),
                    TypeVariant(
                        name: "InvalidWorkBlock",
                        index: 24,
                        docs: ["The proof of work is too old or from a block to come."]
                    ),
                    TypeVariant(
                        name: "InvalidDifficulty",
                        index: 25,
                        docs: ["The proof of work is not hard enough."]
                    ),
                    TypeVariant(
                        name: "InvalidSeal",
                        index: 26,
                        docs: ["The proof of work does not belong to the caller."]
                    ),
                    TypeVariant(
                        name: "MaxWeightExceeded",
                        index: 27,
                        docs: ["A weight is larger than the subnet allows."]
                    ),
                    TypeVariant(
                        name: "HotKeyAlreadyDelegate",
                        index: 28,
                        docs: ["The hotkey is a delegate already."]
                    ),
                    TypeVariant(
                        name: "SettingWeightsTooFast",
                        index: 29,
                        docs: ["The neuron set weights too short a time ago."]
                    ),
                    TypeVariant(
                        name: "IncorrectWeightVersionKey",
                        index: 30,
                        docs: ["The validator's version is older than the subnet demands."]
                    ),
                    TypeVariant(
                        name: "ServingRateLimitExceeded",
                        index: 31,
                        docs: ["The neuron published its address too short a time ago."]
                    ),
                    TypeVariant(
                        name: "UidsLengthExceedUidsInSubNet",
                        index: 32,
                        docs: ["There are more targets than neurons."]
                    ),
                    TypeVariant(
                        name: "NetworkTxRateLimitExceeded",
                        index: 33,
                        docs: ["A subnet was registered too short a time ago."]
                    ),
                    TypeVariant(
                        name: "DelegateTxRateLimitExceeded",
                        index: 34,
                        docs: ["The delegate's take was changed too short a time ago."]
                    ),
                    TypeVariant(
                        name: "HotKeySetTxRateLimitExceeded",
                        index: 35,
                        docs: ["A hotkey was replaced too short a time ago."]
                    ),
                    TypeVariant(
                        name: "StakingRateLimitExceeded",
                        index: 36,
                        docs: ["Stake was changed too short a time ago."]
                    ),
                    TypeVariant(
                        name: "SubNetRegistrationDisabled",
                        index: 37,
                        docs: ["The subnet takes no registrations, or no subnets are registered yet."]
                    ),
                    TypeVariant(
                        name: "TooManyRegistrationsThisInterval",
                        index: 38,
                        docs: ["The interval has had as many registrations as are allowed."]
                    ),
                    TypeVariant(
                        name: "TransactorAccountShouldBeHotKey",
                        index: 39,
                        docs: ["Only the hotkey itself can do this."]
                    ),
                    TypeVariant(
                        name: "FaucetDisabled",
                        index: 40,
                        docs: ["This chain gives no TAO away."]
                    ),
                    TypeVariant(
                        name: "NotSubnetOwner",
                        index: 41,
                        docs: ["The caller does not own the subnet."]
                    ),
                    TypeVariant(
                        name: "RegistrationNotPermittedOnRootSubnet",
                        index: 42,
                        docs: ["This cannot be done on the root network."]
                    ),
                    TypeVariant(
                        name: "StakeTooLowForRoot",
                        index: 43,
                        docs: ["All on the full root network have at least as much stake."]
                    ),
                    TypeVariant(
                        name: "AllNetworksInImmunity",
                        index: 44,
                        docs: ["All subnets are too young to make room."]
                    ),
                    TypeVariant(
                        name: "NotEnoughBalanceToPaySwapHotKey",
                        index: 45,
                        docs: ["The coldkey cannot pay for replacing a hotkey."]
                    ),
                    TypeVariant(
                        name: "NotRootSubnet",
                        index: 46,
                        docs: ["This can be done on the root network only."]
                    ),
                    TypeVariant(
                        name: "CanNotSetRootNetworkWeights",
                        index: 47,
                        docs: ["Weights cannot be set on the root network in this way."]
                    ),
                    TypeVariant(
                        name: "NoNeuronIdAvailable",
                        index: 48,
                        docs: ["The subnet is full and nobody in it can be replaced."]
                    ),
                    TypeVariant(
                        name: "DelegateTakeTooLow",
                        index: 49,
                        docs: ["The take is lower than allowed, or not a rise."]
                    ),
                    TypeVariant(
                        name: "DelegateTakeTooHigh",
                        index: 50,
                        docs: ["The take is higher than allowed."]
                    ),
                    TypeVariant(
                        name: "NoWeightsCommitFound",
                        index: 51,
                        docs: ["There is no commitment to reveal."]
                    ),
                    TypeVariant(
                        name: "InvalidRevealCommitHashNotMatch",
                        index: 52,
                        docs: ["What is revealed is not what was committed."]
                    ),
                    TypeVariant(
                        name: "CommitRevealEnabled",
                        index: 53,
                        docs: ["Weights on this subnet must be committed first."]
                    ),
                    TypeVariant(
                        name: "CommitRevealDisabled",
                        index: 54,
                        docs: ["Weights on this subnet are not committed."]
                    ),
                    TypeVariant(
                        name: "LiquidAlphaDisabled",
                        index: 55,
                        docs: ["Liquid alpha is off on this subnet."]
                    ),
                    TypeVariant(
                        name: "AlphaHighTooLow",
                        index: 56,
                        docs: ["The upper bound of alpha is too low."]
                    ),
                    TypeVariant(
                        name: "AlphaLowOutOfRange",
                        index: 57,
                        docs: ["The lower bound of alpha is out of its range."]
                    ),
                    TypeVariant(
                        name: "ColdKeyAlreadyAssociated",
                        index: 58,
                        docs: ["The new coldkey has hotkeys already."]
                    ),
                    TypeVariant(
                        name: "NotEnoughBalanceToPaySwapColdKey",
                        index: 59,
                        docs: ["The coldkey cannot pay for being replaced."]
                    ),
                    TypeVariant(
                        name: "InvalidChild",
                        index: 60,
                        docs: ["A hotkey cannot be its own child."]
                    ),
                    TypeVariant(
                        name: "DuplicateChild",
                        index: 61,
                        docs: ["A child is named twice."]
                    ),
                    TypeVariant(
                        name: "ProportionOverflow",
                        index: 62,
                        docs: ["The children's parts are more than the whole."]
                    ),
                    TypeVariant(
                        name: "TooManyChildren",
                        index: 63,
                        docs: ["A hotkey has five children at most."]
                    ),
                    TypeVariant(
                        name: "TxRateLimitExceeded",
                        index: 64,
                        docs: ["The same was done too short a time ago."]
                    ),
                    TypeVariant(
                        name: "ColdkeySwapAnnouncementNotFound",
                        index: 65,
                        docs: ["No change of the coldkey was announced."]
                    ),
                    TypeVariant(
                        name: "ColdkeySwapTooEarly",
                        index: 66,
                        docs: ["The announced change of the coldkey is not due yet."]
                    ),
                    TypeVariant(
                        name: "ColdkeySwapReannouncedTooEarly",
                        index: 67,
                        docs: ["The last announcement is too recent for another."]
                    ),
                    TypeVariant(
                        name: "AnnouncedColdkeyHashDoesNotMatch",
                        index: 68,
                        docs: ["The new coldkey is not the announced one."]
                    ),
                    TypeVariant(
                        name: "ColdkeySwapAlreadyDisputed",
                        index: 69,
                        docs: ["The change of the coldkey is disputed already."]
                    ),
                    TypeVariant(
                        name: "NewColdKeyIsHotkey",
                        index: 70,
                        docs: ["The new coldkey is a hotkey."]
                    ),
                    TypeVariant(
                        name: "InvalidChildkeyTake",
                        index: 71,
                        docs: ["The childkey's take is out of its bounds."]
                    ),
                    TypeVariant(
                        name: "TxChildkeyTakeRateLimitExceeded",
                        index: 72,
                        docs: ["The childkey's take was changed too short a time ago."]
                    ),
                    TypeVariant(
                        name: "InvalidIdentity",
                        index: 73,
                        docs: ["A field of the identity is too long."]
                    ),
                    TypeVariant(
                        name: "MechanismDoesNotExist",
                        index: 74,
                        docs: ["There is no such mechanism."]
                    ),
                    TypeVariant(
                        name: "StakeUnavailable",
                        index: 75,
                        docs: ["The stake is locked."]
                    ),
                    TypeVariant(
                        name: "SubnetNotExists",
                        index: 76,
                        docs: ["There is no such subnet."]
                    ),
                    TypeVariant(
                        name: "TooManyUnrevealedCommits",
                        index: 77,
                        docs: ["Too many commitments wait to be revealed."]
                    ),
                    TypeVariant(
                        name: "ExpiredWeightCommit",
                        index: 78,
                        docs: ["The time to reveal the commitment is over."]
                    ),
                    TypeVariant(
                        name: "RevealTooEarly",
                        index: 79,
                        docs: ["The time to reveal the commitment has not come."]
                    ),
                    TypeVariant(
                        name: "InputLengthsUnequal",
                        index: 80,
                        docs: ["The lists are not equally long."]
                    ),
                    TypeVariant(
                        name: "CommittingWeightsTooFast",
                        index: 81,
                        docs: ["The neuron committed weights too short a time ago."]
                    ),
                    TypeVariant(
                        name: "AmountTooLow",
                        index: 82,
                        docs: ["The amount is too small."]
                    ),
                    TypeVariant(
                        name: "InsufficientLiquidity",
                        index: 83,
                        docs: ["The pool is too small for the amount."]
                    ),
                    TypeVariant(
                        name: "SlippageTooHigh",
                        index: 84,
                        docs: ["Slippage is too high for the transaction."]
                    ),
                    TypeVariant(
                        name: "TransferDisallowed",
                        index: 85,
                        docs: ["Stake of this subnet cannot be transferred."]
                    ),
                    TypeVariant(
                        name: "ActivityCutoffTooLow",
                        index: 86,
                        docs: ["The activity cutoff is too low."]
                    ),
                    TypeVariant(
                        name: "CallDisabled",
                        index: 87,
                        docs: ["This call is switched off."]
                    ),
                    TypeVariant(
                        name: "FirstEmissionBlockNumberAlreadySet",
                        index: 88,
                        docs: ["The subnet has started already."]
                    ),
                    TypeVariant(
                        name: "NeedWaitingMoreBlocksToStarCall",
                        index: 89,
                        docs: ["The subnet is too young to be started."]
                    ),
                    TypeVariant(
                        name: "NotEnoughAlphaOutToRecycle",
                        index: 90,
                        docs: ["Less alpha is in circulation than is to be destroyed."]
                    ),
                    TypeVariant(
                        name: "CannotBurnOrRecycleOnRootSubnet",
                        index: 91,
                        docs: ["Root stake cannot be destroyed."]
                    ),
                    TypeVariant(
                        name: "UnableToRecoverPublicKey",
                        index: 92,
                        docs: ["The signature belongs to no key."]
                    ),
                    TypeVariant(
                        name: "InvalidRecoveredPublicKey",
                        index: 93,
                        docs: ["The signature belongs to another key."]
                    ),
                    TypeVariant(
                        name: "SubtokenDisabled",
                        index: 94,
                        docs: ["The subnet's alpha cannot be traded yet."]
                    ),
                    TypeVariant(
                        name: "HotKeySwapOnSubnetIntervalNotPassed",
                        index: 95,
                        docs: ["A hotkey was replaced on the subnet too short a time ago."]
                    ),
                    TypeVariant(
                        name: "KeepStakeBlockedByCollateral",
                        index: 96,
                        docs: ["The stake is held as a miner's collateral."]
                    ),
                    TypeVariant(
                        name: "SameNetuid",
                        index: 97,
                        docs: ["Both subnets are the same."]
                    ),
                    TypeVariant(
                        name: "InsufficientTaoBalance",
                        index: 98,
                        docs: ["The account has too little TAO."]
                    ),
                    TypeVariant(
                        name: "InvalidLeaseBeneficiary",
                        index: 99,
                        docs: ["The beneficiary is not the one who began the crowdloan."]
                    ),
                    TypeVariant(
                        name: "LeaseCannotEndInThePast",
                        index: 100,
                        docs: ["A lease cannot end before it begins."]
                    ),
                    TypeVariant(
                        name: "LeaseNetuidNotFound",
                        index: 101,
                        docs: ["The subnet of the lease was not found."]
                    ),
                    TypeVariant(
                        name: "LeaseDoesNotExist",
                        index: 102,
                        docs: ["There is no such lease."]
                    ),
                    TypeVariant(
                        name: "LeaseHasNoEndBlock",
                        index: 103,
                        docs: ["The lease never ends."]
                    ),
                    TypeVariant(
                        name: "LeaseHasNotEnded",
                        index: 104,
                        docs: ["The lease has not ended yet."]
                    ),
                    TypeVariant(
                        name: "Overflow",
                        index: 105,
                        docs: ["A number would not fit."]
                    ),
                    TypeVariant(
                        name: "BeneficiaryDoesNotOwnHotkey",
                        index: 106,
                        docs: ["The beneficiary does not own the hotkey."]
                    ),
                    TypeVariant(
                        name: "ExpectedBeneficiaryOrigin",
                        index: 107,
                        docs: ["Only the beneficiary can do this."]
                    ),
                    TypeVariant(
                        name: "AdminActionProhibitedDuringWeightsWindow",
                        index: 108,
                        docs: ["Settings cannot be changed shortly before an epoch."]
                    ),
                    TypeVariant(
                        name: "SymbolDoesNotExist",
                        index: 109,
                        docs: ["The sign is not in the table."]
                    ),
                    TypeVariant(
                        name: "SymbolAlreadyInUse",
                        index: 110,
                        docs: ["Another subnet has the sign."]
                    ),
                    TypeVariant(
                        name: "IncorrectCommitRevealVersion",
                        index: 111,
                        docs: ["The commitment has another form than the chain understands."]
                    ),
                    TypeVariant(
                        name: "InvalidRevealRound",
                        index: 112,
                        docs: ["The round of the beacon has passed already."]
                    ),
                    TypeVariant(
                        name: "RevealPeriodTooLarge",
                        index: 113,
                        docs: ["Too many epochs would lie before the revelation."]
                    ),
                    TypeVariant(
                        name: "RevealPeriodTooSmall",
                        index: 114,
                        docs: ["Too few epochs would lie before the revelation."]
                    ),
                    TypeVariant(
                        name: "InvalidValue",
                        index: 115,
                        docs: ["The value is out of its bounds."]
                    ),
                    TypeVariant(
                        name: "SubnetLimitReached",
                        index: 116,
                        docs: ["There are as many subnets as allowed and none can make room."]
                    ),
                    TypeVariant(
                        name: "CannotAffordLockCost",
                        index: 117,
                        docs: ["The coldkey cannot pay for a subnet."]
                    ),
                    TypeVariant(
                        name: "EvmKeyAssociateRateLimitExceeded",
                        index: 118,
                        docs: ["An EVM key was associated too short a time ago."]
                    ),
                    TypeVariant(
                        name: "EvmKeyAssociationLimitExceeded",
                        index: 119,
                        docs: ["The EVM key is associated with as many neurons as allowed."]
                    ),
                    TypeVariant(
                        name: "SameAutoStakeHotkeyAlreadySet",
                        index: 120,
                        docs: ["Rewards are staked with this hotkey already."]
                    ),
                    TypeVariant(
                        name: "UidMapCouldNotBeCleared",
                        index: 121,
                        docs: ["The places of the subnet could not be cleared."]
                    ),
                    TypeVariant(
                        name: "TrimmingWouldExceedMaxImmunePercentage",
                        index: 122,
                        docs: ["Too many of the remaining neurons would be immune."]
                    ),
                    TypeVariant(
                        name: "ChildParentInconsistency",
                        index: 123,
                        docs: ["A hotkey cannot be both parent and child of another."]
                    ),
                    TypeVariant(
                        name: "InvalidRootClaimThreshold",
                        index: 124,
                        docs: ["The least claim is out of its bounds."]
                    ),
                    TypeVariant(
                        name: "TooManyUIDsPerMechanism",
                        index: 125,
                        docs: ["There would be too many places in all mechanisms together."]
                    ),
                    TypeVariant(
                        name: "VotingPowerTrackingNotEnabled",
                        index: 126,
                        docs: ["Voting power is not recorded on this subnet."]
                    ),
                    TypeVariant(
                        name: "InvalidVotingPowerEmaAlpha",
                        index: 127,
                        docs: ["The rate of voting power is above one."]
                    ),
                    TypeVariant(
                        name: "Deprecated",
                        index: 128,
                        docs: ["This call no longer exists."]
                    ),
                    TypeVariant(
                        name: "SubnetBuybackRateLimitExceeded",
                        index: 129,
                        docs: ["The subnet bought alpha back too short a time ago."]
                    ),
                    TypeVariant(
                        name: "NetworkDissolveAlreadyQueued",
                        index: 130,
                        docs: ["The subnet is being dissolved already."]
                    ),
                    TypeVariant(
                        name: "AddStakeBurnRateLimitExceeded",
                        index: 131,
                        docs: ["Alpha was bought and burned too short a time ago."]
                    ),
                    TypeVariant(
                        name: "ColdkeySwapAnnounced",
                        index: 132,
                        docs: ["A change of the coldkey is announced; until then the account can do little."]
                    ),
                    TypeVariant(
                        name: "ColdkeySwapDisputed",
                        index: 133,
                        docs: ["The change of the coldkey is disputed; the account can do nothing."]
                    ),
                    TypeVariant(
                        name: "ColdkeySwapClearTooEarly",
                        index: 134,
                        docs: ["The announcement is too recent to be taken back."]
                    ),
                    TypeVariant(
                        name: "DisabledTemporarily",
                        index: 135,
                        docs: ["This call is switched off for the time being."]
                    ),
                    TypeVariant(
                        name: "RegistrationPriceLimitExceeded",
                        index: 136,
                        docs: ["The price of a registration is above the caller's limit."]
                    ),
                    TypeVariant(
                        name: "LockHotkeyMismatch",
                        index: 137,
                        docs: ["The coldkey's stake is locked for another hotkey."]
                    ),
                    TypeVariant(
                        name: "InsufficientStakeForLock",
                        index: 138,
                        docs: ["There is less stake than is to be locked."]
                    ),
                    TypeVariant(
                        name: "NoExistingLock",
                        index: 139,
                        docs: ["There is no lock."]
                    ),
                    TypeVariant(
                        name: "ActiveLockExists",
                        index: 140,
                        docs: ["There is a lock already."]
                    ),
                    TypeVariant(
                        name: "CannotUseSystemAccount",
                        index: 141,
                        docs: ["The account of a subnet cannot be a hotkey."]
                    ),
                    TypeVariant(
                        name: "UnlockAmountTooHigh",
                        index: 142,
                        docs: ["Less is locked than is to be unlocked."]
                    ),
                    TypeVariant(
                        name: "WaitingForDissolvedSubnetCleanup",
                        index: 143,
                        docs: ["A dissolved subnet must be cleared first."]
                    ),
                    TypeVariant(
                        name: "TempoOutOfBounds",
                        index: 144,
                        docs: ["The tempo is out of its bounds."]
                    ),
                    TypeVariant(
                        name: "ActivityCutoffFactorMilliOutOfBounds",
                        index: 145,
                        docs: ["The factor of the activity cutoff is out of its bounds."]
                    ),
                    TypeVariant(
                        name: "EpochTriggerAlreadyPending",
                        index: 146,
                        docs: ["An epoch out of turn waits already."]
                    ),
                    TypeVariant(
                        name: "AutoEpochAlreadyImminent",
                        index: 147,
                        docs: ["The next epoch comes soon anyway."]
                    ),
                    TypeVariant(
                        name: "DynamicTempoBlockedByCommitReveal",
                        index: 148,
                        docs: ["Epochs out of turn are not possible while weights are committed first."]
                    ),
                    TypeVariant(
                        name: "AccountRejectsLockedAlpha",
                        index: 149,
                        docs: ["The receiver takes no locked alpha."]
                    ),
                    TypeVariant(
                        name: "LockIdOverFlow",
                        index: 150,
                        docs: ["There are no numbers left for locks."]
                    ),
                    TypeVariant(
                        name: "StartCallNotReady",
                        index: 151,
                        docs: ["The subnet cannot be started yet."]
                    ),
                    TypeVariant(
                        name: "InsufficientAlphaBalance",
                        index: 152,
                        docs: ["There is too little alpha."]
                    ),
                    TypeVariant(
                        name: "ColdkeyCollateralIncomplete",
                        index: 153,
                        docs: ["The coldkey's collateral is incomplete."]
                    ),
                    TypeVariant(
                        name: "ColdkeyCollateralPositionsFull",
                        index: 154,
                        docs: ["The coldkey has as many collaterals as allowed."]
                    ),
                    TypeVariant(
                        name: "BasketHasNoWeights",
                        index: 155,
                        docs: ["The basket has no weights."]
                    ),
                    TypeVariant(
                        name: "RootStakeLocked",
                        index: 156,
                        docs: ["The root stake is locked for now."]
                    ),
                    TypeVariant(
                        name: "BetaBasketSeedInProgress",
                        index: 157,
                        docs: ["The basket is being filled for the first time."]
                    ),
                    TypeVariant(
                        name: "RootWeightSettingDisabled",
                        index: 158,
                        docs: ["Root weights cannot be set."]
                    ),
                    TypeVariant(
                        name: "RootClaimTooHeavy",
                        index: 159,
                        docs: ["The claim is too much for one block."]
                    ),
                    TypeVariant(
                        name: "BasketConcentrationCapExceeded",
                        index: 160,
                        docs: ["Too much of the basket would be in one subnet."]
                    ),
                    TypeVariant(
                        name: "BasketDepositPending",
                        index: 161,
                        docs: ["A deposit of the basket waits."]
                    ),
                    TypeVariant(
                        name: "BasketTradingDisabled",
                        index: 162,
                        docs: ["Baskets cannot be traded."]
                    ),
                    TypeVariant(
                        name: "BasketTradingFrozen",
                        index: 163,
                        docs: ["This basket cannot be traded."]
                    ),
                    TypeVariant(
                        name: "BasketTurnoverBudgetExceeded",
                        index: 164,
                        docs: ["The basket has traded as much as a day allows."]
                    ),
                    TypeVariant(
                        name: "BasketSameSubnet",
                        index: 165,
                        docs: ["Both sides of the basket's trade are one subnet."]
                    ),
                    TypeVariant(
                        name: "BasketLiquidityCapExceeded",
                        index: 166,
                        docs: ["The basket would hold too much of a subnet's pool."]
                    ),
                    TypeVariant(
                        name: "BasketMinOutNotMet",
                        index: 167,
                        docs: ["The basket's trade would bring less than demanded."]
                    ),
                    TypeVariant(
                        name: "InvalidNumRootClaim",
                        index: 168,
                        docs: ["More claims per block than there may be."]
                    ),
                    TypeVariant(
                        name: "InvalidSubnetNumber",
                        index: 169,
                        docs: ["No subnet is named, or too many."]
                    ),
                ]),
                docs: ["Why the protocol refuses. Clients know errors by name and index, and some compare texts."]
            )
        }
    }
}
