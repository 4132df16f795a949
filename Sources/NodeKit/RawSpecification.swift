import ChainCrypto
import Foundation
import Primitives
import Runtime
public import State

/// A Substrate raw chain specification: every key and value of a chain's first state.
public struct RawSpecification: Sendable {
    /// The largest file that is read, in bytes.
    static let sizeLimit = 1 << 30

    private let entries: [(key: [UInt8], value: [UInt8])]

    /// What a specification gives.
    public struct Genesis: Sendable, Codable {
        /// The hash of block 0.
        public let hash: String
        /// The root of the state.
        public let stateRoot: String
        /// How many keys the state has.
        public let keys: Int
    }

    private struct File: Decodable {
        struct Contents: Decodable {
            struct Raw: Decodable {
                let top: [String: String]
                let childrenDefault: [String: [String: String]]?
            }
            let raw: Raw
        }
        let genesis: Contents
    }

    /// Reads a file.
    ///
    /// - Throws: ``RawSpecificationError`` that says what is wrong and where.
    public init(reading path: String) throws(RawSpecificationError) {
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
            let size = attributes[.size] as? Int
        else { throw .unreadable(path) }
        guard size <= Self.sizeLimit else { throw .tooLarge(path) }
        guard let data = FileManager.default.contents(atPath: path) else { throw .unreadable(path) }
        try self.init(text: [UInt8](data), name: path)
    }

    /// Reads a text; `name` is what errors call it.
    ///
    /// - Throws: ``RawSpecificationError`` that says what is wrong and where.
    public init(text: [UInt8], name path: String) throws(RawSpecificationError) {
        let file: File
        do {
            file = try JSONDecoder().decode(File.self, from: Data(text))
        } catch {
            throw .notASpecification(path, "\(error)")
        }
        guard file.genesis.raw.childrenDefault?.isEmpty ?? true else { throw .childTries(path) }
        var entries: [(key: [UInt8], value: [UInt8])] = []
        entries.reserveCapacity(file.genesis.raw.top.count)
        for (key, value) in file.genesis.raw.top {
            guard let keyBytes = Hex.decode(key), let valueBytes = Hex.decode(value) else {
                throw .notHexadecimal(path, key: key)
            }
            guard keyBytes.count <= StateView.maximumKeyLength else { throw .longKey(path, key: key) }
            entries.append((keyBytes, valueBytes))
        }
        self.entries = entries
    }

    /// The state that the specification describes.
    public var state: StateView { StateView(entries: entries) }

    /// Computes the state root and the genesis hash.
    public func genesis() -> Genesis {
        let state = StateView(entries: entries)
        let header = Runtime.Genesis.header(of: state)
        return Genesis(hash: "\(header.hash)", stateRoot: "\(state.root)", keys: entries.count)
    }
}

/// Why a file is no raw specification.
public enum RawSpecificationError: Error, Sendable, Equatable, CustomStringConvertible {
    /// There is no such file, or it may not be read.
    case unreadable(String)
    /// The file is larger than any specification.
    case tooLarge(String)
    /// The file is no JSON, or has no `genesis.raw.top`.
    case notASpecification(String, String)
    /// A key or value is not hexadecimal.
    case notHexadecimal(String, key: String)
    /// A key is longer than any chain's.
    case longKey(String, key: String)
    /// The specification has child tries, which this chain does not know.
    case childTries(String)

    public var description: String {
        switch self {
        case .unreadable(let path): "cannot read \(path); check the path and its permissions"
        case .tooLarge(let path): "\(path) is larger than 1 GiB; that is no chain specification"
        case .notASpecification(let path, let why):
            "\(path) is no raw chain specification (it needs genesis.raw.top): \(why)"
        case .notHexadecimal(let path, let key): "\(path): the entry of \(key.prefix(80)) is not hexadecimal"
        case .longKey(let path, let key): "\(path): the key \(key.prefix(80))… is too long"
        case .childTries(let path): "\(path) has child tries, which are not supported"
        }
    }
}
