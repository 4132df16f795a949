import Economics
import Frame
import Primitives
import Scale
import State
import TestSupport
import Testing

@testable import Runtime

/// Locks under random use: what must hold whatever is called.
@Suite("Locks under random use")
struct LockPropertyTests {
    typealias World = LockWorld
    static let coldkeys = (0..<5).map { StakingFixture.account(500 + $0) }
    static let hotkeys = (0..<4).map { StakingFixture.account(600 + $0) } + [World.ownerHotkey]

    private func world() throws -> World {
        var world = try World()
        try world.addSubnet(2, owner: StakingFixture.account(2_001), hotkey: StakingFixture.account(2_002))
        for (place, hotkey) in Self.hotkeys.dropLast().enumerated() {
            try world.fixture.register(hotkey, of: Self.coldkeys[place])
        }
        for coldkey in Self.coldkeys {
            for netuid in [1, 2] as [NetUID] {
                try world.stake(20_000_000_000, of: coldkey, with: Self.hotkeys[0], at: netuid)
            }
        }
        return world
    }

    private func randomCall(
        by coldkey: AccountID,
        in world: World,
        using random: inout SeededGenerator
    ) -> Subtensor.Call {
        let netuid = NetUID(UInt16.random(in: 1...2, using: &random))
        let hotkey = Self.hotkeys.randomElement(using: &random) ?? World.hotkey
        let total = world.total(coldkey, at: netuid).rawValue
        let amount = Alpha(
            UInt64.random(in: 0...max(total, 1), using: &random) / ([1, 3, 50].randomElement(using: &random) ?? 1)
        )
        switch Int.random(in: 0..<10, using: &random) {
        case 0...2: return .lockStake(hotkey: hotkey, netuid: netuid, amount: amount)
        case 3: return .moveLock(destinationHotkey: hotkey, netuid: netuid)
        case 4: return .setPerpetualLock(netuid: netuid, enabled: Bool.random(using: &random))
        case 5: return .setRejectLockedAlpha(enabled: Bool.random(using: &random))
        case 6: return .removeStake(hotkey: Self.hotkeys[0], netuid: netuid, amountUnstaked: amount)
        case 7:
            return .transferStake(
                destinationColdkey: Self.coldkeys.randomElement(using: &random) ?? coldkey,
                hotkey: Self.hotkeys[0],
                originNetuid: netuid,
                destinationNetuid: netuid,
                alphaAmount: amount
            )
        case 8: return .addStake(hotkey: Self.hotkeys[0], netuid: netuid, amountStaked: 5_000_000)
        default: return .burnAlpha(hotkey: Self.hotkeys[0], amount: Alpha(amount.rawValue / 100), netuid: netuid)
        }
    }

    @Test("locked stake is there, one lock a subnet, the index knows all, money is conserved", arguments: 0..<4)
    func invariants(seed: UInt64) throws {
        var random = SeededGenerator(seed: 900 + seed)
        var world = try world()
        var taken = 0
        for _ in 0..<150 {
            world.pass(UInt64.random(in: 0...20_000, using: &random))
            let coldkey = Self.coldkeys.randomElement(using: &random) ?? World.coldkey
            let call = randomCall(by: coldkey, in: world, using: &random)
            if world.refusal(call, by: coldkey) == nil { taken += 1 }
            world.fixture.expectConservation(slack: 1_000_000)
            for coldkey in Self.coldkeys {
                for netuid in [1, 2] as [NetUID] {
                    // Shares are cut, so that others can move a position by a rao.
                    let held = world.total(coldkey, at: netuid).saturatingAdd(10)
                    #expect(world.locked(coldkey, at: netuid) <= held)
                    #expect(world.chain.keys(of: Subtensor.lock, under: coldkey, netuid).count <= 1)
                }
            }
            let locks = world.chain.entries(of: Subtensor.lock)
            #expect(world.chain.keys(of: Subtensor.lockingColdkeys).count == locks.count)
            for entry in locks {
                #expect(!entry.value.value.isDust)
                #expect(
                    world.chain.contains(
                        Subtensor.lockingColdkeys,
                        entry.key.second,
                        entry.key.third,
                        entry.key.first
                    )
                )
            }
        }
        #expect(taken > 40)
    }

    @Test("the same calls give the same state")
    func determinism() throws {
        func run() throws -> Hash256 {
            var random = SeededGenerator(seed: 77)
            var world = try world()
            for _ in 0..<60 {
                world.pass(UInt64.random(in: 0...20_000, using: &random))
                let coldkey = Self.coldkeys.randomElement(using: &random) ?? World.coldkey
                _ = world.refusal(randomCall(by: coldkey, in: world, using: &random), by: coldkey)
            }
            return world.chain.committed().root
        }
        #expect(try run() == run())
    }
}
