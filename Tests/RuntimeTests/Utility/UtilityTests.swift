import Frame
import Primitives
import Scale
import State
import Testing

@testable import Runtime

/// Batches, after the reference's `pallets/utility/src/tests.rs`; each test names the one it follows.
@Suite("Batches")
struct UtilityTests {
    static let owner = Origin.signed(AdminFixture.owner)
    static let completed: [UInt8] = [11, 1]
    static let withErrors: [UInt8] = [11, 2]
    static let item: [UInt8] = [11, 3]

    /// A call that an owner may make; with a value from 1 on it takes effect.
    static func good(_ netuid: NetUID = 1) -> RuntimeCall {
        .adminUtils(.sudoSetOwnerCutEnabled(netuid: netuid, enabled: false))
    }

    /// A call that always fails.
    static let bad = RuntimeCall.adminUtils(.sudoSetTotalIssuance(totalIssuance: 1))
    static let error = AdminUtils.refuse(.deprecated)

    static func rho(_ value: UInt16) -> RuntimeCall { .adminUtils(.sudoSetKappa(netuid: 1, kappa: value)) }

    static func run(_ call: Utility.Call, from origin: Origin, on chain: inout Chain) -> DispatchError? {
        AdminFixture.failure(.utility(call), from: origin, on: &chain)
    }

    static func events(_ chain: Chain) -> [[UInt8]] {
        chain.events.map(\.bytes).filter { $0.first == 11 }
    }

    @Test("a batch makes all calls (batch_with_root_works, batch_with_signed_works)")
    func batch() {
        var chain = AdminFixture.chain()
        #expect(Self.run(.batch(calls: [Self.rho(3), Self.rho(4)]), from: .root, on: &chain) == nil)
        #expect(chain[Subtensor.kappa, 1] == 4)
        #expect(Self.events(chain) == [Self.item, Self.item, Self.completed])
        #expect(Self.run(.batch(calls: [Self.good()]), from: Self.owner, on: &chain) == nil)
        #expect(!chain[Subtensor.ownerCutEnabled, 1])
    }

    @Test("a batch ends at the first failure and keeps what was done (batch_early_exit_works)")
    func early() {
        var chain = AdminFixture.chain()
        let calls = [Self.rho(3), Self.bad, Self.rho(4)]
        #expect(Self.run(.batch(calls: calls), from: .root, on: &chain) == nil)
        #expect(chain[Subtensor.kappa, 1] == 3)
        #expect(Self.events(chain) == [Self.item, [11, 0, 1, 0, 0, 0] + Self.error.scaleEncoded])
    }

    @Test("batch_all undoes everything at the first failure (batch_all_revert)")
    func all() {
        var chain = AdminFixture.chain()
        let before = chain.committed().root
        let calls = [Self.rho(3), Self.bad, Self.rho(4)]
        #expect(Self.run(.batchAll(calls: calls), from: .root, on: &chain) == Self.error)
        #expect(chain.committed().root == before)
        #expect(chain.events.isEmpty)
        #expect(Self.run(.batchAll(calls: [Self.rho(3), Self.rho(4)]), from: .root, on: &chain) == nil)
        #expect(chain[Subtensor.kappa, 1] == 4)
    }

    @Test("force_batch goes on after failures (force_batch_works)")
    func force() {
        var chain = AdminFixture.chain()
        let calls = [Self.rho(3), Self.bad, Self.rho(4)]
        #expect(Self.run(.forceBatch(calls: calls), from: .root, on: &chain) == nil)
        #expect(chain[Subtensor.kappa, 1] == 4)
        let failed = [11, 4] + Self.error.scaleEncoded
        #expect(Self.events(chain) == [Self.item, failed, Self.item, Self.withErrors])
        chain.clearEvents()
        #expect(Self.run(.forceBatch(calls: [Self.rho(3)]), from: .root, on: &chain) == nil)
        #expect(Self.events(chain) == [Self.item, Self.completed])
    }

    @Test("an author makes no batches (none_origin_does_not_work)")
    func none() {
        var chain = AdminFixture.chain()
        #expect(Self.run(.batch(calls: []), from: .none, on: &chain) == .badOrigin)
        #expect(Self.run(.batchAll(calls: []), from: .none, on: &chain) == .badOrigin)
        #expect(Self.run(.forceBatch(calls: []), from: .none, on: &chain) == .badOrigin)
    }

    @Test("inherents do not work in batches (batch_doesnt_work_with_inherents)")
    func inherents() {
        var chain = AdminFixture.chain()
        let time = RuntimeCall.timestamp(.set(now: Compact(42)))
        #expect(Self.run(.batchAll(calls: [time]), from: .root, on: &chain) == .badOrigin)
        #expect(Self.run(.batchAll(calls: [time]), from: Self.owner, on: &chain) == .badOrigin)
    }

    @Test("10,922 calls are the most (batch_limit)")
    func limit() {
        var chain = AdminFixture.chain()
        let remark = RuntimeCall.system(.remark(remark: []))
        let tooMany = Array(repeating: remark, count: 10_923)
        let refusal = Utility.refuse(.tooManyCalls)
        #expect(Self.run(.batch(calls: tooMany), from: Self.owner, on: &chain) == refusal)
        #expect(Self.run(.batchAll(calls: tooMany), from: Self.owner, on: &chain) == refusal)
        #expect(Self.run(.forceBatch(calls: tooMany), from: .root, on: &chain) == refusal)
        let most = Array(repeating: Self.bad, count: 10_922)
        #expect(Self.run(.forceBatch(calls: most), from: .root, on: &chain) == nil)
    }

