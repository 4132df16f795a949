import ChainCrypto

/// sr25519 against the wallets' own library.
enum SignatureFigures {
    static func measure(_ bench: Workbench, _ peers: Peers) async throws {
        let keypair = try Keypair(uri: "//Alice")
        let message = [UInt8](repeating: 0x5a, count: 128)
        let random = [UInt8](repeating: 7, count: 32)
        let signature = keypair.sign(message, randomness: random)
        let key = keypair.publicKey
        let check: @Sendable () -> Bool = {
            Keypair.verify(signature: signature, message: message, publicKey: key, scheme: .sr25519)
        }
        guard check() else { throw BenchError("our own signature does not verify") }
        let sign = Timing.best(seconds: bench.seconds, batch: 200) {
            for _ in 0..<200 { consume(keypair.sign(message, randomness: random)) }
        }
        let verify = Timing.best(seconds: bench.seconds, batch: 100) { for _ in 0..<100 { consume(check()) } }
        let both = await onTwoCores(bench.seconds) { consume(check()) }
        var peer: [String: Double] = [:]
        var peerName = "bittensor-wallet, one core"
        do {
            peer = try await peers.run("peers/sr25519.py", ["--seconds", String(bench.seconds)])
        } catch {
            peerName = "missing: \(error)"
        }
        bench.report(
            Figure(
                name: "sr25519 sign",
                unit: "1/s",
                direction: .higher,
                ours: 1 / sign,
                peer: peer["sign"],
                peerName: peerName,
                target: .ratio(0.5)
            )
        )
        bench.report(
            Figure(
                name: "sr25519 verify",
                unit: "1/s",
                direction: .higher,
                ours: 1 / verify,
                peer: peer["verify"],
                peerName: peerName,
                target: .ratio(0.5)
            )
        )
        bench.report(
            Figure(
                name: "sr25519 verify, two cores",
                unit: "1/s",
                direction: .higher,
                ours: both,
                peer: peer["verify"],
                peerName: peerName,
                target: .ratio(1)
            )
        )
    }

    /// How often a second two tasks together do `work`.
    private static func onTwoCores(_ seconds: Double, _ work: @escaping @Sendable () -> Void) async -> Double {
        let start = ContinuousClock.now
        let end = start + .seconds(seconds)
        let count = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<2 {
                group.addTask {
                    var count = 0
                    while ContinuousClock.now < end {
                        for _ in 0..<50 { work() }
                        count += 50
                    }
                    return count
                }
            }
            return await group.reduce(0, +)
        }
        return Double(count) / start.duration(to: .now).seconds
    }
}
