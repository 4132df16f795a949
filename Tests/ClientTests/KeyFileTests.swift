import ChainCrypto
import Client
import Foundation
import Testing

@Suite struct KeyFileTests {
    let folder = FileManager.default.temporaryDirectory.appending(path: "plexus-\(UUID().uuidString)")

    private func write(_ text: String) throws -> String {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let url = folder.appending(path: UUID().uuidString)
        try Data(text.utf8).write(to: url)
        return url.path
    }

    @Test func aKeySurvivesTheDiskAndBelongsToItsOwnerAlone() throws {
        let key = try Keypair(uri: "//Alice//hot")
        let path = folder.appending(path: "wallets/a/hotkeys/default").path
        try KeyFile(key).write(to: path)
        #expect(try KeyFile(reading: path).keypair.publicKey == key.publicKey)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    /// Alice's seed is the well-known one of development chains.
    @Test func aSeedAsTheWalletsWriteItGivesTheKey() throws {
        let seed = "0xe5be9a5092b81bca64be81d212e7f2f9eba183bb7a90954f7b76361f6edb5c0a"
        let path = try write(#"{"secretSeed": "\#(seed)", "cryptoType": 1}"#)
        let address = try KeyFile(reading: path).keypair.ss58Address
        #expect(address == "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY")
    }

    @Test(arguments: ["", "{", "[]", "{\"secretSeed\": \"0x12\"}", "{\"secretPhrase\": \"no such words\"}", "null"])
    func whatIsNoKeyIsRefused(text: String) throws {
        let path = try write(text)
        #expect(throws: KeyFileError.notAKey(path)) { try KeyFile(reading: path) }
    }

    @Test func lockedAndMissingFilesAreToldApart() throws {
        let locked = try write("$NACLxxxxxxxx")
        #expect(throws: KeyFileError.encrypted(locked)) { try KeyFile(reading: locked) }
        let missing = folder.path + "/none"
        #expect(throws: KeyFileError.unreadable(missing)) { try KeyFile(reading: missing) }
    }

    @Test(arguments: ["", "http://127.0.0.1:1", "ws://", "127.0.0.1:9944"])
    func whatIsNoAddressOfANodeIsRefused(text: String) {
        #expect(throws: ClientError.badAddress(text)) { try NodeAddress(text) }
    }

    @Test func anAddressWithoutAPortMeansTheUsualOne() throws {
        #expect(try NodeAddress("ws://localhost").port == 9_944)
    }
}
