import Foundation
public import Primitives
import Scale
public import State

/// A chain in one file: its genesis state and all blocks, for backups and for other machines.
///
/// After eight bytes that name the format stand parts, each a length of four bytes (highest first), one byte for its
/// kind, and its content. The last part says how many blocks there are and which is the last, so that a file that was
/// cut short is noticed.
public enum ChainFile {
    static let magic = Array("PLXCHN01".utf8)
    /// Entries of the genesis state in one part.
    static let genesisPart = 2_048

    /// A part of a file.
    public enum Part: Equatable, Sendable {
        /// The genesis hash and the name of the runtime's build: the first part.
        case identity(genesis: Hash256, profile: String)
        /// Entries of the state before the first block; all of them come before the first block.
        case genesis([StateChange])
        /// The next block.
        case block(StoredBlock)
        /// The last part: the height and the hash of the last block.
        case end(number: BlockNumber, hash: Hash256)
    }

    /// Why a file cannot be read or written.
    public enum Failure: Error, Equatable, Sendable, CustomStringConvertible {
        /// The system refused.
        case system(path: String, why: String)
        /// The file is none of a chain.
        case notAChain(path: String)
        /// The file ends too early.
        case truncated(path: String)
        /// A part cannot be read, or stands where it cannot.
        case malformed(path: String, why: String)

        public var description: String {
            switch self {
            case .system(let path, let why): "\(path): \(why)"
            case .notAChain(let path): "\(path) is no exported chain; `plexus chain export` makes one"
            case .truncated(let path): "\(path) ends too early; export the chain again"
            case .malformed(let path, let why): "\(path) is damaged: \(why); export the chain again"
            }
        }
    }

    /// Writes a file part by part; the file has its name only when it is whole.
    public final class Writer {
        private let path: String
        private let draft: String
        private let handle: FileHandle

        /// Begins a file at `path`, where there must be none yet.
        public init(path: String) throws(Failure) {
            self.path = path
            draft = path + ".part"
            guard !FileManager.default.fileExists(atPath: path) else {
                throw .system(path: path, why: "the file exists already; remove it or choose another name")
            }
            guard FileManager.default.createFile(atPath: draft, contents: Data(magic)),
                let handle = FileHandle(forWritingAtPath: draft)
            else { throw .system(path: draft, why: "the file cannot be written") }
            self.handle = handle
            _ = try? handle.seekToEnd()
        }

        /// Appends a part.
        public func write(_ part: Part) throws(Failure) {
            let content = ChainFile.encode(part)
            do {
                try handle.write(contentsOf: Data(StoreKey.bytes(of: UInt32(clamping: content.count)) + content))
            } catch {
                throw .system(path: draft, why: "\((error as NSError).localizedDescription)")
            }
        }

        /// Ends the file: it is on the disk and has its name.
        public func finish() throws(Failure) {
            do {
                try handle.synchronize()
                try handle.close()
                try FileManager.default.moveItem(atPath: draft, toPath: path)
            } catch {
                throw .system(path: path, why: "\((error as NSError).localizedDescription)")
            }
        }
    }

    /// Reads a file part by part.
    public final class Reader {
        private let path: String
        private let handle: FileHandle

        /// Opens the file at `path`.
        public init(path: String) throws(Failure) {
            self.path = path
            guard let handle = FileHandle(forReadingAtPath: path) else {
                throw .system(path: path, why: "there is no such file, or it may not be read")
            }
            self.handle = handle
            guard try take(magic.count) == magic else { throw .notAChain(path: path) }
        }

        /// The next part; nil at the end of the file.
        public func next() throws(Failure) -> Part? {
            guard let length = try take(4) else { return nil }
            guard let count = StoreKey.number(from: length) else { throw .truncated(path: path) }
            guard count > 0, Int(count) <= StoredBlock.sizeLimit else {
                throw .malformed(path: path, why: "a part of \(count) bytes")
            }
            guard let content = try take(Int(count)), content.count == Int(count) else { throw .truncated(path: path) }
            do {
                return try ChainFile.decode(content)
            } catch {
                throw .malformed(path: path, why: "\(error)")
            }
        }

        private func take(_ count: Int) throws(Failure) -> [UInt8]? {
            do {
                guard let data = try handle.read(upToCount: count), !data.isEmpty else { return nil }
                return [UInt8](data)
            } catch {
                throw .system(path: path, why: "\((error as NSError).localizedDescription)")
            }
        }
    }

    private static func encode(_ part: Part) -> [UInt8] {
        switch part {
        case .identity(let genesis, let profile): [0] + genesis.bytes + Array(profile.utf8)
        case .genesis(let entries): [1] + UndoLog.encode(entries)
        case .block(let block): [2] + block.encoded
        case .end(let number, let hash): [3] + StoreKey.bytes(of: number) + hash.bytes
        }
    }

    private static func decode(_ content: [UInt8]) throws(ScaleError) -> Part {
        var reader = ScaleReader(content)
        switch try reader.readByte() {
        case 0:
            let hash = try Hash256(from: &reader)
            return .identity(genesis: hash, profile: String(decoding: reader.readRest(), as: UTF8.self))
        case 1: return .genesis(try UndoLog.decode(reader.readRest()))
        case 2: return .block(try StoredBlock(decoding: reader.readRest()))
        case 3:
            // Numbers stand with their highest byte first, everywhere in this format.
            let number = try reader.readLittleEndian(UInt32.self).byteSwapped
            return .end(number: number, hash: try Hash256(from: &reader))
        case let kind: throw .unknownVariant(type: "ChainFile.Part", index: kind)
        }
    }
}
