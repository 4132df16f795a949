public import Scale

/// Thirty-two raw bytes, kept without an allocation of their own.
public struct Bytes32: Hashable, Sendable {
    // Big-endian words, so that comparing words compares bytes.
    @usableFromInline let word0: UInt64
    @usableFromInline let word1: UInt64
    @usableFromInline let word2: UInt64
    @usableFromInline let word3: UInt64

    @inlinable
    init(words word0: UInt64, _ word1: UInt64, _ word2: UInt64, _ word3: UInt64) {
        self.word0 = word0
        self.word1 = word1
        self.word2 = word2
        self.word3 = word3
    }

    /// All bytes zero.
    public static let zero = Bytes32(words: 0, 0, 0, 0)

    /// The bytes, which must be thirty-two.
    @inlinable
    public init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == 32 else { return nil }
        var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        for (index, byte) in bytes.enumerated() {
            switch index >> 3 {
            case 0: words.0 = words.0 << 8 | UInt64(byte)
            case 1: words.1 = words.1 << 8 | UInt64(byte)
            case 2: words.2 = words.2 << 8 | UInt64(byte)
            default: words.3 = words.3 << 8 | UInt64(byte)
            }
        }
        self.init(words: words.0, words.1, words.2, words.3)
    }

    /// The first thirty-two of `bytes`, followed by zeros where there are fewer.
    public init(truncatingOrPadding bytes: some Sequence<UInt8>) {
        var padded = Array(bytes.prefix(32))
        padded.append(contentsOf: repeatElement(0, count: 32 - padded.count))
        self = Bytes32(padded) ?? .zero
    }

    /// The bytes as an array.
    @inlinable public var bytes: [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(32)
        append(to: &result)
        return result
    }

    /// Appends the bytes to `result`.
    @inlinable
    public func append(to result: inout [UInt8]) {
        let words = (word0.bigEndian, word1.bigEndian, word2.bigEndian, word3.bigEndian)
        withUnsafeBytes(of: words) { result.append(contentsOf: $0) }
    }
}

extension Bytes32: Comparable {
    @inlinable
    public static func < (left: Bytes32, right: Bytes32) -> Bool {
        if left.word0 != right.word0 { return left.word0 < right.word0 }
        if left.word1 != right.word1 { return left.word1 < right.word1 }
        if left.word2 != right.word2 { return left.word2 < right.word2 }
        return left.word3 < right.word3
    }
}

extension Bytes32: ScaleCodable {
    @inlinable public static var minimumEncodedSize: Int { 32 }

    @inlinable
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        guard reader.remaining >= 32 else { throw .endOfInput(needed: 32, remaining: reader.remaining) }
        self.init(
            words: try reader.readLittleEndian(UInt64.self).byteSwapped,
            try reader.readLittleEndian(UInt64.self).byteSwapped,
            try reader.readLittleEndian(UInt64.self).byteSwapped,
            try reader.readLittleEndian(UInt64.self).byteSwapped
        )
    }

    @inlinable
    public func encode(to writer: inout ScaleWriter) {
        append(to: &writer.bytes)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(shape: .array(length: 32, UInt8.describe(in: &registry)))
        }
    }
}

extension Bytes32: CustomStringConvertible {
    /// The bytes in hexadecimal, with `0x` before them.
    public var description: String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = Array("0x".utf8)
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
