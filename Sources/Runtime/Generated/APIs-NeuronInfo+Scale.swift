// swift-format-ignore-file
// Written by scale-expand from NeuronInfo.swift. Do not edit.

import Scale
import Frame
import Primitives

extension NeuronInfo: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.hotkey = try AccountID(from: &reader)
        self.coldkey = try AccountID(from: &reader)
        self.uid = try Compact<UInt16>(from: &reader)
        self.netuid = try Compact<NetUID>(from: &reader)
        self.active = try Bool(from: &reader)
        self.axonInfo = try AxonInfo(from: &reader)
        self.prometheusInfo = try PrometheusInfo(from: &reader)
        self.stake = try [Pair<AccountID, Compact<Alpha>>](from: &reader)
        self.rank = try Compact<UInt16>(from: &reader)
        self.emission = try Compact<Alpha>(from: &reader)
        self.incentive = try Compact<PerU16>(from: &reader)
        self.consensus = try Compact<PerU16>(from: &reader)
        self.trust = try Compact<PerU16>(from: &reader)
        self.validatorTrust = try Compact<PerU16>(from: &reader)
        self.dividends = try Compact<PerU16>(from: &reader)
        self.lastUpdate = try Compact<UInt64>(from: &reader)
        self.validatorPermit = try Bool(from: &reader)
        self.weights = try [Pair<Compact<UInt16>, Compact<UInt16>>](from: &reader)
        self.bonds = try [Pair<Compact<UInt16>, Compact<UInt16>>](from: &reader)
        self.pruningScore = try Compact<UInt16>(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.hotkey.encode(to: &writer)
        self.coldkey.encode(to: &writer)
        self.uid.encode(to: &writer)
        self.netuid.encode(to: &writer)
        self.active.encode(to: &writer)
        self.axonInfo.encode(to: &writer)
        self.prometheusInfo.encode(to: &writer)
        self.stake.encode(to: &writer)
        self.rank.encode(to: &writer)
        self.emission.encode(to: &writer)
        self.incentive.encode(to: &writer)
        self.consensus.encode(to: &writer)
        self.trust.encode(to: &writer)
        self.validatorTrust.encode(to: &writer)
        self.dividends.encode(to: &writer)
        self.lastUpdate.encode(to: &writer)
        self.validatorPermit.encode(to: &writer)
        self.weights.encode(to: &writer)
        self.bonds.encode(to: &writer)
        self.pruningScore.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_subtensor", "rpc_info", "neuron_info", "NeuronInfo"],
                shape: .composite([
                    TypeField(name: "hotkey", type: AccountID.describe(in: &registry), docs: ["The hotkey."]),
                    TypeField(name: "coldkey", type: AccountID.describe(in: &registry), docs: ["Its owner."]),
                    TypeField(name: "uid", type: Compact<UInt16>.describe(in: &registry), docs: ["Its place in the subnet."]),
                    TypeField(name: "netuid", type: Compact<NetUID>.describe(in: &registry), docs: ["The subnet."]),
                    TypeField(name: "active", type: Bool.describe(in: &registry), docs: ["Whether it set weights lately."]),
                    TypeField(name: "axon_info", type: AxonInfo.describe(in: &registry), docs: ["Where it serves requests; zeros where it does not."]),
                    TypeField(name: "prometheus_info", type: PrometheusInfo.describe(in: &registry), docs: ["Where it serves metrics; zeros where it does not."]),
                    TypeField(name: "stake", type: [Pair<AccountID, Compact<Alpha>>].describe(in: &registry), docs: ["The owner with all stake on the hotkey."]),
                    TypeField(name: "rank", type: Compact<UInt16>.describe(in: &registry), docs: ["Always nothing."]),
                    TypeField(name: "emission", type: Compact<Alpha>.describe(in: &registry), docs: ["What it earned at the last epoch."]),
                    TypeField(name: "incentive", type: Compact<PerU16>.describe(in: &registry), docs: ["Its part as a miner, of 65,535."]),
                    TypeField(name: "consensus", type: Compact<PerU16>.describe(in: &registry), docs: ["The weight that the majority gives it at least, of 65,535."]),
                    TypeField(name: "trust", type: Compact<PerU16>.describe(in: &registry), docs: ["Always nothing."]),
                    TypeField(name: "validator_trust", type: Compact<PerU16>.describe(in: &registry), docs: ["How much of its weights the majority shares, of 65,535."]),
                    TypeField(name: "dividends", type: Compact<PerU16>.describe(in: &registry), docs: ["Its part as a validator, of 65,535."]),
                    TypeField(name: "last_update", type: Compact<UInt64>.describe(in: &registry), docs: ["When it last set or committed weights."]),
                    TypeField(name: "validator_permit", type: Bool.describe(in: &registry), docs: ["Whether it may set weights."]),
                    TypeField(name: "weights", type: [Pair<Compact<UInt16>, Compact<UInt16>>].describe(in: &registry), docs: ["The weights it has set, by uid, without zeros."]),
                    TypeField(name: "bonds", type: [Pair<Compact<UInt16>, Compact<UInt16>>].describe(in: &registry), docs: ["Its bonds, by uid, without zeros."]),
                    TypeField(name: "pruning_score", type: Compact<UInt16>.describe(in: &registry), docs: ["Always 65,535."]),
                ]),
                docs: ["A neuron with its weights and bonds."]
            )
        }
    }
}

