import Economics
import Primitives
import Scale

/// A row of weights or bonds as it is stored: a sequence of pairs of a uid and a value, 16 bits each.
///
/// An epoch reads and writes tens of thousands of pairs, so they are taken from the bytes without a detour.
enum StoredRow {
    /// Appends the pairs in `bytes` to the row that is being written; nothing where the bytes are no such sequence.
    static func read(_ bytes: [UInt8], into rows: inout SparseRows<UInt16>) {
        var reader = ScaleReader(bytes)
        guard let count = try? reader.readLength(minimumElementSize: 4) else { return }
        bytes.withUnsafeBufferPointer { bytes in
            var position = reader.offset
            for _ in 0..<count {
                rows.append(
                    UInt16(bytes[position]) | UInt16(bytes[position + 1]) << 8,
                    UInt16(bytes[position + 2]) | UInt16(bytes[position + 3]) << 8
                )
                position += 4
            }
        }
    }

    /// The bytes of a row.
    static func bytes(of row: Int, in rows: SparseRows<UInt16>) -> [UInt8] {
        let count = rows.count(of: row)
        var writer = ScaleWriter(capacity: 4 + count * 4)
        writer.appendLength(count)
        rows.forEach(in: row) { column, value in
            writer.appendLittleEndian(UInt32(column) | UInt32(value) << 16)
        }
        return writer.bytes
    }
}
