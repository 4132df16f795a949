// swift-format-ignore-file
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
        self.taoAmount = try Tao(from: &reader)
        self.alphaAmount = try Alpha(from: &reader)
        self.taoFee = try Tao(from: &reader)
        self.alphaFee = try Alpha(from: &reader)
        self.taoSlippage = try Tao(from: &reader)
        self.alphaSlippage = try Alpha(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.taoAmount.encode(to: &writer)
        self.alphaAmount.encode(to: &writer)
        self.taoFee.encode(to: &writer)
        self.alphaFee.encode(to: &writer)
        self.taoSlippage.encode(to: &writer)
        self.alphaSlippage.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_subtensor_swap_runtime_api", "SimSwapResult"],
                shape: .composite([
                    TypeField(name: "tao_amount", type: Tao.describe(in: &registry), docs: ["TAO that would enter or leave the pool."]),
                    TypeField(name: "alpha_amount", type: Alpha.describe(in: &registry), docs: ["Alpha that would leave or enter the pool."]),
                    TypeField(name: "tao_fee", type: Tao.describe(in: &registry), docs: ["The fee of a purchase."]),
                    TypeField(name: "alpha_fee", type: Alpha.describe(in: &registry), docs: ["The fee of a sale."]),
                    TypeField(name: "tao_slippage", type: Tao.describe(in: &registry), docs: ["By how much less TAO a sale would bring than at the present price without a fee."]),
                    TypeField(name: "alpha_slippage", type: Alpha.describe(in: &registry), docs: ["By how much less alpha a purchase would bring than at the present price without a fee."]),
                ]),
                docs: ["What a swap would move, in rao."]
            )
        }
    }
}
