import Frame
import Primitives
import Scale
import State
import Testing

@Suite struct ChainTests {
    var chain = Chain(.empty, profile: .fast)

    @Test func absentValuesReadAsTheDefaultOfTheProfile() {
        #expect(chain[Tolls.rate] == 3)
        #expect(Chain(.empty, profile: .standard)[Tolls.rate] == 30)
        #expect(chain[Tolls.keeper] == nil)
        #expect(chain[Tolls.paid, 4] == 0)
    }

    @Test mutating func whatIsWrittenIsReadAndListedInTheOrderOfItsKeys() {
        for netuid in [300, 2, 1] as [UInt16] { chain[Tolls.paid, NetUID(netuid)] = UInt64(netuid) * 10 }
        // Identity keys lie in the order of their little-endian bytes: 0x0001 before 0x0002 before 0x2c01.
        #expect(chain.keys(of: Tolls.paid) == [1, 2, 300])
        #expect(chain.entries(of: Tolls.paid).map(\.value) == [10, 20, 3_000])
        chain[Tolls.passes, 1, 5] = 50
        chain[Tolls.passes, 1, 6] = 60
        chain[Tolls.passes, 2, 7] = 70
        #expect(Set(chain.keys(of: Tolls.passes, under: 1)) == [5, 6])
        #expect(chain.removeAll(of: Tolls.passes, under: 1) == 2)
        #expect(chain.keys(of: Tolls.passes) == [Pair(2, 7)])
        chain[Tolls.passes, 2, 7] = nil
        #expect(!chain.contains(Tolls.passes, 2, 7))
    }

    @Test mutating func aFailedCallLeavesNeitherWritesNorEvents() throws {
        try chain.transactional { (chain) throws(DispatchError) in
            try Tolls.dispatch(.setRate(8), from: .root, on: &chain)
        }
        #expect(throws: DispatchError.module(ModuleError(index: 200, error: 7))) {
            try chain.transactional { (chain) throws(DispatchError) in
                try Tolls.dispatch(.setRate(2_000), from: .root, on: &chain)
            }
        }
        #expect(chain[Tolls.rate] == 8)
        #expect(chain.events.map(\.bytes) == [[200, 0, 8, 0]])
    }

    @Test mutating func onlyRootMayCallWhatIsForRoot() {
        #expect(throws: DispatchError.badOrigin) {
            try Tolls.dispatch(.setRate(1), from: .signed(.zero), on: &chain)
        }
        #expect(throws: DispatchError.badOrigin) { try Tolls.dispatch(.setRate(1), from: .none, on: &chain) }
    }

    @Test mutating func aTrialChangesNothing() {
        let seen = chain.simulated { chain -> UInt16 in
            chain[Tolls.rate] = 99
            return chain[Tolls.rate]
        }
        #expect(seen == 99)
        #expect(chain[Tolls.rate] == 3)
    }

    @Test mutating func bytesThatAreNoValueReadAsTheDefault() {
        chain.write([1], at: Tolls.rate.key)
        #expect(chain[Tolls.rate] == 3)
        chain.write([9], at: Tolls.keeper.key)
        #expect(chain[Tolls.keeper] == nil)
    }

    /// Source of the key: bittensor 11.3.0, tests/fixtures/golden.json, `storage_keys`, SubtensorModule.Tempo of 1.
    @Test func aKeyIsTheHashedNamesAndTheHashedKey() {
        let prefix = StorageKeys.prefix(pallet: "SubtensorModule", item: "Tempo")
        let hex = prefix.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        #expect(hex == "658faa385070e074c85bf6b568cf05557641384bb339f3758acddfd7053d3317")
    }

    @Test func metadataIsDerivedFromTheDeclarations() {
        let metadata = RuntimeMetadata(
            profile: .fast,
            pallets: [Tolls.self],
            apis: [],
            extrinsic: .init(
                call: Tolls.Call.self,
                event: Tolls.Event.self,
                error: Tolls.Failure.self,
                address: MultiAddress.self,
                signature: MultiSignature.self,
                extensions: [.init("CheckNonce", extra: Compact<UInt32>.self)]
            )
        )
        let bytes = metadata.version15()
        #expect(bytes.prefix(5) == [0x6d, 0x65, 0x74, 0x61, 15])
        #expect(metadata.version14().prefix(5) == [0x6d, 0x65, 0x74, 0x61, 14])
        for word in ["Tolls", "set_rate", "RateSet", "TooHigh", "Passes", "LargestRate", "CheckNonce"] {
            #expect(contains(bytes, Array(word.utf8)), "\(word) is missing")
        }
    }

    private func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
        bytes.indices.contains { bytes[$0...].starts(with: part) }
    }
}
