// swift-format-ignore-file
// Written by scale-expand from SystemTypes.swift. Do not edit.

public import Scale
import Frame
import Primitives

extension AccountInfo: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.nonce = try UInt32(from: &reader)
        self.consumers = try UInt32(from: &reader)
        self.providers = try UInt32(from: &reader)
        self.sufficients = try UInt32(from: &reader)
        self.data = try AccountData(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.nonce.encode(to: &writer)
        self.consumers.encode(to: &writer)
        self.providers.encode(to: &writer)
        self.sufficients.encode(to: &writer)
        self.data.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["frame_system", "AccountInfo"],
                shape: .composite([
                    TypeField(name: "nonce", type: UInt32.describe(in: &registry), docs: ["How many signed extrinsics were included."]),
                    TypeField(name: "consumers", type: UInt32.describe(in: &registry), docs: ["How many depend on the account."]),
                    TypeField(name: "providers", type: UInt32.describe(in: &registry), docs: ["How many reasons keep the account in being; its balance is one."]),
                    TypeField(name: "sufficients", type: UInt32.describe(in: &registry), docs: ["How many reasons of their own keep it in being."]),
                    TypeField(name: "data", type: AccountData.describe(in: &registry), docs: ["The balance."]),
                ]),
                docs: ["An account's nonce, what depends on it, and its balance."]
            )
        }
    }
}

extension DispatchEventInfo: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.weight = try Weight(from: &reader)
        self.class = try DispatchClass(from: &reader)
        self.paysFee = try Pays(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.weight.encode(to: &writer)
        self.class.encode(to: &writer)
        self.paysFee.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["frame_system", "DispatchEventInfo"],
                shape: .composite([
                    TypeField(name: "weight", type: Weight.describe(in: &registry)),
                    TypeField(name: "class", type: DispatchClass.describe(in: &registry)),
                    TypeField(name: "pays_fee", type: Pays.describe(in: &registry)),
                ]),
                docs: ["What an extrinsic weighed, and whether it was paid for."]
            )
        }
    }
}

extension CodeUpgradeAuthorization: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.codeHash = try Hash256(from: &reader)
        self.checkVersion = try Bool(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.codeHash.encode(to: &writer)
        self.checkVersion.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["frame_system", "CodeUpgradeAuthorization"],
                shape: .composite([
                    TypeField(name: "code_hash", type: Hash256.describe(in: &registry)),
                    TypeField(name: "check_version", type: Bool.describe(in: &registry)),
                ]),
                docs: ["A runtime that may replace this one."]
            )
        }
    }
}

extension RuntimeDbWeight: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.read = try UInt64(from: &reader)
        self.write = try UInt64(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.read.encode(to: &writer)
        self.write.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["sp_weights", "RuntimeDbWeight"],
                shape: .composite([
                    TypeField(name: "read", type: UInt64.describe(in: &registry)),
                    TypeField(name: "write", type: UInt64.describe(in: &registry)),
                ]),
                docs: ["What one read and one write of the database weigh, in picoseconds."]
            )
        }
    }
}
