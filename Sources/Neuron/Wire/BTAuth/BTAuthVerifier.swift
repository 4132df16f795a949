public import ChainCrypto

/// Why a signed request was refused. No case repeats the signature or the signed text.
public enum BTAuthError: Error, Equatable, Sendable {
    /// A header is missing or cannot be read; the value is its name.
    case malformed(String)
    /// The request is signed for another receiver, or for none.
    case wrongReceiver
    /// The nonce is too old or too far in the future.
    case stale
    /// The signature is not the sender's.
    case badSignature
    /// This request, or another with the same nonce, was accepted before.
    case replayed
    /// More requests were accepted within the window than can be remembered.
    case overloaded
}

/// The sender of a verified request.
public struct BTAuthCaller: Sendable, Equatable {
    /// The SS58 address of the sender's hotkey.
    public let hotkey: String
    /// The nonce of the request.
    public let nonce: UInt64
    /// The scheme of the signature.
    public let scheme: KeyScheme
}

/// Verifies `btauth/1` requests for one receiver and remembers their nonces while they are fresh.
public final class BTAuthVerifier: Sendable {
    private let hotkey: String
    private let maximumAge: UInt64
    private let allowedSkew: UInt64
    private let requiresReceiver: Bool
    private let seen: SeenNonces
    private let clock: WireClock

    /// A verifier.
    ///
    /// - Parameters:
    ///   - hotkey: the SS58 address that requests must be meant for.
    ///   - maximumAge: nanoseconds that a nonce may lie in the past.
    ///   - allowedSkew: nanoseconds that a nonce may lie in the future.
    ///   - requiresReceiver: whether requests that are meant for anyone are refused.
    ///   - capacity: how many requests can be remembered within the window.
    ///   - clock: the time that nonces are compared with.
    public init(
        hotkey: String,
        maximumAge: UInt64 = 10_000_000_000,
        allowedSkew: UInt64 = 2_000_000_000,
        requiresReceiver: Bool = true,
        capacity: Int = 262_144,
        clock: WireClock = .system
    ) {
        self.hotkey = hotkey
        self.maximumAge = maximumAge
        self.allowedSkew = allowedSkew
        self.requiresReceiver = requiresReceiver
        self.clock = clock
        seen = SeenNonces(capacity: capacity)
    }

    /// The sender of a request, from its headers with names in any case, its body as received, its method, and its
    /// target as received, with the query.
    ///
    /// - Throws: `BTAuthError`, checked in this order: shape, receiver, freshness, signature, replay. Only requests with
    ///   a valid signature are remembered.
    public func verify(
        _ headers: some Sequence<(name: String, value: String)>,
        body: [UInt8],
        method: String,
        path: String
    ) throws(BTAuthError) -> BTAuthCaller {
        let parts = try BTAuthHeaders(headers)
        if let receiver = parts.receiver {
            guard receiver == hotkey else { throw .wrongReceiver }
        } else if requiresReceiver {
            throw .wrongReceiver
        }
        let now = clock.nanoseconds
        let isOld = now > parts.nonce && now - parts.nonce > maximumAge
        let isAhead = parts.nonce > now && parts.nonce - now > allowedSkew
        guard !isOld, !isAhead else { throw .stale }
        let payload = BTAuth.payload(
            scheme: parts.scheme,
            method: method,
            path: path,
            body: body,
            nonce: parts.nonce,
            sender: parts.hotkey,
            receiver: parts.receiver
        )
        let isValid = Keypair.verify(
            signature: parts.signature,
            message: payload,
            publicKey: parts.publicKey,
            scheme: parts.scheme
        )
        guard isValid else { throw .badSignature }
        let (expiry, overflow) = parts.nonce.addingReportingOverflow(maximumAge)
        try seen.remember("\(parts.hotkey) \(parts.nonce)", until: overflow ? .max : expiry, now: now)
        return BTAuthCaller(hotkey: parts.hotkey, nonce: parts.nonce, scheme: parts.scheme)
    }
}

/// The headers of a signed request, read.
private struct BTAuthHeaders {
    let hotkey: String
    let publicKey: [UInt8]
    let nonce: UInt64
    let scheme: KeyScheme
    let signature: [UInt8]
    let receiver: String?

    init(_ headers: some Sequence<(name: String, value: String)>) throws(BTAuthError) {
        var values: [String: String] = [:]
        for (name, value) in headers { values[name.lowercased()] = value }
        func value(_ name: String) -> String? { values[name.lowercased()] }
        guard value(BTAuth.versionHeader) == BTAuth.version else { throw .malformed(BTAuth.versionHeader) }
        guard let hotkey = value(BTAuth.hotkeyHeader), let decoded = try? SS58.decode(hotkey), decoded.prefix == 42
        else {
            throw .malformed(BTAuth.hotkeyHeader)
        }
        guard let nonce = value(BTAuth.nonceHeader).flatMap({ UInt64($0) }) else {
            throw .malformed(BTAuth.nonceHeader)
        }
        switch value(BTAuth.cryptoHeader)?.lowercased() {
        case nil, "sr25519", "1": scheme = .sr25519
        case "ed25519", "0": scheme = .ed25519
        default: throw .malformed(BTAuth.cryptoHeader)
        }
        guard let signature = value(BTAuth.signatureHeader).flatMap(Hex.decode), signature.count == 64 else {
            throw .malformed(BTAuth.signatureHeader)
        }
        self.hotkey = hotkey
        publicKey = decoded.publicKey
        self.nonce = nonce
        self.signature = signature
        receiver = value(BTAuth.receiverHeader)
    }
}
