public import Scale

/// A group of questions that clients ask of the runtime, by `state_call`.
public protocol RuntimeAPI: Sendable {
    /// The name on the wire, as `StakeInfoRuntimeApi`.
    static var name: String { get }
    /// The version by which clients tell changes apart.
    static var version: UInt32 { get }
    /// All methods, in the order of the metadata.
    static var methods: [any RuntimeMethod] { get }
}

extension RuntimeAPI {
    public static var version: UInt32 { 1 }

    /// The first 8 bytes of the name's hash, by which runtime versions list the API.
    public static var identifier: String { name }
}

/// One question, with its inputs and its answer.
public protocol RuntimeMethod: Sendable {
    /// The name on the wire, as `get_stake_info_for_coldkey`.
    var name: String { get }
    /// The names of the inputs.
    var parameters: [String] { get }
    /// What the method answers.
    var docs: String { get }

    /// Describes the inputs, one by one.
    func describeInputs(in registry: inout TypeRegistry) -> [TypeID]

    /// Describes the answer.
    func describeOutput(in registry: inout TypeRegistry) -> TypeID

    /// Answers for encoded inputs with an encoded answer. Writes to `chain` are never kept.
    func call(_ input: [UInt8], on chain: inout Chain) throws(ScaleError) -> [UInt8]
}

/// A question with typed inputs (`Unit`, one value, ``Pair``, ``Triple``, …) and a typed answer.
public struct Method<Input: RuntimeInput, Output: ScaleCodable>: RuntimeMethod {
    public let name: String
    public let parameters: [String]
    public let docs: String
    let answer: @Sendable (Input, inout Chain) -> Output

    /// A method that answers by `answer`.
    public init(
        _ name: String,
        _ parameters: [String] = [],
        _ docs: String = "",
        answer: @escaping @Sendable (Input, inout Chain) -> Output
    ) {
        self.name = name
        self.parameters = parameters
        self.docs = docs
        self.answer = answer
    }

    public func describeInputs(in registry: inout TypeRegistry) -> [TypeID] {
        Input.describeParts(in: &registry)
    }

    public func describeOutput(in registry: inout TypeRegistry) -> TypeID {
        Output.describe(in: &registry)
    }

    public func call(_ input: [UInt8], on chain: inout Chain) throws(ScaleError) -> [UInt8] {
        var reader = ScaleReader(input)
        let value = try Input(from: &reader)
        try reader.finish()
        return answer(value, &chain).scaleEncoded
    }
}

/// The inputs of a runtime method: nothing, one value, or several side by side.
public protocol RuntimeInput: ScaleCodable {
    /// Describes each input.
    static func describeParts(in registry: inout TypeRegistry) -> [TypeID]
}

extension Unit: RuntimeInput {
    public static func describeParts(in registry: inout TypeRegistry) -> [TypeID] { [] }
}

/// A single input.
public struct One<Value: ScaleCodable>: RuntimeInput {
    /// The input.
    public var value: Value

    public init(from reader: inout ScaleReader) throws(ScaleError) {
        value = try Value(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        value.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        Value.describe(in: &registry)
    }

    public static func describeParts(in registry: inout TypeRegistry) -> [TypeID] {
        [Value.describe(in: &registry)]
    }
}

extension Pair: RuntimeInput {
    public static func describeParts(in registry: inout TypeRegistry) -> [TypeID] {
        [First.describe(in: &registry), Second.describe(in: &registry)]
    }
}

extension Triple: RuntimeInput {
    public static func describeParts(in registry: inout TypeRegistry) -> [TypeID] {
        [First.describe(in: &registry), Second.describe(in: &registry), Third.describe(in: &registry)]
    }
}
