public import ChainCrypto
import Foundation

/// A key on disk in the plain form of Bittensor's wallets: one JSON object.
///
/// Source: `wire.md` section 5. Encrypted files are told apart and refused with the remedy.
public struct KeyFile: Sendable {
    /// The key.
    public let keypair: Keypair

    /// Wraps a key.
    public init(_ keypair: Keypair) {
        self.keypair = keypair
    }

    /// The largest file that is read, in bytes.
    static let sizeLimit = 65_536

    /// Reads a file.
    ///
    /// - Throws: ``KeyFileError`` that names the file and what is wrong with it.
    public init(reading path: String) throws(KeyFileError) {
        guard let data = FileManager.default.contents(atPath: path) else { throw .unreadable(path) }
        guard data.count <= Self.sizeLimit else { throw .notAKey(path) }
        let text = String(decoding: data, as: UTF8.self)
        if text.hasPrefix("$NACL") || text.hasPrefix("$ANSIBLE_VAULT") || text.hasPrefix("gAAAAA") {
            throw .encrypted(path)
        }
        guard let fields = try? JSON(parsing: data) else { throw .notAKey(path) }
        guard let keypair = Self.keypair(from: fields) else { throw .notAKey(path) }
        self.keypair = keypair
    }

    private static func keypair(from fields: JSON) -> Keypair? {
        let scheme: KeyScheme = fields["cryptoType"]?.integer == 0 ? .ed25519 : .sr25519
        if let seed = fields["secretSeed"]?.text.flatMap(Hex.decode), seed.count == 32 {
            return try? Keypair(seed: seed, scheme: scheme)
        }
        if let phrase = fields["secretPhrase"]?.text, let mnemonic = try? Mnemonic(phrase: phrase) {
            return try? Keypair(mnemonic: mnemonic, scheme: scheme)
        }
        if scheme == .sr25519, let secret = fields["privateKey"]?.text.flatMap(Hex.decode) {
            return try? Keypair(sr25519Secret: secret)
        }
        return nil
    }

    /// Writes the file for its owner alone.
    ///
    /// - Throws: ``KeyFileError`` where the folder or the file cannot be written.
    public func write(to path: String) throws(KeyFileError) {
        let secret = Hex.encode(keypair.secretKey)
        let key = Hex.encode(keypair.publicKey)
        var fields = [
            "accountId": "\"\(key)\"", "publicKey": "\"\(key)\"", "ss58Address": "\"\(keypair.ss58Address)\"",
            "cryptoType": keypair.scheme == .ed25519 ? "0" : "1",
        ]
        fields[keypair.scheme == .ed25519 ? "secretSeed" : "privateKey"] = "\"\(secret)\""
        try Self.write(fields, to: path)
    }

    /// Writes the public half beside the key, as wallets expect it of coldkeys.
    ///
    /// - Throws: ``KeyFileError`` where the folder or the file cannot be written.
    public func writePublic(to path: String) throws(KeyFileError) {
        let key = Hex.encode(keypair.publicKey)
        try Self.write(
            [
                "accountId": "\"\(key)\"", "publicKey": "\"\(key)\"", "ss58Address": "\"\(keypair.ss58Address)\"",
                "cryptoType": keypair.scheme == .ed25519 ? "0" : "1",
            ],
            to: path
        )
    }

    private static func write(_ fields: [String: String], to path: String) throws(KeyFileError) {
        let body = fields.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ", ")
        let folder = (path as NSString).deletingLastPathComponent
        do {
            try FileManager.default.createDirectory(
                atPath: folder,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw .unwritable(path)
        }
        let created = FileManager.default.createFile(
            atPath: path,
            contents: Data("{\(body)}".utf8),
            attributes: [.posixPermissions: 0o600]
        )
        guard created else { throw .unwritable(path) }
    }
}

/// Why a key could not be read or written.
public enum KeyFileError: Error, Sendable, Equatable, CustomStringConvertible {
    /// There is no such file, or it may not be read.
    case unreadable(String)
    /// The file holds no key.
    case notAKey(String)
    /// The key is locked by a password.
    case encrypted(String)
    /// The file cannot be written.
    case unwritable(String)

    public var description: String {
        switch self {
        case .unreadable(let path): "cannot read the key file \(path); check the path and its permissions"
        case .notAKey(let path): "\(path) holds no key in the form of Bittensor's wallets"
        case .encrypted(let path): "\(path) is locked by a password; use a hotkey file without one"
        case .unwritable(let path): "cannot write the key file \(path); check the folder's permissions"
        }
    }
}
