// swift-format-ignore-file
// Written by scale-expand from DispatchError.swift. Do not edit.

public import Scale

extension DispatchError: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .other
        case 1: self = .cannotLookup
        case 2: self = .badOrigin
        case 3: self = .module(try ModuleError(from: &reader))
        case 4: self = .consumerRemaining
        case 5: self = .noProviders
        case 6: self = .tooManyConsumers
        case 7: self = .token(try TokenError(from: &reader))
        case 8: self = .arithmetic(try ArithmeticError(from: &reader))
        case 9: self = .transactional(try TransactionalError(from: &reader))
        case 10: self = .exhausted
        case 11: self = .corruption
        case 12: self = .unavailable
        case 13: self = .rootNotAllowed
        case 14: self = .trie(try TrieError(from: &reader))
        case let other: throw .unknownVariant(type: "DispatchError", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .other:
            writer.append(0)
        case .cannotLookup:
            writer.append(1)
        case .badOrigin:
            writer.append(2)
        case .module(let value0):
            writer.append(3)
            value0.encode(to: &writer)
        case .consumerRemaining:
            writer.append(4)
        case .noProviders:
            writer.append(5)
        case .tooManyConsumers:
            writer.append(6)
        case .token(let value0):
            writer.append(7)
            value0.encode(to: &writer)
        case .arithmetic(let value0):
            writer.append(8)
            value0.encode(to: &writer)
        case .transactional(let value0):
            writer.append(9)
            value0.encode(to: &writer)
        case .exhausted:
            writer.append(10)
        case .corruption:
            writer.append(11)
        case .unavailable:
            writer.append(12)
        case .rootNotAllowed:
            writer.append(13)
        case .trie(let value0):
            writer.append(14)
            value0.encode(to: &writer)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["sp_runtime", "DispatchError"],
                shape: .variant([
                    TypeVariant(
                        name: "Other",
                        index: 0,
                        docs: ["A reason without a name."]
                    ),
                    TypeVariant(
                        name: "CannotLookup",
                        index: 1,
                        docs: ["An address that stands for no account."]
                    ),
                    TypeVariant(
                        name: "BadOrigin",
                        index: 2,
                        docs: ["The caller may not make this call."]
                    ),
                    TypeVariant(
                        name: "Module",
                        index: 3,
                        fields: [
                            TypeField(type: ModuleError.describe(in: &registry)),
                        ],
                        docs: ["A pallet's own reason."]
                    ),
                    TypeVariant(
                        name: "ConsumerRemaining",
                        index: 4,
                        docs: ["Others still depend on the account."]
                    ),
                    TypeVariant(
                        name: "NoProviders",
                        index: 5,
                        docs: ["Nothing provides for the account."]
                    ),
                    TypeVariant(
                        name: "TooManyConsumers",
                        index: 6,
                        docs: ["Too many depend on the account."]
                    ),
                    TypeVariant(
                        name: "Token",
                        index: 7,
                        fields: [
                            TypeField(type: TokenError.describe(in: &registry)),
                        ],
                        docs: ["Something about tokens."]
                    ),
                    TypeVariant(
                        name: "Arithmetic",
                        index: 8,
                        fields: [
                            TypeField(type: ArithmeticError.describe(in: &registry)),
                        ],
                        docs: ["A number would not fit."]
                    ),
                    TypeVariant(
                        name: "Transactional",
                        index: 9,
                        fields: [
                            TypeField(type: TransactionalError.describe(in: &registry)),
                        ],
                        docs: ["Something about nested transactions."]
                    ),
                    TypeVariant(
                        name: "Exhausted",
                        index: 10,
                        docs: ["A resource is used up."]
                    ),
                    TypeVariant(
                        name: "Corruption",
                        index: 11,
                        docs: ["Stored state is broken."]
                    ),
                    TypeVariant(
                        name: "Unavailable",
                        index: 12,
                        docs: ["Something needed is not there."]
                    ),
                    TypeVariant(
                        name: "RootNotAllowed",
                        index: 13,
                        docs: ["Root may not do this."]
                    ),
                    TypeVariant(
                        name: "Trie",
                        index: 14,
                        fields: [
                            TypeField(type: TrieError.describe(in: &registry)),
                        ],
                        docs: ["A storage proof does not fit."]
                    ),
                ]),
                docs: ["Why a call had no effect."]
            )
        }
    }
}

extension ModuleError: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.index = try UInt8(from: &reader)
        self.error = try Bytes4(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.index.encode(to: &writer)
        self.error.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["sp_runtime", "ModuleError"],
                shape: .composite([
                    TypeField(name: "index", type: UInt8.describe(in: &registry), docs: ["The pallet's index."]),
                    TypeField(name: "error", type: Bytes4.describe(in: &registry), docs: ["The error's index, then zeros."]),
                ]),
                docs: ["A pallet's reason to refuse: the pallet's index and the error's, padded with zeros."]
            )
        }
    }
}

