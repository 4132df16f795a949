// swift-format-ignore-file
// Written by scale-expand from RuntimeCall.swift. Do not edit.

public import Scale
import Frame

extension RuntimeCall: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        try reader.enter()
        defer { reader.leave() }
        switch try reader.readByte() {
        case 0: self = .system(try System.Call(from: &reader))
        case 2: self = .timestamp(try Timestamp.Call(from: &reader))
        case 5: self = .balances(try Balances.Call(from: &reader))
        case 7: self = .subtensor(try Subtensor.Call(from: &reader))
        case 11: self = .utility(try Utility.Call(from: &reader))
        case 12: self = .sudo(try Sudo.Call(from: &reader))
        case 19: self = .adminUtils(try AdminUtils.Call(from: &reader))
        case 27: self = .crowdloan(try Crowdloan.Call(from: &reader))
        case 28: self = .swap(try Swap.Call(from: &reader))
        case 101: self = .audit(try Audit.Call(from: &reader))
        case let other: throw .unknownVariant(type: "RuntimeCall", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .system(let value0):
            writer.append(0)
            value0.encode(to: &writer)
        case .timestamp(let value0):
            writer.append(2)
            value0.encode(to: &writer)
        case .balances(let value0):
            writer.append(5)
            value0.encode(to: &writer)
        case .subtensor(let value0):
            writer.append(7)
            value0.encode(to: &writer)
        case .utility(let value0):
            writer.append(11)
            value0.encode(to: &writer)
        case .sudo(let value0):
            writer.append(12)
            value0.encode(to: &writer)
        case .adminUtils(let value0):
            writer.append(19)
            value0.encode(to: &writer)
        case .crowdloan(let value0):
            writer.append(27)
            value0.encode(to: &writer)
        case .swap(let value0):
            writer.append(28)
            value0.encode(to: &writer)
        case .audit(let value0):
            writer.append(101)
            value0.encode(to: &writer)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["node_subtensor_runtime", "RuntimeCall"],
                shape: .variant([
                    TypeVariant(
                        name: "System",
                        index: 0,
                        fields: [
                            TypeField(type: System.Call.describe(in: &registry)),
                        ],
                        docs: []
                    ),
                    TypeVariant(
                        name: "Timestamp",
                        index: 2,
                        fields: [
                            TypeField(type: Timestamp.Call.describe(in: &registry)),
                        ],
                        docs: []
                    ),
                    TypeVariant(
                        name: "Balances",
                        index: 5,
                        fields: [
                            TypeField(type: Balances.Call.describe(in: &registry)),
                        ],
                        docs: []
                    ),
                    TypeVariant(
                        name: "SubtensorModule",
                        index: 7,
                        fields: [
                            TypeField(type: Subtensor.Call.describe(in: &registry)),
                        ],
                        docs: []
                    ),
                    TypeVariant(
                        name: "Utility",
                        index: 11,
                        fields: [
                            TypeField(type: Utility.Call.describe(in: &registry)),
                        ],
                        docs: []
                    ),
                    TypeVariant(
                        name: "Sudo",
                        index: 12,
                        fields: [
                            TypeField(type: Sudo.Call.describe(in: &registry)),
                        ],
                        docs: []
                    ),
                    TypeVariant(
                        name: "AdminUtils",
                        index: 19,
                        fields: [
                            TypeField(type: AdminUtils.Call.describe(in: &registry)),
                        ],
                        docs: []
                    ),
                    TypeVariant(
                        name: "Crowdloan",
                        index: 27,
                        fields: [
                            TypeField(type: Crowdloan.Call.describe(in: &registry)),
                        ],
                        docs: []
                    ),
                    TypeVariant(
                        name: "Swap",
                        index: 28,
                        fields: [
                            TypeField(type: Swap.Call.describe(in: &registry)),
                        ],
                        docs: []
                    ),
                    TypeVariant(
                        name: "Audit",
                        index: 101,
                        fields: [
                            TypeField(type: Audit.Call.describe(in: &registry)),
                        ],
                        docs: []
                    ),
                ]),
                docs: ["Every call that the runtime knows, by pallet."]
            )
        }
    }
}
