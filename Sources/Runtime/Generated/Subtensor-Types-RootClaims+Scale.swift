// swift-format-ignore-file
// Written by scale-expand from RootClaims.swift. Do not edit.

public import Scale
import Primitives

extension RootClaimType: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .swap
        case 1: self = .keep
        case 2: self = .keepSubnets(subnets: try ScaleSet<NetUID>(from: &reader))
        case let other: throw .unknownVariant(type: "RootClaimType", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .swap:
            writer.append(0)
        case .keep:
            writer.append(1)
        case .keepSubnets(let value0):
            writer.append(2)
            value0.encode(to: &writer)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_subtensor", "pallet", "RootClaimTypeEnum"],
                shape: .variant([
                    TypeVariant(
                        name: "Swap",
                        index: 0,
                        docs: ["It is sold, and the TAO is staked on root."]
                    ),
                    TypeVariant(
                        name: "Keep",
                        index: 1,
                        docs: ["It is kept as stake on the subnet that it comes from."]
                    ),
                    TypeVariant(
                        name: "KeepSubnets",
                        index: 2,
                        fields: [
                            TypeField(name: "subnets", type: ScaleSet<NetUID>.describe(in: &registry)),
                        ],
                        docs: ["It is kept on these subnets and sold elsewhere."]
                    ),
                ]),
                docs: ["What becomes of the alpha that a coldkey's stake on root earns."]
            )
        }
    }
}
