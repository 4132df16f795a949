// Written by scale-expand from SwapAPI.swift. Do not edit.

import Scale
import Economics
import Frame
import Primitives

extension SubnetPrice: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.netuid = try NetUID(from: &reader)
        self.price = try UInt64(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.netuid.encode(to: &writer)
        self.price.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_subtensor_swap_runtime_api", "SubnetPrice"],
                shape: .composite([
                    TypeField(name: "netuid", type: NetUID.describe(in: &registry), docs: ["The subnet."]),
                    TypeField(name: "price", type: UInt64.describe(in: &registry), docs: ["The price in 10^-9 TAO per alpha."]),
                ]),
                docs: ["A subnet's price."]
            )
        }
    }
}

extension SimSwapResult: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
    }

    public func encode(to writer: inout ScaleWriter) {
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_subtensor_swap_runtime_api", "SimSwapResult"],
                shape: .composite([]),
                docs: ["What a swap would move, in rao."]
            )
        }
    }
}
