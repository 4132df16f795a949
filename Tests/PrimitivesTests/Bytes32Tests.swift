import Primitives
import Scale
import TestSupport
import Testing

@Suite struct Bytes32Tests {
    @Test func bytesSurviveAndCompareLikeArrays() throws {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<500 {
            let left = random.bytes(32)
            let right = random.bytes(32)
            let a = try #require(Bytes32(left))
            let b = try #require(Bytes32(right))
            #expect(a.bytes == left)
            #expect((a < b) == left.lexicographicallyPrecedes(right))
            #expect(try Bytes32(scale: a.scaleEncoded) == a)
        }
        #expect(Bytes32([UInt8](repeating: 1, count: 31)) == nil)
    }

    @Test func aMechanismSharesTheStorageIndexWithItsSubnet() {
        let index = NetUIDStorageIndex(7, 3)
        #expect(index.rawValue == 3 * 4_096 + 7)
        #expect(index.netuid == 7)
        #expect(index.mechanism == 3)
    }
}
