import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

/// What an account may do while a swap of its coldkey is announced or disputed. Source:
/// `pallets/subtensor/src/guards/check_coldkey_swap.rs` and `pallets/subtensor/src/extensions/subtensor.rs`, by test
/// name at each test.
struct SwapGuardTests {
    static let who = KeysWorld.key(1)

    static let forbidden: [RuntimeCall] = [
        .system(.remark(remark: [])),
        .balances(.transferAllowDeath(dest: .id(KeysWorld.key(3)), value: Compact(1))),
        .utility(.batch(calls: [])),
        .subtensor(.addStake(hotkey: who, netuid: 1, amountStaked: 1_000)),
        .subtensor(.removeStake(hotkey: who, netuid: 1, amountUnstaked: 1_000)),
        .subtensor(.setWeights(netuid: 1, dests: [], weights: [], versionKey: 0)),
        .subtensor(.registerNetwork(hotkey: who)),
        .subtensor(.swapHotkey(hotkey: who, newHotkey: KeysWorld.key(2), netuid: nil)),
    ]

    static let allowed: [RuntimeCall] = [
        .subtensor(.announceColdkeySwap(newColdkeyHash: .zero)),
        .subtensor(.swapColdkeyAnnounced(newColdkey: KeysWorld.key(42))),
        .subtensor(.disputeColdkeySwap),
        .subtensor(.clearColdkeySwapAnnouncement),
    ]

    private func world(isAnnounced: Bool = true, isDisputed: Bool = false) throws -> KeysWorld {
        var world = KeysWorld()
        try world.fund(Self.who, 1_000_000_000)
        if isAnnounced { world.chain[Subtensor.coldkeySwapAnnouncements, Self.who] = Pair(1, .zero) }
        if isDisputed { world.chain[Subtensor.coldkeySwapDisputes, Self.who] = 1 }
        return world
    }

    private func error(of call: RuntimeCall, from origin: Origin, in world: KeysWorld) -> DispatchError? {
        var world = world
        do {
            try call.dispatch(from: origin, on: &world.chain)
            return nil
        } catch {
            return error
        }
    }

    private func code(of call: RuntimeCall, in world: KeysWorld) -> InvalidTransaction? {
        do {
            try Executive.requireAllowed(call, from: Self.who, in: world.chain)
            return nil
        } catch {
            return error
        }
    }

    // Source: pallets/subtensor/src/guards/check_coldkey_swap.rs · active_swap_blocks_forbidden_calls
    // Source: pallets/subtensor/src/extensions/subtensor.rs ·
    // validate_maps_dispatch_extension_errors_to_transaction_errors
    @Test("Announced, the account makes no other call, of any pallet; the pool says so with number 0")
    func announced() throws {
        let world = try world()
        for call in Self.forbidden {
            #expect(error(of: call, from: .signed(Self.who), in: world) == KeysWorld.refusal(.coldkeySwapAnnounced))
            #expect(code(of: call, in: world) == .custom(0))
        }
    }

    // Source: pallets/subtensor/src/guards/check_coldkey_swap.rs · active_swap_allows_authorized_calls
    @Test("Announced, calls about the swap are let through")
    func allowed() throws {
        let world = try world()
        for call in Self.allowed {
            #expect(error(of: call, from: .signed(Self.who), in: world) != KeysWorld.refusal(.coldkeySwapAnnounced))
            #expect(code(of: call, in: world) == nil)
        }
    }

    // Source: pallets/subtensor/src/guards/check_coldkey_swap.rs · disputed_swap_blocks_all_calls
    @Test("Disputed, the account makes no call at all; the pool says so with number 21")
    func disputed() throws {
        let world = try world(isDisputed: true)
        for call in Self.forbidden + Self.allowed {
            #expect(error(of: call, from: .signed(Self.who), in: world) == KeysWorld.refusal(.coldkeySwapDisputed))
            #expect(code(of: call, in: world) == .custom(21))
        }
    }

    // Source: pallets/subtensor/src/guards/check_coldkey_swap.rs · no_active_swap_allows_calls,
    // none_bypasses_extension, root_bypasses_extension
    @Test("Without an announcement, for root and for nobody the guard looks away")
    func others() throws {
        let remark = RuntimeCall.system(.remark(remark: []))
        #expect(error(of: remark, from: .signed(Self.who), in: try world(isAnnounced: false)) == nil)
        // A dispute without an announcement is of no account.
        #expect(error(of: remark, from: .signed(Self.who), in: try world(isAnnounced: false, isDisputed: true)) == nil)
        let disputed = try world(isDisputed: true)
        #expect(error(of: remark, from: .none, in: disputed) == error(of: remark, from: .none, in: KeysWorld()))
        #expect(error(of: remark, from: .root, in: disputed) == error(of: remark, from: .root, in: KeysWorld()))
        let swap = Subtensor.Call.swapColdkey(oldColdkey: Self.who, newColdkey: KeysWorld.key(9), swapCost: 0)
        #expect(error(of: .subtensor(swap), from: .root, in: disputed) == nil)
    }

    @Test("A batch by another account cannot act for the account, and its own batch is refused as a whole")
    func batches() throws {
        let world = try world()
        let call = RuntimeCall.subtensor(.disputeColdkeySwap)
        let batch = RuntimeCall.utility(.batchAll(calls: [call]))
        #expect(error(of: batch, from: .signed(Self.who), in: world) == KeysWorld.refusal(.coldkeySwapAnnounced))
    }
}
