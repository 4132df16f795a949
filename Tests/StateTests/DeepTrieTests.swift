import Foundation
import Primitives
import State
import Synchronization
import Testing

@Suite struct DeepTrieTests {
    /// Every key is a prefix of the next, with a sideways branch at every second nibble: as deep as keys of the allowed
    /// length can make a trie. A stack of 128 KiB is what the smallest C libraries give their threads.
    @Test func theDeepestTrieIsBuiltReadChangedAndReleasedOnASmallStack() {
        let report = Mutex<[Bool]>([])
        let finished = DispatchSemaphore(value: 0)
        let thread = Thread {
            let checks = Self.exerciseDeepTrie()
            report.withLock { $0 = checks }
            finished.signal()
        }
        thread.stackSize = 128 << 10
        thread.start()
        finished.wait()
        #expect(report.withLock { $0 } == [true, true, true, true, true, true])
    }

    private static func exerciseDeepTrie() -> [Bool] {
        let length = StateView.maximumKeyLength
        let full = [UInt8](repeating: 0x77, count: length)
        var changes: [StateChange] = []
        for end in 0...length {
            changes.append(StateChange(key: Array(full.prefix(end)), value: [1]))
            if end > 0 { changes.append(StateChange(key: full.prefix(end - 1) + [0x78], value: [2])) }
        }
        var checks: [Bool] = []
        scope {
            let view = StateView.empty.applying(changes)
            checks.append(view.contains(full))
            checks.append(view.keys(withPrefix: []).count == changes.count)
            checks.append(view.nextKey(after: full.dropLast() + [0x76]) == full)
            var overlay = Overlay(view)
            overlay.set(full, to: [3])
            let next = overlay.committed()
            checks.append(next.root != view.root)
            checks.append(next.difference(from: view) == [StateChange(key: full, value: [3])])
            let emptied = next.applying(changes.map { StateChange(key: $0.key, value: nil) })
            checks.append(emptied.root == TrieRoot.empty)
        }
        return checks
    }

    /// Everything that `body` made is released when this returns.
    @inline(never)
    private static func scope(_ body: () -> Void) {
        body()
    }
}
