import ChainCrypto
import Foundation
import Testing

@testable import Neuron

/// What Python's own Dendrite and Axon put on the wire: `Fixtures/neuron/bittensor-10.5.0.json`, made by
/// `Fixtures/neuron/record_axon.py`.
struct Record {
    /// An HTTP message as it was recorded.
    struct Message {
        let start: String
        let headers: [(name: String, value: String)]
        let body: String

        init(_ value: WireValue) throws {
            let object = try #require(value.object)
            start = try #require(object["start"]?.text)
            body = try #require(object["body"]?.text)
            guard case .array(let lines)? = object["headers"] else { throw MissingFact() }
            headers = try lines.map { line in
                let parts = try #require(line.texts)
                return (parts[0], parts[1])
            }
        }

        /// The status of a response.
        var status: Int? {
            start.split(separator: " ").dropFirst().first.flatMap { Int($0) }
        }

        /// The headers of the axon protocol.
        var synapseHeaders: SynapseHeaders {
            get throws { try SynapseHeaders(headers.map { ($0.name.lowercased(), $0.value) }) }
        }

        func header(_ name: String) -> String? {
            headers.first { $0.name.lowercased() == name }?.value
        }
    }

    struct MissingFact: Error {}

    let object: WireObject

    init() throws {
        let file = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Fixtures/neuron/bittensor-10.5.0.json")
        object = try #require(try WireValue(json: Array(Data(contentsOf: file))).object)
    }

    var requests: [Message] {
        get throws { try list("requests").map(Message.init) }
    }

    func response(_ name: String) throws -> Message {
        let value = try list("responses").first { $0.object?["case"]?.text == name }
        return try Message(#require(value))
    }

    func list(_ name: String) throws -> [WireValue] {
        guard case .array(let values)? = object[name] else { throw MissingFact() }
        return values
    }

    /// The class `MixedSynapse` of the recorder.
    static let mixed = SynapseDefinition(
        name: "MixedSynapse",
        requestFields: [
            SynapseField("count", .integer),
            SynapseField("ratio", .number),
            SynapseField("flag", .boolean),
            SynapseField("note", .optional(.string)),
            SynapseField("words", .list(.string)),
            SynapseField("table", .object),
            SynapseField("extra", .any, default: .null),
        ],
        requiredHashFields: ["count", "ratio", "flag", "note", "words", "table", "extra"]
    )

    /// The definitions of the recorded requests by name.
    static func definition(_ message: Message) throws -> SynapseDefinition {
        let all = [SynapseDefinition.ping, RetrievalSynapse.definition, mixed]
        return try #require(all.first { message.start.hasPrefix("POST /\($0.name) ") })
    }
}

/// The development keys that tests sign with.
enum Keys {
    static let alice = pair("//Alice")
    static let bob = pair("//Bob")
    static let eve = pair("//Eve")

    private static func pair(_ uri: String) -> Keypair {
        do {
            return try Keypair(uri: uri)
        } catch {
            preconditionFailure("\(uri) is no secret URI: \(error)")
        }
    }
}
