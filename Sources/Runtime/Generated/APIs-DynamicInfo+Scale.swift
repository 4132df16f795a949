// swift-format-ignore-file
// Written by scale-expand from DynamicInfo.swift. Do not edit.

import Scale
import Frame
import Primitives

extension DynamicInfo: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.netuid = try Compact<NetUID>(from: &reader)
        self.ownerHotkey = try AccountID(from: &reader)
        self.ownerColdkey = try AccountID(from: &reader)
        self.subnetName = try [Compact<UInt8>](from: &reader)
        self.tokenSymbol = try [Compact<UInt8>](from: &reader)
        self.tempo = try Compact<UInt16>(from: &reader)
        self.lastStep = try Compact<UInt64>(from: &reader)
        self.blocksSinceLastStep = try Compact<UInt64>(from: &reader)
        self.emission = try Compact<UInt64>(from: &reader)
        self.alphaIn = try Compact<Alpha>(from: &reader)
        self.alphaOut = try Compact<Alpha>(from: &reader)
        self.taoIn = try Compact<Tao>(from: &reader)
        self.alphaOutEmission = try Compact<Alpha>(from: &reader)
        self.alphaInEmission = try Compact<Alpha>(from: &reader)
        self.taoInEmission = try Compact<Tao>(from: &reader)
        self.pendingAlphaEmission = try Compact<Alpha>(from: &reader)
        self.pendingRootEmission = try Compact<Tao>(from: &reader)
        self.subnetVolume = try Compact<UInt128>(from: &reader)
        self.networkRegisteredAt = try Compact<UInt64>(from: &reader)
        self.subnetIdentity = try Optional<SubnetIdentityV3>(from: &reader)
        self.movingPrice = try I96F32(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.netuid.encode(to: &writer)
        self.ownerHotkey.encode(to: &writer)
        self.ownerColdkey.encode(to: &writer)
        self.subnetName.encode(to: &writer)
        self.tokenSymbol.encode(to: &writer)
        self.tempo.encode(to: &writer)
        self.lastStep.encode(to: &writer)
        self.blocksSinceLastStep.encode(to: &writer)
        self.emission.encode(to: &writer)
        self.alphaIn.encode(to: &writer)
        self.alphaOut.encode(to: &writer)
        self.taoIn.encode(to: &writer)
        self.alphaOutEmission.encode(to: &writer)
        self.alphaInEmission.encode(to: &writer)
        self.taoInEmission.encode(to: &writer)
        self.pendingAlphaEmission.encode(to: &writer)
        self.pendingRootEmission.encode(to: &writer)
        self.subnetVolume.encode(to: &writer)
        self.networkRegisteredAt.encode(to: &writer)
        self.subnetIdentity.encode(to: &writer)
        self.movingPrice.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_subtensor", "rpc_info", "dynamic_info", "DynamicInfo"],
                shape: .composite([
                    TypeField(name: "netuid", type: Compact<NetUID>.describe(in: &registry), docs: ["The subnet; for a mechanism the number of its place in storage."]),
                    TypeField(name: "owner_hotkey", type: AccountID.describe(in: &registry), docs: ["The owner's hotkey."]),
                    TypeField(name: "owner_coldkey", type: AccountID.describe(in: &registry), docs: ["The owner."]),
                    TypeField(name: "subnet_name", type: [Compact<UInt8>].describe(in: &registry), docs: ["The subnet's name in UTF-8."]),
                    TypeField(name: "token_symbol", type: [Compact<UInt8>].describe(in: &registry), docs: ["The token's symbol in UTF-8."]),
                    TypeField(name: "tempo", type: Compact<UInt16>.describe(in: &registry), docs: ["Blocks between epochs."]),
                    TypeField(name: "last_step", type: Compact<UInt64>.describe(in: &registry), docs: ["The block of the last epoch that ran."]),
                    TypeField(name: "blocks_since_last_step", type: Compact<UInt64>.describe(in: &registry), docs: ["Blocks since then."]),
                    TypeField(name: "emission", type: Compact<UInt64>.describe(in: &registry), docs: ["Always nothing."]),
                    TypeField(name: "alpha_in", type: Compact<Alpha>.describe(in: &registry), docs: ["Alpha in the pool."]),
                    TypeField(name: "alpha_out", type: Compact<Alpha>.describe(in: &registry), docs: ["Alpha in circulation."]),
                    TypeField(name: "tao_in", type: Compact<Tao>.describe(in: &registry), docs: ["TAO in the pool."]),
                    TypeField(name: "alpha_out_emission", type: Compact<Alpha>.describe(in: &registry), docs: ["Alpha that the last block made for participants."]),
                    TypeField(name: "alpha_in_emission", type: Compact<Alpha>.describe(in: &registry), docs: ["Alpha that the last block put into the pool."]),
                    TypeField(name: "tao_in_emission", type: Compact<Tao>.describe(in: &registry), docs: ["TAO that the last block put into the pool."]),
                    TypeField(name: "pending_alpha_emission", type: Compact<Alpha>.describe(in: &registry), docs: ["Alpha that waits for miners and validators."]),
                    TypeField(name: "pending_root_emission", type: Compact<Tao>.describe(in: &registry), docs: ["Always nothing."]),
                    TypeField(name: "subnet_volume", type: Compact<UInt128>.describe(in: &registry), docs: ["TAO traded since the beginning."]),
                    TypeField(name: "network_registered_at", type: Compact<UInt64>.describe(in: &registry), docs: ["The block of the subnet's registration."]),
                    TypeField(name: "subnet_identity", type: Optional<SubnetIdentityV3>.describe(in: &registry), docs: ["What the owner says of the subnet."]),
                    TypeField(name: "moving_price", type: I96F32.describe(in: &registry), docs: ["The moving average of the price, TAO per alpha."]),
                ]),
                docs: ["A subnet with its pool."]
            )
        }
    }
}
