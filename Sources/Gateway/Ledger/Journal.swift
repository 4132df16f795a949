import Foundation
import Neuron

/// A file of JSON lines to which a ledger is appended.
///
/// A line is `{"receipt": …, "documents": n}`, `{"failed": …}`, or `{"usage": …}`, which replaces what is known of a key
/// and begins a file that was rewritten. A line that is cut off, as by a crash, is dropped when the file is opened.
struct Journal {
    /// What one line says.
    enum Entry: Equatable {
        case receipt(Receipt, documents: Int)
        /// A receipt whose costs a usage line has already.
        case kept(Receipt)
        case failed(key: String, GatewayService, milliseconds: Int)
        case usage(key: String, Usage)
    }

    let path: String
    private(set) var size = 0
    private var handle: FileHandle

    /// Opens the file, which is made where there is none, and gives each readable entry to `read`.
    ///
    /// - Throws: `GatewayError.journal`.
    init(path: String, reading read: (Entry) -> Void) throws(GatewayError) {
        self.path = path
        do {
            if !FileManager.default.fileExists(atPath: path) {
                let isMade = FileManager.default.createFile(
                    atPath: path,
                    contents: Data(),
                    attributes: [.posixPermissions: 0o600]
                )
                guard isMade else { throw CocoaError(.fileWriteUnknown) }
            }
            let handle = try FileHandle(forUpdating: URL(filePath: path))
            size = try Journal.replay(handle, read)
            try handle.truncate(atOffset: UInt64(size))
            try handle.seekToEnd()
            self.handle = handle
        } catch {
            throw .journal(path: path, why: "it cannot be read and written")
        }
    }

    /// Appends entries in one write.
    mutating func append(_ entries: [Entry]) throws {
        let data = Journal.data(entries)
        try handle.write(contentsOf: data)
        size += data.count
    }

    /// Puts a new file with these entries in the place of the old one, in one step.
    mutating func replace(with entries: [Entry]) throws {
        let data = Journal.data(entries)
        try data.write(to: URL(filePath: path), options: .atomic)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        let next = try FileHandle(forUpdating: URL(filePath: path))
        try next.seekToEnd()
        // The old handle stands for a file that has no name any more.
        try? handle.close()
        handle = next
        size = data.count
    }

    /// Reads a file in pieces; gives the number of bytes that are whole lines.
    private static func replay(_ handle: FileHandle, _ read: (Entry) -> Void) throws -> Int {
        var rest: [UInt8] = []
        var whole = 0
        while let piece = try handle.read(upToCount: 1 << 16), !piece.isEmpty {
            rest.append(contentsOf: piece)
            var start = 0
            while let end = rest[start...].firstIndex(of: UInt8(ascii: "\n")) {
                if let entry = entry(in: Array(rest[start..<end])) { read(entry) }
                whole += end + 1 - start
                start = end + 1
            }
            rest.removeFirst(start)
        }
        return whole
    }

    private static func data(_ entries: [Entry]) -> Data {
        var bytes: [UInt8] = []
        for entry in entries {
            bytes += WireValue.object(object(of: entry)).json(.compact)
            bytes.append(UInt8(ascii: "\n"))
        }
        return Data(bytes)
    }

    private static func object(of entry: Entry) -> WireObject {
        switch entry {
        case .receipt(let receipt, let documents):
            ["receipt": .object(receipt.object), "documents": .integer(documents)]
        case .kept(let receipt):
            ["kept": .object(receipt.object)]
        case .failed(let key, let service, let milliseconds):
            ["failed": .string(key), "service": .string(service.rawValue), "created_ms": .integer(milliseconds)]
        case .usage(let key, let usage):
            ["usage": .string(key), "counts": .object(usage.object)]
        }
    }

    private static func entry(in line: [UInt8]) -> Entry? {
        guard let object = try? WireValue(json: line).object else { return nil }
        if let receipt = object["receipt"]?.object.flatMap(Receipt.init), let count = object["documents"]?.integer {
            return .receipt(receipt, documents: count)
        }
        if let receipt = object["kept"]?.object.flatMap(Receipt.init) { return .kept(receipt) }
        if let key = object["usage"]?.text, let usage = object["counts"]?.object.flatMap(Usage.init) {
            return .usage(key: key, usage)
        }
        if let key = object["failed"]?.text, let milliseconds = object["created_ms"]?.integer,
            let service = object["service"]?.text.flatMap(GatewayService.init(rawValue:))
        {
            return .failed(key: key, service, milliseconds: milliseconds)
        }
        return nil
    }
}
