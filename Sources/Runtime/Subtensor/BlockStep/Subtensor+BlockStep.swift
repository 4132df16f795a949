public import Frame
import Primitives

// What the protocol does in every block before any extrinsic. Source: `coinbase/block_step.rs` and `macros/hooks.rs`
// of subtensor (protocol section 2.1), by behaviour.

extension Subtensor {
    /// How long the record of a key's swap on a subnet matters, in blocks.
    static let hotkeySwapInterval = Fallback<UInt64>(fast: 1, standard: 7_200)

    /// The block step: prices, emission, epochs, and what depends on them, in this order.
    ///
    /// Never fails: where a part cannot be done the block goes on without it.
    public static func onInitialize(on chain: inout Chain) {
        forgetHotkeySwaps(on: &chain)
        updateRegistrationPrices(on: &chain)
        let emission = mintBlockEmission(on: &chain)
        runCoinbase(emission, on: &chain)
        let subnets = allSubnets(in: chain)
        let emitting = emittingSubnets(among: subnets, in: chain)
        updateMovingPrices(of: emitting, on: &chain)
        updateRootProportions(of: emitting, on: &chain)
        for netuid in subnets where chain[lastEpochBlock, netuid] == chain.block {
            applyPendingChildren(at: netuid, on: &chain)
        }
        autoClaimRoot(on: &chain)
    }

    /// Forgets swaps of keys that are older than the interval, on the subnets whose turn it is.
    private static func forgetHotkeySwaps(on chain: inout Chain) {
        let interval = hotkeySwapInterval.value(in: chain.profile)
        let turn = chain.block % interval
        for netuid in allSubnets(in: chain) where UInt64(netuid.rawValue) % interval == turn {
            for swap in chain.entries(of: lastHotkeySwapOnNetuid, under: netuid)
            where swap.value.saturatingAdding(interval) < chain.block {
                chain.remove(lastHotkeySwapOnNetuid, netuid, swap.key)
            }
        }
    }
}
