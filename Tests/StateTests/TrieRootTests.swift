import ChainCrypto
import Foundation
import Primitives
import State
import TestSupport
import Testing

@Suite struct TrieRootTests {
    @Test func theEmptyTrieHasSubstratesRoot() {
        let expected = "0x03170a2e7597b7b7e3d84c05391d139a62b157e78786d8c082f29dcf4c111314"
        #expect(TrieRoot.empty.description == expected)
        #expect(StateView.empty.root.description == expected)
        #expect(TrieRoot.ordered([]).description == expected)
    }

    /// Encodings from polkadot-sdk, `substrate/primitives/trie/src/lib.rs`: `codec_trie_single_tuple` and
    /// `codec_trie_two_tuples_disjoint_keys`.
    @Test func smallTriesHaveTheEncodingsOfSubstratesTests() {
        let single = StateView(entries: [(key: [0xaa], value: [0xbb])])
        #expect(single.root == Hash256.blake2b([0x42, 0xaa, 0x04, 0xbb]))
        let two = StateView(entries: [(key: [0x48, 0x19], value: [0xfe]), (key: [0x13, 0x14], value: [0xff])])
        let branch: [UInt8] = [0x80, 0x12, 0x00]
        let children: [UInt8] = [0x14, 0x43, 0x03, 0x14, 0x04, 0xff, 0x14, 0x43, 0x08, 0x19, 0x04, 0xfe]
        #expect(two.root == Hash256.blake2b(branch + children))
    }

    @Test func aRealBlocksExtrinsicsHaveItsRoot() throws {
        let lines = try Fixture.lines("extrinsics_root.txt")
        let extrinsics = try lines.dropFirst().map { try Fixture.bytes($0) }
        #expect(extrinsics.count == 3)
        #expect(TrieRoot.ordered(extrinsics).bytes == (try Fixture.bytes(lines[0])))
        #expect(TrieRoot.ordered(extrinsics.reversed()).bytes != (try Fixture.bytes(lines[0])))
    }

    /// Entries and roots printed by `Fixtures/oracles/trie_oracle.py`.
    @Test func rootsEqualThoseOfAnIndependentModel() throws {
        var lines = try Fixture.lines("trie.txt")[...]
        var states = 0
        var lists = 0
        while let words = lines.popFirst()?.split(separator: " ") {
            if words[0] == "state" {
                states += 1
                let entries = try lines.prefix(try #require(Int(words[1]))).map { line in
                    let pair = line.split(separator: " ")
                    return (key: try Fixture.bytes(pair[0]), value: try Fixture.bytes(pair[1]))
                }
                lines.removeFirst(entries.count)
                #expect(StateView(entries: entries).root.bytes == (try Fixture.bytes(words[2])))
                #expect(
                    SimpleTrie.root(Model(uniqueKeysWithValues: entries.map { ($0, $1) })).bytes
                        == (try Fixture.bytes(words[2]))
                )
            } else if words[1] == "0" {
                lists += 1
                var random = SeededGenerator(seed: try #require(UInt64(words[3])))
                let values = (0..<(try #require(Int(words[2])))).map { _ in
                    (0..<(random.next() % 80)).map { _ in UInt8(random.next() % 256) }
                }
                #expect(TrieRoot.ordered(values).bytes == (try Fixture.bytes(words[4])))
            }
        }
        #expect(states == 60)
        #expect(lists == 9)
    }

    /// The public test network's genesis; the file is an extra that may lie beside the repository.
    @Test(.enabled(if: FileManager.default.fileExists(atPath: TestNetwork.file.path)))
    func theTestNetworksSpecificationHasItsStateRootAndGenesisHash() throws {
        let view = StateView(entries: try TestNetwork.entries())
        #expect(view.root.description == "0xc15439f31626cd90c778831721bb9d0166da302321918887d381829d8c13763f")
        let header = Header(parentHash: .zero, number: 0, stateRoot: view.root, extrinsicsRoot: TrieRoot.empty)
        #expect(header.hash.description == "0x8f9cf856bf558a14440e75569c9e58594757048d7b3a84b5d25f6bd978263105")
    }
}

/// `opentensor/subtensor`, `chainspecs/raw_spec_testfinney.json`.
private enum TestNetwork {
    static let file = Fixture.besideRepository("raw_spec_testfinney.json")

    private struct Specification: Decodable {
        struct Genesis: Decodable {
            let raw: Raw
        }
        struct Raw: Decodable {
            let top: [String: String]
        }
        let genesis: Genesis
    }

    static func entries() throws -> [(key: [UInt8], value: [UInt8])] {
        let specification = try JSONDecoder().decode(Specification.self, from: Data(contentsOf: file))
        return try specification.genesis.raw.top.map { (try Fixture.bytes($0.key), try Fixture.bytes($0.value)) }
    }
}
