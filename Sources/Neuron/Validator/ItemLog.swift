import ChainCrypto
import Foundation
import Scale

/// The answers that the detector looks back on, on disk: each round adds its own, so that a round costs what it brought
/// and not what is kept.
///
/// A round's answers are on disk before the state that counts the round. A crash between the two leaves a round that no
/// state counts, and it is left out; one in the middle of writing leaves an end that its digest betrays.
struct ItemLog: Sendable {
    let path: String

    /// What is read at most, in bytes: some times what a full subnet needs.
    private static let sizeLimit = 256 << 20
    private static let digestLength = 8

    /// The log that belongs to a state's file.
    init(besides statePath: String) {
        path = statePath + ".answers"
    }

    /// The last answers of rounds up to `round`, at most `limit` items. What is damaged ends the log.
    func read(upTo round: Int, limit: Int) -> [PackedItem] {
        guard let file = FileHandle(forReadingAtPath: path) else { return [] }
        defer { try? file.close() }
        guard let data = try? file.read(upToCount: Self.sizeLimit) else { return [] }
        var reader = ScaleReader([UInt8](data))
        var items: [PackedItem] = []
        while reader.remaining > 0, let record = try? Self.next(&reader) {
            guard record.round <= UInt64(max(0, round)) else { continue }
            items += record.items
            if items.count > limit { items.removeFirst(items.count - limit) }
        }
        return items
    }

    /// The last round that can be read, in a log that should reach `round` or the one after it; 0 where there is none.
    func readable(upTo round: Int) -> Int {
        guard let data = FileManager.default.contents(atPath: path) else { return 0 }
        var reader = ScaleReader([UInt8](data.prefix(Self.sizeLimit)))
        var last: UInt64 = 0
        while reader.remaining > 0, let record = try? Self.next(&reader),
            record.round > last, record.round <= UInt64(round) + 1
        {
            last = record.round
        }
        return Int(last)
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

    /// Length, round, digest, and the items as a list of lists.
    private static func record(_ items: [PackedItem], round: Int) -> Data {
        var body = ScaleWriter()
        items.map(\.bytes).encode(to: &body)
        var writer = ScaleWriter(capacity: body.bytes.count + 20)
        UInt32(clamping: body.bytes.count).encode(to: &writer)
        UInt64(max(0, round)).encode(to: &writer)
        writer.append(contentsOf: digest(body.bytes))
        writer.append(contentsOf: body.bytes)
        return Data(writer.bytes)
    }

    private static func next(_ reader: inout ScaleReader) throws -> (round: UInt64, items: [PackedItem]) {
        let length = try UInt32(from: &reader)
        let round = try UInt64(from: &reader)
        let digest = try reader.readBytes(digestLength)
        let body = try reader.readBytes(Int(length))
        guard Self.digest(body) == digest else { throw ItemLogDamage() }
        var inner = ScaleReader(body)
        return (round, try [[UInt8]](from: &inner).map(PackedItem.init(bytes:)))
    }

    private static func digest(_ body: [UInt8]) -> [UInt8] { Array(Hashing.blake2b256(body).prefix(digestLength)) }
}

/// A record that is not what was written.
private struct ItemLogDamage: Error {}