extension NeuronInfoLite: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.hotkey = try AccountID(from: &reader)
        self.coldkey = try AccountID(from: &reader)
        self.uid = try Compact<UInt16>(from: &reader)
        self.netuid = try Compact<NetUID>(from: &reader)
        self.active = try Bool(from: &reader)
        self.axonInfo = try AxonInfo(from: &reader)
        self.prometheusInfo = try PrometheusInfo(from: &reader)
        self.stake = try [Pair<AccountID, Compact<Alpha>>](from: &reader)
        self.rank = try Compact<UInt16>(from: &reader)
        self.emission = try Compact<Alpha>(from: &reader)
        self.incentive = try Compact<PerU16>(from: &reader)
        self.consensus = try Compact<PerU16>(from: &reader)
        self.trust = try Compact<PerU16>(from: &reader)
        self.validatorTrust = try Compact<PerU16>(from: &reader)
        self.dividends = try Compact<PerU16>(from: &reader)
        self.lastUpdate = try Compact<UInt64>(from: &reader)
        self.validatorPermit = try Bool(from: &reader)
        self.pruningScore = try Compact<UInt16>(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.hotkey.encode(to: &writer)
        self.coldkey.encode(to: &writer)
        self.uid.encode(to: &writer)
        self.netuid.encode(to: &writer)
        self.active.encode(to: &writer)
        self.axonInfo.encode(to: &writer)
        self.prometheusInfo.encode(to: &writer)
        self.stake.encode(to: &writer)
        self.rank.encode(to: &writer)
        self.emission.encode(to: &writer)
        self.incentive.encode(to: &writer)
        self.consensus.encode(to: &writer)
        self.trust.encode(to: &writer)
        self.validatorTrust.encode(to: &writer)
        self.dividends.encode(to: &writer)
        self.lastUpdate.encode(to: &writer)
        self.validatorPermit.encode(to: &writer)
        self.pruningScore.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_subtensor", "rpc_info", "neuron_info", "NeuronInfoLite"],
                shape: .composite([
                    TypeField(name: "hotkey", type: AccountID.describe(in: &registry), docs: ["The hotkey."]),
                    TypeField(name: "coldkey", type: AccountID.describe(in: &registry), docs: ["Its owner."]),
                    TypeField(name: "uid", type: Compact<UInt16>.describe(in: &registry), docs: ["Its place in the subnet."]),
                    TypeField(name: "netuid", type: Compact<NetUID>.describe(in: &registry), docs: ["The subnet."]),
                    TypeField(name: "active", type: Bool.describe(in: &registry), docs: ["Whether it set weights lately."]),
                    TypeField(name: "axon_info", type: AxonInfo.describe(in: &registry), docs: ["Where it serves requests; zeros where it does not."]),
                    TypeField(name: "prometheus_info", type: PrometheusInfo.describe(in: &registry), docs: ["Where it serves metrics; zeros where it does not."]),
                    TypeField(name: "stake", type: [Pair<AccountID, Compact<Alpha>>].describe(in: &registry), docs: ["The owner with all stake on the hotkey."]),
                    TypeField(name: "rank", type: Compact<UInt16>.describe(in: &registry), docs: ["Always nothing."]),
                    TypeField(name: "emission", type: Compact<Alpha>.describe(in: &registry), docs: ["What it earned at the last epoch."]),
                    TypeField(name: "incentive", type: Compact<PerU16>.describe(in: &registry), docs: ["Its part as a miner, of 65,535."]),
                    TypeField(name: "consensus", type: Compact<PerU16>.describe(in: &registry), docs: ["The weight that the majority gives it at least, of 65,535."]),
                    TypeField(name: "trust", type: Compact<PerU16>.describe(in: &registry), docs: ["Always nothing."]),
                    TypeField(name: "validator_trust", type: Compact<PerU16>.describe(in: &registry), docs: ["How much of its weights the majority shares, of 65,535."]),
                    TypeField(name: "dividends", type: Compact<PerU16>.describe(in: &registry), docs: ["Its part as a validator, of 65,535."]),
                    TypeField(name: "last_update", type: Compact<UInt64>.describe(in: &registry), docs: ["When it last set or committed weights."]),
                    TypeField(name: "validator_permit", type: Bool.describe(in: &registry), docs: ["Whether it may set weights."]),
                    TypeField(name: "pruning_score", type: Compact<UInt16>.describe(in: &registry), docs: ["Always 65,535."]),
                ]),
                docs: ["A neuron."]
            )
        }
    }
}
