import ChainCrypto
import Client
import Foundation
import Primitives

/// The keys of a local network: one pair for each role, derived from the seed, on disk for their owner alone.
struct UpKeys: Sendable {
    let seed: UInt64
    let folder: String

    /// The administrator of every chain for developers.
    static func administrator() throws -> Keypair { try Keypair(uri: "//Alice") }

    /// The key that owns a participant's TAO and stake.
    func coldkey(_ name: String) throws -> Keypair { try Keypair(uri: "//plexus//\(seed)//\(name)//cold") }

    /// The key that works for a participant.
    func hotkey(_ name: String) throws -> Keypair { try Keypair(uri: "//plexus//\(seed)//\(name)//hot") }

    /// Where a participant's hotkey lies, in the layout of Bittensor's wallets.
    func hotkeyPath(_ name: String) -> String { "\(folder)/wallets/\(name)/hotkeys/default" }

    /// Where a participant's coldkey lies.
    func coldkeyPath(_ name: String) -> String { "\(folder)/wallets/\(name)/coldkey" }

    /// Where the secret lies that validators and the gateway share.
    var steeringPath: String { "\(folder)/steering" }

    /// Writes both keys of each participant, and the shared secret where there is none yet.
    func write(_ names: [String]) throws {
        if !FileManager.default.fileExists(atPath: steeringPath) {
            let secret = Data((0..<32).map { _ in UInt8.random(in: .min ... .max) })
            let permissions: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
            guard FileManager.default.createFile(atPath: steeringPath, contents: secret, attributes: permissions) else {
                throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: steeringPath])
            }
        }
        for name in names {
            try KeyFile(try hotkey(name)).write(to: hotkeyPath(name))
            try KeyFile(try coldkey(name)).write(to: coldkeyPath(name))
            try KeyFile(try coldkey(name)).writePublic(to: coldkeyPath(name) + "pub.txt")
        }
    }
}

extension Keypair {
    /// The account of the key.
    var account: AccountID {
        AccountID(publicKey) ?? .zero
    }
}
