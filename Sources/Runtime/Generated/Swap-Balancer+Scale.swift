// swift-format-ignore-file
// Written by scale-expand from Balancer.swift. Do not edit.

public import Scale
import Primitives

extension Balancer: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.quote = try Perquintill(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.quote.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_subtensor_swap", "pallet", "balancer", "Balancer"],
                shape: .composite([
                    TypeField(name: "quote", type: Perquintill.describe(in: &registry), docs: ["The weight of the TAO side, in units of 1e-18."]),
                ]),
                docs: ["The weights of a pool's two sides; they sum to one."]
            )
        }
    }
}
