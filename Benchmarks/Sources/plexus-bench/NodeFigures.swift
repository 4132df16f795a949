import Foundation

/// `plexus dev` as a user has it: how soon it answers, how much memory it takes, how fast it makes blocks by hand.
enum NodeFigures {
    static func measure(_ bench: Workbench) async throws {
        var best = Double.infinity
        var memory = 0.0
        for _ in 0..<5 {
            let node = try DevNode(bench, blocks: "250ms", since: .now)
            best = min(best, node.secondsToAnswer)
            memory = max(memory, node.server.residentMegabytes ?? 0)
            node.server.stop()
        }
        bench.report(
            Figure(
                name: "plexus dev, start to first answer",
                unit: "s",
                direction: .lower,
                ours: best,
                peerName: "none on this machine",
                target: .quantity(0.5)
            )
        )
        if memory > 0 {
            bench.report(
                Figure(
                    name: "plexus dev, resident memory then",
                    unit: "MB",
                    direction: .lower,
                    ours: memory,
                    peerName: "none on this machine",
                    target: .quantity(80)
                )
            )
        }
        let node = try DevNode(bench, blocks: "manual", since: .now)
        defer { node.server.stop() }
        let count = 2_000
        _ = try node.ask("dev_mine", "[\(count)]")
        var rate = 0.0
        for _ in 0..<3 {
            let start = ContinuousClock.now
            _ = try node.ask("dev_mine", "[\(count)]")
            rate = max(rate, Double(count) / start.duration(to: .now).seconds)
        }
        bench.report(
            Figure(
                name: "empty blocks by hand, each with its state root",
                unit: "1/s",
                direction: .higher,
                ours: rate,
                peerName: "none on this machine",
                target: .quantity(2_000)
            )
        )
    }
}

/// A chain for developers in a process of its own.
struct DevNode {
    let server: ChildServer
    let port: Int
    /// From the start of the process to the reply to a first request.
    let secondsToAnswer: Double
    private let socket: RawSocket

    init(_ bench: Workbench, blocks: String, since start: ContinuousClock.Instant) throws {
        server = try ChildServer(
            bench.plexus,
            ["dev", "--port", "0", "--blocks", blocks, "--json", "--until-input-ends"]
        )
        guard
            let object = try JSONSerialization.jsonObject(with: Data(server.greeting.utf8)) as? [String: Any],
            let endpoint = object["endpoint"] as? String, let port = URL(string: endpoint)?.port
        else { throw BenchError("plexus dev printed no address: \(server.greeting.prefix(200))") }
        self.port = port
        socket = try RawSocket(port: port)
        try socket.openWebSocket(port: port)
        _ = try Self.ask(socket, "system_chain", "[]")
        secondsToAnswer = start.duration(to: .now).seconds
    }

    /// Asks one question; the reply as JSON.
    func ask(_ method: String, _ parameters: String) throws -> Any {
        try Self.ask(socket, method, parameters)
    }

    private static func ask(_ socket: RawSocket, _ method: String, _ parameters: String) throws -> Any {
        let text = #"{"jsonrpc":"2.0","id":1,"method":"\#(method)","params":\#(parameters)}"#
        try socket.write(RawSocket.frame(text))
        let reply = try JSONSerialization.jsonObject(with: Data(try socket.readMessage())) as? [String: Any]
        guard let result = reply?["result"] else { throw BenchError("\(method): \(reply?["error"] ?? "no reply")") }
        return result
    }
}
