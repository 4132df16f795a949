import ChainCrypto
import TestSupport
import Testing

struct SignatureTests {
    @Test func `Signatures that peers made are accepted, and refused for any other message or key`() throws {
        let rows = try Vectors.load().peerSignatures
        #expect(rows.count >= 80)
        for row in rows {
            let scheme = try KeyScheme(name: row.scheme)
            let (signature, message, key) = (row.signature.array, row.message.array, row.publicKey.array)
            func verify(_ signature: [UInt8], _ message: [UInt8], _ key: [UInt8]) -> Bool {
                Keypair.verify(signature: signature, message: message, publicKey: key, scheme: scheme)
            }
            #expect(verify(signature, message, key))
            #expect(!verify(signature, message + [0], key))
            #expect(!verify(signature, message, try Keypair(uri: "//Nobody", scheme: scheme).publicKey))
        }
    }

    @Test func `Our signatures are the bytes that the peers accepted`() throws {
        let rows = try Vectors.load().ourSignatures
        #expect(rows.count >= 80)
        for row in rows {
            let scheme = try KeyScheme(name: row.scheme)
            let pair = try Keypair(uri: try #require(row.uri), scheme: scheme)
            let signature = pair.sign(row.message.array, randomness: try #require(row.randomness).array)
            #expect(signature == row.signature.array)
            #expect(pair.publicKey == row.publicKey.array)
        }
    }

    @Test func `Our own signatures are accepted for random keys and messages`() throws {
        var generator = SeededGenerator(seed: 25519)
        for count in 0..<60 {
            for scheme in [KeyScheme.sr25519, .ed25519] {
                let pair = try Keypair(seed: generator.bytes(32), scheme: scheme)
                let message = generator.bytes(count * 7)
                let signature = pair.sign(message, randomness: generator.bytes(32))
                #expect(verify(signature, message, pair))
            }
        }
    }

    @Test func `Changing any single bit of a signature makes it invalid`() throws {
        let message = Array("Plexus".utf8)
        for scheme in [KeyScheme.sr25519, .ed25519] {
            let pair = try Keypair(uri: "//Alice", scheme: scheme)
            let signature = pair.sign(message, randomness: [UInt8](repeating: 3, count: 32))
            for bit in 0..<512 {
                var changed = signature
                changed[bit / 8] ^= 1 << (bit % 8)
                #expect(!verify(changed, message, pair), "bit \(bit) \(scheme)")
            }
        }
    }

    @Test func `A signature without the marker bit is refused`() throws {
        let pair = try Keypair(uri: "//Alice")
        var signature = pair.sign([1], randomness: [UInt8](repeating: 0, count: 32))
        #expect(signature[63] & 0x80 != 0)
        #expect(verify(signature, [1], pair))
        signature[63] &= 0x7f
        #expect(!verify(signature, [1], pair))
    }

    @Test func `A response with the group order added is refused`() throws {
        let schnorr = try Keypair(uri: "//Alice")
        var signature = schnorr.sign([1], randomness: [UInt8](repeating: 0, count: 32))
        signature[63] &= 0x7f
        let shifted = Array(signature.suffix(32)).plus(Order.bytes)
        #expect(shifted[31] & 0x80 == 0)
        signature.replaceSubrange(32..<64, with: shifted)
        signature[63] |= 0x80
        #expect(!verify(signature, [1], schnorr))

        let edwards = try Keypair(uri: "//Alice", scheme: .ed25519)
        var other = edwards.sign([1], randomness: [])
        #expect(verify(other, [1], edwards))
        other.replaceSubrange(32..<64, with: Array(other.suffix(32)).plus(Order.bytes))
        #expect(!verify(other, [1], edwards))
    }

    @Test func `Wrong lengths are refused`() throws {
        for scheme in [KeyScheme.sr25519, .ed25519] {
            let pair = try Keypair(uri: "//Alice", scheme: scheme)
            let signature = pair.sign([1], randomness: [UInt8](repeating: 0, count: 32))
            let wrongSignatures = [[], Array(signature.dropLast()), signature + [0], signature + signature]
            for wrong in wrongSignatures {
                #expect(!verify(wrong, [1], pair))
            }
            for wrong in [[], Array(pair.publicKey.dropLast()), pair.publicKey + [0], signature] {
                #expect(!Keypair.verify(signature: signature, message: [1], publicKey: wrong, scheme: scheme))
            }
        }
    }

    @Test func `Keys and commitments that are no valid encoding are refused`() throws {
        let pair = try Keypair(uri: "//Alice")
        let signature = pair.sign([1], randomness: [UInt8](repeating: 0, count: 32))
        // Encodings that RFC 9496, appendix A.2, lists as invalid: non-canonical field elements and negative ones.
        let invalid = [
            "00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
            "f3ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "0100000000000000000000000000000000000000000000000000000000000000",
            "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        ]
        for text in invalid {
            let bytes = try #require(Hex.decode(text))
            #expect(!Keypair.verify(signature: signature, message: [1], publicKey: bytes, scheme: .sr25519))
            #expect(!verify(bytes + signature.suffix(32), [1], pair))
        }
    }

    @Test func `The all-zero key can sign nothing`() throws {
        // With the identity as key every (s·G, s) satisfies the equation of Schnorr's scheme; py-sr25519-bindings 0.2.4
        // and bittensor-core 0.1.5 accept this very signature.
        let zero = [UInt8](repeating: 0, count: 32)
        let nonce = [UInt8](repeating: 5, count: 32)
        let known = try Keypair(sr25519Secret: [7] + [UInt8](repeating: 0, count: 31) + nonce)
        var response = [UInt8](repeating: 0, count: 32)
        response[0] = 7
        response[31] = 0x80
        let forged = known.publicKey + response
        #expect(!Keypair.verify(signature: forged, message: [1], publicKey: zero, scheme: .sr25519))
        #expect(!Keypair.verify(signature: zero + zero, message: [1], publicKey: zero, scheme: .ed25519))
    }

    @Test func `A signature of one scheme is none of the other`() throws {
        let seed = [UInt8](repeating: 1, count: 32)
        let schnorr = try Keypair(seed: seed)
        let edwards = try Keypair(seed: seed, scheme: .ed25519)
        let randomness = [UInt8](repeating: 0, count: 32)
        for key in [schnorr.publicKey, edwards.publicKey] {
            let first = schnorr.sign([1], randomness: randomness)
            #expect(!Keypair.verify(signature: first, message: [1], publicKey: key, scheme: .ed25519))
            let second = edwards.sign([1], randomness: randomness)
            #expect(!Keypair.verify(signature: second, message: [1], publicKey: key, scheme: .sr25519))
        }
    }

    @Test func `The nonce depends on the randomness, on the message and on the secret`() throws {
        let alice = try Keypair(uri: "//Alice")
        let other = try Keypair(sr25519Secret: alice.secretKey.prefix(32) + [UInt8](repeating: 1, count: 32))
        let zeros = [UInt8](repeating: 0, count: 32)
        let commitments = [
            alice.sign([1], randomness: zeros),
            alice.sign([1], randomness: [1] + zeros.dropFirst()),
            alice.sign([2], randomness: zeros),
            alice.sign([1], randomness: []),
            other.sign([1], randomness: zeros),
        ].map { $0.prefix(32) }
        #expect(Set(commitments).count == commitments.count)
        #expect(alice.sign([1], randomness: zeros) == alice.sign([1], randomness: zeros))
        #expect(other.publicKey == alice.publicKey)
    }

    private func verify(_ signature: [UInt8], _ message: [UInt8], _ pair: Keypair) -> Bool {
        Keypair.verify(signature: signature, message: message, publicKey: pair.publicKey, scheme: pair.scheme)
    }
}
