// swift-format-ignore-file
// Written by scale-expand from RuntimeVersion.swift. Do not edit.

public import Scale
import Primitives

extension RuntimeVersion: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.specName = try CowText(from: &reader)
        self.implName = try CowText(from: &reader)
        self.authoringVersion = try UInt32(from: &reader)
        self.specVersion = try UInt32(from: &reader)
        self.implVersion = try UInt32(from: &reader)
        self.apis = try CowAPIs(from: &reader)
        self.transactionVersion = try UInt32(from: &reader)
        self.systemVersion = try UInt8(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.specName.encode(to: &writer)
        self.implName.encode(to: &writer)
        self.authoringVersion.encode(to: &writer)
        self.specVersion.encode(to: &writer)
        self.implVersion.encode(to: &writer)
        self.apis.encode(to: &writer)
        self.transactionVersion.encode(to: &writer)
        self.systemVersion.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["sp_version", "RuntimeVersion"],
                shape: .composite([
                    TypeField(name: "spec_name", type: CowText.describe(in: &registry), docs: ["The name of the specification."]),
                    TypeField(name: "impl_name", type: CowText.describe(in: &registry), docs: ["The name of the implementation."]),
                    TypeField(name: "authoring_version", type: UInt32.describe(in: &registry), docs: ["The version of block authoring."]),
                    TypeField(name: "spec_version", type: UInt32.describe(in: &registry), docs: ["The version of the rules and of the metadata; our own counter, from 1000."]),
                    TypeField(name: "impl_version", type: UInt32.describe(in: &registry), docs: ["The version of the implementation."]),
                    TypeField(name: "apis", type: CowAPIs.describe(in: &registry), docs: ["The runtime APIs with their versions; none are listed here."]),
                    TypeField(name: "transaction_version", type: UInt32.describe(in: &registry), docs: ["The version of the transaction format."]),
                    TypeField(name: "system_version", type: UInt8.describe(in: &registry), docs: ["The version of the system's own formats, among them the state's: 1."]),
                ]),
                docs: ["What runtime this is. Clients cache metadata by genesis and `specVersion`."]
            )
        }
    }
}
