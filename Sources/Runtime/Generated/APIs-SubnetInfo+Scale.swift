// swift-format-ignore-file
// Written by scale-expand from SubnetInfo.swift. Do not edit.

import Scale
import Frame
import Primitives

extension SubnetInfo: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.netuid = try Compact<NetUID>(from: &reader)
        self.rho = try Compact<UInt16>(from: &reader)
        self.kappa = try Compact<UInt16>(from: &reader)
        self.difficulty = try Compact<UInt64>(from: &reader)
        self.immunityPeriod = try Compact<UInt16>(from: &reader)
        self.maxAllowedValidators = try Compact<UInt16>(from: &reader)
        self.minAllowedWeights = try Compact<UInt16>(from: &reader)
        self.maxWeightsLimit = try Compact<UInt16>(from: &reader)
        self.scalingLawPower = try Compact<UInt16>(from: &reader)
        self.subnetworkN = try Compact<UInt16>(from: &reader)
        self.maxAllowedUids = try Compact<UInt16>(from: &reader)
        self.blocksSinceLastStep = try Compact<UInt64>(from: &reader)
        self.tempo = try Compact<UInt16>(from: &reader)
        self.networkModality = try Compact<UInt16>(from: &reader)
        self.networkConnect = try [ConnectRequirement](from: &reader)
        self.emissionValues = try Compact<UInt64>(from: &reader)
        self.burn = try Compact<Tao>(from: &reader)
        self.owner = try AccountID(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.netuid.encode(to: &writer)
        self.rho.encode(to: &writer)
        self.kappa.encode(to: &writer)
        self.difficulty.encode(to: &writer)
        self.immunityPeriod.encode(to: &writer)
        self.maxAllowedValidators.encode(to: &writer)
        self.minAllowedWeights.encode(to: &writer)
        self.maxWeightsLimit.encode(to: &writer)
        self.scalingLawPower.encode(to: &writer)
        self.subnetworkN.encode(to: &writer)
        self.maxAllowedUids.encode(to: &writer)
        self.blocksSinceLastStep.encode(to: &writer)
        self.tempo.encode(to: &writer)
        self.networkModality.encode(to: &writer)
        self.networkConnect.encode(to: &writer)
        self.emissionValues.encode(to: &writer)
        self.burn.encode(to: &writer)
        self.owner.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_subtensor", "rpc_info", "subnet_info", "SubnetInfo"],
                shape: .composite([
                    TypeField(name: "netuid", type: Compact<NetUID>.describe(in: &registry), docs: ["The subnet; for a mechanism the number of its place in storage."]),
                    TypeField(name: "rho", type: Compact<UInt16>.describe(in: &registry), docs: ["The subnet's rho."]),
                    TypeField(name: "kappa", type: Compact<UInt16>.describe(in: &registry), docs: ["The majority for consensus, of 65,535."]),
                    TypeField(name: "difficulty", type: Compact<UInt64>.describe(in: &registry), docs: ["The difficulty of registration by work."]),
                    TypeField(name: "immunity_period", type: Compact<UInt16>.describe(in: &registry), docs: ["Blocks for which a new neuron cannot be replaced."]),
                    TypeField(name: "max_allowed_validators", type: Compact<UInt16>.describe(in: &registry), docs: ["The number of validators with a permit."]),
                    TypeField(name: "min_allowed_weights", type: Compact<UInt16>.describe(in: &registry), docs: ["The number of weights that must be set at least."]),
                    TypeField(name: "max_weights_limit", type: Compact<UInt16>.describe(in: &registry), docs: ["The largest part that one weight may be, of 65,535."]),
                    TypeField(name: "scaling_law_power", type: Compact<UInt16>.describe(in: &registry), docs: ["The scaling law's power."]),
                    TypeField(name: "subnetwork_n", type: Compact<UInt16>.describe(in: &registry), docs: ["The number of neurons."]),
                    TypeField(name: "max_allowed_uids", type: Compact<UInt16>.describe(in: &registry), docs: ["The number of neurons that there can be."]),
                    TypeField(name: "blocks_since_last_step", type: Compact<UInt64>.describe(in: &registry), docs: ["Blocks since then."]),
                    TypeField(name: "tempo", type: Compact<UInt16>.describe(in: &registry), docs: ["Blocks between epochs."]),
                    TypeField(name: "network_modality", type: Compact<UInt16>.describe(in: &registry), docs: ["Always nothing."]),
                    TypeField(name: "network_connect", type: [ConnectRequirement].describe(in: &registry), docs: ["Always empty."]),
                    TypeField(name: "emission_values", type: Compact<UInt64>.describe(in: &registry), docs: ["Always nothing."]),
                    TypeField(name: "burn", type: Compact<Tao>.describe(in: &registry), docs: ["The price of a registration."]),
                    TypeField(name: "owner", type: AccountID.describe(in: &registry), docs: ["The owner."]),
                ]),
                docs: ["A subnet's settings and price, in the first form."]
            )
        }
    }
}

