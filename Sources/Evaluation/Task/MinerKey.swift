public import Primitives

/// The miner that evaluation keeps records of: a hotkey.
///
/// Records follow the hotkey and not the UID, because a replaced UID is another miner.
public struct MinerKey: Hashable, Comparable, Sendable {
    /// The hotkey's 64 lower-case hexadecimal digits, or any other name in trials.
    public let name: String

    /// The key of a hotkey.
    public init(_ hotkey: AccountID) {
        name = hotkey.bytes.hexadecimal
    }

    /// A key of a given name, for trials without a chain.
    public init(name: String) {
        self.name = name
    }

    /// The hotkey that the key stands for; nil where it was given as a plain name.
    public var hotkey: AccountID? {
        [UInt8](hexadecimal: name).flatMap(AccountID.init)
    }

    public static func < (left: MinerKey, right: MinerKey) -> Bool {
        left.name < right.name
    }
}

extension MinerKey: Codable {
    /// Reads the name.
    public init(from decoder: any Decoder) throws {
        name = try decoder.singleValueContainer().decode(String.self)
    }

    /// Writes the name.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(name)
    }
}

extension MinerKey: CustomStringConvertible {
    /// The name.
    public var description: String { name }
}
