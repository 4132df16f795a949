public import Primitives
public import Scale

/// A block as it is stored and exported: header and extrinsics.
public struct StoredBlock: Equatable, Sendable {
    /// The longest that an encoded block may be, in bytes: the extrinsics' limit, and room for the rest.
    public static let sizeLimit = 16 << 20

    /// The header.
    public let header: Header
    /// The extrinsics as they go over the wire, the author's own first.
    public let extrinsics: [[UInt8]]

    /// A block of its parts.
    public init(header: Header, extrinsics: [[UInt8]]) {
        self.header = header
        self.extrinsics = extrinsics
    }

    /// The block's height.
    public var number: BlockNumber { header.number }

    /// The bytes that are stored.
    public var encoded: [UInt8] {
        var writer = ScaleWriter(capacity: extrinsics.reduce(256) { $0 + $1.count + 4 })
        header.encode(to: &writer)
        writer.appendLength(extrinsics.count)
        for extrinsic in extrinsics {
            writer.appendLength(extrinsic.count)
            writer.append(contentsOf: extrinsic)
        }
        return writer.bytes
    }

    /// Reads what ``encoded`` wrote; nothing may follow.
    public init(decoding bytes: [UInt8]) throws(ScaleError) {
        var reader = ScaleReader(bytes)
        header = try Header(from: &reader)
        let count = try reader.readLength()
        var extrinsics: [[UInt8]] = []
        extrinsics.reserveCapacity(min(count, 4_096))
        for _ in 0..<count { extrinsics.append(try reader.readBytes(try reader.readLength())) }
        guard reader.remaining == 0 else { throw .trailingBytes(reader.remaining) }
        self.extrinsics = extrinsics
    }
}
