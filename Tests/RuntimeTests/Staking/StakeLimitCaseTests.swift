import Economics
import Frame
import Primitives
import Testing

@testable import Runtime

/// How much can be staked, unstaked and moved within a price limit: the rest of the reference's tables. Figures of
/// subtensor, `pallets/subtensor/src/tests/staking.rs`.
struct StakeLimitCaseTests {
    private typealias Fixture = StakingFixture

    /// A chain whose subnets 1 and 2 have the given reserves.
    private func chain(_ reserves: [(NetUID, UInt64, UInt64)]) throws -> Chain {
        var chain = try StakingFixture().chain
        for (netuid, tao, alpha) in reserves {
            chain[Subtensor.networksAdded, netuid] = true
            chain[Subtensor.subnetMechanism, netuid] = 1
            chain[Subtensor.subnetTAO, netuid] = Tao(tao)
            chain[Subtensor.subnetAlphaIn, netuid] = Alpha(alpha)
        }
        return chain
    }

    private func expect(_ value: UInt64, near expected: UInt64, within slack: UInt64) {
        #expect(max(value, expected) - min(value, expected) <= slack, "\(value) is not \(expected)")
    }

    /// Reserves are below this runtime's least one, not the mock's, so the curve itself is asked; the fee is nothing.
    @Test(
        "Small pools take what the reference says (test_max_amount_add_dynamic)",
        arguments: [(100, 100, 4), (1_000, 1_000, 48), (10_000, 10_000, 488)] as [(UInt64, UInt64, UInt64)]
    )
    func staking(tao: UInt64, alpha: UInt64, expected: UInt64) throws {
        let limit = Pool.price(limit: 1_100_000_000)
        #expect(Pool(tao: Tao(tao), alpha: Alpha(alpha)).taoIn(toReach: limit).rawValue == expected)
    }

