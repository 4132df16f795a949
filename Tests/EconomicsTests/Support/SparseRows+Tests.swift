import Primitives

@testable import Economics

extension I32F32 {
    /// A single-precision number, as the lists of the reference's tests hold them.
    init(single value: Float) {
        self.init(near: Double(value))
    }
}

extension SparseRows<I32F32> {
    /// A matrix whose values are listed row by row; zeros are left out.
    init(dense values: [Float], rows: Int) {
        self.init()
        let columns = rows == 0 ? 0 : values.count / rows
        for row in 0..<rows {
            for column in 0..<columns where values[row * columns + column] != 0 {
                append(UID(column), I32F32(single: values[row * columns + column]))
            }
            endRow()
        }
    }

    /// A matrix whose values are listed column by column; zeros are left out.
    init(columnwise values: [Float], columns: Int) {
        let rows = values.count / columns
        let byRows = (0..<values.count).map { place in values[place % columns * rows + place / columns] }
        self.init(dense: byRows, rows: rows)
    }
}
