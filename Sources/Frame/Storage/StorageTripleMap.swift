public import Scale

extension Pallet {
    /// Stored values by three keys; an absent one reads as a default.
    public typealias TripleMap<K1: ScaleCodable, K2: ScaleCodable, K3: ScaleCodable, V: ScaleCodable> =
        StorageTripleMap<Self, K1, K2, K3, V>
    /// Stored values by three keys; an absent one reads as nothing.
    public typealias OptionalTripleMap<K1: ScaleCodable, K2: ScaleCodable, K3: ScaleCodable, V: ScaleCodable> =
        OptionalStorageTripleMap<Self, K1, K2, K3, V>
}

/// Values by three keys, with a default (`ValueQuery`).
public struct StorageTripleMap<
    Owner: Pallet,
    K1: ScaleCodable,
    K2: ScaleCodable,
    K3: ScaleCodable,
    V: ScaleCodable
>: StorageItem {
    public let name: String
    public let prefix: [UInt8]
    @usableFromInline let segment1: KeySegment<K1>
    @usableFromInline let segment2: KeySegment<K2>
    @usableFromInline let segment3: KeySegment<K3>
    @usableFromInline let fallback: Fallback<V>

    /// A map whose absent values read as `fallback`.
    public init(
        _ name: String,
        _ hasher1: StorageHasher,
        _ hasher2: StorageHasher,
        _ hasher3: StorageHasher,
        default fallback: V
    ) {
        self.init(name, hasher1, hasher2, hasher3, default: .same(fallback))
    }

    /// A map with a default for each profile.
    public init(
        _ name: String,
        _ hasher1: StorageHasher,
        _ hasher2: StorageHasher,
        _ hasher3: StorageHasher,
        default fallback: Fallback<V>
    ) {
        self.name = name
        self.fallback = fallback
        segment1 = KeySegment(hasher1)
        segment2 = KeySegment(hasher2)
        segment3 = KeySegment(hasher3)
        prefix = StorageKeys.prefix(pallet: Owner.name, item: name)
    }

    public var isOptional: Bool { false }

    public var hashers: [StorageHasher] { [segment1.hasher, segment2.hasher, segment3.hasher] }

    /// The storage key of an entry.
    @inlinable
    public func key(_ key1: K1, _ key2: K2, _ key3: K3) -> [UInt8] {
        var bytes = StorageKeys.begin(prefix, room: segment1.room + segment2.room + segment3.room)
        segment1.append(key1, to: &bytes)
        segment2.append(key2, to: &bytes)
        segment3.append(key3, to: &bytes)
        return bytes
    }

    /// The bytes with which the keys of all entries under the first key begin.
    @inlinable
    public func prefix(under key1: K1) -> [UInt8] {
        var bytes = StorageKeys.begin(prefix, room: segment1.room)
        segment1.append(key1, to: &bytes)
        return bytes
    }

    /// The bytes with which the keys of all entries under the first two keys begin.
    @inlinable
    public func prefix(under key1: K1, _ key2: K2) -> [UInt8] {
        var bytes = StorageKeys.begin(prefix, room: segment1.room + segment2.room)
        segment1.append(key1, to: &bytes)
        segment2.append(key2, to: &bytes)
        return bytes
    }

    /// The keys that a storage key stands for; nil where the bytes are no key of this map.
    @inlinable
    public func mapKey(of bytes: [UInt8]) -> Triple<K1, K2, K3>? {
        var reader = ScaleReader(bytes, from: prefix.count)
        guard let key1 = segment1.read(from: &reader) else { return nil }
        guard let key2 = segment2.read(from: &reader) else { return nil }
        guard let key3 = segment3.read(from: &reader) else { return nil }
        return Triple(key1, key2, key3)
    }

    public func describeKey(in registry: inout TypeRegistry) -> TypeID? { Triple<K1, K2, K3>.describe(in: &registry) }

    public func describeValue(in registry: inout TypeRegistry) -> TypeID { V.describe(in: &registry) }

    public var valueType: any ScaleCodable.Type { V.self }

    public func fallbackBytes(in profile: Profile) -> [UInt8] { fallback.value(in: profile).scaleEncoded }
}

/// Values by three keys, nothing where none is stored (`OptionQuery`).
public struct OptionalStorageTripleMap<
    Owner: Pallet,
    K1: ScaleCodable,
    K2: ScaleCodable,
    K3: ScaleCodable,
    V: ScaleCodable
