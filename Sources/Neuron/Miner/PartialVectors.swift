import Foundation

/// Vectors of the first documents of an index that is still being made, on disk: to embed a large corpus takes minutes, and
/// who stops it goes on where it was.
///
/// The file holds vectors of one length, documents one after the other, behind that length. What a crash left of a document
/// is cut off.
struct PartialVectors {
    /// How many numbers a vector has; nil before the first.
    private(set) var dimension: Int?
    /// The vectors so far, one after the other.
    private(set) var vectors: [Float] = []
    private let path: String

    private static let headBytes = MemoryLayout<UInt32>.size
    /// No embedding model has longer vectors.
    private static let longest = 65_536

    /// What lies at `path`; nothing where that is no such file.
    init(path: String) {
        self.path = path
        guard let data = FileManager.default.contents(atPath: path), data.count > Self.headBytes else { return }
        let head = data.prefix(Self.headBytes).enumerated().reduce(0) { $0 | Int($1.element) << (8 * $1.offset) }
        guard (1...Self.longest).contains(head) else { return }
        let numbers = (data.count - Self.headBytes) / MemoryLayout<Float>.size / head * head
        guard numbers > 0 else { return }
        var read = [Float](repeating: 0, count: numbers)
        let bytes = data.dropFirst(Self.headBytes).prefix(numbers * MemoryLayout<Float>.size)
        _ = read.withUnsafeMutableBytes { bytes.copyBytes(to: $0) }
        guard read.allSatisfy(\.isFinite) else { return }
        dimension = head
        vectors = read
    }

    /// How many documents are done.
    var documents: Int { dimension.map { vectors.count / $0 } ?? 0 }

    /// Adds the vectors of the next documents, here and on disk.
    ///
    /// - Throws: where they are not of one length, or the file cannot be written.
    mutating func add(_ more: [[Float]]) throws {
        guard let length = dimension ?? more.first?.count, (1...Self.longest).contains(length),
            more.allSatisfy({ $0.count == length && $0.allSatisfy(\.isFinite) })
        else { throw AxonRefusal(status: 502, message: "the model's vectors are not of one length") }
        if vectors.isEmpty {
            let head = withUnsafeBytes(of: UInt32(length).littleEndian) { Data($0) }
            try head.write(to: URL(filePath: path))
        }
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        defer { try? file.close() }
        // Behind the last whole vector, whatever a crash left there.
        try file.truncate(atOffset: UInt64(Self.headBytes + vectors.count * MemoryLayout<Float>.size))
        try file.seekToEnd()
        let added = more.flatMap { $0 }
        try file.write(contentsOf: added.withUnsafeBytes { Data($0) })
        dimension = length
        vectors += added
    }

    /// Takes the file away.
    func remove() {
        try? FileManager.default.removeItem(atPath: path)
    }
}