extension SubnetInfov2: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.netuid = try Compact<NetUID>(from: &reader)
        self.rho = try Compact<UInt16>(from: &reader)
        self.kappa = try Compact<UInt16>(from: &reader)
        self.difficulty = try Compact<UInt64>(from: &reader)
        self.immunityPeriod = try Compact<UInt16>(from: &reader)
        self.maxAllowedValidators = try Compact<UInt16>(from: &reader)
        self.minAllowedWeights = try Compact<UInt16>(from: &reader)
        self.maxWeightsLimit = try Compact<UInt16>(from: &reader)
        self.scalingLawPower = try Compact<UInt16>(from: &reader)
        self.subnetworkN = try Compact<UInt16>(from: &reader)
        self.maxAllowedUids = try Compact<UInt16>(from: &reader)
        self.blocksSinceLastStep = try Compact<UInt64>(from: &reader)
        self.tempo = try Compact<UInt16>(from: &reader)
        self.networkModality = try Compact<UInt16>(from: &reader)
        self.networkConnect = try [ConnectRequirement](from: &reader)
        self.emissionValue = try Compact<UInt64>(from: &reader)
        self.burn = try Compact<Tao>(from: &reader)
        self.owner = try AccountID(from: &reader)
        self.identity = try Optional<SubnetIdentityV3>(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.netuid.encode(to: &writer)
        self.rho.encode(to: &writer)
        self.kappa.encode(to: &writer)
        self.difficulty.encode(to: &writer)
        self.immunityPeriod.encode(to: &writer)
        self.maxAllowedValidators.encode(to: &writer)
        self.minAllowedWeights.encode(to: &writer)
        self.maxWeightsLimit.encode(to: &writer)
        self.scalingLawPower.encode(to: &writer)
        self.subnetworkN.encode(to: &writer)
        self.maxAllowedUids.encode(to: &writer)
        self.blocksSinceLastStep.encode(to: &writer)
        self.tempo.encode(to: &writer)
        self.networkModality.encode(to: &writer)
        self.networkConnect.encode(to: &writer)
        self.emissionValue.encode(to: &writer)
        self.burn.encode(to: &writer)
        self.owner.encode(to: &writer)
        self.identity.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_subtensor", "rpc_info", "subnet_info", "SubnetInfov2"],
                shape: .composite([
                    TypeField(name: "netuid", type: Compact<NetUID>.describe(in: &registry), docs: ["The subnet; for a mechanism the number of its place in storage."]),
                    TypeField(name: "rho", type: Compact<UInt16>.describe(in: &registry), docs: ["The subnet's rho."]),
                    TypeField(name: "kappa", type: Compact<UInt16>.describe(in: &registry), docs: ["The majority for consensus, of 65,535."]),
                    TypeField(name: "difficulty", type: Compact<UInt64>.describe(in: &registry), docs: ["The difficulty of registration by work."]),
                    TypeField(name: "immunity_period", type: Compact<UInt16>.describe(in: &registry), docs: ["Blocks for which a new neuron cannot be replaced."]),
                    TypeField(name: "max_allowed_validators", type: Compact<UInt16>.describe(in: &registry), docs: ["The number of validators with a permit."]),
                    TypeField(name: "min_allowed_weights", type: Compact<UInt16>.describe(in: &registry), docs: ["The number of weights that must be set at least."]),
                    TypeField(name: "max_weights_limit", type: Compact<UInt16>.describe(in: &registry), docs: ["The largest part that one weight may be, of 65,535."]),
                    TypeField(name: "scaling_law_power", type: Compact<UInt16>.describe(in: &registry), docs: ["The scaling law's power."]),
                    TypeField(name: "subnetwork_n", type: Compact<UInt16>.describe(in: &registry), docs: ["The number of neurons."]),
                    TypeField(name: "max_allowed_uids", type: Compact<UInt16>.describe(in: &registry), docs: ["The number of neurons that there can be."]),
                    TypeField(name: "blocks_since_last_step", type: Compact<UInt64>.describe(in: &registry), docs: ["Blocks since then."]),
                    TypeField(name: "tempo", type: Compact<UInt16>.describe(in: &registry), docs: ["Blocks between epochs."]),
                    TypeField(name: "network_modality", type: Compact<UInt16>.describe(in: &registry), docs: ["Always nothing."]),
                    TypeField(name: "network_connect", type: [ConnectRequirement].describe(in: &registry), docs: ["Always empty."]),
                    TypeField(name: "emission_value", type: Compact<UInt64>.describe(in: &registry), docs: ["Always nothing."]),
                    TypeField(name: "burn", type: Compact<Tao>.describe(in: &registry), docs: ["The price of a registration."]),
                    TypeField(name: "owner", type: AccountID.describe(in: &registry), docs: ["The owner."]),
                    TypeField(name: "identity", type: Optional<SubnetIdentityV3>.describe(in: &registry), docs: ["What the owner says of the subnet."]),
                ]),
                docs: ["A subnet's settings and price, with what the owner says of it."]
            )
        }
    }
}
