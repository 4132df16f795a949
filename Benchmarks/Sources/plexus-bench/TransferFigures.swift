import ChainCrypto
import Client
import Foundation
import Frame
import Primitives
import Runtime
import Scale

/// Signed transfers from many senders over WebSocket, from the first submission to the last inclusion.
enum TransferFigures {
    private static let senders = 2_000
    private static let perSender = 10
    private static let connections = 8
    /// Requests of one connection that await their reply.
    private static let window = 64
    private static let amount: Tao = 1_000

    static func measure(_ bench: Workbench) async throws {
        let node = try DevNode(bench, blocks: "250ms", since: .now)
        defer { node.server.stop() }
        let keys = try (0..<senders).map { try Keypair(seed: Hashing.blake2b256(Array("bench sender \($0)".utf8))) }
        bench.say("funding \(senders) senders and signing \(senders * perSender) transfers")
        let receivers = try await fund(keys, at: "ws://127.0.0.1:\(node.port)")
        let frames = try await signed(keys, receivers, at: "ws://127.0.0.1:\(node.port)")
        let before = node.server.processorSeconds
        let start = ContinuousClock.now
        try await send(frames, to: node.port)
        let submitted = start.duration(to: .now).seconds
        let wanted = Tao(amount.rawValue * UInt64(senders * perSender / connections))
        for receiver in receivers {
            while try balance(of: receiver, node) < wanted {
                guard start.duration(to: .now) < .seconds(120) else {
                    throw BenchError("not all transfers came through")
                }
                try await Task.sleep(for: .milliseconds(5))
            }
        }
        let seconds = start.duration(to: .now).seconds
        let count = Double(senders * perSender)
        var note =
            "\(senders * perSender) transfers of \(senders) senders in blocks of 250 ms, over \(connections) "
            + "connections; submitted in \(Report.number(submitted)) s, included in \(Report.number(seconds)) s"
        if let before, let after = node.server.processorSeconds {
            note += "; \(Report.number((after - before) / count * 1_000_000)) µs of the node's processor time each"
        }
        bench.report(
            Figure(
                name: "signed transfers over WebSocket, submission to inclusion",
                unit: "1/s",
                direction: .higher,
                ours: count / seconds,
                peerName: "none on this machine",
                target: .quantity(5_000),
                note: note
            )
        )
    }

    /// Gives every sender TAO from Alice, and makes an account for the receiver of each connection.
    private static func fund(_ keys: [Keypair], at address: String) async throws -> [AccountID] {
        let receivers = (0..<connections).map {
            AccountID(Bytes32(truncatingOrPadding: [UInt8](repeating: UInt8(0xb0 + $0), count: 32)))
        }
        let accounts = keys.compactMap { AccountID($0.publicKey) }
        try await ChainClient.withConnection(to: try NodeAddress(address)) { client in
            let alice = try Keypair(uri: "//Alice")
            for start in stride(from: 0, to: accounts.count, by: 250) {
                let calls = accounts[start..<min(start + 250, accounts.count)].map { account in
                    RuntimeCall.balances(.transferAllowDeath(dest: .id(account), value: Compact(1_000_000_000)))
                }
                try await client.submit(.utility(.batchAll(calls: calls)), by: alice)
            }
        }
        return receivers
    }

    /// The request frames of each connection, in the order in which they are sent.
    private static func signed(
        _ keys: [Keypair],
        _ receivers: [AccountID],
        at address: String
    ) async throws -> [[[UInt8]]] {
        let context = try await ChainClient.withConnection(to: try NodeAddress(address)) { client in
            guard let genesis = try await client.blockHash(at: 0) else { throw BenchError("no genesis") }
            return SignedContext(
                specVersion: RuntimeVersion.current.specVersion,
                transactionVersion: RuntimeVersion.current.transactionVersion,
                genesisHash: genesis,
                birthHash: genesis
            )
        }
        var frames = [[[UInt8]]](repeating: [], count: connections)
        for nonce in 0..<perSender {
            for (index, key) in keys.enumerated() {
                let connection = index % connections
                let call = RuntimeCall.balances(
                    .transferAllowDeath(dest: .id(receivers[connection]), value: Compact(amount))
                ).scaleEncoded
                let extra = SignedExtra(era: .immortal, nonce: Nonce(nonce))
                let signature = key.sign(context.payload(call: call, extra: extra), randomness: [])
                guard let account = AccountID(key.publicKey), let bytes = Bytes64(signature) else { continue }
                let part = ExtrinsicSignature(address: .id(account), signature: .sr25519(bytes), extra: extra)
                let wire = Hex.encode(Extrinsic(signature: part, call: call).wireBytes)
                let text = #"{"jsonrpc":"2.0","id":1,"method":"author_submitExtrinsic","params":["\#(wire)"]}"#
                frames[connection].append(RawSocket.frame(text))
            }
        }
        return frames
    }

    /// Sends the frames of each connection on a thread of its own and takes all replies.
    private static func send(_ frames: [[[UInt8]]], to port: Int) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for frames in frames {
                group.addTask {
                    try await onThread {
                        let socket = try RawSocket(port: port)
                        try socket.openWebSocket(port: port)
                        var (sent, replied) = (0, 0)
                        while replied < frames.count {
                            while sent < frames.count, sent - replied < window {
                                try socket.write(frames[sent])
                                sent += 1
                            }
                            let reply = try socket.readMessage()
                            guard reply.containsText("\"result\"") else {
                                throw BenchError("refused: \(String(decoding: reply.prefix(300), as: UTF8.self))")
                            }
                            replied += 1
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    private static func balance(of account: AccountID, _ node: DevNode) throws -> Tao {
        let key = Hex.encode(System.account.key(account))
        guard let text = try node.ask("state_getStorage", "[\"\(key)\"]") as? String,
            let bytes = Hex.decode(text)
        else { return .zero }
        var reader = ScaleReader(bytes)
        return try AccountInfo(from: &reader).data.free
    }
}

/// Runs blocking work on a thread of its own, so that it takes none of the runtime's.
func onThread<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
        let thread = Thread {
            do {
                continuation.resume(returning: try body())
            } catch {
                continuation.resume(throwing: error)
            }
        }
        thread.start()
    }
}

extension [UInt8] {
    /// Whether the bytes contain those of a text.
    fileprivate func containsText(_ text: String) -> Bool {
        let wanted = Array(text.utf8)
        guard count >= wanted.count else { return false }
        return (0...count - wanted.count).contains { self[$0..<$0 + wanted.count].elementsEqual(wanted) }
    }
}