>: StorageItem {
    public let name: String
    public let prefix: [UInt8]
    @usableFromInline let segment1: KeySegment<K1>
    @usableFromInline let segment2: KeySegment<K2>
    @usableFromInline let segment3: KeySegment<K3>

    /// A map whose keys are hashed as given.
    public init(_ name: String, _ hasher1: StorageHasher, _ hasher2: StorageHasher, _ hasher3: StorageHasher) {
        self.name = name
        segment1 = KeySegment(hasher1)
        segment2 = KeySegment(hasher2)
        segment3 = KeySegment(hasher3)
        prefix = StorageKeys.prefix(pallet: Owner.name, item: name)
    }

    public var isOptional: Bool { true }

    public var hashers: [StorageHasher] { [segment1.hasher, segment2.hasher, segment3.hasher] }

    /// The storage key of an entry.
    @inlinable
    public func key(_ key1: K1, _ key2: K2, _ key3: K3) -> [UInt8] {
        var bytes = StorageKeys.begin(prefix, room: segment1.room + segment2.room + segment3.room)
        segment1.append(key1, to: &bytes)
        segment2.append(key2, to: &bytes)
        segment3.append(key3, to: &bytes)
        return bytes
    }

    /// The bytes with which the keys of all entries under the first key begin.
    @inlinable
    public func prefix(under key1: K1) -> [UInt8] {
        var bytes = StorageKeys.begin(prefix, room: segment1.room)
        segment1.append(key1, to: &bytes)
        return bytes
    }

    /// The bytes with which the keys of all entries under the first two keys begin.
    @inlinable
    public func prefix(under key1: K1, _ key2: K2) -> [UInt8] {
        var bytes = StorageKeys.begin(prefix, room: segment1.room + segment2.room)
        segment1.append(key1, to: &bytes)
        segment2.append(key2, to: &bytes)
        return bytes
    }

    /// The keys that a storage key stands for; nil where the bytes are no key of this map.
    @inlinable
    public func mapKey(of bytes: [UInt8]) -> Triple<K1, K2, K3>? {
        var reader = ScaleReader(bytes, from: prefix.count)
        guard let key1 = segment1.read(from: &reader) else { return nil }
        guard let key2 = segment2.read(from: &reader) else { return nil }
        guard let key3 = segment3.read(from: &reader) else { return nil }
        return Triple(key1, key2, key3)
    }

    public func describeKey(in registry: inout TypeRegistry) -> TypeID? { Triple<K1, K2, K3>.describe(in: &registry) }

    public func describeValue(in registry: inout TypeRegistry) -> TypeID { V.describe(in: &registry) }

    public var valueType: any ScaleCodable.Type { V.self }

    public func fallbackBytes(in profile: Profile) -> [UInt8] { [0] }
}

extension Chain {
    /// The stored value of an entry, or the map's default.
    public subscript<P: Pallet, K1: ScaleCodable, K2: ScaleCodable, K3: ScaleCodable, V: ScaleCodable>(
        item: StorageTripleMap<P, K1, K2, K3, V>,
        key1: K1, key2: K2, key3: K3
    ) -> V {
        @inlinable get { decoded(V.self, at: item.key(key1, key2, key3)) ?? item.fallback.value(in: profile) }
        @inlinable set { write(newValue.scaleEncoded, at: item.key(key1, key2, key3)) }
    }

    /// The stored value of an entry, or nothing; setting nothing removes it.
    public subscript<P: Pallet, K1: ScaleCodable, K2: ScaleCodable, K3: ScaleCodable, V: ScaleCodable>(
        item: OptionalStorageTripleMap<P, K1, K2, K3, V>,
        key1: K1, key2: K2, key3: K3
    ) -> V? {
        @inlinable get { decoded(V.self, at: item.key(key1, key2, key3)) }
        @inlinable set { write(newValue?.scaleEncoded, at: item.key(key1, key2, key3)) }
    }

    /// Removes an entry; it reads as the default again.
    @inlinable
    public mutating func remove<P: Pallet, K1: ScaleCodable, K2: ScaleCodable, K3: ScaleCodable, V: ScaleCodable>(
        _ item: StorageTripleMap<P, K1, K2, K3, V>,
        _ key1: K1,
        _ key2: K2,
        _ key3: K3
    ) {
        write(nil, at: item.key(key1, key2, key3))
    }

