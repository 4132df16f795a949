import ChainCrypto
import Foundation
import Frame
import Primitives
import Runtime
import Scale
import State

/// A validator of a full subnet: the product's own process on a real node, with 255 axons that answer at once. It asks,
/// grades, keeps scores, looks for copies and writes its state, all on the cores that the axons and the node have too.
enum ValidatorFigures {
    private static let neurons = 256
    /// Below the ports that systems give to those who ask for any.
    private static let firstPort = 21_000
    /// Rounds after the first one: half a minute.
    private static let rounds = 60

    static func measure(_ bench: Workbench) async throws {
        let specification = bench.file("crowd.json")
        try Self.specification().write(to: specification)
        let key = bench.file("crowd-validator")
        let seed = "{\"secretSeed\": \"\(Hex.encode(validatorSeed))\", \"cryptoType\": 1}"
        try Data(seed.utf8).write(to: key)
        let servers = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appendingPathComponent("axon-servers")
        bench.say("starting a node, \(neurons - 1) axons and a validator")
        let node = try ChildServer(
            bench.plexus,
            [
                "node", "--data", bench.file("crowd-node").path, "--genesis", specification.path, "--dev",
                "--block-time", "2s", "--port", "0", "--json", "--until-input-ends",
            ]
        )
        defer { node.stop() }
        let axons = try ChildServer(servers, ["crowd", "\(neurons - 1)", "\(firstPort)"])
        defer { axons.stop() }
        let validator = try ChildServer(
            bench.plexus,
            [
                "validator", "--node", try address(node.greeting, "endpoint"), "--netuid", "1", "--hotkey-file",
                key.path, "--data", bench.file("crowd-data").path, "--json", "--until-input-ends",
            ]
        )
        defer { validator.stop() }
        let load = try await watch(validator, status: try address(validator.greeting, "status"))
        bench.report(
            Figure(
                name: "validator, 255 miners, answers graded",
                unit: "1/s",
                direction: .higher,
                ours: load.rate,
                peerName: "none on this machine",
                target: .quantity(200),
                note: "\(load.answers) answers in \(Report.number(load.seconds)) s; "
                    + "\(Report.number(load.processor * 1_000_000)) µs of the validator's processor time each; "
                    + "node, axons and validator share two cores."
            )
        )
        bench.report(
            Figure(
                name: "validator, 255 miners, resident memory",
                unit: "MB",
                direction: .lower,
                ours: load.memory,
                peerName: "none on this machine",
                target: .quantity(150)
            )
        )
    }

    private struct Load {
        var rate = 0.0
        var answers = 0
        var seconds = 0.0
        var processor = 0.0
        var memory = 0.0
    }

    /// Follows the validator from the end of its first round on: what comes before includes its start.
    private static func watch(_ validator: ChildServer, status: String) async throws -> Load {
        guard let port = URL(string: status)?.port else { throw BenchError("no port: \(status)") }
        var first: (round: Int, answers: Int, time: ContinuousClock.Instant, processor: Double)?
        var load = Load()
        let end = ContinuousClock.now + .seconds(180)
        while ContinuousClock.now < end {
            try await Task.sleep(for: .milliseconds(100))
            load.memory = max(load.memory, validator.residentMegabytes ?? 0)
            let now = try Self.status(port)
            guard now.rounds > 0 else { continue }
            guard let first else {
                first = (now.rounds, now.answers, .now, validator.processorSeconds ?? 0)
                continue
            }
            guard now.rounds >= first.round + rounds else { continue }
            load.answers = now.answers - first.answers
            load.seconds = first.time.duration(to: .now).seconds
            load.rate = Double(load.answers) / load.seconds
            load.processor = ((validator.processorSeconds ?? 0) - first.processor) / Double(max(1, load.answers))
            return load
        }
        throw BenchError("the validator did not come to \(rounds) rounds within three minutes")
    }

    private static func status(_ port: Int) throws -> (rounds: Int, answers: Int) {
        let socket = try RawSocket(port: port)
        try socket.write(Array("GET /status HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".utf8))
        var head = ""
        while !head.hasSuffix("\r\n\r\n") { head += String(decoding: try socket.read(1), as: UTF8.self) }
        let field = head.lowercased().components(separatedBy: "\r\n").first { $0.hasPrefix("content-length:") }
        guard let length = field.flatMap({ Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) }),
            let object = try JSONSerialization.jsonObject(with: Data(try socket.read(length))) as? [String: Any],
            let rounds = object["rounds"] as? Int, let answers = object["answers"] as? Int
        else { throw BenchError("the validator's status could not be read") }
        return (rounds, answers)
    }

    private static func address(_ greeting: String, _ name: String) throws -> String {
        let object = try JSONSerialization.jsonObject(with: Data(greeting.utf8)) as? [String: Any]
        guard let address = object?[name] as? String else { throw BenchError("no address: \(greeting.prefix(200))") }
        return address
    }

    // MARK: The chain

    private static let validatorSeed = [UInt8](repeating: 7, count: 32)

    /// A raw specification of a chain with one full subnet, whose first neuron is the validator.
    private static func specification() throws -> Data {
        let keys = try (0..<neurons).map { uid in
            uid == 0 ? try Keypair(seed: validatorSeed) : try Keypair(uri: "//Crowd//\(uid)")
        }
        let accounts = keys.map { AccountID(Bytes32(truncatingOrPadding: $0.publicKey)) }
        let full = BlockStepChain(subnets: 1, neurons: neurons, validators: 1) { _, uid in accounts[Int(uid)] }
        var chain = Chain(full.genesis(), profile: .standard)
        for uid in 1..<neurons {
            chain[Subtensor.axons, NetUID(1), accounts[uid]] = try axon(port: UInt16(firstPort + uid - 1))
        }
        let state = chain.committed()
        var top: [String: String] = [:]
        for entry in state.entries(withPrefix: []) { top[Hex.encode(entry.key)] = Hex.encode(entry.value) }
        let object: [String: Any] = ["name": "crowd", "id": "crowd", "genesis": ["raw": ["top": top]]]
        return try JSONSerialization.data(withJSONObject: object)
    }

    /// What a neuron on this machine announces: block, version, address, port, kind of address and protocol.
    private static func axon(port: UInt16) throws -> AxonInfo {
        var writer = ScaleWriter()
        UInt64(1).encode(to: &writer)
        UInt32(10_005_000).encode(to: &writer)
        UInt128(0x7f00_0001).encode(to: &writer)
        port.encode(to: &writer)
        for byte: UInt8 in [4, 4, 0, 0] { byte.encode(to: &writer) }
        var reader = ScaleReader(writer.bytes)
        return try AxonInfo(from: &reader)
    }
}
