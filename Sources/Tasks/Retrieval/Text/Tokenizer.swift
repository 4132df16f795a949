/// Cuts text into lower-case words: runs of letters and digits. Bytes beyond ASCII count as letters.
enum Tokenizer {
    /// The longest word that is kept, in bytes; longer ones are cut.
    static let maximumBytes = 40

    /// Calls `body` with each word.
    static func words(in text: String, _ body: (String) -> Void) {
        var text = text
        // Only texts beyond ASCII need Unicode's rules.
        if text.utf8.contains(where: { $0 >= 0x80 }) { text = text.lowercased() }
        text.withUTF8 { bytes in
            var word: [UInt8] = []
            word.reserveCapacity(maximumBytes)
            for byte in bytes {
                switch byte {
                case 0x61...0x7a, 0x30...0x39, 0x80...0xff:
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
