import Evaluation
import Foundation
import Logging

/// What a validator does before it goes on: it reads its state, enters the journal's last round where a crash came
/// before the state counted it, cuts off what a crash left half written, and says what is damaged.
struct ValidatorRecovery: Sendable {
    let folder: String
    let statePath: String

    /// The end of a journal.
    struct Tail: Sendable {
        /// The last whole round; empty where there is none.
        var round: [ValidatorJournal.Item] = []
        /// The bytes up to the end of the last whole round.
        var length = 0
        /// Lines before the last round that hold no item, from 1.
        var damaged: [Int] = []
    }

    /// The state to go on from.
    ///
    /// - Throws: ``ValidatorStateError`` where there is a state that cannot be read.
    func run(logger: Logger) throws(ValidatorStateError) -> ValidatorState {
        removeLeftovers()
        var state = try ValidatorState(reading: statePath)
        let log = ItemLog(besides: statePath)
        if let damage = Self.damage(log, state) { logger.warning("\(damage)") }
        let path = ValidatorJournal.itemsPath(folder)
        guard let data = FileManager.default.contents(atPath: path) else { return state }
        let tail = Self.tail(of: data)
        for line in tail.damaged.prefix(3) {
            logger.warning("\(path), line \(line) is damaged: what it held is in the scores, but cannot be explained")
        }
        if tail.length < data.count {
            logger.warning("\(path) ends within a round, which counts for nothing and is cut off")
            try cut(path, to: tail.length)
        }
        if let last = tail.round.last, last.round == state.rounds + 1 {
            state.replay(tail.round, logged: log.read(upTo: state.rounds + 1, limit: ValidatorState.itemLimit))
            try state.save(to: statePath)
            logger.notice("round \(state.rounds) was journalled before a crash and is counted now")
        }
        return state
    }

    /// What is wrong with the log of answers; nil where it holds the last round that the state counts.
    static func damage(_ log: ItemLog, _ state: ValidatorState) -> String? {
        guard state.rounds > 0, state.packed.isEmpty || FileManager.default.fileExists(atPath: log.path) else {
            return nil
        }
        let last = log.readable(upTo: state.rounds)
        guard last < state.rounds else { return nil }
        return
            "\(log.path) is damaged behind round \(last) of \(state.rounds): scores are whole, and copies are told by the "
            + "\(state.packed.count) items that can be read, until new ones come"
    }

    /// Reads the end of a journal.
    static func tail(of data: Data) -> Tail {
        var tail = Tail()
        var open: [ValidatorJournal.Item] = []
        let decoder = JSONDecoder()
        var (start, number, bad) = (data.startIndex, 0, [Int]())
        while let end = data[start...].firstIndex(of: 0x0a) {
            number += 1
            let item = try? decoder.decode(ValidatorJournal.Item.self, from: data[start..<end])
            start = data.index(after: end)
            guard let item else {
                bad.append(number)
                open = []
                continue
            }
            if item.place ?? 0 == 0 { open = [] }
            open.append(item)
            // Journals of before do not say where a round ends; their last line is taken as an end.
            guard let of = item.of else {
                (tail.round, tail.length, open) = ([], start - data.startIndex, [])
                tail.damaged += bad
                bad = []
                continue
            }
            if open.count == of {
                (tail.round, tail.length, open) = (open, start - data.startIndex, [])
                tail.damaged += bad
                bad = []
            }
        }
        return tail
    }

    private func cut(_ path: String, to length: Int) throws(ValidatorStateError) {
        do {
            guard let file = FileHandle(forWritingAtPath: path) else { throw CocoaError(.fileWriteNoPermission) }
            defer { try? file.close() }
            try file.truncate(atOffset: UInt64(length))
        } catch {
            throw .unwritable(path, "\(error)")
        }
    }

    /// Files that were to take the place of others when the validator was killed.
    private func removeLeftovers() {
        let manager = FileManager.default
        for folder in [folder, folder + "/transcripts"] {
            for name in (try? manager.contentsOfDirectory(atPath: folder)) ?? [] where name.hasPrefix(".dat.nosync") {
                try? manager.removeItem(atPath: "\(folder)/\(name)")
            }
        }
    }
}
