/// Cuts text into lower-case words: runs of letters and digits.
enum Tokenizer {
    /// The longest word that is kept, in bytes; longer ones are cut.
    static let maximumBytes = 40
    /// The same for words beyond ASCII, in characters.
    static let maximumCharacters = 20

    /// Calls `body` with each word.
    static func words(in text: String, _ body: (String) -> Void) {
        // Nearly all texts are ASCII, where Unicode's slower rules are not needed.
        guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
            for word in text.lowercased().split(whereSeparator: { !($0.isLetter || $0.isNumber) }) {
                body(String(word.prefix(maximumCharacters)))
            }
            return
        }
        var text = text
        text.withUTF8 { bytes in
            var word: [UInt8] = []
            word.reserveCapacity(maximumBytes)
            for byte in bytes {
                switch byte {
                case 0x61...0x7a, 0x30...0x39:
                    if word.count < maximumBytes { word.append(byte) }
                case 0x41...0x5a:
                    if word.count < maximumBytes { word.append(byte | 0x20) }
                default:
                    if !word.isEmpty {
                        body(String(decoding: word, as: UTF8.self))
                        word.removeAll(keepingCapacity: true)
                    }
                }
            }
            if !word.isEmpty { body(String(decoding: word, as: UTF8.self)) }
        }
    }

    /// The words of a text.
    static func words(in text: String) -> [String] {
        var result: [String] = []
        words(in: text) { result.append($0) }
        return result
    }
}
