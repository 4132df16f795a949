/// A JSON value as the axon protocol carries it.
///
/// Integers and floating-point numbers stay apart, and the members of an object keep their order, because the body hash
/// of a request is computed from Python's text of its fields: `1` and `1.0` hash differently.
public enum WireValue: Sendable, Equatable {
    /// JSON's `null`, Python's `None`.
    case null
    /// `true` or `false`.
    case boolean(Bool)
    /// An integer that fits 64 bits.
    case integer(Int)
    /// An integer beyond 64 bits, in canonical decimal digits with an optional minus sign.
    case bigInteger(String)
    /// A finite floating-point number.
    case number(Double)
    /// A text.
    case string(String)
    /// A sequence.
    case array([WireValue])
    /// Named values in order.
    case object(WireObject)

    /// The text of a string value.
    public var text: String? {
        if case .string(let value) = self { value } else { nil }
    }

    /// The value of an integer of at most 64 bits.
    public var integer: Int? {
        if case .integer(let value) = self { value } else { nil }
    }

    /// A floating-point number, or an integer as one.
    public var double: Double? {
        switch self {
        case .number(let value): value
        case .integer(let value): Double(value)
        default: nil
        }
    }

    /// The elements of an array of strings; nil for anything else.
    public var texts: [String]? {
        guard case .array(let elements) = self else { return nil }
        let texts = elements.compactMap(\.text)
        return texts.count == elements.count ? texts : nil
    }

    /// The members of an object.
    public var object: WireObject? {
        if case .object(let value) = self { value } else { nil }
    }

    /// An array of strings.
    public static func strings(_ texts: [String]) -> WireValue {
        .array(texts.map(WireValue.string))
    }
}

/// Named values in the order of their insertion.
public struct WireObject: Sendable, Equatable, ExpressibleByDictionaryLiteral {
    /// One named value.
    public struct Member: Sendable, Equatable {
        /// The member's name.
        public let name: String
        /// The member's value.
        public var value: WireValue

        /// A member.
        public init(_ name: String, _ value: WireValue) {
            self.name = name
            self.value = value
        }
    }

    /// The members in order; names are unique.
    public private(set) var members: [Member] = []
    /// Where each name stands, kept only for objects that are too long for a linear search.
    private var positions: [String: Int] = [:]
    private static let linearLimit = 16

    /// An object without members.
    public init() {}

    /// An object of members whose names are known to differ.
    init(distinct members: [Member]) {
        self.members = members
        guard members.count > WireObject.linearLimit else { return }
        for (index, member) in members.enumerated() { positions[member.name] = index }
    }

    /// The members of `elements` in order; for a repeated name the last value wins.
    public init(dictionaryLiteral elements: (String, WireValue)...) {
        for (name, value) in elements { self[name] = value }
    }

    /// The value of `name`. Setting a value keeps the place of a name that is there already; setting nil does nothing.
    public subscript(name: String) -> WireValue? {
        get {
            position(of: name).map { members[$0].value }
        }
        set {
            guard let newValue else { return }
            if let position = position(of: name) {
                members[position].value = newValue
            } else {
                append(Member(name, newValue))
            }
        }
    }

    public static func == (left: WireObject, right: WireObject) -> Bool {
        left.members == right.members
    }

    private func position(of name: String) -> Int? {
        members.count > WireObject.linearLimit
            ? positions[name]
            : members.firstIndex { $0.name == name }
    }

    private mutating func append(_ member: Member) {
        members.append(member)
        if members.count == WireObject.linearLimit + 1 {
            for (index, member) in members.enumerated() { positions[member.name] = index }
        } else if members.count > WireObject.linearLimit {
            positions[member.name] = members.count - 1
        }
    }
}