    /// Whether an entry is stored.
    @inlinable
    public func contains<P: Pallet, K1: ScaleCodable, K2: ScaleCodable, K3: ScaleCodable, V: ScaleCodable>(
        _ item: StorageTripleMap<P, K1, K2, K3, V>,
        _ key1: K1,
        _ key2: K2,
        _ key3: K3
    ) -> Bool {
        containsKey(item.key(key1, key2, key3))
    }

    /// All entries, in the order of their storage keys.
    @inlinable
    public func entries<P: Pallet, K1: ScaleCodable, K2: ScaleCodable, K3: ScaleCodable, V: ScaleCodable>(
        of item: StorageTripleMap<P, K1, K2, K3, V>
    ) -> [(key: Triple<K1, K2, K3>, value: V)] {
        entries(withPrefix: item.prefix) { item.mapKey(of: $0) }
    }

    /// The keys of all entries, in the order of their storage keys.
    @inlinable
    public func keys<P: Pallet, K1: ScaleCodable, K2: ScaleCodable, K3: ScaleCodable, V: ScaleCodable>(
        of item: StorageTripleMap<P, K1, K2, K3, V>
    ) -> [Triple<K1, K2, K3>] {
        keys(withPrefix: item.prefix).compactMap { item.mapKey(of: $0) }
    }

    /// The entries under a first key, in the order of their storage keys.
    @inlinable
    public func entries<P: Pallet, K1: ScaleCodable, K2: ScaleCodable, K3: ScaleCodable, V: ScaleCodable>(
        of item: StorageTripleMap<P, K1, K2, K3, V>,
        under key1: K1
    ) -> [(key: Pair<K2, K3>, value: V)] {
        entries(withPrefix: item.prefix(under: key1)) { item.mapKey(of: $0).map { Pair($0.second, $0.third) } }
    }

    /// The remaining keys of the entries under a first key.
    @inlinable
    public func keys<P: Pallet, K1: ScaleCodable, K2: ScaleCodable, K3: ScaleCodable, V: ScaleCodable>(
        of item: StorageTripleMap<P, K1, K2, K3, V>,
        under key1: K1
    ) -> [Pair<K2, K3>] {
        keys(withPrefix: item.prefix(under: key1)).compactMap { item.mapKey(of: $0).map { Pair($0.second, $0.third) } }
    }

    /// Removes all entries under a first key; gives their number.
    @discardableResult
    public mutating func removeAll<P: Pallet, K1: ScaleCodable, K2: ScaleCodable, K3: ScaleCodable, V: ScaleCodable>(
        of item: StorageTripleMap<P, K1, K2, K3, V>,
        under key1: K1
    ) -> Int {
        removeAll(withPrefix: item.prefix(under: key1))
    }

    /// The entries under two keys, in the order of their storage keys.
    @inlinable
    public func entries<P: Pallet, K1: ScaleCodable, K2: ScaleCodable, K3: ScaleCodable, V: ScaleCodable>(
        of item: StorageTripleMap<P, K1, K2, K3, V>,
        under key1: K1,
        _ key2: K2
    ) -> [(key: K3, value: V)] {
        entries(withPrefix: item.prefix(under: key1, key2)) { item.mapKey(of: $0).map { $0.third } }
    }

    /// The remaining keys of the entries under two keys.
    @inlinable
    public func keys<P: Pallet, K1: ScaleCodable, K2: ScaleCodable, K3: ScaleCodable, V: ScaleCodable>(
        of item: StorageTripleMap<P, K1, K2, K3, V>,
        under key1: K1,
        _ key2: K2
    ) -> [K3] {
        keys(withPrefix: item.prefix(under: key1, key2)).compactMap { item.mapKey(of: $0).map { $0.third } }
    }

    /// Removes all entries under two keys; gives their number.
    @discardableResult
    public mutating func removeAll<P: Pallet, K1: ScaleCodable, K2: ScaleCodable, K3: ScaleCodable, V: ScaleCodable>(
        of item: StorageTripleMap<P, K1, K2, K3, V>,
        under key1: K1,
        _ key2: K2
    ) -> Int {
        removeAll(withPrefix: item.prefix(under: key1, key2))
    }

