// swift-format-ignore-file
// Written by scale-expand from Subnets.swift. Do not edit.

public import Scale
import Primitives

extension DissolveCleanupStatus: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.netuid = try NetUID(from: &reader)
        self.phase = try DissolveCleanupPhase(from: &reader)
        self.lastKey = try Optional<[UInt8]>(from: &reader)
        self.subnetTotalAlphaValue = try Optional<UInt128>(from: &reader)
        self.subnetDistributedTao = try Optional<UInt128>(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.netuid.encode(to: &writer)
        self.phase.encode(to: &writer)
        self.lastKey.encode(to: &writer)
        self.subnetTotalAlphaValue.encode(to: &writer)
        self.subnetDistributedTao.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_subtensor", "subnets", "dissolution", "DissolveCleanupStatus"],
                shape: .composite([
                    TypeField(name: "netuid", type: NetUID.describe(in: &registry), docs: ["The subnet."]),
                    TypeField(name: "phase", type: DissolveCleanupPhase.describe(in: &registry), docs: ["What is being removed."]),
                    TypeField(name: "last_key", type: Optional<[UInt8]>.describe(in: &registry), docs: ["Where to go on."]),
                    TypeField(name: "subnet_total_alpha_value", type: Optional<UInt128>.describe(in: &registry), docs: ["All alpha that takes part in the payment."]),
                    TypeField(name: "subnet_distributed_tao", type: Optional<UInt128>.describe(in: &registry), docs: ["TAO paid so far."]),
                ]),
                docs: ["How far the removal of a dissolved subnet has come. This runtime removes subnets at once and never stores it."]
            )
        }
    }
}

