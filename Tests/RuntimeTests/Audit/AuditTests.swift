import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

/// Commitments to hidden tests; the pallet is ours.
@Suite("Audit")
struct AuditTests {
    private static let netuid: NetUID = 3
    private static let owner = EmissionFixture.account(1)
    private static let validator = EmissionFixture.account(2)
    private static let miner = EmissionFixture.account(3)
    private static let seed = Bytes32(truncatingOrPadding: [1, 2, 3])
    private static let salt = Bytes32(truncatingOrPadding: [4, 5])

    /// A subnet with a validator at place 0 and a miner at place 1.
    private struct World {
        var chain: Chain

        init(isOn: Bool = true) throws {
            chain = EmissionFixture.chain(block: 100)
            chain[Subtensor.networksAdded, netuid] = true
            chain[Subtensor.networkRegisteredAt, netuid] = 7
            chain[Subtensor.subnetOwner, netuid] = owner
            chain[Subtensor.uids, netuid, validator] = 0
            chain[Subtensor.uids, netuid, miner] = 1
            chain[Subtensor.validatorPermit, netuid] = [true, false]
            if isOn {
                try send(.setTerms(netuid: netuid, terms: AuditSettings(revealDelay: 20, revealWindow: 10)), owner)
            }
        }

        mutating func send(_ call: Audit.Call, _ account: AccountID) throws {
            try RuntimeCall.audit(call).dispatch(from: .signed(account), on: &chain)
        }

        /// What a call is refused with; it must change nothing.
        mutating func refusal(_ call: Audit.Call, from origin: Origin = .signed(validator)) -> DispatchError? {
            let before = chain[Audit.logs, netuid, 0]
            do {
                try RuntimeCall.audit(call).dispatch(from: origin, on: &chain)
                return nil
            } catch {
                #expect(chain[Audit.logs, netuid, 0] == before)
                return error
            }
        }

        mutating func at(_ block: UInt32) { chain[System.number] = block }

        var entries: [AuditEntry] { chain[Audit.logs, netuid, 0]?.entries ?? [] }
    }

    private static func commit(_ epoch: UInt64) -> Audit.Call {
        .commitSeed(netuid: netuid, epoch: epoch, commitment: Audit.commitment(seed: seed, salt: salt))
    }

    private static func transcript(_ epoch: UInt64) -> Audit.Call {
        .commitTranscript(netuid: netuid, epoch: epoch, root: Hash256.blake2b([9]), items: 40)
    }

    private static func reveal(_ epoch: UInt64, seed: Bytes32 = seed) -> Audit.Call {
        .revealSeed(netuid: netuid, epoch: epoch, seed: seed, salt: salt)
    }

