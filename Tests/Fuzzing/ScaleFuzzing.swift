import Frame
import Primitives
import Runtime
import Scale

/// SCALE's own types, the chain's values, storage and metadata.
enum ScaleFuzzing {
    /// Everything has one encoding, but for sets and maps: they are read in any order and with repetitions, as the
    /// reference's codec reads them, and written sorted.
    private static func requireOneEncoding<T: ScaleCodable>(of value: T, read: [UInt8]) throws {
        let written = value.scaleEncoded
        guard written != read else { return }
        let again = try? T(scale: written)
        try require(again?.scaleEncoded == written, "\(T.self) is another after being written")
        try require(
            written.count < read.count || written.count == read.count && written.sorted() == read.sorted(),
            "\(T.self) encodes to other bytes than it was read from"
        )
    }

    /// Reads bytes as a type; what is understood must encode to the same bytes.
    static func transcode<T: ScaleCodable>(_ input: [UInt8], as type: T.Type) throws -> Bool {
        var reader = ScaleReader(input)
        let value: T
        do {
            value = try T(from: &reader)
        } catch {
            return false
        }
        let read = Array(input.prefix(reader.offset))
        try requireOneEncoding(of: value, read: read)
        try require(read.count >= T.minimumEncodedSize, "\(type) is smaller than its minimum")
        return reader.remaining == 0
    }

    private static func decoder<T: ScaleCodable>(_ type: T.Type, _ seeds: T...) -> FuzzDecoder {
        let bytes = seeds.map(\.scaleEncoded)
        return FuzzDecoder("\(type)", seeds: { bytes }, read: { try transcode($0, as: T.self) })
    }

    static let values = FuzzGroup(
        "scale",
        [
            decoder(Bool.self, true), decoder(UInt8.self, 7), decoder(UInt16.self, 7), decoder(UInt32.self, 7),
            decoder(UInt64.self, 7), decoder(UInt128.self, 7), decoder(Int32.self, -7), decoder(Int64.self, -7),
            decoder(Compact<UInt32>.self, Compact(70_000)), decoder(Compact<UInt64>.self, Compact(1 << 40)),
            decoder(Compact<UInt128>.self, Compact(1 << 90)), decoder(Compact<Tao>.self, Compact(Tao(1 << 33))),
            decoder(String.self, "text", "ä\u{10ffff}"), decoder([UInt8].self, [1, 2, 3]),
            decoder([UInt32].self, [1, 2, 3]), decoder([[UInt8]].self, [[1], [], [2, 3]]),
            decoder(UInt16?.self, nil, 3), decoder([Unit].self, [Unit(), Unit()]),
            decoder([Bool?].self, [nil, true]), decoder(Outcome<UInt8, String>.self, .success(1), .failure("no")),
            decoder(BoundedVec<UInt16>.self, [1, 2]), decoder(WeakBoundedVec<UInt16>.self, [1, 2]),
            decoder(Bytes32.self, .zero), decoder(Hash256.self, .zero), decoder(AccountID.self, .zero),
            decoder(Era.self, .immortal, .mortal(period: 64, phase: 2)),
            decoder(MultiAddress.self, .id(.zero)), decoder(Digest.self, Digest()),
            decoder(Header.self, header), decoder([Compact<UInt32>].self, [Compact(1), Compact(1 << 20)]),
        ]
    )

    private static let header = Header(
        parentHash: .zero,
        number: 1 << 20,
        stateRoot: .zero,
        extrinsicsRoot: .zero,
        digest: Digest(logs: [.preRuntime(.aura, [1, 2]), .seal(.aura, [3]), .other([4])])
    )

    /// Transactions, calls and events.
    static let chain = FuzzGroup(
        "chain",
        [
            FuzzDecoder("extrinsic", seeds: { FuzzSeeds.transactions }, read: transaction),
            FuzzDecoder("call", seeds: { FuzzSeeds.calls }, read: { try transcode($0, as: RuntimeCall.self) }),
            FuzzDecoder(
                "events",
                seeds: { FuzzSeeds.events },
                read: { try transcode($0, as: [EventRecord].self) }
            ),
            FuzzDecoder("event", read: { try transcode($0, as: RuntimeEvent.self) }),
            FuzzDecoder("error", read: { try transcode($0, as: DispatchError.self) }),
        ]
    )

    private static func transaction(_ input: [UInt8]) throws -> Bool {
        guard let checked = try? CheckedExtrinsic(bytes: input) else { return false }
        try requireOneEncoding(of: checked.call, read: checked.extrinsic.call)
        let again = try? CheckedExtrinsic(bytes: checked.extrinsic.wireBytes)
        try require(again?.extrinsic == checked.extrinsic, "the transaction is another after being written")
        // A bare one may come as version 4 or 5 and is written as 5.
        if checked.signer != nil || input.dropFirst().contains(5) {
            try require(checked.extrinsic.wireBytes.count == input.count, "the transaction has another length")
        }
        _ = checked.call.cost
        return true
    }

    /// Every storage item's value; the first two bytes choose the item.
    static let storage = FuzzGroup(
        "storage",
        [
            FuzzDecoder("value", seeds: { FuzzSeeds.storageValues }) { input in
                guard input.count >= 2 else { return false }
                let number = Int(input[0]) | Int(input[1]) << 8
                let item = FuzzSeeds.items[number % FuzzSeeds.items.count]
                return try transcode(Array(input.dropFirst(2)), as: item.valueType)
            },
            FuzzDecoder("account key", seeds: { [System.account.key(.zero)] }) { input in
                guard let account = System.account.mapKey(of: input) else { return false }
                try require(System.account.key(account).count == 80, "the key has another length")
                return true
            },
        ]
    )

    /// Metadata, whole and the registry alone.
    static let metadata = FuzzGroup(
        "metadata",
        [
            FuzzDecoder("metadata", seeds: { [FuzzSeeds.smallMetadata] }) { input in
                (try? MetadataContents(version15: input)) != nil
            },
            FuzzDecoder("registry", seeds: { [FuzzSeeds.smallRegistry] }) { input in
                var reader = ScaleReader(input)
                return (try? TypeDefinition.registry(from: &reader)) != nil
            },
            FuzzDecoder("facts") { input in
                let facts = MetadataFacts(text: String(decoding: input, as: UTF8.self))
                try require(MetadataFacts(text: facts.text) == facts, "facts are others after being written")
                return true
            },
        ]
    )
}
