// swift-format-ignore-file
// Written by scale-expand from PrecompileEnum.swift. Do not edit.

public import Scale

extension PrecompileEnum: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .balanceTransfer
        case 1: self = .staking
        case 2: self = .subnet
        case 3: self = .metagraph
        case 4: self = .neuron
        case 5: self = .uidLookup
        case 6: self = .alpha
        case 7: self = .crowdloan
        case 8: self = .proxy
        case 9: self = .leasing
        case 10: self = .addressMapping
        case 11: self = .votingPower
        case 12: self = .accountBalance
        case 13: self = .scheduler
        case 14: self = .drand
        case 15: self = .timestamp
        case 16: self = .runtimeConfiguration
        case 17: self = .precompileRegistry
        case let other: throw .unknownVariant(type: "PrecompileEnum", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .balanceTransfer:
            writer.append(0)
        case .staking:
            writer.append(1)
        case .subnet:
            writer.append(2)
        case .metagraph:
            writer.append(3)
        case .neuron:
            writer.append(4)
        case .uidLookup:
            writer.append(5)
        case .alpha:
            writer.append(6)
        case .crowdloan:
            writer.append(7)
        case .proxy:
            writer.append(8)
        case .leasing:
            writer.append(9)
        case .addressMapping:
            writer.append(10)
        case .votingPower:
            writer.append(11)
        case .accountBalance:
            writer.append(12)
        case .scheduler:
            writer.append(13)
        case .drand:
            writer.append(14)
        case .timestamp:
            writer.append(15)
        case .runtimeConfiguration:
            writer.append(16)
        case .precompileRegistry:
            writer.append(17)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_admin_utils", "pallet", "PrecompileEnum"],
                shape: .variant([
                    TypeVariant(
                        name: "BalanceTransfer",
                        index: 0,
                        docs: []
                    ),
                    TypeVariant(
                        name: "Staking",
                        index: 1,
                        docs: []
                    ),
                    TypeVariant(
                        name: "Subnet",
                        index: 2,
                        docs: []
                    ),
                    TypeVariant(
                        name: "Metagraph",
                        index: 3,
                        docs: []
                    ),
                    TypeVariant(
                        name: "Neuron",
                        index: 4,
                        docs: []
                    ),
                    TypeVariant(
                        name: "UidLookup",
                        index: 5,
                        docs: []
                    ),
                    TypeVariant(
                        name: "Alpha",
                        index: 6,
                        docs: []
                    ),
                    TypeVariant(
                        name: "Crowdloan",
                        index: 7,
                        docs: []
                    ),
                    TypeVariant(
                        name: "Proxy",
                        index: 8,
                        docs: []
                    ),
                    TypeVariant(
                        name: "Leasing",
                        index: 9,
                        docs: []
                    ),
                    TypeVariant(
                        name: "AddressMapping",
                        index: 10,
                        docs: []
                    ),
                    TypeVariant(
                        name: "VotingPower",
                        index: 11,
                        docs: []
                    ),
                    TypeVariant(
                        name: "AccountBalance",
                        index: 12,
                        docs: []
                    ),
                    TypeVariant(
                        name: "Scheduler",
                        index: 13,
                        docs: []
                    ),
                    TypeVariant(
                        name: "Drand",
                        index: 14,
                        docs: []
                    ),
                    TypeVariant(
                        name: "Timestamp",
                        index: 15,
                        docs: []
                    ),
                    TypeVariant(
                        name: "RuntimeConfiguration",
                        index: 16,
                        docs: []
                    ),
                    TypeVariant(
                        name: "PrecompileRegistry",
                        index: 17,
                        docs: []
                    ),
                ]),
                docs: ["A contract that the runtime itself provides to the Ethereum machine. This runtime has no such machine; the switches", "are kept because clients set them."]
            )
        }
    }
}
