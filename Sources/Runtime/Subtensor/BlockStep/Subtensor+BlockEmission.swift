import Economics
import Frame
import Primitives

// What one block creates. Source: `coinbase/block_emission.rs` and `coinbase/tao.rs` of subtensor (protocol section
// 2.2), by behaviour.

extension Subtensor {
    /// What a block creates where `issuance` exists already, in rao.
    ///
    /// Also records the figure in `BlockEmission` where it differs. The reference does so whatever the curve is asked
    /// for, so after the coinbase the item holds the figure of the last subnet asked about; the price of a subnet's
    /// registration reads it.
    static func blockEmission(forIssuance issuance: UInt64, on chain: inout Chain) -> UInt64 {
        let emission = Issuance.blockEmission(issuance: issuance)
        // The curve ends before it comes to the record where everything is issued.
        if issuance < Issuance.maxSupply, chain[blockEmission] != emission {
            chain[blockEmission] = emission
        }
        return emission
    }

    /// Creates the block's TAO, which belongs to nobody yet; gives its amount.
    static func mintBlockEmission(on chain: inout Chain) -> Tao {
        let emission = Tao(blockEmission(forIssuance: chain[totalIssuance].rawValue, on: &chain))
        guard !emission.isZero else { return .zero }
        let room = Tao(Issuance.maxSupply).saturatingSub(chain[Balances.totalIssuance])
        let amount = min(emission, room)
        chain[totalIssuance] = chain[totalIssuance].saturatingAdd(amount)
        Balances.issue(amount, on: &chain)
        return amount
    }

    /// Gives up TAO that a block created but that no subnet took, so that later blocks create it again.
    static func recycleBlockEmission(_ amount: Tao, on chain: inout Chain) {
        guard !amount.isZero else { return }
        chain[totalIssuance] = chain[totalIssuance].saturatingSub(amount)
        Balances.rescind(amount, on: &chain)
    }
}
