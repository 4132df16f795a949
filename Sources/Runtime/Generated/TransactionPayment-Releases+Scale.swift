// swift-format-ignore-file
// Written by scale-expand from Releases.swift. Do not edit.

public import Scale

extension Releases: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .v1Ancient
        case 1: self = .v2
        case let other: throw .unknownVariant(type: "Releases", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .v1Ancient:
            writer.append(0)
        case .v2:
            writer.append(1)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_transaction_payment", "Releases"],
                shape: .variant([
                    TypeVariant(
                        name: "V1Ancient",
                        index: 0,
                        docs: []
                    ),
                    TypeVariant(
                        name: "V2",
                        index: 1,
                        docs: []
                    ),
                ]),
                docs: ["Releases."]
            )
        }
    }
}
