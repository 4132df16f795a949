/// Base 58 with the alphabet of Bitcoin, which SS58 addresses use.
enum Base58 {
    private static let alphabet = Array("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".utf8)
    private static let values: [UInt8?] = {
        var values = [UInt8?](repeating: nil, count: 256)
        for (index, character) in alphabet.enumerated() {
            values[Int(character)] = UInt8(index)
        }
        return values
    }()

    /// As many digits as fit 32 bits are worked on at a time: 58⁵.
    private static let digitsAtOnce = 5
    private static let powers: [UInt64] = [1, 58, 3_364, 195_112, 11_316_496, 656_356_768]

    /// The digits of `bytes` read as one big-endian number, with a `1` for every leading zero byte.
    static func encode(_ bytes: [UInt8]) -> String {
        let zeros = bytes.prefix { $0 == 0 }.count
        // The number in base 58⁵, the lowest place first.
        var places: [UInt64] = []
        let base = powers[digitsAtOnce]
        for start in stride(from: zeros, to: bytes.count, by: 4) {
            let group = bytes[start..<min(start + 4, bytes.count)]
            var carry = group.reduce(0) { $0 << 8 | UInt64($1) }
            for index in places.indices {
                carry += places[index] << UInt64(8 * group.count)
                (carry, places[index]) = carry.quotientAndRemainder(dividingBy: base)
            }
            while carry > 0 {
                places.append(carry % base)
                carry /= base
            }
        }
        var digits: [UInt8] = []
        for var place in places {
            for _ in 0..<digitsAtOnce {
                digits.append(UInt8(place % 58))
                place /= 58
            }
        }
        while digits.last == 0 { digits.removeLast() }
        let text = [UInt8](repeating: alphabet[0], count: zeros) + digits.reversed().map { alphabet[Int($0)] }
        return String(decoding: text, as: UTF8.self)
    }

    /// The bytes that `characters` spell. The time grows with the square of the length: bound it before the call.
    static func decode(_ characters: [UInt8]) throws(CryptoError) -> [UInt8] {
        // The number in base 2³², the lowest place first.
        var places: [UInt64] = []
        for start in stride(from: 0, to: characters.count, by: digitsAtOnce) {
            let end = min(start + digitsAtOnce, characters.count)
            var carry: UInt64 = 0
            for offset in start..<end {
                guard let value = values[Int(characters[offset])] else { throw .addressCharacter(offset: offset) }
                carry = carry * 58 + UInt64(value)
            }
            for index in places.indices {
                carry += places[index] * powers[end - start]
                places[index] = carry & 0xffff_ffff
                carry >>= 32
            }
            if carry > 0 { places.append(carry) }
        }
        var bytes: [UInt8] = []
        for place in places.reversed() {
            for shift in [24, 16, 8, 0] as [UInt64] { bytes.append(UInt8(truncatingIfNeeded: place >> shift)) }
        }
        let zeros = characters.prefix { $0 == alphabet[0] }.count
        return [UInt8](repeating: 0, count: zeros) + bytes.drop { $0 == 0 }
    }
}
