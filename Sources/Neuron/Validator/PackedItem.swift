import ChainCrypto
import Evaluation
import Scale

/// One item's answers by all miners, in one piece of memory.
///
/// A validator of a full subnet looks back on 150,000 answers. As values of their own, with names, lists and flags, they
/// take three times as much memory, and nearly all of it is never looked at between two judgements.
struct PackedItem: Sendable, Equatable {
    /// In SCALE, for each miner: its name, whether the answer is an arrangement, the latency, the score, the claims, and
    /// a bit for each that is wrong.
    let bytes: [UInt8]

    /// The bytes of an item that was packed before; what is wrong in them counts as no answer.
    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    init(_ item: ObservedItem) {
        var writer = ScaleWriter()
        for (miner, answer) in item.answers.sorted(by: { $0.key < $1.key }) {
            Self.packed(miner).encode(to: &writer)
            answer.trace.isArrangement.encode(to: &writer)
            answer.latencyMilliseconds.map(\.bitPattern).encode(to: &writer)
            Int64(answer.millionths).encode(to: &writer)
            answer.trace.claims.encode(to: &writer)
            Self.bits(answer.trace.wrong).encode(to: &writer)
        }
        // A copy, since a list that has grown has room for as much again.
        bytes = writer.bytes.withUnsafeBufferPointer { Array($0) }
    }

    /// The answers as the detector takes them.
    var item: ObservedItem {
        var answers: [MinerKey: ObservedAnswer] = [:]
        var reader = ScaleReader(bytes)
        while reader.remaining > 0, let (miner, answer) = try? Self.next(&reader) { answers[miner] = answer }
        return ObservedItem(answers: answers)
    }

    private static func next(_ reader: inout ScaleReader) throws(ScaleError) -> (MinerKey, ObservedAnswer) {
        let miner = miner(try [UInt8](from: &reader))
        let isArrangement = try Bool(from: &reader)
        let latency = try UInt64?(from: &reader).map(Double.init(bitPattern:))
        let millionths = try Int64(from: &reader)
        let claims = try [UInt64](from: &reader)
        let bits = try [UInt8](from: &reader)
        let answer = ObservedAnswer(
            trace: AnswerTrace(
                claims: claims,
                // A flag that is missing counts as right.
                wrong: claims.indices.map { $0 / 8 < bits.count && bits[$0 / 8] >> UInt8($0 % 8) & 1 == 1 },
                isArrangement: isArrangement
            ),
            millionths: Int(millionths),
            latencyMilliseconds: latency
        )
        return (miner, answer)
    }

    private static func bits(_ flags: [Bool]) -> [UInt8] {
        var bits = [UInt8](repeating: 0, count: (flags.count + 7) / 8)
        for (place, flag) in flags.enumerated() where flag { bits[place / 8] |= 1 << UInt8(place % 8) }
        return bits
    }

    /// A hotkey's name is 64 digits, which 32 bytes hold; any other name is itself, after 33 zeros, so that
    /// it is longer.
    private static func packed(_ miner: MinerKey) -> [UInt8] {
        if miner.name.utf8.count == 64, let key = Hex.decode(miner.name), Hex.encode(key, prefixed: false) == miner.name
        {
            return key
        }
        return [UInt8](repeating: 0, count: 33) + miner.name.utf8
    }

    private static func miner(_ name: [UInt8]) -> MinerKey {
        name.count == 32
            ? MinerKey(name: Hex.encode(name, prefixed: false))
            : MinerKey(name: String(decoding: name.dropFirst(33), as: UTF8.self))
    }
}
