import Foundation
import Primitives
import State
import Storage
import Testing

@Suite("A chain's file")
struct ChainFileTests {
    private let model = ModelChain(seed: 31, blocks: 12)

    private var parts: [ChainFile.Part] {
        let genesis = model.states[0].entries().map { StateChange(key: $0.key, value: $0.value) }
        let head = model.blocks[12].header
        return [.identity(genesis: model.blocks[0].header.hash, profile: "fast"), .genesis(genesis)]
            + model.blocks.dropFirst().map { .block($0) } + [.end(number: 12, hash: head.hash)]
    }

    private func write(_ path: String) throws {
        let writer = try ChainFile.Writer(path: path)
        for part in parts { try writer.write(part) }
        try writer.finish()
    }

    private func read(_ path: String) throws -> [ChainFile.Part] {
        let reader = try ChainFile.Reader(path: path)
        var parts: [ChainFile.Part] = []
        while let part = try reader.next() { parts.append(part) }
        return parts
    }

    @Test func gives_back_what_was_written() throws {
        try TemporaryFolder.with { path in
            try write(path)
            #expect(try read(path) == parts)
            #expect(throws: ChainFile.Failure.self) { try write(path) }
            #expect(!FileManager.default.fileExists(atPath: path + ".part"))
        }
    }

    @Test func that_is_cut_or_is_none_is_refused_or_has_no_end() throws {
        try TemporaryFolder.with { path in
            try write(path)
            let whole = try Data(contentsOf: URL(fileURLWithPath: path))
            for length in 0..<whole.count {
                try whole.prefix(length).write(to: URL(fileURLWithPath: path))
                let last = try? read(path).last
                if case .end = last { Issue.record("a file of \(length) bytes has an end") }
            }
            try Data("PLXCHN99 something".utf8).write(to: URL(fileURLWithPath: path))
            #expect(throws: ChainFile.Failure.notAChain(path: path)) { try read(path) }
            try Data(Array("PLXCHN01".utf8) + [255, 255, 255, 255, 0]).write(to: URL(fileURLWithPath: path))
            #expect(throws: ChainFile.Failure.malformed(path: path, why: "a part of 4294967295 bytes")) {
                try read(path)
            }
        }
    }
}
