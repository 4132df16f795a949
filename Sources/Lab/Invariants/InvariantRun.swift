import ChainCrypto
import Frame
import Primitives
import Runtime
import Scale
import State

/// A long random run of the runtime, after every block of which the books must balance.
///
/// Random calls of every kind that the runtime knows, signed by many accounts and by the administrator, are executed as
/// transactions with fees. After each block step and after each block the books are read and checked, and for each
/// call that fails, that it changed nothing but fee and nonce.
public struct InvariantRun: Sendable {
    /// What is to be done.
    public struct Settings: Sendable, Equatable {
        /// How many calls are made in all.
        public var calls: Int
        /// In how many blocks.
        public var blocks: Int
        /// What decides all random numbers.
        public var seed: UInt64
        /// How many subnets there are, root apart.
        public var subnets: Int
        /// After so many findings the run ends.
        public var findingLimit: Int
        /// After how many blocks indexes and the claims of root stakers are checked, which takes the longest; the books
        /// are read after every block in any case.
        public var thoroughInterval: Int
        /// A block in which books and indexes are read after each call, so that a finding names its call.
        public var inspectedBlock: UInt64?

        public init(
            calls: Int,
            blocks: Int,
            seed: UInt64,
            subnets: Int = 16,
            findingLimit: Int = 20,
            thoroughInterval: Int = 1,
            inspectedBlock: UInt64? = nil
        ) {
            self.calls = calls
            self.blocks = blocks
            self.seed = seed
            self.subnets = subnets
            self.findingLimit = findingLimit
            self.thoroughInterval = thoroughInterval
            self.inspectedBlock = inspectedBlock
        }
    }

    /// After how many blocks the administrator sets limits back that random calls have closed.
    private static let upkeepInterval = 100

    private let settings: Settings
    private let population = LabPopulation()
    private var random: LabRandom
    private var factory: CallFactory
    private var chain: LabChain
    private var report: InvariantReport
    private var books: Books
    /// The changes of the block in progress, where they are known: before the next call.
    private var changes: [StateChange]?
    /// Hotkey, coldkey and subnet of all stake, as of the last block.
    private var positions: [Triple<AccountID, AccountID, NetUID>] = []
    /// What key swaps left behind of the stake that they moved.
    private var leftovers = SwapLeftovers()
    /// For each subnet's registration: what its unheld alpha counts from.
    private var unheldBase: [NetUID: (registrations: UInt64, value: Int128)] = [:]

    /// Prepares a run.
    ///
    /// - Throws: `LabError.badSetting` for numbers that make no run, `.notPrepared` where the runtime refuses what the
    ///   run begins with.
    public init(_ settings: Settings) throws(LabError) {
        guard settings.blocks > 0, settings.calls >= 0 else {
            throw .badSetting("a run needs at least one block")
        }
        guard settings.thoroughInterval > 0 else {
            throw .badSetting("the interval of thorough checks is at least one block")
        }
        guard (1...64).contains(settings.subnets) else {
            throw .badSetting("a run has 1 to 64 subnets, not \(settings.subnets)")
        }
        self.settings = settings
        random = LabRandom(seed: settings.seed)
        factory = try CallFactory(population)
        chain = LabChain(population.genesis(.fast), profile: .fast)
        try LabPreparation(population: population, subnets: settings.subnets).run(on: &chain)
        let start = Chain(chain.state, profile: .fast)
        books = Books(start)
        positions = start.keys(of: Subtensor.alphaV2)
        report = InvariantReport(seed: settings.seed, subnets: settings.subnets, calls: factory.callNames)
        rebase()
    }

    /// Makes all blocks.
    ///
    /// - `progress`: called after each block with the number of blocks made.
    public mutating func run(progress: (Int) -> Void = { _ in }) throws(LabError) -> InvariantReport {
        for index in 0..<settings.blocks {
            let due = settings.calls * (index + 1) / settings.blocks - settings.calls * index / settings.blocks
            try makeBlock(calls: due, upkeep: index % Self.upkeepInterval == 0)
            progress(index + 1)
            if report.findings.count >= settings.findingLimit { break }
        }
        report.stateRoot = "\(chain.state.root)"
        return report
    }

    private mutating func makeBlock(calls: Int, upkeep: Bool) throws(LabError) {
        let parent = chain.state
        try chain.beginBlock()
        report.blocks += 1
        changes = nil
        let stepBooks = Books(chain.chain)
        let stepEvents = chain.chain.events
        note(checks(of: stepEvents[...]).violationsOfStep(from: books, to: stepBooks))
        if settings.inspectedBlock == chain.chain.block {
            let before = Chain(parent, profile: .fast)
            let found = Self.shrunkMargins(from: before, to: chain.chain) + newIndexViolations(before, chain.chain)
            note(found, call: "the block step")
        }
        if upkeep { try keepUp() }
        for _ in 0..<calls { try makeCall() }
        let callEvents = chain.chain.events.dropFirst(stepEvents.count)
        let checks = checks(of: callEvents)
        chain.endBlock()
        let ended = Chain(chain.state, profile: .fast)
        let after = Books(ended)
        note(BookChecks.violations(of: after))
        note(checks.violationsOfCalls(from: stepBooks, to: after))
        books = after
        rebase()
        guard report.blocks.isMultiple(of: settings.thoroughInterval) || report.blocks == settings.blocks else {
            return
        }
        positions = ended.keys(of: Subtensor.alphaV2)
        note(IndexChecks.violations(in: ended, leftovers: leftovers))
        note(solvencyViolations(in: ended))
    }

