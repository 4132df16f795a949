/// A map whose entries are in the order of their keys: Rust's `BTreeMap`.
public struct ScaleMap<Key: ScaleCodable & Comparable, Value: ScaleCodable>: ScaleCodable {
    /// The entries, by rising key, each key once.
    public private(set) var entries: [Pair<Key, Value>]

    /// A map without entries.
    public init() {
        entries = []
    }

    /// The value of `key`, or nil.
    public subscript(key: Key) -> Value? {
        get {
            let index = firstIndex(notBefore: key)
            guard index < entries.count, entries[index].first == key else { return nil }
            return entries[index].second
        }
        set {
            let index = firstIndex(notBefore: key)
            let found = index < entries.count && entries[index].first == key
            switch (newValue, found) {
            case (.some(let value), true): entries[index].second = value
            case (.some(let value), false): entries.insert(Pair(key, value), at: index)
            case (.none, true): entries.remove(at: index)
            case (.none, false): break
            }
        }
    }

    /// Whether there is nothing in the map.
    public var isEmpty: Bool { entries.isEmpty }

    private func firstIndex(notBefore key: Key) -> Int {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].first < key { low = middle + 1 } else { high = middle }
        }
        return low
    }

    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.init()
        let pairs = try [Pair<Key, Value>](from: &reader)
        let isRising = zip(pairs, pairs.dropFirst()).allSatisfy { $0.first < $1.first }
        guard !isRising else {
            entries = pairs
            return
        }
        // Entries may come in any order and more than once, as the reference's codec reads them; the last counts.
        let sorted = pairs.enumerated().sorted {
            ($0.element.first, $0.offset) < ($1.element.first, $1.offset)
        }
        for (_, pair) in sorted {
            if entries.last?.first == pair.first { entries.removeLast() }
            entries.append(pair)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        entries.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            let key = Key.describe(in: &registry)
            let value = Value.describe(in: &registry)
            return TypeDefinition(
                path: ["BTreeMap"],
                parameters: [TypeParameter(name: "K", type: key), TypeParameter(name: "V", type: value)],
                shape: .composite([TypeField(type: [Pair<Key, Value>].describe(in: &registry))])
            )
        }
    }
}

extension ScaleMap: Equatable where Key: Equatable, Value: Equatable {}
extension ScaleMap: Hashable where Key: Hashable, Value: Hashable {}

/// Values in their order, each once: Rust's `BTreeSet`.
public struct ScaleSet<Element: ScaleCodable & Comparable & Hashable>: ScaleCodable, Hashable {
    /// The members, rising.
    public let elements: [Element]

    /// The distinct values among `elements`.
    public init(_ elements: some Sequence<Element>) {
        var unique: [Element] = []
        for element in elements.sorted() where unique.last != element {
            unique.append(element)
        }
        self.elements = unique
    }

    /// Whether `element` is a member.
    public func contains(_ element: Element) -> Bool {
        elements.contains(element)
    }

    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.init(try [Element](from: &reader))
    }

    public func encode(to writer: inout ScaleWriter) {
        elements.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            let element = Element.describe(in: &registry)
            return TypeDefinition(
                path: ["BTreeSet"],
                parameters: [TypeParameter(name: "T", type: element)],
                shape: .composite([TypeField(type: [Element].describe(in: &registry))])
            )
        }
    }
}
