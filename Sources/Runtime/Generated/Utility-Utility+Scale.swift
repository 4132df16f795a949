// swift-format-ignore-file
// Written by scale-expand from Utility.swift. Do not edit.

public import Scale
import Frame
import Primitives

extension Utility.Call: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        try reader.enter()
        defer { reader.leave() }
        switch try reader.readByte() {
        case 0: self = .batch(calls: try [RuntimeCall](from: &reader))
        case 2: self = .batchAll(calls: try [RuntimeCall](from: &reader))
        case 4: self = .forceBatch(calls: try [RuntimeCall](from: &reader))
        case let other: throw .unknownVariant(type: "Utility.Call", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .batch(let value0):
            writer.append(0)
            value0.encode(to: &writer)
        case .batchAll(let value0):
            writer.append(2)
            value0.encode(to: &writer)
        case .forceBatch(let value0):
            writer.append(4)
            value0.encode(to: &writer)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_subtensor_utility", "pallet", "Call"],
                shape: .variant([
                    TypeVariant(
                        name: "batch",
                        index: 0,
                        fields: [
                            TypeField(name: "calls", type: [RuntimeCall].describe(in: &registry)),
                        ],
                        docs: ["Makes calls in turn until one fails; what the ones before it did stays."]
                    ),
                    TypeVariant(
                        name: "batch_all",
                        index: 2,
                        fields: [
                            TypeField(name: "calls", type: [RuntimeCall].describe(in: &registry)),
                        ],
                        docs: ["Makes calls in turn; where one fails, none has any effect."]
                    ),
                    TypeVariant(
                        name: "force_batch",
                        index: 4,
                        fields: [
                            TypeField(name: "calls", type: [RuntimeCall].describe(in: &registry)),
                        ],
                        docs: ["Makes calls in turn, whether or not some fail."]
                    ),
                ]),
                docs: []
            )
        }
    }
}

extension Utility.Event: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .batchInterrupted(
                index: try UInt32(from: &reader),
                error: try DispatchError(from: &reader)
            )
        case 1: self = .batchCompleted
        case 2: self = .batchCompletedWithErrors
        case 3: self = .itemCompleted
        case 4: self = .itemFailed(error: try DispatchError(from: &reader))
        case 5: self = .dispatchedAs(result: try Outcome<Unit, DispatchError>(from: &reader))
        case 6: self = .ifElseMainSuccess
        case 7: self = .ifElseFallbackCalled(mainError: try DispatchError(from: &reader))
        case let other: throw .unknownVariant(type: "Utility.Event", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .batchInterrupted(let value0, let value1):
            writer.append(0)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .batchCompleted:
            writer.append(1)
        case .batchCompletedWithErrors:
            writer.append(2)
        case .itemCompleted:
            writer.append(3)
        case .itemFailed(let value0):
            writer.append(4)
            value0.encode(to: &writer)
        case .dispatchedAs(let value0):
            writer.append(5)
            value0.encode(to: &writer)
        case .ifElseMainSuccess:
            writer.append(6)
        case .ifElseFallbackCalled(let value0):
            writer.append(7)
            value0.encode(to: &writer)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_subtensor_utility", "pallet", "Event"],
                shape: .variant([
                    TypeVariant(
                        name: "BatchInterrupted",
                        index: 0,
                        fields: [
                            TypeField(name: "index", type: UInt32.describe(in: &registry)),
                            TypeField(name: "error", type: DispatchError.describe(in: &registry)),
                        ],
                        docs: ["A batch ended early: the call with this index failed."]
                    ),
                    TypeVariant(
                        name: "BatchCompleted",
                        index: 1,
                        docs: ["All calls of a batch took effect."]
                    ),
                    TypeVariant(
                        name: "BatchCompletedWithErrors",
                        index: 2,
                        docs: ["A batch went through, but some of its calls failed."]
                    ),
                    TypeVariant(
                        name: "ItemCompleted",
                        index: 3,
                        docs: ["One call of a batch took effect."]
                    ),
                    TypeVariant(
                        name: "ItemFailed",
                        index: 4,
                        fields: [
                            TypeField(name: "error", type: DispatchError.describe(in: &registry)),
                        ],
                        docs: ["One call of a batch failed."]
                    ),
                    TypeVariant(
                        name: "DispatchedAs",
                        index: 5,
                        fields: [
                            TypeField(name: "result", type: Outcome<Unit, DispatchError>.describe(in: &registry)),
                        ],
                        docs: ["A call was made from an origin of root's choice."]
                    ),
                    TypeVariant(
                        name: "IfElseMainSuccess",
                        index: 6,
                        docs: ["The main call took effect, so its fallback was not needed."]
                    ),
                    TypeVariant(
                        name: "IfElseFallbackCalled",
                        index: 7,
                        fields: [
                            TypeField(name: "main_error", type: DispatchError.describe(in: &registry)),
                        ],
                        docs: ["The main call failed, so its fallback was made."]
                    ),
                ]),
                docs: []
            )
        }
    }
}

extension Utility.Failure: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .tooManyCalls
        case 1: self = .invalidDerivedAccount
        case let other: throw .unknownVariant(type: "Utility.Failure", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .tooManyCalls:
            writer.append(0)
        case .invalidDerivedAccount:
            writer.append(1)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_subtensor_utility", "pallet", "Error"],
                shape: .variant([
                    TypeVariant(
                        name: "TooManyCalls",
                        index: 0,
                        docs: ["A batch holds more calls than ``Utility/batchedCallsLimit``."]
                    ),
                    TypeVariant(
                        name: "InvalidDerivedAccount",
                        index: 1,
                        docs: ["No account can be derived."]
                    ),
                ]),
                docs: []
            )
        }
    }
}
