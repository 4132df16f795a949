import ChainCrypto

/// Checks who sent a request: the signature over its headers, and the nonce.
///
/// Source: bittensor 10.5.0, `core/axon.py`, `default_verify`; the messages are compared by nobody but shown to people,
/// and follow Python's where there is one.
package struct AxonVerifier {
    let hotkey: String
    let ledger: NonceLedger

    /// Bittensor's SS58 prefix.
    private static let prefix: UInt16 = 42
    private static let maximumUUIDLength = 128

    package init(hotkey: String, ledger: NonceLedger) {
        self.hotkey = hotkey
        self.ledger = ledger
    }

    /// The caller that the headers claim to come from.
    package static func claimed(by headers: SynapseHeaders, ip: String, port: Int) -> AxonCaller {
        let hotkey = headers.dendrite.hotkey ?? ""
        return AxonCaller(
            hotkey: hotkey,
            publicKey: publicKey(of: hotkey) ?? [],
            uuid: headers.dendrite.uuid ?? "",
            version: headers.dendrite.version,
            ip: ip,
            port: port
        )
    }

    /// Verifies `caller` and uses up its nonce.
    package func verify(_ caller: AxonCaller, _ headers: SynapseHeaders, now: UInt64) throws(AxonFault) {
        guard headers.dendrite.hotkey != nil else {
            throw .notVerified("No SS58 formatted address or public key provided.")
        }
        guard !caller.publicKey.isEmpty else { throw .notVerified("Invalid SS58 address.") }
        guard let nonce = headers.dendrite.nonce else { throw .notVerified("Missing Nonce") }
        guard caller.uuid.utf8.count <= AxonVerifier.maximumUUIDLength else { throw .notVerified("UUID is too long") }
        let pair = "\(caller.hotkey):\(caller.uuid)"
        let timeout = headers.timeout ?? 0
        try translating { () throws(NonceLedger.Refusal) in
            try ledger.check(nonce, pair: pair, timeout: timeout, now: now)
        }
        guard let signature = headers.dendrite.signature, !signature.isEmpty else {
            throw .notVerified("Missing Signature")
        }
        let text = SynapseMessage.signedText(
            nonce: nonce,
            dendriteHotkey: caller.hotkey,
            axonHotkey: hotkey,
            // Python's text of an absent uuid.
            uuid: headers.dendrite.uuid ?? "None",
            bodyHash: headers.bodyHash
        )
        guard
            let bytes = Hex.decode(signature),
            Keypair.verify(signature: bytes, message: text, publicKey: caller.publicKey, scheme: .sr25519)
        else {
            throw .notVerified("Signature mismatch with \(String(decoding: text, as: UTF8.self)) and \(signature)")
        }
        try translating { () throws(NonceLedger.Refusal) in
            try ledger.accept(nonce, pair: pair, timeout: timeout, now: now)
        }
    }

    private func translating(_ check: () throws(NonceLedger.Refusal) -> Void) throws(AxonFault) {
        do throws(NonceLedger.Refusal) {
            try check()
        } catch {
            switch error {
            case .notRising: throw .notVerified("Nonce is too old, a newer one was last processed")
            case .ahead: throw .notVerified("Nonce is too far in the future")
            case .stale(let allowed, let age):
                let (allowed, age) = (AxonVerifier.hundredths(allowed), AxonVerifier.hundredths(age))
                throw .notVerified(
                    "Nonce is too old: acceptable delta is \(allowed) seconds but request was \(age) seconds old"
                )
            }
        }
    }

    private static func publicKey(of hotkey: String) -> [UInt8]? {
        guard let (key, prefix) = try? SS58.decode(hotkey), prefix == AxonVerifier.prefix else { return nil }
        return key
    }

    private static func hundredths(_ seconds: Double) -> String {
        let hundredths = UInt64((seconds * 100).rounded())
        let rest = String(hundredths % 100)
        return "\(hundredths / 100).\(rest.count < 2 ? "0" + rest : rest)"
    }
}
