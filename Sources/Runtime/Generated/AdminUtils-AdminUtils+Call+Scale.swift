// swift-format-ignore-file
// Written by scale-expand from AdminUtils+Call.swift. Do not edit.

public import Scale
import Frame
import Primitives

extension AdminUtils.Call: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .swapAuthorities(newAuthorities: try BoundedVec<AuraAuthority>(from: &reader))
        case 1: self = .sudoSetDefaultTake(defaultTake: try PerU16(from: &reader))
        case 2: self = .sudoSetTxRateLimit(txRateLimit: try UInt64(from: &reader))
        case 3: self = .sudoSetServingRateLimit(
                netuid: try NetUID(from: &reader),
                servingRateLimit: try UInt64(from: &reader)
            )
        case 4: self = .sudoSetMinDifficulty(
                netuid: try NetUID(from: &reader),
                minDifficulty: try UInt64(from: &reader)
            )
        case 5: self = .sudoSetMaxDifficulty(
                netuid: try NetUID(from: &reader),
                maxDifficulty: try UInt64(from: &reader)
            )
        case 6: self = .sudoSetWeightsVersionKey(
                netuid: try NetUID(from: &reader),
                weightsVersionKey: try UInt64(from: &reader)
            )
        case 7: self = .sudoSetWeightsSetRateLimit(
                netuid: try NetUID(from: &reader),
                weightsSetRateLimit: try UInt64(from: &reader)
            )
        case 8: self = .sudoSetAdjustmentInterval(
                netuid: try NetUID(from: &reader),
                adjustmentInterval: try UInt16(from: &reader)
            )
        case 9: self = .sudoSetAdjustmentAlpha(
                netuid: try NetUID(from: &reader),
                adjustmentAlpha: try UInt64(from: &reader)
            )
        case 13: self = .sudoSetImmunityPeriod(
                netuid: try NetUID(from: &reader),
                immunityPeriod: try UInt16(from: &reader)
            )
        case 14: self = .sudoSetMinAllowedWeights(
                netuid: try NetUID(from: &reader),
                minAllowedWeights: try UInt16(from: &reader)
            )
        case 15: self = .sudoSetMaxAllowedUids(
                netuid: try NetUID(from: &reader),
                maxAllowedUids: try UInt16(from: &reader)
            )
        case 16: self = .sudoSetKappa(netuid: try NetUID(from: &reader), kappa: try UInt16(from: &reader))
        case 17: self = .sudoSetRho(netuid: try NetUID(from: &reader), rho: try UInt16(from: &reader))
        case 18: self = .sudoSetActivityCutoff(
                netuid: try NetUID(from: &reader),
                activityCutoff: try UInt16(from: &reader)
            )
        case 19: self = .sudoSetNetworkRegistrationAllowed(
                netuid: try NetUID(from: &reader),
                registrationAllowed: try Bool(from: &reader)
            )
        case 20: self = .sudoSetNetworkPowRegistrationAllowed(
                netuid: try NetUID(from: &reader),
                registrationAllowed: try Bool(from: &reader)
            )
        case 21: self = .sudoSetTargetRegistrationsPerInterval(
                netuid: try NetUID(from: &reader),
                targetRegistrationsPerInterval: try UInt16(from: &reader)
            )
        case 22: self = .sudoSetMinBurn(netuid: try NetUID(from: &reader), minBurn: try Tao(from: &reader))
        case 23: self = .sudoSetMaxBurn(netuid: try NetUID(from: &reader), maxBurn: try Tao(from: &reader))
        case 24: self = .sudoSetDifficulty(
                netuid: try NetUID(from: &reader),
                difficulty: try UInt64(from: &reader)
            )
        case 25: self = .sudoSetMaxAllowedValidators(
                netuid: try NetUID(from: &reader),
                maxAllowedValidators: try UInt16(from: &reader)
            )
        case 26: self = .sudoSetBondsMovingAverage(
                netuid: try NetUID(from: &reader),
                bondsMovingAverage: try UInt64(from: &reader)
            )
        case 27: self = .sudoSetMaxRegistrationsPerBlock(
                netuid: try NetUID(from: &reader),
                maxRegistrationsPerBlock: try UInt16(from: &reader)
            )
        case 28: self = .sudoSetSubnetOwnerCut(subnetOwnerCut: try UInt16(from: &reader))
        case 29: self = .sudoSetNetworkRateLimit(rateLimit: try UInt64(from: &reader))
        case 30: self = .sudoSetTempo(netuid: try NetUID(from: &reader), tempo: try UInt16(from: &reader))
        case 33: self = .sudoSetTotalIssuance(totalIssuance: try Tao(from: &reader))
        case 35: self = .sudoSetNetworkImmunityPeriod(immunityPeriod: try UInt64(from: &reader))
        case 36: self = .sudoSetNetworkMinLockCost(lockCost: try Tao(from: &reader))
        case 37: self = .sudoSetSubnetLimit(maxSubnets: try UInt16(from: &reader))
        case 38: self = .sudoSetLockReductionInterval(interval: try UInt64(from: &reader))
        case 39: self = .sudoSetRaoRecycled(
                netuid: try NetUID(from: &reader),
                raoRecycled: try Tao(from: &reader)
            )
        case 42: self = .sudoSetStakeThreshold(minStake: try UInt64(from: &reader))
        case 43: self = .sudoSetNominatorMinRequiredStake(minStake: try UInt64(from: &reader))
        case 45: self = .sudoSetTxDelegateTakeRateLimit(txRateLimit: try UInt64(from: &reader))
        case 46: self = .sudoSetMinDelegateTake(take: try PerU16(from: &reader))
        case 49: self = .sudoSetCommitRevealWeightsEnabled(netuid: try NetUID(from: &reader), enabled: try Bool(from: &reader))
        case 50: self = .sudoSetLiquidAlphaEnabled(netuid: try NetUID(from: &reader), enabled: try Bool(from: &reader))
        case 51: self = .sudoSetAlphaValues(
                netuid: try NetUID(from: &reader),
                alphaLow: try UInt16(from: &reader),
                alphaHigh: try UInt16(from: &reader)
            )
        case 55: self = .sudoSetDissolveNetworkScheduleDuration(duration: try UInt32(from: &reader))
        case 57: self = .sudoSetCommitRevealWeightsInterval(
                netuid: try NetUID(from: &reader),
                interval: try UInt64(from: &reader)
            )
        case 58: self = .sudoSetEvmChainId(chainId: try UInt64(from: &reader))
        case 60: self = .sudoSetBondsPenalty(
                netuid: try NetUID(from: &reader),
                bondsPenalty: try UInt16(from: &reader)
            )
        case 61: self = .sudoSetToggleTransfer(netuid: try NetUID(from: &reader), toggle: try Bool(from: &reader))
        case 62: self = .sudoToggleEvmPrecompile(
                precompileId: try PrecompileEnum(from: &reader),
                enabled: try Bool(from: &reader)
            )
        case 63: self = .sudoSetSubnetMovingAlpha(alpha: try I96F32(from: &reader))
        case 65: self = .sudoSetEmaPriceHalvingPeriod(
                netuid: try NetUID(from: &reader),
                emaHalving: try UInt64(from: &reader)
            )
        case 66: self = .sudoSetSubtokenEnabled(
                netuid: try NetUID(from: &reader),
                subtokenEnabled: try Bool(from: &reader)
            )
        case 67: self = .sudoSetSnOwnerHotkey(
                netuid: try NetUID(from: &reader),
                hotkey: try AccountID(from: &reader)
            )
        case 68: self = .sudoSetAlphaSigmoidSteepness(
                netuid: try NetUID(from: &reader),
                steepness: try Int16(from: &reader)
            )
        case 69: self = .sudoSetYuma3Enabled(netuid: try NetUID(from: &reader), enabled: try Bool(from: &reader))
        case 70: self = .sudoSetBondsResetEnabled(netuid: try NetUID(from: &reader), enabled: try Bool(from: &reader))
        case 71: self = .sudoSetCommitRevealVersion(version: try UInt16(from: &reader))
        case 72: self = .sudoSetOwnerImmuneNeuronLimit(
                netuid: try NetUID(from: &reader),
                immuneNeurons: try UInt16(from: &reader)
            )
        case 73: self = .sudoSetCkBurn(burn: try UInt64(from: &reader))
        case 74: self = .sudoSetAdminFreezeWindow(window: try UInt16(from: &reader))
        case 75: self = .sudoSetOwnerHparamRateLimit(epochs: try UInt16(from: &reader))
        case 76: self = .sudoSetMechanismCount(
                netuid: try NetUID(from: &reader),
                mechanismCount: try MechID(from: &reader)
            )
        case 77: self = .sudoSetMechanismEmissionSplit(
                netuid: try NetUID(from: &reader),
                maybeSplit: try Optional<[UInt16]>(from: &reader)
            )
        case 78: self = .sudoTrimToMaxAllowedUids(netuid: try NetUID(from: &reader), maxN: try UInt16(from: &reader))
        case 79: self = .sudoSetMinAllowedUids(
                netuid: try NetUID(from: &reader),
                minAllowedUids: try UInt16(from: &reader)
            )
        case 80: self = .sudoSetRecycleOrBurn(
                netuid: try NetUID(from: &reader),
                recycleOrBurn: try RecycleOrBurnEnum(from: &reader)
            )
        case 81: self = .sudoSetTaoFlowCutoff(flowCutoff: try I64F64(from: &reader))
        case 82: self = .sudoSetTaoFlowNormalizationExponent(exponent: try U64F64(from: &reader))
        case 83: self = .sudoSetTaoFlowSmoothingFactor(smoothingFactor: try UInt64(from: &reader))
        case 84: self = .sudoSetMinNonImmuneUids(netuid: try NetUID(from: &reader), min: try UInt16(from: &reader))
        case 85: self = .sudoSetStartCallDelay(delay: try UInt64(from: &reader))
        case 86: self = .sudoSetColdkeySwapAnnouncementDelay(duration: try UInt32(from: &reader))
        case 87: self = .sudoSetColdkeySwapReannouncementDelay(duration: try UInt32(from: &reader))
        case 88: self = .sudoSetMaxMechanismCount(maxMechanismCount: try MechID(from: &reader))
        case 89: self = .sudoSetBurnHalfLife(
                netuid: try NetUID(from: &reader),
                burnHalfLife: try UInt16(from: &reader)
            )
        case 90: self = .sudoSetBurnIncreaseMult(
                netuid: try NetUID(from: &reader),
                burnIncreaseMult: try U64F64(from: &reader)
            )
        case 91: self = .sudoSetNetTaoFlowEnabled(enabled: try Bool(from: &reader))
        case 92: self = .sudoSetOwnerCutEnabled(netuid: try NetUID(from: &reader), enabled: try Bool(from: &reader))
        case 93: self = .sudoSetMinChildkeyTakePerSubnet(netuid: try NetUID(from: &reader), take: try PerU16(from: &reader))
        case 94: self = .sudoSetSubnetEmissionEnabled(netuid: try NetUID(from: &reader), enabled: try Bool(from: &reader))
        case 95: self = .sudoSetOwnerCutAutoLockEnabled(netuid: try NetUID(from: &reader), enabled: try Bool(from: &reader))
        case 96: self = .sudoSetMaxEpochsPerBlock(maxEpochsPerBlock: try UInt8(from: &reader))
        case 97: self = .sudoSetActivityCutoffFactor(
                netuid: try NetUID(from: &reader),
                factorMilli: try UInt32(from: &reader)
            )
        case let other: throw .unknownVariant(type: "AdminUtils.Call", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .swapAuthorities(let value0):
            writer.append(0)
            value0.encode(to: &writer)
        case .sudoSetDefaultTake(let value0):
            writer.append(1)
            value0.encode(to: &writer)
        case .sudoSetTxRateLimit(let value0):
            writer.append(2)
            value0.encode(to: &writer)
        case .sudoSetServingRateLimit(let value0, let value1):
            writer.append(3)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetMinDifficulty(let value0, let value1):
            writer.append(4)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetMaxDifficulty(let value0, let value1):
            writer.append(5)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetWeightsVersionKey(let value0, let value1):
            writer.append(6)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetWeightsSetRateLimit(let value0, let value1):
            writer.append(7)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetAdjustmentInterval(let value0, let value1):
            writer.append(8)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetAdjustmentAlpha(let value0, let value1):
            writer.append(9)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetImmunityPeriod(let value0, let value1):
            writer.append(13)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetMinAllowedWeights(let value0, let value1):
            writer.append(14)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetMaxAllowedUids(let value0, let value1):
            writer.append(15)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetKappa(let value0, let value1):
            writer.append(16)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetRho(let value0, let value1):
            writer.append(17)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetActivityCutoff(let value0, let value1):
            writer.append(18)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetNetworkRegistrationAllowed(let value0, let value1):
            writer.append(19)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetNetworkPowRegistrationAllowed(let value0, let value1):
            writer.append(20)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetTargetRegistrationsPerInterval(let value0, let value1):
            writer.append(21)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetMinBurn(let value0, let value1):
            writer.append(22)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetMaxBurn(let value0, let value1):
            writer.append(23)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetDifficulty(let value0, let value1):
            writer.append(24)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetMaxAllowedValidators(let value0, let value1):
            writer.append(25)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetBondsMovingAverage(let value0, let value1):
            writer.append(26)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetMaxRegistrationsPerBlock(let value0, let value1):
            writer.append(27)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetSubnetOwnerCut(let value0):
            writer.append(28)
            value0.encode(to: &writer)
        case .sudoSetNetworkRateLimit(let value0):
            writer.append(29)
            value0.encode(to: &writer)
        case .sudoSetTempo(let value0, let value1):
            writer.append(30)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetTotalIssuance(let value0):
            writer.append(33)
            value0.encode(to: &writer)
        case .sudoSetNetworkImmunityPeriod(let value0):
            writer.append(35)
            value0.encode(to: &writer)
        case .sudoSetNetworkMinLockCost(let value0):
            writer.append(36)
            value0.encode(to: &writer)
        case .sudoSetSubnetLimit(let value0):
            writer.append(37)
            value0.encode(to: &writer)
        case .sudoSetLockReductionInterval(let value0):
            writer.append(38)
            value0.encode(to: &writer)
        case .sudoSetRaoRecycled(let value0, let value1):
            writer.append(39)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetStakeThreshold(let value0):
            writer.append(42)
            value0.encode(to: &writer)
        case .sudoSetNominatorMinRequiredStake(let value0):
            writer.append(43)
            value0.encode(to: &writer)
        case .sudoSetTxDelegateTakeRateLimit(let value0):
            writer.append(45)
            value0.encode(to: &writer)
        case .sudoSetMinDelegateTake(let value0):
            writer.append(46)
            value0.encode(to: &writer)
        case .sudoSetCommitRevealWeightsEnabled(let value0, let value1):
            writer.append(49)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetLiquidAlphaEnabled(let value0, let value1):
            writer.append(50)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetAlphaValues(let value0, let value1, let value2):
            writer.append(51)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
        case .sudoSetDissolveNetworkScheduleDuration(let value0):
            writer.append(55)
            value0.encode(to: &writer)
        case .sudoSetCommitRevealWeightsInterval(let value0, let value1):
            writer.append(57)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetEvmChainId(let value0):
            writer.append(58)
            value0.encode(to: &writer)
        case .sudoSetBondsPenalty(let value0, let value1):
            writer.append(60)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetToggleTransfer(let value0, let value1):
            writer.append(61)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoToggleEvmPrecompile(let value0, let value1):
            writer.append(62)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetSubnetMovingAlpha(let value0):
            writer.append(63)
            value0.encode(to: &writer)
        case .sudoSetEmaPriceHalvingPeriod(let value0, let value1):
            writer.append(65)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetSubtokenEnabled(let value0, let value1):
            writer.append(66)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetSnOwnerHotkey(let value0, let value1):
            writer.append(67)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetAlphaSigmoidSteepness(let value0, let value1):
            writer.append(68)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetYuma3Enabled(let value0, let value1):
            writer.append(69)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetBondsResetEnabled(let value0, let value1):
            writer.append(70)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetCommitRevealVersion(let value0):
            writer.append(71)
            value0.encode(to: &writer)
        case .sudoSetOwnerImmuneNeuronLimit(let value0, let value1):
            writer.append(72)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetCkBurn(let value0):
            writer.append(73)
            value0.encode(to: &writer)
        case .sudoSetAdminFreezeWindow(let value0):
            writer.append(74)
            value0.encode(to: &writer)
        case .sudoSetOwnerHparamRateLimit(let value0):
            writer.append(75)
            value0.encode(to: &writer)
        case .sudoSetMechanismCount(let value0, let value1):
            writer.append(76)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetMechanismEmissionSplit(let value0, let value1):
            writer.append(77)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoTrimToMaxAllowedUids(let value0, let value1):
            writer.append(78)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetMinAllowedUids(let value0, let value1):
            writer.append(79)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetRecycleOrBurn(let value0, let value1):
            writer.append(80)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetTaoFlowCutoff(let value0):
            writer.append(81)
            value0.encode(to: &writer)
        case .sudoSetTaoFlowNormalizationExponent(let value0):
            writer.append(82)
            value0.encode(to: &writer)
        case .sudoSetTaoFlowSmoothingFactor(let value0):
            writer.append(83)
            value0.encode(to: &writer)
        case .sudoSetMinNonImmuneUids(let value0, let value1):
            writer.append(84)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetStartCallDelay(let value0):
            writer.append(85)
            value0.encode(to: &writer)
        case .sudoSetColdkeySwapAnnouncementDelay(let value0):
            writer.append(86)
            value0.encode(to: &writer)
        case .sudoSetColdkeySwapReannouncementDelay(let value0):
            writer.append(87)
            value0.encode(to: &writer)
        case .sudoSetMaxMechanismCount(let value0):
            writer.append(88)
            value0.encode(to: &writer)
        case .sudoSetBurnHalfLife(let value0, let value1):
            writer.append(89)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetBurnIncreaseMult(let value0, let value1):
            writer.append(90)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetNetTaoFlowEnabled(let value0):
            writer.append(91)
            value0.encode(to: &writer)
        case .sudoSetOwnerCutEnabled(let value0, let value1):
            writer.append(92)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetMinChildkeyTakePerSubnet(let value0, let value1):
            writer.append(93)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetSubnetEmissionEnabled(let value0, let value1):
            writer.append(94)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetOwnerCutAutoLockEnabled(let value0, let value1):
            writer.append(95)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .sudoSetMaxEpochsPerBlock(let value0):
            writer.append(96)
            value0.encode(to: &writer)
        case .sudoSetActivityCutoffFactor(let value0, let value1):
            writer.append(97)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_admin_utils", "pallet", "Call"],
                shape: .variant([
                    TypeVariant(
                        name: "swap_authorities",
                        index: 0,
                        fields: [
                            TypeField(name: "new_authorities", type: BoundedVec<AuraAuthority>.describe(in: &registry)),
                        ],
                        docs: ["Names the authors of blocks, in the order of their turns. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_default_take",
                        index: 1,
                        fields: [
                            TypeField(name: "default_take", type: PerU16.describe(in: &registry)),
                        ],
                        docs: ["Sets the most that a delegate may keep of its nominators' dividends. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_tx_rate_limit",
                        index: 2,
                        fields: [
                            TypeField(name: "tx_rate_limit", type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["Sets how many blocks lie between two keys' swaps and the like of one account. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_serving_rate_limit",
                        index: 3,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "serving_rate_limit", type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["Sets how many blocks lie between two announcements of an endpoint by a neuron. Owner or root."]
                    ),
                    TypeVariant(
                        name: "sudo_set_min_difficulty",
                        index: 4,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "min_difficulty", type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["Sets the least difficulty of registration by proof of work. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_max_difficulty",
                        index: 5,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "max_difficulty", type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["Sets the greatest difficulty of registration by proof of work. Owner or root."]
                    ),
                    TypeVariant(
                        name: "sudo_set_weights_version_key",
                        index: 6,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "weights_version_key", type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["Sets the version below which validators' weights are refused. Owner or root."]
                    ),
                    TypeVariant(
                        name: "sudo_set_weights_set_rate_limit",
                        index: 7,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "weights_set_rate_limit", type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["Sets how many blocks lie between two weight vectors of a validator. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_adjustment_interval",
                        index: 8,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "adjustment_interval", type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["Sets in how many blocks the difficulty is adjusted. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_adjustment_alpha",
                        index: 9,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "adjustment_alpha", type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["Sets how slowly the difficulty is adjusted, in 2^64ths. Owner or root."]
                    ),
                    TypeVariant(
                        name: "sudo_set_immunity_period",
                        index: 13,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "immunity_period", type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["Sets for how many blocks a new neuron cannot be replaced. Owner or root."]
                    ),
                    TypeVariant(
                        name: "sudo_set_min_allowed_weights",
                        index: 14,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "min_allowed_weights", type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["Sets to how many neurons a validator must give weight at least. Owner or root."]
                    ),
                    TypeVariant(
                        name: "sudo_set_max_allowed_uids",
                        index: 15,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "max_allowed_uids", type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["Sets how many neurons a subnet may have. Owner or root."]
                    ),
                    TypeVariant(
                        name: "sudo_set_kappa",
                        index: 16,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "kappa", type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["Sets the share of stake that must agree on a weight, in 65,535ths. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_rho",
                        index: 17,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "rho", type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["Sets a parameter that the epoch uses no more. Owner or root."]
                    ),
                    TypeVariant(
                        name: "sudo_set_activity_cutoff",
                        index: 18,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "activity_cutoff", type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["Sets after how many blocks without weights a validator counted as inactive; the factor has replaced it.", "Owner or root."]
                    ),
                    TypeVariant(
                        name: "sudo_set_network_registration_allowed",
                        index: 19,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "registration_allowed", type: Bool.describe(in: &registry)),
                        ],
                        docs: ["Opens or closes a subnet for registration. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_network_pow_registration_allowed",
                        index: 20,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "registration_allowed", type: Bool.describe(in: &registry)),
                        ],
                        docs: ["Always fails: nobody registers by proof of work any more."]
                    ),
                    TypeVariant(
                        name: "sudo_set_target_registrations_per_interval",
                        index: 21,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "target_registrations_per_interval", type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["Sets how many registrations in an interval leave the difficulty as it is. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_min_burn",
                        index: 22,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "min_burn", type: Tao.describe(in: &registry)),
                        ],
                        docs: ["Sets the least price of registration, in rao. Owner or root."]
                    ),
                    TypeVariant(
                        name: "sudo_set_max_burn",
                        index: 23,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "max_burn", type: Tao.describe(in: &registry)),
                        ],
                        docs: ["Sets the greatest price of registration, in rao. Owner or root."]
                    ),
                    TypeVariant(
                        name: "sudo_set_difficulty",
                        index: 24,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "difficulty", type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["Sets the difficulty of registration by proof of work. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_max_allowed_validators",
                        index: 25,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "max_allowed_validators", type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["Sets how many neurons may be validators. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_bonds_moving_average",
                        index: 26,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "bonds_moving_average", type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["Sets how slowly bonds follow the weights, in parts in a million. Owner or root."]
                    ),
                    TypeVariant(
                        name: "sudo_set_max_registrations_per_block",
                        index: 27,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "max_registrations_per_block", type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["Sets how many neurons may register in one block. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_subnet_owner_cut",
                        index: 28,
                        fields: [
                            TypeField(name: "subnet_owner_cut", type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["Sets the owners' share of their subnets' emission, in 65,535ths. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_network_rate_limit",
                        index: 29,
                        fields: [
                            TypeField(name: "rate_limit", type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["Sets how many blocks lie between two registrations of subnets. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_tempo",
                        index: 30,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "tempo", type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["Sets how many blocks lie between a subnet's epochs; the next is a whole tempo away. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_total_issuance",
                        index: 33,
                        fields: [
                            TypeField(name: "total_issuance", type: Tao.describe(in: &registry)),
                        ],
                        docs: ["Always fails: the issuance is counted, not set."]
                    ),
                    TypeVariant(
                        name: "sudo_set_network_immunity_period",
                        index: 35,
                        fields: [
                            TypeField(name: "immunity_period", type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["Sets for how many blocks a new subnet cannot be removed for another. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_network_min_lock_cost",
                        index: 36,
                        fields: [
                            TypeField(name: "lock_cost", type: Tao.describe(in: &registry)),
                        ],
                        docs: ["Sets the least price of a subnet, in rao. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_subnet_limit",
                        index: 37,
                        fields: [
                            TypeField(name: "max_subnets", type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["Sets how many subnets there may be. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_lock_reduction_interval",
                        index: 38,
                        fields: [
                            TypeField(name: "interval", type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["Sets in how many blocks the price of a subnet falls back to its least. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_rao_recycled",
                        index: 39,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "rao_recycled", type: Tao.describe(in: &registry)),
                        ],
                        docs: ["Corrects the record of TAO spent on registration in a subnet, in rao. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_stake_threshold",
                        index: 42,
                        fields: [
                            TypeField(name: "min_stake", type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["Sets the stake weight below which a neuron may not set weights, in rao. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_nominator_min_required_stake",
                        index: 43,
                        fields: [
                            TypeField(name: "min_stake", type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["Sets the least stake of a nominator, as millionths of the least amount that can be staked; smaller ones are", "paid back when it rises. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_tx_delegate_take_rate_limit",
                        index: 45,
                        fields: [
                            TypeField(name: "tx_rate_limit", type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["Sets how many blocks lie between two changes of a delegate's take. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_min_delegate_take",
                        index: 46,
                        fields: [
                            TypeField(name: "take", type: PerU16.describe(in: &registry)),
                        ],
                        docs: ["Sets the least that a delegate keeps. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_commit_reveal_weights_enabled",
                        index: 49,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "enabled", type: Bool.describe(in: &registry)),
                        ],
                        docs: ["Chooses between weights set openly and weights committed first and revealed later. Owner or root."]
                    ),
                    TypeVariant(
                        name: "sudo_set_liquid_alpha_enabled",
                        index: 50,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "enabled", type: Bool.describe(in: &registry)),
                        ],
                        docs: ["Lets the speed of bonds depend on consensus, or not. Owner or root."]
                    ),
                    TypeVariant(
                        name: "sudo_set_alpha_values",
                        index: 51,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "alpha_low", type: UInt16.describe(in: &registry)),
                            TypeField(name: "alpha_high", type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["Sets the least and the greatest speed of liquid bonds, in 65,535ths. Owner or root."]
                    ),
                    TypeVariant(
                        name: "sudo_set_dissolve_network_schedule_duration",
                        index: 55,
                        fields: [
                            TypeField(name: "duration", type: UInt32.describe(in: &registry)),
                        ],
                        docs: ["Sets how many blocks the removal of a subnet is announced before. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_commit_reveal_weights_interval",
                        index: 57,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "interval", type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["Sets after how many epochs commits are revealed. Owner or root."]
                    ),
                    TypeVariant(
                        name: "sudo_set_evm_chain_id",
                        index: 58,
                        fields: [
                            TypeField(name: "chain_id", type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["Sets the chain's number in the world of Ethereum. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_bonds_penalty",
                        index: 60,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "bonds_penalty", type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["Sets how far weights above consensus count for bonds, in 65,535ths. Owner or root."]
                    ),
                    TypeVariant(
                        name: "sudo_set_toggle_transfer",
                        index: 61,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "toggle", type: Bool.describe(in: &registry)),
                        ],
                        docs: ["Allows or forbids transfers of a subnet's stake between coldkeys. Owner or root."]
                    ),
                    TypeVariant(
                        name: "sudo_toggle_evm_precompile",
                        index: 62,
                        fields: [
                            TypeField(name: "precompile_id", type: PrecompileEnum.describe(in: &registry)),
                            TypeField(name: "enabled", type: Bool.describe(in: &registry)),
                        ],
                        docs: ["Switches a precompiled contract on or off. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_subnet_moving_alpha",
                        index: 63,
                        fields: [
                            TypeField(name: "alpha", type: I96F32.describe(in: &registry)),
                        ],
                        docs: ["Sets how fast the moving prices of subnets follow. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_ema_price_halving_period",
                        index: 65,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "ema_halving", type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["Sets in how many blocks a subnet's moving price comes half way. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_subtoken_enabled",
                        index: 66,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "subtoken_enabled", type: Bool.describe(in: &registry)),
                        ],
                        docs: ["Opens or closes a subnet's token for trade. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_sn_owner_hotkey",
                        index: 67,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                        ],
                        docs: ["Names the hotkey that stands for a subnet's owner. Owner or root, once a week."]
                    ),
                    TypeVariant(
                        name: "sudo_set_alpha_sigmoid_steepness",
                        index: 68,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "steepness", type: Int16.describe(in: &registry)),
                        ],
                        docs: ["Sets how sharply the speed of liquid bonds changes around consensus. Owner or root."]
                    ),
                    TypeVariant(
                        name: "sudo_set_yuma3_enabled",
                        index: 69,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "enabled", type: Bool.describe(in: &registry)),
                        ],
                        docs: ["Computes bonds by Yuma 3, or by Yuma 2. Owner or root."]
                    ),
                    TypeVariant(
                        name: "sudo_set_bonds_reset_enabled",
                        index: 70,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "enabled", type: Bool.describe(in: &registry)),
                        ],
                        docs: ["Lets miners reset the bonds to them, or not. Owner or root."]
                    ),
                    TypeVariant(
                        name: "sudo_set_commit_reveal_version",
                        index: 71,
                        fields: [
                            TypeField(name: "version", type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["Sets the version of timelocked commits that is accepted. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_owner_immune_neuron_limit",
                        index: 72,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "immune_neurons", type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["Sets how many of the owner's neurons can never be replaced. Owner or root."]
                    ),
                    TypeVariant(
                        name: "sudo_set_ck_burn",
                        index: 73,
                        fields: [
                            TypeField(name: "burn", type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["Sets the share of child hotkeys' dividends that is burned, in 2^64ths. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_admin_freeze_window",
                        index: 74,
                        fields: [
                            TypeField(name: "window", type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["Sets for how many blocks before an epoch a subnet's settings are frozen. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_owner_hparam_rate_limit",
                        index: 75,
                        fields: [
                            TypeField(name: "epochs", type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["Sets how many tempos lie between two changes of a setting by an owner. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_mechanism_count",
                        index: 76,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "mechanism_count", type: MechID.describe(in: &registry)),
                        ],
                        docs: ["Sets how many mechanisms a subnet has. Owner or root."]
                    ),
                    TypeVariant(
                        name: "sudo_set_mechanism_emission_split",
                        index: 77,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "maybe_split", type: Optional<[UInt16]>.describe(in: &registry)),
                        ],
                        docs: ["Sets how mechanisms share the emission, in 65,535ths that add up to one; evenly where none are given. Owner", "or root."]
                    ),
                    TypeVariant(
                        name: "sudo_trim_to_max_allowed_uids",
                        index: 78,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "max_n", type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["Makes a subnet smaller: removes the neurons with the least emission and numbers the others anew. Owner or", "root."]
                    ),
                    TypeVariant(
                        name: "sudo_set_min_allowed_uids",
                        index: 79,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "min_allowed_uids", type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["Sets how many neurons a subnet keeps at least when it is made smaller. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_recycle_or_burn",
                        index: 80,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "recycle_or_burn", type: RecycleOrBurnEnum.describe(in: &registry)),
                        ],
                        docs: ["Chooses what becomes of what the owner's miners would earn: it is burned, or recycled into what is still to", "be emitted. Owner or root."]
                    ),
                    TypeVariant(
                        name: "sudo_set_tao_flow_cutoff",
                        index: 81,
                        fields: [
                            TypeField(name: "flow_cutoff", type: I64F64.describe(in: &registry)),
                        ],
                        docs: ["Sets the flow of TAO below which a subnet earns nothing; a rule that is not in force. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_tao_flow_normalization_exponent",
                        index: 82,
                        fields: [
                            TypeField(name: "exponent", type: U64F64.describe(in: &registry)),
                        ],
                        docs: ["Sets the power to which flows of TAO are raised; a rule that is not in force. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_tao_flow_smoothing_factor",
                        index: 83,
                        fields: [
                            TypeField(name: "smoothing_factor", type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["Sets how fast the moving flows of TAO follow, in 2^63ths; a rule that is not in force. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_min_non_immune_uids",
                        index: 84,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "min", type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["Sets how many neurons must stay replaceable. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_start_call_delay",
                        index: 85,
                        fields: [
                            TypeField(name: "delay", type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["Sets how many blocks lie between a subnet's registration and its start. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_coldkey_swap_announcement_delay",
                        index: 86,
                        fields: [
                            TypeField(name: "duration", type: UInt32.describe(in: &registry)),
                        ],
                        docs: ["Sets how many blocks before its swap a coldkey's swap is announced. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_coldkey_swap_reannouncement_delay",
                        index: 87,
                        fields: [
                            TypeField(name: "duration", type: UInt32.describe(in: &registry)),
                        ],
                        docs: ["Sets how many blocks later another coldkey may be announced. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_max_mechanism_count",
                        index: 88,
                        fields: [
                            TypeField(name: "max_mechanism_count", type: MechID.describe(in: &registry)),
                        ],
                        docs: ["Sets how many mechanisms a subnet may have. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_burn_half_life",
                        index: 89,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "burn_half_life", type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["Sets in how many blocks the price of registration halves. Owner or root."]
                    ),
                    TypeVariant(
                        name: "sudo_set_burn_increase_mult",
                        index: 90,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "burn_increase_mult", type: U64F64.describe(in: &registry)),
                        ],
                        docs: ["Sets by which factor the price of registration grows with each registration. Owner or root."]
                    ),
                    TypeVariant(
                        name: "sudo_set_net_tao_flow_enabled",
                        index: 91,
                        fields: [
                            TypeField(name: "enabled", type: Bool.describe(in: &registry)),
                        ],
                        docs: ["Takes what the protocol spends off the flows of TAO, or not; a rule that is not in force. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_owner_cut_enabled",
                        index: 92,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "enabled", type: Bool.describe(in: &registry)),
                        ],
                        docs: ["Pays the owner's cut of a subnet's emission, or not. Owner or root."]
                    ),
                    TypeVariant(
                        name: "sudo_set_min_childkey_take_per_subnet",
                        index: 93,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "take", type: PerU16.describe(in: &registry)),
                        ],
                        docs: ["Sets the least that child hotkeys keep in a subnet. Owner or root."]
                    ),
                    TypeVariant(
                        name: "sudo_set_subnet_emission_enabled",
                        index: 94,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "enabled", type: Bool.describe(in: &registry)),
                        ],
                        docs: ["Gives a subnet's pool emission, or not. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_owner_cut_auto_lock_enabled",
                        index: 95,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "enabled", type: Bool.describe(in: &registry)),
                        ],
                        docs: ["Locks the owner's cut as it is paid, or not. Owner or root."]
                    ),
                    TypeVariant(
                        name: "sudo_set_max_epochs_per_block",
                        index: 96,
                        fields: [
                            TypeField(name: "max_epochs_per_block", type: UInt8.describe(in: &registry)),
                        ],
                        docs: ["Sets how many epochs one block runs at most. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_activity_cutoff_factor",
                        index: 97,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "factor_milli", type: UInt32.describe(in: &registry)),
                        ],
                        docs: ["Sets after how many thousandths of a tempo without weights a validator counts as inactive. Owner or root;", "the same as SubtensorModule's `set_activity_cutoff_factor`, under the name that newer clients use."]
                    ),
                ]),
                docs: []
            )
        }
    }
}
