import ChainCrypto
import Client
import Frame
import Primitives
import Runtime
import Scale
import State

/// Reads a subnet and its blocks from a node, with few questions each.
struct ChainReader: Sendable {
    let client: ChainClient
    let netuid: NetUID

    /// The most neurons of a subnet that are read; the chain allows 256.
    static let neuronLimit = 4_096
    /// How many keys are asked for at once.
    private static let batch = 500

    /// The subnet as of a block.
    func subnet(at block: Hash256) async throws -> SubnetReading {
        let index = NetUIDStorageIndex(netuid)
        let neuronKeys = try await client.keys(withPrefix: Subtensor.keys.prefix(under: netuid), at: block)
        let weightKeys = try await client.keys(withPrefix: Subtensor.weights.prefix(under: index), at: block)
        guard neuronKeys.count <= Self.neuronLimit, weightKeys.count <= Self.neuronLimit else {
            throw ClientError.unexpectedReply("more than \(Self.neuronLimit) neurons")
        }
        var entries = try await values(of: settingKeys + neuronKeys + weightKeys, at: block)
        let first = Chain(StateView(entries: entries), profile: client.profile)
        let neurons = first.entries(of: Subtensor.keys, under: netuid)
        entries += try await values(
            of: neurons.flatMap { uid, hotkey in
                [
                    Subtensor.totalHotkeyAlpha.key(hotkey, netuid), Subtensor.owner.key(hotkey),
                    Subtensor.blockAtRegistration.key(netuid, uid),
                ]
            },
            at: block
        )
        let second = Chain(StateView(entries: entries), profile: client.profile)
        let owners = Set(neurons.map { second[Subtensor.owner, $0.value] })
        entries += try await values(of: owners.sorted().map { Subtensor.identitiesV2.key($0) }, at: block)
        return SubnetReading(Chain(StateView(entries: entries), profile: client.profile), netuid: netuid)
    }

    /// A block in brief; nil where the node does not have it.
    func block(_ number: BlockNumber) async throws -> BlockFigures? {
        guard let hash = try await client.blockHash(at: number) else { return nil }
        let reply = try await client.request("chain_getBlock", [.string("\(hash)")])
        guard let extrinsics = reply["block"]?["extrinsics"]?.elements else { return nil }
        let events = try await client.read(System.eventCount, at: hash)
        return BlockFigures(
            number: UInt64(number),
            hash: "\(hash)",
            extrinsics: extrinsics.count,
            events: Int(events)
        )
    }

    private var settingKeys: [[UInt8]] {
        let index = NetUIDStorageIndex(netuid)
        return [
            System.number.key,
            Subtensor.networksAdded.key(netuid),
            Subtensor.subnetIdentitiesV3.key(netuid),
            Subtensor.tokenSymbol.key(netuid),
            Subtensor.subnetEpochIndex.key(netuid),
            Subtensor.tempo.key(netuid),
            Subtensor.lastEpochBlock.key(netuid),
            Subtensor.pendingEpochAt.key(netuid),
            Subtensor.blocksSinceLastStep.key(netuid),
            Subtensor.commitRevealWeightsEnabled.key(netuid),
            Subtensor.revealPeriodEpochs.key(netuid),
            Subtensor.ownerCutEnabled.key(netuid),
            Subtensor.subnetOwnerCut.key,
            Subtensor.kappa.key(netuid),
            Subtensor.burn.key(netuid),
            Subtensor.firstEmissionBlockNumber.key(netuid),
            Subtensor.incentive.key(index),
            Subtensor.dividends.key(netuid),
            Subtensor.consensus.key(netuid),
            Subtensor.validatorTrust.key(netuid),
            Subtensor.emission.key(netuid),
            Subtensor.validatorPermit.key(netuid),
        ]
    }

    private func values(of keys: [[UInt8]], at block: Hash256) async throws -> [(key: [UInt8], value: [UInt8])] {
        var entries: [(key: [UInt8], value: [UInt8])] = []
        for start in stride(from: 0, to: keys.count, by: Self.batch) {
            let part = keys[start..<min(start + Self.batch, keys.count)]
            let reply = try await client.request(
                "state_queryStorageAt",
                [.array(part.map { .string(Hex.encode($0)) }), .string("\(block)")]
            )
            for change in reply.elements?.first?["changes"]?.elements ?? [] {
                guard let pair = change.elements, pair.count == 2, let key = pair[0].text.flatMap(Hex.decode),
                    let value = pair[1].text.flatMap(Hex.decode)
                else { continue }
                entries.append((key, value))
            }
        }
        return entries
    }
}
