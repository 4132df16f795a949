import Evaluation
import Foundation

/// What a validator must not lose: its scores, the answers that it compares, the next hidden item, and commits that are
/// still to be revealed.
///
/// It is saved after each round, to a file beside the old one that then takes its place; a crash leaves one of the two.
/// The answers that the detector compares have a log of their own (``ItemLog``), since they are many.
struct ValidatorState: Sendable {
    /// Scores by hotkey.
    var book = ScoreBook()
    /// The last items with everybody's answers, for the detector.
    private(set) var packed: [PackedItem] = []
    /// How many of them came since the log was last written.
    var unsavedItems = 0
    /// What steered questions showed, by suspect.
    var steering: [MinerKey: SteeringTally] = [:]
    /// What questions beside the hidden items showed.
    var side = SideBook()
    /// How many hidden items were drawn in the epoch `seedEpoch`; a restart goes on behind them.
    var drawn: UInt64 = 0
    var seedEpoch: UInt64 = 0
    /// Rounds and answers so far.
    var rounds = 0
    var answers = 0
    /// The epoch in which weights were last set or committed.
    var weighedEpoch: UInt64?
    /// What was committed and not yet revealed.
    var pending: [PendingReveal] = []

    /// Weights that were committed.
    struct PendingReveal: Sendable, Codable, Equatable {
        /// The epoch of the commit.
        var epoch: UInt64
        var uids: [UInt16]
        var values: [UInt16]
        var salt: [UInt16]
        var versionKey: UInt64
    }

    /// How many items the detector looks back on.
    static let itemLimit = 600

    private struct Saved: Codable {
        var version = 1
        var book: Data
        /// The answers, in states of before they had a log of their own.
        var items: [ObservedItem]?
        /// Absent in states of before steered questions, or of when less of them was kept.
        var steering: [MinerKey: SteeringTally]?
        /// Absent in states of before side questions.
        var side: SideBook?
        var drawn: UInt64
        var seedEpoch: UInt64
        var rounds: Int
        var answers: Int
        var weighedEpoch: UInt64?
        var pending: [PendingReveal]
    }

    /// A new state.
    init() {}

    /// The last items with everybody's answers; each is unpacked when it is looked at.
    var items: some Collection<ObservedItem> { packed.lazy.map(\.item) }

    /// Adds an item, and forgets the oldest of too many.
    mutating func add(_ item: ObservedItem) {
        packed.append(PackedItem(item))
        unsavedItems += 1
        if packed.count > Self.itemLimit { packed.removeFirst(packed.count - Self.itemLimit) }
    }

    /// Reads a saved state; a missing file gives a new one.
    ///
    /// - Throws: ``ValidatorStateError`` where the file is there but holds no state.
    init(reading path: String) throws(ValidatorStateError) {
        guard FileManager.default.fileExists(atPath: path) else { return }
        guard let data = FileManager.default.contents(atPath: path) else { throw .unreadable(path) }
        do {
            let saved = try JSONDecoder().decode(Saved.self, from: data)
            guard saved.version == 1 else { throw ValidatorStateError.newer(path) }
            book = try ScoreBook(snapshot: saved.book)
            packed =
                saved.items?.map(PackedItem.init)
                ?? ItemLog(besides: path).read(upTo: saved.rounds, limit: Self.itemLimit)
            steering = saved.steering ?? [:]
            side = saved.side ?? SideBook()
            drawn = saved.drawn
            seedEpoch = saved.seedEpoch
            rounds = saved.rounds
            answers = saved.answers
            weighedEpoch = saved.weighedEpoch
            pending = saved.pending
        } catch let error as ValidatorStateError {
            throw error
        } catch {
            throw .damaged(path)
        }
    }

    /// Goes over to an epoch, where another one was drawn from before.
    mutating func begin(_ epoch: UInt64) {
        guard seedEpoch != epoch else { return }
        side.close(epoch: seedEpoch, items: drawn)
        (seedEpoch, drawn) = (epoch, 0)
    }

    /// Enters a round that was journalled and logged, but not counted when the validator was killed.
    ///
    /// - Parameters:
    ///   - items: The round's lines in the journal.
    ///   - logged: What the log has of all rounds, this one included.
    mutating func replay(_ items: [ValidatorJournal.Item], logged: [PackedItem]) {
        guard let last = items.last else { return }
        begin(last.epoch)
        let hidden = items.filter { $0.side == nil }
        side.enter(
            hidden: hidden.map(\.sideAnswers),
            digests: hidden.compactMap(\.digest),
            beside: items.filter { $0.side != nil }.map(\.sideAnswers)
        )
        for answer in hidden.flatMap(\.answers) {
            let outcome: Outcome =
                if let millionths = answer.millionths {
                    .answered(millionths: millionths, latencyMilliseconds: answer.milliseconds ?? 0)
                } else {
                    .failed
                }
            book.record(outcome, for: MinerKey(name: answer.hotkey), registeredAt: answer.registeredAt ?? 0)
            if answer.millionths != nil { answers += 1 }
        }
        for probe in last.probes ?? [] {
            steering[MinerKey(name: probe.suspect), default: SteeringTally()].add(probe.drawn)
        }
        packed = logged
        drawn = last.drawn ?? drawn
        rounds += 1
    }

    /// Saves the state without the answers.
    ///
    /// - Throws: ``ValidatorStateError/unwritable`` where the disk is full or the folder cannot be written.
    func save(to path: String) throws(ValidatorStateError) {
        do {
            let saved = Saved(
                book: try book.snapshot(),
                steering: steering,
                side: side,
                drawn: drawn,
                seedEpoch: seedEpoch,
                rounds: rounds,
                answers: answers,
                weighedEpoch: weighedEpoch,
                pending: pending
            )
            let data = try JSONEncoder().encode(saved)
            try data.write(to: URL(filePath: path), options: [.atomic])
        } catch {
            throw .unwritable(path, "\(error)")
        }
    }
}

/// Why a validator's state could not be read or saved.
public enum ValidatorStateError: Error, Sendable, Equatable, CustomStringConvertible {
    case unreadable(String)
    case damaged(String)
    case newer(String)
    case unwritable(String, String)

    public var description: String {
        switch self {
        case .unreadable(let path): "cannot read the validator's state \(path)"
        case .damaged(let path): "\(path) holds no validator's state; move it away to start anew"
        case .newer(let path): "\(path) was written by a newer version"
        case .unwritable(let path, let why): "cannot save the validator's state to \(path): \(why)"
        }
    }
}
