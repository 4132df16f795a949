public import Scale

// On the wire a fixed-point number is a structure with its raw bits, little-endian.
extension FixedPoint {
    @inlinable public static var minimumEncodedSize: Int { Bits.bitWidth / 8 }

    @inlinable
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.init(bits: try Bits(from: &reader))
    }

    @inlinable
    public func encode(to writer: inout ScaleWriter) {
        bits.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            let number = Bits.describe(in: &registry)
            let kind = (Bits.isSigned ? "I" : "U") + String(Bits.bitWidth)
            return TypeDefinition(
                path: ["substrate_fixed", "Fixed" + kind],
                shape: .composite([
                    TypeField(name: "bits", type: number, typeName: kind.lowercased())
                ])
            )
        }
    }
}
