public import Scale

/// A constant of a pallet, as metadata sees it.
public protocol RuntimeConstant: Sendable {
    /// The name on the wire.
    var name: String { get }
    /// What the constant means.
    var docs: String { get }

    /// Describes the type.
    func describe(in registry: inout TypeRegistry) -> TypeID

    /// The value's bytes.
    func bytes(in profile: Profile) -> [UInt8]
}

/// A constant of a pallet with its type.
public struct Constant<Value: ScaleCodable>: RuntimeConstant {
    public let name: String
    public let docs: String
    let fast: Value
    let standard: Value

    /// The same value in both profiles.
    public init(_ name: String, _ value: Value, _ docs: String = "") {
        self.init(name, fast: value, standard: value, docs)
    }

    /// A value for each profile.
    public init(_ name: String, fast: Value, standard: Value, _ docs: String = "") {
        self.name = name
        self.docs = docs
        self.fast = fast
        self.standard = standard
    }

    /// The value in `profile`.
    public func value(in profile: Profile) -> Value {
        profile.pick(fast: fast, standard: standard)
    }

    public func describe(in registry: inout TypeRegistry) -> TypeID {
        Value.describe(in: &registry)
    }

    public func bytes(in profile: Profile) -> [UInt8] {
        value(in: profile).scaleEncoded
    }
}

extension Chain {
    /// A constant's value in the chain's profile.
    public subscript<Value: ScaleCodable>(constant: Constant<Value>) -> Value {
        constant.value(in: profile)
    }
}
