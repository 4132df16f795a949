import Frame
import Primitives

@testable import Runtime

extension RefusalCase {
    /// Commitments to hidden tests. The pallet is ours: the order of its checks is that of its documentation.
    static let audit: [RefusalCase] = terms + seeds + transcripts + reveals

    private static let seed = Bytes32(truncatingOrPadding: [7])
    private static let salt = Bytes32(truncatingOrPadding: [8])
    private static let commitment = Audit.commitment(seed: seed, salt: salt)

    private static func row(
        _ kind: Kind,
        _ call: Audit.Call,
        by account: AccountID = RefusalWorld.hotkey,
        _ failure: Audit.Failure?,
        prepare: @escaping @Sendable (inout Chain) -> Void = { _ in }
    ) -> RefusalCase {
        RefusalCase(kind, .audit(call), from: .signed(account), failure.map { Audit.refuse($0) }, prepare: prepare)
    }

    /// Commitments are on for subnet 1: a seed stays secret for 20 blocks and may be revealed in the 10 after that.
    @Sendable private static func turnedOn(_ chain: inout Chain) {
        chain[Audit.terms, 1] = AuditTerms(revealDelay: 20, revealWindow: 10, since: 1)
    }

    /// On, and the staker's validator has committed to the seed of epoch 5, `age` blocks ago.
    private static func committed(_ age: UInt32, transcript: Bool = false) -> @Sendable (inout Chain) -> Void {
        { chain in
            turnedOn(&chain)
            let block = RefusalWorld.block - age
            let written = AuditTranscript(root: Hash256.blake2b([1]), items: 3, committedAt: block)
            let entry = AuditEntry(
                epoch: 5,
                commitment: commitment,
                committedAt: block,
                transcript: transcript ? written : nil,
                reveal: nil
            )
            chain[Audit.logs, 1, 1] = AuditLog(hotkey: RefusalWorld.hotkey, entries: [entry])
        }
    }

    private static func setTerms(_ delay: UInt32, _ window: UInt32, at netuid: NetUID = 1) -> Audit.Call {
        .setTerms(netuid: netuid, terms: AuditSettings(revealDelay: delay, revealWindow: window))
    }

    private static let terms: [RefusalCase] = [
        row(.subnet, setTerms(1, 1, at: RefusalWorld.missing), by: RefusalWorld.owner, .subnetNotExists),
        row(.other, setTerms(1, 0), by: RefusalWorld.owner, .invalidTerms),
        row(.other, setTerms(20_000, 1), by: RefusalWorld.owner, .invalidTerms),
        row(.other, setTerms(.max, .max), by: RefusalWorld.owner, .invalidTerms),
        row(.other, setTerms(19_999, 1), by: RefusalWorld.owner, nil),
        row(.other, .setTerms(netuid: 1, terms: nil), by: RefusalWorld.owner, nil, prepare: committed(1)),
    ]

    private static func commit(_ epoch: UInt64, at netuid: NetUID = 1) -> Audit.Call {
        .commitSeed(netuid: netuid, epoch: epoch, commitment: commitment)
    }

    private static let seeds: [RefusalCase] = [
        row(.subnet, commit(6, at: RefusalWorld.missing), .notEnabled),
        row(.other, commit(6), .notEnabled),
        row(.other, commit(6), by: RefusalWorld.stranger, .notValidator, prepare: turnedOn),
        row(.other, commit(6), .notValidator) {
            turnedOn(&$0)
            $0[Subtensor.validatorPermit, 1] = [true, false, true]
        },
        row(.other, commit(6), .notEnabled) {
            // Rules of a subnet that was here before.
            $0[Audit.terms, 1] = AuditTerms(revealDelay: 20, revealWindow: 10, since: 0)
        },
        row(.other, commit(5), .epochNotLater, prepare: committed(1)),
        row(.other, commit(.max), nil, prepare: committed(1)),
        row(.other, commit(0), nil, prepare: turnedOn),
    ]

    private static func transcript(_ epoch: UInt64, items: UInt32 = 3, at netuid: NetUID = 1) -> Audit.Call {
        .commitTranscript(netuid: netuid, epoch: epoch, root: Hash256.blake2b([1]), items: items)
    }

    private static let transcripts: [RefusalCase] = [
        row(.subnet, transcript(5, at: RefusalWorld.missing), .notEnabled),
        row(.other, transcript(5), .notEnabled),
        row(.other, transcript(5), by: RefusalWorld.stranger, .notValidator, prepare: turnedOn),
        row(.other, transcript(5), by: RefusalWorld.secondHotkey, .noCommitment, prepare: committed(1)),
        row(.other, transcript(4), .noCommitment, prepare: committed(1)),
        row(.other, transcript(5), .transcriptAlreadyCommitted, prepare: committed(1, transcript: true)),
        row(.other, transcript(5, items: .max), nil, prepare: committed(1)),
    ]

    private static func reveal(_ epoch: UInt64, seed: Bytes32 = seed, at netuid: NetUID = 1) -> Audit.Call {
        .revealSeed(netuid: netuid, epoch: epoch, seed: seed, salt: salt)
    }

    private static let reveals: [RefusalCase] = [
        row(.subnet, reveal(5, at: RefusalWorld.missing), .notEnabled),
        row(.other, reveal(5), by: RefusalWorld.stranger, .notValidator, prepare: turnedOn),
        row(.other, reveal(4), .noCommitment, prepare: committed(20, transcript: true)),
        row(.other, reveal(5), .noTranscript, prepare: committed(20)),
        row(.other, reveal(5), .revealTooEarly, prepare: committed(19, transcript: true)),
        row(.other, reveal(5), nil, prepare: committed(20, transcript: true)),
        row(.other, reveal(5), nil, prepare: committed(29, transcript: true)),
        row(.other, reveal(5), .revealTooLate, prepare: committed(30, transcript: true)),
        row(.other, reveal(5, seed: salt), .wrongSeed, prepare: committed(20, transcript: true)),
        row(.other, reveal(5), .alreadyRevealed) {
            committed(20, transcript: true)(&$0)
            $0[Audit.logs, 1, 1]?.entries[0].reveal = AuditReveal(seed: seed, salt: salt, revealedAt: 1)
        },
    ]
}