extension TokenError: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .fundsUnavailable
        case 1: self = .onlyProvider
        case 2: self = .belowMinimum
        case 3: self = .cannotCreate
        case 4: self = .unknownAsset
        case 5: self = .frozen
        case 6: self = .unsupported
        case 7: self = .cannotCreateHold
        case 8: self = .notExpendable
        case 9: self = .blocked
        case let other: throw .unknownVariant(type: "TokenError", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .fundsUnavailable:
            writer.append(0)
        case .onlyProvider:
            writer.append(1)
        case .belowMinimum:
            writer.append(2)
        case .cannotCreate:
            writer.append(3)
        case .unknownAsset:
            writer.append(4)
        case .frozen:
            writer.append(5)
        case .unsupported:
            writer.append(6)
        case .cannotCreateHold:
            writer.append(7)
        case .notExpendable:
            writer.append(8)
        case .blocked:
            writer.append(9)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["sp_runtime", "TokenError"],
                shape: .variant([
                    TypeVariant(
                        name: "FundsUnavailable",
                        index: 0,
                        docs: []
                    ),
                    TypeVariant(
                        name: "OnlyProvider",
                        index: 1,
                        docs: []
                    ),
                    TypeVariant(
                        name: "BelowMinimum",
                        index: 2,
                        docs: []
                    ),
                    TypeVariant(
                        name: "CannotCreate",
                        index: 3,
                        docs: []
                    ),
                    TypeVariant(
                        name: "UnknownAsset",
                        index: 4,
                        docs: []
                    ),
                    TypeVariant(
                        name: "Frozen",
                        index: 5,
                        docs: []
                    ),
                    TypeVariant(
                        name: "Unsupported",
                        index: 6,
                        docs: []
                    ),
                    TypeVariant(
                        name: "CannotCreateHold",
                        index: 7,
                        docs: []
                    ),
                    TypeVariant(
                        name: "NotExpendable",
                        index: 8,
                        docs: []
                    ),
                    TypeVariant(
                        name: "Blocked",
                        index: 9,
                        docs: []
                    ),
                ]),
                docs: ["What is wrong about tokens."]
            )
        }
    }
}

extension ArithmeticError: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .underflow
        case 1: self = .overflow
        case 2: self = .divisionByZero
        case let other: throw .unknownVariant(type: "ArithmeticError", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .underflow:
            writer.append(0)
        case .overflow:
            writer.append(1)
        case .divisionByZero:
            writer.append(2)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["sp_arithmetic", "ArithmeticError"],
                shape: .variant([
                    TypeVariant(
                        name: "Underflow",
                        index: 0,
                        docs: []
                    ),
                    TypeVariant(
                        name: "Overflow",
                        index: 1,
                        docs: []
                    ),
                    TypeVariant(
                        name: "DivisionByZero",
                        index: 2,
                        docs: []
                    ),
                ]),
                docs: ["Which way a number does not fit."]
            )
        }
    }
}

extension TransactionalError: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .limitReached
        case 1: self = .noLayer
        case let other: throw .unknownVariant(type: "TransactionalError", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .limitReached:
            writer.append(0)
        case .noLayer:
            writer.append(1)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["sp_runtime", "TransactionalError"],
                shape: .variant([
                    TypeVariant(
                        name: "LimitReached",
                        index: 0,
                        docs: []
                    ),
                    TypeVariant(
                        name: "NoLayer",
                        index: 1,
                        docs: []
                    ),
                ]),
                docs: ["What is wrong about nested transactions."]
            )
        }
    }
}

extension TrieError: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .invalidStateRoot
        case 1: self = .incompleteDatabase
        case 2: self = .valueAtIncompleteKey
        case 3: self = .decoderError
        case 4: self = .invalidHash
        case 5: self = .duplicateKey
        case 6: self = .extraneousNode
        case 7: self = .extraneousValue
        case 8: self = .extraneousHashReference
        case 9: self = .invalidChildReference
        case 10: self = .valueMismatch
        case 11: self = .incompleteProof
        case 12: self = .rootMismatch
        case 13: self = .decodeError
        case let other: throw .unknownVariant(type: "TrieError", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .invalidStateRoot:
            writer.append(0)
        case .incompleteDatabase:
            writer.append(1)
        case .valueAtIncompleteKey:
            writer.append(2)
        case .decoderError:
            writer.append(3)
        case .invalidHash:
            writer.append(4)
        case .duplicateKey:
            writer.append(5)
        case .extraneousNode:
            writer.append(6)
        case .extraneousValue:
            writer.append(7)
        case .extraneousHashReference:
            writer.append(8)
        case .invalidChildReference:
            writer.append(9)
        case .valueMismatch:
            writer.append(10)
        case .incompleteProof:
            writer.append(11)
        case .rootMismatch:
            writer.append(12)
        case .decodeError:
            writer.append(13)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["sp_runtime", "proving_trie", "TrieError"],
                shape: .variant([
                    TypeVariant(
                        name: "InvalidStateRoot",
                        index: 0,
                        docs: []
                    ),
                    TypeVariant(
                        name: "IncompleteDatabase",
                        index: 1,
                        docs: []
                    ),
                    TypeVariant(
                        name: "ValueAtIncompleteKey",
                        index: 2,
                        docs: []
                    ),
                    TypeVariant(
                        name: "DecoderError",
                        index: 3,
                        docs: []
                    ),
                    TypeVariant(
                        name: "InvalidHash",
                        index: 4,
                        docs: []
                    ),
                    TypeVariant(
                        name: "DuplicateKey",
                        index: 5,
                        docs: []
                    ),
                    TypeVariant(
                        name: "ExtraneousNode",
                        index: 6,
                        docs: []
                    ),
                    TypeVariant(
                        name: "ExtraneousValue",
                        index: 7,
                        docs: []
                    ),
                    TypeVariant(
                        name: "ExtraneousHashReference",
                        index: 8,
                        docs: []
                    ),
                    TypeVariant(
                        name: "InvalidChildReference",
                        index: 9,
                        docs: []
                    ),
                    TypeVariant(
                        name: "ValueMismatch",
                        index: 10,
                        docs: []
                    ),
                    TypeVariant(
                        name: "IncompleteProof",
                        index: 11,
                        docs: []
                    ),
                    TypeVariant(
                        name: "RootMismatch",
                        index: 12,
                        docs: []
                    ),
                    TypeVariant(
                        name: "DecodeError",
                        index: 13,
                        docs: []
                    ),
                ]),
                docs: ["What is wrong about a storage proof."]
            )
        }
    }
}
