public import ChainCrypto

extension EpochSeed {
    /// The seed of the items that two validators share in an epoch: both derive it from their own hotkey and the other's
    /// public key, without a word between them, and nobody else can.
    ///
    /// HMAC-SHA-512 under the keys' shared secret over label, subnet, epoch and both public keys, the smaller one first,
    /// cut to 32 bytes. Revealing one epoch's seed says nothing about another's.
    ///
    /// Nil where either hotkey is not of the sr25519 scheme, or both are the same.
    ///
    /// - Parameters:
    ///   - hotkey: The validator's own hotkey.
    ///   - partner: The other's public key.
    ///   - netuid: The subnet.
    ///   - epoch: The epoch's number.
    public init?(pairOf hotkey: Keypair, with partner: [UInt8], netuid: UInt16, epoch: UInt64) {
        guard hotkey.publicKey != partner else { return nil }
        let isFirst = hotkey.publicKey.lexicographicallyPrecedes(partner)
        var message = Array("plexus/pair-seed/1".utf8)
        message.appendLittleEndian(netuid)
        message.appendLittleEndian(epoch)
        message += isFirst ? hotkey.publicKey + partner : partner + hotkey.publicKey
        guard let mac = hotkey.sharedMAC(with: partner, message: message) else { return nil }
        self.init(bytes: Array(mac.prefix(32)))
    }
}
