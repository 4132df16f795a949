import Primitives
import State
import Storage
import TestSupport
import Testing

/// A chain of random changes, with the state after each block as the truth to compare with.
struct ModelChain {
    private(set) var states: [StateView]
    private(set) var blocks: [StoredBlock]
    private(set) var changes: [[StateChange]] = [[]]
    private var generator: SeededGenerator

    init(seed: UInt64, blocks count: Int) {
        generator = SeededGenerator(seed: seed)
        let genesis = StateView.empty.applying([
            StateChange(key: [], value: [1]),
            StateChange(key: [5], value: []),
            StateChange(key: Array(repeating: 9, count: 600), value: [2, 3]),
        ])
        states = [genesis]
        blocks = [
            StoredBlock(
                header: Header(
                    parentHash: .zero,
                    number: 0,
                    stateRoot: genesis.root,
                    extrinsicsRoot: TrieRoot.empty
                ),
                extrinsics: []
            )
        ]
        for _ in 0..<count { grow() }
    }

    mutating func grow() {
        let before = states[states.count - 1]
        var set: [[UInt8]: [UInt8]?] = [:]
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
            let filler = Int.random(in: 0...4, using: &generator) == 0 ? 520 : 1
            let key = Array(repeating: UInt8.random(in: 0...7, using: &generator), count: filler)
            let isKept = Int.random(in: 0...2, using: &generator) > 0
            set[key] = .some(isKept ? generator.bytes(Int.random(in: 0...40, using: &generator)) : nil)
        }
        // As the engine's changes: only those that make a difference.
        let real = set.filter { before.value(at: $0.key) != $0.value }.map { StateChange(key: $0, value: $1) }
        let all = real.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        let after = before.applying(all)
        let header = Header(
            parentHash: blocks[blocks.count - 1].header.hash,
            number: BlockNumber(blocks.count),
            stateRoot: after.root,
            extrinsicsRoot: .zero
        )
        blocks.append(StoredBlock(header: header, extrinsics: [[1, 2, 3], []]))
        states.append(after)
        changes.append(all)
    }

    func create(in store: any StateStore, isArchive: Bool = false) throws -> ChainStore {
        try ChainStore.create(in: store, profile: "fast", genesis: states[0])
        return try ChainStore(opening: store, isArchive: isArchive)
    }

    func commit(_ range: ClosedRange<Int>, to chain: ChainStore, isDurable: Bool = false) throws {
        for number in range {
            try chain.commit(blocks[number], changes: changes[number], before: states[number - 1], durable: isDurable)
        }
    }
}

