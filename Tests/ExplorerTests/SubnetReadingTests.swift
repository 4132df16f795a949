import ChainCrypto
import Frame
import Primitives
import Runtime
import Scale
import State
import Testing

@testable import Explorer

@Suite struct SubnetReadingTests {
    private let netuid: NetUID = 2
    private let keys = [DevAccount.alice.id, DevAccount.bob.id, DevAccount.charlie.id]

    private func chain() -> Chain {
        var chain = Chain(.empty, profile: .fast)
        chain[Subtensor.networksAdded, netuid] = true
        for (place, key) in keys.enumerated() {
            chain[Subtensor.keys, netuid, UInt16(place)] = key
            chain[Subtensor.owner, key] = key
            chain[Subtensor.blockAtRegistration, netuid, UInt16(place)] = UInt64(place + 3)
            chain[Subtensor.totalHotkeyAlpha, key, netuid] = Alpha(UInt64(place) * 1_500_000_000)
        }
        chain[Subtensor.incentive, NetUIDStorageIndex(netuid)] = [0, 65_535, 0].map { PerU16(content: $0) }
        // Shorter than the neurons: the last registered after the epoch.
        chain[Subtensor.dividends, netuid] = [PerU16(content: 65_535)]
        chain[Subtensor.emission, netuid] = [Alpha(1_000_000_000), Alpha(500_000_000)]
        chain[Subtensor.validatorPermit, netuid] = [true]
        chain[Subtensor.weights, NetUIDStorageIndex(netuid), 0] = [Pair(1, 65_535), Pair(2, 21_845), Pair(0, 0)]
        chain[Subtensor.tempo, netuid] = 20
        chain[Subtensor.lastEpochBlock, netuid] = 40
        chain[Subtensor.subnetEpochIndex, netuid] = 2
        chain[Subtensor.burn, netuid] = Tao(250_000_000)
        chain[System.number] = 47
        return chain
    }

    @Test func aSubnetIsReadAsItStands() throws {
        let reading = SubnetReading(chain(), netuid: netuid)
        #expect(reading.block == 47)
        #expect(reading.neurons.map(\.uid) == [0, 1, 2])
        #expect(reading.neurons.map(\.incentive) == [0, 1, 0])
        #expect(reading.neurons.map(\.dividends) == [1, 0, 0])
        #expect(reading.neurons.map(\.emission) == [1, 0.5, 0])
        #expect(reading.neurons.map(\.stake) == [0, 1.5, 3])
        #expect(reading.neurons.map(\.hasPermit) == [true, false, false])
        #expect(reading.neurons.map(\.registeredAt) == [3, 4, 5])
        #expect(reading.neurons[0].hotkey == "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY")
        let row = try #require(reading.weights.first)
        #expect(row.validator == 0)
        #expect(row.share(of: 1) == 0.75 && row.share(of: 2) == 0.25 && row.share(of: 0) == 0)
        #expect(row.shares.count == 2)
        let terms = try #require(reading.terms)
        #expect(terms.tempo == 20 && terms.nextEpochBlock == 60 && terms.blocksToEpoch == 13 && terms.epoch == 2)
        #expect(terms.commitReveal && terms.registrationPrice == 0.25)
        #expect(abs(terms.ownerCut - 0.18) < 0.001)
        #expect(!terms.isStarted)
    }

    @Test func anAskedForEpochComesBeforeTheRegularOne() {
        var chain = chain()
        chain[Subtensor.pendingEpochAt, netuid] = 50
        #expect(SubnetReading(chain, netuid: netuid).terms?.nextEpochBlock == 50)
    }

    @Test func aSubnetThatDoesNotExistHasNoTerms() {
        let reading = SubnetReading(chain(), netuid: 9)
        #expect(reading.terms == nil && reading.neurons.isEmpty && reading.weights.isEmpty)
    }
}
