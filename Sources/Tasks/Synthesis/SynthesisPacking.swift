/// Messages as short texts, since a validator keeps many: two hexadecimal digits for each word.
enum SynthesisPacking {
    /// Messages of numbers below 256, with spaces between the messages.
    static func pack(_ messages: [[Int]]) -> String {
        var bytes: [UInt8] = []
        for message in messages {
            if !bytes.isEmpty { bytes.append(space) }
            for word in message {
                bytes.append(digits[word >> 4 & 15])
                bytes.append(digits[word & 15])
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The messages again, without numbers of `count` or more: a stored item may have been tampered with.
    static func unpack(_ text: String, below count: Int) -> [[Int]] {
        text.utf8.split(separator: space).map { message in
            var words: [Int] = []
            var high: Int?
            for byte in message {
                guard let digit = digit(byte) else { continue }
                if let first = high {
                    if first * 16 + digit < count { words.append(first * 16 + digit) }
                    high = nil
                } else {
                    high = digit
                }
            }
            return words
        }
    }

    private static func digit(_ byte: UInt8) -> Int? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) - 48
        case UInt8(ascii: "a")...UInt8(ascii: "f"): Int(byte) - 87
        default: nil
        }
    }

    private static let digits = Array("0123456789abcdef".utf8)
    private static let space = UInt8(ascii: " ")
}
