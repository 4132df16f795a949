/// What a question or an answer must look like: the part of JSON Schema that tasks need.
public indirect enum ValueSchema: Hashable, Sendable {
    /// Anything.
    case any
    /// True or false.
    case boolean
    /// A number in a range; whole where asked.
    case number(isWhole: Bool, ClosedRange<Double>)
    /// A text of at most so many characters; one of a list where that is not empty.
    case string(maximumLength: Int, choices: [String])
    /// A list of at least and at most so many elements.
    case array(ValueSchema, ClosedRange<Int>)
    /// An object with these fields; others are refused.
    case object([Field])

    /// A field of an object.
    public struct Field: Hashable, Sendable {
        /// Its name.
        public let name: String
        /// What it holds.
        public let schema: ValueSchema
        /// Whether it must be there.
        public let isRequired: Bool
    }

    /// What is wrong with a value, with the place; nil where nothing is.
    public func complaint(about value: JSONValue, at place: String = "the answer") -> String? {
        switch (self, value) {
        case (.any, _), (.boolean, .bool): nil
        case (.number(let isWhole, let range), _) where value.double != nil:
            Self.complaint(number: value, isWhole: isWhole, range: range, at: place)
        case (.string(let length, let choices), .string(let text)):
            if text.count > length {
                "\(place) is longer than \(length) characters"
            } else if !choices.isEmpty, !choices.contains(text) {
                "\(place) is none of \(choices.prefix(8).joined(separator: ", "))"
            } else {
                nil
            }
        case (.array(let schema, let counts), .array(let elements)):
            if !counts.contains(elements.count) {
                "\(place) has \(elements.count) elements; \(counts.lowerBound) to \(counts.upperBound) are asked for"
            } else {
                elements.enumerated().lazy.compactMap { schema.complaint(about: $1, at: "\(place)[\($0)]") }.first
            }
        case (.object(let fields), .object(let values)): Self.complaint(fields, values, at: place)
        default: "\(place) is no \(name)"
        }
    }

    private static func complaint(
        number: JSONValue,
        isWhole: Bool,
        range: ClosedRange<Double>,
        at place: String
    ) -> String? {
        guard let value = number.double, value.isFinite else { return "\(place) is no number" }
        if isWhole, number.whole == nil { return "\(place) is no whole number" }
        return range.contains(value) ? nil : "\(place) is outside \(range.lowerBound) to \(range.upperBound)"
    }

    private static func complaint(_ fields: [Field], _ values: [String: JSONValue], at place: String) -> String? {
        for field in fields {
            if let value = values[field.name] {
                if let found = field.schema.complaint(about: value, at: "\(place).\(field.name)") { return found }
            } else if field.isRequired {
                return "\(place) has no field \(field.name)"
            }
        }
        let known = Set(fields.map(\.name))
        let other = values.keys.sorted().first { !known.contains($0) }
        return other.map { "\(place) has a field \($0.prefix(40)) that nobody asked for" }
    }

    private var name: String {
        switch self {
        case .any: "value"
        case .boolean: "boolean"
        case .number: "number"
        case .string: "text"
        case .array: "list"
        case .object: "object"
        }
    }
}
