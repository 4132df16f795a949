import ChainCrypto
import Foundation

/// Axon requests with full verification: ours, Python's, and a bare handler of the same HTTP server that checks one
/// signature, all under the same generator outside their processes.
enum AxonFigures {
    /// Connections of the generator, each with a `uuid` of its own.
    private static let connections = 8

    static func measure(_ bench: Workbench, _ peers: Peers) async throws {
        let servers = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appendingPathComponent("axon-servers")
        func start(_ kind: String) throws -> ChildServer {
            try ChildServer(servers, [kind, AxonRequests.axonURI, AxonRequests.callerURI])
        }
        var full = Load()
        var bare = Load()
        // In turn, twice each, so that neither has the quieter machine.
        for _ in 0..<2 {
            full = full.better(of: try await run(try start("axon"), bench, requests: 12_000))
            bare = bare.better(of: try await run(try start("bare"), bench, requests: 12_000))
        }
        let note = [("axon", full), ("bare handler", bare)]
            .compactMap { name, load in
                load.processor.map { "\(name) \(Report.number($0 * 1_000_000)) µs of processor time a request" }
            }
            .joined(separator: ", ")
        var python = Figure(
            name: "axon, full verification",
            unit: "1/s",
            direction: .higher,
            ours: full.rate,
            peerName: "bittensor.Axon 10.5",
            target: .ratio(10),
            note: note
        )
        do {
            let interpreter = try await peers.python()
            let server = try ChildServer(interpreter, [bench.script("peers/axon.py").path, AxonRequests.axonURI])
            python.peer = try await run(server, bench, requests: 1_500).rate
        } catch {
            python.peerName = "missing: \(error)"
        }
        bench.report(python)
        bench.report(
            Figure(
                name: "axon, full verification",
                unit: "1/s",
                direction: .higher,
                ours: full.rate,
                peer: bare.rate,
                peerName: "bare handler with one signature check",
                target: .ratio(0.8)
            )
        )
    }

    /// What a server did under load.
    private struct Load {
        /// Requests a second.
        var rate = 0.0
        /// Seconds of the server's processor time for a request.
        var processor: Double?

        func better(of other: Load) -> Load {
            let processors = [processor, other.processor].compactMap { $0 }
            return Load(rate: max(rate, other.rate), processor: processors.min())
        }
    }

    /// Signs requests, sends them over all connections, and stops the server.
    private static func run(_ server: ChildServer, _ bench: Workbench, requests: Int) async throws -> Load {
        defer { server.stop() }
        guard let port = Int(server.greeting) else { throw BenchError("no port: \(server.greeting.prefix(100))") }
        let signer = try AxonRequests(port: port)
        // A first round, unmeasured, for what is made on first use.
        for share in [64, requests] {
            let parts = (0..<connections).map { _ in signer.make(count: max(1, share / connections)) }
            let before = server.processorSeconds
            let start = ContinuousClock.now
            try await withThrowingTaskGroup(of: Void.self) { group in
                for part in parts {
                    group.addTask {
                        try await onThread {
                            let socket = try RawSocket(port: port)
                            for request in part {
                                let status = try socket.exchange(request)
                                guard status == 200 else { throw BenchError("the axon answered \(status)") }
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            guard share == requests else { continue }
            let seconds = start.duration(to: .now).seconds
            let used = before.flatMap { before in server.processorSeconds.map { $0 - before } }
            let count = Double(parts.reduce(0) { $0 + $1.count })
            return Load(rate: count / seconds, processor: used.map { $0 / count })
        }
        throw BenchError("nothing was sent")
    }
}

/// Requests as `bittensor` 10.5's dendrite sends them, each with its own nonce and signature.
struct AxonRequests {
    /// The miner's hotkey.
    static let axonURI = "//Charlie"
    static let callerURI = "//Bob"
    /// What the caller sends, of the length of a short question.
    private static let text = String(repeating: "What is the capital of the province next to ours? ", count: 4)

    private let port: Int
    private let caller: Keypair
    private let axon: String

    init(port: Int) throws {
        self.port = port
        caller = try Keypair(uri: Self.callerURI)
        axon = try Keypair(uri: Self.axonURI).ss58Address
    }

    /// So many requests of one new instance, with rising nonces.
    func make(count: Int) -> [[UInt8]] {
        let uuid = UUID().uuidString.lowercased()
        let now = UInt64(Date().timeIntervalSince1970 * 1e9)
        // The hash of the body: that of the digests of its one required field, in hexadecimal.
        func digest(_ text: String) -> String { Hex.encode(Hashing.sha3_256(Array(text.utf8)), prefixed: false) }
        let hash = digest(digest(Self.text))
        let hotkey = caller.ss58Address
        return (0..<UInt64(count)).map { place in
            let nonce = now + place
            let signed = Array("\(nonce).\(hotkey).\(axon).\(uuid).\(hash)".utf8)
            let signature = Hex.encode(caller.sign(signed, randomness: []))
            let dendrite = #"""
                {"status_code":null,"status_message":null,"process_time":null,"ip":"127.0.0.1","port":null,\#
                "version":10005000,"nonce":\#(nonce),"uuid":"\#(uuid)","hotkey":"\#(hotkey)",\#
                "signature":"\#(signature)"}
                """#
            let receiver = #"""
                {"status_code":null,"status_message":null,"process_time":null,"ip":"127.0.0.1","port":\#(port),\#
                "version":null,"nonce":null,"uuid":null,"hotkey":"\#(axon)","signature":null}
                """#
            let body = #"""
                {"name":"Echo","timeout":12.0,"total_size":0,"header_size":0,"dendrite":\#(dendrite),\#
                "axon":\#(receiver),\#
                "computed_body_hash":"","text":"\#(Self.text)","answer":null}
                """#
            let head = [
                "POST /Echo HTTP/1.1", "host: 127.0.0.1:\(port)", "name: Echo", "timeout: 12.0",
                "bt_header_axon_ip: 127.0.0.1", "bt_header_axon_port: \(port)", "bt_header_axon_hotkey: \(axon)",
                "bt_header_dendrite_ip: 127.0.0.1", "bt_header_dendrite_version: 10005000",
                "bt_header_dendrite_nonce: \(nonce)", "bt_header_dendrite_uuid: \(uuid)",
                "bt_header_dendrite_hotkey: \(hotkey)", "bt_header_dendrite_signature: \(signature)",
                "bt_header_input_obj_text: IiI=", "header_size: 640", "total_size: 1200",
                "computed_body_hash: \(hash)", "accept: */*", "content-type: application/json",
                "content-length: \(body.utf8.count)",
            ]
            return Array((head.joined(separator: "\r\n") + "\r\n\r\n" + body).utf8)
        }
    }
}
