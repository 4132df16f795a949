import ChainCrypto
import Primitives

/// The root of a trie, computed from all entries at once by plain recursion: what ``StateView`` must agree with.
enum SimpleTrie {
    static func root(_ entries: [[UInt8]: [UInt8]], version: Int = 1) -> Hash256 {
        guard !entries.isEmpty else { return Hash256.blake2b([0]) }
        let paths = entries.map { entry in
            (path: entry.key.flatMap { [$0 >> 4, $0 & 15] }[...], value: entry.value)
        }
        return Hash256.blake2b(encode(paths, version: version))
    }

    private typealias Entry = (path: ArraySlice<UInt8>, value: [UInt8])

    private static func encode(_ entries: [Entry], version: Int) -> [UInt8] {
        let shared = sharedPrefix(entries.map(\.path))
        let value = entries.first { $0.path.count == shared.count }?.value
        let rest = entries.filter { $0.path.count > shared.count }
        let isHashed = version == 1 && (value?.count ?? 0) > 32
        let stored = value.map { isHashed ? Hashing.blake2b256($0) : compact($0.count) + $0 } ?? []
        let partial = pack(Array(shared))
        if rest.isEmpty {
            let head = isHashed ? header(0x20, 5, shared.count) : header(0x40, 6, shared.count)
            return head + partial + stored
        }
        let head: [UInt8]
        switch (value, isHashed) {
        case (nil, _): head = header(0x80, 6, shared.count)
        case (_, true): head = header(0x10, 4, shared.count)
        case (_, false): head = header(0xc0, 6, shared.count)
        }
        var bitmap = 0
        var children: [UInt8] = []
        for slot in 0..<16 {
            let below = rest.filter { $0.path[$0.path.startIndex + shared.count] == slot }
                .map { Entry($0.path.dropFirst(shared.count + 1), $0.value) }
            if below.isEmpty { continue }
            bitmap |= 1 << slot
            let encoding = encode(below, version: version)
            let child = encoding.count < 32 ? encoding : Hashing.blake2b256(encoding)
            children += compact(child.count) + child
        }
        return head + partial + [UInt8(bitmap & 255), UInt8(bitmap >> 8)] + stored + children
    }

    private static func sharedPrefix(_ paths: [ArraySlice<UInt8>]) -> ArraySlice<UInt8> {
        var shared = paths[0]
        for path in paths {
            while !path.starts(with: shared) { shared.removeLast() }
        }
        return shared
    }

    private static func header(_ prefix: UInt8, _ bits: Int, _ count: Int) -> [UInt8] {
        let room = (1 << bits) - 1
        if count < room { return [prefix + UInt8(count)] }
        let rest = count - room
        return [prefix + UInt8(room)] + Array(repeating: 255, count: rest / 255) + [UInt8(rest % 255)]
    }

    private static func pack(_ nibbles: [UInt8]) -> [UInt8] {
        let even = nibbles.count % 2 == 0 ? nibbles : [0] + nibbles
        return stride(from: 0, to: even.count, by: 2).map { even[$0] << 4 | even[$0 + 1] }
    }

    private static func compact(_ count: Int) -> [UInt8] {
        if count < 64 { return [UInt8(count << 2)] }
        if count < 16_384 { return [UInt8((count << 2 | 1) & 255), UInt8(count >> 6)] }
        let word = UInt32(count << 2 | 2)
        return (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * UInt32($0))) }
    }
}
