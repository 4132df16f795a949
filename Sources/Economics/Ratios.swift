public import Primitives

/// Ratios that are stored as whole numbers.
public enum Ratio {
    /// A 16-bit ratio with 65,535 for one.
    public static func fraction(_ value: UInt16) -> U96F32 {
        U96F32(saturating: value).safeDiv(U96F32(saturating: UInt16.max))
    }

    /// A 64-bit ratio with 2^64 - 1 for one, cut at 32 fraction bits: the weight of TAO, key proportions, burn of
    /// child keys.
    public static func fraction(_ value: UInt64) -> U96F32 {
        U96F32(saturating: value).safeDiv(U96F32(saturating: UInt64.max))
    }

    /// Root's part of a subnet: `rootTao · taoWeight / (rootTao · taoWeight + alphaIssuance)`, zero where both are
    /// nothing.
    public static func rootProportion(rootTao: Tao, taoWeight: U96F32, alphaIssuance: Alpha) -> U96F32 {
        let root = U96F32(saturating: rootTao.rawValue).saturatingMul(taoWeight)
        return root.safeDiv(root.saturatingAdd(U96F32(saturating: alphaIssuance.rawValue)))
    }
}
