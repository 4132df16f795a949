import Scale

extension RuntimeMetadata {
    func encodeExtrinsic15(into writer: inout ScaleWriter, registry: inout TypeRegistry) {
        writer.append(4)
        for type in [extrinsic.address, extrinsic.call, extrinsic.signature] {
            writer.appendCompact(UInt64(type.describe(in: &registry)))
        }
        writer.appendCompact(UInt64(describeExtra(in: &registry)))
        encodeExtensions(into: &writer, registry: &registry)
    }

    func encodeExtensions(into writer: inout ScaleWriter, registry: inout TypeRegistry) {
        writer.appendLength(extrinsic.extensions.count)
        for one in extrinsic.extensions {
            one.identifier.encode(to: &writer)
            writer.appendCompact(UInt64(one.extra.describe(in: &registry)))
            writer.appendCompact(UInt64(one.additional.describe(in: &registry)))
        }
    }

    /// Version 14 finds address, call, signature and extra as the parameters of the extrinsic's type.
    func describeExtrinsic(in registry: inout TypeRegistry) -> TypeID {
        registry.define(ExtrinsicTypes.self) { registry in
            let parameters = [
                ("Address", extrinsic.address.describe(in: &registry)),
                ("Call", extrinsic.call.describe(in: &registry)),
                ("Signature", extrinsic.signature.describe(in: &registry)),
                ("Extra", describeExtra(in: &registry)),
            ]
            return TypeDefinition(
                path: ["sp_runtime", "generic", "unchecked_extrinsic", "UncheckedExtrinsic"],
                parameters: parameters.map { TypeParameter(name: $0.0, type: $0.1) },
                shape: .composite([TypeField(type: [UInt8].describe(in: &registry))])
            )
        }
    }

    private func describeExtra(in registry: inout TypeRegistry) -> TypeID {
        registry.define(SignedExtension.self) { registry in
            TypeDefinition(shape: .tuple(extrinsic.extensions.map { $0.extra.describe(in: &registry) }))
        }
    }

    func encodeAPIs(into writer: inout ScaleWriter, registry: inout TypeRegistry) {
        writer.appendLength(apis.count)
        for api in apis {
            api.name.encode(to: &writer)
            writer.appendLength(api.methods.count)
            for method in api.methods {
                method.name.encode(to: &writer)
                let inputs = method.describeInputs(in: &registry)
                writer.appendLength(inputs.count)
                for (position, input) in inputs.enumerated() {
                    let name = position < method.parameters.count ? method.parameters[position] : "arg\(position)"
                    name.encode(to: &writer)
                    writer.appendCompact(UInt64(input))
                }
                writer.appendCompact(UInt64(method.describeOutput(in: &registry)))
                [method.docs].filter { !$0.isEmpty }.encode(to: &writer)
            }
            writer.appendLength(0)
        }
    }
}
