import Economics
import Frame
import Primitives

// When epochs run. Source: `coinbase/run_coinbase.rs` of subtensor (protocol section 2.8), by behaviour.

extension Subtensor {
    /// What waited for a subnet's epoch.
    struct PendingEmission: Equatable {
        /// For miners.
        var server: Alpha
        /// For validators.
        var validator: Alpha
        /// For root stakers.
        var root: Alpha
        /// For the owner.
        var ownerCut: Alpha
    }

    /// Whether a subnet's epoch is due at `block`.
    static func shouldRunEpoch(_ netuid: NetUID, at block: UInt64, in chain: Chain) -> Bool {
        schedule(at: netuid, in: chain).isDue(at: block)
    }

    /// The block where a subnet's next epoch is expected; nil where it has no epochs.
    static func nextEpochBlock(_ netuid: NetUID, in chain: Chain) -> UInt64? {
        schedule(at: netuid, in: chain).nextStart
    }

    /// The epoch that something done now belongs to: one ahead in the block where an epoch is due but has not run,
    /// either because the block step is not there yet or because the block has no room for it.
    static func currentEpoch(of netuid: NetUID, in chain: Chain) -> UInt64 {
        let index = chain[subnetEpochIndex, netuid]
        return shouldRunEpoch(netuid, at: chain.block, in: chain) ? index.saturatingAdding(1) : index
    }

    /// Starts the epochs that are due: takes what waited for them, and moves their schedules on.
    ///
    /// A block runs a limited number of epochs; the others wait for the next block. A subnet whose keys contradict
    /// themselves loses its turn, not its emission.
    static func drainPending(
        of subnets: [NetUID],
        on chain: inout Chain
    ) -> [(netuid: NetUID, amounts: PendingEmission)] {
        let block = chain.block
        var room = Int(chain[maxEpochsPerBlock])
        var due: [(netuid: NetUID, amounts: PendingEmission)] = []
        for netuid in subnets {
            chain[blocksSinceLastStep, netuid] = chain[blocksSinceLastStep, netuid].saturatingAdding(1)
            guard shouldRunEpoch(netuid, at: block, in: chain) else { continue }
            guard room > 0 else {
                let next = block.saturatingAdding(1)
                chain[pendingEpochAt, netuid] = next
                emit(.epochDeferred(netuid: netuid, fromBlock: block, toBlock: next), on: &chain)
                continue
            }
            if hasDistinctKeys(netuid, in: chain) {
                room -= 1
                chain[blocksSinceLastStep, netuid] = 0
                due.append((netuid, takePending(of: netuid, on: &chain)))
                changeOwnerByConviction(at: netuid, on: &chain)
            } else {
                emit(.epochSkipped(netuid: netuid, block: block), on: &chain)
            }
            chain[lastEpochBlock, netuid] = block
            chain[pendingEpochAt, netuid] = 0
            chain[subnetEpochIndex, netuid] = chain[subnetEpochIndex, netuid].saturatingAdding(1)
        }
        return due
    }

    private static func takePending(of netuid: NetUID, on chain: inout Chain) -> PendingEmission {
        let pending = PendingEmission(
            server: chain[pendingServerEmission, netuid],
            validator: chain[pendingValidatorEmission, netuid],
            root: chain[pendingRootAlphaDivs, netuid],
            ownerCut: chain[pendingOwnerCut, netuid]
        )
        chain[pendingServerEmission, netuid] = .zero
        chain[pendingValidatorEmission, netuid] = .zero
        chain[pendingRootAlphaDivs, netuid] = .zero
        chain[pendingOwnerCut, netuid] = .zero
        return pending
    }

    /// Whether no key holds two places on a subnet, which the epoch relies on.
    private static func hasDistinctKeys(_ netuid: NetUID, in chain: Chain) -> Bool {
        var seen: Set<AccountID> = []
        return chain.entries(of: keys, under: netuid).allSatisfy { seen.insert($0.value).inserted }
    }
}
