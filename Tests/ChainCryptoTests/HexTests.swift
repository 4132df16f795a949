import ChainCrypto
import TestSupport
import Testing

struct HexTests {
    @Test func `Bytes are written as lower-case digits`() {
        #expect(Hex.encode([]) == "0x")
        #expect(Hex.encode([], prefixed: false) == "")
        #expect(Hex.encode([0x00, 0x0f, 0xa0, 0xff]) == "0x000fa0ff")
        #expect(Hex.encode([0x00, 0x0f, 0xa0, 0xff], prefixed: false) == "000fa0ff")
    }

    @Test func `Text is read with or without the prefix and in either case`() {
        #expect(Hex.decode("") == [])
        #expect(Hex.decode("0x") == [])
        #expect(Hex.decode("0xDEADbeef") == [0xde, 0xad, 0xbe, 0xef])
        #expect(Hex.decode("DEADbeef") == [0xde, 0xad, 0xbe, 0xef])
        #expect(Hex.decode("00") == [0])
    }

    @Test(arguments: ["0", "0x0", "0xg0", "zz", " 00", "00 ", "0X00", "0x0x00", "0x-1", "é0", "０0", "0x\u{301}00"])
    func `Text with an odd number of digits or a foreign character is refused`(text: String) {
        #expect(Hex.decode(text) == nil)
    }

    @Test func `Reading undoes writing`() {
        var generator = SeededGenerator(seed: 1)
        for count in 0..<100 {
            let bytes = generator.bytes(count)
            #expect(Hex.decode(Hex.encode(bytes)) == bytes)
            #expect(Hex.decode(Hex.encode(bytes, prefixed: false)) == bytes)
        }
    }
}
