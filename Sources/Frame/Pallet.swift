public import Scale

/// A part of the runtime: its storage, calls, events and errors, and what it does in every block.
public protocol Pallet: Sendable {
    /// The calls that accounts can make.
    associatedtype Call: PalletCall = NoCall
    /// What the pallet reports.
    associatedtype Event: PalletEvent = NoEvent
    /// Why the pallet refuses.
    associatedtype Failure: PalletError = NoFailure

    /// The name on the wire, as `SubtensorModule`.
    static var name: String { get }

    /// The index in calls, events and errors.
    static var index: UInt8 { get }

    /// All storage items, in the order of the metadata.
    static var storage: [any StorageItem] { get }

    /// All constants, in the order of the metadata.
    static var constants: [any RuntimeConstant] { get }

    /// Executes a call. What it wrote before it throws is undone by the caller.
    static func dispatch(_ call: Call, from origin: Origin, on chain: inout Chain) throws(DispatchError)
}

extension Pallet {
    public static var storage: [any StorageItem] { [] }
    public static var constants: [any RuntimeConstant] { [] }

    /// The module error that stands for a failure of this pallet.
    public static func refuse(_ failure: Failure) -> DispatchError {
        .module(ModuleError(index: index, error: failure.rawValue))
    }

    /// Refuses with `failure` unless the condition holds.
    @inlinable
    public static func require(
        _ condition: @autoclosure () -> Bool,
        or failure: @autoclosure () -> Failure
    ) throws(DispatchError) {
        guard condition() else { throw refuse(failure()) }
    }

    /// The value, or a refusal with `failure` where there is none.
    @inlinable
    public static func unwrap<T>(
        _ value: T?,
        or failure: @autoclosure () -> Failure
    ) throws(DispatchError) -> T {
        guard let value else { throw refuse(failure()) }
        return value
    }

    /// Records an event.
    public static func emit(_ event: Event, on chain: inout Chain) {
        chain.deposit(event, pallet: index)
    }
}

extension Pallet where Call == NoCall {
    public static func dispatch(_ call: NoCall, from origin: Origin, on chain: inout Chain) throws(DispatchError) {}
}

/// A call of a pallet.
public protocol PalletCall: ScaleCodable, Equatable {
    /// What the call costs and how it is treated, before it runs.
    var cost: CallCost { get }
}

/// An event of a pallet.
public protocol PalletEvent: ScaleCodable, Equatable {}

/// A pallet's reason to refuse; the raw value is its index in metadata.
public protocol PalletError: ScaleCodable, RawRepresentable, Equatable, Error where RawValue == UInt8 {}

/// The calls of a pallet that has none.
public enum NoCall: PalletCall {
    public var cost: CallCost { switch self {} }

    public init(from reader: inout ScaleReader) throws(ScaleError) {
        throw .unknownVariant(type: "NoCall", index: 0)
    }

    public func encode(to writer: inout ScaleWriter) { switch self {} }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { _ in TypeDefinition(shape: .variant([])) }
    }
}

/// The events of a pallet that has none.
public enum NoEvent: PalletEvent {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        throw .unknownVariant(type: "NoEvent", index: 0)
    }

    public func encode(to writer: inout ScaleWriter) { switch self {} }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { _ in TypeDefinition(shape: .variant([])) }
    }
}

/// The errors of a pallet that has none.
public enum NoFailure: PalletError {
    public init?(rawValue: UInt8) { nil }

    public var rawValue: UInt8 { switch self {} }

    public init(from reader: inout ScaleReader) throws(ScaleError) {
        throw .unknownVariant(type: "NoFailure", index: 0)
    }

    public func encode(to writer: inout ScaleWriter) { switch self {} }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { _ in TypeDefinition(shape: .variant([])) }
    }
}
