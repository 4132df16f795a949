public import ChainCrypto

/// `btauth/1`: HTTP requests signed by a hotkey, the identity layer of bittensor 11.
///
/// Source: bittensor 11.3.0, `bittensor/http_auth.py`.
public enum BTAuth {
    /// The protocol's name, the first signed line.
    public static let protocolName = "btauth/1"
    /// The value of the version header.
    public static let version = "1"
    /// The header of the protocol's version.
    public static let versionHeader = "X-Bittensor-Version"
    /// The header of the sender's SS58 address.
    public static let hotkeyHeader = "X-Bittensor-Hotkey"
    /// The header of the receiver's SS58 address.
    public static let receiverHeader = "X-Bittensor-Receiver"
    /// The header of the nonce: Unix time in nanoseconds, decimal.
    public static let nonceHeader = "X-Bittensor-Nonce"
    /// The header of the signature scheme; absent for sr25519.
    public static let cryptoHeader = "X-Bittensor-Crypto"
    /// The header of the signature.
    public static let signatureHeader = "X-Bittensor-Signature"

    /// What is signed: eight lines without a last line break.
    ///
    /// `path` is the request target as sent, with the query; `receiver` the SS58 address that the request is meant for,
    /// nil where it is meant for anyone.
    public static func payload(
        scheme: KeyScheme,
        method: String,
        path: String,
        body: [UInt8],
        nonce: UInt64,
        sender: String,
        receiver: String?
    ) -> [UInt8] {
        let lines = [
            protocolName, name(of: scheme), method.uppercased(), path,
            Hex.encode(Hashing.sha256(body), prefixed: false), String(nonce), sender, receiver ?? "-",
        ]
        return Array(lines.joined(separator: "\n").utf8)
    }

    /// The headers that sign a request.
    ///
    /// `nonce` is Unix time in nanoseconds, and each attempt needs a new one; from `entropy` sr25519 takes its
    /// randomness. `path` and `receiver` are those of `payload`.
    public static func sign(
        _ keypair: Keypair,
        method: String,
        path: String,
        body: [UInt8] = [],
        receiver: String?,
        nonce: UInt64,
        entropy: Entropy = .system
    ) -> [(name: String, value: String)] {
        let sender = keypair.ss58Address
        let payload = payload(
            scheme: keypair.scheme,
            method: method,
            path: path,
            body: body,
            nonce: nonce,
            sender: sender,
            receiver: receiver
        )
        var headers = [
            (name: versionHeader, value: version),
            (name: hotkeyHeader, value: sender),
            (name: nonceHeader, value: String(nonce)),
            (name: signatureHeader, value: Hex.encode(keypair.sign(payload, randomness: entropy.bytes(32)))),
        ]
        if keypair.scheme != .sr25519 { headers.append((cryptoHeader, name(of: keypair.scheme))) }
        if let receiver { headers.append((receiverHeader, receiver)) }
        return headers
    }

    static func name(of scheme: KeyScheme) -> String {
        switch scheme {
        case .ed25519: "ed25519"
        case .sr25519: "sr25519"
        }
    }
}
