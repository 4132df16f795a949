import CSodium

extension Hashing {
    /// HMAC with SHA-512 (RFC 2104), 64 bytes. The key may have any length.
    public static func hmacSHA512(key: [UInt8], message: [UInt8]) -> [UInt8] {
        var state = keyedState(key)
        var mac = [UInt8](repeating: 0, count: 64)
        _ = crypto_auth_hmacsha512_update(&state, message, UInt64(message.count))
        _ = crypto_auth_hmacsha512_final(&state, &mac)
        return mac
    }

    /// PBKDF2 with HMAC-SHA-512 (RFC 8018, section 5.2).
    ///
    /// - Parameters:
    ///   - password: The password's bytes, used as the HMAC key.
    ///   - salt: The salt's bytes.
    ///   - rounds: The iteration count; anything below 1 counts as 1.
    ///   - count: How many bytes to derive.
    /// - Returns: `count` bytes; none when `count` is not positive.
    public static func pbkdf2SHA512(password: [UInt8], salt: [UInt8], rounds: Int, count: Int) -> [UInt8] {
        let keyed = keyedState(password)
        var output: [UInt8] = []
        output.reserveCapacity(max(0, count))
        var block: UInt32 = 0
        while output.count < count {
            block &+= 1
            let derived = pbkdf2Block(keyed, salt: salt, index: block, rounds: rounds)
            withUnsafeBytes(of: derived) { output.append(contentsOf: $0.prefix(count - output.count)) }
        }
        return output
    }

    /// One block `F(password, salt, rounds, index)`: the exclusive or of the chained MACs.
    private static func pbkdf2Block(
        _ keyed: crypto_auth_hmacsha512_state,
        salt: [UInt8],
        index: UInt32,
        rounds: Int
    ) -> Bytes64 {
        var state = keyed
        var last = Bytes64()
        let counter = withUnsafeBytes(of: index.bigEndian) { [UInt8]($0) }
        _ = crypto_auth_hmacsha512_update(&state, salt, UInt64(salt.count))
        _ = crypto_auth_hmacsha512_update(&state, counter, UInt64(counter.count))
        last.withMutablePointer { _ = crypto_auth_hmacsha512_final(&state, $0) }
        var sum = last
        var round = 1
        while round < rounds {
            // The keyed state is copied instead of hashing the password again: half the work of each round.
            state = keyed
            last.withMutablePointer { mac in
                _ = crypto_auth_hmacsha512_update(&state, mac, 64)
                _ = crypto_auth_hmacsha512_final(&state, mac)
            }
            sum ^= last
            round += 1
        }
        return sum
    }

    private static func keyedState(_ key: [UInt8]) -> crypto_auth_hmacsha512_state {
        Sodium.start()
        var state = crypto_auth_hmacsha512_state()
        _ = crypto_auth_hmacsha512_init(&state, key, key.count)
        return state
    }
}
