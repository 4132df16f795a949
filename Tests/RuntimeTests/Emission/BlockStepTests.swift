import Frame
import Primitives
import Scale
import State
import TestSupport
import Testing

@testable import Runtime

/// Whole block steps: what a network does over many blocks, and that nothing comes from nowhere.
struct BlockStepTests {
    private let fixture = EmissionFixture.self
    private let netuid: NetUID = 1

    private func hotkey(_ uid: UInt16) -> AccountID { EmissionFixture.account(uid + 1) }
    private func coldkey(_ uid: UInt16) -> AccountID { EmissionFixture.account(uid + 101) }

    /// Root and a subnet with an owner, two validators and two miners, all with stake.
    private func network(tempo: UInt16) throws -> Chain {
        var chain = fixture.chain()
        fixture.addNetwork(.root, tempo: 100, on: &chain)
        try fixture.addDynamicNetwork(netuid, tempo: tempo, owner: coldkey(0), hotkey: hotkey(0), on: &chain)
        let account = Subtensor.subnetAccount(netuid)
        try Balances.mint(chain[Subtensor.subnetTAO, netuid], into: account, on: &chain)
        chain[Subtensor.totalIssuance] = chain[Balances.totalIssuance]
        chain[Subtensor.totalStake] = chain[Subtensor.subnetTAO, netuid]
        chain[Subtensor.subnetMovingPrice, netuid] = I96F32(bits: 1 << 32)
        chain[Subtensor.weightsSetRateLimit, netuid] = 0
        for uid in UInt16(1)..<5 {
            try fixture.addNeuron(hotkey(uid), of: coldkey(uid), at: netuid, on: &chain)
        }
        for uid in UInt16(1)..<3 {
            let amount = Alpha(UInt64(uid) * 50_000_000_000)
            fixture.stake(amount, on: hotkey(uid), of: coldkey(uid), at: netuid, on: &chain)
            fixture.stake(amount, on: hotkey(uid), of: coldkey(uid), at: .root, on: &chain)
            chain[Subtensor.subnetTAO, .root] = chain[Subtensor.subnetTAO, .root]
                .saturatingAdd(Tao(amount.rawValue))
        }
        chain[Subtensor.validatorPermit, netuid] = [false, true, true, false, false]
        chain[Subtensor.lastEpochBlock, netuid] = 1
        return chain
    }

    private func setWeights(on chain: inout Chain) throws {
        for uid in UInt16(1)..<3 {
            try Subtensor.dispatch(
                .setWeights(netuid: netuid, dests: [3, 4], weights: [20, 10], versionKey: 0),
                from: .signed(hotkey(uid)),
                on: &chain
            )
        }
    }

    /// TAO in accounts, in pools and in being agree, and every alpha is somebody's, waits for somebody, or was bought
    /// by the protocol, but for what rounding loses at epochs.
    private func expectConservation(_ chain: Chain) {
        let account = Balances.free(Subtensor.subnetAccount(netuid), in: chain)
        #expect(chain[Balances.totalIssuance] == chain[Subtensor.totalIssuance])
        #expect(chain[Balances.totalIssuance] == account)
        #expect(chain[Subtensor.subnetTAO, netuid] == account)
        #expect(chain[Subtensor.totalStake] == account)

        let out = chain[Subtensor.subnetAlphaOut, netuid].rawValue
        let pending = [
            chain[Subtensor.pendingServerEmission, netuid], chain[Subtensor.pendingValidatorEmission, netuid],
            chain[Subtensor.pendingRootAlphaDivs, netuid], chain[Subtensor.pendingOwnerCut, netuid],
        ].reduce(UInt64(0)) { $0 + $1.rawValue }
        let owned =
            fixture.totalStaked(at: netuid, in: chain)
            + pending
            + chain[Subtensor.subnetProtocolAlpha, netuid].rawValue
            + chain[AlphaAssets.alphaBurned, netuid].rawValue
        #expect(owned <= out)
        let issued = Subtensor.alphaIssuance(at: netuid, in: chain).rawValue
        #expect(issued == 1_000_000_000_000 + chain[AlphaAssets.totalAlphaIssuance, netuid].rawValue)
    }

    @Test("Three epochs pay miners and validators; TAO and alpha are conserved after every block")
    func threeEpochs() throws {
        var chain = try network(tempo: 10)
        fixture.step(1, on: &chain) { expectConservation($0) }
        try setWeights(on: &chain)
        fixture.step(30, on: &chain) { expectConservation($0) }
        #expect(chain[Subtensor.subnetEpochIndex, netuid] == 3)
        #expect(chain[Subtensor.lastMechansimStepBlock, netuid] == 31)
        #expect(chain[Subtensor.incentive, 1] == [0, 0, 0, 43_689, 21_845])
        let miner = { (uid: UInt16) in Subtensor.hotkeyStake(hotkey(uid), at: netuid, in: chain).rawValue }
        // Two to one, by weights that are ratios of 65,535.
        #expect(miner(3) > 0)
        #expect((miner(3) / 1_000).distance(to: miner(4) * 2 / 1_000).magnitude <= miner(4) / 20_000)
        #expect(miner(1) > 50_000_000_000)
        #expect(miner(2) > 100_000_000_000)
        #expect(Subtensor.hotkeyStake(hotkey(0), at: netuid, in: chain) > .zero)
        #expect(chain[Subtensor.minerBurned, netuid] == .zero)
        #expect(chain[Subtensor.rootProp, netuid] > .zero)
    }