    // pallets/utility/src/tests.rs: batch_all_does_not_nest, batch_with_signed_filters
    @Test("accounts make no batches of batches of batches; root does")
    func nesting() {
        var chain = AdminFixture.chain()
        let inner = RuntimeCall.utility(.batchAll(calls: [Self.good()]))
        let middle = RuntimeCall.utility(.batch(calls: [inner]))
        let filtered = System.refuse(.callFiltered)
        #expect(throws: filtered) { try middle.requireUnfiltered() }
        #expect(throws: Never.self) { try inner.requireUnfiltered() }
        #expect(Self.run(.batchAll(calls: [middle]), from: Self.owner, on: &chain) == filtered)
        #expect(chain[Subtensor.ownerCutEnabled, 1])
        #expect(Self.run(.batch(calls: [middle]), from: Self.owner, on: &chain) == nil)
        #expect(Self.events(chain) == [[11, 0, 0, 0, 0, 0] + filtered.scaleEncoded])
        #expect(Self.run(.batchAll(calls: [middle]), from: .root, on: &chain) == nil)
        #expect(!chain[Subtensor.ownerCutEnabled, 1])
    }

    @Test("a batch declares its calls' weights, and is free where they all are")
    func cost() {
        let free = RuntimeCall.subtensor(.commitWeights(netuid: 1, commitHash: .zero))
        let paid = Self.rho(1)
        #expect(Utility.Call.batch(calls: [free, free]).cost.pays == .no)
        #expect(Utility.Call.batch(calls: [free, paid]).cost.pays == .yes)
        #expect(Utility.Call.batch(calls: []).cost.pays == .no)
        let weight = Utility.Call.batchAll(calls: [free, paid]).cost.weight
        let base = Weight(13_428_230 + 2 * 5_663_250 + 50_000_000 + 60_000_000, proof: 3_983 + 4_198)
        #expect(weight == base.adding(free.cost.weight).adding(paid.cost.weight))
    }

    @Test("what an interrupted batch did not do is not charged (batch_handles_weight_refund)")
    func refund() {
        var chain = AdminFixture.chain()
        let calls = [Self.rho(3), Self.bad, Self.rho(4)]
        let call = Utility.Call.batch(calls: calls)
        #expect(Self.run(call, from: .root, on: &chain) == nil)
        let done = Utility.Call.batchWeight(count: 2).adding(calls[0].cost.weight).adding(calls[1].cost.weight)
        #expect(chain.correction.actualWeight == done)
        #expect(done.refTime.value < call.cost.weight.refTime.value)
        #expect(Self.run(.batch(calls: [Self.rho(3)]), from: .root, on: &chain) == nil)
        #expect(chain.correction.actualWeight == Utility.Call.batch(calls: [Self.rho(3)]).cost.weight)
    }

    // pallets/utility/src/tests.rs: batch_all_works
    @Test("batch_all makes all calls (batch_all_works)")
    func transfers() throws {
        var chain = AdminFixture.chain()
        let (sender, receiver) = (AdminFixture.owner, AdminFixture.stranger)
        for account in [sender, receiver] { try Balances.mint(10_000, into: account, on: &chain) }
        let transfer = RuntimeCall.balances(.transferAllowDeath(dest: .id(receiver), value: Compact(5_000)))
        #expect(Self.run(.batchAll(calls: [transfer, transfer]), from: .signed(sender), on: &chain) == nil)
        #expect(Balances.free(sender, in: chain) == 0)
        #expect(Balances.free(receiver, in: chain) == 20_000)
    }

    // pallets/utility/src/tests.rs: force_batch_doesnt_work_with_inherents
    @Test("inherents fail in a forced batch (force_batch_doesnt_work_with_inherents)")
    func forcedInherents() {
        var chain = AdminFixture.chain()
        let time = RuntimeCall.timestamp(.set(now: Compact(42)))
        #expect(Self.run(.forceBatch(calls: [time]), from: .root, on: &chain) == nil)
        #expect(Self.events(chain).last == Self.withErrors)
    }

    // pallets/utility/src/tests.rs: batch_all_handles_weight_refund
    @Test("batch_all charges what was done (batch_all_handles_weight_refund)")
    func refundOfAll() {
        var chain = AdminFixture.chain()
        let whole = Utility.Call.batchAll(calls: [Self.rho(3), Self.rho(4)])
        #expect(Self.run(whole, from: .root, on: &chain) == nil)
        #expect(chain.correction.actualWeight == whole.cost.weight)
        let ended = Utility.Call.batchAll(calls: [Self.rho(3), Self.bad])
        #expect(Self.run(ended, from: .root, on: &chain) == Self.error)
        #expect(chain.correction.actualWeight == ended.cost.weight)
        let part = Utility.Call.batchAll(calls: [Self.rho(3), Self.bad, Self.bad])
        #expect(Self.run(part, from: .root, on: &chain) == Self.error)
        let done = Self.rho(3).cost.weight.adding(Self.bad.cost.weight)
        #expect(chain.correction.actualWeight == Utility.Call.batchAllWeight(count: 2).adding(done))
    }

    @Test("using sudo in a batch does not make the batch free")
    func sudoInBatch() {
        var chain = AdminFixture.chain()
        let call = RuntimeCall.sudo(.sudo(call: Self.rho(3)))
        #expect(Self.run(.batch(calls: [call]), from: .signed(AdminFixture.sudoer), on: &chain) == nil)
        #expect(chain[Subtensor.kappa, 1] == 3)
        #expect(chain.correction.pays == .yes)
    }
}
