import RPC

enum TestMethods {
    static func all(gate: Gate, sources: TestServer.Counter) -> [RPCMethod] {
        calls(gate: gate)
            + counting(sources)
            + flooding(sources)
    }

    private static func calls(gate: Gate) -> [RPCMethod] {
        [
            RPCMethod(
                "echo",
                aliases: ["repeat"],
                summary: "Its parameter.",
                parameters: RPCParameter<JSONValue>("value")
            ) {
                (_, value) throws(RPCError) in value
            },
            RPCMethod(
                "add",
                summary: "The sum.",
                parameters: RPCParameter<Int>("left"),
                RPCParameter<Int?>("right")
            ) { (_, left, right) throws(RPCError) in
                let (sum, overflowed) = left.addingReportingOverflow(right ?? 0)
                if overflowed { throw RPCError(code: 4003, message: "Client error: overflow", data: "too large") }
                return sum
            },
            RPCMethod("hex", summary: "Zero bytes.", parameters: RPCParameter<Int>("count")) {
                (_, count) throws(RPCError) in HexBytes(Array(repeating: 0xab, count: min(max(0, count), 8 << 20)))
            },
            RPCMethod("wait", summary: "Waits at the gate.") { (_) throws(RPCError) in
                await gate.pass()
                return true
            },
        ]
    }

    /// The numbers 0, 1, … up to a bound; without one, waits for ever after the first.
    private static func counting(_ sources: TestServer.Counter) -> [RPCMethod] {
        RPCMethod.subscription(
            "count_subscribe",
            unsubscribe: "count_unsubscribe",
            notification: "count_next",
            summary: "Counts.",
            parameters: RPCParameter<Int?>("bound")
        ) { (_, bound) throws(RPCError) in
            if let bound, bound < 0 { throw .invalidParameters("no negative bound") }
            sources.change(by: 1)
            let (stream, continuation) = AsyncStream.makeStream(of: Int.self)
            continuation.onTermination = { _ in sources.change(by: -1) }
            for number in 0..<(bound ?? 1) { continuation.yield(number) }
            if bound != nil { continuation.finish() }
            return RPCUpdates(stream)
        }
    }

    /// Large results without end, as fast as they are taken.
    private static func flooding(_ sources: TestServer.Counter) -> [RPCMethod] {
        RPCMethod.subscription(
            "flood_subscribe",
            unsubscribe: "flood_unsubscribe",
            notification: "flood_next",
            summary: "Floods."
        ) { (_) throws(RPCError) in
            sources.change(by: 1)
            let text = String(repeating: "f", count: 100_000)
            return RPCUpdates(AsyncStream(unfolding: { Task.isCancelled ? nil : text }, onCancel: {}).counted(sources))
        }
    }
}

/// A sequence that tells a counter when its iteration ends.
struct CountedSequence: AsyncSequence, Sendable {
    typealias Element = String
    typealias Failure = Never
    let base: AsyncStream<String>
    let token: Token

    final class Token: Sendable {
        let sources: TestServer.Counter
        init(_ sources: TestServer.Counter) { self.sources = sources }
        deinit { sources.change(by: -1) }
    }

    func makeAsyncIterator() -> AsyncStream<String>.Iterator { base.makeAsyncIterator() }
}

extension AsyncStream<String> {
    func counted(_ sources: TestServer.Counter) -> CountedSequence {
        CountedSequence(base: self, token: CountedSequence.Token(sources))
    }
}
