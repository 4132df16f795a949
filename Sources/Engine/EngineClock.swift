import Foundation

/// Where the engine's time of day comes from.
public struct EngineClock: Sendable {
    /// Milliseconds since 1970.
    public let milliseconds: @Sendable () -> UInt64

    /// A clock that reads `milliseconds`.
    public init(milliseconds: @escaping @Sendable () -> UInt64) {
        self.milliseconds = milliseconds
    }

    /// The machine's clock.
    public static let system = EngineClock {
        UInt64(max(0, Date().timeIntervalSince1970 * 1_000))
    }
}
