public import Scale

/// Why a call had no effect.
// @Scale("sp_runtime::DispatchError")
public enum DispatchError: Error, Equatable, Sendable {
    /// A reason without a name.
    case other
    /// An address that stands for no account.
    case cannotLookup
    /// The caller may not make this call.
    case badOrigin
    /// A pallet's own reason.
    case module(ModuleError)
    /// Others still depend on the account.
    case consumerRemaining
    /// Nothing provides for the account.
    case noProviders
    /// Too many depend on the account.
    case tooManyConsumers
    /// Something about tokens.
    case token(TokenError)
    /// A number would not fit.
    case arithmetic(ArithmeticError)
    /// Something about nested transactions.
    case transactional(TransactionalError)
    /// A resource is used up.
    case exhausted
    /// Stored state is broken.
    case corruption
    /// Something needed is not there.
    case unavailable
    /// Root may not do this.
    case rootNotAllowed
    /// A storage proof does not fit.
    case trie(TrieError)
}

/// A pallet's reason to refuse: the pallet's index and the error's, padded with zeros.
// @Scale("sp_runtime::ModuleError")
public struct ModuleError: Equatable, Hashable, Sendable {
    /// The pallet's index.
    public var index: UInt8
    /// The error's index, then zeros.
    public var error: Bytes4

    /// The error with index `error` of the pallet with index `index`.
    public init(index: UInt8, error: UInt8) {
        self.index = index
        self.error = Bytes4(first: error)
    }
}

/// Four raw bytes.
public struct Bytes4: Hashable, Sendable, ScaleCodable {
    /// The bytes.
    public var bytes: [UInt8]

    /// A first byte followed by zeros.
    public init(first: UInt8) {
        bytes = [first, 0, 0, 0]
    }

    public static var minimumEncodedSize: Int { 4 }

    public init(from reader: inout ScaleReader) throws(ScaleError) {
        bytes = try reader.readBytes(4)
    }

    public func encode(to writer: inout ScaleWriter) {
        writer.append(contentsOf: bytes)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(shape: .array(length: 4, UInt8.describe(in: &registry)))
        }
    }
}

/// What is wrong about tokens.
// @Scale("sp_runtime::TokenError")
public enum TokenError: UInt8, Equatable, Sendable {
    case fundsUnavailable, onlyProvider, belowMinimum, cannotCreate, unknownAsset, frozen, unsupported
    case cannotCreateHold, notExpendable, blocked
}

/// Which way a number does not fit.
// @Scale("sp_arithmetic::ArithmeticError")
public enum ArithmeticError: UInt8, Equatable, Sendable {
    case underflow, overflow, divisionByZero
}

/// What is wrong about nested transactions.
// @Scale("sp_runtime::TransactionalError")
public enum TransactionalError: UInt8, Equatable, Sendable {
    case limitReached, noLayer
}

/// What is wrong about a storage proof.
// @Scale("sp_runtime::proving_trie::TrieError")
public enum TrieError: UInt8, Equatable, Sendable {
    case invalidStateRoot, incompleteDatabase, valueAtIncompleteKey, decoderError, invalidHash, duplicateKey
    case extraneousNode, extraneousValue, extraneousHashReference, invalidChildReference, valueMismatch
    case incompleteProof, rootMismatch, decodeError
}
