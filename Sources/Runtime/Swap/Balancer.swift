public import Primitives
public import Scale

/// The weights of a pool's two sides; they sum to one.
// @Scale("pallet_subtensor_swap::pallet::balancer::Balancer")
public struct Balancer: Equatable, Sendable {
    /// The weight of the TAO side, in units of 1e-18.
    public var quote: Perquintill

    /// A pool whose TAO side weighs `quote`.
    public init(quote: Perquintill) {
        self.quote = quote
    }
}

/// A number that is never zero: Rust's `NonZeroU64`.
public struct NonZeroU64: ScaleNewtype, Hashable, ExpressibleByIntegerLiteral {
    /// The number.
    public var content: UInt64

    public init(content: UInt64) {
        self.content = content
    }

    public init(integerLiteral value: UInt64) {
        content = value
    }

    public static let path = ["NonZeroU64"]
}
