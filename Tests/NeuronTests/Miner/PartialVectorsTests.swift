import Foundation
import Testing

@testable import Neuron

@Suite struct PartialVectorsTests {
    @Test func `what was embedded before a stop is there, and a torn end is cut off`() throws {
        let path = Self.path()
        defer { try? FileManager.default.removeItem(atPath: path) }
        var first = PartialVectors(path: path)
        #expect(first.documents == 0)
        try first.add([[1, 2, 3], [4, 5, 6]])
        try first.add([[7, 8, 9]])
        #expect(first.documents == 3)

        let whole = try Data(contentsOf: URL(filePath: path))
        for length in 0...whole.count {
            try whole.prefix(length).write(to: URL(filePath: path))
            var next = PartialVectors(path: path)
            let documents = max(0, length - 4) / 12
            #expect(next.documents == documents)
            #expect(next.vectors == (0..<documents * 3).map { Float($0 + 1) })
            try next.add([[-1, -2, -3]])
            #expect(PartialVectors(path: path).vectors == next.vectors)
        }
    }

    @Test func `vectors of another length or without a value are refused, and nothing of them stays`() throws {
        let path = Self.path()
        defer { try? FileManager.default.removeItem(atPath: path) }
        var vectors = PartialVectors(path: path)
        #expect(throws: AxonRefusal.self) { try vectors.add([[]]) }
        try vectors.add([[1, 2]])
        #expect(throws: AxonRefusal.self) { try vectors.add([[1, 2], [3]]) }
        #expect(throws: AxonRefusal.self) { try vectors.add([[.nan, 2]]) }
        #expect(vectors.vectors == [1, 2])
        #expect(PartialVectors(path: path).vectors == [1, 2])
        vectors.remove()
        #expect(PartialVectors(path: path).documents == 0)
    }

    @Test func `a file that holds no vectors counts as none`() throws {
        let path = Self.path()
        defer { try? FileManager.default.removeItem(atPath: path) }
        for bytes: [UInt8] in [
            [0, 0, 0, 0, 1, 2, 3, 4], [255, 255, 255, 255, 1, 2, 3, 4], [1, 0, 0, 0, 0, 0, 192, 127],
        ] {
            try Data(bytes).write(to: URL(filePath: path))
            #expect(PartialVectors(path: path).documents == 0)
        }
    }

    private static func path() -> String {
        FileManager.default.temporaryDirectory.appendingPathComponent("vectors-\(UUID().uuidString)").path
    }
}
