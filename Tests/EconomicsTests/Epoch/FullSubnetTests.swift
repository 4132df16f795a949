import Primitives
import Testing

@testable import Economics

/// A full subnet. Figures of subtensor, `pallets/subtensor/src/tests/epoch.rs`.
@Suite struct FullSubnetTests {
    /// How validators stand among the neurons, and whether the others weigh themselves.
    struct Case: Sendable {
        var order: Int
        var serversWeighThemselves: Bool
    }

    /// 64 of 512: first, every eighth, or in the reference's third order, last.
    private static func validators(order: Int) -> [Int] {
        switch order {
        case 0: Array(0..<64)
        case 1: (0..<64).map { $0 * 8 }
        default: Array(448..<512)
        }
    }

    /// `test_512_graph`: three epochs without blocks between them; all figures are exact.
    @Test(
        arguments: [
            Case(order: 0, serversWeighThemselves: false), Case(order: 0, serversWeighThemselves: true),
            Case(order: 1, serversWeighThemselves: false), Case(order: 1, serversWeighThemselves: true),
            Case(order: 2, serversWeighThemselves: false), Case(order: 2, serversWeighThemselves: true),
        ]
    )
    func `64 validators pay 448 miners evenly`(row: Case) {
        let validators = Self.validators(order: row.order)
        let isValidator = (0..<512).map { Set(validators).contains($0) }
        let servers = (0..<512).filter { !isValidator[$0] }
        let stake: UInt64 = 328_125_000_000_000
        var parameters = EpochSubnet.mockParameters(validators: 64)
        parameters.tempo = 65_534
        var subnet = EpochSubnet(stake: isValidator.map { $0 ? stake : 0 }, parameters: parameters)
        subnet.registeredAt = Array(repeating: 0, count: 512)
        subnet.runEpoch()
        let targets = servers.map { UID($0) }
        for uid in validators { subnet.setWeights(uid, targets, Array(repeating: 127, count: targets.count)) }
        if row.serversWeighThemselves {
            for uid in servers { subnet.setWeights(uid, [UID(uid)], [.max]) }
        }
        var outputs = subnet.runEpoch()
        for _ in 0..<2 { outputs = subnet.runEpoch() }
        for uid in validators {
            #expect(outputs.consensus[uid] == 0)
            #expect(outputs.incentive[uid] == 0)
            #expect(outputs.dividends[uid] == 1_023)
            #expect(outputs.emission[uid] == 7_812_500)
            #expect(subnet.bond(uid, validators[0]) == 0)
            #expect(subnet.bond(uid, servers[0]) == 65_535)
        }
        for uid in servers {
            #expect(outputs.consensus[uid] == 146)
            #expect(outputs.incentive[uid] == 146)
            #expect(outputs.dividends[uid] == 0)
            #expect(outputs.emission[uid] == 1_116_071)
            #expect(subnet.bond(uid, validators[0]) == 0)
            #expect(subnet.bond(uid, servers[0]) == 0)
        }
    }

    /// `tests/epoch_logs.rs`: `test_bad_permit_vector`: one permit for two neurons with as much stake.
    @Test func `who has no permit in a list that is too short gets nothing`() {
        var parameters = EpochSubnet.mockParameters(validators: 128)
        parameters.tempo = 10
        var subnet = EpochSubnet(stake: [1_000_000_000, 1_000_000_000], parameters: parameters)
        subnet.registeredAt = [0, 0]
        subnet.permits = [true]
        #expect(Epoch.run(subnet.inputs()).validatorEmission == [1_000_000_000, 0])
    }
}
