import ChainCrypto
import Foundation
import Testing

/// Files of the repository and beside it.
enum Fixture {
    static let repository = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The lines of a file in `Fixtures/state`, without comments.
    static func lines(_ name: String) throws -> [String] {
        let file = repository.appendingPathComponent("Fixtures/state").appendingPathComponent(name)
        let text = try String(contentsOf: file, encoding: .utf8)
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
    }

    /// A file of real chain data that may lie beside the repository.
    static func besideRepository(_ name: String) -> URL {
        repository.deletingLastPathComponent().appendingPathComponent("shared/data").appendingPathComponent(name)
    }

    /// The bytes of hexadecimal digits, where a dash stands for none.
    static func bytes(_ text: some StringProtocol) throws -> [UInt8] {
        text == "-" ? [] : try #require(Hex.decode(String(text)))
    }
}
