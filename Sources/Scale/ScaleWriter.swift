/// Collects the bytes of values that are being encoded.
public struct ScaleWriter: Sendable {
    /// What was written so far.
    public var bytes: [UInt8]

    /// An empty writer with room for `capacity` bytes.
    @inlinable
    public init(capacity: Int = 0) {
        bytes = []
        if capacity > 0 { bytes.reserveCapacity(capacity) }
    }

    /// Appends one byte.
    @inlinable
    public mutating func append(_ byte: UInt8) {
        bytes.append(byte)
    }

    /// Appends bytes as they are, without a length.
    @inlinable
    public mutating func append(contentsOf newBytes: some Collection<UInt8>) {
        bytes.append(contentsOf: newBytes)
    }

    /// Appends an integer's bytes, least significant first.
    @inlinable
    public mutating func appendLittleEndian<Number: FixedWidthInteger>(_ number: Number) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    /// Appends a length in compact form.
    @inlinable
    public mutating func appendLength(_ count: Int) {
        appendCompact(UInt64(count))
    }

    /// Appends a compact integer: 1, 2, 4 or up to 9 bytes, by its size.
    @inlinable
    public mutating func appendCompact(_ number: UInt64) {
        if number < 1 << 6 {
            bytes.append(UInt8(truncatingIfNeeded: number << 2))
        } else if number < 1 << 14 {
            appendLittleEndian(UInt16(truncatingIfNeeded: number << 2) | 0b01)
        } else if number < 1 << 30 {
            appendLittleEndian(UInt32(truncatingIfNeeded: number << 2) | 0b10)
        } else {
            appendBigCompact(UInt128(number))
        }
    }

    /// Appends a compact integer of up to 128 bits.
    @inlinable
    public mutating func appendCompact(_ number: UInt128) {
        if number < 1 << 30 {
            appendCompact(UInt64(truncatingIfNeeded: number))
        } else {
            appendBigCompact(number)
        }
    }

    @usableFromInline
    mutating func appendBigCompact(_ number: UInt128) {
        let byteCount = max(4, (128 - number.leadingZeroBitCount + 7) / 8)
        bytes.append(UInt8((byteCount - 4) << 2) | 0b11)
        for index in 0..<byteCount {
            bytes.append(UInt8(truncatingIfNeeded: number >> (UInt128(index) * 8)))
        }
    }
}
