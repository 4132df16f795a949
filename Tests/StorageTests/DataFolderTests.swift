import Foundation
import Primitives
import State
import Storage
import TestSupport
import Testing

@Suite("A data folder")
struct DataFolderTests {
    private let model = ModelChain(seed: 21, blocks: 40)

    private func create(_ path: String, blocks: Int = 40) throws {
        let store = try DataFolder(path).create { store throws(StorageError) in
            try ChainStore.create(in: store, profile: "fast", genesis: model.states[0])
        }
        try model.commit(1...blocks, to: ChainStore(opening: store), isDurable: true)
    }

    private func write(_ text: String, to path: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }

    @Test func keeps_its_chain_when_it_is_closed_and_opened() throws {
        try TemporaryFolder.with { path in
            try create(path)
            let chain = try ChainStore(opening: DataFolder(path).open())
            #expect(try chain.loadHead().block == model.blocks[40])
            #expect(try chain.summary().fileBytes > 0)
        }
    }

    @Test func that_is_open_is_not_opened_again() throws {
        try TemporaryFolder.with { path in
            try create(path)
            let open = try DataFolder(path).open()
            let error = #expect(throws: StorageError.self) { try DataFolder(path).open() }
            guard case .locked = error else {
                Issue.record("not locked but \(String(describing: error))")
                return
            }
            _ = try open.value(at: [0])
        }
    }

    @Test func of_something_else_is_left_alone() throws {
        try TemporaryFolder.with { path in
            #expect(throws: StorageError.noChain(path: path)) { try DataFolder(path).open() }
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            #expect(throws: StorageError.noChain(path: path)) { try DataFolder(path).open() }
            try write("Dear diary", to: path + "/diary.txt")
            let foreign = StorageError.foreignFolder(path: path, file: "diary.txt")
            #expect(throws: foreign) { try DataFolder(path).open() }
            #expect(throws: foreign) { try create(path) }
            #expect(try String(contentsOfFile: path + "/diary.txt", encoding: .utf8) == "Dear diary")
            #expect(throws: StorageError.notAFolder(path: path + "/diary.txt")) {
                try DataFolder(path + "/diary.txt").open()
            }
        }
    }

    @Test func does_not_mind_garbage_beside_its_files() throws {
        try TemporaryFolder.with { path in
            try create(path)
            try write("x", to: path + "/notes.txt")
            try write("x", to: path + "/chain/notes.txt")
            try write("x", to: path + "/chain/999999.sst")
            try FileManager.default.createDirectory(atPath: path + "/chain/sub", withIntermediateDirectories: true)
            let chain = try ChainStore(opening: DataFolder(path).open())
            #expect(try chain.summary().head == 40)
        }
    }

    /// What a cut manifest or log looks like to the database, whole as it seems.
    @Test func that_is_an_older_one_than_it_was_is_refused_until_its_owner_says_so() throws {
        try TemporaryFolder.with { path in
            try create(path, blocks: 30)
            let old = path + "-old"
            try FileManager.default.copyItem(atPath: path, toPath: old)
            try model.commit(31...40, to: ChainStore(opening: DataFolder(path).open()), isDurable: true)
            let witness = "/chain/PLEXUS-WITNESS"
            try FileManager.default.removeItem(atPath: old + witness)
            try FileManager.default.copyItem(atPath: path + witness, toPath: old + witness)
            defer { try? FileManager.default.removeItem(atPath: old) }
            let error = #expect(throws: StorageError.self) { try DataFolder(old).open() }
            #expect(error.map { "\($0)" }?.contains("to go on without them, remove") == true)
            try FileManager.default.removeItem(atPath: old + witness)
            #expect(try ChainStore(opening: DataFolder(old).open()).head().number == 30)
        }
    }

    @Test func goes_on_where_its_making_was_cut_short() throws {
        try TemporaryFolder.with { path in
            #expect(throws: StorageError.closed) {
                try DataFolder(path).create { store throws(StorageError) in
                    try store.write([StateChange(key: [1], value: [1])], durable: true)
                    throw .closed
                }
            }
            #expect(throws: StorageError.noChain(path: path)) { try DataFolder(path).open() }
            try create(path)
            #expect(throws: StorageError.alreadyThere(path: path)) { try create(path) }
            #expect(try ChainStore(opening: DataFolder(path).open()).head().number == 40)
        }
    }

    /// Every kind of damage to every file of the database is refused with a clear error, or changes nothing.
    @Test func with_damaged_files_is_refused_and_never_read_wrongly() throws {
        try TemporaryFolder.with { path in
            // Opened twice, so that some entries are in tables and some only in the log.
            try create(path, blocks: 30)
            try model.commit(31...40, to: ChainStore(opening: DataFolder(path).open()), isDurable: true)
            let whole = path + "-whole"
            try FileManager.default.moveItem(atPath: path, toPath: whole)
            defer { try? FileManager.default.removeItem(atPath: whole) }
            var generator = SeededGenerator(seed: 22)
            let names = try FileManager.default.contentsOfDirectory(atPath: whole + "/chain").sorted()
            var refused = 0
            for name in names where name != "LOCK" {
                for damage in 0..<Damage.kinds {
                    try FileManager.default.copyItem(atPath: whole, toPath: path)
                    let file = path + "/chain/" + name
                    try Damage.apply(damage, to: file, &generator)
                    do {
                        let chain = try ChainStore(opening: DataFolder(path).open())
                        #expect(try chain.summary().headHash == "\(model.blocks[40].header.hash)")
                        for number in 0...40 { #expect(try chain.block(at: UInt32(number)) == model.blocks[number]) }
                    } catch let error as StorageError {
                        guard case .corrupt = error else {
                            Issue.record("\(name), damage \(damage): \(error)")
                            return
                        }
                        refused += 1
                    }
                    try FileManager.default.removeItem(atPath: path)
                }
            }
            // The log, the manifest, the table and the name of the manifest, of which a few bits matter less.
            #expect(refused >= 24)
        }
    }
}

/// What can happen to a file.
private enum Damage {
    /// Each kind twice, at another place.
    static let kinds = 12

    static func apply(_ kind: Int, to path: String, _ generator: inout SeededGenerator) throws {
        var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        guard !bytes.isEmpty else { return }
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch kind % 6 {
        case 0: bytes = []
        case 1: bytes.removeLast(bytes.count - place)
        case 2: bytes = generator.bytes(bytes.count)
        case 3: try FileManager.default.removeItem(atPath: path)
        default: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &generator)
        }
        if kind % 6 != 3 { try Data(bytes).write(to: URL(fileURLWithPath: path)) }
    }
}
