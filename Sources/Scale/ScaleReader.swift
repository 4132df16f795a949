/// Reads values from bytes that may come from anybody: every length is checked before anything is allocated.
public struct ScaleReader: Sendable {
    /// How deeply values that hold values of their own kind may be nested.
    public static let nestingLimit = 256

    @usableFromInline let bytes: [UInt8]
    @usableFromInline var position: Int
    @usableFromInline let end: Int
    @usableFromInline var depth = 0
    @usableFromInline let depthLimit: Int

    /// Reads `bytes` from the first to the last.
    @inlinable
    public init(_ bytes: [UInt8], nestingLimit: Int = ScaleReader.nestingLimit) {
        self.bytes = bytes
        position = 0
        end = bytes.count
        depthLimit = nestingLimit
    }

    /// Reads `bytes` from an offset on; one beyond the end leaves nothing to read.
    @inlinable
    public init(_ bytes: [UInt8], from offset: Int) {
        self.bytes = bytes
        position = min(max(0, offset), bytes.count)
        end = bytes.count
        depthLimit = ScaleReader.nestingLimit
    }

    /// The bytes not yet read.
    @inlinable public var remaining: Int { end - position }

    /// How many bytes were read so far.
    @inlinable public var offset: Int { position }

    /// Reads one byte.
    @inlinable
    public mutating func readByte() throws(ScaleError) -> UInt8 {
        guard position < end else { throw .endOfInput(needed: 1, remaining: 0) }
        defer { position += 1 }
        return bytes[position]
    }

    /// Reads the next `count` bytes as they are.
    @inlinable
    public mutating func readBytes(_ count: Int) throws(ScaleError) -> [UInt8] {
        guard count >= 0, count <= remaining else {
            throw .endOfInput(needed: count, remaining: remaining)
        }
        defer { position += count }
        return Array(bytes[position..<(position + count)])
    }

    /// Passes over the next `count` bytes.
    @inlinable
    public mutating func skip(_ count: Int) throws(ScaleError) {
        guard count >= 0, count <= remaining else {
            throw .endOfInput(needed: count, remaining: remaining)
        }
        position += count
    }

    /// All bytes that are left.
    @inlinable
    public mutating func readRest() -> [UInt8] {
        defer { position = end }
        return Array(bytes[position..<end])
    }

    /// Reads an integer whose least significant byte comes first.
    @inlinable
    public mutating func readLittleEndian<Number: FixedWidthInteger>(
        _ type: Number.Type = Number.self
    ) throws(ScaleError) -> Number {
        let count = Number.bitWidth / 8
        guard count <= remaining else { throw .endOfInput(needed: count, remaining: remaining) }
        defer { position += count }
        return bytes.withUnsafeBytes { raw in
            var value: Number = 0
            withUnsafeMutableBytes(of: &value) { target in
                target.copyMemory(from: UnsafeRawBufferPointer(rebasing: raw[position..<position + count]))
            }
            return Number(littleEndian: value)
        }
    }

    /// Reads a compact integer of up to 128 bits; longer forms than needed are refused.
    @inlinable
    public mutating func readCompact() throws(ScaleError) -> UInt128 {
        let first = try readByte()
        switch first & 0b11 {
        case 0b00:
            return UInt128(first >> 2)
        case 0b01:
            position -= 1
            let value = try readLittleEndian(UInt16.self) >> 2
            guard value >= 1 << 6 else { throw .invalidCompact }
            return UInt128(value)
        case 0b10:
            position -= 1
            let value = try readLittleEndian(UInt32.self) >> 2
            guard value >= 1 << 14 else { throw .invalidCompact }
            return UInt128(value)
        default:
            return try readBigCompact(byteCount: Int(first >> 2) + 4)
        }
    }

    @usableFromInline
    mutating func readBigCompact(byteCount: Int) throws(ScaleError) -> UInt128 {
        guard byteCount <= 16 else { throw .invalidCompact }
        guard byteCount <= remaining else { throw .endOfInput(needed: byteCount, remaining: remaining) }
        var value: UInt128 = 0
        for index in 0..<byteCount {
            value |= UInt128(bytes[position + index]) << UInt128(index * 8)
        }
        guard bytes[position + byteCount - 1] != 0, value >= 1 << 30 else { throw .invalidCompact }
        position += byteCount
        return value
    }

    /// Reads the length of a sequence whose elements take at least `minimumElementSize` bytes each.
    ///
    /// A length that the rest of the input cannot hold is refused before anything is allocated. Elements of no size are
    /// limited to 65,536.
    @inlinable
    public mutating func readLength(minimumElementSize: Int = 1) throws(ScaleError) -> Int {
        let count = try readCompact()
        let most = minimumElementSize > 0 ? remaining / minimumElementSize : 1 << 16
        guard count <= UInt128(most) else {
            throw .lengthOutOfBounds(Int(clamping: count))
        }
        return Int(count)
    }

    /// Counts one more level of nesting; every call is paired with ``leave()``.
    @inlinable
    public mutating func enter() throws(ScaleError) {
        guard depth < depthLimit else { throw .nestedTooDeeply(limit: depthLimit) }
        depth += 1
    }

    /// Ends a level of nesting.
    @inlinable
    public mutating func leave() {
        depth -= 1
    }

    /// Refuses bytes that are left over.
    @inlinable
    public func finish() throws(ScaleError) {
        guard position == end else { throw .trailingBytes(end - position) }
    }
}
