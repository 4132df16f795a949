import ChainCrypto
import Client
import Economics
import Foundation
import Frame
import Primitives
import Runtime
import Scale
import State

/// What the chain says about a subnet, at one block.
struct SubnetReading: Sendable, Equatable {
    /// A neuron as the chain has it.
    struct Neuron: Sendable, Equatable {
        var uid: UInt16
        var hotkey: String
        /// What its owner's identity says it is called; not yet fit to be shown.
        var identity: String?
        var hasPermit: Bool
        var registeredAt: UInt64
        var incentive: Double
        var dividends: Double
        var consensus: Double
        var validatorTrust: Double
        var emission: Double
        var stake: Double
    }

    var block: UInt64
    /// Nil where there is no such subnet.
    var terms: SubnetTerms?
    /// The neurons, by uid.
    var neurons: [Neuron]
    var weights: [WeightRow]
}

extension SubnetReading {
    /// Reads a subnet out of a state that holds what ``ChainReader`` asks for.
    init(_ chain: Chain, netuid: NetUID) {
        let index = NetUIDStorageIndex(netuid)
        block = chain.block
        terms = Self.terms(chain, netuid)
        guard terms != nil else {
            neurons = []
            weights = []
            return
        }
        let incentive = chain[Subtensor.incentive, index]
        let dividends = chain[Subtensor.dividends, netuid]
        let consensus = chain[Subtensor.consensus, netuid]
        let trust = chain[Subtensor.validatorTrust, netuid]
        let emission = chain[Subtensor.emission, netuid]
        let permits = chain[Subtensor.validatorPermit, netuid]
        neurons = chain.entries(of: Subtensor.keys, under: netuid).map { uid, hotkey in
            let place = Int(uid)
            let owner = chain[Subtensor.owner, hotkey]
            return Neuron(
                uid: uid,
                hotkey: SS58.encode(hotkey.bytes),
                identity: chain[Subtensor.identitiesV2, owner].map { String(decoding: $0.name, as: UTF8.self) },
                hasPermit: place < permits.count && permits[place],
                registeredAt: chain[Subtensor.blockAtRegistration, netuid, uid],
                incentive: Self.share(incentive, place),
                dividends: Self.share(dividends, place),
                consensus: Self.share(consensus, place),
                validatorTrust: Self.share(trust, place),
                emission: place < emission.count ? Self.whole(emission[place].rawValue) : 0,
                stake: Self.whole(chain[Subtensor.totalHotkeyAlpha, hotkey, netuid].rawValue)
            )
        }
        neurons.sort { $0.uid < $1.uid }
        weights = chain.entries(of: Subtensor.weights, under: index).map { uid, row in
            let sum = row.reduce(0.0) { $0 + Double($1.second) }
            let shares = row.filter { $0.second > 0 }.map {
                WeightShare(uid: $0.first, share: Double($0.second) / sum)
            }
            return WeightRow(validator: uid, shares: shares)
        }
        weights.sort { $0.validator < $1.validator }
    }

    private static func terms(_ chain: Chain, _ netuid: NetUID) -> SubnetTerms? {
        guard chain[Subtensor.networksAdded, netuid] else { return nil }
        let tempo = chain[Subtensor.tempo, netuid]
        let schedule = EpochSchedule(
            tempo: tempo,
            lastEpochBlock: chain[Subtensor.lastEpochBlock, netuid],
            pendingEpochAt: chain[Subtensor.pendingEpochAt, netuid],
            blocksSinceLastStep: chain[Subtensor.blocksSinceLastStep, netuid]
        )
        let next = schedule.nextStart
        let hasCut = chain[Subtensor.ownerCutEnabled, netuid]
        return SubnetTerms(
            name: chain[Subtensor.subnetIdentitiesV3, netuid].map { String(decoding: $0.subnetName, as: UTF8.self) },
            symbol: String(decoding: chain[Subtensor.tokenSymbol, netuid], as: UTF8.self),
            epoch: chain[Subtensor.subnetEpochIndex, netuid],
            tempo: UInt64(tempo),
            nextEpochBlock: next,
            blocksToEpoch: next.map { $0 > chain.block ? $0 - chain.block : 0 },
            commitReveal: chain[Subtensor.commitRevealWeightsEnabled, netuid],
            revealPeriod: chain[Subtensor.revealPeriodEpochs, netuid],
            ownerCut: hasCut ? Double(chain[Subtensor.subnetOwnerCut]) / 65_535 : 0,
            kappa: Double(chain[Subtensor.kappa, netuid]) / 65_535,
            registrationPrice: whole(chain[Subtensor.burn, netuid].rawValue),
            isStarted: chain[Subtensor.firstEmissionBlockNumber, netuid] != nil
        )
    }

    private static func share(_ values: [PerU16], _ place: Int) -> Double {
        place < values.count ? Double(values[place].content) / 65_535 : 0
    }

    private static func whole(_ rao: UInt64) -> Double { Double(rao) / 1e9 }
}
