import Frame
import Primitives
import Scale

// The place of a neuron whose hotkey is replaced. Source: `perform_hotkey_swap_on_one_subnet` in `swap/swap_hotkey.rs`
// of subtensor (protocol section 4.6), by behaviour.

extension Subtensor {
    /// Gives the new key the old one's place, endpoints, hashed commitments of weights and certificate. Commitments by
    /// a ciphertext stay with the old key, as in the reference.
    static func moveNeuron(_ swap: HotkeySwap, at netuid: NetUID, on chain: inout Chain) -> DatabaseWork {
        var work = DatabaseWork()
        if let uid = chain[uids, netuid, swap.old] {
            chain[uids, netuid, swap.old] = nil
            chain[uids, netuid, swap.new] = uid
            chain[keys, netuid, uid] = swap.new
            work.count(reads: 1, writes: 3)
        }
        work.count(rename(swap, in: prometheus, netuid, on: &chain))
        work.count(rename(swap, in: axons, netuid, on: &chain))
        for row in mechanismRows(of: netuid, in: chain) {
            work.count(rename(swap, in: weightCommits, row, on: &chain))
        }
        if let emission = chain[loadedEmission, netuid] {
            chain[loadedEmission, netuid] = emission.map { entry in
                entry.first == swap.old ? Triple(swap.new, entry.second, entry.third) : entry
            }
            work.count(reads: 1, writes: 2)
        }
        work.count(rename(swap, in: neuronCertificates, netuid, on: &chain))
        return work
    }

    private static func rename<Key: ScaleCodable, Value: ScaleCodable>(
        _ swap: HotkeySwap,
        in item: OptionalDoubleMap<Key, AccountID, Value>,
        _ key: Key,
        on chain: inout Chain
    ) -> DatabaseWork {
        guard let value = chain[item, key, swap.old] else { return DatabaseWork() }
        chain[item, key, swap.old] = nil
        chain[item, key, swap.new] = value
        return DatabaseWork(reads: 1, writes: 2)
    }
}
