public import Frame
public import Primitives
import Scale

/// Counts, for every subnet, what was ever made of its token and what became of it.
///
/// The counters are for observers: emission goes by the pool's reserve and by the alpha in circulation. Source:
/// `pallet-alpha-assets` of subtensor, by behaviour.
public enum AlphaAssets: Pallet {
    public static let name = "AlphaAssets"
    public static let index: UInt8 = 31
    public static let storage: [any StorageItem] = [totalAlphaIssuance, alphaBurned, alphaRecycled]

    /// Alpha that was made, less what was recycled.
    public static let totalAlphaIssuance = Map<NetUID, Alpha>("TotalAlphaIssuance", .twox64Concat, default: 0)

    /// Alpha that nobody will ever own again but that still counts as issued.
    public static let alphaBurned = Map<NetUID, Alpha>("AlphaBurned", .twox64Concat, default: 0)

    /// Alpha that was taken back and will be issued again.
    public static let alphaRecycled = Map<NetUID, Alpha>("AlphaRecycled", .twox64Concat, default: 0)

    /// Counts alpha that comes into being.
    public static func mint(_ amount: Alpha, at netuid: NetUID, on chain: inout Chain) {
        guard !amount.isZero else { return }
        chain[totalAlphaIssuance, netuid] = chain[totalAlphaIssuance, netuid].saturatingAdd(amount)
    }

    /// Counts alpha that is out of reach for ever.
    public static func burn(_ amount: Alpha, at netuid: NetUID, on chain: inout Chain) {
        guard !amount.isZero else { return }
        chain[alphaBurned, netuid] = chain[alphaBurned, netuid].saturatingAdd(amount)
    }

    /// Counts alpha that is taken back.
    public static func recycle(_ amount: Alpha, at netuid: NetUID, on chain: inout Chain) {
        guard !amount.isZero else { return }
        chain[alphaRecycled, netuid] = chain[alphaRecycled, netuid].saturatingAdd(amount)
        chain[totalAlphaIssuance, netuid] = chain[totalAlphaIssuance, netuid].saturatingSub(amount)
    }
}
