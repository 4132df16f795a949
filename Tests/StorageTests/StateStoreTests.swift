import Foundation
import State
import Storage
import TestSupport
import Testing

/// Both stores, so that each test runs on each.
enum StoreKind: CaseIterable, Sendable {
    case memory, disk

    /// A store of the kind for `body`, without entries.
    func with(_ body: (any StateStore) throws -> Void) throws {
        switch self {
        case .memory: try body(MemoryStore())
        case .disk: try TemporaryFolder.with { try body(RocksStore(path: $0, creating: true)) }
        }
    }
}

/// A folder that is gone after its test.
enum TemporaryFolder {
    static func with<Result>(_ body: (String) throws -> Result) throws -> Result {
        let path = NSTemporaryDirectory() + "plexus-storage-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try body(path)
    }
}

extension StateStore {
    /// All entries whose keys begin with `prefix`.
    func entries(_ prefix: [UInt8] = []) throws -> [StateChange] {
        var entries: [StateChange] = []
        try scan(prefix: prefix) { key, value in
            entries.append(StateChange(key: key, value: value))
            return true
        }
        return entries
    }
}

@Suite("Stores")
struct StateStoreTests {
    @Test(arguments: StoreKind.allCases)
    func hold_keys_and_values_of_every_length(_ kind: StoreKind) throws {
        try kind.with { store in
            var expected: [StateChange] = []
            for length in [0, 1, 2, 31, 32, 33, 510, 511, 512, 513, 4_096, 70_000] {
                for last in [UInt8(0), 255] where length > 0 || last == 0 {
                    let key = Array(repeating: UInt8(7), count: max(0, length - 1)) + (length > 0 ? [last] : [])
                    expected.append(StateChange(key: key, value: Array(repeating: last, count: length * 3)))
                }
            }
            try store.write(expected, durable: true)
            expected.sort { $0.key.lexicographicallyPrecedes($1.key) }
            #expect(try store.entries() == expected)
            for entry in expected { #expect(try store.value(at: entry.key) == entry.value) }
            #expect(try store.value(at: Array(repeating: 7, count: 511)) == nil)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func do_what_a_dictionary_does(_ kind: StoreKind) throws {
        try kind.with { store in
            var generator = SeededGenerator(seed: 11)
            var model: [[UInt8]: [UInt8]] = [:]
            for _ in 0..<60 {
                var batch: [StateChange] = []
                for _ in 0..<40 {
                    let key = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
                        UInt8.random(in: 0...5, using: &generator)
                    }
                    let value = Bool.random(using: &generator) ? [UInt8.random(in: 0...255, using: &generator)] : nil
                    batch.append(StateChange(key: key, value: value))
                    model[key] = value
                }
                try store.write(batch, durable: false)
                let prefix = [UInt8.random(in: 0...5, using: &generator)]
                let expected = model.filter { $0.key.starts(with: prefix) }.map { StateChange(key: $0, value: $1) }
                    .sorted { $0.key.lexicographicallyPrecedes($1.key) }
                #expect(try store.entries(prefix) == expected)
            }
            try store.recover()
            #expect(try store.entries().count == model.count)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func end_a_scan_where_they_are_told_to(_ kind: StoreKind) throws {
        try kind.with { store in
            try store.write((0..<10).map { StateChange(key: [$0], value: [$0]) }, durable: false)
            var seen: [UInt8] = []
            try store.scan(prefix: []) { key, _ in
                seen += key
                return seen.count < 4
            }
            #expect(seen == [0, 1, 2, 3])
        }
    }
}
