/// The two builds of the reference runtime, which differ in durations and in the defaults that depend on them.
public enum Profile: UInt8, Sendable, CaseIterable {
    /// Blocks of 250 ms and short periods: the reference's `fast-runtime` feature.
    case fast
    /// Blocks of 12 s.
    case standard

    /// The value of this profile.
    @inlinable
    public func pick<Value>(fast: Value, standard: Value) -> Value {
        self == .fast ? fast : standard
    }

    /// How long a slot, and so a block, takes, in milliseconds.
    public var slotMilliseconds: UInt64 { pick(fast: 250, standard: 12_000) }
}
