import Frame
import Primitives
import Scale
import State
import Testing

@testable import Runtime

/// The time of a block and whose turn it is. Source of the rules: polkadot-sdk `substrate/frame/timestamp` and
/// `substrate/frame/aura`.
@Suite("Time and turns")
struct TimestampTests {
    /// A chain whose last block was at `last`, in the slot of `now`.
    static func chain(last: UInt64, now: UInt64, _ profile: Profile = .fast) -> Chain {
        var chain = Chain(.empty, profile: profile)
        if last > 0 { chain[Timestamp.now] = last }
        chain[Aura.currentSlot] = Aura.slot(at: now, in: profile)
        return chain
    }

    static func set(_ time: UInt64, from origin: Origin = .none, on chain: inout Chain) -> DispatchError? {
        AdminFixture.failure(.timestamp(.set(now: Compact(time))), from: origin, on: &chain)
    }

    @Test("the author sets the time once in a block")
    func once() {
        var chain = Self.chain(last: 1_000_000, now: 1_000_250)
        #expect(Self.set(1_000_250, on: &chain) == nil)
        #expect(chain[Timestamp.now] == 1_000_250)
        #expect(chain[Timestamp.didUpdate])
        #expect(Self.set(1_000_400, on: &chain) == .other)
        #expect(Timestamp.onFinalize(on: &chain))
        #expect(!chain.contains(Timestamp.didUpdate))
        #expect(!Timestamp.onFinalize(on: &chain))
    }

    @Test("nobody else sets it")
    func origins() {
        var chain = Self.chain(last: 1_000_000, now: 1_000_250)
        #expect(Self.set(1_000_250, from: .root, on: &chain) == .badOrigin)
        #expect(Self.set(1_000_250, from: .signed(AdminFixture.sudoer), on: &chain) == .badOrigin)
        #expect(chain[Timestamp.now] == 1_000_000)
    }

    @Test("half a slot lies between two blocks at least", arguments: Profile.allCases)
    func period(profile: Profile) {
        let period: UInt64 = profile == .fast ? 125 : 6_000
        let last: UInt64 = 12_000_000
        var chain = Self.chain(last: last, now: last + period, profile)
        #expect(chain[Timestamp.minimumPeriod] == period)
        #expect(Self.set(last + period - 1, on: &chain) == .other)
        #expect(Self.set(last + period, on: &chain) == nil)
    }

    @Test("the first block may be at any time, the last moment included")
    func extremes() {
        var first = Self.chain(last: 0, now: 7)
        #expect(Self.set(7, on: &first) == nil)
        var late = Self.chain(last: .max - 10, now: .max)
        #expect(Self.set(.max, on: &late) == .other)
    }

    @Test("a time in another slot is refused")
    func slot() {
        var chain = Self.chain(last: 1_000_000, now: 1_000_250)
        #expect(Self.set(1_000_500, on: &chain) == .other)
        #expect(Self.set(1_000_499, on: &chain) == nil)
    }

    @Test("authors take turns, slot by slot")
    func turns() {
        var chain = Chain(.empty, profile: .fast)
        #expect(Aura.blockAuthor(in: chain) == nil)
        let authors = [AdminFixture.owner, AdminFixture.stranger, AdminFixture.sudoer]
        chain[Aura.authorities] = BoundedVec(authors.map { AuraAuthority(content: $0.raw) })
        for slot in UInt64(0)..<9 {
            #expect(Aura.author(slot: Slot(content: slot), in: chain) == authors[Int(slot % 3)])
        }
        #expect(Aura.author(slot: Slot(content: .max), in: chain) == authors[0])
        chain[Aura.currentSlot] = Slot(content: 4)
        #expect(Aura.blockAuthor(in: chain) == AdminFixture.stranger)
    }

    @Test("the slot is the time by the slot's duration, and is read from the digest")
    func digest() {
        #expect(Aura.slot(at: 1_789_516_218_750, in: .fast) == Slot(content: 7_158_064_875))
        #expect(Aura.slot(at: 23_999, in: .standard) == Slot(content: 1))
        // Bytes recorded from block 67 of a fast chain (bittensor 11.3.0's recordings): its time is that above.
        let bytes: [UInt8] = [0xeb, 0x66, 0xa7, 0xaa, 0x01, 0, 0, 0]
        let digest = Digest(logs: [.other([1]), .preRuntime(.aura, bytes)])
        #expect(Aura.slot(in: digest) == Slot(content: 7_158_064_875))
        #expect(Aura.slot(in: Digest(logs: [.preRuntime(.aura, [1])])) == nil)
        #expect(Aura.slot(in: Digest()) == nil)
    }
}
