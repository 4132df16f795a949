import Scale

extension RuntimeMetadata {
    func encodePallets(into writer: inout ScaleWriter, registry: inout TypeRegistry, withDocs: Bool) {
        writer.appendLength(pallets.count)
        for pallet in pallets {
            encode(pallet, into: &writer, registry: &registry, withDocs: withDocs)
        }
    }

    private func encode<P: Pallet>(
        _ pallet: P.Type,
        into writer: inout ScaleWriter,
        registry: inout TypeRegistry,
        withDocs: Bool
    ) {
        pallet.name.encode(to: &writer)
        if pallet.storage.isEmpty {
            writer.append(0)
        } else {
            writer.append(1)
            pallet.name.encode(to: &writer)
            writer.appendLength(pallet.storage.count)
            for item in pallet.storage { encode(item, into: &writer, registry: &registry) }
        }
        encode(P.Call.self, unless: NoCall.self, into: &writer, registry: &registry)
        encode(P.Event.self, unless: NoEvent.self, into: &writer, registry: &registry)
        writer.appendLength(pallet.constants.count)
        for constant in pallet.constants {
            constant.name.encode(to: &writer)
            writer.appendCompact(UInt64(constant.describe(in: &registry)))
            constant.bytes(in: profile).encode(to: &writer)
            [constant.docs].filter { !$0.isEmpty }.encode(to: &writer)
        }
        encode(P.Failure.self, unless: NoFailure.self, into: &writer, registry: &registry)
        writer.append(pallet.index)
        if withDocs { [String]().encode(to: &writer) }
    }

    private func encode(
        _ type: any ScaleCodable.Type,
        unless none: any ScaleCodable.Type,
        into writer: inout ScaleWriter,
        registry: inout TypeRegistry
    ) {
        guard ObjectIdentifier(type) != ObjectIdentifier(none) else {
            writer.append(0)
            return
        }
        writer.append(1)
        writer.appendCompact(UInt64(type.describe(in: &registry)))
    }

    private func encode(_ item: any StorageItem, into writer: inout ScaleWriter, registry: inout TypeRegistry) {
        item.name.encode(to: &writer)
        writer.append(item.isOptional ? 0 : 1)
        if let key = item.describeKey(in: &registry) {
            writer.append(1)
            writer.appendLength(item.hashers.count)
            for hasher in item.hashers { writer.append(hasher.rawValue) }
            writer.appendCompact(UInt64(key))
        } else {
            writer.append(0)
        }
        writer.appendCompact(UInt64(item.describeValue(in: &registry)))
        item.fallbackBytes(in: profile).encode(to: &writer)
        writer.appendLength(0)
    }
}
