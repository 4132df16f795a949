import Frame
public import Primitives
import Scale

// The accounts that no key opens. Source: `subnets/subnet.rs` of subtensor and `PalletId` of polkadot-sdk (protocol
// section 0.1), by behaviour.

extension Subtensor {
    /// The letters with which the runtime's own accounts begin.
    private static let subnetPrefix = Array("modlsubtensr".utf8)

    /// Where burned TAO goes.
    static let burnAccount = AccountID(Bytes32(truncatingOrPadding: Array("modlburntnsr".utf8)))

    /// The account that holds a subnet's TAO.
    public static func subnetAccount(_ netuid: NetUID) -> AccountID {
        AccountID(Bytes32(truncatingOrPadding: subnetPrefix + netuid.scaleEncoded))
    }

    /// The subnet whose account this is; nil for all other accounts. The subnet need not exist.
    static func subnet(ofAccount account: AccountID) -> NetUID? {
        let bytes = account.bytes
        guard bytes.starts(with: subnetPrefix) else { return nil }
        let number = bytes.dropFirst(subnetPrefix.count).prefix(2)
        let netuid = NetUID(number.reversed().reduce(0) { $0 << 8 | UInt16($1) })
        return subnetAccount(netuid) == account ? netuid : nil
    }
}