    private mutating func makeCall() throws(LabError) {
        let call = factory.next(in: chain.chain, positions: positions, using: &random)
        let before = chain.chain
        let outcome: LabChain.Outcome
        do {
            outcome = try chain.send(call.bytes, from: call.signer)
        } catch {
            throw .unreadableCall("\(call.name): \(error)")
        }
        var isAccepted = false
        switch outcome {
        case .accepted:
            let events = chain.chain.events.dropFirst(before.events.count)
            isAccepted = !Self.failedAsRoot(events)
            leftovers.note(events, from: before, to: chain.chain)
            changes = nil
        case .failed:
            checkRefusal(of: call, from: before, isIncluded: true)
        case .refused:
            checkRefusal(of: call, from: before, isIncluded: false)
        }
        report.count(call.name, outcome, isAccepted: isAccepted)
        if settings.inspectedBlock == chain.chain.block { inspect(call, from: before) }
    }

    private mutating func inspect(_ call: CallFactory.Planned, from before: Chain) {
        let checks = checks(of: chain.chain.events.dropFirst(before.events.count))
        let found = checks.violationsOfCalls(from: Books(before), to: Books(chain.chain))
        let shrunk = Self.shrunkMargins(from: before, to: chain.chain)
        let indexes = newIndexViolations(before, chain.chain)
        note(found + shrunk + indexes, call: "\(call.name) of \(call.signer): \(Hex.encode(call.bytes))")
    }

    /// What is wrong with indexes after something that was not wrong before it.
    private func newIndexViolations(_ before: Chain, _ after: Chain) -> [String] {
        let known = Set(IndexChecks.violations(in: before, leftovers: leftovers))
        return IndexChecks.violations(in: after, leftovers: leftovers).filter { !known.contains($0) }
    }

    /// Subnets on which calls left less alpha for the claims of root stakers than there was, beyond rounding.
    private static func shrunkMargins(from before: Chain, to after: Chain) -> [String] {
        let (old, new) = (ClaimMargins(before), ClaimMargins(after))
        return new.losses(since: old).compactMap { change in
            guard change.loss > Int128(2 * (old.positions + new.positions)) else { return nil }
            return "subnet \(change.netuid): \(change.loss) rao of alpha less for claims of root stakers"
        }
    }

    private mutating func checkRefusal(of call: CallFactory.Planned, from before: Chain, isIncluded: Bool) {
        let newChanges = chain.chain.overlay.pendingChanges()
        let check = RefusalCheck(
            before: before,
            after: chain.chain,
            signer: call.signer,
            oldChanges: changes ?? before.overlay.pendingChanges(),
            newChanges: newChanges
        )
        changes = newChanges
        note(check.violations(isIncluded: isIncluded), call: call.name)
    }

    /// Whether a call as root failed inside the transaction that carried it: pallet Sudo's event with an error.
    private static func failedAsRoot(_ events: ArraySlice<StoredEvent>) -> Bool {
        events.contains { $0.bytes.count > 2 && $0.bytes[0] == Sudo.index && $0.bytes[1] == 0 && $0.bytes[2] == 1 }
    }

    /// Sets back what random calls closed, opens subnets that were registered since, and helps who cannot act any more.
    private mutating func keepUp() throws(LabError) {
        let before = chain.chain
        let preparation = LabPreparation(population: population, subnets: settings.subnets)
        try preparation.revive(on: &chain)
        try preparation.open(on: &chain)
        leftovers.note(chain.chain.events.dropFirst(before.events.count), from: before, to: chain.chain)
    }

    private func checks(of events: ArraySlice<StoredEvent>) -> BookChecks {
        var checks = BookChecks(block: chain.chain.block, positions: positions.count)
        for event in events {
            guard let first = event.bytes.first, first == Balances.index || first == Subtensor.index else { continue }
            switch Events.decoded(event) {
            case .balances(.dustLost(_, let amount)), .balances(.burned(_, let amount)):
                checks.destroyed &+= amount.rawValue
            case .subtensor(.rootClaimed):
                checks.hasClaims = true
            default:
                break
            }
        }
        return checks
    }

    // MARK: Findings

    private mutating func note(_ violations: [String], call: String? = nil) {
        for text in violations {
            report.findings.append(.init(block: chain.chain.block, call: call, text: text))
        }
    }

    private mutating func rebase() {
        for (netuid, subnet) in books.subnets
        where unheldBase[netuid].map({ $0.registrations != subnet.registrations }) ?? true {
            unheldBase[netuid] = (subnet.registrations, subnet.unheld)
        }
    }

    /// Alpha that nobody holds must be enough for what stakers on root can claim.
    private mutating func solvencyViolations(in ended: Chain) -> [String] {
        let claims = RootClaims(ended)
        var found: [String] = []
        for (netuid, owed) in claims.owed.sorted(by: { $0.key < $1.key }) {
            guard let subnet = books.subnets[netuid], let base = unheldBase[netuid] else { continue }
            let unheld = subnet.unheld - base.value
            report.largestUnheld = max(report.largestUnheld, UInt64(clamping: unheld))
            report.largestOwed = max(report.largestOwed, UInt64(clamping: owed))
            // A staker's claims round by a rao with each change of its stake.
            let twice = leftovers.secondClaims(on: netuid, registrations: subnet.registrations)
            if owed > unheld + twice + Int128(report.accepted + 2 * claims.positions) {
                found.append("subnet \(netuid): stakers on root can claim \(owed) rao, there are \(unheld)")
            }
        }
        return found
    }
}
