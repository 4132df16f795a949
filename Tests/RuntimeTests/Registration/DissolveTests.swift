import Economics
import Frame
import Primitives
import Scale
import TestSupport
import Testing

@testable import Runtime

private typealias World = RegistrationWorld

/// Figures and cases: `tests/networks.rs` of subtensor, by test name.
struct DissolveTests {
    private let ownerCold = World.account(50)
    private let ownerHot = World.account(51)

    /// A subnet of an old kind (whose reserve does not take part) with a pot and holders of alpha.
    private func world(pot: Tao, holders: [(hot: UInt64, cold: UInt64, alpha: UInt64)]) throws -> World {
        var world = World(block: 10)
        let netuid = try world.registerNetwork(owner: ownerCold, hotkey: ownerHot)
        world.chain[Subtensor.taoInRefundDeploymentBlock] = 11
        for holder in holders {
            let hot = World.account(holder.hot)
            try world.fund(World.account(holder.cold), 500)
            world.chain[Subtensor.alphaV2, hot, World.account(holder.cold), netuid] = SafeFloat(holder.alpha)
            world.chain[Subtensor.totalHotkeyAlpha, hot, netuid] = Alpha(holder.alpha)
        }
        world.chain[Subtensor.subnetTAO, netuid] = pot
        world.chain[Subtensor.subnetLocked, netuid] = 0
        return world
    }

    private func gain(_ cold: UInt64, in world: World) -> Tao {
        Balances.free(World.account(cold), in: world.chain).saturatingSub(500)
    }

    /// `destroy_alpha_out_multiple_stakers_pro_rata`.
    @Test("holders share the pot by what they hold")
    func proRata() throws {
        // dissolve_two_stakers_pro_rata_distribution: 300 and 700 of 10,000
        var world = try world(pot: 10_000, holders: [(201, 301, 300), (202, 302, 700)])
        try world.call(.rootDissolveNetwork(netuid: 1), from: .root)
        #expect(gain(301, in: world) == 3_000)
        #expect(gain(302, in: world) == 7_000)
        #expect(world.chain.entries(of: Subtensor.alphaV2).isEmpty)
        #expect(!world.chain.contains(Subtensor.subnetTAO, 1))
        #expect(world.events.last == .networkRemoved(1))
        world.expectTaoConserved()
    }

    @Test("the rest goes to the largest remainder")
    func largestRemainder() throws {
        // dissolve_rounding_remainder_distribution: 3 and 2 of a pot of 1
        var world = try world(pot: 1, holders: [(63, 64, 3), (65, 66, 2)])
        try world.call(.rootDissolveNetwork(netuid: 1), from: .root)
        #expect(gain(64, in: world) == 1)
        #expect(gain(66, in: world) == 0)
        world.expectTaoConserved()
    }

    @Test("what the protocol bought takes its part, which nobody gets")
    func protocolAlpha() throws {
        // dissolve_protocol_alpha_share_is_not_paid_to_users: 50 of 100, the reserve of 100 does not count
        var world = try world(pot: 200, holders: [(630, 640, 50)])
        world.chain[Subtensor.subnetAlphaIn, 1] = 100
        world.chain[Subtensor.subnetProtocolAlpha, 1] = 50
        let before = Balances.free(ownerCold, in: world.chain)
        try world.call(.rootDissolveNetwork(netuid: 1), from: .root)
        #expect(gain(640, in: world) == 100)
        #expect(Balances.free(ownerCold, in: world.chain) == before)
        world.expectTaoConserved()
    }

    @Test("the reserve of a newer subnet takes its part as well")
    func reserveTakesPart() throws {
        // dissolve_protocol_alpha_post_deploy_includes_alpha_in: 50 of 200
        var world = try world(pot: 200, holders: [(631, 641, 50)])
        world.chain[Subtensor.taoInRefundDeploymentBlock] = 9
        world.chain[Subtensor.subnetAlphaIn, 1] = 100
        world.chain[Subtensor.subnetProtocolAlpha, 1] = 50
        try world.call(.rootDissolveNetwork(netuid: 1), from: .root)
        #expect(gain(641, in: world) == 50)
        world.expectTaoConserved()
    }

    @Test("what is left on the account is taken back but for the existential deposit")
    func recycles() throws {
        // dissolve_chain_bought_alpha_is_converted_to_tao_and_recycled
        var world = try world(pot: 100, holders: [])
        world.chain[Subtensor.subnetProtocolAlpha, 1] = 100
        let before = world.chain[Subtensor.totalIssuance]
        try world.call(.rootDissolveNetwork(netuid: 1), from: .root)
        #expect(Balances.free(Subtensor.subnetAccount(1), in: world.chain) == 500)
        #expect(world.chain[Subtensor.totalIssuance] == before.saturatingSub(Tao(1_000_000_000_000 - 500)))
        world.expectTaoConserved()
    }

