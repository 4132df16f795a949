import ChainCrypto
import TestSupport
import Testing

struct MnemonicTests {
    @Test func `Phrases, seeds and accounts of every length agree with the peers`() throws {
        let rows = try Vectors.load().mnemonics
        #expect(Set(rows.map(\.entropy.array.count)) == [16, 20, 24, 28, 32])
        for row in rows {
            let mnemonic = try Mnemonic(phrase: row.phrase)
            #expect(mnemonic.entropy == row.entropy.array)
            #expect(try Mnemonic(entropy: row.entropy.array).phrase == row.phrase)
            #expect(mnemonic.seed(password: row.password) == row.seed.array)
            #expect(mnemonic.miniSecret(password: row.password) == row.miniSecret.array)
            let schnorr = try Keypair(mnemonic: mnemonic, password: row.password)
            #expect(schnorr.ss58Address == row.sr25519)
            let edwards = try Keypair(mnemonic: mnemonic, password: row.password, scheme: .ed25519)
            #expect(edwards.ss58Address == row.ed25519)
        }
    }

    // wire.md section 5, from bittensor-wallet.
    @Test func `The first BIP-39 phrase gives the recorded seed and account`() throws {
        let mnemonic = try Mnemonic(phrase: abandonPhrase)
        #expect(mnemonic.entropy == [UInt8](repeating: 0, count: 16))
        let seed = Hex.encode(mnemonic.miniSecret(password: ""), prefixed: false)
        #expect(seed.hasPrefix("4ed8d4b1") && seed.hasSuffix("97e2"))
        #expect(try Keypair(mnemonic: mnemonic).ss58Address == "5EPCUjPxiHAcNooYipQFWr9NmmXJKpNG5RhcntXwbtUySrgH")
    }

    @Test func `White space around and between words does not matter`() throws {
        let spaced = "\n " + abandonPhrase.replacing(" ", with: " \t ") + "\r\n"
        #expect(try Mnemonic(phrase: spaced) == Mnemonic(phrase: abandonPhrase))
    }

    @Test func `Reading undoes writing for any entropy`() throws {
        var generator = SeededGenerator(seed: 39)
        for words in [12, 15, 18, 21, 24] {
            let length = try #require(Mnemonic.entropyLength(words: words))
            for _ in 0..<20 {
                let mnemonic = try Mnemonic(entropy: generator.bytes(length))
                #expect(mnemonic.phrase.split(separator: " ").count == words)
                #expect(try Mnemonic(phrase: mnemonic.phrase) == mnemonic)
            }
        }
    }

    @Test func `Bad counts, words and checksums are refused with what was wrong`() {
        for count in [0, 1, 3, 6, 9, 11, 13, 14, 16, 23, 25, 27, 1000] {
            let phrase = Array(repeating: "abandon", count: count).joined(separator: " ")
            #expect(throws: CryptoError.phraseWordCount(count)) { try Mnemonic(phrase: phrase) }
        }
        let words = abandonPhrase.split(separator: " ").map(String.init)
        for (position, wrong) in [(0, "Abandon"), (5, "abandons"), (11, "zzz"), (3, "ábandon"), (7, "aband")] {
            var changed = words
            changed[position] = wrong
            #expect(throws: CryptoError.phraseUnknownWord(position: position)) {
                try Mnemonic(phrase: changed.joined(separator: " "))
            }
        }
        for count in [12, 15, 18, 21, 24] {
            let phrase = Array(repeating: "abandon", count: count).joined(separator: " ")
            #expect(throws: CryptoError.phraseChecksum) { try Mnemonic(phrase: phrase) }
        }
    }

    @Test func `Of the 2048 last words exactly 2^7 fit eleven given ones`() {
        let stem = Array(repeating: "abandon", count: 11).joined(separator: " ")
        let words = Set((0..<2048).compactMap { word(at: $0) })
        #expect(words.count == 2048)
        let fitting = words.filter { (try? Mnemonic(phrase: stem + " " + $0)) != nil }
        #expect(fitting.count == 128)
        #expect(fitting.contains("about") && !fitting.contains("abandon"))
    }

    /// The word whose 11-bit value is `index`, read out of a phrase that begins with it.
    private func word(at index: Int) -> String? {
        var entropy = [UInt8](repeating: 0, count: 16)
        entropy[0] = UInt8(index >> 3)
        entropy[1] = UInt8(index & 7) << 5
        return (try? Mnemonic(entropy: entropy))?.phrase.split(separator: " ").first.map(String.init)
    }

    @Test(arguments: [0, 1, 15, 17, 18, 31, 33, 36, 64])
    func `Entropy of an unknown length is refused`(count: Int) {
        #expect(throws: CryptoError.entropyLength(bytes: count)) {
            try Mnemonic(entropy: [UInt8](repeating: 1, count: count))
        }
    }

    @Test func `Only the five word counts have an entropy length`() {
        let known = (-3...100).filter { Mnemonic.entropyLength(words: $0) != nil }
        #expect(known == [12, 15, 18, 21, 24])
    }

    @Test func `No description shows a word`() throws {
        let mnemonic = try Mnemonic(phrase: abandonPhrase)
        var dumped = ""
        dump(mnemonic, to: &dumped)
        for text in ["\(mnemonic)", String(reflecting: mnemonic), dumped] {
            #expect(!text.contains("abandon") && !text.contains("0, 0"))
        }
    }
}
