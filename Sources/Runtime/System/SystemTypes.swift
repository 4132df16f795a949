public import Frame
public import Primitives
public import Scale

/// An account's nonce, what depends on it, and its balance.
// @Scale("frame_system::AccountInfo")
public struct AccountInfo: Equatable, Sendable {
    /// How many signed extrinsics were included.
    public var nonce: UInt32
    /// How many depend on the account.
    public var consumers: UInt32
    /// How many reasons keep the account in being; its balance is one.
    public var providers: UInt32
    /// How many reasons of their own keep it in being.
    public var sufficients: UInt32
    /// The balance.
    public var data: AccountData

    /// An account that was never used.
    public init() {
        self.init(nonce: 0, consumers: 0, providers: 0, sufficients: 0, data: AccountData())
    }

    init(nonce: UInt32, consumers: UInt32, providers: UInt32, sufficients: UInt32, data: AccountData) {
        self.nonce = nonce
        self.consumers = consumers
        self.providers = providers
        self.sufficients = sufficients
        self.data = data
    }
}

/// What an extrinsic weighed, and whether it was paid for.
// @Scale("frame_system::DispatchEventInfo")
public struct DispatchEventInfo: Equatable, Sendable {
    public var weight: Weight
    public var `class`: DispatchClass
    public var paysFee: Pays
}

/// A runtime that may replace this one.
// @Scale("frame_system::CodeUpgradeAuthorization")
public struct CodeUpgradeAuthorization: Equatable, Sendable {
    public var codeHash: Hash256
    public var checkVersion: Bool
}

/// What one read and one write of the database weigh, in picoseconds.
// @Scale("sp_weights::RuntimeDbWeight")
public struct RuntimeDbWeight: Equatable, Sendable {
    public var read: UInt64
    public var write: UInt64
}

/// A value for each class of calls.
public struct PerDispatchClass<Value: ScaleCodable & Equatable>: ScaleCodable, Equatable {
    /// For ordinary calls.
    public var normal: Value
    /// For calls that keep the chain running.
    public var operational: Value
    /// For calls that must be in the block.
    public var mandatory: Value

    init(normal: Value, operational: Value, mandatory: Value) {
        self.normal = normal
        self.operational = operational
        self.mandatory = mandatory
    }

    public init(from reader: inout ScaleReader) throws(ScaleError) {
        normal = try Value(from: &reader)
        operational = try Value(from: &reader)
        mandatory = try Value(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        normal.encode(to: &writer)
        operational.encode(to: &writer)
        mandatory.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            let value = Value.describe(in: &registry)
            return TypeDefinition(
                path: ["frame_support", "dispatch", "PerDispatchClass"],
                parameters: [TypeParameter(name: "T", type: value)],
                shape: .composite([
                    TypeField(name: "normal", type: value, typeName: "T"),
                    TypeField(name: "operational", type: value, typeName: "T"),
                    TypeField(name: "mandatory", type: value, typeName: "T"),
                ])
            )
        }
    }
}

/// The longest that a block's extrinsics may be, in bytes, by class.
public struct BlockLength: ScaleCodable, Equatable {
    /// The limits.
    public var max: PerDispatchClass<UInt32>

    init(max: PerDispatchClass<UInt32>) {
        self.max = max
    }

    public init(from reader: inout ScaleReader) throws(ScaleError) {
        max = try PerDispatchClass(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        max.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["frame_system", "limits", "BlockLength"],
                shape: .composite([
                    TypeField(name: "max", type: PerDispatchClass<UInt32>.describe(in: &registry))
                ])
            )
        }
    }
}

/// An event with where it arose, as `System.Events` holds it.
public struct EventRecord: ScaleCodable, Equatable {
    /// The hook or extrinsic that caused it.
    public var phase: Phase
    /// What happened.
    public var event: RuntimeEvent
    /// By what it can be found; this chain uses no topics.
    public var topics: [Hash256]

    public init(from reader: inout ScaleReader) throws(ScaleError) {
        phase = try Phase(from: &reader)
        event = try RuntimeEvent(from: &reader)
        topics = try [Hash256](from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        phase.encode(to: &writer)
        event.encode(to: &writer)
        topics.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            let event = RuntimeEvent.describe(in: &registry)
            let topic = Hash256.describe(in: &registry)
            return TypeDefinition(
                path: ["frame_system", "EventRecord"],
                parameters: [TypeParameter(name: "E", type: event), TypeParameter(name: "T", type: topic)],
                shape: .composite([
                    TypeField(name: "phase", type: Phase.describe(in: &registry), typeName: "Phase"),
                    TypeField(name: "event", type: event, typeName: "E"),
                    TypeField(name: "topics", type: [Hash256].describe(in: &registry), typeName: "Vec<T>"),
                ])
            )
        }
    }
}
