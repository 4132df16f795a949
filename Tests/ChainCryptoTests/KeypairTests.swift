import ChainCrypto
import TestSupport
import Testing

struct KeypairTests {
    // wire.md section 5.
    @Test func `Alice has her well-known address and secret key`() throws {
        let alice = try Keypair(uri: "//Alice")
        #expect(alice.ss58Address == "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY")
        #expect(alice.scheme == .sr25519)
        #expect(Hex.encode(alice.secretKey).hasPrefix("0x33a6f309"))
        #expect(alice.publicKey.count == 32 && alice.secretKey.count == 64)
    }

    @Test func `A secret key read back gives the same pair`() throws {
        for uri in ["//Alice", "//Alice/soft", abandonPhrase + "///pw"] {
            let pair = try Keypair(uri: uri)
            #expect(try Keypair(sr25519Secret: pair.secretKey) == pair)
        }
        let edwards = try Keypair(uri: "//Alice", scheme: .ed25519)
        #expect(try Keypair(seed: edwards.secretKey, scheme: .ed25519) == edwards)
    }

    // RFC 8032, section 7.1, test 1.
    @Test func `An Ed25519 seed gives the public key of the standard`() throws {
        let seed = try #require(Hex.decode("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"))
        let pair = try Keypair(seed: seed, scheme: .ed25519)
        #expect(
            Hex.encode(pair.publicKey, prefixed: false)
                == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
        )
        #expect(
            Hex.encode(pair.sign([], randomness: []), prefixed: false)
                == "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
        )
    }

    @Test(arguments: [0, 1, 31, 33, 64])
    func `A seed of another length is refused`(count: Int) {
        for scheme in [KeyScheme.sr25519, .ed25519] {
            #expect(throws: CryptoError.wrongLength(expected: 32, actual: count)) {
                try Keypair(seed: [UInt8](repeating: 1, count: count), scheme: scheme)
            }
        }
    }

    @Test func `A secret key of another length, with a zero or with an unreduced scalar is refused`() throws {
        for count in [0, 32, 63, 65, 96] {
            #expect(throws: CryptoError.wrongLength(expected: 64, actual: count)) {
                try Keypair(sr25519Secret: [UInt8](repeating: 1, count: count))
            }
        }
        let nonce = [UInt8](repeating: 1, count: 32)
        let order = Order.bytes
        for scalar in [[UInt8](repeating: 0, count: 32), order, order.plus(1), [UInt8](repeating: 0xff, count: 32)] {
            #expect(throws: CryptoError.scalarNotCanonical) { try Keypair(sr25519Secret: scalar + nonce) }
        }
        let largest = try Keypair(sr25519Secret: order.minus(1) + nonce)
        #expect(largest.secretKey == order.minus(1) + nonce)
    }

    @Test func `No description shows the secret`() throws {
        let seed = [UInt8](repeating: 0xab, count: 32)
        for scheme in [KeyScheme.sr25519, .ed25519] {
            let pair = try Keypair(seed: seed, scheme: scheme)
            var dumped = ""
            dump(pair, to: &dumped)
            let decimal = "\(pair.secretKey[0]), \(pair.secretKey[1]), \(pair.secretKey[2])"
            for text in ["\(pair)", String(reflecting: pair), dumped] {
                #expect(!text.contains(decimal) && !text.contains("secret"))
            }
            #expect("\(pair)".contains(pair.ss58Address))
        }
    }
}

/// The order of the Ristretto group, 2^252 + 27742317777372353535851937790883648493, little-endian.
enum Order {
    static let bytes: [UInt8] = [
        0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
    ]
}

extension [UInt8] {
    /// The little-endian number plus one byte; a carry out of the last byte is lost.
    func plus(_ summand: UInt8) -> [UInt8] {
        plus([summand] + [UInt8](repeating: 0, count: count - 1))
    }

    /// The little-endian sum; a carry out of the last byte is lost.
    func plus(_ other: [UInt8]) -> [UInt8] {
        var carry = 0
        return zip(self, other).map { left, right in
            let sum = Int(left) + Int(right) + carry
            carry = sum >> 8
            return UInt8(sum & 0xff)
        }
    }

    /// The little-endian number minus a byte that its first byte covers.
    func minus(_ subtrahend: UInt8) -> [UInt8] {
        [self[0] - subtrahend] + dropFirst()
    }
}