    /// Whether an entry is stored.
    @inlinable
    public func contains<P: Pallet, K1: ScaleCodable, K2: ScaleCodable, K3: ScaleCodable, V: ScaleCodable>(
        _ item: OptionalStorageTripleMap<P, K1, K2, K3, V>,
        _ key1: K1,
        _ key2: K2,
        _ key3: K3
    ) -> Bool {
        containsKey(item.key(key1, key2, key3))
    }

    /// All entries, in the order of their storage keys.
    @inlinable
    public func entries<P: Pallet, K1: ScaleCodable, K2: ScaleCodable, K3: ScaleCodable, V: ScaleCodable>(
        of item: OptionalStorageTripleMap<P, K1, K2, K3, V>
    ) -> [(key: Triple<K1, K2, K3>, value: V)] {
        entries(withPrefix: item.prefix) { item.mapKey(of: $0) }
    }

    /// The keys of all entries, in the order of their storage keys.
    @inlinable
    public func keys<P: Pallet, K1: ScaleCodable, K2: ScaleCodable, K3: ScaleCodable, V: ScaleCodable>(
        of item: OptionalStorageTripleMap<P, K1, K2, K3, V>
    ) -> [Triple<K1, K2, K3>] {
        keys(withPrefix: item.prefix).compactMap { item.mapKey(of: $0) }
    }

    /// The entries under a first key, in the order of their storage keys.
    @inlinable
    public func entries<P: Pallet, K1: ScaleCodable, K2: ScaleCodable, K3: ScaleCodable, V: ScaleCodable>(
        of item: OptionalStorageTripleMap<P, K1, K2, K3, V>,
        under key1: K1
    ) -> [(key: Pair<K2, K3>, value: V)] {
        entries(withPrefix: item.prefix(under: key1)) { item.mapKey(of: $0).map { Pair($0.second, $0.third) } }
    }

    /// The remaining keys of the entries under a first key.
    @inlinable
    public func keys<P: Pallet, K1: ScaleCodable, K2: ScaleCodable, K3: ScaleCodable, V: ScaleCodable>(
        of item: OptionalStorageTripleMap<P, K1, K2, K3, V>,
        under key1: K1
    ) -> [Pair<K2, K3>] {
        keys(withPrefix: item.prefix(under: key1)).compactMap { item.mapKey(of: $0).map { Pair($0.second, $0.third) } }
    }

    /// Removes all entries under a first key; gives their number.
    @discardableResult
    public mutating func removeAll<P: Pallet, K1: ScaleCodable, K2: ScaleCodable, K3: ScaleCodable, V: ScaleCodable>(
        of item: OptionalStorageTripleMap<P, K1, K2, K3, V>,
        under key1: K1
    ) -> Int {
        removeAll(withPrefix: item.prefix(under: key1))
    }

    /// The entries under two keys, in the order of their storage keys.
    @inlinable
    public func entries<P: Pallet, K1: ScaleCodable, K2: ScaleCodable, K3: ScaleCodable, V: ScaleCodable>(
        of item: OptionalStorageTripleMap<P, K1, K2, K3, V>,
        under key1: K1,
        _ key2: K2
    ) -> [(key: K3, value: V)] {
        entries(withPrefix: item.prefix(under: key1, key2)) { item.mapKey(of: $0).map { $0.third } }
    }

    /// The remaining keys of the entries under two keys.
    @inlinable
    public func keys<P: Pallet, K1: ScaleCodable, K2: ScaleCodable, K3: ScaleCodable, V: ScaleCodable>(
        of item: OptionalStorageTripleMap<P, K1, K2, K3, V>,
        under key1: K1,
        _ key2: K2
    ) -> [K3] {
        keys(withPrefix: item.prefix(under: key1, key2)).compactMap { item.mapKey(of: $0).map { $0.third } }
    }

    /// Removes all entries under two keys; gives their number.
    @discardableResult
    public mutating func removeAll<P: Pallet, K1: ScaleCodable, K2: ScaleCodable, K3: ScaleCodable, V: ScaleCodable>(
        of item: OptionalStorageTripleMap<P, K1, K2, K3, V>,
        under key1: K1,
        _ key2: K2
    ) -> Int {
        removeAll(withPrefix: item.prefix(under: key1, key2))
    }
}
