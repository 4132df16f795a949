import ChainCrypto
import Evaluation
import TestSupport
import Testing

/// Seeds that two validators share, against `Tests/Oracle/pairs.py`, which knows no libsodium.
@Suite struct PairSeedTests {
    private struct Vectors: Decodable {
        struct Pair: Decodable {
            let secrets: [String]
            let publicKeys: [String]
            let netuid: UInt16
            let epoch: UInt64
            let seed: String
        }
        let pairs: [Pair]
        let refused: [String]
    }

    private func vectors() throws -> Vectors { try EvaluationFixture.load("pair-seeds", as: Vectors.self) }

    @Test func bothValidatorsFindTheSeedThatIndependentArithmeticFinds() throws {
        let pairs = try vectors().pairs
        #expect(pairs.count == 24)
        for pair in pairs {
            let keys = try pair.secrets.map {
                try Keypair(sr25519Secret: try #require(Hex.decode($0)) + [UInt8](repeating: 0, count: 32))
            }
            #expect(keys.map { Hex.encode($0.publicKey, prefixed: false) } == pair.publicKeys)
            for (own, other) in [(keys[0], keys[1]), (keys[1], keys[0])] {
                let seed = EpochSeed(pairOf: own, with: other.publicKey, netuid: pair.netuid, epoch: pair.epoch)
                #expect(seed?.bytes == Hex.decode(pair.seed))
            }
        }
    }

    @Test func keysThatAreNoPointsAreRefused() throws {
        let own = try Keypair(uri: "//Alice")
        let refused = try vectors().refused
        #expect(refused.count == 20)
        for text in refused {
            let key = try #require(Hex.decode(text))
            #expect(EpochSeed(pairOf: own, with: key, netuid: 1, epoch: 1) == nil)
        }
        #expect(EpochSeed(pairOf: own, with: Array(own.publicKey.dropLast()), netuid: 1, epoch: 1) == nil)
        #expect(EpochSeed(pairOf: own, with: own.publicKey, netuid: 1, epoch: 1) == nil)
        let edwards = try Keypair(uri: "//Alice", scheme: .ed25519)
        #expect(EpochSeed(pairOf: edwards, with: try Keypair(uri: "//Bob").publicKey, netuid: 1, epoch: 1) == nil)
    }

    @Test func seedsOfOtherPairsSubnetsAndEpochsDiffer() throws {
        var random = SeededGenerator(seed: 8)
        var seen: Set<EpochSeed> = []
        for _ in 0..<40 {
            let (one, other) = (try Keypair(seed: random.bytes(32)), try Keypair(seed: random.bytes(32)))
            for (netuid, epoch) in [(1, 1), (1, 2), (2, 1)] as [(UInt16, UInt64)] {
                let seed = try #require(
                    EpochSeed(pairOf: one, with: other.publicKey, netuid: netuid, epoch: epoch)
                )
                #expect(seed == EpochSeed(pairOf: other, with: one.publicKey, netuid: netuid, epoch: epoch))
                seen.insert(seed)
            }
        }
        #expect(seen.count == 120)
    }
}
