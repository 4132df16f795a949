/// A symmetric matrix of a few dozen rows, to be solved for and inverted.
struct SymmetricMatrix {
    let size: Int
    private(set) var entries: [Double]

    /// Zeros.
    init(size: Int) {
        self.size = size
        entries = [Double](repeating: 0, count: size * size)
    }

    subscript(row: Int, column: Int) -> Double {
        get { entries[row * size + column] }
        set { entries[row * size + column] = newValue }
    }

    /// Adds `weight` times the square of a sparse row vector: its places and values.
    mutating func add(_ weight: Double, square vector: [(place: Int, value: Double)]) {
        for left in vector {
            for right in vector { self[left.place, right.place] += weight * left.value * right.value }
        }
    }

    /// The inverse by Cholesky's decomposition; nil where the matrix is not positive definite.
    var inverse: SymmetricMatrix? {
        guard let factor else { return nil }
        var result = SymmetricMatrix(size: size)
        for column in 0..<size {
            var unit = [Double](repeating: 0, count: size)
            unit[column] = 1
            for (row, value) in Self.solve(factor, unit).enumerated() { result[row, column] = value }
        }
        return result
    }

    /// What the matrix times the result is `vector`; nil where the matrix is not positive definite.
    func solve(_ vector: [Double]) -> [Double]? {
        factor.map { Self.solve($0, vector) }
    }

    /// The product A · B · A of this matrix A with another.
    func sandwich(_ filling: SymmetricMatrix) -> SymmetricMatrix {
        var half = SymmetricMatrix(size: size)
        var result = SymmetricMatrix(size: size)
        for row in 0..<size {
            for column in 0..<size {
                half[row, column] = (0..<size).reduce(0) { $0 + self[row, $1] * filling[$1, column] }
            }
        }
        for row in 0..<size {
            for column in 0..<size {
                result[row, column] = (0..<size).reduce(0) { $0 + half[row, $1] * self[$1, column] }
            }
        }
        return result
    }

    /// The lower triangle L with L · Lᵀ equal to the matrix.
    private var factor: SymmetricMatrix? {
        var lower = SymmetricMatrix(size: size)
        for row in 0..<size {
            for column in 0...row {
                let known = (0..<column).reduce(0) { $0 + lower[row, $1] * lower[column, $1] }
                let rest = self[row, column] - known
                if row == column {
                    guard rest > 0 else { return nil }
                    lower[row, row] = rest.squareRoot()
                } else {
                    lower[row, column] = rest / lower[column, column]
                }
            }
        }
        return lower
    }

    private static func solve(_ lower: SymmetricMatrix, _ vector: [Double]) -> [Double] {
        var result = vector
        for row in 0..<lower.size {
            let known = (0..<row).reduce(0) { $0 + lower[row, $1] * result[$1] }
            result[row] = (result[row] - known) / lower[row, row]
        }
        for row in (0..<lower.size).reversed() {
            let known = (row + 1..<lower.size).reduce(0) { $0 + lower[$1, row] * result[$1] }
            result[row] = (result[row] - known) / lower[row, row]
        }
        return result
    }
}
