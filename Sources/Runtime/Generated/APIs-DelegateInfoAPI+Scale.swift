// swift-format-ignore-file
// Written by scale-expand from DelegateInfoAPI.swift. Do not edit.

import Scale
import Frame
import Primitives

extension DelegateInfo: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.delegateSs58 = try AccountID(from: &reader)
        self.take = try Compact<PerU16>(from: &reader)
        self.nominators = try [Pair<AccountID, [Pair<Compact<NetUID>, Compact<UInt64>>]>](from: &reader)
        self.ownerSs58 = try AccountID(from: &reader)
        self.registrations = try [Compact<NetUID>](from: &reader)
        self.validatorPermits = try [Compact<NetUID>](from: &reader)
        self.returnPer_1000 = try Compact<UInt64>(from: &reader)
        self.totalDailyReturn = try Compact<UInt64>(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.delegateSs58.encode(to: &writer)
        self.take.encode(to: &writer)
        self.nominators.encode(to: &writer)
        self.ownerSs58.encode(to: &writer)
        self.registrations.encode(to: &writer)
        self.validatorPermits.encode(to: &writer)
        self.returnPer_1000.encode(to: &writer)
        self.totalDailyReturn.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_subtensor", "rpc_info", "delegate_info", "DelegateInfo"],
                shape: .composite([
                    TypeField(name: "delegate_ss58", type: AccountID.describe(in: &registry), docs: ["The hotkey."]),
                    TypeField(name: "take", type: Compact<PerU16>.describe(in: &registry), docs: ["What it keeps of nominators' dividends, as a part of 65,535."]),
                    TypeField(name: "nominators", type: [Pair<AccountID, [Pair<Compact<NetUID>, Compact<UInt64>>]>].describe(in: &registry), docs: ["Who stakes how much with it on which subnet, in rao of alpha."]),
                    TypeField(name: "owner_ss58", type: AccountID.describe(in: &registry), docs: ["Its owner."]),
                    TypeField(name: "registrations", type: [Compact<NetUID>].describe(in: &registry), docs: ["The subnets on which it is a neuron."]),
                    TypeField(name: "validator_permits", type: [Compact<NetUID>].describe(in: &registry), docs: ["The subnets on which it may set weights."]),
                    TypeField(name: "return_per_1000", type: Compact<UInt64>.describe(in: &registry), docs: ["What 1,000 TAO staked with it on root earn in a day, in rao."]),
                    TypeField(name: "total_daily_return", type: Compact<UInt64>.describe(in: &registry), docs: ["What it earns in a day, in rao of alpha of all its subnets."]),
                ]),
                docs: ["A hotkey that others stake with."]
            )
        }
    }
}
