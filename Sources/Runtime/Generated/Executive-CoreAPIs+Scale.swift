// swift-format-ignore-file
// Written by scale-expand from CoreAPIs.swift. Do not edit.

import Scale
import Frame
import Primitives

extension RuntimeDispatchInfo: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.weight = try Weight(from: &reader)
        self.class = try DispatchClass(from: &reader)
        self.partialFee = try Tao(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.weight.encode(to: &writer)
        self.class.encode(to: &writer)
        self.partialFee.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_transaction_payment", "types", "RuntimeDispatchInfo"],
                shape: .composite([
                    TypeField(name: "weight", type: Weight.describe(in: &registry), docs: ["What executing the call takes."]),
                    TypeField(name: "class", type: DispatchClass.describe(in: &registry), docs: ["How a block makes room for it."]),
                    TypeField(name: "partial_fee", type: Tao.describe(in: &registry), docs: ["The fee without the tip, in rao."]),
                ]),
                docs: ["The weight and fee of a transaction."]
            )
        }
    }
}
