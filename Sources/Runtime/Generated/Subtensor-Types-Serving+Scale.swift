// swift-format-ignore-file
// Written by scale-expand from Serving.swift. Do not edit.

public import Scale

extension AxonInfo: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.block = try UInt64(from: &reader)
        self.version = try UInt32(from: &reader)
        self.ip = try UInt128(from: &reader)
        self.port = try UInt16(from: &reader)
        self.ipType = try UInt8(from: &reader)
        self.protocol = try UInt8(from: &reader)
        self.placeholder1 = try UInt8(from: &reader)
        self.placeholder2 = try UInt8(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.block.encode(to: &writer)
        self.version.encode(to: &writer)
        self.ip.encode(to: &writer)
        self.port.encode(to: &writer)
        self.ipType.encode(to: &writer)
        self.protocol.encode(to: &writer)
        self.placeholder1.encode(to: &writer)
        self.placeholder2.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_subtensor", "pallet", "AxonInfo"],
                shape: .composite([
                    TypeField(name: "block", type: UInt64.describe(in: &registry), docs: ["The block in which it was published."]),
                    TypeField(name: "version", type: UInt32.describe(in: &registry), docs: ["The version of the neuron's software."]),
                    TypeField(name: "ip", type: UInt128.describe(in: &registry), docs: ["The address as a number."]),
                    TypeField(name: "port", type: UInt16.describe(in: &registry), docs: ["The port."]),
                    TypeField(name: "ip_type", type: UInt8.describe(in: &registry), docs: ["The kind of address: 4 or 6."]),
                    TypeField(name: "protocol", type: UInt8.describe(in: &registry), docs: ["The transport, as neurons understand it among themselves."]),
                    TypeField(name: "placeholder1", type: UInt8.describe(in: &registry), docs: ["Kept for later."]),
                    TypeField(name: "placeholder2", type: UInt8.describe(in: &registry), docs: ["Kept for later."]),
                ]),
                docs: ["Where a neuron serves requests."]
            )
        }
    }
}

extension PrometheusInfo: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.block = try UInt64(from: &reader)
        self.version = try UInt32(from: &reader)
        self.ip = try UInt128(from: &reader)
        self.port = try UInt16(from: &reader)
        self.ipType = try UInt8(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.block.encode(to: &writer)
        self.version.encode(to: &writer)
        self.ip.encode(to: &writer)
        self.port.encode(to: &writer)
        self.ipType.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_subtensor", "pallet", "PrometheusInfo"],
                shape: .composite([
                    TypeField(name: "block", type: UInt64.describe(in: &registry), docs: ["The block in which it was published."]),
                    TypeField(name: "version", type: UInt32.describe(in: &registry), docs: ["The version of the neuron's software."]),
                    TypeField(name: "ip", type: UInt128.describe(in: &registry), docs: ["The address as a number."]),
                    TypeField(name: "port", type: UInt16.describe(in: &registry), docs: ["The port."]),
                    TypeField(name: "ip_type", type: UInt8.describe(in: &registry), docs: ["The kind of address: 4 or 6."]),
                ]),
                docs: ["Where a neuron offers its measurements."]
            )
        }
    }
}

extension NeuronCertificate: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.publicKey = try BoundedVec<UInt8>(from: &reader)
        self.algorithm = try UInt8(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.publicKey.encode(to: &writer)
        self.algorithm.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_subtensor", "pallet", "NeuronCertificate"],
                shape: .composite([
                    TypeField(name: "public_key", type: BoundedVec<UInt8>.describe(in: &registry), docs: ["The key, at most 64 bytes."]),
                    TypeField(name: "algorithm", type: UInt8.describe(in: &registry), docs: ["The algorithm, as neurons understand it among themselves."]),
                ]),
                docs: ["The public key with which a neuron's connections are encrypted."]
            )
        }
    }
}
