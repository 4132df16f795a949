import Primitives

extension I32F32 {
    /// A ratio of 65,535, cut.
    static func ratio(_ value: UInt16) -> I32F32 {
        I32F32(bits: Int64((UInt64(value) << 32) / 65_535))
    }

    /// The number as a ratio of 65,535, cut and held within its range.
    var ratio: UInt16 {
        saturatingMul(I32F32(bits: 65_535 << 32)).saturated(to: UInt16.self)
    }

    /// A whole number of 16 bits.
    init(whole value: UInt16) {
        self.init(bits: Int64(value) << 32)
    }
}

/// Sums and normalisations of lists, element by element in order.
enum VectorMath {
    /// The sum of all.
    static func sum(_ vector: [I32F32]) -> I32F32 {
        vector.reduce(.zero) { $0.saturatingAdd($1) }
    }

    /// Divides each by the sum of all, unless that is nothing.
    static func normalize(_ vector: inout [I32F32]) {
        normalize(&vector, by: sum(vector))
    }

    /// Divides each by `total`, unless that is nothing.
    static func normalize(_ vector: inout [I32F32], by total: I32F32) {
        guard !total.isZero else { return }
        for index in vector.indices where !vector[index].isZero { vector[index] = vector[index].safeDiv(total) }
    }

    /// Divides each by the sum of all, unless that is nothing.
    static func normalize(_ vector: inout [I64F64]) {
        let total = vector.reduce(I64F64.zero) { $0.saturatingAdd($1) }
        guard !total.isZero else { return }
        for index in vector.indices where !vector[index].isZero { vector[index] = vector[index].safeDiv(total) }
    }

    /// Who is among the `count` largest and not nothing; among equals the higher index.
    static func largest(_ count: Int, of vector: [I32F32]) -> [Bool] {
        var result = vector.map { !$0.isZero }
        // With so few that are something, only nothing is among the smallest.
        guard vector.count > count, result.reduce(0, { $0 + ($1 ? 1 : 0) }) > count else { return result }
        let order = vector.indices.sorted { (vector[$0], $0) < (vector[$1], $1) }
        for index in order.prefix(vector.count - count) { result[index] = false }
        return result
    }
}
