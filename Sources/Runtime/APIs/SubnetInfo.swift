import Frame
import Primitives
import Scale

/// A subnet's settings and price, in the first form.
// @Scale("pallet_subtensor::rpc_info::subnet_info::SubnetInfo")
struct SubnetInfo: Equatable, Sendable {
    /// The subnet; for a mechanism the number of its place in storage.
    var netuid: Compact<NetUID>
    /// The subnet's rho.
    var rho: Compact<UInt16>
    /// The majority for consensus, of 65,535.
    var kappa: Compact<UInt16>
    /// The difficulty of registration by work.
    var difficulty: Compact<UInt64>
    /// Blocks for which a new neuron cannot be replaced.
    var immunityPeriod: Compact<UInt16>
    /// The number of validators with a permit.
    var maxAllowedValidators: Compact<UInt16>
    /// The number of weights that must be set at least.
    var minAllowedWeights: Compact<UInt16>
    /// The largest part that one weight may be, of 65,535.
    var maxWeightsLimit: Compact<UInt16>
    /// The scaling law's power.
    var scalingLawPower: Compact<UInt16>
    /// The number of neurons.
    var subnetworkN: Compact<UInt16>
    /// The number of neurons that there can be.
    var maxAllowedUids: Compact<UInt16>
    /// Blocks since then.
    var blocksSinceLastStep: Compact<UInt64>
    /// Blocks between epochs.
    var tempo: Compact<UInt16>
    /// Always nothing.
    var networkModality: Compact<UInt16>
    /// Always empty.
    var networkConnect: [ConnectRequirement]
    /// Always nothing.
    var emissionValues: Compact<UInt64>
    /// The price of a registration.
    var burn: Compact<Tao>
    /// The owner.
    var owner: AccountID
}

/// A subnet's settings and price, with what the owner says of it.
// @Scale("pallet_subtensor::rpc_info::subnet_info::SubnetInfov2")
struct SubnetInfov2: Equatable, Sendable {
    /// The subnet; for a mechanism the number of its place in storage.
    var netuid: Compact<NetUID>
    /// The subnet's rho.
    var rho: Compact<UInt16>
    /// The majority for consensus, of 65,535.
    var kappa: Compact<UInt16>
    /// The difficulty of registration by work.
    var difficulty: Compact<UInt64>
    /// Blocks for which a new neuron cannot be replaced.
    var immunityPeriod: Compact<UInt16>
    /// The number of validators with a permit.
    var maxAllowedValidators: Compact<UInt16>
    /// The number of weights that must be set at least.
    var minAllowedWeights: Compact<UInt16>
    /// The largest part that one weight may be, of 65,535.
    var maxWeightsLimit: Compact<UInt16>
    /// The scaling law's power.
    var scalingLawPower: Compact<UInt16>
    /// The number of neurons.
    var subnetworkN: Compact<UInt16>
    /// The number of neurons that there can be.
    var maxAllowedUids: Compact<UInt16>
    /// Blocks since then.
    var blocksSinceLastStep: Compact<UInt64>
    /// Blocks between epochs.
    var tempo: Compact<UInt16>
    /// Always nothing.
    var networkModality: Compact<UInt16>
    /// Always empty.
    var networkConnect: [ConnectRequirement]
    /// Always nothing.
    var emissionValue: Compact<UInt64>
    /// The price of a registration.
    var burn: Compact<Tao>
    /// The owner.
    var owner: AccountID
    /// What the owner says of the subnet.
    var identity: SubnetIdentityV3?
}

/// Two numbers on the wire; no subnet has any.
struct ConnectRequirement: ScaleCodable, Equatable, Sendable {
    /// The numbers.
    var numbers: Pair<UInt16, UInt16>

    static var minimumEncodedSize: Int { 4 }

    init(from reader: inout ScaleReader) throws(ScaleError) {
        numbers = try Pair(from: &reader)
    }

    func encode(to writer: inout ScaleWriter) {
        numbers.encode(to: &writer)
    }

    static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(shape: .array(length: 2, UInt16.describe(in: &registry)))
        }
    }
}

extension SubnetInfo {
    /// A subnet as it is now; nil where there is none. Source: `rpc_info/subnet_info.rs` of subtensor, by behaviour.
    init?(of netuid: NetUID, in chain: Chain) {
        guard let second = SubnetInfov2(of: netuid, in: chain) else { return nil }
        self.init(
            netuid: second.netuid,
            rho: second.rho,
            kappa: second.kappa,
            difficulty: second.difficulty,
            immunityPeriod: second.immunityPeriod,
            maxAllowedValidators: second.maxAllowedValidators,
            minAllowedWeights: second.minAllowedWeights,
            maxWeightsLimit: second.maxWeightsLimit,
            scalingLawPower: second.scalingLawPower,
            subnetworkN: second.subnetworkN,
            maxAllowedUids: second.maxAllowedUids,
            blocksSinceLastStep: second.blocksSinceLastStep,
            tempo: second.tempo,
            networkModality: second.networkModality,
            networkConnect: [],
            emissionValues: second.emissionValue,
            burn: second.burn,
            owner: second.owner
        )
    }
}

extension SubnetInfov2 {
    /// A subnet as it is now; nil where there is none.
    init?(of netuid: NetUID, in chain: Chain) {
        guard Subtensor.subnetExists(netuid, in: chain) else { return nil }
        self.init(
            netuid: Compact(netuid),
            rho: Compact(chain[Subtensor.rho, netuid]),
            kappa: Compact(chain[Subtensor.kappa, netuid]),
            difficulty: Compact(chain[Subtensor.difficulty, netuid]),
            immunityPeriod: Compact(chain[Subtensor.immunityPeriod, netuid]),
            maxAllowedValidators: Compact(chain[Subtensor.maxAllowedValidators, netuid]),
            minAllowedWeights: Compact(chain[Subtensor.minAllowedWeights, netuid]),
            maxWeightsLimit: Compact(.max),
            scalingLawPower: Compact(chain[Subtensor.scalingLawPower, netuid]),
            subnetworkN: Compact(chain[Subtensor.subnetworkN, netuid]),
            maxAllowedUids: Compact(chain[Subtensor.maxAllowedUids, netuid]),
            blocksSinceLastStep: Compact(chain[Subtensor.blocksSinceLastStep, netuid]),
            tempo: Compact(chain[Subtensor.tempo, netuid]),
            networkModality: Compact(0),
            networkConnect: [],
            emissionValue: Compact(0),
            burn: Compact(chain[Subtensor.burn, netuid]),
            owner: chain[Subtensor.subnetOwner, netuid],
            identity: chain[Subtensor.subnetIdentitiesV3, netuid]
        )
    }
}
