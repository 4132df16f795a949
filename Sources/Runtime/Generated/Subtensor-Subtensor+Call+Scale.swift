// swift-format-ignore-file
// Written by scale-expand from Subtensor+Call.swift. Do not edit.

public import Scale
import Frame
import Primitives

extension Subtensor.Call: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .setWeights(
                netuid: try NetUID(from: &reader),
                dests: try [UInt16](from: &reader),
                weights: try [UInt16](from: &reader),
                versionKey: try UInt64(from: &reader)
            )
        case 2: self = .addStake(
                hotkey: try AccountID(from: &reader),
                netuid: try NetUID(from: &reader),
                amountStaked: try Tao(from: &reader)
            )
        case 3: self = .removeStake(
                hotkey: try AccountID(from: &reader),
                netuid: try NetUID(from: &reader),
                amountUnstaked: try Alpha(from: &reader)
            )
        case 4: self = .serveAxon(
                netuid: try NetUID(from: &reader),
                version: try UInt32(from: &reader),
                ip: try UInt128(from: &reader),
                port: try UInt16(from: &reader),
                ipType: try UInt8(from: &reader),
                protocol: try UInt8(from: &reader),
                placeholder1: try UInt8(from: &reader),
                placeholder2: try UInt8(from: &reader)
            )
        case 5: self = .servePrometheus(
                netuid: try NetUID(from: &reader),
                version: try UInt32(from: &reader),
                ip: try UInt128(from: &reader),
                port: try UInt16(from: &reader),
                ipType: try UInt8(from: &reader)
            )
        case 6: self = .register(
                netuid: try NetUID(from: &reader),
                blockNumber: try UInt64(from: &reader),
                nonce: try UInt64(from: &reader),
                work: try [UInt8](from: &reader),
                hotkey: try AccountID(from: &reader),
                coldkey: try AccountID(from: &reader)
            )
        case 7: self = .burnedRegister(
                netuid: try NetUID(from: &reader),
                hotkey: try AccountID(from: &reader)
            )
        case 40: self = .serveAxonTls(
                netuid: try NetUID(from: &reader),
                version: try UInt32(from: &reader),
                ip: try UInt128(from: &reader),
                port: try UInt16(from: &reader),
                ipType: try UInt8(from: &reader),
                protocol: try UInt8(from: &reader),
                placeholder1: try UInt8(from: &reader),
                placeholder2: try UInt8(from: &reader),
                certificate: try [UInt8](from: &reader)
            )
        case 59: self = .registerNetwork(hotkey: try AccountID(from: &reader))
        case 61: self = .dissolveNetwork(
                coldkey: try AccountID(from: &reader),
                netuid: try NetUID(from: &reader)
            )
        case 62: self = .rootRegister(hotkey: try AccountID(from: &reader))
        case 65: self = .decreaseTake(
                hotkey: try AccountID(from: &reader),
                take: try PerU16(from: &reader)
            )
        case 66: self = .increaseTake(
                hotkey: try AccountID(from: &reader),
                take: try PerU16(from: &reader)
            )
        case 67: self = .setChildren(
                hotkey: try AccountID(from: &reader),
                netuid: try NetUID(from: &reader),
                children: try [Pair<UInt64, AccountID>](from: &reader)
            )
        case 68: self = .setIdentity(
                name: try [UInt8](from: &reader),
                url: try [UInt8](from: &reader),
                githubRepo: try [UInt8](from: &reader),
                image: try [UInt8](from: &reader),
                discord: try [UInt8](from: &reader),
                description: try [UInt8](from: &reader),
                additional: try [UInt8](from: &reader)
            )
        case 69: self = .sudoSetTxChildkeyTakeRateLimit(txRateLimit: try UInt64(from: &reader))
        case 70: self = .swapHotkey(
                hotkey: try AccountID(from: &reader),
                newHotkey: try AccountID(from: &reader),
                netuid: try Optional<NetUID>(from: &reader)
            )
        case 71: self = .swapColdkey(
                oldColdkey: try AccountID(from: &reader),
                newColdkey: try AccountID(from: &reader),
                swapCost: try Tao(from: &reader)
            )
        case 72: self = .swapHotkeyV2(
                hotkey: try AccountID(from: &reader),
                newHotkey: try AccountID(from: &reader),
                netuid: try Optional<NetUID>(from: &reader),
                keepStake: try Bool(from: &reader)
            )
        case 73: self = .scheduleSwapColdkey(newColdkey: try AccountID(from: &reader))
        case 75: self = .setChildkeyTake(
                hotkey: try AccountID(from: &reader),
                netuid: try NetUID(from: &reader),
                take: try PerU16(from: &reader)
            )
        case 76: self = .sudoSetMinChildkeyTake(take: try PerU16(from: &reader))
        case 77: self = .sudoSetMaxChildkeyTake(take: try PerU16(from: &reader))
        case 78: self = .setSubnetIdentity(
                netuid: try NetUID(from: &reader),
                subnetName: try [UInt8](from: &reader),
                githubRepo: try [UInt8](from: &reader),
                subnetContact: try [UInt8](from: &reader),
                subnetUrl: try [UInt8](from: &reader),
                discord: try [UInt8](from: &reader),
                description: try [UInt8](from: &reader),
                logoUrl: try [UInt8](from: &reader),
                additional: try [UInt8](from: &reader)
            )
        case 79: self = .registerNetworkWithIdentity(
                hotkey: try AccountID(from: &reader),
                identity: try Optional<SubnetIdentityV3>(from: &reader)
            )
        case 80: self = .batchSetWeights(
                netuids: try [Compact<NetUID>](from: &reader),
                weights: try [[Pair<Compact<UInt16>, Compact<UInt16>>]](from: &reader),
                versionKeys: try [Compact<UInt64>](from: &reader)
            )
        case 83: self = .unstakeAll(hotkey: try AccountID(from: &reader))
        case 84: self = .unstakeAllAlpha(hotkey: try AccountID(from: &reader))
        case 85: self = .moveStake(
                originHotkey: try AccountID(from: &reader),
                destinationHotkey: try AccountID(from: &reader),
                originNetuid: try NetUID(from: &reader),
                destinationNetuid: try NetUID(from: &reader),
                alphaAmount: try Alpha(from: &reader)
            )
        case 86: self = .transferStake(
                destinationColdkey: try AccountID(from: &reader),
                hotkey: try AccountID(from: &reader),
                originNetuid: try NetUID(from: &reader),
                destinationNetuid: try NetUID(from: &reader),
                alphaAmount: try Alpha(from: &reader)
            )
        case 87: self = .swapStake(
                hotkey: try AccountID(from: &reader),
                originNetuid: try NetUID(from: &reader),
                destinationNetuid: try NetUID(from: &reader),
                alphaAmount: try Alpha(from: &reader)
            )
        case 88: self = .addStakeLimit(
                hotkey: try AccountID(from: &reader),
                netuid: try NetUID(from: &reader),
                amountStaked: try Tao(from: &reader),
                limitPrice: try Tao(from: &reader),
                allowPartial: try Bool(from: &reader)
            )
        case 89: self = .removeStakeLimit(
                hotkey: try AccountID(from: &reader),
                netuid: try NetUID(from: &reader),
                amountUnstaked: try Alpha(from: &reader),
                limitPrice: try Tao(from: &reader),
                allowPartial: try Bool(from: &reader)
            )
        case 90: self = .swapStakeLimit(
                hotkey: try AccountID(from: &reader),
                originNetuid: try NetUID(from: &reader),
                destinationNetuid: try NetUID(from: &reader),
                alphaAmount: try Alpha(from: &reader),
                limitPrice: try Tao(from: &reader),
                allowPartial: try Bool(from: &reader)
            )
        case 91: self = .tryAssociateHotkey(hotkey: try AccountID(from: &reader))
        case 92: self = .startCall(netuid: try NetUID(from: &reader))
        case 96: self = .commitWeights(
                netuid: try NetUID(from: &reader),
                commitHash: try Hash256(from: &reader)
            )
        case 97: self = .revealWeights(
                netuid: try NetUID(from: &reader),
                uids: try [UInt16](from: &reader),
                values: try [UInt16](from: &reader),
                salt: try [UInt16](from: &reader),
                versionKey: try UInt64(from: &reader)
            )
        case 98: self = .batchRevealWeights(
                netuid: try NetUID(from: &reader),
                uidsList: try [[UInt16]](from: &reader),
                valuesList: try [[UInt16]](from: &reader),
                saltsList: try [[UInt16]](from: &reader),
                versionKeys: try [UInt64](from: &reader)
            )
        case 100: self = .batchCommitWeights(
                netuids: try [Compact<NetUID>](from: &reader),
                commitHashes: try [Hash256](from: &reader)
            )
        case 101: self = .recycleAlpha(
                hotkey: try AccountID(from: &reader),
                amount: try Alpha(from: &reader),
                netuid: try NetUID(from: &reader)
            )
        case 102: self = .burnAlpha(
                hotkey: try AccountID(from: &reader),
                amount: try Alpha(from: &reader),
                netuid: try NetUID(from: &reader)
            )
        case 103: self = .removeStakeFullLimit(
                hotkey: try AccountID(from: &reader),
                netuid: try NetUID(from: &reader),
                limitPrice: try Optional<Tao>(from: &reader)
            )
        case 109: self = .setPendingChildkeyCooldown(cooldown: try UInt64(from: &reader))
        case 110: self = .registerLeasedNetwork(
                emissionsShare: try Percent(from: &reader),
                endBlock: try Optional<UInt32>(from: &reader)
            )
        case 111: self = .terminateLease(
                leaseId: try UInt32(from: &reader),
                hotkey: try AccountID(from: &reader)
            )
        case 112: self = .updateSymbol(
                netuid: try NetUID(from: &reader),
                symbol: try [UInt8](from: &reader)
            )
        case 113: self = .commitTimelockedWeights(
                netuid: try NetUID(from: &reader),
                commit: try BoundedVec<UInt8>(from: &reader),
                revealRound: try UInt64(from: &reader),
                commitRevealVersion: try UInt16(from: &reader)
            )
        case 114: self = .setColdkeyAutoStakeHotkey(
                netuid: try NetUID(from: &reader),
                hotkey: try AccountID(from: &reader)
            )
        case 115: self = .commitMechanismWeights(
                netuid: try NetUID(from: &reader),
                mecid: try MechID(from: &reader),
                commitHash: try Hash256(from: &reader)
            )
        case 116: self = .revealMechanismWeights(
                netuid: try NetUID(from: &reader),
                mecid: try MechID(from: &reader),
                uids: try [UInt16](from: &reader),
                values: try [UInt16](from: &reader),
                salt: try [UInt16](from: &reader),
                versionKey: try UInt64(from: &reader)
            )
        case 117: self = .commitCrv3MechanismWeights(
                netuid: try NetUID(from: &reader),
                mecid: try MechID(from: &reader),
                commit: try BoundedVec<UInt8>(from: &reader),
                revealRound: try UInt64(from: &reader)
            )
        case 118: self = .commitTimelockedMechanismWeights(
                netuid: try NetUID(from: &reader),
                mecid: try MechID(from: &reader),
                commit: try BoundedVec<UInt8>(from: &reader),
                revealRound: try UInt64(from: &reader),
                commitRevealVersion: try UInt16(from: &reader)
            )
        case 119: self = .setMechanismWeights(
                netuid: try NetUID(from: &reader),
                mecid: try MechID(from: &reader),
                dests: try [UInt16](from: &reader),
                weights: try [UInt16](from: &reader),
                versionKey: try UInt64(from: &reader)
            )
        case 120: self = .rootDissolveNetwork(netuid: try NetUID(from: &reader))
        case 121: self = .claimRoot(subnets: try ScaleSet<NetUID>(from: &reader))
        case 122: self = .setRootClaimType(newRootClaimType: try RootClaimType(from: &reader))
        case 123: self = .sudoSetNumRootClaims(newValue: try UInt64(from: &reader))
        case 124: self = .sudoSetRootClaimThreshold(
                netuid: try NetUID(from: &reader),
                newValue: try UInt64(from: &reader)
            )
        case 125: self = .announceColdkeySwap(newColdkeyHash: try Hash256(from: &reader))
        case 126: self = .swapColdkeyAnnounced(newColdkey: try AccountID(from: &reader))
        case 127: self = .disputeColdkeySwap
        case 128: self = .resetColdkeySwap(coldkey: try AccountID(from: &reader))
        case 129: self = .enableVotingPowerTracking(netuid: try NetUID(from: &reader))
        case 130: self = .disableVotingPowerTracking(netuid: try NetUID(from: &reader))
        case 131: self = .sudoSetVotingPowerEmaAlpha(netuid: try NetUID(from: &reader), alpha: try UInt64(from: &reader))
        case 132: self = .addStakeBurn(
                hotkey: try AccountID(from: &reader),
                netuid: try NetUID(from: &reader),
                amount: try Tao(from: &reader),
                limit: try Optional<Tao>(from: &reader)
            )
        case 133: self = .clearColdkeySwapAnnouncement
        case 134: self = .registerLimit(
                netuid: try NetUID(from: &reader),
                hotkey: try AccountID(from: &reader),
                limitPrice: try UInt64(from: &reader)
            )
        case 135: self = .setAutoParentDelegationEnabled(
                hotkey: try AccountID(from: &reader),
                enabled: try Bool(from: &reader)
            )
        case 136: self = .lockStake(
                hotkey: try AccountID(from: &reader),
                netuid: try NetUID(from: &reader),
                amount: try Alpha(from: &reader)
            )
        case 137: self = .moveLock(
                destinationHotkey: try AccountID(from: &reader),
                netuid: try NetUID(from: &reader)
            )
        case 138: self = .setPerpetualLock(netuid: try NetUID(from: &reader), enabled: try Bool(from: &reader))
        case 139: self = .setTempo(netuid: try NetUID(from: &reader), tempo: try UInt16(from: &reader))
        case 140: self = .setActivityCutoffFactor(
                netuid: try NetUID(from: &reader),
                factorMilli: try UInt32(from: &reader)
            )
        case 141: self = .triggerEpoch(netuid: try NetUID(from: &reader))
        case 142: self = .setRejectLockedAlpha(enabled: try Bool(from: &reader))
        case let other: throw .unknownVariant(type: "Subtensor.Call", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .setWeights(let value0, let value1, let value2, let value3):
            writer.append(0)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
        case .addStake(let value0, let value1, let value2):
            writer.append(2)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
        case .removeStake(let value0, let value1, let value2):
            writer.append(3)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
        case .serveAxon(let value0, let value1, let value2, let value3, let value4, let value5, let value6, let value7):
            writer.append(4)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
            value4.encode(to: &writer)
            value5.encode(to: &writer)
            value6.encode(to: &writer)
            value7.encode(to: &writer)
        case .servePrometheus(let value0, let value1, let value2, let value3, let value4):
            writer.append(5)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
            value4.encode(to: &writer)
        case .register(let value0, let value1, let value2, let value3, let value4, let value5):
            writer.append(6)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
            value4.encode(to: &writer)
            value5.encode(to: &writer)
        case .burnedRegister(let value0, let value1):
            writer.append(7)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .serveAxonTls(let value0, let value1, let value2, let value3, let value4, let value5, let value6, let value7, let value8):
            writer.append(40)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
            value4.encode(to: &writer)
            value5.encode(to: &writer)
            value6.encode(to: &writer)
            value7.encode(to: &writer)
            value8.encode(to: &writer)
        case .registerNetwork(let value0):
            writer.append(59)
            value0.encode(to: &writer)
        case .dissolveNetwork(let value0, let value1):
            writer.append(61)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .rootRegister(let value0):
            writer.append(62)
            value0.encode(to: &writer)
        case .decreaseTake(let value0, let value1):
            writer.append(65)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .increaseTake(let value0, let value1):
            writer.append(66)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .setChildren(let value0, let value1, let value2):
            writer.append(67)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
        case .setIdentity(let value0, let value1, let value2, let value3, let value4, let value5, let value6):
            writer.append(68)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
            value4.encode(to: &writer)
            value5.encode(to: &writer)
            value6.encode(to: &writer)
        case .sudoSetTxChildkeyTakeRateLimit(let value0):
            writer.append(69)
            value0.encode(to: &writer)
        case .swapHotkey(let value0, let value1, let value2):
            writer.append(70)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
        case .swapColdkey(let value0, let value1, let value2):
            writer.append(71)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
        case .swapHotkeyV2(let value0, let value1, let value2, let value3):
            writer.append(72)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
        case .scheduleSwapColdkey(let value0):
            writer.append(73)
            value0.encode(to: &writer)
        case .setChildkeyTake(let value0, let value1, let value2):
            writer.append(75)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
        case .sudoSetMinChildkeyTake(let value0):
            writer.append(76)
            value0.encode(to: &writer)
        case .sudoSetMaxChildkeyTake(let value0):
            writer.append(77)
            value0.encode(to: &writer)
        case .setSubnetIdentity(let value0, let value1, let value2, let value3, let value4, let value5, let value6, let value7, let value8):
            writer.append(78)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
            value4.encode(to: &writer)
            value5.encode(to: &writer)
            value6.encode(to: &writer)
            value7.encode(to: &writer)
            value8.encode(to: &writer)
        case .registerNetworkWithIdentity(let value0, let value1):
            writer.append(79)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .batchSetWeights(let value0, let value1, let value2):
            writer.append(80)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
        case .unstakeAll(let value0):
            writer.append(83)
            value0.encode(to: &writer)
        case .unstakeAllAlpha(let value0):
            writer.append(84)
            value0.encode(to: &writer)
        case .moveStake(let value0, let value1, let value2, let value3, let value4):
            writer.append(85)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
            value4.encode(to: &writer)
        case .transferStake(let value0, let value1, let value2, let value3, let value4):
            writer.append(86)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
            value4.encode(to: &writer)
        case .swapStake(let value0, let value1, let value2, let value3):
            writer.append(87)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
        case .addStakeLimit(let value0, let value1, let value2, let value3, let value4):
            writer.append(88)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
            value4.encode(to: &writer)
        case .removeStakeLimit(let value0, let value1, let value2, let value3, let value4):
            writer.append(89)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
            value4.encode(to: &writer)
        case .swapStakeLimit(let value0, let value1, let value2, let value3, let value4, let value5):
            writer.append(90)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
            value4.encode(to: &writer)
            value5.encode(to: &writer)
        case .tryAssociateHotkey(let value0):
            writer.append(91)
            value0.encode(to: &writer)
        case .startCall(let value0):
            writer.append(92)
            value0.encode(to: &writer)
        case .commitWeights(let value0, let value1):
            writer.append(96)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .revealWeights(let value0, let value1, let value2, let value3, let value4):
            writer.append(97)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
            value4.encode(to: &writer)
        case .batchRevealWeights(let value0, let value1, let value2, let value3, let value4):
            writer.append(98)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
            value4.encode(to: &writer)
        case .batchCommitWeights(let value0, let value1):
            writer.append(100)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .recycleAlpha(let value0, let value1, let value2):
            writer.append(101)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
        case .burnAlpha(let value0, let value1, let value2):
            writer.append(102)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
        case .removeStakeFullLimit(let value0, let value1, let value2):
            writer.append(103)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
        case .setPendingChildkeyCooldown(let value0):
            writer.append(109)
            value0.encode(to: &writer)
        case .registerLeasedNetwork(let value0, let value1):
            writer.append(110)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .terminateLease(let value0, let value1):
            writer.append(111)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .updateSymbol(let value0, let value1):
            writer.append(112)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .commitTimelockedWeights(let value0, let value1, let value2, let value3):
            writer.append(113)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
        case .setColdkeyAutoStakeHotkey(let value0, let value1):
            writer.append(114)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .commitMechanismWeights(let value0, let value1, let value2):
            writer.append(115)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
        case .revealMechanismWeights(let value0, let value1, let value2, let value3, let value4, let value5):
            writer.append(116)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
            value4.encode(to: &writer)
            value5.encode(to: &writer)
        case .commitCrv3MechanismWeights(let value0, let value1, let value2, let value3):
            writer.append(117)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
        case .commitTimelockedMechanismWeights(let value0, let value1, let value2, let value3, let value4):
            writer.append(118)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
            value4.encode(to: &writer)
        case .setMechanismWeights(let value0, let value1, let value2, let value3, let value4):
            writer.append(119)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
            value4.encode(to: &writer)
        case .rootDissolveNetwork(let value0):
            writer.append(120)
            value0.encode(to: &writer)
        case .claimRoot(let value0):
            writer.append(121)
            value0.encode(to: &writer)
        case .setRootClaimType(let value0):
            writer.append(122)
            value0.encode(to: &writer)
        case .sudoSetNumRootClaims(let value0):
            writer.append(123)
            value0.encode(to: &writer)
        case .sudoSetRootClaimThreshold(let value0, let value1):
            writer.append(124)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .announceColdkeySwap(let value0):
            writer.append(125)
            value0.encode(to: &writer)
        case .swapColdkeyAnnounced(let value0):
            writer.append(126)
            value0.encode(to: &writer)
        case .disputeColdkeySwap:
            writer.append(127)
        case .resetColdkeySwap(let value0):
            writer.append(128)
            value0.encode(to: &writer)
        case .enableVotingPowerTracking(let value0):
            writer.append(129)
            value0.encode(to: &writer)
        case .disableVotingPowerTracking(let value0):
            writer.append(130)
            value0.encode(to: &writer)
        case .sudoSetVotingPowerEmaAlpha(let value0, let value1):
            writer.append(131)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .addStakeBurn(let value0, let value1, let value2, let value3):
            writer.append(132)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
        case .clearColdkeySwapAnnouncement:
            writer.append(133)
        case .registerLimit(let value0, let value1, let value2):
            writer.append(134)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
        case .setAutoParentDelegationEnabled(let value0, let value1):
            writer.append(135)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .lockStake(let value0, let value1, let value2):
            writer.append(136)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
        case .moveLock(let value0, let value1):
            writer.append(137)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .setPerpetualLock(let value0, let value1):
            writer.append(138)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .setTempo(let value0, let value1):
            writer.append(139)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .setActivityCutoffFactor(let value0, let value1):
            writer.append(140)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .triggerEpoch(let value0):
            writer.append(141)
            value0.encode(to: &writer)
        case .setRejectLockedAlpha(let value0):
            writer.append(142)
            value0.encode(to: &writer)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_subtensor", "pallet", "Call"],
                shape: .variant([
                    TypeVariant(
                        name: "set_weights",
                        index: 0,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "dests", type: [UInt16].describe(in: &registry)),
                            TypeField(name: "weights", type: [UInt16].describe(in: &registry)),
                            TypeField(name: "version_key", type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["Sets the signing hotkey's weights on a subnet's first mechanism."]
                    ),
                    TypeVariant(
                        name: "add_stake",
                        index: 2,
                        fields: [
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "amount_staked", type: Tao.describe(in: &registry)),
                        ],
                        docs: ["Stakes TAO of the caller with a hotkey, at whatever price the pool gives."]
                    ),
                    TypeVariant(
                        name: "remove_stake",
                        index: 3,
                        fields: [
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "amount_unstaked", type: Alpha.describe(in: &registry)),
                        ],
                        docs: ["Takes stake of the caller out of a subnet, at whatever price the pool gives."]
                    ),
                    TypeVariant(
                        name: "serve_axon",
                        index: 4,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "version", type: UInt32.describe(in: &registry)),
                            TypeField(name: "ip", type: UInt128.describe(in: &registry)),
                            TypeField(name: "port", type: UInt16.describe(in: &registry)),
                            TypeField(name: "ip_type", type: UInt8.describe(in: &registry)),
                            TypeField(name: "protocol", type: UInt8.describe(in: &registry)),
                            TypeField(name: "placeholder1", type: UInt8.describe(in: &registry)),
                            TypeField(name: "placeholder2", type: UInt8.describe(in: &registry)),
                        ],
                        docs: ["Publishes where the signing hotkey's neuron serves requests."]
                    ),
                    TypeVariant(
                        name: "serve_prometheus",
                        index: 5,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "version", type: UInt32.describe(in: &registry)),
                            TypeField(name: "ip", type: UInt128.describe(in: &registry)),
                            TypeField(name: "port", type: UInt16.describe(in: &registry)),
                            TypeField(name: "ip_type", type: UInt8.describe(in: &registry)),
                        ],
                        docs: ["Publishes where the signing hotkey's neuron offers its measurements."]
                    ),
                    TypeVariant(
                        name: "register",
                        index: 6,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "block_number", type: UInt64.describe(in: &registry)),
                            TypeField(name: "nonce", type: UInt64.describe(in: &registry)),
                            TypeField(name: "work", type: [UInt8].describe(in: &registry)),
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "coldkey", type: AccountID.describe(in: &registry)),
                        ],
                        docs: ["Registers a hotkey by burning TAO; the proof of work counts for nothing."]
                    ),
                    TypeVariant(
                        name: "burned_register",
                        index: 7,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                        ],
                        docs: ["Registers a hotkey on a subnet by burning TAO at the current price."]
                    ),
                    TypeVariant(
                        name: "serve_axon_tls",
                        index: 40,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "version", type: UInt32.describe(in: &registry)),
                            TypeField(name: "ip", type: UInt128.describe(in: &registry)),
                            TypeField(name: "port", type: UInt16.describe(in: &registry)),
                            TypeField(name: "ip_type", type: UInt8.describe(in: &registry)),
                            TypeField(name: "protocol", type: UInt8.describe(in: &registry)),
                            TypeField(name: "placeholder1", type: UInt8.describe(in: &registry)),
                            TypeField(name: "placeholder2", type: UInt8.describe(in: &registry)),
                            TypeField(name: "certificate", type: [UInt8].describe(in: &registry)),
                        ],
                        docs: ["Publishes where the signing hotkey's neuron serves requests, with the key of its connections."]
                    ),
                    TypeVariant(
                        name: "register_network",
                        index: 59,
                        fields: [
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                        ],
                        docs: ["Registers a subnet, locking the current cost in its pool; the hotkey is its first neuron."]
                    ),
                    TypeVariant(
                        name: "dissolve_network",
                        index: 61,
                        fields: [
                            TypeField(name: "coldkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                        ],
                        docs: ["Ends a subnet and pays its TAO out to those who hold its alpha. Root only."]
                    ),
                    TypeVariant(
                        name: "root_register",
                        index: 62,
                        fields: [
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                        ],
                        docs: ["Registers a hotkey on the root network."]
                    ),
                    TypeVariant(
                        name: "decrease_take",
                        index: 65,
                        fields: [
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "take", type: PerU16.describe(in: &registry)),
                        ],
                        docs: ["Lowers the take of a hotkey of the caller, a part of 65,535."]
                    ),
                    TypeVariant(
                        name: "increase_take",
                        index: 66,
                        fields: [
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "take", type: PerU16.describe(in: &registry)),
                        ],
                        docs: ["Raises the take of a hotkey of the caller, a part of 65,535."]
                    ),
                    TypeVariant(
                        name: "set_children",
                        index: 67,
                        fields: [
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "children", type: [Pair<UInt64, AccountID>].describe(in: &registry)),
                        ],
                        docs: ["Names the children of a hotkey of the caller on a subnet, with the parts of its stake that they are lent."]
                    ),
                    TypeVariant(
                        name: "set_identity",
                        index: 68,
                        fields: [
                            TypeField(name: "name", type: [UInt8].describe(in: &registry)),
                            TypeField(name: "url", type: [UInt8].describe(in: &registry)),
                            TypeField(name: "github_repo", type: [UInt8].describe(in: &registry)),
                            TypeField(name: "image", type: [UInt8].describe(in: &registry)),
                            TypeField(name: "discord", type: [UInt8].describe(in: &registry)),
                            TypeField(name: "description", type: [UInt8].describe(in: &registry)),
                            TypeField(name: "additional", type: [UInt8].describe(in: &registry)),
                        ],
                        docs: ["Publishes who the signer is."]
                    ),
                    TypeVariant(
                        name: "sudo_set_tx_childkey_take_rate_limit",
                        index: 69,
                        fields: [
                            TypeField(name: "tx_rate_limit", type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["Sets how many blocks must lie between a change of a child key's take and a rise. Root only."]
                    ),
                    TypeVariant(
                        name: "swap_hotkey",
                        index: 70,
                        fields: [
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "new_hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "netuid", type: Optional<NetUID>.describe(in: &registry)),
                        ],
                        docs: ["Replaces a hotkey of the caller by another, on one subnet or on all, with its stake."]
                    ),
                    TypeVariant(
                        name: "swap_coldkey",
                        index: 71,
                        fields: [
                            TypeField(name: "old_coldkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "new_coldkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "swap_cost", type: Tao.describe(in: &registry)),
                        ],
                        docs: ["Replaces a coldkey by another at once. Root only."]
                    ),
                    TypeVariant(
                        name: "swap_hotkey_v2",
                        index: 72,
                        fields: [
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "new_hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "netuid", type: Optional<NetUID>.describe(in: &registry)),
                            TypeField(name: "keep_stake", type: Bool.describe(in: &registry)),
                        ],
                        docs: ["Replaces a hotkey of the caller by another, on one subnet or on all, with or without its stake."]
                    ),
                    TypeVariant(
                        name: "schedule_swap_coldkey",
                        index: 73,
                        fields: [
                            TypeField(name: "new_coldkey", type: AccountID.describe(in: &registry)),
                        ],
                        docs: ["Announced a swap of coldkeys in older runtimes; always refused."]
                    ),
                    TypeVariant(
                        name: "set_childkey_take",
                        index: 75,
                        fields: [
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "take", type: PerU16.describe(in: &registry)),
                        ],
                        docs: ["Sets the take of a hotkey of the caller as a child on a subnet, a part of 65,535."]
                    ),
                    TypeVariant(
                        name: "sudo_set_min_childkey_take",
                        index: 76,
                        fields: [
                            TypeField(name: "take", type: PerU16.describe(in: &registry)),
                        ],
                        docs: ["Sets the least take of child keys. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_max_childkey_take",
                        index: 77,
                        fields: [
                            TypeField(name: "take", type: PerU16.describe(in: &registry)),
                        ],
                        docs: ["Sets the highest take of child keys. Root only."]
                    ),
                    TypeVariant(
                        name: "set_subnet_identity",
                        index: 78,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "subnet_name", type: [UInt8].describe(in: &registry)),
                            TypeField(name: "github_repo", type: [UInt8].describe(in: &registry)),
                            TypeField(name: "subnet_contact", type: [UInt8].describe(in: &registry)),
                            TypeField(name: "subnet_url", type: [UInt8].describe(in: &registry)),
                            TypeField(name: "discord", type: [UInt8].describe(in: &registry)),
                            TypeField(name: "description", type: [UInt8].describe(in: &registry)),
                            TypeField(name: "logo_url", type: [UInt8].describe(in: &registry)),
                            TypeField(name: "additional", type: [UInt8].describe(in: &registry)),
                        ],
                        docs: ["Publishes what a subnet is, as its owner."]
                    ),
                    TypeVariant(
                        name: "register_network_with_identity",
                        index: 79,
                        fields: [
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "identity", type: Optional<SubnetIdentityV3>.describe(in: &registry)),
                        ],
                        docs: ["Registers a subnet together with a description of it."]
                    ),
                    TypeVariant(
                        name: "batch_set_weights",
                        index: 80,
                        fields: [
                            TypeField(name: "netuids", type: [Compact<NetUID>].describe(in: &registry)),
                            TypeField(name: "weights", type: [[Pair<Compact<UInt16>, Compact<UInt16>>]].describe(in: &registry)),
                            TypeField(name: "version_keys", type: [Compact<UInt64>].describe(in: &registry)),
                        ],
                        docs: ["Sets the signing hotkey's weights on several subnets, each on its own."]
                    ),
                    TypeVariant(
                        name: "unstake_all",
                        index: 83,
                        fields: [
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                        ],
                        docs: ["Takes all stake of the caller with a hotkey out of all subnets."]
                    ),
                    TypeVariant(
                        name: "unstake_all_alpha",
                        index: 84,
                        fields: [
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                        ],
                        docs: ["Takes all stake of the caller with a hotkey out of all subnets but root, and stakes the TAO on root."]
                    ),
                    TypeVariant(
                        name: "move_stake",
                        index: 85,
                        fields: [
                            TypeField(name: "origin_hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "destination_hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "origin_netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "destination_netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "alpha_amount", type: Alpha.describe(in: &registry)),
                        ],
                        docs: ["Moves stake of the caller to another hotkey, another subnet, or both."]
                    ),
                    TypeVariant(
                        name: "transfer_stake",
                        index: 86,
                        fields: [
                            TypeField(name: "destination_coldkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "origin_netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "destination_netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "alpha_amount", type: Alpha.describe(in: &registry)),
                        ],
                        docs: ["Gives stake of the caller to another coldkey, on the same subnet or another."]
                    ),
                    TypeVariant(
                        name: "swap_stake",
                        index: 87,
                        fields: [
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "origin_netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "destination_netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "alpha_amount", type: Alpha.describe(in: &registry)),
                        ],
                        docs: ["Moves stake of the caller to another subnet, at whatever prices the pools give."]
                    ),
                    TypeVariant(
                        name: "add_stake_limit",
                        index: 88,
                        fields: [
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "amount_staked", type: Tao.describe(in: &registry)),
                            TypeField(name: "limit_price", type: Tao.describe(in: &registry)),
                            TypeField(name: "allow_partial", type: Bool.describe(in: &registry)),
                        ],
                        docs: ["Stakes TAO of the caller, as far as the price stays at or below a limit in 10^-9 TAO per alpha."]
                    ),
                    TypeVariant(
                        name: "remove_stake_limit",
                        index: 89,
                        fields: [
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "amount_unstaked", type: Alpha.describe(in: &registry)),
                            TypeField(name: "limit_price", type: Tao.describe(in: &registry)),
                            TypeField(name: "allow_partial", type: Bool.describe(in: &registry)),
                        ],
                        docs: ["Takes stake of the caller out, as far as the price stays at or above a limit in 10^-9 TAO per alpha."]
                    ),
                    TypeVariant(
                        name: "swap_stake_limit",
                        index: 90,
                        fields: [
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "origin_netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "destination_netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "alpha_amount", type: Alpha.describe(in: &registry)),
                            TypeField(name: "limit_price", type: Tao.describe(in: &registry)),
                            TypeField(name: "allow_partial", type: Bool.describe(in: &registry)),
                        ],
                        docs: ["Moves stake of the caller to another subnet, as far as the ratio of prices stays above a limit times 10^9."]
                    ),
                    TypeVariant(
                        name: "try_associate_hotkey",
                        index: 91,
                        fields: [
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                        ],
                        docs: ["Makes the signer the owner of a hotkey that has none."]
                    ),
                    TypeVariant(
                        name: "start_call",
                        index: 92,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                        ],
                        docs: ["Starts a subnet as its owner: emission and trading begin."]
                    ),
                    TypeVariant(
                        name: "commit_weights",
                        index: 96,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "commit_hash", type: Hash256.describe(in: &registry)),
                        ],
                        docs: ["Commits to weights by their hash, to be revealed some epochs later."]
                    ),
                    TypeVariant(
                        name: "reveal_weights",
                        index: 97,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "uids", type: [UInt16].describe(in: &registry)),
                            TypeField(name: "values", type: [UInt16].describe(in: &registry)),
                            TypeField(name: "salt", type: [UInt16].describe(in: &registry)),
                            TypeField(name: "version_key", type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["Reveals weights that were committed by their hash."]
                    ),
                    TypeVariant(
                        name: "batch_reveal_weights",
                        index: 98,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "uids_list", type: [[UInt16]].describe(in: &registry)),
                            TypeField(name: "values_list", type: [[UInt16]].describe(in: &registry)),
                            TypeField(name: "salts_list", type: [[UInt16]].describe(in: &registry)),
                            TypeField(name: "version_keys", type: [UInt64].describe(in: &registry)),
                        ],
                        docs: ["Reveals several commitments of weights at once."]
                    ),
                    TypeVariant(
                        name: "batch_commit_weights",
                        index: 100,
                        fields: [
                            TypeField(name: "netuids", type: [Compact<NetUID>].describe(in: &registry)),
                            TypeField(name: "commit_hashes", type: [Hash256].describe(in: &registry)),
                        ],
                        docs: ["Commits to weights on several subnets, each on its own."]
                    ),
                    TypeVariant(
                        name: "recycle_alpha",
                        index: 101,
                        fields: [
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "amount", type: Alpha.describe(in: &registry)),
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                        ],
                        docs: ["Gives up stake of the caller so that it will be issued again."]
                    ),
                    TypeVariant(
                        name: "burn_alpha",
                        index: 102,
                        fields: [
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "amount", type: Alpha.describe(in: &registry)),
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                        ],
                        docs: ["Gives up stake of the caller for good."]
                    ),
                    TypeVariant(
                        name: "remove_stake_full_limit",
                        index: 103,
                        fields: [
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "limit_price", type: Optional<Tao>.describe(in: &registry)),
                        ],
                        docs: ["Takes all stake of the caller with a hotkey out, or nothing where the price would pass the limit."]
                    ),
                    TypeVariant(
                        name: "set_pending_childkey_cooldown",
                        index: 109,
                        fields: [
                            TypeField(name: "cooldown", type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["Sets for how many blocks new children wait. Root only."]
                    ),
                    TypeVariant(
                        name: "register_leased_network",
                        index: 110,
                        fields: [
                            TypeField(name: "emissions_share", type: Percent.describe(in: &registry)),
                            TypeField(name: "end_block", type: Optional<UInt32>.describe(in: &registry)),
                        ],
                        docs: ["Registers a subnet with what a crowdloan has raised, as the crowdloan's own call."]
                    ),
                    TypeVariant(
                        name: "terminate_lease",
                        index: 111,
                        fields: [
                            TypeField(name: "lease_id", type: UInt32.describe(in: &registry)),
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                        ],
                        docs: ["Takes over a leased subnet after the lease, as its beneficiary."]
                    ),
                    TypeVariant(
                        name: "update_symbol",
                        index: 112,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "symbol", type: [UInt8].describe(in: &registry)),
                        ],
                        docs: ["Gives a subnet's token another sign of the table."]
                    ),
                    TypeVariant(
                        name: "commit_timelocked_weights",
                        index: 113,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "commit", type: BoundedVec<UInt8>.describe(in: &registry)),
                            TypeField(name: "reveal_round", type: UInt64.describe(in: &registry)),
                            TypeField(name: "commit_reveal_version", type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["Commits to weights by a ciphertext that opens by itself at a later time."]
                    ),
                    TypeVariant(
                        name: "set_coldkey_auto_stake_hotkey",
                        index: 114,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                        ],
                        docs: ["From now on stakes what the caller's hotkeys mine on a subnet with one of its neurons."]
                    ),
                    TypeVariant(
                        name: "commit_mechanism_weights",
                        index: 115,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "mecid", type: MechID.describe(in: &registry)),
                            TypeField(name: "commit_hash", type: Hash256.describe(in: &registry)),
                        ],
                        docs: ["Commits to weights of one mechanism by their hash."]
                    ),
                    TypeVariant(
                        name: "reveal_mechanism_weights",
                        index: 116,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "mecid", type: MechID.describe(in: &registry)),
                            TypeField(name: "uids", type: [UInt16].describe(in: &registry)),
                            TypeField(name: "values", type: [UInt16].describe(in: &registry)),
                            TypeField(name: "salt", type: [UInt16].describe(in: &registry)),
                            TypeField(name: "version_key", type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["Reveals weights of one mechanism that were committed by their hash."]
                    ),
                    TypeVariant(
                        name: "commit_crv3_mechanism_weights",
                        index: 117,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "mecid", type: MechID.describe(in: &registry)),
                            TypeField(name: "commit", type: BoundedVec<UInt8>.describe(in: &registry)),
                            TypeField(name: "reveal_round", type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["Commits to weights of one mechanism by a ciphertext, in the older form."]
                    ),
                    TypeVariant(
                        name: "commit_timelocked_mechanism_weights",
                        index: 118,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "mecid", type: MechID.describe(in: &registry)),
                            TypeField(name: "commit", type: BoundedVec<UInt8>.describe(in: &registry)),
                            TypeField(name: "reveal_round", type: UInt64.describe(in: &registry)),
                            TypeField(name: "commit_reveal_version", type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["Commits to weights of one mechanism by a ciphertext that opens at a later time."]
                    ),
                    TypeVariant(
                        name: "set_mechanism_weights",
                        index: 119,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "mecid", type: MechID.describe(in: &registry)),
                            TypeField(name: "dests", type: [UInt16].describe(in: &registry)),
                            TypeField(name: "weights", type: [UInt16].describe(in: &registry)),
                            TypeField(name: "version_key", type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["Sets the signing hotkey's weights on one mechanism of a subnet."]
                    ),
                    TypeVariant(
                        name: "root_dissolve_network",
                        index: 120,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                        ],
                        docs: ["Ends a subnet and pays its TAO out to those who hold its alpha. Root only."]
                    ),
                    TypeVariant(
                        name: "claim_root",
                        index: 121,
                        fields: [
                            TypeField(name: "subnets", type: ScaleSet<NetUID>.describe(in: &registry)),
                        ],
                        docs: ["Claims what the caller's stake on root has earned on up to five subnets."]
                    ),
                    TypeVariant(
                        name: "set_root_claim_type",
                        index: 122,
                        fields: [
                            TypeField(name: "new_root_claim_type", type: RootClaimType.describe(in: &registry)),
                        ],
                        docs: ["Says what is to become of alpha that the caller's stake on root earns."]
                    ),
                    TypeVariant(
                        name: "sudo_set_num_root_claims",
                        index: 123,
                        fields: [
                            TypeField(name: "new_value", type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["Sets for how many stakers on root a block claims. Root only."]
                    ),
                    TypeVariant(
                        name: "sudo_set_root_claim_threshold",
                        index: 124,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "new_value", type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["Sets the least alpha that is worth a claim, in rao. The subnet's owner or root."]
                    ),
                    TypeVariant(
                        name: "announce_coldkey_swap",
                        index: 125,
                        fields: [
                            TypeField(name: "new_coldkey_hash", type: Hash256.describe(in: &registry)),
                        ],
                        docs: ["Announces the hash of the coldkey that is to take the caller's place."]
                    ),
                    TypeVariant(
                        name: "swap_coldkey_announced",
                        index: 126,
                        fields: [
                            TypeField(name: "new_coldkey", type: AccountID.describe(in: &registry)),
                        ],
                        docs: ["Swaps the caller for the coldkey that it announced."]
                    ),
                    TypeVariant(
                        name: "dispute_coldkey_swap",
                        index: 127,
                        docs: ["Objects to the swap that the caller's coldkey has announced."]
                    ),
                    TypeVariant(
                        name: "reset_coldkey_swap",
                        index: 128,
                        fields: [
                            TypeField(name: "coldkey", type: AccountID.describe(in: &registry)),
                        ],
                        docs: ["Forgets what a coldkey announced and disputed. Root only."]
                    ),
                    TypeVariant(
                        name: "enable_voting_power_tracking",
                        index: 129,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                        ],
                        docs: ["Keeps the voting power of a subnet's validators from now on. The subnet's owner or root."]
                    ),
                    TypeVariant(
                        name: "disable_voting_power_tracking",
                        index: 130,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                        ],
                        docs: ["Stops keeping voting power after two more weeks. The subnet's owner or root."]
                    ),
                    TypeVariant(
                        name: "sudo_set_voting_power_ema_alpha",
                        index: 131,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "alpha", type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["Sets how fast voting power follows stake, of 10^18. Root only."]
                    ),
                    TypeVariant(
                        name: "add_stake_burn",
                        index: 132,
                        fields: [
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "amount", type: Tao.describe(in: &registry)),
                            TypeField(name: "limit", type: Optional<Tao>.describe(in: &registry)),
                        ],
                        docs: ["Buys alpha for TAO of the caller and burns it at once."]
                    ),
                    TypeVariant(
                        name: "clear_coldkey_swap_announcement",
                        index: 133,
                        docs: ["Takes the caller's announcement of a swap back."]
                    ),
                    TypeVariant(
                        name: "register_limit",
                        index: 134,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "limit_price", type: UInt64.describe(in: &registry)),
                        ],
                        docs: ["Registers a hotkey on a subnet unless the price is above a limit, in rao."]
                    ),
                    TypeVariant(
                        name: "set_auto_parent_delegation_enabled",
                        index: 135,
                        fields: [
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "enabled", type: Bool.describe(in: &registry)),
                        ],
                        docs: ["Says whether a root validator of the caller lends its stake to the owners of new subnets."]
                    ),
                    TypeVariant(
                        name: "lock_stake",
                        index: 136,
                        fields: [
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "amount", type: Alpha.describe(in: &registry)),
                        ],
                        docs: ["Locks stake of the caller on a subnet in favour of a hotkey."]
                    ),
                    TypeVariant(
                        name: "move_lock",
                        index: 137,
                        fields: [
                            TypeField(name: "destination_hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                        ],
                        docs: ["Gives the caller's lock on a subnet to another hotkey."]
                    ),
                    TypeVariant(
                        name: "set_perpetual_lock",
                        index: 138,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "enabled", type: Bool.describe(in: &registry)),
                        ],
                        docs: ["Chooses whether the caller's lock on a subnet stays or decays."]
                    ),
                    TypeVariant(
                        name: "set_tempo",
                        index: 139,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "tempo", type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["Sets a subnet's tempo in blocks, as its owner; a new cycle begins."]
                    ),
                    TypeVariant(
                        name: "set_activity_cutoff_factor",
                        index: 140,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "factor_milli", type: UInt32.describe(in: &registry)),
                        ],
                        docs: ["Sets for how long a validator counts as active, in thousandths of a tempo."]
                    ),
                    TypeVariant(
                        name: "trigger_epoch",
                        index: 141,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                        ],
                        docs: ["Asks for an epoch out of turn, as the subnet's owner."]
                    ),
                    TypeVariant(
                        name: "set_reject_locked_alpha",
                        index: 142,
                        fields: [
                            TypeField(name: "enabled", type: Bool.describe(in: &registry)),
                        ],
                        docs: ["Chooses whether the caller takes locked alpha from others; by default it does not."]
                    ),
                ]),
                docs: ["What accounts can do. Names and indexes: the metadata of spec_version 461 (`wire.md` section 2.2)."]
            )
        }
    }
}
