import ChainCrypto
import Scale

extension AccountID {
    /// The account that `threshold` of the signatories control together; their order does not matter.
    ///
    /// Source: Substrate's `pallet_multisig`, `multi_account_id`: the BLAKE2b-256 hash of `modlpy/utilisuba`, the sorted
    /// signatories and the threshold.
    public static func multisig(of signatories: [AccountID], threshold: UInt16) -> AccountID {
        var writer = ScaleWriter(capacity: 32 * signatories.count + 24)
        writer.append(contentsOf: Array("modlpy/utilisuba".utf8))
        signatories.sorted().encode(to: &writer)
        threshold.encode(to: &writer)
        return AccountID(Bytes32(truncatingOrPadding: Hashing.blake2b256(writer.bytes)))
    }
}
