import State
import TestSupport
import Testing

@Suite struct OverlayTests {
    @Test(arguments: 0..<30)
    func randomChangesAndRollbacksAgreeWithDictionaries(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let key: (inout SeededGenerator) -> [UInt8] = { seed % 2 == 0 ? $0.shortKey() : $0.storageKey() }
        let start = random.changes(40, key: key)
        var model: Model = [:]
        model.apply(start)
        let base = StateView.empty.applying(start)
        let baseModel = model
        var overlay = Overlay(base)
        var marks: [(mark: Overlay.Mark, model: Model)] = []
        for _ in 0..<300 {
            switch random.below(12) {
            case 0: marks.append((overlay.mark(), model))
            case 1:
                guard !marks.isEmpty else { continue }
                marks.removeLast(random.below(marks.count))
                let (mark, before) = marks[marks.count - 1]
                // A mark can be used more than once.
                if random.below(2) == 0 { marks.removeLast() }
                overlay.rollback(to: mark)
                model = before
                check(overlay, model, &random, key)
            case 2:
                let prefix = Array(key(&random).prefix(34))
                let keys = model.sortedKeys(withPrefix: prefix)
                guard keys.count < 8 else { continue }
                #expect(overlay.removeAll(withPrefix: prefix) == keys.count)
                for key in keys { model[key] = nil }
            default:
                let change = random.changes(1, key: key)[0]
                overlay.set(change.key, to: change.value)
                model[change.key] = change.value
            }
        }
        check(overlay, model, &random, key)
        #expect(overlay.committed().root == SimpleTrie.root(model))
        #expect(overlay.pendingChanges() == overlay.committed().difference(from: base))
        #expect(overlay.base.root == SimpleTrie.root(baseModel))
    }

    private func check(
        _ overlay: Overlay,
        _ model: Model,
        _ random: inout SeededGenerator,
        _ key: (inout SeededGenerator) -> [UInt8]
    ) {
        #expect(overlay.keys(withPrefix: []) == model.sortedKeys())
        for _ in 0..<10 {
            let probe = key(&random)
            let prefix = Array(probe.prefix(random.below(probe.count + 1)))
            let after = random.below(2) == 0 ? nil : key(&random)
            let limit = random.below(6)
            let expected = model.sortedKeys(withPrefix: prefix, after: after).prefix(limit)
            #expect(overlay.value(at: probe) == model[probe])
            #expect(overlay.contains(probe) == (model[probe] != nil))
            #expect(overlay.nextKey(after: probe) == model.sortedKeys(after: probe).first)
            #expect(overlay.keys(withPrefix: prefix, after: after, limit: limit) == Array(expected))
            let entries = overlay.entries(withPrefix: prefix, after: after, limit: limit)
            #expect(entries.map(\.key) == Array(expected))
            #expect(entries.map(\.value) == expected.map { model[$0] })
        }
    }

    @Test func rollbackRestoresEverything() {
        let base = StateView(entries: [(key: [1], value: [1]), (key: [2], value: [2])])
        var overlay = Overlay(base)
        overlay.set([1], to: [10])
        let outer = overlay.mark()
        overlay.set([1], to: nil)
        overlay.set([3], to: [3])
        let inner = overlay.mark()
        overlay.set([3], to: [30])
        overlay.set([2], to: nil)
        overlay.set([3], to: nil)
        overlay.rollback(to: inner)
        #expect(overlay.value(at: [3]) == [3])
        #expect(overlay.value(at: [2]) == [2])
        #expect(overlay.value(at: [1]) == nil)
        overlay.rollback(to: outer)
        #expect(overlay.pendingChanges() == [StateChange(key: [1], value: [10])])
        #expect(overlay.keys(withPrefix: []) == [[1], [2]])
    }

    @Test func pendingChangesLeaveOutWhatMakesNoDifference() {
        var overlay = Overlay(StateView(entries: [(key: [1], value: [1]), (key: [2], value: [2])]))
        overlay.set([2], to: nil)
        overlay.set([1], to: [9])
        overlay.set([1], to: [1])
        overlay.set([3], to: [3])
        overlay.set([3], to: nil)
        overlay.set([0], to: [])
        #expect(overlay.pendingChanges() == [StateChange(key: [0], value: []), StateChange(key: [2], value: nil)])
    }

    @Test func copiesOfAnOverlayAreIndependent() {
        var first = Overlay(.empty)
        first.set([1], to: [1])
        let mark = first.mark()
        var second = first
        second.set([1], to: [2])
        second.set([2], to: [2])
        #expect(first.keys(withPrefix: []) == [[1]])
        second.rollback(to: mark)
        #expect(second.pendingChanges() == first.pendingChanges())
    }

    /// More keys than fit in one of the lists in which an overlay keeps them sorted.
    @Test func manyChangesInAnyOrderStaySorted() {
        var random = SeededGenerator(seed: 11)
        var overlay = Overlay(.empty)
        var model: Model = [:]
        for _ in 0..<3_000 {
            let key = random.bytes(2)
            overlay.set(key, to: key)
            model[key] = key
        }
        let mark = overlay.mark()
        for number in 0..<3_000 { overlay.set([0xff, UInt8(number >> 8), UInt8(number & 255)], to: [1]) }
        #expect(overlay.keys(withPrefix: [0xff], after: [0xff, 0xff]).isEmpty)
        #expect(overlay.keys(withPrefix: []).count == model.count + 3_000)
        overlay.rollback(to: mark)
        #expect(overlay.keys(withPrefix: []) == model.sortedKeys())
        #expect(overlay.committed().root == SimpleTrie.root(model))
        #expect(overlay.removeAll(withPrefix: []) == model.count)
        #expect(overlay.nextKey(after: []) == nil)
        #expect(overlay.committed().isEmpty)
    }
}
