import Frame
import Primitives

// How a subnet's alpha comes into being and goes. Source: `coinbase/alpha.rs` of subtensor, by behaviour.

extension Subtensor {
    /// All alpha of a subnet that the issuance curve counts: the pool's reserve and what is in circulation.
    static func alphaIssuance(at netuid: NetUID, in chain: Chain) -> Alpha {
        chain[subnetAlphaIn, netuid].saturatingAdd(chain[subnetAlphaOut, netuid])
    }

    /// Makes alpha that goes into circulation.
    static func mintAlphaOut(_ amount: Alpha, at netuid: NetUID, on chain: inout Chain) {
        guard !amount.isZero else { return }
        AlphaAssets.mint(amount, at: netuid, on: &chain)
        chain[subnetAlphaOut, netuid] = chain[subnetAlphaOut, netuid].saturatingAdd(amount)
    }

    /// Makes alpha that goes into the pool's reserve.
    static func mintAlphaIn(_ amount: Alpha, at netuid: NetUID, on chain: inout Chain) {
        guard !amount.isZero else { return }
        AlphaAssets.mint(amount, at: netuid, on: &chain)
        chain[subnetAlphaIn, netuid] = chain[subnetAlphaIn, netuid].saturatingAdd(amount)
    }

    /// Takes alpha out of circulation; the issuance curve falls back by it, so it will be emitted again.
    static func recycleAlphaSupply(_ amount: Alpha, at netuid: NetUID, on chain: inout Chain) {
        guard !amount.isZero else { return }
        chain[subnetAlphaOut, netuid] = chain[subnetAlphaOut, netuid].saturatingSub(amount)
        AlphaAssets.recycle(amount, at: netuid, on: &chain)
    }

    /// Puts alpha out of everybody's reach; it stays in circulation as far as the issuance curve counts.
    static func burnAlphaSupply(_ amount: Alpha, at netuid: NetUID, on chain: inout Chain) {
        AlphaAssets.burn(amount, at: netuid, on: &chain)
    }

    /// Counts TAO that the protocol itself brings into a subnet.
    static func recordProtocolInflow(_ amount: Tao, at netuid: NetUID, on chain: inout Chain) {
        let (sum, overflow) = chain[subnetProtocolFlow, netuid]
            .addingReportingOverflow(Int64(truncatingIfNeeded: amount.rawValue))
        chain[subnetProtocolFlow, netuid] = overflow ? .max : sum
    }
}
