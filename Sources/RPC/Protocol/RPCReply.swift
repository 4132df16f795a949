/// The frames of JSON-RPC 2.0 that a server writes.
enum RPCReply {
    static func encode(id: JSONValue, _ outcome: Result<JSONValue, RPCError>) -> [UInt8] {
        var writer = JSONWriter()
        writer.writeRaw(#"{"jsonrpc":"2.0","id":"#)
        writer.write(id)
        switch outcome {
        case .success(let value):
            writer.writeRaw(#","result":"#)
            writer.write(value)
        case .failure(let error):
            writer.writeRaw(#","error":"#)
            writer.write(error.json)
        }
        writer.writeRaw("}")
        return writer.bytes
    }

    static func encodeNotification(method: String, subscription: String, result: JSONValue) -> [UInt8] {
        var writer = JSONWriter()
        writer.writeRaw(#"{"jsonrpc":"2.0","method":"#)
        writer.write(.string(method))
        writer.writeRaw(#","params":{"subscription":"#)
        writer.write(.string(subscription))
        writer.writeRaw(#","result":"#)
        writer.write(result)
        writer.writeRaw("}}")
        return writer.bytes
    }

    /// Joins the replies of a batch, in the order of its requests.
    static func encodeBatch(_ replies: [[UInt8]]) -> [UInt8] {
        var writer = JSONWriter()
        for (place, reply) in replies.enumerated() {
            writer.writeRaw(place == 0 ? "[" : ",")
            writer.writeRaw(reply)
        }
        writer.writeRaw("]")
        return writer.bytes
    }
}
