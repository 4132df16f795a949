import ChainCrypto
import Foundation

/// The answers that the detector looks back on, on disk: each round adds its own, so that a round costs what it brought
/// and not what is kept.
///
/// A round's answers are on disk before the state that counts the round. A crash between the two leaves a round that no
/// state counts, and it is left out; one in the middle of writing leaves an end that its digest betrays.
struct ItemLog: Sendable {
    let path: String

    /// What is read at most, in bytes: some times what a full subnet needs.
    private static let sizeLimit = 256 << 20
    private static let headSize = 20

    /// The log that belongs to a state's file.
    init(besides statePath: String) {
        path = statePath + ".answers"
    }

    /// The last answers of rounds up to `round`, at most `limit` items. What is damaged ends the log.
    func read(upTo round: Int, limit: Int) -> [PackedItem] {
        guard let file = FileHandle(forReadingAtPath: path) else { return [] }
        defer { try? file.close() }
        guard let data = try? file.read(upToCount: Self.sizeLimit) else { return [] }
        let bytes = [UInt8](data)
        var items: [PackedItem] = []
        var offset = 0
        while bytes.count - offset >= Self.headSize {
            let length = Int(Self.number(bytes[offset..<offset + 4]))
            let number = Self.number(bytes[offset + 4..<offset + 12])
            let start = offset + Self.headSize
            guard bytes.count - start >= length else { break }
            let body = Array(bytes[start..<start + length])
            guard Self.digest(body).elementsEqual(bytes[offset + 12..<start]) else { break }
            offset = start + length
            guard number <= UInt64(max(0, round)) else { continue }
            items += Self.items(body)
            if items.count > limit { items.removeFirst(items.count - limit) }
        }
        return items
    }

    /// Adds a round's items.
    func append(_ items: [PackedItem], round: Int) throws {
        guard let file = FileHandle(forWritingAtPath: path) else { return try rewrite(items, round: round) }
        defer { try? file.close() }
        try file.seekToEnd()
        try file.write(contentsOf: Self.record(items, round: round))
    }

    /// Puts `items` in the place of all that is there.
    func rewrite(_ items: [PackedItem], round: Int) throws {
        try Self.record(items, round: round).write(to: URL(filePath: path), options: [.atomic])
        try? FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }

    private static func record(_ items: [PackedItem], round: Int) -> Data {
        var body: [UInt8] = []
        for item in items {
            append(UInt64(item.bytes.count), 4, to: &body)
            body += item.bytes
        }
        var head: [UInt8] = []
        append(UInt64(body.count), 4, to: &head)
        append(UInt64(max(0, round)), 8, to: &head)
        return Data(head + digest(body)) + body
    }

    private static func items(_ body: [UInt8]) -> [PackedItem] {
        var items: [PackedItem] = []
        var offset = 0
        while body.count - offset >= 4 {
            let length = Int(number(body[offset..<offset + 4]))
            offset += 4
            guard body.count - offset >= length else { break }
            items.append(PackedItem(bytes: Array(body[offset..<offset + length])))
            offset += length
        }
        return items
    }

    private static func digest(_ body: [UInt8]) -> [UInt8] { Array(Hashing.blake2b256(body).prefix(8)) }

    private static func append(_ number: UInt64, _ count: Int, to bytes: inout [UInt8]) {
        for place in 0..<count { bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(8 * place))) }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}
