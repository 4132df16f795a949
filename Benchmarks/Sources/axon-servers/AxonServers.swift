import ChainCrypto
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Neuron

/// Servers that a measurement loads from outside. They end when their input does.
///
/// `axon-servers axon|bare AXON CALLER` prints its port.
/// - `AXON`: the secret URI of the miner's hotkey.
/// - `CALLER`: that of the only caller.
///
/// `axon-servers crowd COUNT PORT`: so many miners of a retrieval subnet, the first on PORT, each with the hotkey `//Crowd//N`
/// from 1 on and with answers of its own. Prints `ready`.
@main
enum AxonServers {
    private static let definition = SynapseDefinition(
        name: "Echo",
        requestFields: [SynapseField("text", .string)],
        responseFields: [SynapseField("answer", .optional(.string), default: .null)],
        requiredHashFields: ["text"]
    )

    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard arguments.count == 3, let axonURI = arguments.dropFirst().first, let callerURI = arguments.last else {
            FileHandle.standardError.write(Data("usage: axon-servers axon|bare AXON CALLER | crowd COUNT PORT\n".utf8))
            exit(64)
        }
        // Whoever started us is gone when our input ends.
        Thread.detachNewThread {
            while !FileHandle.standardInput.availableData.isEmpty {}
            exit(0)
        }
        if arguments.first == "crowd" {
            guard let count = Int(axonURI), let port = Int(callerURI) else { exit(64) }
            return try await crowd(count, firstPort: port)
        }
        let hotkey = try Keypair(uri: axonURI).ss58Address
        if arguments.first == "bare" {
            try await bare(hotkey, caller: try Keypair(uri: callerURI).publicKey)
        } else {
            try await axon(hotkey)
        }
    }

    /// Our axon with an echo behind it.
    private static func axon(_ hotkey: String) async throws {
        var configuration = AxonConfiguration()
        configuration.maximumOpenRequestsPerCaller = 512
        var logger = Logger(label: "bench")
        logger.logLevel = .critical
        let axon = Axon(
            hotkey: hotkey,
            routes: [AxonRoute(definition) { request in ["answer": request.fields["text"] ?? .null] }],
            configuration: configuration,
            logger: logger
        )
        try await axon.run { address in announce(address.port) }
    }

    private static func crowd(_ count: Int, firstPort: Int) async throws {
        var logger = Logger(label: "bench")
        logger.logLevel = .critical
        let (ready, isReady) = AsyncStream.makeStream(of: Void.self)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for place in 0..<count {
                var configuration = AxonConfiguration()
                configuration.port = firstPort + place
                configuration.maximumOpenRequestsPerCaller = 512
                let axon = Axon(
                    hotkey: try Keypair(uri: "//Crowd//\(place + 1)").ss58Address,
                    routes: [
                        AxonRoute(RetrievalSynapse.definition) { request in answer(request, of: place) }
                    ],
                    configuration: configuration,
                    logger: logger
                )
                group.addTask { try await axon.run { _ in isReady.yield() } }
            }
            var waiting = count
            for await _ in ready {
                waiting -= 1
                if waiting == 0 { break }
            }
            FileHandle.standardOutput.write(Data("ready\n".utf8))
            try await group.waitForAll()
        }
    }

    /// Ten documents that nobody else names so: a validator has as much to grade and to compare as with real answers.
    private static func answer(_ request: AxonRequest, of place: Int) -> WireObject {
        let query = RetrievalSynapse.question(in: request.fields)?.query ?? ""
        let seed = Hashing.blake2b256(Array("\(place)/\(query)".utf8))
        return RetrievalSynapse.answer((0..<10).map { "\(Int(seed[$0]) << 8 | Int(seed[$0 + 10]))" })
    }

    /// The same HTTP server with a handler that reads the body, checks the signature over the same text, and answers
    /// with a body of the same size. It knows no protocol: no hash of the body, no nonces, no limits, no headers back.
    private static func bare(_ axon: String, caller: [UInt8]) async throws {
        var logger = Logger(label: "bench")
        logger.logLevel = .critical
        let reply = ByteBuffer(bytes: [UInt8](repeating: UInt8(ascii: " "), count: 1_100))
        let application = Application(
            responder: CallbackResponder<BasicRequestContext> { request, _ in
                let body = try await request.body.collect(upTo: 1 << 20)
                func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { request.headers[$0] } }
                guard body.readableBytes > 0, let nonce = header("bt_header_dendrite_nonce"),
                    let hotkey = header("bt_header_dendrite_hotkey"), let uuid = header("bt_header_dendrite_uuid"),
                    let hash = header("computed_body_hash"),
                    let text = header("bt_header_dendrite_signature"), let signature = Hex.decode(text)
                else { return Response(status: .badRequest) }
                let signed = Array("\(nonce).\(hotkey).\(axon).\(uuid).\(hash)".utf8)
                guard Keypair.verify(signature: signature, message: signed, publicKey: caller, scheme: .sr25519) else {
                    return Response(status: .unauthorized)
                }
                return Response(
                    status: .ok,
                    headers: [.contentType: "application/json"],
                    body: .init(byteBuffer: reply)
                )
            },
            configuration: .init(address: .hostname("127.0.0.1", port: 0), serverName: nil),
            onServerRunning: { channel in announce(channel.localAddress?.port ?? 0) },
            logger: logger
        )
        try await application.run()
    }

    private static func announce(_ port: Int) {
        FileHandle.standardOutput.write(Data("\(port)\n".utf8))
    }
}
