import Frame
import Primitives
import Runtime
import TestSupport
import Testing

@testable import Engine

/// The pool's own order and bookkeeping, with priorities that no call of the runtime has.
@Suite("The pool's order")
struct PoolOrderTests {
    let people: [Person]
    let engine: Engine

    init() throws {
        people = try ["//Alice", "//Bob", "//Charlie", "//Dave"].map { try Person($0) }
        engine = try TestChain.engine()
    }

    private func candidate(
        _ person: Int,
        _ nonce: Nonce,
        priority: UInt64 = 1,
        tag: UInt8 = 0,
        death: BlockNumber? = nil,
        watcher: AsyncStream<TransactionStatus>.Continuation? = nil
    ) throws -> Candidate {
        let bytes = try people[person].sign(.system(.remark(remark: [tag])), nonce: nonce, on: engine)
        return Candidate(
            extrinsic: try CheckedExtrinsic(bytes: bytes),
            signer: people[person].account,
            nonce: nonce,
            priority: priority,
            death: death,
            watcher: watcher
        )
    }

    @Test func is_priority_then_arrival_with_nonces_in_order() throws {
        var pool = TransactionPool(limits: PoolLimits())
        var notices: [Notice] = []
        for (person, nonce, priority) in [(0, 1, 9), (1, 0, 2), (2, 0, 5), (0, 0, 1), (3, 0, 5)] {
            let candidate = try candidate(person, Nonce(nonce), priority: UInt64(priority))
            _ = try pool.insert(candidate, accountNonce: 0, head: 0, notices: &notices)
        }
        var order: [AccountID] = []
        while let next = pool.take() {
            order.append(next.signer)
            pool.accept(next)
        }
        #expect(order == [2, 3, 1, 0, 0].map { people[$0].account })
    }

