import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

/// Which calls the protocol's guards look at, and what they cost. Cases of subtensor,
/// `pallets/subtensor/src/guards/{check_weights,check_rate_limits,check_serving_endpoints,check_delegate_take}.rs` and
/// `extensions/subtensor.rs`.
struct GuardCaseTests {
    private let fixture = EmissionFixture.self

    /// `unrelated_calls_pass_through` of all four guards, `validate_accepts_calls_allowed_by_dispatch_extensions`.
    @Test("Calls of other kinds pass every guard")
    func unrelated() throws {
        let chain = fixture.chain()
        let signer = fixture.account(1)
        let call = Subtensor.Call.addStake(hotkey: signer, netuid: 1, amountStaked: 1)
        try Subtensor.guardCall(call, from: signer, in: chain)
        try Subtensor.guardWeights(call, from: signer, in: chain)
        try Subtensor.guardWeightsRate(call, from: signer, in: chain)
        try Subtensor.guardServing(call, from: signer, in: chain)
    }

    private static let axon = Subtensor.Call.serveAxon(
        netuid: 1,
        version: 1,
        ip: 0x0808_0808,
        port: 1,
        ipType: 4,
        protocol: 0,
        placeholder1: 0,
        placeholder2: 0
    )
    private static let prometheus = Subtensor.Call.servePrometheus(
        netuid: 1,
        version: 1,
        ip: 0x0808_0808,
        port: 1,
        ipType: 4
    )

    /// `registered_hotkey_allows_axon`, `registered_hotkey_allows_prometheus`, of `check_serving_endpoints.rs`.
    @Test("A registered neuron may publish where it is reached", arguments: [axon, prometheus])
    func serving(call: Subtensor.Call) throws {
        var chain = fixture.chain(block: 10)
        fixture.addNetwork(1, tempo: 10, on: &chain)
        #expect(throws: Subtensor.Failure.hotKeyNotRegisteredInNetwork) {
            try Subtensor.guardServing(call, from: fixture.account(1), in: chain)
        }
        try fixture.addNeuron(fixture.account(1), of: fixture.account(2), at: 1, on: &chain)
        try Subtensor.guardServing(call, from: fixture.account(1), in: chain)
    }

    /// `rejects_missing_hotkey_owner`, of `check_delegate_take.rs`.
    @Test("The take of a key that nobody owns is nobody's to set")
    func take() throws {
        let chain = fixture.chain()
        let key = fixture.account(99)
        for call in [Subtensor.Call.increaseTake(hotkey: key, take: 11_796), .decreaseTake(hotkey: key, take: 11_796)] {
            #expect(throws: Subtensor.Failure.hotKeyAccountNotExists) {
                try Subtensor.guardCall(call, from: fixture.account(1), in: chain)
            }
        }
    }

    /// `weight_only_charges_weight_related_calls`, `weight_only_charges_rate_limited_calls`,
    /// `weight_only_charges_serving_endpoint_calls`, `weight_only_charges_delegate_take_calls`,
    /// `weight_matches_top_level_dispatch_extension_checks`,
    /// `weight_charges_all_calls_because_swap_state_can_block_any_signed_call`, of `check_coldkey_swap.rs` too.
    @Test("A call's weight has that of the guards that look at it")
    func weights() {
        let plain = RuntimeCall.system(.remark(remark: []))
        // Every call is looked at for a coldkey that is being swapped.
        #expect(plain.cost.weight.refTime.value >= 60_000_000)
        #expect(plain.cost.weight.proofSize.value == 4_198)
        let none = CallCost(Weight(0, proof: 0))
        let swap = none.guarded.weight
        func extra(_ guardCost: GuardCost) -> UInt64 { none.guarded(by: guardCost).weight.proofSize.value }
        #expect(swap.proofSize.value == 4_198)
        #expect(
            [extra(.weights), extra(.rateLimits), extra(.delegateTake), extra(.servingEndpoints)] == [
                7_671, 4_484, 4_186, 4_112,
            ]
        )
    }
}
