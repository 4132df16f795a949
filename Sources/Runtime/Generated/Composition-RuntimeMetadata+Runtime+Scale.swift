// swift-format-ignore-file
// Written by scale-expand from RuntimeMetadata+Runtime.swift. Do not edit.

import Scale
import Frame
import Primitives

extension MetadataHashMode: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .disabled
        case 1: self = .enabled
        case let other: throw .unknownVariant(type: "MetadataHashMode", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .disabled:
            writer.append(0)
        case .enabled:
            writer.append(1)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["frame_metadata_hash_extension", "Mode"],
                shape: .variant([
                    TypeVariant(
                        name: "Disabled",
                        index: 0,
                        docs: []
                    ),
                    TypeVariant(
                        name: "Enabled",
                        index: 1,
                        docs: []
                    ),
                ]),
                docs: ["Whether a signature covers a hash of the metadata."]
            )
        }
    }
}
