import ChainCrypto
import Client
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

    /// Writes both keys of each participant.
    func write(_ names: [String]) throws {
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
