public import Primitives
public import Scale

/// An account's TAO, in rao.
// @Scale("pallet_balances::types::AccountData")
public struct AccountData: Equatable, Sendable {
    /// What the account can move, but for what is frozen.
    public var free: Tao
    /// What is set aside.
    public var reserved: Tao
    /// How much of the free balance may not leave.
    public var frozen: Tao
    /// Flags; the highest bit marks the current accounting.
    public var flags: ExtraFlags

    /// Nothing, with the flag that marks the current accounting.
    public init() {
        free = .zero
        reserved = .zero
        frozen = .zero
        flags = ExtraFlags(content: 1 << 127)
    }
}

/// A part of a balance that may not leave.
// @Scale("pallet_balances::types::BalanceLock")
public struct BalanceLock: Equatable, Sendable {
    public var id: Bytes8
    public var amount: Tao
    public var reasons: Reasons
}

/// A named reserve.
// @Scale("pallet_balances::types::ReserveData")
public struct ReserveData: Equatable, Sendable {
    public var id: Bytes8
    public var amount: Tao
}

/// Which part of a balance is meant.
// @Scale("frame_support::traits::tokens::misc::BalanceStatus")
public enum BalanceStatus: UInt8, Equatable, Sendable {
    case free
    case reserved
}

/// Which way the record of all TAO is corrected.
// @Scale("pallet_balances::types::AdjustmentDirection")
public enum AdjustmentDirection: UInt8, Equatable, Sendable {
    case increase
    case decrease
}

/// What a lock forbids.
// @Scale("pallet_balances::types::Reasons")
public enum Reasons: UInt8, Equatable, Sendable {
    case fee
    case misc
    case all
}

/// Flags of an account; the highest bit marks the current accounting of frozen balances.
public struct ExtraFlags: ScaleNewtype, Equatable {
    /// The flags.
    public var content: UInt128

    public init(content: UInt128) {
        self.content = content
    }

    public static let path = ["pallet_balances", "types", "ExtraFlags"]
}

/// Eight raw bytes that name a lock or a reserve.
public struct Bytes8: Hashable, Sendable, ScaleCodable {
    /// The bytes.
    public let bytes: [UInt8]

    /// The bytes of an eight-letter name; shorter ones are padded with zeros.
    public init(_ text: StaticString) {
        let letters = text.withUTF8Buffer { Array($0.prefix(8)) }
        bytes = letters + Array(repeating: 0, count: 8 - letters.count)
    }

    public static var minimumEncodedSize: Int { 8 }

    public init(from reader: inout ScaleReader) throws(ScaleError) {
        bytes = try reader.readBytes(8)
    }

    public func encode(to writer: inout ScaleWriter) {
        writer.append(contentsOf: bytes)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(shape: .array(length: 8, UInt8.describe(in: &registry)))
        }
    }
}
