public import Scale

extension Pallet {
    /// Stored values by one key; an absent one reads as a default.
    public typealias Map<K: ScaleCodable, V: ScaleCodable> = StorageMap<Self, K, V>
    /// Stored values by one key; an absent one reads as nothing.
    public typealias OptionalMap<K: ScaleCodable, V: ScaleCodable> =
        OptionalStorageMap<Self, K, V>
}

/// Values by one key, with a default (`ValueQuery`).
public struct StorageMap<
    Owner: Pallet,
    K: ScaleCodable,
    V: ScaleCodable
>: StorageItem {
    public let name: String
    public let prefix: [UInt8]
    @usableFromInline let segment: KeySegment<K>
    @usableFromInline let fallback: Fallback<V>

    /// A map whose absent values read as `fallback`.
    public init(_ name: String, _ hasher: StorageHasher, default fallback: V) {
        self.init(name, hasher, default: .same(fallback))
    }

    /// A map with a default for each profile.
    public init(_ name: String, _ hasher: StorageHasher, default fallback: Fallback<V>) {
        self.name = name
        self.fallback = fallback
        segment = KeySegment(hasher)
        prefix = StorageKeys.prefix(pallet: Owner.name, item: name)
    }

    public var isOptional: Bool { false }

    public var hashers: [StorageHasher] { [segment.hasher] }

    /// The storage key of an entry.
    @inlinable
    public func key(_ key: K) -> [UInt8] {
        var bytes = StorageKeys.begin(prefix, room: segment.room)
        segment.append(key, to: &bytes)
        return bytes
    }

    /// The key that a storage key stands for; nil where the bytes are no key of this map.
    @inlinable
    public func mapKey(of bytes: [UInt8]) -> K? {
        var reader = ScaleReader(bytes, from: prefix.count)
        return segment.read(from: &reader)
    }

    public func describeKey(in registry: inout TypeRegistry) -> TypeID? { K.describe(in: &registry) }

    public func describeValue(in registry: inout TypeRegistry) -> TypeID { V.describe(in: &registry) }

    public var valueType: any ScaleCodable.Type { V.self }

    public func fallbackBytes(in profile: Profile) -> [UInt8] { fallback.value(in: profile).scaleEncoded }
}

/// Values by one key, nothing where none is stored (`OptionQuery`).
public struct OptionalStorageMap<
    Owner: Pallet,
    K: ScaleCodable,
    V: ScaleCodable
>: StorageItem {
    public let name: String
    public let prefix: [UInt8]
    @usableFromInline let segment: KeySegment<K>

    /// A map whose keys are hashed as given.
    public init(_ name: String, _ hasher: StorageHasher) {
        self.name = name
        segment = KeySegment(hasher)
        prefix = StorageKeys.prefix(pallet: Owner.name, item: name)
    }

    public var isOptional: Bool { true }

    public var hashers: [StorageHasher] { [segment.hasher] }

    /// The storage key of an entry.
    @inlinable
    public func key(_ key: K) -> [UInt8] {
        var bytes = StorageKeys.begin(prefix, room: segment.room)
        segment.append(key, to: &bytes)
        return bytes
    }

    /// The key that a storage key stands for; nil where the bytes are no key of this map.
    @inlinable
    public func mapKey(of bytes: [UInt8]) -> K? {
        var reader = ScaleReader(bytes, from: prefix.count)
        return segment.read(from: &reader)
    }

    public func describeKey(in registry: inout TypeRegistry) -> TypeID? { K.describe(in: &registry) }

    public func describeValue(in registry: inout TypeRegistry) -> TypeID { V.describe(in: &registry) }

    public var valueType: any ScaleCodable.Type { V.self }

    public func fallbackBytes(in profile: Profile) -> [UInt8] { [0] }
}

extension Chain {
    /// The stored value of an entry, or the map's default.
    public subscript<P: Pallet, K: ScaleCodable, V: ScaleCodable>(
        item: StorageMap<P, K, V>,
        key: K
    ) -> V {
        @inlinable get { decoded(V.self, at: item.key(key)) ?? item.fallback.value(in: profile) }
        @inlinable set { write(newValue.scaleEncoded, at: item.key(key)) }
    }

    /// The stored value of an entry, or nothing; setting nothing removes it.
    public subscript<P: Pallet, K: ScaleCodable, V: ScaleCodable>(
        item: OptionalStorageMap<P, K, V>,
        key: K
    ) -> V? {
        @inlinable get { decoded(V.self, at: item.key(key)) }
        @inlinable set { write(newValue?.scaleEncoded, at: item.key(key)) }
    }

    /// Removes an entry; it reads as the default again.
    @inlinable
    public mutating func remove<P: Pallet, K: ScaleCodable, V: ScaleCodable>(
        _ item: StorageMap<P, K, V>,
        _ key: K
    ) {
        write(nil, at: item.key(key))
    }

    /// Whether an entry is stored.
    @inlinable
    public func contains<P: Pallet, K: ScaleCodable, V: ScaleCodable>(
        _ item: StorageMap<P, K, V>,
        _ key: K
    ) -> Bool {
        containsKey(item.key(key))
    }

    /// All entries, in the order of their storage keys.
    @inlinable
    public func entries<P: Pallet, K: ScaleCodable, V: ScaleCodable>(
        of item: StorageMap<P, K, V>
    ) -> [(key: K, value: V)] {
        entries(withPrefix: item.prefix) { item.mapKey(of: $0) }
    }

    /// The keys of all entries, in the order of their storage keys.
    @inlinable
    public func keys<P: Pallet, K: ScaleCodable, V: ScaleCodable>(
        of item: StorageMap<P, K, V>
    ) -> [K] {
        keys(withPrefix: item.prefix).compactMap { item.mapKey(of: $0) }
    }

    /// Whether an entry is stored.
    @inlinable
    public func contains<P: Pallet, K: ScaleCodable, V: ScaleCodable>(
        _ item: OptionalStorageMap<P, K, V>,
        _ key: K
    ) -> Bool {
        containsKey(item.key(key))
    }

    /// All entries, in the order of their storage keys.
    @inlinable
    public func entries<P: Pallet, K: ScaleCodable, V: ScaleCodable>(
        of item: OptionalStorageMap<P, K, V>
    ) -> [(key: K, value: V)] {
        entries(withPrefix: item.prefix) { item.mapKey(of: $0) }
    }

    /// The keys of all entries, in the order of their storage keys.
    @inlinable
    public func keys<P: Pallet, K: ScaleCodable, V: ScaleCodable>(
        of item: OptionalStorageMap<P, K, V>
    ) -> [K] {
        keys(withPrefix: item.prefix).compactMap { item.mapKey(of: $0) }
    }
}
