import Frame
import Primitives
import Runtime
import Scale
import State

/// What a stranger makes the runtime do: answer questions, judge transactions, execute calls.
enum RuntimeFuzzing {
    static let group = FuzzGroup(
        "runtime",
        [
            FuzzDecoder("runtime API", seeds: { questions }, read: ask),
            FuzzDecoder("validity", seeds: { FuzzSeeds.transactions }, read: validate),
            FuzzDecoder("signed call", seeds: { FuzzSeeds.calls }) { try execute($0, from: .signed(FuzzSeeds.bob)) },
            FuzzDecoder("administrator's call", seeds: { FuzzSeeds.calls }) { try execute($0, from: .root) },
        ]
    )

    private static let apis = RuntimeAPIs(profile: .fast)
    private static let names = apis.names

    /// The chain's state: the local network's, with a subnet of Bob's that runs.
    static let world: (state: StateView, header: Header) = {
        var state = Genesis.localnet(profile: .fast)
        var header = Genesis.header(of: state)
        let rounds: [[RuntimeCall]] = [
            [.subtensor(.registerNetwork(hotkey: DevAccount.dave.id))],
            [
                .subtensor(.startCall(netuid: 2)),
                .subtensor(.burnedRegister(netuid: 2, hotkey: DevAccount.charlie.id)),
            ],
            [.subtensor(.addStake(hotkey: DevAccount.dave.id, netuid: 2, amountStaked: 100_000_000_000))],
        ]
        for calls in rounds {
            var chain = Chain(state, profile: .fast)
            let slot = UInt64(header.number) + 1
            Executive.initializeBlock(after: header, parentHash: header.hash, slot: slot, on: &chain)
            for call in calls { try? call.dispatch(from: .signed(FuzzSeeds.bob), on: &chain) }
            (header, state) = Executive.finalizeBlock(extrinsics: [], on: &chain)
        }
        return (state, header)
    }()

    /// The methods' names, each with inputs of zeros that some of them understand.
    private static let questions: [[UInt8]] = names.indices.flatMap { number -> [[UInt8]] in
        [0, 2, 4, 32, 34, 66].map { [UInt8(truncatingIfNeeded: number)] + Array(repeating: 0, count: $0) }
    }

    private static func ask(_ input: [UInt8]) throws -> Bool {
        guard let first = input.first else { return false }
        let name = names[Int(first) % names.count]
        return (try? apis.call(name, input: Array(input.dropFirst()), on: world.state)) != nil
    }

    private static func validate(_ input: [UInt8]) throws -> Bool {
        guard let checked = try? CheckedExtrinsic(bytes: input) else { return false }
        _ = try? Executive.validate(checked, in: Chain(world.state, profile: .fast))
        return true
    }

    /// Executes a call in a block of its own and begins the next one. A refused call must leave no trace, and what the
    /// accounts have together must stay what the pallet says is issued, which only the administrator may set at will.
    private static func execute(_ input: [UInt8], from origin: Origin) throws -> Bool {
        var reader = ScaleReader(input)
        guard let call = try? RuntimeCall(from: &reader) else { return false }
        var chain = Chain(world.state, profile: .fast)
        let header = world.header
        let slot = UInt64(header.number) + 1
        Executive.initializeBlock(after: header, parentHash: header.hash, slot: slot, on: &chain)
        let before = chain.committed().root
        do {
            try call.dispatch(from: origin, on: &chain)
        } catch {
            try require(chain.committed().root == before, "a refused call changed the state")
            return true
        }
        let (next, state) = Executive.finalizeBlock(extrinsics: [], on: &chain)
        var following = Chain(state, profile: .fast)
        Executive.initializeBlock(after: next, parentHash: next.hash, slot: slot + 1, on: &following)
        guard origin != .root else { return true }
        let total = following.entries(of: System.account).reduce(UInt128(0)) { sum, entry in
            sum + UInt128(entry.value.data.free.rawValue) + UInt128(entry.value.data.reserved.rawValue)
        }
        let issued = UInt128(following[Balances.totalIssuance].rawValue)
        try require(total == issued, "accounts have \(total), issued are \(issued)")
        return true
    }
}
