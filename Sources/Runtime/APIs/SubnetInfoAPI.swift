import Economics
import Frame
import Primitives
import Scale

/// Subnets, their settings and their neurons. Source: the runtime API of the same name in `runtime/src/lib.rs` of
/// subtensor, by behaviour.
enum SubnetInfoAPI: RuntimeAPI {
    static let name = "SubnetInfoRuntimeApi"
    static let version: UInt32 = 2
    static let methods: [any RuntimeMethod] = infos + hyperparams + metagraphs + others

    private static let infos: [any RuntimeMethod] = [
        Method<One<NetUID>, SubnetInfo?>("get_subnet_info", ["netuid"], "A subnet's settings and price.") {
            SubnetInfo(of: $0.value, in: $1)
        },
        Method<Unit, [SubnetInfo?]>("get_subnets_info", [], "The same of all subnets.") { _, chain in
            Subtensor.allSubnets(in: chain).sorted().map { SubnetInfo(of: $0, in: chain) }
        },
        Method<One<NetUID>, SubnetInfov2?>("get_subnet_info_v2", ["netuid"], "The same with the identity.") {
            SubnetInfov2(of: $0.value, in: $1)
        },
        Method<Unit, [SubnetInfov2?]>("get_subnets_info_v2", [], "The same of all subnets.") { _, chain in
            Subtensor.allSubnets(in: chain).sorted().map { SubnetInfov2(of: $0, in: chain) }
        },
    ]

    private static let hyperparams: [any RuntimeMethod] = [
        Method<One<NetUID>, SubnetHyperparams?>("get_subnet_hyperparams", ["netuid"], "A subnet's settings.") {
            SubnetHyperparams(of: $0.value, in: $1)
        },
        Method<One<NetUID>, SubnetHyperparamsV2?>("get_subnet_hyperparams_v2", ["netuid"], "More of them.") {
            SubnetHyperparamsV2(of: $0.value, in: $1)
        },
        Method<Unit, [DynamicInfo?]>("get_all_dynamic_info", [], "All subnets with their pools.") { _, chain in
            Subtensor.allSubnets(in: chain).map { DynamicInfo(of: $0, in: chain) }
        },
    ]

    private static let metagraphs: [any RuntimeMethod] = [
        Method<Unit, [Metagraph?]>("get_all_metagraphs", [], "All subnets with their neurons.") { _, chain in
            Subtensor.allSubnets(in: chain).map { Metagraph(of: $0, in: chain) }
        },
        Method<One<NetUID>, Metagraph?>("get_metagraph", ["netuid"], "A subnet with its neurons.") {
            Metagraph(of: $0.value, in: $1)
        },
        Method<Unit, [Metagraph?]>("get_all_mechagraphs", [], "All mechanisms of all subnets.") { _, chain in
            Subtensor.allSubnets(in: chain).flatMap { netuid in
                (0..<chain[Subtensor.mechanismCountCurrent, netuid].rawValue).map { mechanism in
                    Metagraph(of: netuid, MechID(mechanism), in: chain)
                }
            }
        },
        Method<Pair<NetUID, MechID>, Metagraph?>("get_mechagraph", ["netuid", "mecid"], "One mechanism.") {
            Metagraph(of: $0.first, $0.second, in: $1)
        },
        Method<One<NetUID>, DynamicInfo?>("get_dynamic_info", ["netuid"], "A subnet with its pool.") {
            DynamicInfo(of: $0.value, in: $1)
        },
        Method<One<NetUID>, SubnetState?>("get_subnet_state", ["netuid"], "The neurons of a subnet.") {
            SubnetState(of: $0.value, in: $1)
        },
        Method<Pair<NetUID, [UInt16]>, SelectiveMetagraph?>(
            "get_selective_metagraph",
            ["netuid", "metagraph_indexes"],
            "Parts of a subnet's metagraph."
        ) { SelectiveMetagraph(of: $0.first, $0.second, in: $1) },
    ]

    private static let others: [any RuntimeMethod] = [
        Method<Pair<AccountID, NetUID>, AccountID?>(
            "get_coldkey_auto_stake_hotkey",
            ["coldkey", "netuid"],
            "Where a coldkey's miners' earnings are staked, if elsewhere."
        ) { $1[Subtensor.autoStakeDestination, $0.first, $0.second] },
        Method<Triple<NetUID, MechID, [UInt16]>, SelectiveMetagraph?>(
            "get_selective_mechagraph",
            ["netuid", "subid", "metagraph_indexes"],
            "Parts of a mechanism's metagraph."
        ) { SelectiveMetagraph(of: $0.first, $0.second, $0.third, in: $1) },
        Method<Unit, NetUID?>("get_subnet_to_prune", [], "The subnet that would make room for a new one.") {
            Subtensor.networkToPrune(in: $1)
        },
        Method<One<NetUID>, AccountID?>("get_subnet_account_id", ["netuid"], "The account of a subnet.") {
            let exists = $0.value.isRoot || $1.contains(Subtensor.networksAdded, $0.value)
            return exists ? Subtensor.subnetAccount($0.value) : nil
        },
        Method<One<NetUID>, UInt64?>("get_next_epoch_start_block", ["netuid"], "When the next epoch is expected.") {
            Subtensor.nextEpochBlock($0.value, in: $1)
        },
        Method<Unit, Tao>("get_block_emission", [], "What a block creates at the moment.") {
            Tao(Issuance.blockEmission(issuance: $1[Subtensor.totalIssuance].rawValue))
        },
        Method<One<NetUID>, [HyperparamEntry]?>("get_subnet_hyperparams_v3", ["netuid"], "Settings as a list.") {
            HyperparamEntry.all(of: $0.value, in: $1)
        },
    ]
}
