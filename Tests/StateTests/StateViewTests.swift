import Primitives
import State
import TestSupport
import Testing

@Suite struct StateViewTests {
    @Test(arguments: 0..<40)
    func randomChangesAgreeWithADictionary(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var model: Model = [:]
        var view = StateView.empty
        for _ in 0..<12 {
            let changes = random.changes(1 + random.below(25)) { random in
                seed % 2 == 0 ? random.shortKey() : random.storageKey()
            }
            let before = view
            let modelBefore = model
            view = view.applying(changes)
            model.apply(changes)
            #expect(view.root == SimpleTrie.root(model))
            #expect(before.root == SimpleTrie.root(modelBefore))
            #expect(view.entries().map(\.key) == model.sortedKeys())
            #expect(view.entries().map(\.value) == model.sortedKeys().map { model[$0] })
            for _ in 0..<10 {
                let key = seed % 2 == 0 ? random.shortKey() : random.storageKey()
                #expect(view.value(at: key) == model[key])
                #expect(view.contains(key) == (model[key] != nil))
            }
        }
    }

    @Test func theRootDoesNotDependOnTheOrderOfChanges() {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<30 {
            var model: Model = [:]
            for _ in 0..<25 { model[random.shortKey()] = random.trieValue() }
            let entries = model.map { StateChange(key: $0.key, value: $0.value) }
            let noise = random.changes(15) { $0.shortKey() }.filter { model[$0.key] == nil }
            let atOnce = StateView.empty.applying(entries.shuffled(using: &random))
            var oneByOne = StateView.empty.applying(noise)
            for change in entries.shuffled(using: &random) { oneByOne = oneByOne.applying([change]) }
            for change in noise.shuffled(using: &random) {
                oneByOne = oneByOne.applying([StateChange(key: change.key, value: nil)])
            }
            #expect(atOnce.root == oneByOne.root)
            #expect(atOnce.root == SimpleTrie.root(model))
        }
    }

    @Test func theLastOfSeveralChangesOfOneKeyCounts() {
        let view = StateView.empty.applying([
            StateChange(key: [2], value: [1]), StateChange(key: [1], value: [1]),
            StateChange(key: [2], value: nil), StateChange(key: [1], value: [2]),
        ])
        #expect(view.entries().map(\.key) == [[1]])
        #expect(view.value(at: [1]) == [2])
    }

    @Test func removingEverythingLeavesTheEmptyState() {
        var random = SeededGenerator(seed: 4)
        let view = StateView.empty.applying(random.changes(60) { $0.storageKey() })
        #expect(!view.isEmpty)
        let emptied = view.applying(view.keys(withPrefix: []).map { StateChange(key: $0, value: nil) })
        #expect(emptied.isEmpty)
        #expect(emptied.root == TrieRoot.empty)
        #expect(emptied.applying([StateChange(key: [1], value: nil)]).root == TrieRoot.empty)
    }

    @Test(arguments: 0..<20)
    func scansAgreeWithADictionary(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let changes = random.changes(60) { seed % 2 == 0 ? $0.shortKey() : $0.storageKey() }
        var model: Model = [:]
        model.apply(changes)
        let view = StateView.empty.applying(changes)
        for _ in 0..<60 {
            let probe = seed % 2 == 0 ? random.shortKey() : random.storageKey()
            let prefix = Array(probe.prefix(random.below(probe.count + 1)))
            let after = random.below(2) == 0 ? nil : random.below(2) == 0 ? random.shortKey() : random.storageKey()
            let limit = random.below(6)
            let expected = model.sortedKeys(withPrefix: prefix, after: after)
            #expect(view.nextKey(after: probe) == model.sortedKeys(after: probe).first)
            #expect(view.keys(withPrefix: prefix, after: after) == expected)
            #expect(view.keys(withPrefix: prefix, after: after, limit: limit) == Array(expected.prefix(limit)))
            let entries = view.entries(withPrefix: prefix, after: after, limit: limit)
            #expect(entries.map(\.value) == expected.prefix(limit).map { model[$0] })
        }
    }

