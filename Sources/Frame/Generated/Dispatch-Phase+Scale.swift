// swift-format-ignore-file
// Written by scale-expand from Phase.swift. Do not edit.

public import Scale

extension Phase: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .applyExtrinsic(try UInt32(from: &reader))
        case 1: self = .finalization
        case 2: self = .initialization
        case let other: throw .unknownVariant(type: "Phase", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .applyExtrinsic(let value0):
            writer.append(0)
            value0.encode(to: &writer)
        case .finalization:
            writer.append(1)
        case .initialization:
            writer.append(2)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["frame_system", "Phase"],
                shape: .variant([
                    TypeVariant(
                        name: "ApplyExtrinsic",
                        index: 0,
                        fields: [
                            TypeField(type: UInt32.describe(in: &registry)),
                        ],
                        docs: ["The extrinsic with this index."]
                    ),
                    TypeVariant(
                        name: "Finalization",
                        index: 1,
                        docs: ["The hooks at the end."]
                    ),
                    TypeVariant(
                        name: "Initialization",
                        index: 2,
                        docs: ["The hooks at the start."]
                    ),
                ]),
                docs: ["The part of a block in which an event arose."]
            )
        }
    }
}
