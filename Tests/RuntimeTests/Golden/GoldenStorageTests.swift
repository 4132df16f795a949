import Foundation
import Frame
import Primitives
import Scale
import State
import Testing

@testable import Frame
@testable import Runtime

/// Storage keys and values of a real chain at spec_version 461, recorded by bittensor 11.3.
struct GoldenStorageTests {
    let golden: GoldenFixture
    let facts: [String: String]

    init() throws {
        golden = try GoldenFixture.load()
        facts = Dictionary(uniqueKeysWithValues: try GoldenFixture.facts().facts.map { ($0.key, $0.value) })
    }

    @Test("every recorded storage key is made from the item's name and its parameters")
    func keys() throws {
        var made = 0
        for entry in golden.storageKeys + golden.storageValues {
            guard let item = GoldenRuntime.item(entry.item) else {
                #expect(GoldenRuntime.isListedAsAbsent(entry.item), "\(entry.item) is missing")
                continue
            }
            var key = item.prefix
            #expect(item.hashers.count == entry.params.count)
            for ((hasher, parameter), type) in zip(zip(item.hashers, entry.params), keyTypes(of: entry.item)) {
                hasher.append(try #require(parameter.encoded(as: type), "\(entry.item): \(type)"), to: &key)
            }
            #expect(key == entry.key.content, "\(entry.item)")
            made += 1
        }
        #expect(made >= 17)
    }

    @Test("the typed items make the same keys, and read the parameters back from them")
    func typedKeys() throws {
        let keys = Dictionary(grouping: golden.storageKeys, by: \.item).compactMapValues(\.first)
        func key(_ name: String) throws -> [UInt8] { try #require(keys[name]).key.content }
        let alice = DevAccount.alice.id
        #expect(System.account.key(alice) == (try key("System.Account")))
        #expect(System.account.mapKey(of: try key("System.Account")) == alice)
        #expect(Subtensor.tempo.key(1) == (try key("SubtensorModule.Tempo")))
        #expect(Subtensor.keys.key(1, 0) == (try key("SubtensorModule.Keys")))
        #expect(System.events.prefix == (try key("System.Events")))
        #expect(Timestamp.now.prefix == (try key("Timestamp.Now")))
    }

    @Test("every recorded value decodes and encodes to the same bytes")
    func values() throws {
        for entry in golden.storageValues {
            guard let bytes = entry.bytes else { continue }
            let item = try #require(GoldenRuntime.item(entry.item), "\(entry.item)")
            #expect(try GoldenRuntime.transcode(bytes.content, as: item.valueType) == bytes.content, "\(entry.item)")
        }
    }

    @Test("every recorded entry of a map is under the map's prefix, and its value has the same bytes")
    func maps() throws {
        for map in golden.queryMaps {
            let item = try #require(GoldenRuntime.item(map.item), "\(map.item)")
            #expect(map.prefix.content.starts(with: item.prefix))
            for pair in map.pairs {
                #expect(pair[0].content.starts(with: map.prefix.content))
                #expect(try GoldenRuntime.transcode(pair[1].content, as: item.valueType) == pair[1].content)
            }
        }
    }

    @Test("a state made of the recorded entries answers what the chain answered")
    func decoded() throws {
        let pairs = golden.storageValues.compactMap { entry in
            entry.bytes.map { (key: entry.key.content, value: $0.content) }
        }
        let chain = Chain(StateView(entries: pairs), profile: .fast)
        let alice = chain[System.account, DevAccount.alice.id]
        #expect(alice.nonce == 1)
        #expect(alice.providers == 1)
        #expect(alice.data.free == 999_998_999_833_753)
        #expect(chain[System.number] == 67)
        #expect(chain[Timestamp.now] == 1_789_516_218_750)
        #expect(chain[Subtensor.totalNetworks] == 2)
        #expect(chain[Subtensor.networksAdded, 1])
        #expect(!chain[Subtensor.networksAdded, 9_999])
        #expect(chain[Subtensor.tempo, 1] == 100)
        #expect(chain[Subtensor.subnetOwner, 1] == .zero)
    }

    @Test("the events blob decodes to the recorded events and encodes to the same bytes")
    func events() throws {
        let bytes = golden.events.bytes.content
        var reader = ScaleReader(bytes)
        let records = try [EventRecord](from: &reader)
        try reader.finish()
        #expect(records.scaleEncoded == bytes)
        #expect(records.count == golden.events.values.count)
        for (record, expected) in zip(records, golden.events.values) {
            let index = facts["pallet \(expected.module)"]
            let fact = facts["event \(expected.module).\(expected.event)"]
            let variant = fact?.split(separator: " ").first.map(String.init)
            let encoded = record.event.scaleEncoded
            #expect(index == "\(encoded[0])" && variant == "\(encoded[1])", "\(expected.module).\(expected.event)")
            if let extrinsic = expected.extrinsic { #expect(record.phase == .applyExtrinsic(extrinsic)) }
        }
    }

    @Test("the recorded constants have their values")
    func constants() throws {
        let own = MetadataFacts(try MetadataContents(version15: RuntimeMetadata.ofRuntime(.fast).version15()))
        let values = Dictionary(uniqueKeysWithValues: own.facts.map { ($0.key, $0.value) })
        for constant in golden.constants {
            let value = try #require(values["constant \(constant.name)"])
            #expect(value.hasSuffix(" = " + hex(constant.value, like: value)), "\(constant.name): \(value)")
        }
        #expect(golden.network.transactionVersion == RuntimeVersion.current.transactionVersion)
    }

    /// The number's bytes, as many as stand in `value`.
    private func hex(_ number: UInt64, like value: String) -> String {
        let digits = value.split(separator: "0x").last?.count ?? 0
        return "0x"
            + (0..<digits / 2).map { byte in
                let text = String(UInt8(truncatingIfNeeded: number >> UInt64(8 * byte)), radix: 16)
                return text.count == 1 ? "0" + text : text
            }.joined()
    }

    /// The types of an item's keys, from the recorded metadata: `(A, B)` for two, `A` for one.
    private func keyTypes(of item: String) -> [String] {
        guard let fact = facts["storage \(item)"], let arrow = fact.range(of: ") -> "),
            let open = fact.firstIndex(of: "(")
        else { return [] }
        var inner = fact[fact.index(after: open)..<arrow.lowerBound]
        if inner.hasPrefix("("), inner.hasSuffix(")") { inner = inner.dropFirst().dropLast() }
        return inner.split(separator: ", ").map(String.init)
    }
}
