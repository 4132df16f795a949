// swift-format-ignore-file
// Written by scale-expand from FeeDetails.swift. Do not edit.

import Scale
import Frame
import Primitives

extension FeeDetails: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.inclusionFee = try Optional<InclusionFee>(from: &reader)
        self.tip = try Tao(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.inclusionFee.encode(to: &writer)
        self.tip.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_transaction_payment", "types", "FeeDetails"],
                shape: .composite([
                    TypeField(name: "inclusion_fee", type: Optional<InclusionFee>.describe(in: &registry), docs: ["What is due for being in a block; nil for calls that are free."]),
                    TypeField(name: "tip", type: Tao.describe(in: &registry), docs: ["What the signer adds, in rao; zero where it is not known."]),
                ]),
                docs: ["A transaction's fee in its parts."]
            )
        }
    }
}

extension InclusionFee: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.baseFee = try Tao(from: &reader)
        self.lenFee = try Tao(from: &reader)
        self.adjustedWeightFee = try Tao(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.baseFee.encode(to: &writer)
        self.lenFee.encode(to: &writer)
        self.adjustedWeightFee.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_transaction_payment", "types", "InclusionFee"],
                shape: .composite([
                    TypeField(name: "base_fee", type: Tao.describe(in: &registry), docs: ["For the extrinsic itself, in rao."]),
                    TypeField(name: "len_fee", type: Tao.describe(in: &registry), docs: ["For its length, in rao."]),
                    TypeField(name: "adjusted_weight_fee", type: Tao.describe(in: &registry), docs: ["For its call's weight, in rao."]),
                ]),
                docs: ["What is due for being in a block."]
            )
        }
    }
}
