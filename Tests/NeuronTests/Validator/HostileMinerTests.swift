import ChainCrypto
import Evaluation
import Foundation
import Primitives
import Tasks
import Testing

@testable import Neuron

/// Lying, slow, huge and malformed answers beside honest ones, over real connections: they cost their senders only.
@Suite struct HostileMinerTests {
    private static let json = "200 OK\r\ncontent-type: application/json"
    private static let task = WireTask(EnrichmentTask())
    private static let solvers = ["scholar", "reporter", "plain"]

    private static func http(_ body: [UInt8], _ head: String = json, length: Int? = nil) -> [UInt8] {
        Array("HTTP/1.1 \(head)\r\ncontent-length: \(length ?? body.count)\r\n\r\n".utf8) + body
    }

    private static func answer(_ text: String) -> [UInt8] {
        let fields: [String: String] = ["family": "enrichment", "question": "q", "answer": text]
        return Array((try? JSONEncoder().encode(fields)) ?? Data())
    }

    /// `{"family": "enrichment", "question": "q", "answer": "{\"claims\":[]}"}` as gzip has it.
    private static let gzip =
        "1f8b0800000000000203ab564a4bcccdcca954b252504acd2bca4ccec84dcd2b51d251502a2c4d2d2ec9cccf03c914820412"
        + "f38acb538b40dcea18a5e49cc4ccdce21825abe8d85aa55a006b64fc5a46000000"

