import TestSupport
import Testing

@testable import State

@Suite("The table of changed keys")
struct KeyTableTests {
    @Test("Keys of every length are found at their positions while the list grows and shrinks")
    func growsAndShrinks() {
        var random = SeededGenerator(seed: 1)
        var table = KeyTable(seed: 5)
        let hash = KeyTable(seed: 5).hash
        var keys: [[UInt8]] = []
        var known: Set<[UInt8]> = []
        for round in 0..<3_000 {
            // Twice as often on as off, with runs in both directions.
            if round % 30 < 20 || keys.isEmpty {
                let key = random.bytes(Int.random(in: 0...40, using: &random))
                guard known.insert(key).inserted else { continue }
                table.append(hash(key)) { hash(keys[$0]) }
                keys.append(key)
            } else {
                let key = keys.removeLast()
                known.remove(key)
                table.removeLast(hash(key))
                #expect(table.position(of: hash(key)) { $0 < keys.count && keys[$0] == key } == nil)
            }
        }
        #expect(keys.count > 500)
        for (position, key) in keys.enumerated() {
            #expect(table.position(of: hash(key)) { keys[$0] == key } == position)
        }
    }

    @Test("Keys whose hashes are the same are told apart")
    func sameHash() {
        var table = KeyTable(seed: 5)
        for _ in 0..<40 { table.append(7) { _ in 7 } }
        #expect(table.position(of: 7) { $0 == 31 } == 31)
        #expect(table.position(of: 7) { $0 == 40 } == nil)
        for _ in 0..<10 { table.removeLast(7) }
        #expect(table.position(of: 7) { $0 == 35 } == nil)
        #expect(table.position(of: 7) { $0 == 29 } == 29)
    }
}
