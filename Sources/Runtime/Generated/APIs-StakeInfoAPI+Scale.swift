// swift-format-ignore-file
// Written by scale-expand from StakeInfoAPI.swift. Do not edit.

import Scale
import Frame
import Primitives

extension StakeInfo: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.hotkey = try AccountID(from: &reader)
        self.coldkey = try AccountID(from: &reader)
        self.netuid = try Compact<NetUID>(from: &reader)
        self.stake = try Compact<Alpha>(from: &reader)
        self.locked = try Compact<UInt64>(from: &reader)
        self.emission = try Compact<Alpha>(from: &reader)
        self.taoEmission = try Compact<Tao>(from: &reader)
        self.drain = try Compact<UInt64>(from: &reader)
        self.isRegistered = try Bool(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.hotkey.encode(to: &writer)
        self.coldkey.encode(to: &writer)
        self.netuid.encode(to: &writer)
        self.stake.encode(to: &writer)
        self.locked.encode(to: &writer)
        self.emission.encode(to: &writer)
        self.taoEmission.encode(to: &writer)
        self.drain.encode(to: &writer)
        self.isRegistered.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_subtensor", "rpc_info", "stake_info", "StakeInfo"],
                shape: .composite([
                    TypeField(name: "hotkey", type: AccountID.describe(in: &registry), docs: ["With whom the stake is."]),
                    TypeField(name: "coldkey", type: AccountID.describe(in: &registry), docs: ["Whose it is."]),
                    TypeField(name: "netuid", type: Compact<NetUID>.describe(in: &registry), docs: ["On which subnet."]),
                    TypeField(name: "stake", type: Compact<Alpha>.describe(in: &registry), docs: ["How much, in rao of alpha."]),
                    TypeField(name: "locked", type: Compact<UInt64>.describe(in: &registry), docs: ["Always zero; `StakeAvailability` tells what is locked."]),
                    TypeField(name: "emission", type: Compact<Alpha>.describe(in: &registry), docs: ["What the hotkey's nominators got at the last epoch, in rao of alpha."]),
                    TypeField(name: "tao_emission", type: Compact<Tao>.describe(in: &registry), docs: ["Always zero."]),
                    TypeField(name: "drain", type: Compact<UInt64>.describe(in: &registry), docs: ["Always zero."]),
                    TypeField(name: "is_registered", type: Bool.describe(in: &registry), docs: ["Whether the hotkey is a neuron of the subnet."]),
                ]),
                docs: ["One position of a staker."]
            )
        }
    }
}

extension StakeAvailability: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.total = try Compact<Alpha>(from: &reader)
        self.locked = try Compact<Alpha>(from: &reader)
        self.available = try Compact<Alpha>(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.total.encode(to: &writer)
        self.locked.encode(to: &writer)
        self.available.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_subtensor", "rpc_info", "stake_info", "StakeAvailability"],
                shape: .composite([
                    TypeField(name: "total", type: Compact<Alpha>.describe(in: &registry), docs: ["All stake."]),
                    TypeField(name: "locked", type: Compact<Alpha>.describe(in: &registry), docs: ["What is locked."]),
                    TypeField(name: "available", type: Compact<Alpha>.describe(in: &registry), docs: ["What is not."]),
                ]),
                docs: ["How much of a coldkey's stake on a subnet can be taken out, in rao of alpha."]
            )
        }
    }
}
