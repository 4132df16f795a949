import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

/// What clients are told of subnets and neurons. Layouts: `rpc_info` of subtensor and the metadata of runtime 461.
struct SubnetAPITests {
    private let fixture = EmissionFixture.self

    /// The names that the reference's `subnet_info.rs` lists, in its order.
    private static let settingNames = [
        "kappa", "immunity_period", "min_allowed_weights", "max_weights_limit", "tempo", "weights_version",
        "weights_rate_limit", "activity_cutoff", "activity_cutoff_factor", "registration_allowed",
        "target_regs_per_interval", "min_burn", "max_burn", "burn_half_life", "burn_increase_mult",
        "bonds_moving_avg", "max_regs_per_block", "serving_rate_limit", "max_validators", "commit_reveal_period",
        "commit_reveal_weights_enabled", "alpha_high", "alpha_low", "liquid_alpha_enabled",
        "alpha_sigmoid_steepness", "yuma_version", "subnet_is_active", "transfers_enabled", "bonds_reset_enabled",
        "user_liquidity_enabled", "owner_cut_enabled", "owner_cut_auto_lock_enabled", "min_childkey_take",
    ]

    // pallets/subtensor/src/tests/subnet_info.rs:
    // test_get_subnet_hyperparams_v3_returns_none_for_nonexistent_subnet,
    // test_get_subnet_hyperparams_v3_contains_all_expected_names_exactly_once,
    // test_get_subnet_hyperparams_v3_yuma_version_reflects_flag
    @Test("A subnet's settings are listed by name, each once")
    func settings() throws {
        var chain = try chain()
        #expect(HyperparamEntry.all(of: 7, in: chain) == nil)
        let names = try #require(HyperparamEntry.all(of: 1, in: chain)).map { String(decoding: $0.name, as: UTF8.self) }
        #expect(names == Self.settingNames)
        for (isThree, version) in [(false, 2), (true, 3)] as [(Bool, UInt16)] {
            chain[Subtensor.yuma3On, 1] = isThree
            let entries = try #require(HyperparamEntry.all(of: 1, in: chain))
            let entry = try #require(entries.first { $0.name == Array("yuma_version".utf8) })
            #expect(entry.value == .u16(Compact(version)))
        }
    }

    // pallets/subtensor/src/tests/subnet_info.rs: test_hyperparam_value_variants_round_trip
    @Test("A setting's value of each type reads as it was written")
    func values() throws {
        let values: [HyperparamValue] = [
            .bool(true), .bool(false), .u16(Compact(.max)), .u32(Compact(.max)), .u64(Compact(.max)),
            .u128(Compact(.max)), .taoBalance(Compact(123_456_789)), .i32F32(I32F32(saturating: -7)),
            .u64F64(U64F64(42)),
        ]
        for value in values {
            var reader = ScaleReader(value.scaleEncoded)
            #expect(try HyperparamValue(from: &reader) == value)
            try reader.finish()
        }
    }

    private func chain() throws -> Chain {
        var chain = fixture.chain(block: 50)
        fixture.addNetwork(.root, tempo: 100, on: &chain)
        try fixture.addDynamicNetwork(
            1,
            tempo: 20,
            owner: fixture.account(101),
            hotkey: fixture.account(1),
            on: &chain
        )
        for number in UInt16(2)...3 {
            try fixture.addNeuron(fixture.account(number), of: fixture.account(100 + number), at: 1, on: &chain)
            fixture.stake(
                Alpha(UInt64(number) * 1_000),
                on: fixture.account(number),
                of: fixture.account(100 + number),
                at: 1,
                on: &chain
            )
        }
        chain[Subtensor.validatorPermit, 1] = [false, true, true]
        chain[Subtensor.lastEpochBlock, 1] = 45
        chain[Subtensor.lastMechansimStepBlock, 1] = 45
        chain[Subtensor.incentive, 1] = [1, 2, 3]
        chain[Subtensor.lastUpdate, 1] = [4, 5, 6]
        return chain
    }