    @Test func lets_a_higher_priority_take_the_place_of_a_lower() throws {
        var pool = TransactionPool(limits: PoolLimits())
        var notices: [Notice] = []
        let (updates, watcher) = AsyncStream<TransactionStatus>.makeStream()
        let watched = try candidate(0, 0, priority: 3, watcher: watcher)
        _ = try pool.insert(watched, accountNonce: 0, head: 0, notices: &notices)
        let lower = try candidate(0, 0, priority: 3, tag: 1)
        #expect(throws: PoolError.tooLowPriority(old: 3, new: 3)) {
            try pool.insert(lower, accountNonce: 0, head: 0, notices: &notices)
        }
        let higher = try candidate(0, 0, priority: 4, tag: 2)
        _ = try pool.insert(higher, accountNonce: 0, head: 0, notices: &notices)
        #expect(notices.map(\.statuses) == [[.usurped(higher.extrinsic.hash)]])
        #expect(pool.all.map(\.hash) == [higher.extrinsic.hash])
        let (first, second) = (pool.take(), pool.take())
        #expect(first?.hash == higher.extrinsic.hash)
        #expect(second == nil)
        _ = updates
    }

    @Test func does_not_replace_what_a_block_is_trying() throws {
        var pool = TransactionPool(limits: PoolLimits())
        var notices: [Notice] = []
        _ = try pool.insert(candidate(0, 0), accountNonce: 0, head: 0, notices: &notices)
        let next = pool.take()
        let taken = try #require(next)
        let higher = try candidate(0, 0, priority: 4, tag: 2)
        #expect(throws: PoolError.tooLowPriority(old: 1, new: 4)) {
            try pool.insert(higher, accountNonce: 0, head: 0, notices: &notices)
        }
        pool.accept(taken)
        #expect(throws: PoolError.tooLowPriority(old: 1, new: 4)) {
            try pool.insert(higher, accountNonce: 0, head: 0, notices: &notices)
        }
    }

    @Test func lets_arrivals_join_the_block_being_built() throws {
        var pool = TransactionPool(limits: PoolLimits())
        var notices: [Notice] = []
        _ = try pool.insert(candidate(0, 0), accountNonce: 0, head: 0, notices: &notices)
        let next = pool.take()
        let first = try #require(next)
        _ = try pool.insert(candidate(0, 1), accountNonce: 0, head: 0, notices: &notices)
        let tooEarly = pool.take()
        #expect(tooEarly == nil)
        pool.accept(first)
        let second = pool.take()
        #expect(second?.nonce == 1)
    }

    @Test func tells_of_those_that_fell_behind_even_where_it_has_no_room() throws {
        var limits = PoolLimits()
        limits.futureCount = 0
        var pool = TransactionPool(limits: limits)
        var notices: [Notice] = []
        let (updates, watcher) = AsyncStream<TransactionStatus>.makeStream()
        _ = try pool.insert(candidate(0, 0, watcher: watcher), accountNonce: 0, head: 0, notices: &notices)
        // The head's nonce went on to 2 by something that the pool did not see.
        let later = try candidate(0, 3)
        #expect(throws: PoolError.poolFull) {
            try pool.insert(later, accountNonce: 2, head: 0, notices: &notices)
        }
        #expect(notices.map(\.statuses) == [[.invalid]])
        #expect(pool.usage == PoolUsage())
        _ = updates
    }

    @Test func follows_a_nonce_that_went_back() throws {
        var pool = TransactionPool(limits: PoolLimits())
        var notices: [Notice] = []
        let account = people[0].account
        for nonce in Nonce(5)..<8 {
            _ = try pool.insert(candidate(0, nonce), accountNonce: 5, head: 0, notices: &notices)
        }
        _ = pool.follow(nonces: [(account, 0)], included: [], block: .zero, number: 1)
        #expect(pool.usage.ready == 0)
        #expect(pool.usage.future == 3)
        _ = pool.follow(nonces: [(account, 6)], included: [], block: .zero, number: 2)
        #expect(pool.usage.ready == 2)
        #expect(pool.usage.future == 0)
        #expect(pool.nextNonce(of: account, afterState: 6) == 8)
        #expect(pool.nextNonce(of: account, afterState: 7) == 7)
    }

    /// Random arrivals, blocks and failures; after each step the pool must agree with a plain list of what it holds.
    @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
    func agrees_with_a_plain_list(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var pool = TransactionPool(limits: PoolLimits())
        var notices: [Notice] = []
        var nonces: [Nonce] = [0, 0, 0, 0]
        var head: BlockNumber = 0
        for step in 0..<250 {
            if UInt8.random(in: 0..<10, using: &generator) < 8 {
                let person = Int.random(in: 0..<4, using: &generator)
                let nonce = nonces[person] + Nonce.random(in: 0..<6, using: &generator)
                let candidate = try candidate(
                    person,
                    nonce,
                    priority: UInt64.random(in: 1..<4, using: &generator),
                    tag: UInt8(truncatingIfNeeded: step),
                    death: Bool.random(using: &generator) ? head + 2 + UInt32.random(in: 0..<4, using: &generator) : nil
                )
                let held = pool.all.first { $0.signer == candidate.signer && $0.nonce == nonce }
                do {
                    _ = try pool.insert(candidate, accountNonce: nonces[person], head: head, notices: &notices)
                    #expect(held.map { $0.priority < candidate.priority } ?? true)
                } catch {
                    #expect(error == .tooLowPriority(old: held?.priority ?? 0, new: candidate.priority))
                }
            } else {
                build(&pool, &nonces, head: &head, &generator)
            }
            check(pool, nonces, head: head)
        }
        #expect(head > 5)
    }

    /// Builds a block whose transactions are taken, refused or put back at random.
    private func build(
        _ pool: inout TransactionPool,
        _ nonces: inout [Nonce],
        head: inout BlockNumber,
        _ generator: inout SeededGenerator
    ) {
        var included: Set<Hash256> = []
        var blocked: Set<AccountID> = []
        let start = nonces
        while true {
            let expected = best(pool, nonces, blocked: blocked)
            let next = pool.take()
            #expect(next?.hash == expected?.hash)
            guard let next, let person = people.firstIndex(where: { $0.account == next.signer }) else { break }
            switch UInt8.random(in: 0..<6, using: &generator) {
            case 0:
                blocked.insert(next.signer)
            case 1:
                _ = pool.reject(next)
            default:
                pool.accept(next)
                included.insert(next.hash)
                nonces[person] += 1
            }
        }
        // A block that came to nothing leaves the head where it was.
        if UInt8.random(in: 0..<4, using: &generator) == 0 {
            nonces = start
            included = []
        } else {
            head += 1
        }
        let accounts = people.indices.map { (account: people[$0].account, nonce: nonces[$0]) }
        _ = pool.follow(nonces: accounts, included: included, block: .zero, number: head)
    }

    private func best(_ pool: TransactionPool, _ nonces: [Nonce], blocked: Set<AccountID>) -> PooledTransaction? {
        pool.all
            .filter { transaction in
                !blocked.contains(transaction.signer)
                    && people.indices.contains {
                        people[$0].account == transaction.signer && nonces[$0] == transaction.nonce
                    }
            }
            .min { left, right in
                left.priority == right.priority ? left.arrival < right.arrival : left.priority > right.priority
            }
    }

    private func check(_ pool: TransactionPool, _ nonces: [Nonce], head: BlockNumber) {
        var ready = 0
        for (person, nonce) in zip(people, nonces) {
            let held = Set(pool.all.filter { $0.signer == person.account }.map(\.nonce))
            var end = nonce
            while held.contains(end) { end += 1 }
            ready += Int(end - nonce)
            #expect(held.allSatisfy { $0 >= nonce })
            if !held.isEmpty { #expect(pool.nextNonce(of: person.account, afterState: nonce) == end) }
        }
        #expect(pool.usage.ready == ready)
        #expect(pool.usage.future == pool.all.count - ready)
        #expect(pool.usage.bytes == pool.all.reduce(0) { $0 + $1.size })
        #expect(pool.all.allSatisfy { $0.deadline > head + 1 })
    }
}