    @Test("All alpha that was made is paid out or waits, but for the dust of rounding")
    func nothingIsLost() throws {
        var chain = try network(tempo: 10)
        // Without stake on root nothing becomes claimable, so all alpha ends as stake.
        chain[Subtensor.taoWeight] = 0
        fixture.step(1, on: &chain)
        try setWeights(on: &chain)
        fixture.step(30, on: &chain)
        let out = chain[Subtensor.subnetAlphaOut, netuid].rawValue
        let waiting = [
            chain[Subtensor.pendingServerEmission, netuid], chain[Subtensor.pendingValidatorEmission, netuid],
            chain[Subtensor.pendingOwnerCut, netuid],
        ].reduce(UInt64(0)) { $0 + $1.rawValue }
        let owned =
            fixture.totalStaked(at: netuid, in: chain) + waiting
            + chain[Subtensor.subnetProtocolAlpha, netuid].rawValue
        #expect(owned <= out)
        // A rao a part each block, a few rao a neuron each epoch, and ratios of 32 bits at three epochs.
        #expect(out - owned <= 200)
    }

    @Test("Without weights the emission follows stake")
    func withoutWeights() throws {
        var chain = try network(tempo: 10)
        fixture.step(30, on: &chain)
        #expect(chain[Subtensor.incentive, 1] == [0, 0, 0, 0, 0])
        #expect(Subtensor.hotkeyStake(hotkey(3), at: netuid, in: chain) == .zero)
        let first = Subtensor.hotkeyStake(hotkey(1), at: netuid, in: chain).rawValue - 50_000_000_000
        let second = Subtensor.hotkeyStake(hotkey(2), at: netuid, in: chain).rawValue - 100_000_000_000
        #expect((first * 2).distance(to: second).magnitude <= second / 1_000)
    }

    @Test("A network does the same in the same blocks, to the last byte of its state")
    func deterministic() throws {
        func run() throws -> [UInt8] {
            var chain = try network(tempo: 7)
            fixture.step(1, on: &chain)
            try setWeights(on: &chain)
            fixture.step(20, on: &chain)
            return chain.committed().root.bytes
        }
        #expect(try run() == run())
    }

    @Test("Child keys come into force at an epoch once their time has come")
    func pendingChildren() throws {
        var chain = try network(tempo: 5)
        let links = [Pair(UInt64.max / 4, hotkey(2))]
        chain[Subtensor.pendingChildKeys, netuid, hotkey(1)] = Pair(links, 8)
        fixture.step(6, on: &chain)
        #expect(chain[Subtensor.childKeys, hotkey(1), netuid].isEmpty)
        fixture.step(4, on: &chain)
        #expect(chain[Subtensor.childKeys, hotkey(1), netuid] == links)
        #expect(chain[Subtensor.parentKeys, hotkey(2), netuid] == [Pair(UInt64.max / 4, hotkey(1))])
        #expect(chain.keys(of: Subtensor.pendingChildKeys, under: netuid).isEmpty)
        #expect(fixture.events(of: chain).contains(.setChildren(hotkey(1), netuid, links)))
    }

    @Test("A child that is a parent, or more than the whole, is no child")
    func contradictingChildren() throws {
        var chain = try network(tempo: 5)
        #expect(Subtensor.linkChildren([Pair(5, hotkey(2))], to: hotkey(1), at: netuid, on: &chain))
        #expect(!Subtensor.linkChildren([Pair(5, hotkey(1))], to: hotkey(2), at: netuid, on: &chain))
        #expect(
            !Subtensor.linkChildren(
                [Pair(.max, hotkey(3)), Pair(1, hotkey(4))],
                to: hotkey(1),
                at: netuid,
                on: &chain
            )
        )
        #expect(Subtensor.linkChildren([Pair(7, hotkey(3))], to: hotkey(1), at: netuid, on: &chain))
        #expect(chain[Subtensor.parentKeys, hotkey(2), netuid].isEmpty)
        #expect(chain[Subtensor.parentKeys, hotkey(3), netuid] == [Pair(7, hotkey(1))])
    }

    @Test("Old records of swapped keys are forgotten when the subnet's turn comes")
    func hotkeySwaps() throws {
        var chain = fixture.chain(block: 7_199, profile: .standard)
        fixture.addNetwork(1, tempo: 0, on: &chain)
        chain[Subtensor.lastHotkeySwapOnNetuid, 1, coldkey(1)] = 0
        chain[Subtensor.lastHotkeySwapOnNetuid, 1, coldkey(2)] = 5
        fixture.step(1, on: &chain)
        #expect(chain.contains(Subtensor.lastHotkeySwapOnNetuid, 1, coldkey(1)))
        fixture.step(1, on: &chain)
        #expect(!chain.contains(Subtensor.lastHotkeySwapOnNetuid, 1, coldkey(1)))
        #expect(chain.contains(Subtensor.lastHotkeySwapOnNetuid, 1, coldkey(2)))
    }
}
