// swift-format-ignore-file
// Written by scale-expand from AdminUtils+Event.swift. Do not edit.

public import Scale
import Frame
import Primitives

extension AdminUtils.Event: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .precompileUpdated(
                precompileId: try PrecompileEnum(from: &reader),
                enabled: try Bool(from: &reader)
            )
        case 1: self = .yuma3EnableToggled(netuid: try NetUID(from: &reader), enabled: try Bool(from: &reader))
        case 2: self = .bondsResetToggled(netuid: try NetUID(from: &reader), enabled: try Bool(from: &reader))
        case 3: self = .burnHalfLifeSet(
                netuid: try NetUID(from: &reader),
                burnHalfLife: try UInt16(from: &reader)
            )
        case 4: self = .burnIncreaseMultSet(
                netuid: try NetUID(from: &reader),
                burnIncreaseMult: try U64F64(from: &reader)
            )
        case 5: self = .subnetEmissionEnabledSet(netuid: try NetUID(from: &reader), enabled: try Bool(from: &reader))
        case let other: throw .unknownVariant(type: "AdminUtils.Event", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .precompileUpdated(let value0, let value1):
            writer.append(0)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .yuma3EnableToggled(let value0, let value1):
            writer.append(1)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .bondsResetToggled(let value0, let value1):
            writer.append(2)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .burnHalfLifeSet(let value0, let value1):
            writer.append(3)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .burnIncreaseMultSet(let value0, let value1):
            writer.append(4)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .subnetEmissionEnabledSet(let value0, let value1):
            writer.append(5)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_admin_utils", "pallet", "Event"],
                shape: .variant([
                    TypeVariant(
                        name: "PrecompileUpdated",
                        index: 0,
                        fields: [
                            TypeField(name: "precompile_id", type: PrecompileEnum.describe(in: &registry)),
                            TypeField(name: "enabled", type: Bool.describe(in: &registry)),
                        ],
                        docs: ["A precompiled contract was switched on or off."]
                    ),
                    TypeVariant(
                        name: "Yuma3EnableToggled",
                        index: 1,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "enabled", type: Bool.describe(in: &registry)),
                        ],
                        docs: ["A subnet was set to compute bonds by Yuma 3, or no longer."]
                    ),
                    TypeVariant(
                        name: "BondsResetToggled",
                        index: 2,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "enabled", type: Bool.describe(in: &registry)),
                        ],
                        docs: ["A subnet was set to let miners reset their bonds, or no longer."]
                    ),
                    TypeVariant(
                        name: "BurnHalfLifeSet",
                        index: 3,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "burn_half_life", type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["A subnet's price of registration halves in another number of blocks."]
                    ),
                    TypeVariant(
                        name: "BurnIncreaseMultSet",
                        index: 4,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "burn_increase_mult", type: U64F64.describe(in: &registry)),
                        ],
                        docs: ["A subnet's price of registration grows by another factor with each registration."]
                    ),
                    TypeVariant(
                        name: "SubnetEmissionEnabledSet",
                        index: 5,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "enabled", type: Bool.describe(in: &registry)),
                        ],
                        docs: ["A subnet's pool receives emission, or no longer."]
                    ),
                ]),
                docs: []
            )
        }
    }
}
