public import Primitives

/// How weights are brought to 16 bits when they are set (protocol section 3.8).
public enum WeightScale {
    /// Weights scaled so that the largest is 65,535, rounded to the nearest.
    public static func upscaled(_ weights: [UInt16]) -> [UInt16] {
        upscaled(weights.map { I32F32(saturating: $0) })
    }

    /// Weights scaled so that the largest is 65,535. All zero stay zero.
    public static func upscaled(_ weights: [I32F32]) -> [UInt16] {
        let full = I32F32(saturating: UInt16.max)
        guard let largest = weights.max() else { return [] }
        if largest.isZero { return weights.map { $0.saturatingMul(full).saturated(to: UInt16.self) } }
        if largest > 32_768 {
            let factor = full.safeDiv(largest)
            return weights.map { $0.saturatingMul(factor).rounded.saturated(to: UInt16.self) }
        }
        return weights.map { $0.saturatingMul(full).safeDiv(largest).rounded.saturated(to: UInt16.self) }
    }

    /// Whether no weight's part of all is above `limit` of 65,535.
    public static func isWithin(limit: UInt16, _ weights: [UInt16]) -> Bool {
        var parts = weights.map { I32F32(saturating: $0) }
        VectorMath.normalize(&parts)
        guard let largest = parts.max() else { return true }
        return largest <= I32F32(saturating: limit).safeDiv(I32F32(saturating: UInt16.max))
    }
}
