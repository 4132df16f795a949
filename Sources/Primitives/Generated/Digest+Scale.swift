// swift-format-ignore-file
// Written by scale-expand from Digest.swift. Do not edit.

public import Scale

extension Digest: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.logs = try [DigestItem](from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.logs.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["sp_runtime", "generic", "digest", "Digest"],
                shape: .composite([
                    TypeField(name: "logs", type: [DigestItem].describe(in: &registry), docs: ["The entries."]),
                ]),
                docs: ["What a block's author says about it."]
            )
        }
    }
}

extension DigestItem: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 6: self = .preRuntime(try EngineID(from: &reader), try [UInt8](from: &reader))
        case 4: self = .consensus(try EngineID(from: &reader), try [UInt8](from: &reader))
        case 5: self = .seal(try EngineID(from: &reader), try [UInt8](from: &reader))
        case 0: self = .other(try [UInt8](from: &reader))
        case 8: self = .runtimeEnvironmentUpdated
        case let other: throw .unknownVariant(type: "DigestItem", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .preRuntime(let value0, let value1):
            writer.append(6)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .consensus(let value0, let value1):
            writer.append(4)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .seal(let value0, let value1):
            writer.append(5)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .other(let value0):
            writer.append(0)
            value0.encode(to: &writer)
        case .runtimeEnvironmentUpdated:
            writer.append(8)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["sp_runtime", "generic", "digest", "DigestItem"],
                shape: .variant([
                    TypeVariant(
                        name: "PreRuntime",
                        index: 6,
                        fields: [
                            TypeField(type: EngineID.describe(in: &registry)),
                            TypeField(type: [UInt8].describe(in: &registry)),
                        ],
                        docs: ["What the engine tells the runtime before the block is executed: the slot."]
                    ),
                    TypeVariant(
                        name: "Consensus",
                        index: 4,
                        fields: [
                            TypeField(type: EngineID.describe(in: &registry)),
                            TypeField(type: [UInt8].describe(in: &registry)),
                        ],
                        docs: ["What the runtime tells the engine."]
                    ),
                    TypeVariant(
                        name: "Seal",
                        index: 5,
                        fields: [
                            TypeField(type: EngineID.describe(in: &registry)),
                            TypeField(type: [UInt8].describe(in: &registry)),
                        ],
                        docs: ["The author's signature."]
                    ),
                    TypeVariant(
                        name: "Other",
                        index: 0,
                        fields: [
                            TypeField(type: [UInt8].describe(in: &registry)),
                        ],
                        docs: ["Something else."]
                    ),
                    TypeVariant(
                        name: "RuntimeEnvironmentUpdated",
                        index: 8,
                        docs: ["The runtime was replaced."]
                    ),
                ]),
                docs: ["One entry of a digest; engines are named by four letters."]
            )
        }
    }
}