extension DissolveCleanupPhase: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .subnetRootDividendsRootClaimable
        case 1: self = .subnetRootDividendsRootClaimed
        case 2: self = .alphaInOutStakesGetTotalAlphaValue
        case 3: self = .alphaInOutStakesSettleStakes
        case 4: self = .alphaInOutStakesAlpha
        case 5: self = .alphaInOutStakesHotkeyTotals
        case 6: self = .alphaInOutStakesLocks
        case 7: self = .alphaInOutStakesDecayingLocks
        case 8: self = .alphaInOutStakes
        case 9: self = .protocolLiquidity
        case 10: self = .purgeNetuid
        case 11: self = .networkIsNetworkMember
        case 12: self = .networkParameters
        case 13: self = .networkMapParameters
        case 14: self = .networkUpdateWeightsOnRoot
        case 15: self = .networkChildkeyTake
        case 16: self = .networkChildkeys
        case 17: self = .networkParentkeys
        case 18: self = .networkLastHotkeyEmissionOnNetuid
        case 19: self = .networkTotalHotkeyAlphaLastEpoch
        case 20: self = .networkTransactionKeyLastBlock
        case 21: self = .networkLock
        case 22: self = .networkDecayingLock
        case 23: self = .subnetBasketHoldingsToRoot
        case 24: self = .networkPendingBasketDeposits
        case 25: self = .networkAlphaAssetCounters
        case let other: throw .unknownVariant(type: "DissolveCleanupPhase", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .subnetRootDividendsRootClaimable:
            writer.append(0)
        case .subnetRootDividendsRootClaimed:
            writer.append(1)
        case .alphaInOutStakesGetTotalAlphaValue:
            writer.append(2)
        case .alphaInOutStakesSettleStakes:
            writer.append(3)
        case .alphaInOutStakesAlpha:
            writer.append(4)
        case .alphaInOutStakesHotkeyTotals:
            writer.append(5)
        case .alphaInOutStakesLocks:
            writer.append(6)
        case .alphaInOutStakesDecayingLocks:
            writer.append(7)
        case .alphaInOutStakes:
            writer.append(8)
        case .protocolLiquidity:
            writer.append(9)
        case .purgeNetuid:
            writer.append(10)
        case .networkIsNetworkMember:
            writer.append(11)
        case .networkParameters:
            writer.append(12)
        case .networkMapParameters:
            writer.append(13)
        case .networkUpdateWeightsOnRoot:
            writer.append(14)
        case .networkChildkeyTake:
            writer.append(15)
        case .networkChildkeys:
            writer.append(16)
        case .networkParentkeys:
            writer.append(17)
        case .networkLastHotkeyEmissionOnNetuid:
            writer.append(18)
        case .networkTotalHotkeyAlphaLastEpoch:
            writer.append(19)
        case .networkTransactionKeyLastBlock:
            writer.append(20)
        case .networkLock:
            writer.append(21)
        case .networkDecayingLock:
            writer.append(22)
        case .subnetBasketHoldingsToRoot:
            writer.append(23)
        case .networkPendingBasketDeposits:
            writer.append(24)
        case .networkAlphaAssetCounters:
            writer.append(25)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_subtensor", "subnets", "dissolution", "DissolveCleanupPhase"],
                shape: .variant([
                    TypeVariant(
                        name: "SubnetRootDividendsRootClaimable",
                        index: 0,
                        docs: []
                    ),
                    TypeVariant(
                        name: "SubnetRootDividendsRootClaimed",
                        index: 1,
                        docs: []
                    ),
                    TypeVariant(
                        name: "AlphaInOutStakesGetTotalAlphaValue",
                        index: 2,
                        docs: []
                    ),
                    TypeVariant(
                        name: "AlphaInOutStakesSettleStakes",
                        index: 3,
                        docs: []
                    ),
                    TypeVariant(
                        name: "AlphaInOutStakesAlpha",
                        index: 4,
                        docs: []
                    ),
                    TypeVariant(
                        name: "AlphaInOutStakesHotkeyTotals",
                        index: 5,
                        docs: []
                    ),
                    TypeVariant(
                        name: "AlphaInOutStakesLocks",
                        index: 6,
                        docs: []
                    ),
                    TypeVariant(
                        name: "AlphaInOutStakesDecayingLocks",
                        index: 7,
                        docs: []
                    ),
                    TypeVariant(
                        name: "AlphaInOutStakes",
                        index: 8,
                        docs: []
                    ),
                    TypeVariant(
                        name: "ProtocolLiquidity",
                        index: 9,
                        docs: []
                    ),
                    TypeVariant(
                        name: "PurgeNetuid",
                        index: 10,
                        docs: []
                    ),
                    TypeVariant(
                        name: "NetworkIsNetworkMember",
                        index: 11,
                        docs: []
                    ),
                    TypeVariant(
                        name: "NetworkParameters",
                        index: 12,
                        docs: []
                    ),
                    TypeVariant(
                        name: "NetworkMapParameters",
                        index: 13,
                        docs: []
                    ),
                    TypeVariant(
                        name: "NetworkUpdateWeightsOnRoot",
                        index: 14,
                        docs: []
                    ),
                    TypeVariant(
                        name: "NetworkChildkeyTake",
                        index: 15,
                        docs: []
                    ),
                    TypeVariant(
                        name: "NetworkChildkeys",
                        index: 16,
                        docs: []
                    ),
                    TypeVariant(
                        name: "NetworkParentkeys",
                        index: 17,
                        docs: []
                    ),
                    TypeVariant(
                        name: "NetworkLastHotkeyEmissionOnNetuid",
                        index: 18,
                        docs: []
                    ),
                    TypeVariant(
                        name: "NetworkTotalHotkeyAlphaLastEpoch",
                        index: 19,
                        docs: []
                    ),
                    TypeVariant(
                        name: "NetworkTransactionKeyLastBlock",
                        index: 20,
                        docs: []
                    ),
                    TypeVariant(
                        name: "NetworkLock",
                        index: 21,
                        docs: []
                    ),
                    TypeVariant(
                        name: "NetworkDecayingLock",
                        index: 22,
                        docs: []
                    ),
                    TypeVariant(
                        name: "SubnetBasketHoldingsToRoot",
                        index: 23,
                        docs: []
                    ),
                    TypeVariant(
                        name: "NetworkPendingBasketDeposits",
                        index: 24,
                        docs: []
                    ),
                    TypeVariant(
                        name: "NetworkAlphaAssetCounters",
                        index: 25,
                        docs: []
                    ),
                ]),
                docs: ["A step in the removal of a dissolved subnet."]
            )
        }
    }
}

