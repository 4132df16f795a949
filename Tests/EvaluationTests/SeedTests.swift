import ChainCrypto
import Evaluation
import TestSupport
import Testing

@Suite struct SeedTests {
    private func epochSeed(_ number: UInt64) throws -> EpochSeed {
        var random = SeededGenerator(seed: number)
        return try #require(EpochSeed(bytes: random.bytes(32)))
    }

    @Test func seedsOfDifferentPurposeIndexOrEpochDiffer() throws {
        let (first, second) = (try epochSeed(1), try epochSeed(2))
        var seen: Set<ItemSeed> = []
        for seed in [first, second] {
            for purpose in [SeedPurpose.hidden, .shared, .paraphrase, .revealed] {
                for index in 0..<20 { seen.insert(seed.itemSeed(purpose, UInt64(index))) }
            }
        }
        #expect(seen.count == 2 * 4 * 20)
        #expect(first.itemSeed(.hidden, 3) == first.itemSeed(.hidden, 3))
    }

    @Test func anItemSeedIsTheHMACOfItsMessage() throws {
        // The message is put together here by hand: label, length and text of the purpose, index.
        let seed = try epochSeed(5)
        let message =
            Array("plexus/item-seed/1".utf8) + [6, 0, 0, 0] + Array("hidden".utf8) + [7, 1, 0, 0, 0, 0, 0, 0]
        let expected = Array(Hashing.hmacSHA512(key: seed.bytes, message: message).prefix(32))
        #expect(seed.itemSeed(.hidden, 263).bytes == expected)
    }

    @Test func epochSeedsOfAValidatorDependOnSubnetAndEpoch() {
        let secret: [UInt8] = Array(1...32)
        let seeds = [(1, 1), (1, 2), (2, 1)].map {
            EpochSeed(validatorSecret: secret, netuid: UInt16($0.0), epoch: UInt64($0.1))
        }
        #expect(Set(seeds).count == 3)
        #expect(seeds[0] == EpochSeed(validatorSecret: secret, netuid: 1, epoch: 1))
    }

    @Test func aCommitmentOpensOnlyWithItsSeedAndSalt() throws {
        let (seed, other) = (try epochSeed(1), try epochSeed(2))
        let salt: [UInt8] = [1, 2, 3]
        let commitment = SeedCommitment(seed: seed, salt: salt)
        #expect(commitment.opens(with: seed, salt: salt))
        #expect(!commitment.opens(with: other, salt: salt))
        #expect(!commitment.opens(with: seed, salt: [1, 2]))
        #expect(SeedCommitment(hash: commitment.hash) == commitment)
        #expect(SeedCommitment(hash: [1]) == nil)
    }

    @Test func seedsOfWrongLengthAreRefused() {
        #expect(EpochSeed(bytes: [1, 2]) == nil)
        #expect(ItemSeed(bytes: Array(repeating: 0, count: 33)) == nil)
    }

    @Test func drawsAreUniformAndRepeatable() {
        var stream = ItemSeed(public: 9).stream
        var copy = ItemSeed(public: 9).stream
        var counts = [Int](repeating: 0, count: 7)
        for _ in 0..<7_000 {
            let drawn = stream.draw(below: 7)
            #expect(drawn == copy.draw(below: 7))
            counts[drawn] += 1
        }
        // Six standard deviations around a thousand.
        #expect(counts.allSatisfy { abs($0 - 1000) < 180 })
        #expect(stream.draw(below: 0) == 0)
        #expect(stream.draw(from: [Int]()) == nil)
    }

    @Test func aPermutationKeepsItsElements() {
        var random = FastRandom(seed: 4)
        var values = Array(0..<100)
        random.permute(&values)
        #expect(values != Array(0..<100))
        #expect(values.sorted() == Array(0..<100))
    }
}
