/// The members of a JSON object, in the order in which they were written.
///
/// Names may repeat, as RFC 8259 allows; a look-up gives the last one, as most readers do. Look-up is a linear scan:
/// objects of this protocol have a handful of members.
public struct JSONObject: Sendable, Equatable {
    /// One name and its value.
    public struct Member: Sendable, Equatable {
        public var key: String
        public var value: JSONValue

        public init(key: String, value: JSONValue) {
            self.key = key
            self.value = value
        }
    }

    /// The members as written.
    public private(set) var members: [Member]

    public init(_ members: [Member] = []) {
        self.members = members
    }

    /// The value of the last member called `key`. Assigning replaces that member, or appends one; assigning nil
    /// removes every member of the name.
    public subscript(key: String) -> JSONValue? {
        get { members.last { $0.key == key }?.value }
        set {
            guard let newValue else {
                members.removeAll { $0.key == key }
                return
            }
            if let place = members.lastIndex(where: { $0.key == key }) {
                members[place].value = newValue
            } else {
                members.append(Member(key: key, value: newValue))
            }
        }
    }
}
