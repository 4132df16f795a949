/// A structure or enumeration that carries the `// @Scale` mark.
public struct Declaration: Equatable {
    /// Structure or enumeration.
    public enum Kind: Equatable {
        case structure([Field])
        case enumeration([Case])
    }

    /// A stored property, or an associated value of a case.
    public struct Field: Equatable {
        public var label: String?
        public var type: String
        public var docs: [String] = []
    }

    /// A case with its index on the wire.
    public struct Case: Equatable {
        public var name: String
        public var index: UInt8
        public var wireName: String?
        public var fields: [Field]
        public var docs: [String]
    }

    /// The name with those of the enclosing types, as `Swap.Call`.
    public var name: String
    /// The types after the colon.
    public var inherits: [String]
    public var kind: Kind
    public var isIndirect: Bool
    /// Whether other modules see the type.
    public var isPublic = true
    /// The path in metadata, as `pallet_balances::types::AccountData`, where the mark gives one.
    public var path: String?
    public var docs: [String]

    /// Whether the cases are calls, whose names metadata writes in snake case.
    var isCall: Bool { inherits.contains("PalletCall") }
}

/// Why a marked declaration could not be understood.
public struct ExpansionError: Error, CustomStringConvertible {
    public var file: String
    public var line: Int
    public var reason: String

    public var description: String { "\(file):\(line): \(reason)" }
}
