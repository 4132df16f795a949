import Primitives
import Testing

@testable import Engine

@Suite("Bans")
struct BanListTests {
    private func hash(_ number: Int) -> Hash256 {
        Hash256.blake2b([UInt8(number & 255), UInt8(number >> 8)])
    }

    @Test func end_after_their_time() {
        var bans = BanList()
        bans.insert(hash(1), at: 100, for: 50, limit: 4)
        #expect(bans.contains(hash(1), at: 149))
        #expect(!bans.contains(hash(1), at: 150))
        #expect(!bans.contains(hash(2), at: 100))
    }

    @Test func are_limited_in_number_the_oldest_going_first() {
        var bans = BanList()
        for number in 0..<1_000 { bans.insert(hash(number), at: UInt64(number), for: 100_000, limit: 10) }
        for number in 0..<990 { #expect(!bans.contains(hash(number), at: 1_000)) }
        for number in 990..<1_000 { #expect(bans.contains(hash(number), at: 1_000)) }
    }
}
