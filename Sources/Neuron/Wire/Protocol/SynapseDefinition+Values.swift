import ChainCrypto

extension SynapseDefinition {
    /// The fields of `object` in the order of the class, coerced to their types, with defaults for absent ones.
    /// Other members are ignored, as Python's model ignores them.
    ///
    /// - Throws: `SynapseFieldError` for a missing required field or a value of another type.
    public func values(from object: WireObject) throws(SynapseFieldError) -> WireObject {
        var values = WireObject()
        for field in fields {
            if let value = object[field.name] {
                guard let coerced = field.type.coerce(value) else { throw .type(field.name) }
                values[field.name] = coerced
            } else {
                guard let value = field.defaultValue else { throw .missing(field.name) }
                values[field.name] = value
            }
        }
        return values
    }

    /// The body hash in lower-case hexadecimal digits: SHA3-256 of the concatenated SHA3-256 digests, in hexadecimal, of
    /// Python's `str` of each required hash field.
    ///
    /// `values` are coerced ones; an absent field counts as `None`.
    ///
    /// Source: bittensor 10.5.0, `core/synapse.py`, `Synapse.body_hash`.
    public func bodyHash(of values: WireObject) -> String {
        var digests = ""
        for name in requiredHashFields {
            digests += SynapseDefinition.digest(PythonText.string(of: values[name] ?? .null))
        }
        return SynapseDefinition.digest(digests)
    }

    /// The names and base64 texts of the `bt_header_input_obj_…` headers: an empty value of each required field.
    func emptyInputs(for values: WireObject) -> [(field: String, text: String)] {
        fields.compactMap { field in
            guard field.defaultValue == nil, let value = values[field.name] else { return nil }
            // By far the most frequent: the text of `""`.
            if case .string = value { return (field.name, "IiI=") }
            return field.type.emptyValue(for: value).map { (field.name, Base64.encode($0.json(.spacedASCII))) }
        }
    }

    private static func digest(_ text: String) -> String {
        Hex.encode(Hashing.sha3_256(Array(text.utf8)), prefixed: false)
    }
}

/// Base 64 with the standard alphabet and padding (RFC 4648, section 4).
enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func encode(_ bytes: [UInt8]) -> String {
        var output: [UInt8] = []
        output.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for position in 0..<4 {
                let isPadding = position > group.count
                output.append(isPadding ? UInt8(ascii: "=") : alphabet[bits >> (18 - 6 * position) & 63])
            }
        }
        return String(decoding: output, as: UTF8.self)
    }
}
