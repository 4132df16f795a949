/// The type of one field of a synapse, after the annotations of the Python class it stands for.
public indirect enum FieldType: Sendable, Equatable {
    /// `str`
    case string
    /// `int`; a float without a fraction is taken as an integer, as Python's model does.
    case integer
    /// `float`; an integer is taken as a float, so that its text becomes `2.0`.
    case number
    /// `bool`
    case boolean
    /// `dict`
    case object
    /// `list[T]`
    case list(FieldType)
    /// `Optional[T]`
    case optional(FieldType)
    /// `Any`
    case any

    /// The value as this type holds it, or nil where it does not fit.
    ///
    /// Python's models also turn text such as `"2"` into numbers; that is refused here.
    public func coerce(_ value: WireValue) -> WireValue? {
        switch (self, value) {
        case (.any, _), (.string, .string), (.integer, .integer), (.integer, .bigInteger), (.number, .number),
            (.boolean, .boolean), (.object, .object), (.optional, .null):
            value
        case (.integer, .number(let number)): Int(exactly: number).map(WireValue.integer)
        case (.number, .integer(let number)): .number(Double(number))
        case (.optional(let wrapped), _): wrapped.coerce(value)
        case (.list(let element), .array(let values)): coerce(values, to: element)
        default: nil
        }
    }

    private func coerce(_ values: [WireValue], to element: FieldType) -> WireValue? {
        var coerced: [WireValue] = []
        coerced.reserveCapacity(values.count)
        for value in values {
            guard let value = element.coerce(value) else { return nil }
            coerced.append(value)
        }
        return .array(coerced)
    }

    /// What Python's `type(value)()` gives, sent in `bt_header_input_obj_…` for required fields; nil where Python sends
    /// no such header.
    func emptyValue(for value: WireValue) -> WireValue? {
        switch value {
        case .null: nil
        case .boolean: .boolean(false)
        case .integer, .bigInteger: .integer(0)
        case .number: .number(0)
        case .string: .string("")
        case .array: .array([])
        case .object: .object(WireObject())
        }
    }
}

/// One field of a synapse.
public struct SynapseField: Sendable, Equatable {
    /// The name in JSON.
    public let name: String
    /// What values it takes.
    public let type: FieldType
    /// The value of an absent field; nil makes the field required.
    public let defaultValue: WireValue?

    /// A field; without a default it is required.
    public init(_ name: String, _ type: FieldType, default defaultValue: WireValue? = nil) {
        self.name = name
        self.type = type
        self.defaultValue = defaultValue
    }
}

/// A kind of request: the counterpart of a Python subclass of `bittensor.Synapse`.
///
/// The route of an axon is the class name. Request and response share one JSON object, which holds the request fields
/// and then the response fields in the order of the class.
public struct SynapseDefinition: Sendable, Equatable {
    /// The class name, which is also the path of the route.
    public let name: String
    /// What the caller fills in.
    public let requestFields: [SynapseField]
    /// What the miner fills in; each needs a default, because the caller sends it empty.
    public let responseFields: [SynapseField]
    /// The fields that the body hash covers, in the order in which they are hashed.
    public let requiredHashFields: [String]

    /// A kind of request.
    public init(
        name: String,
        requestFields: [SynapseField] = [],
        responseFields: [SynapseField] = [],
        requiredHashFields: [String] = []
    ) {
        self.name = name
        self.requestFields = requestFields
        self.responseFields = responseFields
        self.requiredHashFields = requiredHashFields
    }

    /// The base class itself: every axon answers it with what it was sent, as a sign of life.
    public static let ping = SynapseDefinition(name: "Synapse")

    /// All fields in the order of the class.
    public var fields: [SynapseField] {
        requestFields + responseFields
    }
}

/// Why an object does not fit a synapse.
public enum SynapseFieldError: Error, Equatable, Sendable {
    /// A field without a default is absent.
    case missing(String)
    /// The value of a field has another type.
    case type(String)
}