@Suite("A chain's data")
struct ChainStoreTests {
    @Test(arguments: StoreKind.allCases)
    func give_back_every_block_and_the_state_of_the_newest(_ kind: StoreKind) throws {
        let model = ModelChain(seed: 3, blocks: 600)
        try kind.with { store in
            let chain = try model.create(in: store)
            try model.commit(1...600, to: chain)
            let (head, state) = try chain.loadHead()
            #expect(head == model.blocks[600])
            #expect(state.root == model.states[600].root)
            #expect(try chain.genesis().root == model.states[0].root)
            #expect(try chain.firstState() == 600 - ChainStore.window)
            for number in 0...600 {
                #expect(try chain.block(at: BlockNumber(number)) == model.blocks[number])
                #expect(try chain.number(of: model.blocks[number].header.hash) == BlockNumber(number))
                guard number % 37 == 0 || number == 344 || number == 343 else { continue }
                let made = try chain.state(at: BlockNumber(number), from: (600, state))
                #expect(made?.root == (number >= 344 ? model.states[number].root : nil))
            }
            #expect(try chain.block(at: 601) == nil)
            #expect(try chain.number(of: .zero) == nil)
            let summary = try chain.summary()
            #expect(summary.head == 600)
            #expect(summary.stateEntries == model.states[600].entries().count)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func of_an_archive_give_every_state(_ kind: StoreKind) throws {
        let model = ModelChain(seed: 4, blocks: 700)
        try kind.with { store in
            let chain = try model.create(in: store, isArchive: true)
            try model.commit(1...700, to: chain)
            let head = model.states[700]
            for number in [0, 1, 15, 16, 17, 255, 256, 257, 511, 512, 513, 690, 699, 700] {
                let made = try chain.state(at: BlockNumber(number), from: (700, head))
                #expect(made?.root == model.states[number].root)
                #expect(made?.entries().count == model.states[number].entries().count)
            }
            #expect(try chain.state(at: 20, from: (333, model.states[333]))?.root == model.states[20].root)
            #expect(try chain.state(at: 334, from: (333, model.states[333])) == nil)
        }
    }

    @Test func become_small_when_an_archive_is_none_any_more_and_the_other_way_round() throws {
        let model = ModelChain(seed: 5, blocks: 1_000)
        let store = MemoryStore()
        try model.commit(1...600, to: try model.create(in: store, isArchive: true))
        let pruned = try ChainStore(opening: store)
        try model.commit(601...606, to: pruned)
        #expect(try pruned.firstState() == 350)
        #expect(try pruned.state(at: 349, from: (606, model.states[606])) == nil)
        let again = try ChainStore(opening: store, isArchive: true)
        try model.commit(607...1_000, to: again)
        #expect(try again.firstState() == 350)
        for number in [350, 400, 606, 777] {
            let made = try again.state(at: BlockNumber(number), from: (1_000, model.states[1_000]))
            #expect(made?.root == model.states[number].root)
        }
    }

    @Test func refuse_a_block_that_does_not_follow() throws {
        let model = ModelChain(seed: 6, blocks: 3)
        let chain = try model.create(in: MemoryStore())
        try model.commit(1...1, to: chain)
        #expect(throws: StorageError.doesNotFollow(number: 3, head: 1)) { try model.commit(3...3, to: chain) }
        #expect(throws: StorageError.doesNotFollow(number: 1, head: 1)) { try model.commit(1...1, to: chain) }
        try model.commit(2...3, to: chain)
        #expect(try chain.head().number == 3)
    }

    @Test func say_which_chain_they_belong_to() throws {
        let model = ModelChain(seed: 7, blocks: 0)
        let chain = try model.create(in: MemoryStore())
        try chain.require(genesis: chain.genesisHash, profile: "fast")
        #expect(throws: StorageError.otherProfile(found: "fast", expected: "standard")) {
            try chain.require(genesis: chain.genesisHash, profile: "standard")
        }
        #expect(throws: StorageError.otherChain(found: chain.genesisHash, expected: .zero)) {
            try chain.require(genesis: .zero, profile: "fast")
        }
    }

    @Test func notice_a_state_or_a_block_that_is_not_the_one_that_was_stored() throws {
        let model = ModelChain(seed: 8, blocks: 20)
        let store = MemoryStore()
        let chain = try model.create(in: store)
        try model.commit(1...20, to: chain)
        let entries = try store.entries()
        for entry in entries where entry.key[0] != 4 && entry.key != [0] + Array("schema".utf8) {
            guard let value = entry.value, !value.isEmpty else { continue }
            var wrong = value
            wrong[wrong.count / 2] ^= 1
            try store.write([StateChange(key: entry.key, value: wrong)], durable: false)
            #expect(throws: StorageError.self, "\(entry.key)") {
                _ = try chain.summary()
                let opened = try ChainStore(opening: store)
                try opened.require(genesis: model.blocks[0].header.hash, profile: "fast")
                guard try opened.firstState() == 0 else { throw StorageError.corrupt("first") }
                for number in BlockNumber(0)..<20 {
                    _ = try opened.state(at: number, from: (20, try opened.loadHead().state))
                    guard try opened.block(at: number) == model.blocks[Int(number)] else {
                        throw StorageError.corrupt("block")
                    }
                }
            }
            try store.write([entry], durable: false)
        }
        _ = try chain.summary()
    }

    @Test func of_a_newer_schema_are_refused_and_of_an_older_one_are_brought_on() throws {
        let model = ModelChain(seed: 9, blocks: 5)
        let store = MemoryStore()
        try model.commit(1...5, to: try model.create(in: store))
        let step = Migration(from: 1) { store throws(StorageError) in
            try store.value(at: [200]) == nil ? [StateChange(key: [200], value: [1])] : []
        }
        let second = Migration(from: 2) { store throws(StorageError) in
            guard let old = try store.value(at: [200]) else { throw .corrupt("the first step is missing") }
            return [StateChange(key: [200], value: nil), StateChange(key: [201], value: old)]
        }
        #expect(throws: StorageError.corrupt("there is no way from schema 1 to 3")) {
            try ChainStore(opening: store, schema: Schema(number: 3, migrations: [second]))
        }
        let chain = try ChainStore(opening: store, schema: Schema(number: 3, migrations: [step, second]))
        #expect(try store.value(at: [201]) == [1])
        #expect(try chain.summary().schema == 3)
        #expect(throws: StorageError.newerSchema(found: 3, known: 1)) { try ChainStore(opening: store) }
    }
}
