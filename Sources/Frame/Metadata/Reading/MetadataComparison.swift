/// What one runtime's metadata has, lacks and has otherwise, against a reference's.
public struct MetadataComparison: Sendable {
    /// A fact that both have, with different values.
    public struct Difference: Sendable, Equatable {
        /// What differs.
        public var key: String
        /// What the reference says.
        public var reference: String
        /// What this runtime says.
        public var own: String
    }

    /// The facts that are the same.
    public private(set) var same: [MetadataFacts.Fact] = []
    /// The facts of the reference that this runtime lacks.
    public private(set) var absent: [MetadataFacts.Fact] = []
    /// The facts of this runtime that the reference lacks.
    public private(set) var extra: [MetadataFacts.Fact] = []
    /// The facts that differ.
    public private(set) var different: [Difference] = []

    /// Compares facts. What only one of them names as a type is no finding: types matter where they are used.
    public init(own: MetadataFacts, reference: MetadataFacts) {
        var left = [String: String](minimumCapacity: own.facts.count)
        for fact in own.facts where fact.kind != "inline" { left[fact.key] = fact.value }
        var known: Set<String> = []
        for fact in reference.facts where fact.kind != "inline" {
            known.insert(fact.key)
            switch left[fact.key] {
            case fact.value?: same.append(fact)
            case let value?:
                different.append(Difference(key: fact.key, reference: fact.value, own: value))
            case nil where fact.kind != "type": absent.append(fact)
            case nil: break
            }
        }
        extra = own.facts.filter { $0.kind != "inline" && $0.kind != "type" && !known.contains($0.key) }
    }
}
