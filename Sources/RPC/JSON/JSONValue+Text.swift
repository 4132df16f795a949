extension JSONValue {
    /// Parses a text that holds exactly one JSON value.
    public init(parsing text: [UInt8], limits: JSONLimits = JSONLimits()) throws(JSONError) {
        self = try text.withUnsafeBufferPointer { (bytes) throws(JSONError) in
            var parser = JSONParser(bytes: bytes, limits: limits)
            return try parser.parseText()
        }
    }

    /// Parses a text that holds exactly one JSON value.
    public init(parsing text: String, limits: JSONLimits = JSONLimits()) throws(JSONError) {
        try self.init(parsing: Array(text.utf8), limits: limits)
    }

    /// The value as compact JSON in UTF-8.
    public func encoded() -> [UInt8] {
        var writer = JSONWriter()
        writer.write(self)
        return writer.bytes
    }
}

extension JSONValue: CustomStringConvertible {
    /// The value as compact JSON.
    public var description: String { String(decoding: encoded(), as: UTF8.self) }
}
