import ChainCrypto
public import Frame
public import Primitives
public import Scale
import State

extension ChainClient {
    /// The hash of the best block.
    public func headHash() async throws -> Hash256 {
        try Self.hash(await request("chain_getHead"))
    }

    /// The number of the best block.
    public func blockNumber() async throws -> BlockNumber {
        let header = try await request("chain_getHeader")
        return try Self.number(in: header)
    }

    /// The hash of the block at a height; nil where there is none.
    public func blockHash(at number: BlockNumber) async throws -> Hash256? {
        let reply = try await request("chain_getBlockHash", [.integer(Int64(number))])
        return reply.isNull ? nil : try Self.hash(reply)
    }

    /// The numbers of new blocks, beginning with the best one.
    public func newBlocks() async throws -> AsyncStream<BlockNumber> {
        let heads = try await subscribe("chain_subscribeNewHeads", unsubscribe: "chain_unsubscribeNewHeads")
        return AsyncStream { continuation in
            let task = Task {
                for await header in heads {
                    if let number = try? Self.number(in: header) { continuation.yield(number) }
                }
                continuation.finish()
            }
            continuation.onTermination = { _ in task.cancel() }
        }
    }

    /// The bytes at a storage key; nil where nothing is stored.
    public func storage(_ key: [UInt8], at block: Hash256? = nil) async throws -> [UInt8]? {
        let reply = try await request("state_getStorageAt", [.string(Hex.encode(key)), Self.json(block)])
        return reply.isNull ? nil : try Self.bytes(reply)
    }

    /// Everything that is stored under the prefixes, as a state of its own on which the runtime's own functions read.
    ///
    /// All prefixes are read at the same block.
    public func snapshot(
        of items: [any StorageItem],
        at block: Hash256? = nil
    ) async throws -> Chain {
        try await snapshot(prefixes: items.map(\.prefix), at: block)
    }

    /// Everything that is stored under the prefixes, as a state of its own.
    public func snapshot(
        prefixes: [[UInt8]],
        at block: Hash256? = nil
    ) async throws -> Chain {
        var anchor = block
        if anchor == nil { anchor = try await headHash() }
        var entries: [(key: [UInt8], value: [UInt8])] = []
        for prefix in prefixes {
            let keys = try await keys(withPrefix: prefix, at: anchor)
            entries.append(contentsOf: try await values(of: keys, at: anchor))
        }
        return Chain(StateView(entries: entries), profile: profile)
    }

    /// All storage keys that begin with `prefix`, in byte order.
    public func keys(withPrefix prefix: [UInt8], at block: Hash256? = nil) async throws -> [[UInt8]] {
        var keys: [[UInt8]] = []
        // Nothing to start behind: a single value's key is the prefix itself, and the first page must hold it.
        var after: [UInt8]?
        while true {
            let reply = try await request(
                "state_getKeysPaged",
                [.string(Hex.encode(prefix)), 1_000, after.map { .string(Hex.encode($0)) } ?? .null, Self.json(block)]
            )
            guard let page = reply.elements else { throw ClientError.unexpectedReply("keys are no list") }
            let read = try page.map(Self.bytes)
            keys.append(contentsOf: read)
            guard read.count == 1_000, let last = read.last else { return keys }
            after = last
        }
    }

    private func values(of keys: [[UInt8]], at block: Hash256?) async throws -> [(key: [UInt8], value: [UInt8])] {
        var entries: [(key: [UInt8], value: [UInt8])] = []
        for start in stride(from: 0, to: keys.count, by: 500) {
            let part = keys[start..<min(start + 500, keys.count)]
            let reply = try await request(
                "state_queryStorageAt",
                [.array(part.map { .string(Hex.encode($0)) }), Self.json(block)]
            )
            let changes = reply.elements?.first?["changes"]?.elements ?? []
            for change in changes {
                guard let pair = change.elements, pair.count == 2 else { continue }
                guard !pair[1].isNull else { continue }
                entries.append((try Self.bytes(pair[0]), try Self.bytes(pair[1])))
            }
        }
        return entries
    }

    /// Asks a runtime API.
    public func call<Output: ScaleCodable>(
        _ name: String,
        _ input: [UInt8] = [],
        at block: Hash256? = nil,
        as type: Output.Type = Output.self
    ) async throws -> Output {
        let reply = try await request("state_call", [.string(name), .string(Hex.encode(input)), Self.json(block)])
        return try Output(scale: Self.bytes(reply))
    }

    static func json(_ hash: Hash256?) -> JSON {
        hash.map { .string("\($0)") } ?? .null
    }

    static func bytes(_ reply: JSON) throws -> [UInt8] {
        guard let text = reply.text, let bytes = Hex.decode(text) else {
            throw ClientError.unexpectedReply("no hexadecimal text")
        }
        return bytes
    }

    static func hash(_ reply: JSON) throws -> Hash256 {
        guard let hash = Hash256(try bytes(reply)) else { throw ClientError.unexpectedReply("no hash of 32 bytes") }
        return hash
    }

    static func number(in header: JSON) throws -> BlockNumber {
        guard let text = header["number"]?.text, let number = BlockNumber(text.dropFirst(2), radix: 16) else {
            throw ClientError.unexpectedReply("a header without a number")
        }
        return number
    }
}

extension ChainClient {
    /// A single value.
    public func read<P: Pallet, V: ScaleCodable>(_ item: StorageValue<P, V>, at block: Hash256? = nil) async throws -> V
    {
        try await one(item.key, at: block)[item]
    }

    /// A single value, or nothing.
    public func read<P: Pallet, V: ScaleCodable>(
        _ item: OptionalStorageValue<P, V>,
        at block: Hash256? = nil
    ) async throws -> V? {
        try await one(item.key, at: block)[item]
    }

    /// An entry of a map.
    public func read<P: Pallet, K: ScaleCodable, V: ScaleCodable>(
        _ item: StorageMap<P, K, V>,
        _ key: K,
        at block: Hash256? = nil
    ) async throws -> V {
        try await one(item.key(key), at: block)[item, key]
    }

    /// An entry of a map, or nothing.
    public func read<P: Pallet, K: ScaleCodable, V: ScaleCodable>(
        _ item: OptionalStorageMap<P, K, V>,
        _ key: K,
        at block: Hash256? = nil
    ) async throws -> V? {
        try await one(item.key(key), at: block)[item, key]
    }

    /// An entry of a map with two keys.
    public func read<P: Pallet, K1: ScaleCodable, K2: ScaleCodable, V: ScaleCodable>(
        _ item: StorageDoubleMap<P, K1, K2, V>,
        _ key1: K1,
        _ key2: K2,
        at block: Hash256? = nil
    ) async throws -> V {
        try await one(item.key(key1, key2), at: block)[item, key1, key2]
    }

    /// An entry of a map with two keys, or nothing.
    public func read<P: Pallet, K1: ScaleCodable, K2: ScaleCodable, V: ScaleCodable>(
        _ item: OptionalStorageDoubleMap<P, K1, K2, V>,
        _ key1: K1,
        _ key2: K2,
        at block: Hash256? = nil
    ) async throws -> V? {
        try await one(item.key(key1, key2), at: block)[item, key1, key2]
    }

    private func one(_ key: [UInt8], at block: Hash256?) async throws -> Chain {
        let value = try await storage(key, at: block)
        let entries = value.map { [(key: key, value: $0)] } ?? []
        return Chain(StateView(entries: entries), profile: profile)
    }
}
