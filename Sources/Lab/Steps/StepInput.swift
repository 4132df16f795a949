import Foundation

/// Something that is wrong with the numbers that a step is to be computed on.
public struct StepInputError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The field, as `neurons[2].weights[0][1]`; empty for the whole.
    public let path: String
    /// What is wrong with it.
    public let reason: String

    public var description: String { path.isEmpty ? reason : "\(path): \(reason)" }
}

/// An object of a step's input. Every field is bounded, and fields that nobody knows are errors: a misspelt one must
/// not be ignored.
struct StepObject {
    private let container: KeyedDecodingContainer<StepKey>
    private let path: [any CodingKey]

    init(_ decoder: any Decoder, fields: Set<String>) throws {
        do {
            container = try decoder.container(keyedBy: StepKey.self)
        } catch {
            throw StepInputError(path: StepPath.text(decoder.codingPath), reason: "must be an object")
        }
        path = decoder.codingPath
        for key in container.allKeys.map(\.stringValue).sorted() where !fields.contains(key) {
            let known = fields.sorted().joined(separator: ", ")
            throw StepInputError(
                path: StepPath.text(path + [StepKey(key)]),
                reason: "no such field; there are \(known)"
            )
        }
    }

    /// Whether a field is there and not null.
    func has(_ name: String) -> Bool {
        container.contains(StepKey(name)) && (try? container.decodeNil(forKey: StepKey(name))) != true
    }

    /// A whole number: a number or a decimal string.
    func whole<Number: FixedWidthInteger & Sendable>(
        _ name: String,
        in range: ClosedRange<Number>,
        or fallback: Number? = nil
    ) throws -> Number {
        if !has(name), let fallback { return fallback }
        let number: Whole<Number> = try value(name)
        return try number.held(in: range, at: path + [StepKey(name)])
    }

    /// A truth value.
    func truth(_ name: String, or fallback: Bool? = nil) throws -> Bool {
        if !has(name), let fallback { return fallback }
        return try value(name, kind: "true or false")
    }

    /// A text that is one of some.
    func word<Word: RawRepresentable<String> & CaseIterable>(_ name: String, as type: Word.Type) throws -> Word {
        let text: String = try value(name, kind: "a text")
        guard let word = Word(rawValue: text) else {
            let known = Word.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
            throw StepInputError(path: StepPath.text(path + [StepKey(name)]), reason: "must be one of \(known)")
        }
        return word
    }

    /// A value of a type of its own.
    func value<Value: Decodable>(_ name: String, kind: String = "a value") throws -> Value {
        guard has(name) else {
            throw StepInputError(path: StepPath.text(path + [StepKey(name)]), reason: "is missing")
        }
        do {
            return try container.decode(Value.self, forKey: StepKey(name))
        } catch let error as StepInputError {
            throw error
        } catch {
            throw StepPath.error(error, at: path + [StepKey(name)], kind: kind)
        }
    }
}

/// A whole number that came as a number or as decimal digits in a string; large ones do not survive other tools as
/// numbers.
struct Whole<Number: FixedWidthInteger & Sendable>: Decodable, Sendable {
    private let number: Number?
    private let text: String

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self.text = text
            let isCanonical = !text.isEmpty && !text.hasPrefix("+")
            number = isCanonical ? Number(text) : nil
        } else if let number = try? container.decode(Int64.self) {
            text = "\(number)"
            self.number = Number(exactly: number)
        } else if let number = try? container.decode(UInt64.self) {
            text = "\(number)"
            self.number = Number(exactly: number)
        } else {
            throw StepInputError(
                path: StepPath.text(decoder.codingPath),
                reason: "must be a whole number, plain or as decimal digits in a string"
            )
        }
    }

    func held(in range: ClosedRange<Number>, at path: [any CodingKey]) throws -> Number {
        guard let number, range.contains(number) else {
            throw StepInputError(
                path: StepPath.text(path),
                reason: "must be a whole number from \(range.lowerBound) to \(range.upperBound), not \(text)"
            )
        }
        return number
    }
}

/// A field's name or a place in a list.
struct StepKey: CodingKey {
    let stringValue: String
    let intValue: Int?

    init(_ name: String) {
        stringValue = name
        intValue = nil
    }

    init?(stringValue: String) {
        self.init(stringValue)
    }

    init?(intValue: Int) {
        stringValue = "\(intValue)"
        self.intValue = intValue
    }
}

/// Paths as people write them.
enum StepPath {
    static func text(_ path: [any CodingKey]) -> String {
        path.reduce("") { text, key in
            if let place = key.intValue { return text + "[\(place)]" }
            return text.isEmpty ? key.stringValue : text + "." + key.stringValue
        }
    }

    static func error(_ error: any Error, at path: [any CodingKey], kind: String) -> StepInputError {
        switch error {
        case let known as StepInputError:
            return known
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
            let place = context.codingPath.count >= path.count ? context.codingPath : path
            return StepInputError(
                path: text(place),
                reason: place.count > path.count ? "has the wrong type" : "must be \(kind)"
            )
        case DecodingError.dataCorrupted(let context):
            let detail = (context.underlyingError as NSError?)?.userInfo["NSDebugDescription"] as? String
            return StepInputError(path: text(context.codingPath), reason: detail ?? context.debugDescription)
        default:
            return StepInputError(path: text(path), reason: "\(error)")
        }
    }

    /// Reads a whole input.
    static func decode<Input: Decodable>(_ type: Input.Type, from data: Data) throws(StepInputError) -> Input {
        do {
            return try JSONDecoder().decode(type, from: data)
        } catch {
            throw StepPath.error(error, at: [], kind: "an object")
        }
    }
}
