import ChainCrypto
public import Primitives
import Scale

/// As 32 bytes in hexadecimal, read with or without `0x`.
extension Hash256: RPCDecodable, RPCEncodable {
    public static var expectation: String { "a hash: 32 bytes in hexadecimal" }
    public static var schema: JSONValue { ["type": "string", "pattern": "^(0x)?[0-9a-fA-F]{64}$"] }

    public init?(json: JSONValue) {
        guard let bytes = HexBytes(json: json)?.bytes else { return nil }
        self.init(bytes)
    }

    public var json: JSONValue { .hex(bytes) }
}

/// As an SS58 address of any network, or as the public key in hexadecimal after `0x`.
extension AccountID: RPCDecodable {
    public static var expectation: String { "an account's SS58 address, such as 5Grwva…" }
    public static var schema: JSONValue { ["type": "string"] }

    public init?(json: JSONValue) {
        guard let text = json.string else { return nil }
        if text.hasPrefix("0x") {
            guard let bytes = HexBytes(json: json)?.bytes else { return nil }
            self.init(bytes)
            return
        }
        do {
            self.init(try SS58.decode(text).publicKey)
        } catch {
            return nil
        }
    }
}

extension NetUID: RPCDecodable {
    public static var expectation: String { "a subnet's number" }
    public static var schema: JSONValue { UInt16.schema }

    public init?(json: JSONValue) {
        guard let number = UInt16(json: json) else { return nil }
        self.init(number)
    }
}

/// A block's header as Substrate's RPC writes it; the hash is not part of it (`wire.md` section 1.5).
struct HeaderObject: RPCEncodable {
    let header: Header

    static let schema: JSONValue = [
        "type": "object",
        "required": ["parentHash", "number", "stateRoot", "extrinsicsRoot", "digest"],
    ]

    var json: JSONValue {
        [
            "parentHash": header.parentHash.json,
            "number": .string("0x" + String(header.number, radix: 16)),
            "stateRoot": header.stateRoot.json,
            "extrinsicsRoot": header.extrinsicsRoot.json,
            "digest": ["logs": .array(header.digest.logs.map { .hex($0.scaleEncoded) })],
        ]
    }
}
