// swift-format-ignore-file
// Written by scale-expand from SubnetState.swift. Do not edit.

import Scale
import Economics
import Frame
import Primitives

extension SubnetState: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.netuid = try Compact<NetUID>(from: &reader)
        self.hotkeys = try [AccountID](from: &reader)
        self.coldkeys = try [AccountID](from: &reader)
        self.active = try [Bool](from: &reader)
        self.validatorPermit = try [Bool](from: &reader)
        self.pruningScore = try [Compact<UInt16>](from: &reader)
        self.lastUpdate = try [Compact<UInt64>](from: &reader)
        self.emission = try [Compact<Alpha>](from: &reader)
        self.dividends = try [Compact<PerU16>](from: &reader)
        self.incentives = try [Compact<PerU16>](from: &reader)
        self.consensus = try [Compact<PerU16>](from: &reader)
        self.trust = try [Compact<PerU16>](from: &reader)
        self.rank = try [Compact<UInt16>](from: &reader)
        self.blockAtRegistration = try [Compact<UInt64>](from: &reader)
        self.alphaStake = try [Compact<Alpha>](from: &reader)
        self.taoStake = try [Compact<Tao>](from: &reader)
        self.totalStake = try [Compact<Tao>](from: &reader)
        self.emissionHistory = try [[Compact<Alpha>]](from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.netuid.encode(to: &writer)
        self.hotkeys.encode(to: &writer)
        self.coldkeys.encode(to: &writer)
        self.active.encode(to: &writer)
        self.validatorPermit.encode(to: &writer)
        self.pruningScore.encode(to: &writer)
        self.lastUpdate.encode(to: &writer)
        self.emission.encode(to: &writer)
        self.dividends.encode(to: &writer)
        self.incentives.encode(to: &writer)
        self.consensus.encode(to: &writer)
        self.trust.encode(to: &writer)
        self.rank.encode(to: &writer)
        self.blockAtRegistration.encode(to: &writer)
        self.alphaStake.encode(to: &writer)
        self.taoStake.encode(to: &writer)
        self.totalStake.encode(to: &writer)
        self.emissionHistory.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_subtensor", "rpc_info", "show_subnet", "SubnetState"],
                shape: .composite([
                    TypeField(name: "netuid", type: Compact<NetUID>.describe(in: &registry), docs: ["The subnet; for a mechanism the number of its place in storage."]),
                    TypeField(name: "hotkeys", type: [AccountID].describe(in: &registry), docs: ["The neurons' hotkeys by uid, as all lists of neurons."]),
                    TypeField(name: "coldkeys", type: [AccountID].describe(in: &registry), docs: ["Their owners."]),
                    TypeField(name: "active", type: [Bool].describe(in: &registry), docs: ["Who set weights lately."]),
                    TypeField(name: "validator_permit", type: [Bool].describe(in: &registry), docs: ["Who may set weights."]),
                    TypeField(name: "pruning_score", type: [Compact<UInt16>].describe(in: &registry), docs: ["Always empty."]),
                    TypeField(name: "last_update", type: [Compact<UInt64>].describe(in: &registry), docs: ["When they last set or committed weights."]),
                    TypeField(name: "emission", type: [Compact<Alpha>].describe(in: &registry), docs: ["What they earned at the last epoch."]),
                    TypeField(name: "dividends", type: [Compact<PerU16>].describe(in: &registry), docs: ["Their parts as validators, of 65,535."]),
                    TypeField(name: "incentives", type: [Compact<PerU16>].describe(in: &registry), docs: ["Their parts as miners, of 65,535."]),
                    TypeField(name: "consensus", type: [Compact<PerU16>].describe(in: &registry), docs: ["The weight that the majority gives them at least, of 65,535."]),
                    TypeField(name: "trust", type: [Compact<PerU16>].describe(in: &registry), docs: ["Always empty."]),
                    TypeField(name: "rank", type: [Compact<UInt16>].describe(in: &registry), docs: ["Always empty."]),
                    TypeField(name: "block_at_registration", type: [Compact<UInt64>].describe(in: &registry), docs: ["When they registered."]),
                    TypeField(name: "alpha_stake", type: [Compact<Alpha>].describe(in: &registry), docs: ["Their alpha that counts, after what is lent and borrowed."]),
                    TypeField(name: "tao_stake", type: [Compact<Tao>].describe(in: &registry), docs: ["Their stake on root that counts."]),
                    TypeField(name: "total_stake", type: [Compact<Tao>].describe(in: &registry), docs: ["Both together, TAO at its weight."]),
                    TypeField(name: "emission_history", type: [[Compact<Alpha>]].describe(in: &registry), docs: ["For every subnet, what each key earned there at its last epoch."]),
                ]),
                docs: ["The neurons of a subnet."]
            )
        }
    }
}