    @Test("a validator commits to a seed and a transcript, and reveals the seed in its time")
    func wholeEpoch() throws {
        var world = try World()
        try world.send(Self.commit(5), Self.validator)
        world.at(110)
        try world.send(Self.transcript(5), Self.validator)
        #expect(world.refusal(Self.reveal(5)) == Audit.refuse(.revealTooEarly))
        world.at(120)
        #expect(world.refusal(Self.reveal(5, seed: Self.salt)) == Audit.refuse(.wrongSeed))
        try world.send(Self.reveal(5), Self.validator)
        let entry = try #require(world.entries.first)
        #expect(entry.epoch == 5 && entry.committedAt == 100 && entry.transcript?.items == 40)
        #expect(entry.reveal == AuditReveal(seed: Self.seed, salt: Self.salt, revealedAt: 120))
        #expect(world.refusal(Self.reveal(5)) == Audit.refuse(.alreadyRevealed))
        #expect(world.refusal(Self.transcript(5)) == Audit.refuse(.transcriptAlreadyCommitted))
        let events = world.chain.events.compactMap { stored -> Audit.Event? in
            guard stored.bytes.first == Audit.index else { return nil }
            var reader = ScaleReader(Array(stored.bytes.dropFirst()))
            return try? Audit.Event(from: &reader)
        }
        #expect(events.count == 4)
        #expect(
            events.last
                == .seedRevealed(
                    netuid: Self.netuid,
                    hotkey: Self.validator,
                    epoch: 5,
                    seed: Self.seed,
                    salt: Self.salt
                )
        )
    }

    @Test("a late reveal, one without a transcript and one of nothing are refused")
    func badReveals() throws {
        var world = try World()
        #expect(world.refusal(Self.reveal(1)) == Audit.refuse(.noCommitment))
        try world.send(Self.commit(1), Self.validator)
        world.at(125)
        #expect(world.refusal(Self.reveal(1)) == Audit.refuse(.noTranscript))
        try world.send(Self.transcript(1), Self.validator)
        world.at(130)
        #expect(world.refusal(Self.reveal(1)) == Audit.refuse(.revealTooLate))
    }

    @Test("subnets that do not use it refuse everything and store nothing")
    func inert() throws {
        var world = try World(isOn: false)
        for call in [Self.commit(1), Self.transcript(1), Self.reveal(1)] {
            #expect(world.refusal(call) == Audit.refuse(.notEnabled))
        }
        #expect(world.chain.entries(of: Audit.logs, under: Self.netuid).isEmpty)
    }

    @Test("only the owner and root set the rules, and only sound ones")
    func permissions() throws {
        var world = try World(isOn: false)
        let good = Audit.Call.setTerms(netuid: Self.netuid, terms: AuditSettings(revealDelay: 0, revealWindow: 1))
        #expect(world.refusal(good) == .badOrigin)
        #expect(world.refusal(good, from: .none) == .badOrigin)
        #expect(world.refusal(good, from: .root) == nil)
        for (delay, window) in [(UInt32(5), UInt32(0)), (.max, .max)] {
            let terms = AuditSettings(revealDelay: delay, revealWindow: window)
            let call = Audit.Call.setTerms(netuid: Self.netuid, terms: terms)
            #expect(world.refusal(call, from: .root) == Audit.refuse(.invalidTerms))
        }
        let missing = Audit.Call.setTerms(netuid: 99, terms: nil)
        #expect(world.refusal(missing, from: .root) == Audit.refuse(.subnetNotExists))
    }

    @Test("miners, strangers and epochs that go back are refused")
    func validatorsOnly() throws {
        var world = try World()
        #expect(world.refusal(Self.commit(1), from: .signed(Self.miner)) == Audit.refuse(.notValidator))
        #expect(world.refusal(Self.commit(1), from: .signed(Self.owner)) == Audit.refuse(.notValidator))
        #expect(world.refusal(Self.commit(1), from: .root) == .badOrigin)
        try world.send(Self.commit(4), Self.validator)
        for epoch in [UInt64(0), 3, 4] { #expect(world.refusal(Self.commit(epoch)) == Audit.refuse(.epochNotLater)) }
    }

    @Test("a log is bounded, another hotkey at its place begins anew, and turning off forgets it")
    func pruning() throws {
        var world = try World()
        for epoch in 1...40 { try world.send(Self.commit(UInt64(epoch)), Self.validator) }
        #expect(world.entries.map(\.epoch) == (25...40).map { UInt64($0) })
        let next = EmissionFixture.account(9)
        world.chain[Subtensor.uids, Self.netuid, next] = 0
        try world.send(Self.commit(1), next)
        #expect(world.chain[Audit.logs, Self.netuid, 0]?.hotkey == next && world.entries.count == 1)
        try world.send(.setTerms(netuid: Self.netuid, terms: nil), Self.owner)
        #expect(world.chain[Audit.logs, Self.netuid, 0] == nil && world.chain[Audit.terms, Self.netuid] == nil)
    }

    @Test("a subnet registered anew under the same number does not inherit the rules")
    func inheritance() throws {
        var world = try World()
        try world.send(Self.commit(1), Self.validator)
        world.chain[Subtensor.networkRegisteredAt, Self.netuid] = 90
        #expect(world.refusal(Self.commit(2)) == Audit.refuse(.notEnabled))
        let terms = AuditSettings(revealDelay: 1, revealWindow: 1)
        try world.send(.setTerms(netuid: Self.netuid, terms: terms), Self.owner)
        #expect(world.chain.entries(of: Audit.logs, under: Self.netuid).isEmpty)
    }

    @Test("the seed's hash is BLAKE2b-256 over label, seed and salt")
    func commitmentBytes() {
        let bytes = Array("plexus/seed-commitment/1".utf8) + Self.seed.bytes + Self.salt.bytes
        #expect(Audit.commitment(seed: Self.seed, salt: Self.salt) == Hash256.blake2b(bytes))
    }
}