    /// Calls a method by its bytes, as `state_call` does.
    private func ask<Input: ScaleCodable, Output: ScaleCodable>(
        _ api: any RuntimeAPI.Type,
        _ name: String,
        _ input: Input,
        as type: Output.Type,
        on chain: inout Chain
    ) throws -> Output {
        let method = try #require(api.methods.first { $0.name == name })
        var reader = ScaleReader(try method.call(input.scaleEncoded, on: &chain))
        let answer = try Output(from: &reader)
        try reader.finish()
        return answer
    }

    @Test(
        "Methods stand in the order of the metadata, with as many names as inputs",
        arguments: [
            (
                "SubnetInfoRuntimeApi",
                [
                    "get_subnet_info", "get_subnets_info", "get_subnet_info_v2", "get_subnets_info_v2",
                    "get_subnet_hyperparams", "get_subnet_hyperparams_v2", "get_all_dynamic_info", "get_all_metagraphs",
                    "get_metagraph", "get_all_mechagraphs", "get_mechagraph", "get_dynamic_info", "get_subnet_state",
                    "get_selective_metagraph", "get_coldkey_auto_stake_hotkey", "get_selective_mechagraph",
                    "get_subnet_to_prune", "get_subnet_account_id", "get_next_epoch_start_block", "get_block_emission",
                    "get_subnet_hyperparams_v3",
                ]
            ),
            ("NeuronInfoRuntimeApi", ["get_neurons", "get_neuron", "get_neurons_lite", "get_neuron_lite"]),
            ("SubnetRegistrationRuntimeApi", ["get_network_registration_cost"]),
        ]
    )
    func methods(name: String, expected: [String]) throws {
        let apis: [any RuntimeAPI.Type] = [SubnetInfoAPI.self, NeuronInfoAPI.self, SubnetRegistrationAPI.self]
        let api = try #require(apis.first { $0.name == name })
        #expect(api.methods.map(\.name) == expected)
        for method in api.methods {
            var registry = TypeRegistry()
            #expect(method.describeInputs(in: &registry).count == method.parameters.count)
        }
    }

