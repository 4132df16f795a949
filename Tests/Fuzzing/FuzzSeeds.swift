import Frame
import Primitives
import Runtime
import Scale
import State

/// Inputs that the chain understands.
enum FuzzSeeds {
    static let alice = DevAccount.alice.id
    static let bob = DevAccount.bob.id

    static let calls: [[UInt8]] = typedCalls.map(\.scaleEncoded)

    static let typedCalls: [RuntimeCall] = {
        let transfer = RuntimeCall.balances(.transferKeepAlive(dest: .id(bob), value: Compact(1)))
        let flat: [RuntimeCall] = [
            transfer,
            .system(.remark(remark: [1, 2, 3])),
            .timestamp(.set(now: Compact(1_789_516_218_750))),
            .subtensor(.addStake(hotkey: bob, netuid: 1, amountStaked: 1_000_000_000)),
            .subtensor(.removeStake(hotkey: bob, netuid: 1, amountUnstaked: 5)),
            .subtensor(.setWeights(netuid: 1, dests: [0, 1], weights: [1, 2], versionKey: 0)),
            .subtensor(.burnedRegister(netuid: 1, hotkey: bob)),
            .subtensor(.registerNetwork(hotkey: bob)),
            .subtensor(.startCall(netuid: 2)),
        ]
        return flat + [
            .utility(.batch(calls: flat)),
            .sudo(.sudo(call: transfer)),
            .utility(.batch(calls: [.utility(.batch(calls: [transfer])), .sudo(.sudo(call: transfer))])),
        ]
    }()

    static let transactions: [[UInt8]] = calls.compactMap { call in
        guard let zeros = Bytes64(Array(repeating: 0, count: 64)) else { return nil }
        let signature = ExtrinsicSignature(
            address: .id(alice),
            signature: .sr25519(zeros),
            extra: SignedExtra(era: .mortal(period: 64, phase: 2), nonce: 3, tip: Tao(1 << 20))
        )
        return Extrinsic(signature: signature, call: call).wireBytes
    }

    static let events: [[UInt8]] = {
        var chain = Chain(Genesis.localnet(profile: .fast), profile: .fast)
        for call in typedCalls { try? call.dispatch(from: .signed(alice), on: &chain) }
        let header = Genesis.header(of: Genesis.localnet(profile: .fast))
        var block = Chain(chain.committed(), profile: .fast)
        Executive.initializeBlock(after: header, parentHash: header.hash, slot: 1, on: &block)
        for call in typedCalls { try? call.dispatch(from: .signed(alice), on: &block) }
        let (_, state) = Executive.finalizeBlock(extrinsics: [], on: &block)
        return state.value(at: System.events.prefix).map { [$0] } ?? []
    }()

    static let items: [any StorageItem] = RuntimeMetadata.ofRuntime(.fast).storageItems

    /// What absent values read as, for items whose index fits.
    static let storageValues: [[UInt8]] = items.enumerated().map { position, item in
        [UInt8(truncatingIfNeeded: position), UInt8(truncatingIfNeeded: position >> 8)]
            + item.fallbackBytes(in: .fast).prefix(600)
    }

    /// Metadata with one small type, no pallet and no API.
    static let smallMetadata: [UInt8] = {
        var writer = ScaleWriter(capacity: 64)
        writer.append(contentsOf: Array("meta".utf8))
        writer.append(15)
        writer.append(contentsOf: smallRegistry)
        writer.appendLength(0)
        writer.append(4)
        for _ in 0..<4 { writer.appendCompact(UInt64(0)) }
        writer.appendLength(0)
        writer.appendCompact(UInt64(0))
        writer.appendLength(0)
        return writer.bytes
    }()

    static let smallRegistry: [UInt8] = {
        var registry = TypeRegistry()
        _ = Outcome<UInt16, [AccountID?]>.describe(in: &registry)
        var writer = ScaleWriter(capacity: 256)
        registry.encode(to: &writer)
        return writer.bytes
    }()
}
