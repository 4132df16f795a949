/// One synset of a WordNet `data.*` file, as byte ranges of the file, so that only what is used becomes a string.
///
/// Source of the format: the manual page wndb(5WN) of WordNet 3.0.
struct WordNetLine {
    /// The part of speech: `n`, `v`, `a` (satellites too) or `r`.
    let part: UInt8
    /// The synset's offset in its file, its number.
    let offset: UInt32
    /// The lemmas.
    var lemmas: [Range<Int>] = []
    /// The gloss, after the bar.
    var gloss: Range<Int> = 0..<0
    /// The pointers to other synsets.
    var pointers: [WordNetPointer] = []

    /// One number for part of speech and offset.
    var key: UInt64 { WordNetPointer.key(part: part, offset: offset) }
}

/// A relation of one synset to another.
struct WordNetPointer {
    enum Kind { case hypernym, hyponym, similar, other }

    let kind: Kind
    let target: UInt64

    static func key(part: UInt8, offset: UInt32) -> UInt64 {
        // Satellite adjectives live in the file of the adjectives.
        let file: UInt8 = part == UInt8(ascii: "s") ? UInt8(ascii: "a") : part
        return UInt64(file) << 32 | UInt64(offset)
    }
}

/// Reads the synset that a line holds. Bounded by the line; errors say what is wrong.
struct WordNetLineParser {
    private let bytes: [UInt8]
    private var position: Int
    private let end: Int

    struct Failure: Error {
        let reason: String
        init(_ reason: String) { self.reason = reason }
    }

    init(bytes: [UInt8], line: Range<Int>) {
        self.bytes = bytes
        position = line.lowerBound
        end = line.upperBound
    }

    mutating func parse() throws(Failure) -> WordNetLine {
        let offset = try number(radix: 10, "offset")
        _ = try number(radix: 10, "lexicographer file")
        guard let part = try field("synset type").first.map({ bytes[$0] }), "nvasr".utf8.contains(part) else {
            throw Failure("unknown synset type")
        }
        var line = WordNetLine(part: part == UInt8(ascii: "s") ? UInt8(ascii: "a") : part, offset: offset)
        let words = try number(radix: 16, "word count")
        guard (1...255).contains(words) else { throw Failure("word count \(words) is not in 1...255") }
        for _ in 0..<words {
            line.lemmas.append(try field("word"))
            _ = try field("lexical id")
        }
        let pointers = try number(radix: 10, "pointer count")
        guard pointers <= 999 else { throw Failure("pointer count \(pointers) exceeds 999") }
        for _ in 0..<pointers { line.pointers.append(try pointer()) }
        while position < end, bytes[position] != UInt8(ascii: "|") { position += 1 }
        guard position < end else { throw Failure("no gloss") }
        line.gloss = (position + 1)..<end
        return line
    }

    private mutating func pointer() throws(Failure) -> WordNetPointer {
        let symbol = try field("pointer symbol")
        let offset = try number(radix: 10, "pointer offset")
        guard let part = try field("pointer part of speech").first.map({ bytes[$0] }) else {
            throw Failure("no part of speech")
        }
        _ = try field("pointer source and target")
        let kind: WordNetPointer.Kind =
            switch bytes[symbol.lowerBound] {
            case UInt8(ascii: "@"): .hypernym
            case UInt8(ascii: "~"): .hyponym
            case UInt8(ascii: "&"), UInt8(ascii: "$"), UInt8(ascii: "^"): .similar
            default: .other
            }
        return WordNetPointer(kind: kind, target: WordNetPointer.key(part: part, offset: offset))
    }

    private mutating func field(_ name: String) throws(Failure) -> Range<Int> {
        while position < end, bytes[position] == 0x20 { position += 1 }
        let start = position
        while position < end, bytes[position] != 0x20 { position += 1 }
        guard start < position else { throw Failure("\(name) is missing") }
        return start..<position
    }

    private mutating func number(radix: UInt32, _ name: String) throws(Failure) -> UInt32 {
        let range = try field(name)
        guard range.count <= 8 else { throw Failure("\(name) is too long") }
        var value: UInt32 = 0
        for index in range {
            let byte = bytes[index] | 0x20
            let digit: UInt32
            switch byte {
            case 0x30...0x39: digit = UInt32(byte - 0x30)
            case 0x61...0x66 where radix == 16: digit = UInt32(byte - 0x57)
            default: throw Failure("\(name) is not a number")
            }
            value = value * radix + digit
        }
        return value
    }
}
