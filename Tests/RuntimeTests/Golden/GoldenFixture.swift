import ChainCrypto
import Foundation
import Frame
import Primitives
import Scale

@testable import Runtime

/// What a real chain and bittensor 11.3 made of the same inputs: `Fixtures/golden`, whose script names the source.
struct GoldenFixture: Decodable {
    struct Network: Decodable {
        let genesisHash: Bytes
        let specVersion: UInt32
        let transactionVersion: UInt32
        let ss58Format: UInt16

        enum CodingKeys: String, CodingKey {
            case genesisHash = "genesis_hash"
            case specVersion = "spec_version"
            case transactionVersion = "transaction_version"
            case ss58Format = "ss58_format"
        }
    }

    struct Entry: Decodable {
        let item: String
        let params: [Value]
        let key: Bytes
        let bytes: Bytes?
        let value: Value?
    }

    struct Call: Decodable {
        let name: String
        let bytes: Bytes
    }

    /// A transaction or what its signature covers.
    struct Signed: Decodable {
        let call: Bytes
        let era: Value
        let birthHash: Bytes?
        let nonce: UInt32
        let tip: UInt64
        let payload: Bytes?
        let address: String?
        let publicKey: Bytes?
        let signature: Bytes?
        let extrinsic: Bytes?
        let hash: Bytes?

        enum CodingKeys: String, CodingKey {
            case call = "call_data_hex"
            case era, nonce, tip, address
            case birthHash = "era_birth_block_hash"
            case payload = "payload_hex"
            case publicKey = "public_key_hex"
            case signature = "signature_hex"
            case extrinsic = "extrinsic_hex"
            case hash = "extrinsic_hash"
        }
    }

    struct Multisig: Decodable {
        let signatories: [String]
        let threshold: UInt16
        let address: String

        enum CodingKeys: String, CodingKey {
            case signatories, threshold
            case address = "ss58_address"
        }
    }

    struct Address: Decodable {
        let publicKey: Bytes
        let address: String

        enum CodingKeys: String, CodingKey {
            case publicKey = "public_key_hex"
            case address
        }
    }

    struct Constant: Decodable {
        let name: String
        let value: UInt64
    }

    struct QueryMap: Decodable {
        let item: String
        let params: [Value]
        let prefix: Bytes
        let pairs: [[Bytes]]
    }

    struct RuntimeCallRecord: Decodable {
        let name: String
        let input: Bytes
        let output: Bytes
    }

    struct Events: Decodable {
        let bytes: Bytes
        let values: [EventValue]
    }

    struct EventValue: Decodable {
        let module: String
        let event: String
        let extrinsic: UInt32?

        enum CodingKeys: String, CodingKey {
            case module = "module_id"
            case event = "event_id"
            case extrinsic = "extrinsic_idx"
        }
    }

    struct Block: Decodable {
        struct Header: Decodable {
            struct Digest: Decodable {
                let logs: [Bytes]
            }

            let parentHash: Bytes
            let number: String
            let stateRoot: Bytes
            let extrinsicsRoot: Bytes
            let digest: Digest
        }

        let hash: Bytes
        let header: Header
        let extrinsics: [Bytes]
    }

    let network: Network
    let storageKeys: [Entry]
    let calls: [Call]
    let signingPayloads: [Signed]
    let extrinsics: [Signed]
    let multisig: [Multisig]
    let ss58: [Address]
    let constants: [Constant]
    let storageValues: [Entry]
    let queryMaps: [QueryMap]
    let runtimeCalls: [RuntimeCallRecord]
    let events: Events
    let block: Block
    let transferFee: UInt64

    static func load() throws -> GoldenFixture {
        try JSONDecoder().decode(GoldenFixture.self, from: contents("Fixtures/golden/bittensor-11.3.0.json"))
    }

    /// A file of the repository; a missing one is an error.
    static func contents(_ path: String) throws -> Data {
        try Data(contentsOf: root.appendingPathComponent(path))
    }

    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func facts() throws -> MetadataFacts {
        MetadataFacts(text: String(decoding: try contents("Fixtures/golden/metadata-461.txt"), as: UTF8.self))
    }
}

/// Bytes written in hexadecimal.
struct Bytes: Decodable, Equatable {
    let content: [UInt8]

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let content = Hex.decode(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no hexadecimal")
        }
        self.content = content
    }
}

/// A parameter or a decoded value, of which only the simple forms matter here.
enum Value: Decodable, Equatable {
    case number(UInt64)
    case flag(Bool)
    case text(String)
    case era(period: UInt64, current: UInt64)
    case other

    private struct EraValue: Decodable {
        let period: UInt64
        let current: UInt64
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? container.decode(UInt64.self) {
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let era = try? container.decode(EraValue.self) {
            self = .era(period: era.period, current: era.current)
        } else {
            self = .other
        }
    }

    /// The bytes that hash into a storage key, for a type of the metadata.
    func encoded(as type: String) -> [UInt8]? {
        switch (self, type) {
        case (.number(let number), "u16"), (.number(let number), "subtensor_runtime_common::NetUid"),
            (.number(let number), "subtensor_runtime_common::NetUidStorageIndex"):
            UInt16(exactly: number)?.scaleEncoded
        case (.text(let text), "sp_core::crypto::AccountId32"): (try? SS58.decode(text))?.publicKey
        case (.text(let text), "[u8; 32]"): Hex.decode(text)
        default: nil
        }
    }

    var era: Era? {
        switch self {
        case .text("00"): .immortal
        case .era(let period, let current): .mortal(period: period, at: current)
        default: nil
        }
    }
}
