// swift-format-ignore-file
// Written by scale-expand from Timestamp.swift. Do not edit.

public import Scale
import Frame
import Primitives

extension Timestamp.Call: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .set(now: try Compact<UInt64>(from: &reader))
        case let other: throw .unknownVariant(type: "Timestamp.Call", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .set(let value0):
            writer.append(0)
            value0.encode(to: &writer)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_timestamp", "pallet", "Call"],
                shape: .variant([
                    TypeVariant(
                        name: "set",
                        index: 0,
                        fields: [
                            TypeField(name: "now", type: Compact<UInt64>.describe(in: &registry)),
                        ],
                        docs: ["Sets the time of the block, in milliseconds since 1970. Made once in each block, by its author."]
                    ),
                ]),
                docs: []
            )
        }
    }
}
