import ChainCrypto
import NodeKit

/// Texts that people and tools pass on: addresses, phrases, secrets, hexadecimal, specifications.
enum TextFuzzing {
    static let group = FuzzGroup(
        "text",
        [
            FuzzDecoder("SS58", seeds: { [bytes("5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY")] }) { input in
                let text = String(decoding: input, as: UTF8.self)
                guard let (key, prefix) = try? SS58.decode(text) else { return false }
                try require(SS58.encode(key, prefix: prefix) == text, "the address is another after being written")
                return true
            },
            FuzzDecoder("hexadecimal", seeds: { [bytes("0xdeadBEEF"), bytes("00")] }) { input in
                let text = String(decoding: input, as: UTF8.self)
                guard let read = Hex.decode(text) else { return false }
                let digits = (text.hasPrefix("0x") ? text.dropFirst(2) : text[...]).lowercased()
                try require(Hex.encode(read, prefixed: false) == digits, "other digits after being written")
                return true
            },
            FuzzDecoder("phrase", seeds: { [bytes(phrase)] }) { input in
                (try? Mnemonic(phrase: String(decoding: input, as: UTF8.self))) != nil
            },
            FuzzDecoder("secret", seeds: { secrets.map(bytes) }) { input in
                let text = String(decoding: input, as: UTF8.self)
                // Stretching a phrase's password takes milliseconds and reads nothing.
                guard !text.contains(" "), let pair = try? Keypair(uri: text) else { return false }
                try require(pair.publicKey.count == 32, "the key has another length")
                return true
            },
            FuzzDecoder("specification", seeds: { [bytes(specification)] }) { input in
                (try? RawSpecification(text: input, name: "fuzz"))?.genesis() != nil
            },
        ]
    )

    private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    private static let phrase = "bottom drive obey lake curtain smoke basket hold race lonely fit walk"
    private static let secrets = ["//Alice", "//Alice/soft//7///password", "0x" + String(repeating: "ab", count: 32)]
    private static let specification = #"{"genesis":{"raw":{"top":{"0x0102":"0x03"},"childrenDefault":{}}}}"#
}
