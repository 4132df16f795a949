import ChainCrypto
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Neuron

/// `axon-servers axon|bare AXON CALLER`: a server that a measurement loads from outside. Prints its port, and ends when its
/// input does.
///
/// - `AXON`: the secret URI of the miner's hotkey.
/// - `CALLER`: that of the only caller.
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
            FileHandle.standardError.write(Data("usage: axon-servers axon|bare AXON CALLER\n".utf8))
            exit(64)
        }
        // Whoever started us is gone when our input ends.
        Thread.detachNewThread {
            while !FileHandle.standardInput.availableData.isEmpty {}
            exit(0)
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
