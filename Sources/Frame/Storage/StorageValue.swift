public import Scale

extension Pallet {
    /// A single stored value that reads as a default where nothing is stored.
    public typealias Value<V: ScaleCodable> = StorageValue<Self, V>
    /// A single stored value, or nothing.
    public typealias OptionalValue<V: ScaleCodable> = OptionalStorageValue<Self, V>
}

/// A single stored value with a default (`StorageValue` with `ValueQuery`).
public struct StorageValue<Owner: Pallet, V: ScaleCodable>: StorageItem {
    public let name: String
    public let prefix: [UInt8]
    @usableFromInline let fallback: Fallback<V>

    /// A value that reads as `fallback` where nothing is stored.
    public init(_ name: String, default fallback: V) {
        self.init(name, default: .same(fallback))
    }

    /// A value with a default for each profile.
    public init(_ name: String, default fallback: Fallback<V>) {
        self.name = name
        self.fallback = fallback
        prefix = StorageKeys.prefix(pallet: Owner.name, item: name)
    }

    public var isOptional: Bool { false }

    /// The whole storage key.
    @inlinable public var key: [UInt8] { prefix }

    public func describeValue(in registry: inout TypeRegistry) -> TypeID { V.describe(in: &registry) }

    public var valueType: any ScaleCodable.Type { V.self }

    public func fallbackBytes(in profile: Profile) -> [UInt8] { fallback.value(in: profile).scaleEncoded }
}

/// A single stored value or nothing (`StorageValue` with `OptionQuery`).
public struct OptionalStorageValue<Owner: Pallet, V: ScaleCodable>: StorageItem {
    public let name: String
    public let prefix: [UInt8]

    /// An item that is nothing until it is set.
    public init(_ name: String) {
        self.name = name
        prefix = StorageKeys.prefix(pallet: Owner.name, item: name)
    }

    public var isOptional: Bool { true }

    /// The whole storage key.
    @inlinable public var key: [UInt8] { prefix }

    public func describeValue(in registry: inout TypeRegistry) -> TypeID { V.describe(in: &registry) }

    public var valueType: any ScaleCodable.Type { V.self }

    public func fallbackBytes(in profile: Profile) -> [UInt8] { [0] }
}

extension Chain {
    /// The stored value, or the item's default. Undecodable bytes read as the default, as the reference does.
    public subscript<P: Pallet, V: ScaleCodable>(item: StorageValue<P, V>) -> V {
        @inlinable get { decoded(V.self, at: item.key) ?? item.fallback.value(in: profile) }
        @inlinable set { write(newValue.scaleEncoded, at: item.key) }
    }

    /// The stored value, or nothing; setting nothing removes it.
    public subscript<P: Pallet, V: ScaleCodable>(item: OptionalStorageValue<P, V>) -> V? {
        @inlinable get { decoded(V.self, at: item.key) }
        @inlinable set { write(newValue?.scaleEncoded, at: item.key) }
    }

    /// Whether something is stored.
    @inlinable
    public func contains<P: Pallet, V: ScaleCodable>(_ item: StorageValue<P, V>) -> Bool {
        containsKey(item.key)
    }

    /// Removes what is stored; the item reads as its default again.
    @inlinable
    public mutating func remove<P: Pallet, V: ScaleCodable>(_ item: StorageValue<P, V>) {
        write(nil, at: item.key)
    }
}
