public import Primitives

/// A matrix by rows, each a list of (column, value) in the order given; columns that are not listed are nothing.
///
/// All rows share two flat arrays. An entry with the value zero is an entry all the same: it is kept.
public struct SparseRows<Value: Hashable & Sendable>: Hashable, Sendable {
    /// Where each row starts in the flat arrays, and the end of the last one.
    @usableFromInline var starts: [Int]
    /// The entries' columns.
    @usableFromInline var columns: [UID]
    /// The entries' values.
    @usableFromInline var values: [Value]

    /// A matrix without rows.
    @inlinable
    public init() {
        starts = [0]
        columns = []
        values = []
    }

    /// A matrix without rows, with room for `rows` rows and `entries` entries.
    @inlinable
    public init(rows: Int, entries: Int) {
        self.init()
        starts.reserveCapacity(rows + 1)
        columns.reserveCapacity(entries)
        values.reserveCapacity(entries)
    }

    /// A matrix from its flat arrays.
    init(starts: [Int], columns: [UID], values: [Value]) {
        self.starts = starts
        self.columns = columns
        self.values = values
    }

    /// A matrix from lists.
    public init(_ rows: [[(column: UID, value: Value)]]) {
        self.init(rows: rows.count, entries: rows.reduce(0) { $0 + $1.count })
        for row in rows {
            for entry in row { append(entry.column, entry.value) }
            endRow()
        }
    }

    /// How many rows there are.
    @inlinable public var rowCount: Int { starts.count - 1 }

    /// How many entries there are.
    @inlinable public var entryCount: Int { columns.count }

    /// Adds an entry to the row that is being written.
    @inlinable
    public mutating func append(_ column: UID, _ value: Value) {
        columns.append(column)
        values.append(value)
    }

    /// Ends the row that is being written; the next entry belongs to the next row.
    @inlinable
    public mutating func endRow() {
        starts.append(columns.count)
    }

    /// The places of a row's entries in the flat arrays; empty for rows that do not exist.
    @inlinable
    func range(_ row: Int) -> Range<Int> {
        row < rowCount ? starts[row]..<starts[row + 1] : 0..<0
    }

    /// How many entries a row has; none for rows that do not exist.
    @inlinable
    public func count(of row: Int) -> Int {
        range(row).count
    }

    /// Calls `body` with each entry of a row, in order.
    @inlinable
    public func forEach(in row: Int, _ body: (UID, Value) -> Void) {
        for place in range(row) { body(columns[place], values[place]) }
    }

    /// A row as a list; empty for rows that do not exist.
    @inlinable
    public subscript(row: Int) -> [(column: UID, value: Value)] {
        range(row).map { (columns[$0], values[$0]) }
    }
}

/// The matrix type of the epoch's stages.
typealias SparseMatrix = SparseRows<I32F32>
