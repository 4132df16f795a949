/// Random bytes for signatures and instance names; a value, so that tests can fix it.
public struct Entropy: Sendable {
    private let source: @Sendable (Int) -> [UInt8]

    /// A source that gives the asked number of bytes.
    public init(_ source: @escaping @Sendable (Int) -> [UInt8]) {
        self.source = source
    }

    /// The operating system's generator.
    public static let system = Entropy { count in
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    /// `count` random bytes.
    public func bytes(_ count: Int) -> [UInt8] {
        source(count)
    }

    /// A random version 4 UUID in its usual text form (RFC 9562).
    public func uuid() -> String {
        var bytes = bytes(16)
        bytes[6] = bytes[6] & 0x0f | 0x40
        bytes[8] = bytes[8] & 0x3f | 0x80
        let digits = bytes.map { PythonText.hexadecimal(UInt32($0), width: 2) }
        let groups = [0..<4, 4..<6, 6..<8, 8..<10, 10..<16]
        return groups.map { digits[$0].joined() }.joined(separator: "-")
    }
}

/// The time of day that nonces are made of and compared with; a value, so that tests can fix it.
public struct WireClock: Sendable {
    private let read: @Sendable () -> UInt64

    /// A clock that tells Unix time in nanoseconds.
    public init(_ read: @escaping @Sendable () -> UInt64) {
        self.read = read
    }

    /// Unix time in nanoseconds.
    public var nanoseconds: UInt64 {
        read()
    }
}
