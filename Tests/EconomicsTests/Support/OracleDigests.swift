import Foundation

/// Digests that the oracles of `Tests/Oracle` have written for their random states, in the order of their seeds from 1.
struct OracleDigests {
    let values: [UInt64]

    init(_ name: String, file: String = #filePath) throws {
        var root = URL(filePath: file)
        while root.lastPathComponent != "Tests" { root.deleteLastPathComponent() }
        let path = root.deletingLastPathComponent().appending(path: "Fixtures/oracles/\(name).txt")
        let lines = try String(contentsOf: path, encoding: .utf8).split(separator: "\n")
        values = try lines.map { line in
            guard let value = UInt64(line, radix: 16) else { throw CocoaError(.fileReadCorruptFile) }
            return value
        }
    }

    /// The seeds of the states whose digests differ from those of `function`.
    func differing(from function: (UInt64) throws -> UInt64) rethrows -> [UInt64] {
        var seeds: [UInt64] = []
        for (index, value) in values.enumerated() {
            let seed = UInt64(index + 1)
            if try function(seed) != value { seeds.append(seed) }
        }
        return seeds
    }
}