    @Test(
        "Nothing can be staked below the price (test_max_amount_add_dynamic)",
        arguments: [(1_000_000_000, 1_000_000_000, 0), (150_000_000_000, 100_000_000_000, 500_000_000)]
            as [(UInt64, UInt64, UInt64)]
    )
    func stakingBelow(tao: UInt64, alpha: UInt64, limit: UInt64) throws {
        let chain = try chain([(1, tao, alpha)])
        #expect(throws: DispatchError.swap(.priceLimitExceeded)) {
            try Subtensor.mostToStake(at: 1, limit: Tao(limit), in: chain)
        }
    }

    @Test("Close to the price a little can be sold (test_max_amount_remove_dynamic)")
    func unstakingLittle() throws {
        let chain = try chain([(1, 200_000_000_000, 100_000_000_000)])
        let most = try Subtensor.mostToUnstake(at: 1, limit: 1_999_999_999, in: chain).rawValue
        // The table allows a hundredth of 24, which is nothing.
        #expect(most == 24)
    }

    @Test(
        "Above the price, or without reserves, nothing can be sold (test_max_amount_remove_dynamic)",
        arguments: [
            (0, 1_000_000_000, 100, .reservesTooLow),
            (1_000_000_000, 0, 100, .priceLimitExceeded),
            (200_000_000_000, 100_000_000_000, 2_000_000_000, .priceLimitExceeded),
            (200_000_000_000, 100_000_000_000, 2_000_000_001, .priceLimitExceeded),
            (21_000_000_000_000_000, 1_000_000_000_000_000_000, .max, .priceLimitExceeded),
        ] as [(UInt64, UInt64, UInt64, Swap.Failure)]
    )
    func unstakingRefused(tao: UInt64, alpha: UInt64, limit: UInt64, reason: Swap.Failure) throws {
        let chain = try chain([(1, tao, alpha)])
        #expect(throws: DispatchError.swap(reason)) {
            try Subtensor.mostToUnstake(at: 1, limit: Tao(limit), in: chain)
        }
    }

    struct Move: Sendable {
        var reserves: [UInt64]
        var limit: UInt64
        var expected: UInt64
        var slack: UInt64 = 1
    }

    private static let steep: [UInt64] = [150_000_000_000, 100_000_000_000, 100_000_000_000, 100_000_000_000]

    @Test(
        "Between two pools as much moves as the reference says (test_max_amount_move_dynamic_dynamic)",
        arguments: [
            Move(reserves: [1, 1, 1, 1], limit: 2, expected: 250_000_000),
            Move(reserves: [1, 1, 1, 1], limit: 4, expected: 125_000_000),
            Move(reserves: [1, 1, 1, 1], limit: 1_000, expected: 500_000),
            Move(reserves: [1_000, 1_000, 1_000, 1_000], limit: 500_000_000, expected: 500),
            Move(reserves: steep, limit: 500_000_000, expected: 80_000_000_000, slack: 1_000_000),
            Move(reserves: steep, limit: 750_000_000, expected: 40_000_000_000, slack: 1_000_000),
            Move(reserves: steep, limit: 1_250_000_000, expected: 8_000_000_000, slack: 1_000),
            Move(reserves: steep, limit: 1_500_000_001, expected: 0),
            Move(reserves: steep, limit: 1_500_001_000, expected: 0),
            Move(reserves: steep, limit: 2_000_000_000, expected: 0),
            Move(
                reserves: [1_000_000, 1_000_000, 21_000_000_000_000_000, 1_000_000_000_000_000_000],
                limit: 1,
                expected: 48_000_000_000_000_000,
                slack: 1_000_000_000_000_000
            ),
            Move(
                reserves: [1_000_000, 1_000_000, 21_000_000_000_000_000, 1_000_000_000_000_000_000],
                limit: .max,
                expected: 0
            ),
        ]
    )
    func moving(row: Move) throws {
        let chain = try chain([(1, row.reserves[0], row.reserves[1]), (2, row.reserves[2], row.reserves[3])])
        let most = (try? Subtensor.mostToMove(from: 1, to: 2, limit: Tao(row.limit), in: chain).rawValue) ?? 0
        expect(most, near: row.expected, within: row.slack)
    }

    /// `test_max_amount_add_stable`, `test_max_amount_remove_root`, `test_max_amount_remove_stable`,
    /// `test_max_amount_move_root_stable`: on root, and on a subnet without a pool, alpha is worth one TAO.
    @Test("Without a pool all or nothing is within the limit", arguments: [NetUID.root, 1])
    func stable(netuid: NetUID) throws {
        var chain = try StakingFixture().chain
        chain[Subtensor.networksAdded, 1] = true
        for limit: Tao in [0, 999_999_999] {
            #expect(try Subtensor.mostToStake(at: netuid, limit: limit, in: chain) == 0)
        }
        for limit: Tao in [1_000_000_000, 1_000_000_001, 2_000_000_000] {
            #expect(try Subtensor.mostToStake(at: netuid, limit: limit, in: chain) == .max)
        }
        for limit: Tao in [0, 500_000_000, 999_999_999, 1_000_000_000] {
            #expect(try Subtensor.mostToUnstake(at: netuid, limit: limit, in: chain) == .max)
            #expect(try Subtensor.mostToMove(from: .root, to: netuid, limit: limit, in: chain) == .max)
        }
        for limit: Tao in [1_000_000_001, 2_000_000_000] {
            #expect(try Subtensor.mostToUnstake(at: netuid, limit: limit, in: chain) == 0)
            #expect(try Subtensor.mostToMove(from: .root, to: netuid, limit: limit, in: chain) == 0)
        }
    }

    @Test("From a subnet without a pool into one at half a TAO (test_max_amount_move_stable_dynamic)")
    func stableToDynamic() throws {
        var chain = try chain([(2, 50_000_000_000, 100_000_000_000)])
        chain[Subtensor.networksAdded, 1] = true
        #expect(Swap.price(at: 2, in: chain) == .half)
        #expect(try Subtensor.mostToMove(from: 1, to: 2, limit: 0, in: chain) == .max)
        for limit: UInt64 in [2_000_000_000, 3_000_000_000, .max, .max - 1, .max / 2] {
            #expect(throws: DispatchError.swap(.priceLimitExceeded)) {
                try Subtensor.mostToMove(from: 1, to: 2, limit: Tao(limit), in: chain)
            }
        }
        let most = try Subtensor.mostToMove(from: 1, to: 2, limit: 500_000_000, in: chain).rawValue
        expect(most, near: 50_150_000_000, within: 500_000_000)
        #expect(try Subtensor.mostToMove(from: 1, to: 2, limit: 1_999_999_000, in: chain) > 0)
    }

    @Test("From a subnet at one and a half TAO into one without a pool (test_max_amount_move_dynamic_stable)")
    func dynamicToStable() throws {
        var chain = try chain([(2, 150_000_000_000, 100_000_000_000)])
        chain[Subtensor.networksAdded, 1] = true
        func most(_ limit: UInt64) throws -> UInt64 {
            try Subtensor.mostToMove(from: 2, to: 1, limit: Tao(limit), in: chain).rawValue
        }
        #expect(try most(0) == 100_000_000_000_000)
        for limit: UInt64 in [1, 2, 3, 1_499_999_999] { #expect(try most(limit) > 0) }
        #expect(throws: DispatchError.swap(.priceLimitExceeded)) { try most(1_500_000_001) }
        #expect(((try? most(1_500_000_000)) ?? 0) <= 10_000)
        expect(try most(375_000_000), near: 100_050_000_000, within: 10_000_000)
        for limit: UInt64 in [.max, .max - 1, .max / 2] {
            #expect(((try? most(limit)) ?? 0) < 21_000_000_000_000_000)
        }
    }
}
