import ChainCrypto
import Testing

struct SecretURITests {
    @Test func `Derivations, hard and soft, with phrases, seeds and passwords agree with the peer`() throws {
        let rows = try Vectors.load().keys
        #expect(rows.count > 80)
        for row in rows {
            let scheme = try KeyScheme(name: row.scheme)
            let pair = try Keypair(uri: row.uri, scheme: scheme)
            #expect(pair.ss58Address == row.address, "\(row.uri) \(scheme)")
            #expect(pair.publicKey == row.publicKey.array, "\(row.uri) \(scheme)")
            // Nothing prescribes the nonce seed of a soft child.
            let secret = row.privateKey.array
            switch scheme {
            case .sr25519 where row.endsSoftly: #expect(pair.secretKey.prefix(32) == secret.prefix(32), "\(row.uri)")
            case .sr25519: #expect(pair.secretKey == secret, "\(row.uri)")
            case .ed25519: #expect(pair.secretKey == Array(secret.prefix(32)), "\(row.uri)")
            }
        }
    }

    @Test func `Texts that the peer refuses are refused`() throws {
        let rows = try Vectors.load().refusedURIs
        #expect(rows.count > 50)
        for row in rows {
            let scheme = try KeyScheme(name: row.scheme)
            #expect(throws: CryptoError.self, "\(row.uri)") { try Keypair(uri: row.uri, scheme: scheme) }
        }
    }

    @Test func `Refusals say where and why`() {
        expect(.uriSyntax(offset: 9), for: "//Alice//")
        expect(.uriSyntax(offset: 1), for: "/")
        expect(.uriSyntax(offset: 3), for: "bob!//x")
        expect(.uriSyntax(offset: 0), for: "\u{301}//x")
        expect(.uriSeed, for: "0x1234")
        expect(.phraseWordCount(1), for: "Alice")
        expect(.phraseUnknownWord(position: 0), for: abandonPhrase.uppercased())
        expect(.uriTooLong(maximum: 4096), for: "//" + String(repeating: "x", count: 4095))
        expect(.uriTooLong(maximum: 4096), for: String(repeating: "/a", count: 1_000_000))
        expect(.softDerivationUnsupported, for: "//Alice/soft", scheme: .ed25519)
    }

    private func expect(_ error: CryptoError, for uri: String, scheme: KeyScheme = .sr25519) {
        #expect(throws: error) { try Keypair(uri: uri, scheme: scheme) }
    }

    @Test func `A slash with a combining character is still a slash`() throws {
        let plain = try Keypair(uri: "//Alice")
        let combined = try Keypair(uri: "//Alice/\u{301}")
        #expect(plain != combined)
        #expect(try Keypair(uri: "//Alice/\u{301}") == combined)
    }

    @Test func `The same path always gives the same pair, also with soft steps`() throws {
        #expect(try Keypair(uri: "//Alice/1/2") == Keypair(uri: "//Alice/1/2"))
        #expect(try Keypair(uri: "//Alice/1/2") != Keypair(uri: "//Alice/2/1"))
        let soft = try Keypair(uri: "//Alice/1")
        let parent = try Keypair(uri: "//Alice")
        #expect(soft.secretKey.suffix(32) != parent.secretKey.suffix(32))
    }
}
