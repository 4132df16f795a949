public import Scale

/// What a runtime's metadata says, read back from its bytes: this runtime's or another's.
///
/// Layout: `frame-metadata` version 15.
public struct MetadataContents: Sendable {
    /// All types; the ids of the rest are positions here.
    public var types: [TypeDefinition]
    /// The pallets, in their order.
    public var pallets: [PalletContents]
    /// The signed extensions, in the order of the signed bytes.
    public var extensions: [(name: String, extra: TypeID, signed: TypeID)]
    /// The runtime's APIs.
    public var apis: [(name: String, methods: [MethodContents])]

    /// One pallet.
    public struct PalletContents: Sendable {
        /// The name on the wire.
        public var name: String
        /// The index in calls, events and errors.
        public var index: UInt8
        /// The storage items.
        public var storage: [ItemContents]
        /// The enumeration of the calls, events and errors.
        public var calls, events, errors: TypeID?
        /// The constants with their encoded values.
        public var constants: [(name: String, type: TypeID, value: [UInt8])]
    }

    /// One storage item.
    public struct ItemContents: Sendable {
        /// The name on the wire.
        public var name: String
        /// Whether an absent value reads as nothing.
        public var isOptional: Bool
        /// The hashers' indexes, one a key.
        public var hashers: [UInt8]
        /// The key's type; nil for a single value.
        public var key: TypeID?
        /// The value's type.
        public var value: TypeID
        /// What an absent value reads as.
        public var fallback: [UInt8]
    }

    /// One method of a runtime API.
    public struct MethodContents: Sendable {
        /// The method's name, without the API's.
        public var name: String
        /// The parameters.
        public var inputs: [(name: String, type: TypeID)]
        /// The result's type.
        public var output: TypeID
    }

    /// Reads metadata from its magic number on.
    ///
    /// - Throws: `ScaleError` where the bytes are no metadata of version 15.
    public init(version15 bytes: [UInt8]) throws(ScaleError) {
        var reader = ScaleReader(bytes)
        guard try reader.readBytes(4) == Array("meta".utf8) else { throw .outOfRange(type: "metadata") }
        let version = try reader.readByte()
        guard version == 15 else { throw .unknownVariant(type: "metadata version", index: version) }
        types = try TypeDefinition.registry(from: &reader)
        pallets = try reader.readList(minimumElementSize: 8) { (reader) throws(ScaleError) in
            try PalletContents(from: &reader)
        }
        _ = try reader.readByte()
        for _ in 0..<4 { _ = try reader.readTypeID() }
        extensions = try reader.readList(minimumElementSize: 3) { (reader) throws(ScaleError) in
            (try String(from: &reader), try reader.readTypeID(), try reader.readTypeID())
        }
        _ = try reader.readTypeID()
        apis = try reader.readList(minimumElementSize: 3) { (reader) throws(ScaleError) in
            let name = try String(from: &reader)
            let methods = try reader.readList(minimumElementSize: 4) { (reader) throws(ScaleError) in
                try MethodContents(from: &reader)
            }
            _ = try [String](from: &reader)
            return (name, methods)
        }
    }
}

extension MetadataContents.PalletContents {
    init(from reader: inout ScaleReader) throws(ScaleError) {
        name = try String(from: &reader)
        storage = []
        if try reader.readFlag() {
            _ = try String(from: &reader)
            storage = try reader.readList(minimumElementSize: 6) { (reader) throws(ScaleError) in
                try MetadataContents.ItemContents(from: &reader)
            }
        }
        calls = try Compact<UInt32>?(from: &reader)?.value
        events = try Compact<UInt32>?(from: &reader)?.value
        constants = try reader.readList(minimumElementSize: 4) { (reader) throws(ScaleError) in
            let constant = (
                try String(from: &reader), try reader.readTypeID(), try [UInt8](from: &reader)
            )
            _ = try [String](from: &reader)
            return constant
        }
        errors = try Compact<UInt32>?(from: &reader)?.value
        index = try reader.readByte()
        _ = try [String](from: &reader)
    }
}

extension MetadataContents.ItemContents {
    init(from reader: inout ScaleReader) throws(ScaleError) {
        name = try String(from: &reader)
        isOptional = try !reader.readFlag()
        hashers = []
        if try reader.readFlag() {
            hashers = try [UInt8](from: &reader)
            key = try reader.readTypeID()
        }
        value = try reader.readTypeID()
        fallback = try [UInt8](from: &reader)
        _ = try [String](from: &reader)
    }
}

extension MetadataContents.MethodContents {
    init(from reader: inout ScaleReader) throws(ScaleError) {
        name = try String(from: &reader)
        inputs = try reader.readList(minimumElementSize: 2) { (reader) throws(ScaleError) in
            (try String(from: &reader), try reader.readTypeID())
        }
        output = try reader.readTypeID()
        _ = try [String](from: &reader)
    }
}

extension ScaleReader {
    /// Reads a byte that is 0 or 1.
    fileprivate mutating func readFlag() throws(ScaleError) -> Bool {
        try Bool(from: &self)
    }
}
