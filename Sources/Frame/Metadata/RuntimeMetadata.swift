public import Scale

/// Everything that clients read about a runtime, derived from its declarations.
///
/// Layouts: `frame-metadata` versions 14 and 15.
public struct RuntimeMetadata: Sendable {
    let profile: Profile
    let pallets: [any Pallet.Type]
    let apis: [any RuntimeAPI.Type]
    let extrinsic: ExtrinsicTypes

    /// The types that the extrinsic format and the outer enumerations need.
    public struct ExtrinsicTypes: Sendable {
        /// The runtime's calls, events and errors.
        public var call: any ScaleCodable.Type
        public var event: any ScaleCodable.Type
        public var error: any ScaleCodable.Type
        /// Address and signature.
        public var address: any ScaleCodable.Type
        public var signature: any ScaleCodable.Type
        /// The signed extensions, in order.
        public var extensions: [SignedExtension]

        /// The types of an extrinsic.
        public init(
            call: any ScaleCodable.Type,
            event: any ScaleCodable.Type,
            error: any ScaleCodable.Type,
            address: any ScaleCodable.Type,
            signature: any ScaleCodable.Type,
            extensions: [SignedExtension]
        ) {
            self.call = call
            self.event = event
            self.error = error
            self.address = address
            self.signature = signature
            self.extensions = extensions
        }
    }

    /// One signed extension: what it adds to the extrinsic, and what only to the signed bytes.
    public struct SignedExtension: Sendable {
        /// The name by which clients know it.
        public var identifier: String
        /// What travels in the extrinsic.
        public var extra: any ScaleCodable.Type
        /// What only the signature covers.
        public var additional: any ScaleCodable.Type

        /// An extension of its parts.
        public init(
            _ identifier: String,
            extra: any ScaleCodable.Type = Unit.self,
            additional: any ScaleCodable.Type = Unit.self
        ) {
            self.identifier = identifier
            self.extra = extra
            self.additional = additional
        }
    }

    /// The metadata of a runtime.
    public init(
        profile: Profile,
        pallets: [any Pallet.Type],
        apis: [any RuntimeAPI.Type],
        extrinsic: ExtrinsicTypes
    ) {
        self.profile = profile
        self.pallets = pallets
        self.apis = apis
        self.extrinsic = extrinsic
    }

    /// All storage items, pallet by pallet.
    public var storageItems: [any StorageItem] { pallets.flatMap { $0.storage } }

    /// The metadata in version 15, from the magic number on.
    public func version15() -> [UInt8] {
        var registry = TypeRegistry()
        var body = ScaleWriter(capacity: 1 << 19)
        encodePallets(into: &body, registry: &registry, withDocs: true)
        encodeExtrinsic15(into: &body, registry: &registry)
        body.appendCompact(UInt64(describeRuntime(in: &registry)))
        encodeAPIs(into: &body, registry: &registry)
        for outer in [extrinsic.call, extrinsic.event, extrinsic.error] {
            body.appendCompact(UInt64(outer.describe(in: &registry)))
        }
        body.appendLength(0)
        // Some clients look the extrinsic's type up in the registry by its path, where nothing else refers to it.
        _ = describeExtrinsic(in: &registry)
        return assemble(version: 15, registry: registry, body: body)
    }

    /// The metadata in version 14, from the magic number on.
    public func version14() -> [UInt8] {
        var registry = TypeRegistry()
        var body = ScaleWriter(capacity: 1 << 19)
        encodePallets(into: &body, registry: &registry, withDocs: false)
        body.appendCompact(UInt64(describeExtrinsic(in: &registry)))
        body.append(4)
        encodeExtensions(into: &body, registry: &registry)
        body.appendCompact(UInt64(describeRuntime(in: &registry)))
        return assemble(version: 14, registry: registry, body: body)
    }

    private func assemble(version: UInt8, registry: TypeRegistry, body: ScaleWriter) -> [UInt8] {
        var writer = ScaleWriter(capacity: body.bytes.count * 2)
        writer.append(contentsOf: Array("meta".utf8))
        writer.append(version)
        registry.encode(to: &writer)
        writer.append(contentsOf: body.bytes)
        return writer.bytes
    }

    private func describeRuntime(in registry: inout TypeRegistry) -> TypeID {
        registry.define(RuntimeMetadata.self) { _ in
            TypeDefinition(path: ["node_subtensor_runtime", "Runtime"], shape: .composite([]))
        }
    }
}
