/// A property that an input broke.
public struct FuzzFault: Error, CustomStringConvertible {
    /// What is wrong.
    public let description: String

    /// A fault described by `text`.
    public init(_ text: String) { description = text }
}

/// One way in which bytes of a stranger are read, with what must hold for every input.
public struct FuzzDecoder: Sendable {
    /// The name in reports.
    public let name: String
    /// Inputs that are understood, to begin with.
    public let seeds: @Sendable () -> [[UInt8]]
    /// Reads the input. Returns whether it was understood; throws `FuzzFault` where a property is broken. Any other
    /// refusal is its own business and stays inside.
    public let read: @Sendable ([UInt8]) throws -> Bool

    /// A decoder of its parts.
    public init(
        _ name: String,
        seeds: @escaping @Sendable () -> [[UInt8]] = { [] },
        read: @escaping @Sendable ([UInt8]) throws -> Bool
    ) {
        self.name = name
        self.seeds = seeds
        self.read = read
    }
}

/// Decoders that are tried together: the first byte of an input chooses one of them, the rest is its input.
public struct FuzzGroup: Sendable {
    /// The name, which is also that of the corpus' folder.
    public let name: String
    /// The decoders.
    public let decoders: [FuzzDecoder]

    /// The longest input that is tried, in bytes.
    public static let longestInput = 4_096

    /// A group of its parts.
    public init(_ name: String, _ decoders: [FuzzDecoder]) {
        self.name = name
        self.decoders = decoders
    }

    /// Gives an input to the decoder that it chooses; whether it was understood.
    public func read(_ input: [UInt8]) throws -> Bool {
        guard let first = input.first, !decoders.isEmpty else { return false }
        return try decoders[Int(first) % decoders.count].read(Array(input.dropFirst()))
    }

    /// The decoders' own inputs.
    public var seeds: [[UInt8]] {
        decoders.enumerated().flatMap { position, decoder in
            decoder.seeds().map { [UInt8(truncatingIfNeeded: position)] + $0 }
        }
    }
}

/// Throws unless the condition holds.
func require(_ condition: Bool, _ text: @autoclosure () -> String) throws {
    if !condition { throw FuzzFault(text()) }
}