    @Test("owners of subnets from before the start block get their lock back less what they earned")
    func refund() throws {
        // dissolve_owner_cut_refund_logic: 800 alpha out at a price of 1,000 / reserve, owner's cut 11,796
        var world = try world(pot: 1_000, holders: [(77, 88, 800)])
        world.chain[Subtensor.networkRegistrationStartBlock] = 11
        world.chain[Subtensor.subnetLocked, 1] = 2_000
        world.chain[Subtensor.subnetAlphaIn, 1] = 200
        world.chain[Subtensor.subnetAlphaOut, 1] = 800
        let before = Balances.free(ownerCold, in: world.chain)
        try world.call(.dissolveNetwork(coldkey: ownerCold, netuid: 1), from: .root)
        // floor(1,000 · 0.17999…) = 179 alpha at 5 TAO each = 895
        #expect(Balances.free(ownerCold, in: world.chain).saturatingSub(before) == Tao(2_000 - 895))
        #expect(gain(88, in: world) == 1_000)
        world.expectTaoConserved()
    }

    @Test("only root ends subnets, and only such as there are")
    func refusals() throws {
        // dissolve_nonexistent_subnet_fails
        var world = try world(pot: 0, holders: [])
        #expect(throws: DispatchError.badOrigin) {
            try world.call(.dissolveNetwork(coldkey: ownerCold, netuid: 1), by: ownerCold)
        }
        for netuid: NetUID in [0, 9] {
            #expect(throws: World.refusal(.subnetNotExists)) {
                try world.call(.rootDissolveNetwork(netuid: netuid), from: .root)
            }
        }
    }

    /// `dissolve_clears_all_mechanism_scoped_maps_for_all_mechanisms`.
    @Test("nothing of the subnet is left in storage but what outlives it")
    func clearsStorage() throws {
        // dissolve_clears_all_per_subnet_storages
        var world = World(block: 10, profile: .fast)
        let before = world.chain.keys(withPrefix: []).count
        #expect(before > 0)
        let empty = Set(world.chain.keys(withPrefix: []))
        let netuid = try world.registerNetwork(owner: ownerCold, hotkey: ownerHot)
        try world.call(.startCall(netuid: netuid), by: ownerCold)
        try world.register(World.account(70), of: World.account(71), at: netuid)
        let serve = Subtensor.Call.serveAxonTls(
            netuid: netuid,
            version: 1,
            ip: 0x0808_0808,
            port: 1,
            ipType: 4,
            protocol: 0,
            placeholder1: 0,
            placeholder2: 0,
            certificate: [1, 2, 3]
        )
        try world.call(serve, by: World.account(70))
        world.chain[Subtensor.mechanismCountCurrent, netuid] = 2
        world.chain[Subtensor.weights, NetUIDStorageIndex(netuid, 1), 0] = [Pair(1, 2)]
        world.chain[Subtensor.rootClaimed, netuid, ownerHot, ownerCold] = 5
        world.chain[Subtensor.childkeyTake, ownerHot, netuid] = 3
        try world.call(.rootDissolveNetwork(netuid: netuid), from: .root)
        let kept: [any StorageItem] = [
            System.account, Balances.totalIssuance, Subtensor.totalIssuance, Subtensor.totalStake,
            Subtensor.totalNetworks, Subtensor.networkLastLockCost, Subtensor.lastRateLimitedBlock,
            Subtensor.networkRateLimit, Subtensor.owner, Subtensor.ownedHotkeys, Subtensor.stakingHotkeys,
            Subtensor.registeredSubnetCounter, Subtensor.subnetEmissionEnabled, Subtensor.blockEmission,
        ]
        let left = world.chain.keys(withPrefix: []).filter { key in
            !empty.contains(key) && !kept.contains { key.starts(with: $0.prefix) }
        }
        let names = left.compactMap { key in Subtensor.storage.first { key.starts(with: $0.prefix) }?.name }
        #expect(names == [])
        #expect(left.isEmpty)
        world.expectTaoConserved()
    }

    /// `destroy_alpha_out_many_stakers_complex_distribution`.
    @Test("a pot is divided to the last rao", arguments: 0..<200)
    func splitIsExact(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let values = (0..<Int.random(in: 1...20, using: &generator)).map { _ in
            UInt64.random(in: 0...1_000_000, using: &generator)
        }
        let pot = Tao(UInt64.random(in: 0...UInt64.max, using: &generator))
        let parts = DissolutionSplit.parts(of: pot, values: values)
        let total = values.reduce(0, +)
        #expect(parts.reduce(Tao.zero) { $0.saturatingAdd($1.tao) } == (total == 0 ? 0 : pot))
        #expect(Set(parts.map(\.holder)).count == (total == 0 ? 0 : values.count))
        for part in parts {
            let exact = UInt128(pot.rawValue) * UInt128(values[part.holder]) / UInt128(total)
            #expect(UInt128(part.tao.rawValue) == exact || UInt128(part.tao.rawValue) == exact + 1)
        }
    }
}
