// swift-format-ignore-file
// Written by scale-expand from ProxyStore.swift. Do not edit.

import Scale
import Frame
import Primitives

extension ProxyEntry: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.delegate = try AccountID(from: &reader)
        self.proxyType = try UInt8(from: &reader)
        self.delay = try UInt32(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.delegate.encode(to: &writer)
        self.proxyType.encode(to: &writer)
        self.delay.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_subtensor_proxy", "ProxyDefinition"],
                shape: .composite([
                    TypeField(name: "delegate", type: AccountID.describe(in: &registry), docs: ["Who may act."]),
                    TypeField(name: "proxy_type", type: UInt8.describe(in: &registry), docs: ["What it may do, by number."]),
                    TypeField(name: "delay", type: UInt32.describe(in: &registry), docs: ["How many blocks before it must be announced."]),
                ]),
                docs: ["An account that may act for another."]
            )
        }
    }
}
