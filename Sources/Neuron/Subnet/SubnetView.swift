import ChainCrypto
public import Client
import Frame
public import Primitives
import Runtime
import Scale

/// What a neuron needs to know of its subnet, at one block.
public struct SubnetView: Sendable {
    /// A neuron of the subnet.
    public struct Neuron: Sendable {
        /// Its place.
        public let uid: UID
        /// Its hotkey.
        public let hotkey: AccountID
        /// The block in which the hotkey registered.
        public let registeredAt: UInt64
        /// Where it can be asked; nil where it announced nothing.
        public let axon: AxonEndpoint?
        /// Whether it may weigh others.
        public let hasPermit: Bool
        /// Its stake on the subnet, in rao of alpha.
        public let stake: UInt64
    }

    /// The block.
    public let block: UInt64
    /// The neurons, by uid.
    public let neurons: [Neuron]
    /// How many epochs the subnet has run.
    public let epoch: UInt64
    /// The block of the last epoch, and the blocks between epochs.
    public let lastEpochBlock: UInt64
    public let tempo: UInt64
    /// Whether weights are committed first and revealed later, and how many epochs later.
    public let commitReveal: Bool
    public let revealPeriod: UInt64
    /// The fewest weights, the largest share of one, and the version that the owner demands.
    public let minimumWeights: UInt16
    public let maximumWeight: UInt16
    public let versionKey: UInt64

    /// How many blocks remain until the next epoch.
    public var blocksToEpoch: UInt64 {
        let next = lastEpochBlock + tempo
        return next > block ? next - block : 0
    }

    /// The neuron of a hotkey; nil where it is not registered.
    public func neuron(of hotkey: AccountID) -> Neuron? {
        neurons.first { $0.hotkey == hotkey }
    }

    /// Reads the subnet at the best block.
    public static func read(_ client: ChainClient, _ netuid: NetUID) async throws -> SubnetView {
        let chain = try await client.snapshot(
            prefixes: [
                System.number.key,
                Subtensor.keys.prefix(under: netuid),
                Subtensor.blockAtRegistration.prefix(under: netuid),
                Subtensor.axons.prefix(under: netuid),
                Subtensor.validatorPermit.key(netuid),
                Subtensor.totalHotkeyAlpha.prefix,
                Subtensor.subnetEpochIndex.key(netuid),
                Subtensor.lastEpochBlock.key(netuid),
                Subtensor.tempo.key(netuid),
                Subtensor.commitRevealWeightsEnabled.key(netuid),
                Subtensor.revealPeriodEpochs.key(netuid),
                Subtensor.minAllowedWeights.key(netuid),
                Subtensor.maxWeightsLimit.key(netuid),
                Subtensor.weightsVersionKey.key(netuid),
            ]
        )
        let permits = chain[Subtensor.validatorPermit, netuid]
        let neurons = chain.entries(of: Subtensor.keys, under: netuid).map { uid, hotkey in
            Neuron(
                uid: uid,
                hotkey: hotkey,
                registeredAt: chain[Subtensor.blockAtRegistration, netuid, uid],
                axon: chain[Subtensor.axons, netuid, hotkey].flatMap { AxonEndpoint($0, hotkey: hotkey) },
                hasPermit: Int(uid) < permits.count && permits[Int(uid)],
                stake: chain[Subtensor.totalHotkeyAlpha, hotkey, netuid].rawValue
            )
        }
        return SubnetView(
            block: chain.block,
            neurons: neurons.sorted { $0.uid < $1.uid },
            epoch: chain[Subtensor.subnetEpochIndex, netuid],
            lastEpochBlock: chain[Subtensor.lastEpochBlock, netuid],
            tempo: UInt64(chain[Subtensor.tempo, netuid]),
            commitReveal: chain[Subtensor.commitRevealWeightsEnabled, netuid],
            revealPeriod: chain[Subtensor.revealPeriodEpochs, netuid],
            minimumWeights: chain[Subtensor.minAllowedWeights, netuid],
            maximumWeight: chain[Subtensor.maxWeightsLimit, netuid],
            versionKey: chain[Subtensor.weightsVersionKey, netuid]
        )
    }
}

extension AxonEndpoint {
    /// The endpoint that a neuron announced; nil where it is none.
    init?(_ info: AxonInfo, hotkey: AccountID) {
        guard info.port > 0, info.ip != 0 else { return nil }
        let address = SS58.encode(hotkey.bytes)
        if info.ipType == 4 {
            guard let word = UInt32(exactly: info.ip) else { return nil }
            let parts = [24, 16, 8, 0].map { String((word >> UInt32($0)) & 255) }
            self.init(ip: parts.joined(separator: "."), port: Int(info.port), hotkey: address)
        } else {
            let groups = (0..<8).map { String((info.ip >> UInt128(112 - $0 * 16)) & 0xffff, radix: 16) }
            self.init(ip: groups.joined(separator: ":"), port: Int(info.port), hotkey: address)
        }
    }
}