    @Test(arguments: 0..<30)
    func aDifferenceTurnsOneStateIntoTheOther(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let base = StateView.empty.applying(random.changes(40) { seed % 3 == 0 ? $0.storageKey() : $0.shortKey() })
        let next = base.applying(random.changes(12) { seed % 3 == 0 ? $0.storageKey() : $0.shortKey() })
        let other = StateView.empty.applying(random.changes(40) { $0.shortKey() })
        for (new, old) in [(next, base), (base, next), (other, base), (base, .empty), (.empty, base), (base, base)] {
            let changes = new.difference(from: old)
            #expect(old.applying(changes).root == new.root)
            #expect(changes.allSatisfy { old.value(at: $0.key) != $0.value && new.value(at: $0.key) == $0.value })
            #expect(changes == changes.sorted { $0.key.lexicographicallyPrecedes($1.key) })
            let rebuilt = StateView(entries: new.entries())
            #expect(rebuilt.difference(from: new).isEmpty)
        }
    }

    @Test func emptyKeysEmptyValuesAndLongKeysAreOrdinary() {
        let long = [UInt8](repeating: 0x55, count: StateView.maximumKeyLength)
        let longer = long + [0x55]
        let model: Model = [
            []: [], [0]: [], long: [1, 2, 3], longer: [UInt8](repeating: 9, count: 100),
            [UInt8](repeating: 0x55, count: 40_000): [4],
        ]
        let view = StateView(entries: model.map { (key: $0.key, value: $0.value) })
        #expect(view.value(at: []) == [])
        #expect(view.contains([]) && view.contains(long) && !view.contains([0x55]))
        #expect(view.keys(withPrefix: []) == model.sortedKeys())
        #expect(view.nextKey(after: long) == longer)
        #expect(view.applying([StateChange(key: [], value: nil)]).nextKey(after: []) == [0])
        var below = model
        below[[UInt8](repeating: 0x55, count: 40_000)] = nil
        let changed = view.applying([StateChange(key: [UInt8](repeating: 0x55, count: 40_000), value: nil)])
        #expect(changed.root == SimpleTrie.root(below))
    }

    /// Two nodes of equal bytes that stand for different keys, because one of them begins further up.
    @Test func aDifferenceIsNotMisledByEqualEncodingsAtDifferentDepths() {
        let old = StateView(entries: [(key: [0x11, 0x11, 0x11], value: [7]), (key: [0x12], value: [8])])
        let new = StateView(entries: [(key: [0x11, 0x11], value: [7])])
        let expected = [
            StateChange(key: [0x11, 0x11], value: [7]),
            StateChange(key: [0x11, 0x11, 0x11], value: nil),
            StateChange(key: [0x12], value: nil),
        ]
        #expect(new.difference(from: old) == expected)
    }

    /// A node's header takes another byte at certain path lengths, which differ between the kinds of nodes.
    @Test func headersOfAllPathLengthsAreThoseOfTheSimpleCalculation() {
        let values: [[UInt8]] = [[1], [UInt8](repeating: 1, count: 33)]
        for length in 0...300 {
            let key = [UInt8](repeating: 0xab, count: length)
            for value in values {
                let leaf: Model = [key: value]
                #expect(StateView(entries: leaf.map { ($0, $1) }).root == SimpleTrie.root(leaf))
                let branch: Model = [key: value, key + [0]: [2]]
                #expect(StateView(entries: branch.map { ($0, $1) }).root == SimpleTrie.root(branch))
            }
            let fork: Model = [key + [0x01]: [1], key + [0x02]: [2]]
            #expect(StateView(entries: fork.map { ($0, $1) }).root == SimpleTrie.root(fork))
        }
    }
}