extension NetworkRegistrationInfo: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.coldkey = try AccountID(from: &reader)
        self.hotkey = try AccountID(from: &reader)
        self.mechid = try UInt16(from: &reader)
        self.identity = try Optional<SubnetIdentityV3>(from: &reader)
        self.lockAmount = try Tao(from: &reader)
        self.medianSubnetAlphaPrice = try U64F64(from: &reader)
        self.registrationBlock = try UInt64(from: &reader)
        self.lockId = try UInt32(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.coldkey.encode(to: &writer)
        self.hotkey.encode(to: &writer)
        self.mechid.encode(to: &writer)
        self.identity.encode(to: &writer)
        self.lockAmount.encode(to: &writer)
        self.medianSubnetAlphaPrice.encode(to: &writer)
        self.registrationBlock.encode(to: &writer)
        self.lockId.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_subtensor", "subnets", "subnet", "NetworkRegistrationInfo"],
                shape: .composite([
                    TypeField(name: "coldkey", type: AccountID.describe(in: &registry), docs: ["Who registers."]),
                    TypeField(name: "hotkey", type: AccountID.describe(in: &registry), docs: ["The first neuron."]),
                    TypeField(name: "mechid", type: UInt16.describe(in: &registry), docs: ["The mechanism."]),
                    TypeField(name: "identity", type: Optional<SubnetIdentityV3>.describe(in: &registry), docs: ["The subnet's description."]),
                    TypeField(name: "lock_amount", type: Tao.describe(in: &registry), docs: ["What is locked, in rao."]),
                    TypeField(name: "median_subnet_alpha_price", type: U64F64.describe(in: &registry), docs: ["The median of all subnets' prices at the time."]),
                    TypeField(name: "registration_block", type: UInt64.describe(in: &registry), docs: ["The block of the registration."]),
                    TypeField(name: "lock_id", type: UInt32.describe(in: &registry), docs: ["The number of the escrow."]),
                ]),
                docs: ["A registration of a subnet that waits for its turn. This runtime registers subnets at once and never stores it."]
            )
        }
    }
}

extension SubnetLease: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.beneficiary = try AccountID(from: &reader)
        self.coldkey = try AccountID(from: &reader)
        self.hotkey = try AccountID(from: &reader)
        self.emissionsShare = try Percent(from: &reader)
        self.endBlock = try Optional<UInt32>(from: &reader)
        self.netuid = try NetUID(from: &reader)
        self.cost = try Tao(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.beneficiary.encode(to: &writer)
        self.coldkey.encode(to: &writer)
        self.hotkey.encode(to: &writer)
        self.emissionsShare.encode(to: &writer)
        self.endBlock.encode(to: &writer)
        self.netuid.encode(to: &writer)
        self.cost.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_subtensor", "subnets", "leasing", "SubnetLease"],
                shape: .composite([
                    TypeField(name: "beneficiary", type: AccountID.describe(in: &registry), docs: ["Who runs the subnet."]),
                    TypeField(name: "coldkey", type: AccountID.describe(in: &registry), docs: ["The account that owns the subnet meanwhile."]),
                    TypeField(name: "hotkey", type: AccountID.describe(in: &registry), docs: ["Its hotkey."]),
                    TypeField(name: "emissions_share", type: Percent.describe(in: &registry), docs: ["What part of the owner's cut the contributors get."]),
                    TypeField(name: "end_block", type: Optional<UInt32>.describe(in: &registry), docs: ["When the subnet falls to the beneficiary; nil for never."]),
                    TypeField(name: "netuid", type: NetUID.describe(in: &registry), docs: ["The subnet."]),
                    TypeField(name: "cost", type: Tao.describe(in: &registry), docs: ["What it cost, in rao."]),
                ]),
                docs: ["A subnet that was paid for by many, who share what its owner earns."]
            )
        }
    }
}

extension RecycleOrBurnEnum: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .burn
        case 1: self = .recycle
        case let other: throw .unknownVariant(type: "RecycleOrBurnEnum", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .burn:
            writer.append(0)
        case .recycle:
            writer.append(1)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_subtensor", "pallet", "RecycleOrBurnEnum"],
                shape: .variant([
                    TypeVariant(
                        name: "Burn",
                        index: 0,
                        docs: ["They stay in circulation as far as the issuance curve counts, out of everybody's reach."]
                    ),
                    TypeVariant(
                        name: "Recycle",
                        index: 1,
                        docs: ["They leave circulation and are emitted again."]
                    ),
                ]),
                docs: ["What becomes of the incentives of a subnet owner's own miners."]
            )
        }
    }
}

extension ConsensusMode: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .current
        case 1: self = .previous
        case 2: self = .auto
        case let other: throw .unknownVariant(type: "ConsensusMode", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .current:
            writer.append(0)
        case .previous:
            writer.append(1)
        case .auto:
            writer.append(2)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_subtensor", "pallet", "ConsensusMode"],
                shape: .variant([
                    TypeVariant(
                        name: "Current",
                        index: 0,
                        docs: ["The epoch's own."]
                    ),
                    TypeVariant(
                        name: "Previous",
                        index: 1,
                        docs: ["The last epoch's."]
                    ),
                    TypeVariant(
                        name: "Auto",
                        index: 2,
                        docs: ["The last epoch's where bonds are only small penalties, otherwise the epoch's own."]
                    ),
                ]),
                docs: ["What liquid alpha takes as the consensus. This runtime always takes the current one."]
            )
        }
    }
}
