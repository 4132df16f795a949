import ChainCrypto
import TestSupport
import Testing

struct SS58Tests {
    private let alice = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY"

    @Test func `Addresses of all prefix lengths agree with the peer in both directions`() throws {
        let rows = try Vectors.load().addresses
        #expect(rows.contains { $0.prefix < 64 } && rows.contains { $0.prefix >= 64 })
        for row in rows {
            #expect(SS58.encode(row.publicKey.array, prefix: row.prefix) == row.address)
            let decoded = try SS58.decode(row.address)
            #expect(decoded.publicKey == row.publicKey.array)
            #expect(decoded.prefix == row.prefix)
        }
    }

    @Test func `Every prefix below 2^14 survives the round trip`() throws {
        let key = [UInt8](repeating: 9, count: 32)
        for prefix in stride(from: UInt16(0), to: 16384, by: 37) where prefix != 46 && prefix != 47 {
            #expect(try SS58.decode(SS58.encode(key, prefix: prefix)).prefix == prefix)
        }
    }

    @Test func `Changing any character is noticed`() {
        let characters = Array(alice)
        for position in characters.indices {
            var changed = characters
            changed[position] = changed[position] == "2" ? "3" : "2"
            #expect(throws: CryptoError.self) { try SS58.decode(String(changed)) }
        }
    }

    @Test func `A wrong checksum, a foreign character and a wrong length are told apart`() {
        var wrong = alice
        wrong.removeLast()
        #expect(throws: CryptoError.addressChecksum) { try SS58.decode(wrong + "Z") }
        #expect(throws: CryptoError.addressCharacter(offset: 3)) { try SS58.decode("5Gr0vaEF") }
        #expect(throws: CryptoError.addressLength(bytes: 0)) { try SS58.decode("") }
        #expect(throws: CryptoError.addressLength(bytes: 2)) { try SS58.decode("1G") }
        #expect(throws: CryptoError.addressLength(bytes: 34)) {
            try SS58.decode(SS58.encode([UInt8](repeating: 1, count: 31)))
        }
        #expect(throws: CryptoError.addressLength(bytes: 36)) {
            try SS58.decode(SS58.encode([UInt8](repeating: 1, count: 33)))
        }
    }

    @Test func `Overlong and non-ASCII text is refused`() {
        let long = String(repeating: "5", count: 1_000_000)
        #expect(throws: CryptoError.addressLength(bytes: 1_000_000)) { try SS58.decode(long) }
        #expect(throws: CryptoError.addressCharacter(offset: 1)) { try SS58.decode("5é") }
        #expect(throws: CryptoError.addressCharacter(offset: 48)) { try SS58.decode(alice + " ") }
        #expect(throws: CryptoError.addressLength(bytes: 36)) { try SS58.decode("1" + alice) }
    }

    @Test func `Reserved and overlong prefixes are refused even with a right checksum`() {
        let key = [UInt8](repeating: 1, count: 32)
        // bittensor-core 0.1.5 refuses the prefixes 46 and 47 as well.
        #expect(throws: CryptoError.addressPrefix) { try SS58.decode(address(body: [46] + key)) }
        #expect(throws: CryptoError.addressPrefix) { try SS58.decode(address(body: [47] + key)) }
        // 42 spelled in two bytes, and a first byte from the reserved range.
        #expect(throws: CryptoError.addressPrefix) { try SS58.decode(address(body: [0x4a, 0x80] + key)) }
        #expect(throws: CryptoError.addressPrefix) { try SS58.decode(address(body: [0x80] + key)) }
        #expect(throws: CryptoError.addressPrefix) { try SS58.decode(address(body: [0xff, 0x01] + key)) }
    }

    /// Base 58 by schoolbook division, so that the test does not lean on the code under test.
    private func address(body: [UInt8]) -> String {
        let alphabet = Array("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz")
        var number = body + Hashing.blake2b512(Array("SS58PRE".utf8) + body).prefix(2)
        var text: [Character] = []
        while number.contains(where: { $0 != 0 }) {
            var remainder = 0
            for index in number.indices {
                let value = remainder << 8 | Int(number[index])
                number[index] = UInt8(value / 58)
                remainder = value % 58
            }
            text.append(alphabet[remainder])
        }
        return String(text.reversed())
    }
}
