import ChainCrypto
import Testing

struct HashingTests {
    @Test func `Every hash agrees with independent implementations at lengths around the block sizes`() throws {
        let rows = try Vectors.load().hashes
        #expect(rows.count > 20)
        for row in rows {
            let input = row.input
            #expect(Hashing.blake2b128(input) == row.blake2b128.array, "length \(row.length)")
            #expect(Hashing.blake2b256(input) == row.blake2b256.array, "length \(row.length)")
            #expect(Hashing.blake2b512(input) == row.blake2b512.array, "length \(row.length)")
            #expect(Hashing.twox64(input) == row.twox64.array, "length \(row.length)")
            #expect(Hashing.twox128(input) == row.twox128.array, "length \(row.length)")
            #expect(Hashing.twox256(input) == row.twox256.array, "length \(row.length)")
            #expect(Hashing.keccak256(input) == row.keccak256.array, "length \(row.length)")
            #expect(Hashing.sha3_256(input) == row.sha3.array, "length \(row.length)")
            #expect(Hashing.sha256(input) == row.sha256.array, "length \(row.length)")
            #expect(Hashing.sha512(input) == row.sha512.array, "length \(row.length)")
            let mac = Hashing.hmacSHA512(key: input.reversed(), message: input)
            #expect(mac == row.hmacSHA512.array, "length \(row.length)")
        }
    }

    @Test func `The storage hashers put the input behind its hash`() throws {
        for row in try Vectors.load().hashes {
            #expect(Hashing.blake2_128Concat(row.input) == row.blake2b128.array + row.input)
            #expect(Hashing.twox64Concat(row.input) == row.twox64.array + row.input)
        }
    }

    @Test func `The appending variants write the same bytes behind what is there`() throws {
        for row in try Vectors.load().hashes {
            var output: [UInt8] = [1, 2]
            Hashing.appendTwox128(of: row.input, to: &output)
            Hashing.appendTwox64(of: row.input, to: &output)
            Hashing.appendBlake2b128(of: row.input, to: &output)
            #expect(output == [1, 2] + row.twox128.array + row.twox64.array + row.blake2b128.array)
        }
    }

    // Prefixes of storage keys that every Substrate chain has.
    @Test(arguments: [
        ("System", "26aa394eea5630e07c48ae0c9558cef7"),
        ("Account", "b99d880ec681799c0cf30e8886371da9"),
        ("Sudo", "5c0d1176a568c1f92944340dbfed9e9c"),
    ])
    func `Pallet and item names hash to the well-known prefixes`(name: String, prefix: String) {
        #expect(Hex.encode(Hashing.twox128(Array(name.utf8)), prefixed: false) == prefix)
    }

    // wire.md's empty body hash; FIPS 202 example values.
    @Test func `The empty input has the published Keccak and SHA-3 values`() {
        #expect(
            Hex.encode(Hashing.sha3_256([]), prefixed: false)
                == "a7ffc6f8bf1ed76651c14756a061d662f580ff4de43b49fa82d80a4b80f8434a"
        )
        #expect(
            Hex.encode(Hashing.keccak256([]), prefixed: false)
                == "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470"
        )
    }

    @Test func `PBKDF2 agrees with an independent implementation, also beyond one block`() throws {
        for row in try Vectors.load().pbkdf2 {
            let derived = Hashing.pbkdf2SHA512(
                password: row.password.array,
                salt: row.salt.array,
                rounds: row.rounds,
                count: row.count
            )
            #expect(derived == row.output.array)
        }
    }

    @Test func `PBKDF2 gives nothing for a count that is not positive and counts at least one round`() {
        #expect(Hashing.pbkdf2SHA512(password: [1], salt: [2], rounds: 1, count: 0).isEmpty)
        #expect(Hashing.pbkdf2SHA512(password: [1], salt: [2], rounds: 1, count: -5).isEmpty)
        let one = Hashing.pbkdf2SHA512(password: [1], salt: [2], rounds: 1, count: 64)
        #expect(Hashing.pbkdf2SHA512(password: [1], salt: [2], rounds: -3, count: 64) == one)
    }
}
