import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

/// Making a subnet smaller, with the figures of the reference's test_trim_to_max_allowed_uids
/// (`pallets/admin-utils/src/tests/mod.rs`).
@Suite("Trimming")
struct TrimmingTests {
    static let values: [UInt16] = [17, 42, 8, 56, 23, 91, 34, 77, 12, 65, 3, 88, 29, 51, 74, 39]
    static let flags = [3, 5, 6, 7, 9, 11, 13, 14]
    static let kept: [UInt16] = [56, 91, 34, 77, 65, 88, 51, 74]
    static let keptUids: [UInt16] = [3, 5, 6, 7, 9, 11, 13, 14]

    static func hotkey(_ uid: UInt16) -> AccountID {
        AccountID(Bytes32(truncatingOrPadding: [100, UInt8(uid)]))
    }

    static func row(_ mechanism: UInt8) -> NetUIDStorageIndex { NetUIDStorageIndex(1, MechID(mechanism)) }

    /// Sixteen old neurons, of which the seventh is new again, in four mechanisms.
    static func chain() -> Chain {
        var chain = AdminFixture.chain()
        chain[Subtensor.subnetworkN, 1] = 16
        chain[Subtensor.minAllowedUids, 1] = 4
        chain[Subtensor.immunityPeriod, 1] = 100
        chain[Subtensor.mechanismCountCurrent, 1] = 4
        let shares = values.map { PerU16(content: $0) }
        let bools = (0..<16).map { flags.contains($0) }
        chain[Subtensor.emission, 1] = values.map { Alpha(UInt64($0)) }
        chain[Subtensor.consensus, 1] = shares
        chain[Subtensor.dividends, 1] = shares
        chain[Subtensor.validatorTrust, 1] = shares
        chain[Subtensor.stakeWeight, 1] = values
        chain[Subtensor.validatorPermit, 1] = bools
        chain[Subtensor.active, 1] = bools
        for mechanism in UInt8(0)..<4 {
            chain[Subtensor.incentive, row(mechanism)] = shares
            chain[Subtensor.lastUpdate, row(mechanism)] = values.map(UInt64.init)
        }
        for uid in UInt16(0)..<16 {
            seat(uid, on: &chain)
        }
        chain[Subtensor.blockAtRegistration, 1, 6] = UInt64(AdminFixture.block)
        for (uid, letter) in [(6, 1), (10, 2), (12, 3), (14, 4)] as [(UInt16, UInt8)] {
            chain[Subtensor.associatedEvmAddress, 1, uid] = address(letter)
        }
        return chain
    }

    private static func seat(_ uid: UInt16, on chain: inout Chain) {
        chain[Subtensor.keys, 1, uid] = hotkey(uid)
        chain[Subtensor.uids, 1, hotkey(uid)] = uid
        chain[Subtensor.isNetworkMember, hotkey(uid), 1] = true
        chain[Subtensor.blockAtRegistration, 1, uid] = UInt64(uid) + 1
        let others = (UInt16(0)..<16).filter { $0 != uid }
        for mechanism in UInt8(0)..<4 {
            chain[Subtensor.weights, row(mechanism), uid] = others.map { Pair($0, uid + $0) }
            chain[Subtensor.bonds, row(mechanism), uid] = others.map { Pair($0, uid * $0) }
        }
    }

    private static func address(_ letter: UInt8) -> Pair<H160, UInt64>? {
        Bytes20(Array(repeating: letter, count: 20)).map { Pair(H160(content: $0), 7) }
    }

    /// `test_trim_to_max_allowed_uids`.
    @Test("the best eight of sixteen neurons stay, in their order, and rows shrink with them")
    func rows() {
        var chain = Self.chain()
        #expect(AdminFixture.failure(.sudoTrimToMaxAllowedUids(netuid: 1, maxN: 8), from: .root, on: &chain) == nil)
        let shares = Self.kept.map { PerU16(content: $0) }
        let all = Array(repeating: true, count: 8)
        #expect(chain[Subtensor.maxAllowedUids, 1] == 8)
        #expect(chain[Subtensor.subnetworkN, 1] == 8)
        #expect(chain[Subtensor.emission, 1] == Self.kept.map { Alpha(UInt64($0)) })
        #expect(chain[Subtensor.consensus, 1] == shares)
        #expect(chain[Subtensor.dividends, 1] == shares)
        #expect(chain[Subtensor.validatorTrust, 1] == shares)
        #expect(chain[Subtensor.stakeWeight, 1] == Self.kept)
        #expect(chain[Subtensor.validatorPermit, 1] == all)
        #expect(chain[Subtensor.active, 1] == all)
        for mechanism in UInt8(0)..<4 {
            #expect(chain[Subtensor.incentive, Self.row(mechanism)] == shares)
            #expect(chain[Subtensor.lastUpdate, Self.row(mechanism)] == Self.kept.map(UInt64.init))
        }
    }

