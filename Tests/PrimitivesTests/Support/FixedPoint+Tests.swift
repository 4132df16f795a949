import Primitives

extension FixedPoint {
    /// The nearest number to a floating-point one, the even one of two; only tests have floating point.
    init(near value: Double) {
        var scaled = value
        for _ in 0..<Self.fractionBits { scaled *= 2 }
        self.init(bits: Bits(scaled.rounded(.toNearestOrEven)))
    }

    /// The nearest floating-point number.
    var double: Double {
        var value = Double(bits)
        for _ in 0..<Self.fractionBits { value /= 2 }
        return value
    }
}
