import Frame
import Primitives
import State
import Testing

@testable import Runtime

/// A chain from genesis on: what the calls of this topic do while blocks are executed.
struct FirstBlocksTests {
    private let alice = DevAccount.alice.id

    @Test(
        "a subnet is registered, started, joined and ended, and no TAO comes or goes unseen",
        arguments: Profile.allCases
    )
    func lifeOfSubnet(profile: Profile) throws {
        var chain = Chain(Genesis.localnet(profile: profile), profile: profile)
        try execute(5, on: &chain)
        let netuid: NetUID = 2
        try call(.registerNetwork(hotkey: DevAccount.aliceHotkey.id), by: alice, on: &chain)
        try execute(3, on: &chain)
        try call(.startCall(netuid: netuid), by: alice, on: &chain)
        chain[Subtensor.subnetEmissionEnabled, netuid] = true
        for (number, coldkey) in [DevAccount.bob, .charlie, .dave].enumerated() {
            let hotkey = AccountID(Bytes32(truncatingOrPadding: [UInt8(number) + 1]))
            try call(.burnedRegister(netuid: netuid, hotkey: hotkey), by: coldkey.id, on: &chain)
            try execute(4, on: &chain)
        }
        #expect(chain[Subtensor.subnetworkN, netuid] == 4)
        #expect(chain[Subtensor.subnetTAO, netuid] > 1_000_000_000_000)
        #expect(chain[Subtensor.burn, netuid] > 1_000_000_000)
        try execute(40, on: &chain)
        #expect(chain[Subtensor.subnetAlphaOut, netuid] > 0)
        try Subtensor.dispatch(.rootDissolveNetwork(netuid: netuid), from: .root, on: &chain)
        expectTaoCounted(in: chain)
        #expect(Subtensor.nextNetuid(in: chain) == netuid)
        try execute(3, on: &chain)
    }

    /// Runs the block step for so many blocks, and checks after each that every rao is in an account.
    private func execute(_ blocks: Int, on chain: inout Chain) throws {
        for _ in 0..<blocks {
            chain[System.number] += 1
            Subtensor.onInitialize(on: &chain)
            expectTaoCounted(in: chain)
        }
    }

    private func call(_ call: Subtensor.Call, by account: AccountID, on chain: inout Chain) throws {
        try Subtensor.dispatch(call, from: .signed(account), on: &chain)
        expectTaoCounted(in: chain)
    }

    private func expectTaoCounted(in chain: Chain) {
        let total = chain.entries(of: System.account).reduce(Tao.zero) { sum, entry in
            sum.saturatingAdd(entry.value.data.free).saturatingAdd(entry.value.data.reserved)
        }
        #expect(chain[Balances.totalIssuance] == total)
        #expect(chain[Subtensor.totalIssuance] == total)
    }
}
