import Scale
import TestSupport
import Testing

@Suite struct CodecTests {
    /// Source of the vectors: the SCALE specification's examples of compact integers.
    @Test(
        arguments: [
            (0, [0x00]), (1, [0x04]), (42, [0xa8]), (69, [0x15, 0x01]), (65_535, [0xfe, 0xff, 0x03, 0x00]),
            (100_000_000_000_000, [0x0b, 0x00, 0x40, 0x7a, 0x10, 0xf3, 0x5a]),
            (.max, [0x13, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]),
        ] as [(UInt64, [UInt8])]
    )
    func compactIntegersHaveTheirShortestForm(number: UInt64, bytes: [UInt8]) throws {
        #expect(Compact(number).scaleEncoded == bytes)
        #expect(try Compact<UInt64>(scale: bytes).value == number)
    }

    @Test(arguments: [
        [0x01, 0x00], [0x02, 0x00, 0x00, 0x00], [0x03, 0x01, 0x00, 0x00, 0x00], [0x13, 1, 0, 0, 0, 0, 0, 0, 0],
    ])
    func longerFormsThanNeededAreRefused(bytes: [UInt8]) {
        #expect(throws: ScaleError.invalidCompact) { try Compact<UInt64>(scale: bytes) }
    }

    @Test func aLengthThatTheInputCannotHoldIsRefusedBeforeAllocation() {
        #expect(throws: ScaleError.lengthOutOfBounds(1_073_741_823)) {
            try [UInt64](scale: [0xfe, 0xff, 0xff, 0xff, 1, 2, 3])
        }
    }

    @Test func valuesSurviveTheWire() throws {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<300 {
            let value = Triple(
                UInt64.random(in: 0 ... .max, using: &random),
                (0..<Int.random(in: 0..<5, using: &random)).map { _ in
                    Optional(Int16.random(in: .min ... .max, using: &random))
                },
                "ταο \(UInt8.random(in: 0...255, using: &random))"
            )
            #expect(try Triple<UInt64, [Int16?], String>(scale: value.scaleEncoded) == value)
        }
    }

    @Test func randomBytesNeverCrashAReader() {
        var random = SeededGenerator(seed: 2)
        for _ in 0..<2_000 {
            let bytes = random.bytes(Int.random(in: 0..<40, using: &random))
            _ = try? [Pair<String, Compact<UInt128>>](scale: bytes)
            _ = try? ScaleMap<UInt16, [Bool?]>(scale: bytes)
        }
    }

    @Test func aMapKeepsItsKeysInOrder() throws {
        var map = ScaleMap<UInt16, UInt8>()
        map[9] = 1
        map[3] = 2
        map[9] = 4
        #expect(map.scaleEncoded == [8, 3, 0, 2, 9, 0, 4])
        map[3] = nil
        #expect(map[3] == nil)
        #expect(map[9] == 4)
    }
}
