import ChainCrypto
import Evaluation

/// One item's answers by all miners, in one piece of memory.
///
/// A validator of a full subnet looks back on 150,000 answers. As values of their own, with names, lists and flags, they
/// take three times as much memory, and nearly all of it is never looked at between two judgements.
struct PackedItem: Sendable, Equatable {
    /// For each miner: its name, the latency, the score, and the trace.
    let bytes: [UInt8]

    private enum Flag {
        static let arrangement: UInt8 = 1
        static let latency: UInt8 = 2
    }

    /// The bytes of an item that was packed before; what is wrong in them counts as no answer.
    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    init(_ item: ObservedItem) {
        var writer: [UInt8] = []
        for (miner, answer) in item.answers.sorted(by: { $0.key < $1.key }) {
            let name = Self.packed(miner)
            let trace = answer.trace
            guard name.count <= UInt8.max, trace.claims.count <= UInt16.max else { continue }
            writer.append(UInt8(name.count))
            writer += name
            var flags: UInt8 = trace.isArrangement ? Flag.arrangement : 0
            if answer.latencyMilliseconds != nil { flags |= Flag.latency }
            writer.append(flags)
            Self.append(answer.latencyMilliseconds?.bitPattern ?? 0, to: &writer)
            Self.append(UInt64(bitPattern: Int64(answer.millionths)), to: &writer)
            writer += [UInt8(trace.claims.count & 0xff), UInt8(trace.claims.count >> 8)]
            for claim in trace.claims { Self.append(claim, to: &writer) }
            for start in stride(from: 0, to: trace.wrong.count, by: 8) {
                let group = trace.wrong[start..<min(start + 8, trace.wrong.count)]
                writer.append(group.enumerated().reduce(0) { $0 | ($1.element ? 1 << UInt8($1.offset) : 0) })
            }
        }
        bytes = writer
    }

    /// The answers as the detector takes them.
    var item: ObservedItem {
        var answers: [MinerKey: ObservedAnswer] = [:]
        var reader = Reader(bytes: bytes)
        while let (miner, answer) = reader.next() { answers[miner] = answer }
        return ObservedItem(answers: answers)
    }

    /// A hotkey's name is 64 digits, which 32 bytes hold; any other name is itself, after a byte that tells.
    private static func packed(_ miner: MinerKey) -> [UInt8] {
        if miner.name.utf8.count == 64, let key = Hex.decode(miner.name), Hex.encode(key, prefixed: false) == miner.name
        {
            return key
        }
        return [UInt8](repeating: 0, count: 33) + miner.name.utf8
    }

    private static func append(_ word: UInt64, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
    }

    private struct Reader {
        let bytes: [UInt8]
        var offset = 0

        mutating func next() -> (MinerKey, ObservedAnswer)? {
            guard let length = take(1)?.first, let name = take(Int(length)), let flags = take(1)?.first,
                let latency = word(), let millionths = word(), let count = take(2)
            else { return nil }
            var claims: [UInt64] = []
            let claimed = Int(count[count.startIndex]) | Int(count[count.startIndex + 1]) << 8
            for _ in 0..<claimed {
                guard let claim = word() else { return nil }
                claims.append(claim)
            }
            guard let bits = take((claimed + 7) / 8) else { return nil }
            let wrong = (0..<claimed).map { bits[bits.startIndex + $0 / 8] >> UInt8($0 % 8) & 1 == 1 }
            let answer = ObservedAnswer(
                trace: AnswerTrace(claims: claims, wrong: wrong, isArrangement: flags & Flag.arrangement != 0),
                millionths: Int(Int64(bitPattern: millionths)),
                latencyMilliseconds: flags & Flag.latency == 0 ? nil : Double(bitPattern: latency)
            )
            return (Self.miner(name), answer)
        }

        private static func miner(_ name: ArraySlice<UInt8>) -> MinerKey {
            name.count == 32
                ? MinerKey(name: Hex.encode(Array(name), prefixed: false))
                : MinerKey(name: String(decoding: name.dropFirst(33), as: UTF8.self))
        }

        private mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
            guard bytes.count - offset >= count else { return nil }
            defer { offset += count }
            return bytes[offset..<offset + count]
        }

        private mutating func word() -> UInt64? {
            take(8)?.reversed().reduce(0) { $0 << 8 | UInt64($1) }
        }
    }
}
