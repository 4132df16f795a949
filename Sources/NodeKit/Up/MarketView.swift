import ChainCrypto
import Client
import Frame
import Primitives
import Runtime
import Scale

/// What the chain says about a subnet at one block.
struct MarketView: Sendable {
    /// A neuron as the chain has it.
    struct Neuron: Sendable {
        let uid: UID
        let hotkey: AccountID
        /// Shares of 65,535.
        let incentive: UInt16
        let dividends: UInt16
        /// What the last epoch gave, in rao of the subnet's alpha.
        let emission: UInt64
        /// The stake on the subnet, in rao of alpha.
        let stake: UInt64
    }

    let block: UInt64
    /// How many epochs the subnet has run.
    let epochs: UInt64
    /// The block of the next epoch.
    let nextEpoch: UInt64
    let neurons: [Neuron]

    /// Reads the subnet at the best block.
    static func read(_ client: ChainClient, _ netuid: NetUID) async throws -> MarketView {
        let block = try await client.headHash()
        let index = NetUIDStorageIndex(netuid)
        let prefixes: [[UInt8]] = [
            System.number.key,
            Subtensor.keys.prefix(under: netuid),
            Subtensor.incentive.key(index),
            Subtensor.dividends.key(netuid),
            Subtensor.emission.key(netuid),
            Subtensor.subnetEpochIndex.key(netuid),
            Subtensor.lastEpochBlock.key(netuid),
            Subtensor.tempo.key(netuid),
            Subtensor.totalHotkeyAlpha.prefix,
        ]
        let chain = try await client.snapshot(prefixes: prefixes, at: block)
        let incentive = chain[Subtensor.incentive, index]
        let dividends = chain[Subtensor.dividends, netuid]
        let emission = chain[Subtensor.emission, netuid]
        let neurons = chain.entries(of: Subtensor.keys, under: netuid).map { uid, hotkey in
            Neuron(
                uid: uid,
                hotkey: hotkey,
                incentive: Self.share(incentive, at: uid),
                dividends: Self.share(dividends, at: uid),
                emission: Int(uid) < emission.count ? emission[Int(uid)].rawValue : 0,
                stake: chain[Subtensor.totalHotkeyAlpha, hotkey, netuid].rawValue
            )
        }
        return MarketView(
            block: chain.block,
            epochs: chain[Subtensor.subnetEpochIndex, netuid],
            nextEpoch: chain[Subtensor.lastEpochBlock, netuid] + UInt64(chain[Subtensor.tempo, netuid]),
            neurons: neurons.sorted { $0.uid < $1.uid }
        )
    }

    private static func share(_ values: [PerU16], at uid: UID) -> UInt16 {
        Int(uid) < values.count ? values[Int(uid)].content : 0
    }
}
