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
        // Batches shorter than a turn of the scheduler, for both sides, so that some are undisturbed on a busy machine.
        let sign = Timing.best(seconds: bench.seconds, batch: 20) {
            for _ in 0..<20 { consume(keypair.sign(message, randomness: random)) }
        }
        let verify = Timing.best(seconds: bench.seconds, batch: 20) { for _ in 0..<20 { consume(check()) } }
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

    /// How often a second two threads together do `work`, in the best stretch of 50 milliseconds.
    private static func onTwoCores(_ seconds: Double, _ work: @escaping @Sendable () -> Void) async -> Double {
        let start = ContinuousClock.now
        let slots = Int(seconds * 100) + 1
        let counts = await withTaskGroup(of: [Int].self) { group in
            for _ in 0..<2 {
                group.addTask {
                    var counts = [Int](repeating: 0, count: slots)
                    while true {
                        work()
                        let slot = Int(start.duration(to: .now).seconds * 100)
                        guard slot < slots else { return counts }
                        counts[slot] += 1
                    }
                }
            }
            return await group.reduce(into: [Int](repeating: 0, count: slots)) { sums, counts in
                for (slot, count) in counts.enumerated() { sums[slot] += count }
            }
        }
        let width = min(5, slots)
        let best = (0...slots - width).map { counts[$0..<$0 + width].reduce(0, +) }.max() ?? 0
        return Double(best) / (Double(width) / 100)
    }
}
