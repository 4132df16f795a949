// swift-format-ignore-file
// Written by scale-expand from BalanceTypes.swift. Do not edit.

public import Scale
import Primitives

extension AccountData: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.free = try Tao(from: &reader)
        self.reserved = try Tao(from: &reader)
        self.frozen = try Tao(from: &reader)
        self.flags = try ExtraFlags(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.free.encode(to: &writer)
        self.reserved.encode(to: &writer)
        self.frozen.encode(to: &writer)
        self.flags.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_balances", "types", "AccountData"],
                shape: .composite([
                    TypeField(name: "free", type: Tao.describe(in: &registry), docs: ["What the account can move, but for what is frozen."]),
                    TypeField(name: "reserved", type: Tao.describe(in: &registry), docs: ["What is set aside."]),
                    TypeField(name: "frozen", type: Tao.describe(in: &registry), docs: ["How much of the free balance may not leave."]),
                    TypeField(name: "flags", type: ExtraFlags.describe(in: &registry), docs: ["Flags; the highest bit marks the current accounting."]),
                ]),
                docs: ["An account's TAO, in rao."]
            )
        }
    }
}

extension BalanceLock: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.id = try Bytes8(from: &reader)
        self.amount = try Tao(from: &reader)
        self.reasons = try Reasons(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.id.encode(to: &writer)
        self.amount.encode(to: &writer)
        self.reasons.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_balances", "types", "BalanceLock"],
                shape: .composite([
                    TypeField(name: "id", type: Bytes8.describe(in: &registry)),
                    TypeField(name: "amount", type: Tao.describe(in: &registry)),
                    TypeField(name: "reasons", type: Reasons.describe(in: &registry)),
                ]),
                docs: ["A part of a balance that may not leave."]
            )
        }
    }
}

extension ReserveData: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.id = try Bytes8(from: &reader)
        self.amount = try Tao(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.id.encode(to: &writer)
        self.amount.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_balances", "types", "ReserveData"],
                shape: .composite([
                    TypeField(name: "id", type: Bytes8.describe(in: &registry)),
                    TypeField(name: "amount", type: Tao.describe(in: &registry)),
                ]),
                docs: ["A named reserve."]
            )
        }
    }
}

extension BalanceStatus: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .free
        case 1: self = .reserved
        case let other: throw .unknownVariant(type: "BalanceStatus", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .free:
            writer.append(0)
        case .reserved:
            writer.append(1)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["frame_support", "traits", "tokens", "misc", "BalanceStatus"],
                shape: .variant([
                    TypeVariant(
                        name: "Free",
                        index: 0,
                        docs: []
                    ),
                    TypeVariant(
                        name: "Reserved",
                        index: 1,
                        docs: []
                    ),
                ]),
                docs: ["Which part of a balance is meant."]
            )
        }
    }
}

extension AdjustmentDirection: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .increase
        case 1: self = .decrease
        case let other: throw .unknownVariant(type: "AdjustmentDirection", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .increase:
            writer.append(0)
        case .decrease:
            writer.append(1)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_balances", "types", "AdjustmentDirection"],
                shape: .variant([
                    TypeVariant(
                        name: "Increase",
                        index: 0,
                        docs: []
                    ),
                    TypeVariant(
                        name: "Decrease",
                        index: 1,
                        docs: []
                    ),
                ]),
                docs: ["Which way the record of all TAO is corrected."]
            )
        }
    }
}

extension Reasons: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .fee
        case 1: self = .misc
        case 2: self = .all
        case let other: throw .unknownVariant(type: "Reasons", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .fee:
            writer.append(0)
        case .misc:
            writer.append(1)
        case .all:
            writer.append(2)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_balances", "types", "Reasons"],
                shape: .variant([
                    TypeVariant(
                        name: "Fee",
                        index: 0,
                        docs: []
                    ),
                    TypeVariant(
                        name: "Misc",
                        index: 1,
                        docs: []
                    ),
                    TypeVariant(
                        name: "All",
                        index: 2,
                        docs: []
                    ),
                ]),
                docs: ["What a lock forbids."]
            )
        }
    }
}