    @Test("neurons are numbered anew, and nothing of those that left remains")
    func numbers() {
        var chain = Self.chain()
        #expect(AdminFixture.failure(.sudoTrimToMaxAllowedUids(netuid: 1, maxN: 8), from: .root, on: &chain) == nil)
        for (number, uid) in Self.keptUids.enumerated() {
            let number = UInt16(number)
            #expect(chain[Subtensor.keys, 1, number] == Self.hotkey(uid))
            #expect(chain[Subtensor.uids, 1, Self.hotkey(uid)] == number)
            let registered = uid == 6 ? UInt64(AdminFixture.block) : UInt64(uid) + 1
            #expect(chain[Subtensor.blockAtRegistration, 1, number] == registered)
        }
        for uid in (UInt16(0)..<16) where !Self.keptUids.contains(uid) {
            #expect(chain[Subtensor.uids, 1, Self.hotkey(uid)] == nil)
            #expect(!chain.contains(Subtensor.isNetworkMember, Self.hotkey(uid), 1))
        }
        #expect(chain.keys(of: Subtensor.keys, under: 1).count == 8)
        #expect(chain.keys(of: Subtensor.uids, under: 1).count == 8)
        #expect(chain.keys(of: Subtensor.blockAtRegistration, under: 1).count == 8)
        #expect(chain.entries(of: Subtensor.associatedEvmAddress, under: 1).map(\.key) == [2, 7])
        #expect(chain[Subtensor.associatedEvmAddress, 1, 2] == Self.address(1))
        #expect(chain[Subtensor.associatedEvmAddress, 1, 7] == Self.address(4))
    }

    @Test(
        "weights and bonds follow their neurons, and those to neurons that left are gone",
        arguments: 0..<4 as Range<UInt8>
    )
    func edges(mechanism: UInt8) {
        var chain = Self.chain()
        #expect(AdminFixture.failure(.sudoTrimToMaxAllowedUids(netuid: 1, maxN: 8), from: .root, on: &chain) == nil)
        let row = Self.row(mechanism)
        #expect(chain.keys(of: Subtensor.weights, under: row).count == 8)
        #expect(chain.keys(of: Subtensor.bonds, under: row).count == 8)
        for (number, uid) in Self.keptUids.enumerated() {
            let targets = Self.keptUids.enumerated().filter { $0.element != uid }
            let weights = targets.map { Pair(UInt16($0.offset), uid + $0.element) }
            let bonds = targets.map { Pair(UInt16($0.offset), uid * $0.element) }
            #expect(chain[Subtensor.weights, row, UInt16(number)] == weights)
            #expect(chain[Subtensor.bonds, row, UInt16(number)] == bonds)
        }
    }

    @Test("of neurons with equal emission the later ones leave")
    func ties() {
        var chain = Self.chain()
        chain[Subtensor.emission, 1] = Array(repeating: 5, count: 16)
        #expect(AdminFixture.failure(.sudoTrimToMaxAllowedUids(netuid: 1, maxN: 8), from: .root, on: &chain) == nil)
        #expect(chain.entries(of: Subtensor.keys, under: 1).map(\.value) == (UInt16(0)..<8).map(Self.hotkey))
    }

    @Test("room that is not used up is only made smaller")
    func room() {
        var chain = Self.chain()
        #expect(AdminFixture.failure(.sudoTrimToMaxAllowedUids(netuid: 1, maxN: 16), from: .root, on: &chain) == nil)
        #expect(chain[Subtensor.maxAllowedUids, 1] == 16)
        #expect(chain[Subtensor.subnetworkN, 1] == 16)
    }

    @Test(
        "too small, too large, unknown or full of immune neurons is refused, as in test_trim_to_max_allowed_uids_too_many_immune"
    )
    func refusals() {
        var chain = Self.chain()
        let refused = { (netuid: NetUID, count: UInt16, chain: inout Chain) in
            AdminFixture.failure(.sudoTrimToMaxAllowedUids(netuid: netuid, maxN: count), from: .root, on: &chain)
        }
        #expect(refused(42, 8, &chain) == Subtensor.refuse(.subnetNotExists))
        #expect(refused(1, 3, &chain) == Subtensor.refuse(.invalidValue))
        #expect(refused(1, 257, &chain) == Subtensor.refuse(.invalidValue))
        for uid in UInt16(0)..<4 { chain[Subtensor.blockAtRegistration, 1, uid] = UInt64(AdminFixture.block) }
        // Five immune ones of six are 83 in a hundred, of seven 71.
        #expect(refused(1, 6, &chain) == Subtensor.refuse(.trimmingWouldExceedMaxImmunePercentage))
        #expect(refused(1, 7, &chain) == nil)
        #expect(chain[Subtensor.subnetworkN, 1] == 7)
    }

    @Test("the owner trims once in 30 days")
    func rate() {
        var chain = Self.chain()
        let owner = Origin.signed(AdminFixture.owner)
        #expect(AdminFixture.failure(.sudoTrimToMaxAllowedUids(netuid: 1, maxN: 12), from: owner, on: &chain) == nil)
        chain[System.number] = AdminFixture.block + 215_999
        let again = AdminFixture.failure(.sudoTrimToMaxAllowedUids(netuid: 1, maxN: 11), from: owner, on: &chain)
        #expect(again == Subtensor.refuse(.txRateLimitExceeded))
        chain[System.number] = AdminFixture.block + 216_000
        #expect(AdminFixture.failure(.sudoTrimToMaxAllowedUids(netuid: 1, maxN: 11), from: owner, on: &chain) == nil)
    }
}
