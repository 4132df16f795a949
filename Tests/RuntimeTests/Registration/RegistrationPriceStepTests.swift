import Economics
import Frame
import Primitives
import Testing

@testable import Runtime

private typealias World = RegistrationWorld

/// Figures: `tests/registration.rs` of subtensor, by test name.
struct RegistrationPriceStepTests {
    private func world(
        burn: Tao,
        halfLife: UInt16,
        factor: U64F64,
        min: Tao = 0,
        max: Tao = .max
    ) -> World {
        var world = World()
        world.addNetwork(1)
        world.chain[Subtensor.burnHalfLife, 1] = halfLife
        world.chain[Subtensor.burnIncreaseMult, 1] = factor
        world.chain[Subtensor.minBurn, 1] = min
        world.chain[Subtensor.maxBurn, 1] = max
        world.chain[Subtensor.burn, 1] = burn
        return world
    }

    private func register(in world: inout World) throws {
        let burn = world.chain[Subtensor.burn, 1]
        // The reference's mock has an existential deposit of one; here the subnet's account must exist beforehand.
        try world.fund(Subtensor.subnetAccount(1), 500)
        try world.fund(World.account(100), burn.saturatingAdd(1_000_000))
        let count = UInt64(world.chain[Subtensor.subnetworkN, 1])
        try world.call(.burnedRegister(netuid: 1, hotkey: World.account(200 + count)), by: World.account(100))
    }

    @Test("a registration raises the price at once, and the next block lets it fall")
    func burnDecay() throws {
        // test_burn_decay: 1,000 doubles, then 1,998
        var world = world(burn: 1_000, halfLife: 1_000, factor: 2)
        try register(in: &world)
        #expect(world.chain[Subtensor.burn, 1] == 2_000)
        world.stepPrices(1)
        #expect(world.chain[Subtensor.burn, 1] == 1_998)
        #expect(world.chain[Subtensor.registrationsThisBlock, 1] == 0)
    }

    @Test("the price halves in every half-life")
    func halves() {
        // test_burn_halves_every_half_life
        var world = world(burn: 1_024, halfLife: 2, factor: 1)
        world.stepPrices(2)
        #expect(world.chain[Subtensor.burn, 1] == 511)
        world.stepPrices(2)
        #expect(world.chain[Subtensor.burn, 1] == 255)
    }

    @Test("the price stays within its bounds")
    func bounds() throws {
        // test_burn_min_and_max_clamps_prevent_zero_stuck_and_cap_bump
        var world = world(burn: 1, halfLife: 1, factor: 2, min: 100_000, max: 150_000)
        world.stepPrices(1)
        #expect(world.chain[Subtensor.burn, 1] == 100_000)
        try register(in: &world)
        #expect(world.chain[Subtensor.burn, 1] == 150_000)
        world.stepPrices(1)
        #expect(world.chain[Subtensor.burn, 1] == 100_000)
        world.stepPrices(1)
        #expect(world.chain[Subtensor.burn, 1] == 100_000)
    }

    @Test(
        "every registration of a block pays what the last one left",
        arguments: [
            // test_burned_register_immediately_bumps_price_many_multipliers_and_same_block_registrations
            (Tao(0), UInt64(0), Tao(100_000), Tao.max, 7), (5, 0, 1, .max, 7), (0, 1, 100_000, .max, 7),
            (7, 1, 1, .max, 7), (2, 2, 1, 400, 8), (3, 3, 1, .max, 6), (4, 4, 1, .max, 6), (7, 10, 1, 500_000, 5),
            (1, 100, 1, 5_000_000_000, 5), (1, 1_000, 1, 50_000_000_000, 4),
        ]
    )
    func sameBlock(burn: Tao, factor: UInt64, min: Tao, max: Tao, count: Int) throws {
        var world = world(burn: burn, halfLife: 1, factor: U64F64(saturating: factor), min: min, max: max)
        world.chain[Subtensor.burn, 1] = Swift.min(Swift.max(burn, min), max)
        var expected = world.chain[Subtensor.burn, 1].rawValue
        for _ in 0..<count {
            try register(in: &world)
            expected = Swift.min(Swift.max(expected * Swift.max(factor, 1), min.rawValue), max.rawValue)
            #expect(world.chain[Subtensor.burn, 1].rawValue == expected)
        }
        #expect(world.chain[Subtensor.registrationsThisBlock, 1] == UInt16(count))
        world.expectTaoConserved()
    }

    @Test("the first block changes no price but for the bounds")
    func firstBlock() {
        var world = world(burn: 1_000, halfLife: 1, factor: 1)
        world.go(to: 0)
        world.stepPrices(1)
        #expect(world.chain[Subtensor.burn, 1] == 1_000)
        world.stepPrices(1)
        #expect(world.chain[Subtensor.burn, 1] == 500)
    }

    @Test("root's interval starts anew from its first due epoch on")
    func rootInterval() {
        var world = World(block: 1)
        world.chain[Subtensor.tempo, .root] = 100
        world.chain[Subtensor.registrationsThisInterval, .root] = 3
        world.go(to: 98)
        world.stepPrices(1)
        #expect(world.chain[Subtensor.registrationsThisInterval, .root] == 3)
        world.stepPrices(1)
        #expect(world.chain[Subtensor.registrationsThisInterval, .root] == 0)
    }
}
