import Frame
import Primitives
import Scale

/// Neurons one by one. Source: `rpc_info/neuron_info.rs` of subtensor, by behaviour.
enum NeuronInfoAPI: RuntimeAPI {
    static let name = "NeuronInfoRuntimeApi"
    static let methods: [any RuntimeMethod] = [
        Method<One<NetUID>, [NeuronInfo]>("get_neurons", ["netuid"], "The neurons of a subnet.") { input, chain in
            NeuronInfoLite.all(of: input.value, in: chain).map { NeuronInfo($0, in: chain) }
        },
        Method<Pair<NetUID, UInt16>, NeuronInfo?>("get_neuron", ["netuid", "uid"], "A neuron.") { input, chain in
            one(input.second, of: input.first, in: chain).map { NeuronInfo($0, in: chain) }
        },
        Method<One<NetUID>, [NeuronInfoLite]>(
            "get_neurons_lite",
            ["netuid"],
            "The neurons of a subnet without weights and bonds."
        ) { NeuronInfoLite.all(of: $0.value, in: $1) },
        Method<Pair<NetUID, UInt16>, NeuronInfoLite?>(
            "get_neuron_lite",
            ["netuid", "uid"],
            "A neuron without weights and bonds."
        ) { one($0.second, of: $0.first, in: $1) },
    ]

    private static func one(_ uid: UInt16, of netuid: NetUID, in chain: Chain) -> NeuronInfoLite? {
        guard Subtensor.subnetExists(netuid, in: chain) else { return nil }
        return NeuronInfoLite(uid, of: netuid, in: chain)
    }
}
