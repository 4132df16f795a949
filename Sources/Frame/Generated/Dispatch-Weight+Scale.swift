// swift-format-ignore-file
// Written by scale-expand from Weight.swift. Do not edit.

public import Scale

extension Weight: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.refTime = try Compact<UInt64>(from: &reader)
        self.proofSize = try Compact<UInt64>(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.refTime.encode(to: &writer)
        self.proofSize.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["sp_weights", "weight_v2", "Weight"],
                shape: .composite([
                    TypeField(name: "ref_time", type: Compact<UInt64>.describe(in: &registry), docs: ["Time on the reference machine, in picoseconds."]),
                    TypeField(name: "proof_size", type: Compact<UInt64>.describe(in: &registry), docs: ["Bytes of storage proof."]),
                ]),
                docs: ["What executing something takes: time in picoseconds and bytes of proof."]
            )
        }
    }
}

extension DispatchClass: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .normal
        case 1: self = .operational
        case 2: self = .mandatory
        case let other: throw .unknownVariant(type: "DispatchClass", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .normal:
            writer.append(0)
        case .operational:
            writer.append(1)
        case .mandatory:
            writer.append(2)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["frame_support", "dispatch", "DispatchClass"],
                shape: .variant([
                    TypeVariant(
                        name: "Normal",
                        index: 0,
                        docs: ["An ordinary call."]
                    ),
                    TypeVariant(
                        name: "Operational",
                        index: 1,
                        docs: ["A call that keeps the chain running; it has room of its own."]
                    ),
                    TypeVariant(
                        name: "Mandatory",
                        index: 2,
                        docs: ["A call that must be in the block."]
                    ),
                ]),
                docs: ["How a block makes room for a call."]
            )
        }
    }
}

extension Pays: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .yes
        case 1: self = .no
        case let other: throw .unknownVariant(type: "Pays", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .yes:
            writer.append(0)
        case .no:
            writer.append(1)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["frame_support", "dispatch", "Pays"],
                shape: .variant([
                    TypeVariant(
                        name: "Yes",
                        index: 0,
                        docs: ["The fee is taken."]
                    ),
                    TypeVariant(
                        name: "No",
                        index: 1,
                        docs: ["The call is free."]
                    ),
                ]),
                docs: ["Whether a call is paid for."]
            )
        }
    }
}
