// swift-format-ignore-file
// Written by scale-expand from EpochConsensus.swift. Do not edit.

public import Scale

extension EpochConsensus: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .yuma
        case 1: self = .null
        case let other: throw .unknownVariant(type: "EpochConsensus", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .yuma:
            writer.append(0)
        case .null:
            writer.append(1)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_subtensor", "pallet", "EpochConsensus"],
                shape: .variant([
                    TypeVariant(
                        name: "Yuma",
                        index: 0,
                        docs: ["By consensus among validators."]
                    ),
                    TypeVariant(
                        name: "Null",
                        index: 1,
                        docs: ["Not at all: the emission is withheld. Cannot be chosen yet."]
                    ),
                ]),
                docs: ["How a subnet's weights become emission. The names are of the newest runtime, whose clients ask for them."]
            )
        }
    }
}
