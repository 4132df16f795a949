import ChainCrypto
public import Frame
public import Primitives
public import Scale

/// Hidden tests that can be checked afterwards: validators commit to the seed of an epoch's tests, commit to the
/// transcript of what they asked and how they graded, and reveal the seed once the tests are over.
///
/// Ours; nothing of it exists on a subnet whose owner has not turned it on. Logs are kept by place, so that there are no
/// more than places, and each holds the last `MaxEntries` epochs.
public enum Audit: Pallet {
    public static let name = "Audit"
    public static let index: UInt8 = 101
    public static let storage: [any StorageItem] = [terms, logs]
    public static let constants: [any RuntimeConstant] = [maxEntries, maxRevealBlocks]

    /// The rules of subnets that use it.
    public static let terms = OptionalMap<NetUID, AuditTerms>("Terms", .identity)

    /// What the validator at a place of a subnet has committed to and revealed.
    public static let logs = OptionalDoubleMap<NetUID, UInt16, AuditLog>("Logs", .identity, .identity)

    /// How many epochs of each validator are kept.
    public static let maxEntries = Constant<UInt32>(
        "MaxEntries",
        16,
        "How many epochs of each validator are kept."
    )
    /// The most blocks that delay and window of reveals may have together.
    public static let maxRevealBlocks = Constant<UInt32>(
        "MaxRevealBlocks",
        fast: 20_000,
        standard: 100_800,
        "The most blocks that delay and window of reveals may have together."
    )

    public static func dispatch(
        _ call: Call,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        switch call {
        case .setTerms(let netuid, let terms):
            try setTerms(netuid, terms, from: origin, on: &chain)
        case .commitSeed(let netuid, let epoch, let commitment):
            try commitSeed(netuid, epoch, commitment, by: try origin.requireSigned(), on: &chain)
        case .commitTranscript(let netuid, let epoch, let root, let items):
            try commitTranscript(netuid, epoch, root, items: items, by: try origin.requireSigned(), on: &chain)
        case .revealSeed(let netuid, let epoch, let seed, let salt):
            try revealSeed(netuid, epoch, seed: seed, salt: salt, by: try origin.requireSigned(), on: &chain)
        }
    }

    /// The rules of a subnet; nil where it uses none. Rules of a subnet that was here before under the same number
    /// count for nothing.
    public static func terms(of netuid: NetUID, in chain: Chain) -> AuditTerms? {
        guard let terms = chain[terms, netuid], chain[Subtensor.networksAdded, netuid] else { return nil }
        return terms.since == chain[Subtensor.networkRegisteredAt, netuid] ? terms : nil
    }

    /// The hash that a seed is committed by: BLAKE2b-256 over a label, the seed and the salt.
    public static func commitment(seed: Bytes32, salt: Bytes32) -> Hash256 {
        Hash256.blake2b(Array("plexus/seed-commitment/1".utf8) + seed.bytes + salt.bytes)
    }
}

/// The rules of a subnet that uses commitments.
// @Scale("plexus_audit::AuditTerms")
public struct AuditTerms: Equatable, Sendable {
    /// For how many blocks after its commitment a seed stays secret.
    public var revealDelay: UInt32
    /// For how many blocks after that it may be revealed.
    public var revealWindow: UInt32
    /// The block in which the subnet was registered.
    public var since: UInt64
}

/// What one validator has committed to and revealed, the oldest epoch first.
// @Scale("plexus_audit::AuditLog")
public struct AuditLog: Equatable, Sendable {
    /// The hotkey that it belongs to; another one at the same place begins anew.
    public var hotkey: AccountID
    /// The epochs.
    public var entries: [AuditEntry]
}

/// One epoch of a validator.
// @Scale("plexus_audit::AuditEntry")
public struct AuditEntry: Equatable, Sendable {
    /// The epoch, as the validator numbers it.
    public var epoch: UInt64
    /// What the seed was committed by.
    public var commitment: Hash256
    /// The block of the commitment.
    public var committedAt: UInt32
    /// What was asked; nil until it is over.
    public var transcript: AuditTranscript?
    /// The seed; nil until it is revealed.
    public var reveal: AuditReveal?
}

/// What a validator asked in an epoch.
// @Scale("plexus_audit::AuditTranscript")
public struct AuditTranscript: Equatable, Sendable {
    /// The Merkle root of the items with their answers and grades.
    public var root: Hash256
    /// How many items there are.
    public var items: UInt32
    /// The block in which it was committed to.
    public var committedAt: UInt32
}

/// A revealed seed.
// @Scale("plexus_audit::AuditReveal")
public struct AuditReveal: Equatable, Sendable {
    public var seed: Bytes32
    public var salt: Bytes32
    /// The block of the reveal.
    public var revealedAt: UInt32
}