    /// `test_get_neuron_none`.
    @Test("A subnet that does not exist has no answers")
    func missing() throws {
        var chain = try chain()
        #expect(try ask(SubnetInfoAPI.self, "get_metagraph", NetUID(9), as: Metagraph?.self, on: &chain) == nil)
        #expect(try ask(SubnetInfoAPI.self, "get_dynamic_info", NetUID(9), as: DynamicInfo?.self, on: &chain) == nil)
        #expect(try ask(SubnetInfoAPI.self, "get_subnet_state", NetUID(9), as: SubnetState?.self, on: &chain) == nil)
        #expect(
            try ask(SubnetInfoAPI.self, "get_mechagraph", Pair(NetUID(1), MechID(1)), as: Metagraph?.self, on: &chain)
                == nil
        )
        #expect(
            try ask(SubnetInfoAPI.self, "get_subnet_account_id", NetUID(9), as: AccountID?.self, on: &chain) == nil
        )
        #expect(try ask(NeuronInfoAPI.self, "get_neurons", NetUID(9), as: [NeuronInfo].self, on: &chain).isEmpty)
        #expect(
            try ask(NeuronInfoAPI.self, "get_neuron", Pair(NetUID(1), UInt16(3)), as: NeuronInfo?.self, on: &chain)
                == nil
        )
    }

    @Test("A metagraph tells of the subnet and all its neurons")
    func metagraph() throws {
        var chain = try chain()
        let answer = try ask(SubnetInfoAPI.self, "get_metagraph", NetUID(1), as: Metagraph?.self, on: &chain)
        let graph = try #require(answer)
        #expect(graph.netuid.value == 1)
        #expect(graph.name.map(\.value) == Array("unknown".utf8))
        #expect(graph.block.value == 50)
        #expect(graph.blocksSinceLastStep.value == 5)
        #expect(graph.taoIn.value == 1_000_000_000_000)
        #expect(graph.numUids.value == 3)
        #expect(graph.activityCutoff.value == 277)
        #expect(graph.hotkeys == (UInt16(1)...3).map { fixture.account($0) })
        #expect(graph.coldkeys == (UInt16(101)...103).map { fixture.account($0) })
        #expect(graph.alphaStake.map(\.value) == [0, 2_000, 3_000])
        #expect(graph.totalStake.map(\.value) == [0, 2_000, 3_000])
        #expect(graph.incentives.map(\.value) == [1, 2, 3])
        #expect(graph.axons.map(\.port) == [0, 0, 0])
        #expect(graph.collateralLocked.map(\.value) == [0, 0, 0])
        #expect(graph.trust.isEmpty)
        #expect(graph.alphaDividendsPerHotkey.map(\.first) == graph.hotkeys)
    }

    @Test("A mechanism's metagraph has its own incentive and updates, under its place in storage")
    func mechagraph() throws {
        var chain = try chain()
        chain[Subtensor.mechanismCountCurrent, 1] = 2
        chain[Subtensor.incentive, NetUIDStorageIndex(1, 1)] = [7, 8, 9]
        let input = Pair(NetUID(1), MechID(1))
        let graph = try #require(
            try ask(SubnetInfoAPI.self, "get_mechagraph", input, as: Metagraph?.self, on: &chain)
        )
        #expect(graph.netuid.value == 4_097)
        #expect(graph.incentives.map(\.value) == [7, 8, 9])
        #expect(graph.lastUpdate.isEmpty)
        let all = try ask(SubnetInfoAPI.self, "get_all_mechagraphs", Unit(), as: [Metagraph?].self, on: &chain)
        #expect(all.map { $0?.netuid.value } == [0, 1, 4_097])
    }

    @Test("A selective metagraph has the parts that were asked for and no others")
    func selective() throws {
        var chain = try chain()
        let full = try #require(Metagraph(of: 1, in: chain))
        func pick(_ indexes: [UInt16]) throws -> SelectiveMetagraph {
            try #require(
                try ask(
                    SubnetInfoAPI.self,
                    "get_selective_metagraph",
                    Pair(NetUID(1), indexes),
                    as: SelectiveMetagraph?.self,
                    on: &chain
                )
            )
        }
        let some = try pick([0, 1, 8, 52, 62, 72, 73, 9_999])
        var expected = SelectiveMetagraph(netuid: Compact(1))
        expected.name = full.name
        expected.tempo = full.tempo
        expected.hotkeys = full.hotkeys
        expected.incentives = full.incentives
        expected.validators = [Compact(1), Compact(2)]
        expected.commitments = []
        #expect(some == expected)
        #expect(try pick([]) == SelectiveMetagraph(netuid: Compact(0)))
        #expect(try pick([30]).numUids?.value == 3)
        let everything = try pick(Array(0...76))
        #expect(everything.alphaDividendsPerHotkey == full.alphaDividendsPerHotkey)
        #expect(everything.identity == .some(.none))
        #expect(everything.collateralEarned?.count == 3)
        let mechanism = try #require(
            try ask(
                SubnetInfoAPI.self,
                "get_selective_mechagraph",
                Triple(NetUID(1), MechID(1), [UInt16(62)]),
                as: SelectiveMetagraph?.self,
                on: &chain
            )
        )
        #expect(mechanism.netuid.value == 1)
        #expect(mechanism.incentives?.isEmpty == true)
    }

    /// `test_get_subnet_hyperparams_v3_values_reflect_storage`, `test_get_subnet_hyperparams_v3_scale_round_trip`.
    @Test("Settings are the same in all three forms")
    func hyperparams() throws {
        var chain = try chain()
        let first = try #require(
            try ask(SubnetInfoAPI.self, "get_subnet_hyperparams", NetUID(1), as: SubnetHyperparams?.self, on: &chain)
        )
        let second = try #require(
            try ask(
                SubnetInfoAPI.self,
                "get_subnet_hyperparams_v2",
                NetUID(1),
                as: SubnetHyperparamsV2?.self,
                on: &chain
            )
        )
        let third = try #require(
            try ask(
                SubnetInfoAPI.self,
                "get_subnet_hyperparams_v3",
                NetUID(1),
                as: [HyperparamEntry]?.self,
                on: &chain
            )
        )
        #expect(first.tempo == second.tempo)
        #expect(third.count == 33)
        func value(_ name: String) -> HyperparamValue? {
            third.first { $0.name == Array(name.utf8) }?.value
        }
        #expect(value("tempo") == .u16(first.tempo))
        #expect(value("alpha_low") == .u16(Compact(45_875)))
        #expect(value("alpha_high") == .u16(Compact(58_982)))
        #expect(value("yuma_version") == .u16(Compact(3)))
        #expect(value("alpha_sigmoid_steepness") == .i32F32(I32F32(bits: 1_000 << 32)))
        #expect(value("burn_increase_mult") == .u64F64(U64F64(bits: 23_242_897_532_874_035_200)))
        #expect(value("subnet_is_active") == .bool(true))
    }

    @Test("Subnets, neurons and prices are told as they are")
    func others() throws {
        var chain = try chain()
        let next = try ask(SubnetInfoAPI.self, "get_next_epoch_start_block", NetUID(1), as: UInt64?.self, on: &chain)
        #expect(next == 65)
        let emission = try ask(SubnetInfoAPI.self, "get_block_emission", Unit(), as: Tao.self, on: &chain)
        #expect(emission == 1_000_000_000)
        let account = try ask(SubnetInfoAPI.self, "get_subnet_account_id", NetUID(1), as: AccountID?.self, on: &chain)
        #expect(account == Subtensor.subnetAccount(1))
        let infos = try ask(SubnetInfoAPI.self, "get_subnets_info_v2", Unit(), as: [SubnetInfov2?].self, on: &chain)
        #expect(infos.map { $0?.netuid.value } == [0, 1])
        let older = try ask(SubnetInfoAPI.self, "get_subnet_info", NetUID(1), as: SubnetInfo?.self, on: &chain)
        #expect(older?.subnetworkN.value == 3)
        let dynamic = try ask(SubnetInfoAPI.self, "get_all_dynamic_info", Unit(), as: [DynamicInfo?].self, on: &chain)
        #expect(dynamic.first??.subnetName.map(\.value) == Array("root".utf8))
        let cost = try ask(
            SubnetRegistrationAPI.self,
            "get_network_registration_cost",
            Unit(),
            as: Tao.self,
            on: &chain
        )
        #expect(cost == 1_000_000_000_000)

        chain[Subtensor.weights, 1, 1] = [Pair(0, 65_535), Pair(2, 0)]
        let neurons = try ask(NeuronInfoAPI.self, "get_neurons", NetUID(1), as: [NeuronInfo].self, on: &chain)
        #expect(neurons.map(\.uid.value) == [0, 1, 2])
        #expect(neurons[1].weights == [Pair(Compact(0), Compact(65_535))])
        #expect(neurons[1].stake == [Pair(fixture.account(102), Compact(2_000))])
        #expect(neurons[1].validatorPermit)
        let lite = try ask(
            NeuronInfoAPI.self,
            "get_neuron_lite",
            Pair(NetUID(1), UInt16(2)),
            as: NeuronInfoLite?.self,
            on: &chain
        )
        #expect(lite?.incentive.value == 3)
        #expect(lite?.lastUpdate.value == 6)
    }
}
