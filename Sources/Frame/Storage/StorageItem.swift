public import Scale

/// One declared item of a pallet's storage, as metadata sees it.
public protocol StorageItem: Sendable {
    /// The name on the wire, which with the pallet's name makes the first 32 bytes of the key.
    var name: String { get }

    /// The first 32 bytes of every key of the item.
    var prefix: [UInt8] { get }

    /// Whether an absent value reads as nothing (`OptionQuery`) rather than as a default (`ValueQuery`).
    var isOptional: Bool { get }

    /// How keys are hashed, in their order; none for a single value.
    var hashers: [StorageHasher] { get }

    /// Describes the key; nil for a single value.
    func describeKey(in registry: inout TypeRegistry) -> TypeID?

    /// Describes the value.
    func describeValue(in registry: inout TypeRegistry) -> TypeID

    /// The type of the values, for tools that read stored bytes by an item's name.
    var valueType: any ScaleCodable.Type { get }

    /// The bytes that an absent value reads as; a lone zero where it reads as nothing.
    func fallbackBytes(in profile: Profile) -> [UInt8]
}

extension StorageItem {
    public var hashers: [StorageHasher] { [] }

    public func describeKey(in registry: inout TypeRegistry) -> TypeID? { nil }
}

/// What an absent value reads as.
public struct Fallback<Value: ScaleCodable>: Sendable {
    @usableFromInline let fast: Value
    @usableFromInline let standard: Value

    /// The same value in both profiles.
    @inlinable
    public static func same(_ value: Value) -> Fallback {
        Fallback(fast: value, standard: value)
    }

    /// A value for each profile.
    @inlinable
    public init(fast: Value, standard: Value) {
        self.fast = fast
        self.standard = standard
    }

    /// The value in `profile`.
    @inlinable
    public func value(in profile: Profile) -> Value {
        profile.pick(fast: fast, standard: standard)
    }
}

/// A type whose absent values have an obvious reading: zero, false, empty.
public protocol HasEmptyValue {
    /// Zero, false or empty.
    static var emptyValue: Self { get }
}
