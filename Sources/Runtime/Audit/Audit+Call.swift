public import Frame
public import Primitives
import Scale

extension Audit {
    // @Scale("plexus_audit::pallet::Call")
    public enum Call: PalletCall, Sendable {
        /// Turns commitments on for a subnet, with the blocks for which seeds stay secret and in which they may be
        /// revealed after that, or off. The subnet's owner or root.
        case setTerms(netuid: NetUID, terms: AuditSettings?)
        /// Commits to the seed of an epoch's hidden tests. A validator with a permit; epochs only grow.
        case commitSeed(netuid: NetUID, epoch: UInt64, commitment: Hash256)
        /// Commits to what was asked in an epoch: the Merkle root of the transcript, and how many items it has.
        case commitTranscript(netuid: NetUID, epoch: UInt64, root: Hash256, items: UInt32)
        /// Reveals the seed of an epoch, once the transcript is committed to and the delay is over.
        case revealSeed(netuid: NetUID, epoch: UInt64, seed: Bytes32, salt: Bytes32)
    }

    // @Scale("plexus_audit::pallet::Event")
    public enum Event: PalletEvent, Sendable {
        /// The rules of a subnet were set, or commitments turned off.
        case termsSet(netuid: NetUID, terms: AuditSettings?)
        /// A seed was committed to.
        case seedCommitted(netuid: NetUID, hotkey: AccountID, epoch: UInt64, commitment: Hash256)
        /// A transcript was committed to.
        case transcriptCommitted(netuid: NetUID, hotkey: AccountID, epoch: UInt64, root: Hash256, items: UInt32)
        /// A seed was revealed.
        case seedRevealed(netuid: NetUID, hotkey: AccountID, epoch: UInt64, seed: Bytes32, salt: Bytes32)
    }

    // @Scale("plexus_audit::pallet::Error")
    public enum Failure: UInt8, PalletError, Sendable {
        /// There is no such subnet.
        case subnetNotExists
        /// The subnet does not use commitments.
        case notEnabled
        /// Delay and window are too long together, or there is no window.
        case invalidTerms
        /// The caller is no validator with a permit on the subnet.
        case notValidator
        /// An epoch must be later than all that the validator has committed to.
        case epochNotLater
        /// The validator has not committed to this epoch's seed, or so long ago that it is forgotten.
        case noCommitment
        /// The transcript is committed to already.
        case transcriptAlreadyCommitted
        /// The transcript is not committed to.
        case noTranscript
        /// The seed must stay secret for longer.
        case revealTooEarly
        /// The time to reveal is over.
        case revealTooLate
        /// Seed and salt are not those that were committed to.
        case wrongSeed
        /// The seed is revealed already.
        case alreadyRevealed
    }
}

/// What an owner asks for.
// @Scale("plexus_audit::AuditSettings")
public struct AuditSettings: Equatable, Sendable {
    /// For how many blocks after its commitment a seed stays secret.
    public var revealDelay: UInt32
    /// For how many blocks after that it may be revealed; one at least.
    public var revealWindow: UInt32

    /// Settings of their parts.
    public init(revealDelay: UInt32, revealWindow: UInt32) {
        self.revealDelay = revealDelay
        self.revealWindow = revealWindow
    }
}
