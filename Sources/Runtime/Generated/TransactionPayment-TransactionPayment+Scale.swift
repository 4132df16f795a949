// swift-format-ignore-file
// Written by scale-expand from TransactionPayment.swift. Do not edit.

public import Scale
import Frame
import Primitives

extension TransactionPayment.Event: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .transactionFeePaid(
                who: try AccountID(from: &reader),
                actualFee: try Tao(from: &reader),
                tip: try Tao(from: &reader)
            )
        case let other: throw .unknownVariant(type: "TransactionPayment.Event", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .transactionFeePaid(let value0, let value1, let value2):
            writer.append(0)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_transaction_payment", "pallet", "Event"],
                shape: .variant([
                    TypeVariant(
                        name: "TransactionFeePaid",
                        index: 0,
                        fields: [
                            TypeField(name: "who", type: AccountID.describe(in: &registry)),
                            TypeField(name: "actual_fee", type: Tao.describe(in: &registry)),
                            TypeField(name: "tip", type: Tao.describe(in: &registry)),
                        ],
                        docs: ["A fee was paid."]
                    ),
                ]),
                docs: []
            )
        }
    }
}
