public import Scale

/// A factor of fees in units of 1e-18; this chain keeps it at one.
public struct FeeMultiplier: ScaleNewtype, Hashable, ExpressibleByIntegerLiteral {
    /// The factor times 1e18.
    public var content: UInt128

    public init(content: UInt128) {
        self.content = content
    }

    public init(integerLiteral value: UInt128) {
        content = value
    }

    public static let path = ["sp_arithmetic", "fixed_point", "FixedU128"]
}
