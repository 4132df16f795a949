import Foundation

/// The secret from which a validator derives its hidden tests: made once, kept for its owner alone.
enum ValidatorSecret {
    /// Reads the secret of a folder, or makes one.
    static func load(folder: String) throws(ValidatorStateError) -> [UInt8] {
        let path = folder + "/secret"
        if let data = FileManager.default.contents(atPath: path), data.count == 32 { return Array(data) }
        let secret = (0..<32).map { _ in UInt8.random(in: .min ... .max) }
        do {
            try FileManager.default.createDirectory(
                atPath: folder,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw .unwritable(folder, "\(error)")
        }
        let made = FileManager.default.createFile(
            atPath: path,
            contents: Data(secret),
            attributes: [.posixPermissions: 0o600]
        )
        guard made else { throw .unwritable(path, "the folder cannot be written") }
        return secret
    }
}
