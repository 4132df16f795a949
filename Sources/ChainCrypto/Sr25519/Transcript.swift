/// A Merlin transcript: a public-coin protocol turned into a hash, message by labelled message.
///
/// Source: the Merlin 1.0 transcript protocol (merlin.cool, "Transcript operations").
struct Transcript {
    private var strobe = Transcript.initial

    private static let initial = Strobe128(label: "Merlin v1.0")

    /// An empty transcript for the protocol `label`.
    init(label: StaticString) {
        label.withUTF8Buffer { append("dom-sep", UnsafeRawBufferPointer($0)) }
    }

    /// Commits to `message` under `label`.
    mutating func append(_ label: StaticString, _ message: UnsafeRawBufferPointer) {
        frame(label, count: message.count)
        strobe.ad(message)
    }

    /// Commits to `message` under `label`.
    mutating func append(_ label: StaticString, _ message: [UInt8]) {
        message.withUnsafeBytes { append(label, $0) }
    }

    /// Commits to the 32 bytes of `message` under `label`.
    mutating func append(_ label: StaticString, _ message: Bytes32) {
        withUnsafeBytes(of: message) { append(label, $0) }
    }

    /// Commits to the text `message` under `label`.
    mutating func append(_ label: StaticString, text message: StaticString) {
        message.withUTF8Buffer { append(label, UnsafeRawBufferPointer($0)) }
    }

    /// 32 pseudo-random bytes that depend on all commitments so far.
    mutating func challenge32(_ label: StaticString) -> Bytes32 {
        var output = Bytes32()
        withUnsafeMutableBytes(of: &output) { challenge(label, $0) }
        return output
    }

    /// A challenge scalar: 64 pseudo-random bytes reduced by the group order.
    mutating func challengeScalar(_ label: StaticString) -> RistrettoScalar {
        var output = Bytes64()
        withUnsafeMutableBytes(of: &output) { challenge(label, $0) }
        return RistrettoScalar(reducing: output)
    }

    /// 64 secret bytes bound to this transcript, to the `secrets` and to `randomness`; the transcript stays as it was.
    ///
    /// Source: Merlin's transcript-based generator: re-key with every secret, then with the randomness, then draw.
    func witness(_ label: StaticString, secrets: [Bytes32], randomness: [UInt8]) -> Bytes64 {
        var fork = self
        for secret in secrets {
            fork.frame(label, count: 32)
            withUnsafeBytes(of: secret) { fork.strobe.key($0) }
        }
        let source: StaticString = "rng"
        source.withUTF8Buffer { fork.strobe.metaAD(UnsafeRawBufferPointer($0)) }
        randomness.withUnsafeBytes { fork.strobe.key($0) }
        var output = Bytes64()
        withUnsafeBytes(of: UInt32(64).littleEndian) { fork.strobe.metaAD($0) }
        withUnsafeMutableBytes(of: &output) { fork.strobe.prf($0) }
        return output
    }

    private mutating func challenge(_ label: StaticString, _ output: UnsafeMutableRawBufferPointer) {
        frame(label, count: output.count)
        strobe.prf(output)
    }

    /// The framing before each datum: its label, then its length as 32 little-endian bits.
    private mutating func frame(_ label: StaticString, count: Int) {
        label.withUTF8Buffer { strobe.metaAD(UnsafeRawBufferPointer($0)) }
        withUnsafeBytes(of: UInt32(truncatingIfNeeded: count).littleEndian) { strobe.metaAD($0, more: true) }
    }
}
