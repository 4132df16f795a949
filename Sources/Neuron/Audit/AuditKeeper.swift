import ChainCrypto
public import Evaluation
import Foundation
public import Primitives
public import Runtime
import Synchronization

/// A validator's side of the audit: it writes transcripts down, commits to seeds and transcripts, and reveals seeds in
/// time.
///
/// All that it needs after a crash is the validator's secret and the files of its transcripts.
public final class AuditKeeper: Sendable {
    private let folder: String
    private let secret: [UInt8]
    private let netuid: NetUID
    private let hotkey: AccountID
    private let revealed = Mutex<Set<UInt64>>([])

    /// How many transcripts are kept: as many epochs as the chain keeps, and some.
    private static let kept = 20

    /// A keeper with transcripts in `folder`, which is made where it is missing.
    ///
    /// - Throws: ``ValidatorStateError`` where the folder cannot be made.
    public init(
        folder: String,
        secret: [UInt8],
        netuid: NetUID,
        hotkey: AccountID
    ) throws(ValidatorStateError) {
        self.folder = folder
        self.secret = secret
        self.netuid = netuid
        self.hotkey = hotkey
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw .unwritable(folder, "\(error)")
        }
    }

    /// The seed of an epoch's hidden items.
    public func seed(_ epoch: UInt64) -> EpochSeed {
        EpochSeed(validatorSecret: secret, netuid: netuid.rawValue, epoch: epoch)
    }

    /// The salt of an epoch's commitment; it follows from the secret, so that a crash loses none.
    private func salt(_ epoch: UInt64) -> [UInt8] {
        Array(Hashing.hmacSHA512(key: secret, message: Array("plexus/audit-salt/1/\(netuid)/\(epoch)".utf8)).prefix(32))
    }

    /// Saves a transcript, whole, beside which an older one of the same epoch counts for nothing.
    ///
    /// - Throws: ``ValidatorStateError`` where it cannot be written.
    public func save(_ transcript: EpochTranscript) throws(ValidatorStateError) {
        let path = path(transcript.epoch)
        do {
            try JSONEncoder().encode(transcript).write(to: URL(filePath: path), options: [.atomic])
        } catch {
            throw .unwritable(path, "\(error)")
        }
        let epochs = saved.sorted()
        for old in epochs.dropLast(Self.kept) { try? FileManager.default.removeItem(atPath: self.path(old)) }
    }

    /// A saved transcript; nil where there is none.
    public func transcript(_ epoch: UInt64) -> EpochTranscript? {
        FileManager.default.contents(atPath: path(epoch)).flatMap {
            try? JSONDecoder().decode(EpochTranscript.self, from: $0)
        }
    }

    /// A transcript for strangers: only once its seed is revealed, since it holds the miners' answers.
    public func served(_ epoch: UInt64) -> EpochTranscript? {
        revealed.withLock { $0.contains(epoch) } ? transcript(epoch) : nil
    }

    /// Whether an epoch's seed is known to be revealed.
    func isRevealed(_ epoch: UInt64) -> Bool {
        revealed.withLock { $0.contains(epoch) }
    }

    /// Notes that an epoch's seed is revealed: its transcript may be served from now on.
    func noteReveal(of epoch: UInt64) {
        revealed.withLock { _ = $0.insert(epoch) }
    }

    private func path(_ epoch: UInt64) -> String { "\(folder)/\(epoch).json" }

    /// The epochs of the saved transcripts.
    var saved: [UInt64] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.compactMap { $0.hasSuffix(".json") ? UInt64($0.dropLast(5)) : nil }
    }

    /// The calls that are due: commit to the epoch that begins, to transcripts of those that are over, and reveal what
    /// the delay allows. Each may be refused without harm and is due again the next time.
    ///
    /// - Parameters:
    ///   - epoch: The epoch that is running; items of it are asked only after its seed is committed to.
    ///   - block: The number of the block.
    ///   - terms: The subnet's rules.
    ///   - log: What the chain has of this validator.
    ///   - isFresh: Whether no item of the running epoch was asked yet: a seed is committed to before, or not at all.
    /// - Returns: The calls, in the order in which they must be made.
    public func due(
        epoch: UInt64,
        block: UInt32,
        terms: AuditTerms,
        log: AuditLog?,
        isFresh: Bool = true
    ) -> [RuntimeCall] {
        let entries = log?.hotkey == hotkey ? log?.entries ?? [] : []
        revealed.withLock { known in known.formUnion(entries.filter { $0.reveal != nil }.map(\.epoch)) }
        var calls: [Audit.Call] = []
        if isFresh, entries.last.map({ $0.epoch < epoch }) ?? true, let commitment = commitment(epoch) {
            calls.append(.commitSeed(netuid: netuid, epoch: epoch, commitment: commitment))
        }
        for entry in entries where entry.reveal == nil {
            if entry.transcript == nil, entry.epoch < epoch, let transcript = transcript(entry.epoch),
                let root = Bytes32(transcript.root)
            {
                let items = UInt32(clamping: transcript.items.count)
                calls.append(
                    .commitTranscript(netuid: netuid, epoch: entry.epoch, root: Hash256(root), items: items)
                )
            }
            let first = UInt64(entry.committedAt) + UInt64(terms.revealDelay)
            if entry.transcript != nil, UInt64(block) >= first, UInt64(block) < first + UInt64(terms.revealWindow),
                let seed = Bytes32(seed(entry.epoch).bytes), let salt = Bytes32(salt(entry.epoch))
            {
                calls.append(.revealSeed(netuid: netuid, epoch: entry.epoch, seed: seed, salt: salt))
            }
        }
        return calls.map { .audit($0) }
    }

    private func commitment(_ epoch: UInt64) -> Hash256? {
        guard let seed = Bytes32(seed(epoch).bytes), let salt = Bytes32(salt(epoch)) else { return nil }
        return Audit.commitment(seed: seed, salt: salt)
    }
}
