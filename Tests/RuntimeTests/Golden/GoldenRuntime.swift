import Foundation
import Frame
import Scale

@testable import Frame
@testable import Runtime

/// The runtime's declarations by their names on the wire.
enum GoldenRuntime {
    static let pallets: [any Pallet.Type] = RuntimeMetadata.ofRuntime(.fast).pallets

    /// A storage item by `Pallet.Item`; nil where there is none.
    static func item(_ name: String) -> (any StorageItem)? {
        let parts = name.split(separator: ".")
        guard parts.count == 2, let pallet = pallets.first(where: { $0.name == parts[0] }) else { return nil }
        return pallet.storage.first { $0.name == parts[1] }
    }

    /// Decodes bytes as a type and encodes the value again.
    static func transcode<T: ScaleCodable>(_ bytes: [UInt8], as type: T.Type) throws -> [UInt8] {
        var reader = ScaleReader(bytes)
        let value = try T(from: &reader)
        try reader.finish()
        return value.scaleEncoded
    }

    /// Whether `docs/metadata.md`, which a test holds to the runtime, names the pallet of `Pallet.Item` as absent.
    static func isListedAsAbsent(_ name: String) -> Bool {
        guard let pallet = name.split(separator: ".").first,
            let page = try? GoldenFixture.contents("docs/metadata.md"),
            let line = String(decoding: page, as: UTF8.self).split(separator: "\n").first(where: {
                $0.hasPrefix("Pallets: ")
            })
        else { return false }
        return line.dropFirst("Pallets: ".count).dropLast().split(separator: ", ").contains(pallet)
    }
}
