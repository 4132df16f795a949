// swift-format-ignore-file
// Written by scale-expand from RuntimeEvent.swift. Do not edit.

public import Scale
import Frame

extension RuntimeEvent: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .system(try System.Event(from: &reader))
        case 5: self = .balances(try Balances.Event(from: &reader))
        case 6: self = .transactionPayment(try TransactionPayment.Event(from: &reader))
        case 7: self = .subtensor(try Subtensor.Event(from: &reader))
        case 11: self = .utility(try Utility.Event(from: &reader))
        case 12: self = .sudo(try Sudo.Event(from: &reader))
        case 19: self = .adminUtils(try AdminUtils.Event(from: &reader))
        case 27: self = .crowdloan(try Crowdloan.Event(from: &reader))
        case 28: self = .swap(try Swap.Event(from: &reader))
        case 101: self = .audit(try Audit.Event(from: &reader))
        case let other: throw .unknownVariant(type: "RuntimeEvent", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .system(let value0):
            writer.append(0)
            value0.encode(to: &writer)
        case .balances(let value0):
            writer.append(5)
            value0.encode(to: &writer)
        case .transactionPayment(let value0):
            writer.append(6)
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
                path: ["node_subtensor_runtime", "RuntimeEvent"],
                shape: .variant([
                    TypeVariant(
                        name: "System",
                        index: 0,
                        fields: [
                            TypeField(type: System.Event.describe(in: &registry)),
                        ],
                        docs: []
                    ),
                    TypeVariant(
                        name: "Balances",
                        index: 5,
                        fields: [
                            TypeField(type: Balances.Event.describe(in: &registry)),
                        ],
                        docs: []
                    ),
                    TypeVariant(
                        name: "TransactionPayment",
                        index: 6,
                        fields: [
                            TypeField(type: TransactionPayment.Event.describe(in: &registry)),
                        ],
                        docs: []
                    ),
                    TypeVariant(
                        name: "SubtensorModule",
                        index: 7,
                        fields: [
                            TypeField(type: Subtensor.Event.describe(in: &registry)),
                        ],
                        docs: []
                    ),
                    TypeVariant(
                        name: "Utility",
                        index: 11,
                        fields: [
                            TypeField(type: Utility.Event.describe(in: &registry)),
                        ],
                        docs: []
                    ),
                    TypeVariant(
                        name: "Sudo",
                        index: 12,
                        fields: [
                            TypeField(type: Sudo.Event.describe(in: &registry)),
                        ],
                        docs: []
                    ),
                    TypeVariant(
                        name: "AdminUtils",
                        index: 19,
                        fields: [
                            TypeField(type: AdminUtils.Event.describe(in: &registry)),
                        ],
                        docs: []
                    ),
                    TypeVariant(
                        name: "Crowdloan",
                        index: 27,
                        fields: [
                            TypeField(type: Crowdloan.Event.describe(in: &registry)),
                        ],
                        docs: []
                    ),
                    TypeVariant(
                        name: "Swap",
                        index: 28,
                        fields: [
                            TypeField(type: Swap.Event.describe(in: &registry)),
                        ],
                        docs: []
                    ),
                    TypeVariant(
                        name: "Audit",
                        index: 101,
                        fields: [
                            TypeField(type: Audit.Event.describe(in: &registry)),
                        ],
                        docs: []
                    ),
                ]),
                docs: ["Every event that the runtime knows, by pallet."]
            )
        }
    }
}

extension RuntimeError: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .system(try System.Failure(from: &reader))
        case 5: self = .balances(try Balances.Failure(from: &reader))
        case 7: self = .subtensor(try Subtensor.Failure(from: &reader))
        case 11: self = .utility(try Utility.Failure(from: &reader))
        case 12: self = .sudo(try Sudo.Failure(from: &reader))
        case 19: self = .adminUtils(try AdminUtils.Failure(from: &reader))
        case 27: self = .crowdloan(try Crowdloan.Failure(from: &reader))
        case 28: self = .swap(try Swap.Failure(from: &reader))
        case 101: self = .audit(try Audit.Failure(from: &reader))
        case let other: throw .unknownVariant(type: "RuntimeError", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .system(let value0):
            writer.append(0)
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
                path: ["node_subtensor_runtime", "RuntimeError"],
                shape: .variant([
                    TypeVariant(
                        name: "System",
                        index: 0,
                        fields: [
                            TypeField(type: System.Failure.describe(in: &registry)),
                        ],
                        docs: []
                    ),
                    TypeVariant(
                        name: "Balances",
                        index: 5,
                        fields: [
                            TypeField(type: Balances.Failure.describe(in: &registry)),
                        ],
                        docs: []
                    ),
                    TypeVariant(
                        name: "SubtensorModule",
                        index: 7,
                        fields: [
                            TypeField(type: Subtensor.Failure.describe(in: &registry)),
                        ],
                        docs: []
                    ),
                    TypeVariant(
                        name: "Utility",
                        index: 11,
                        fields: [
                            TypeField(type: Utility.Failure.describe(in: &registry)),
                        ],
                        docs: []
                    ),
                    TypeVariant(
                        name: "Sudo",
                        index: 12,
                        fields: [
                            TypeField(type: Sudo.Failure.describe(in: &registry)),
                        ],
                        docs: []
                    ),
                    TypeVariant(
                        name: "AdminUtils",
                        index: 19,
                        fields: [
                            TypeField(type: AdminUtils.Failure.describe(in: &registry)),
                        ],
                        docs: []
                    ),
                    TypeVariant(
                        name: "Crowdloan",
                        index: 27,
                        fields: [
                            TypeField(type: Crowdloan.Failure.describe(in: &registry)),
                        ],
                        docs: []
                    ),
                    TypeVariant(
                        name: "Swap",
                        index: 28,
                        fields: [
                            TypeField(type: Swap.Failure.describe(in: &registry)),
                        ],
                        docs: []
                    ),
                    TypeVariant(
                        name: "Audit",
                        index: 101,
                        fields: [
                            TypeField(type: Audit.Failure.describe(in: &registry)),
                        ],
                        docs: []
                    ),
                ]),
                docs: ["Every error that the runtime knows, by pallet; only metadata speaks of it."]
            )
        }
    }
}