    /// What hostile miners do, by name.
    private static var conducts: [(name: String, conduct: HostileServer.Conduct)] {
        let claim = #"{"field":"f","value":"v","document":"d","quote":"q"}"#
        let many = "{\"claims\":[" + Array(repeating: claim, count: 3_000).joined(separator: ",") + "]}"
        let deep = String(repeating: "[", count: 100_000)
        let empty = #"{"claims":[]}"#
        let wrongHash =
            json + "\r\ncomputed_body_hash: 00ff\r\nbt_header_axon_signature: 0x" + String(repeating: "ab", count: 64)
        return [
            ("100 MB", .floods(http([], length: 100 << 20), Array(repeating: 0x20, count: 65_536))),
            (
                "chunks without end",
                .floods(
                    Array("HTTP/1.1 \(json)\r\ntransfer-encoding: chunked\r\n\r\n".utf8),
                    Array("4000\r\n".utf8) + Array(repeating: 0x5b, count: 0x4000) + Array("\r\n".utf8)
                )
            ),
            ("headers without end", .floods(Array("HTTP/1.1 200 OK\r\n".utf8), Array("x-a: b\r\n".utf8))),
            ("a body that drips", .drips(http([], length: 1_000_000), 20)),
            ("headers that drip", .drips(Array("HTTP/1.1 200 OK\r\nx-a: ".utf8), 20)),
            ("silence", .drips([], 600_000)),
            ("a wrong hash and signature", .says(http(answer(empty), wrongHash))),
            ("depth in the body", .says(http(Array(deep.utf8)))),
            ("depth in the answer", .says(http(answer(deep)))),
            ("no UTF-8", .says(http(Array("{\"answer\": \"".utf8) + [0xff, 0xfe, 0xc0, 0x80] + Array("\"}".utf8)))),
            ("thousands of claims", .says(http(answer(many)))),
            ("NaN", .says(http(Array(#"{"family": "enrichment", "question": "q", "answer": NaN}"#.utf8)))),
            ("numbers too large", .says(http(answer(#"{"claims":[{"field":1e999999,"value":-1e400}]}"#)))),
            ("gzip", .says(http(Hex.decode(gzip) ?? [], json + "\r\ncontent-encoding: gzip"))),
            ("a reset", .resets(http(Array("{\"answer\"".utf8), length: 5_000))),
            ("a redirect", .says(http([], "302 Found\r\nlocation: http://127.0.0.1:1/TaskSynapse"))),
            ("two lengths", .says(Array("HTTP/1.1 \(json)\r\ncontent-length: 2\r\ncontent-length: 9\r\n\r\n{}".utf8))),
            ("no HTTP", .says(Array("SSH-2.0-x\r\n\r\n".utf8))),
        ]
    }

    /// A miner of the subnet, of no other than its place.
    private static func neuron(_ place: Int, _ axon: AxonEndpoint) -> SubnetView.Neuron {
        SubnetView.Neuron(
            uid: UInt16(place),
            hotkey: AccountID((0..<32).map { UInt8($0 == 0 ? place : 9) }) ?? .zero,
            registeredAt: UInt64(place),
            axon: axon,
            hasPermit: false,
            stake: 0
        )
    }

    /// Runs `body` with an axon for each of the honest solvers.
    private static func withHonest<Value: Sendable>(
        _ endpoints: [AxonEndpoint] = [],
        _ body: @escaping @Sendable ([AxonEndpoint]) async throws -> Value
    ) async throws -> Value {
        guard endpoints.count < solvers.count else { return try await body(endpoints) }
        let name = solvers[endpoints.count]
        let route = AxonRoute(TaskSynapse.definition) { request in
            guard let (_, question) = TaskSynapse.question(in: request.fields) else {
                throw AxonRefusal(status: 422, message: "no question")
            }
            let answer = try await task.solve(Data(question.utf8), with: name)
            return TaskSynapse.answer(String(decoding: answer, as: UTF8.self))
        }
        return try await withAxon(routes: [route]) { _, endpoint in
            try await withHonest(endpoints + [endpoint], body)
        }
    }

    /// What a validator makes of two rounds with these miners.
    private static func measure(_ miners: [SubnetView.Neuron]) async throws -> ValidatorState {
        try await withDendrite(Keys.alice, Validator.dendriteConfiguration) { dendrite in
            let round = Round(
                task: task,
                wire: SubnetWire(family: task.name),
                difficulty: .medium,
                dendrite: dendrite,
                timeout: 8
            )
            let memory = ValidatorMemory(ValidatorState())
            for _ in 0..<2 {
                let seeds = memory.draw(12, secret: [7, 7, 7], netuid: 2, 5)
                memory.record(
                    try await round.run(seeds, miners: miners).hidden,
                    registered: Set(miners.map { MinerKey($0.hotkey) })
                )
            }
            return memory.value
        }
    }

    private static func judgement(_ state: ValidatorState, _ miners: [SubnetView.Neuron]) -> Judgement {
        let me = SubnetView.Neuron(uid: 99, hotkey: .zero, registeredAt: 0, axon: nil, hasPermit: true, stake: 1)
        let view = SubnetView.forTest(miners + [me], epoch: 5)
        return Judgement(state: state, view: view, me: me, policy: WeightPolicy())
    }

    /// Resident memory in bytes; 0 where the system does not tell.
    private static var resident: Int {
        let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
        let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        return pages * 4_096
    }

    @Test func `hostile answers cost their senders only, and the validator little memory`() async throws {
        var servers: [HostileServer] = []
        for one in Self.conducts { servers.append(try await HostileServer(one.conduct)) }
        let endpoints = servers.map(\.endpoint)
        let before = Self.resident
        let (calm, attacked, honest, hostile) = try await Self.withHonest { axons in
            let honest = axons.enumerated().map { Self.neuron($0.offset, $0.element) }
            let hostile = endpoints.enumerated().map { Self.neuron($0.offset + 10, $0.element) }
            let calm = try await Self.measure(honest)
            let attacked = try await Self.measure(honest + hostile)
            return (calm, attacked, honest, hostile)
        }
        let growth = Self.resident - before
        for server in servers { try await server.stop() }
        #expect(growth < 256 << 20, "memory grew by \(growth >> 20) MiB")
        for miner in honest {
            let (one, other) = (
                calm.book.records[MinerKey(miner.hotkey)], attacked.book.records[MinerKey(miner.hotkey)]
            )
            #expect(one?.score == other?.score && one?.answered == 24 && other?.answered == 24)
            #expect((one?.score.mean ?? 0) > 0.5)
        }
        var answering: [String] = []
        for (miner, conduct) in zip(hostile, Self.conducts) {
            let record = try #require(attacked.book.records[MinerKey(miner.hotkey)])
            #expect(record.count == 24 && record.score.mean == 0, "\(conduct.name)")
            if record.answered > 0 { answering.append(conduct.name) }
        }
        // What is an answer in form is graded, and worth nothing; all else is none.
        #expect(
            answering == [
                "a wrong hash and signature", "depth in the answer", "thousands of claims", "numbers too large",
            ]
        )
        let (without, with) = (Self.judgement(calm, honest), Self.judgement(attacked, honest + hostile))
        #expect(try #require(without.weights) == #require(with.weights))
        #expect(with.weights?.uids.count == 3)
    }
}
