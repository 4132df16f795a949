import Frame
import Primitives
import Runtime
import State
import Storage

/// Owns execution: one block at a time, each on top of the last one published.
actor BlockExecutor {
    /// What time a block asks for.
    enum AskedTime {
        /// The clock's.
        case clock
        /// The earliest that may be.
        case earliest
    }

    /// The latest time that can be set, in milliseconds: the end of the year 9999.
    static let latestTime: UInt64 = 253_402_300_799_999

    /// After so many transactions in a row that a block has no room for, it counts as full.
    private static let refusalLimit = 16

    private let executor = SerialQueueExecutor(label: "plexus.blocks")
    private let ledger: Ledger
    private let profile: Profile
    private let clock: EngineClock
    private let timeBudget: Duration?
    private let storage: EngineStorage?
    /// A block that is right and could not be stored: nobody has heard of it, and it is stored before any other.
    private var held: Finished?
    /// By how much the chain's time runs ahead of the clock since somebody set it, in milliseconds.
    private var clockOffset: Int64 = 0
    /// The time that somebody set for the next block.
    private var setTime: UInt64?

    init(ledger: Ledger, configuration: EngineConfiguration) {
        self.ledger = ledger
        profile = configuration.profile
        clock = configuration.clock
        timeBudget = configuration.timeBudget
        storage = configuration.storage
    }

    nonisolated var unownedExecutor: UnownedSerialExecutor {
        executor.asUnownedSerialExecutor()
    }

    /// Makes and publishes the next block of ready transactions.
    ///
    /// - Returns: The block, and how many transactions it took.
    func produce(at asked: AskedTime) throws(EngineError) -> (block: BlockRecord, transactions: Int) {
        do throws(StorageError) {
            if let held = try publishHeld() { return (held.block.record, held.included.count) }
        } catch {
            throw .notStored(error)
        }
        let parent = ledger.head
        let time = nextTime(asked, after: parent)
        var builder = BlockBuilder(after: parent, slot: Aura.slot(at: time, in: profile).content, profile: profile)
        do {
            let inherent = try CheckedExtrinsic(bytes: BlockBuilder.timeInherent(time))
            try builder.applyInherent(inherent)
        } catch let error as InvalidTransaction {
            throw .inherentRefused(error)
        } catch {
            throw .inherentRefused(.badMandatory)
        }
        var draft = Draft()
        fill(&builder, &draft)
        let block = builder.finish()
        setTime = nil
        do throws(StorageError) {
            try conclude(Finished(block: block, included: draft.included, accounts: draft.accounts))
        } catch {
            throw .notStored(error)
        }
        return (block.record, draft.included.count)
    }

    /// Sets the time of the next block; the clock goes on from there.
    func set(time: UInt64) throws(ControlError) {
        let last = BlockBuilder.time(of: ledger.head.state, profile: profile)
        guard time > last else { throw .timeNotLater(asked: time, last: last) }
        guard time <= Self.latestTime else { throw .timeTooFar(limit: Self.latestTime) }
        setTime = time
        clockOffset = Int64(truncatingIfNeeded: time &- clock.milliseconds())
    }

    /// Executes and publishes a block of others whose extrinsics were verified.
    func importBlock(_ stated: Header, _ extrinsics: [CheckedExtrinsic]) throws(ImportError) -> Hash256 {
        do throws(StorageError) {
            if let held = try publishHeld(), held.block.record.header == stated { return held.block.record.hash }
        } catch {
            throw .notStored(error)
        }
        let parent = ledger.head
        guard stated.parentHash == parent.hash else {
            throw .doesNotFollowHead(parent: stated.parentHash, head: parent.hash)
        }
        let block = try BlockImport.execute(stated, extrinsics, after: parent, profile: profile)
        let finished = Finished(
            block: block,
            included: Set(extrinsics.map(\.hash)),
            accounts: Set(extrinsics.compactMap(\.signer))
        )
        do throws(StorageError) {
            try conclude(finished)
        } catch {
            throw .notStored(error)
        }
        return block.record.hash
    }

    // MARK: Storing

    /// A block with what its publication needs.
    private struct Finished {
        let block: ExecutedBlock
        let included: Set<Hash256>
        let accounts: Set<AccountID>
    }

    /// Stores a block, then publishes it. Where it cannot be stored it is held, and nothing is published.
    private func conclude(_ finished: Finished) throws(StorageError) {
        if let storage {
            do throws(StorageError) {
                try store(finished.block, in: storage)
            } catch {
                held = finished
                storage.report(error)
                throw error
            }
        }
        ledger.publish(finished.block, included: finished.included, accounts: finished.accounts)
    }

    /// Stores and publishes the block that is held; nil where there is none.
    ///
    /// Nobody knows whether the write that failed happened: the store is opened anew, and its head tells.
    private func publishHeld() throws(StorageError) -> Finished? {
        guard let held, let storage else { return nil }
        do throws(StorageError) {
            try storage.chain.store.recover()
            let stored = try storage.chain.head()
            if stored.hash != held.block.record.hash { try store(held.block, in: storage) }
        } catch {
            storage.report(error)
            throw error
        }
        self.held = nil
        storage.report(nil)
        ledger.publish(held.block, included: held.included, accounts: held.accounts)
        return held
    }

    private func store(_ block: ExecutedBlock, in storage: EngineStorage) throws(StorageError) {
        try storage.chain.commit(
            StoredBlock(header: block.record.header, extrinsics: block.record.extrinsics),
            changes: block.changes,
            before: block.parent.state,
            durable: storage.isDurable
        )
    }

    // MARK: Time

    private func nextTime(_ asked: AskedTime, after parent: BlockRecord) -> UInt64 {
        let earliest = BlockBuilder.time(of: parent.state, profile: profile) &+ profile.slotMilliseconds
        if let setTime { return max(setTime, earliest) }
        switch asked {
        case .clock: return max(clock.milliseconds() &+ UInt64(bitPattern: clockOffset), earliest)
        case .earliest: return earliest
        }
    }

    // MARK: Filling

    /// What a block took and tried.
    private struct Draft {
        var included: Set<Hash256> = []
        var accounts: Set<AccountID> = []
        var refusals = 0
    }

    /// Takes ready transactions, the best first, until there are none, the block is full or its time is up.
    private func fill(_ builder: inout BlockBuilder, _ draft: inout Draft) {
        let end = timeBudget.map { ContinuousClock.now + $0 }
        var accepted: PooledTransaction?
        while draft.refusals < Self.refusalLimit {
            if let end, ContinuousClock.now >= end { break }
            let previous = accepted
            let next = ledger.read { contents in
                if let previous { contents.pool.accept(previous) }
                return contents.pool.take()
            }
            accepted = nil
            guard let transaction = next else { return }
            draft.accounts.insert(transaction.signer)
            if tryOut(transaction, &builder, &draft) { accepted = transaction }
        }
    }

    private func tryOut(
        _ transaction: PooledTransaction,
        _ builder: inout BlockBuilder,
        _ draft: inout Draft
    ) -> Bool {
        do {
            try builder.apply(transaction.extrinsic)
            draft.included.insert(transaction.hash)
            draft.refusals = 0
            return true
        } catch .exhaustsResources, .future {
            // Its account waits: for a block with room, or for the head's nonce to be read again.
            draft.refusals += 1
        } catch {
            let now = clock.milliseconds()
            let notice = ledger.read { contents in
                contents.pool.ban(transaction.hash, at: now)
                return contents.pool.reject(transaction)
            }
            notice?.deliver()
        }
        return false
    }
}
