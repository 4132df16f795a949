import Frame
import Primitives
import Scale
import State
import Testing

@testable import Runtime

/// Acting as root. Source of the rules: polkadot-sdk `substrate/frame/sudo`, whose tests this suite follows.
@Suite("Sudo")
struct SudoTests {
    static let sudoer = Origin.signed(AdminFixture.sudoer)
    static let kappa = RuntimeCall.adminUtils(.sudoSetKappa(netuid: 1, kappa: 5))

    static func run(_ call: Sudo.Call, from origin: Origin, on chain: inout Chain) -> DispatchError? {
        AdminFixture.failure(.sudo(call), from: origin, on: &chain)
    }

    static func events(_ chain: Chain) -> [[UInt8]] { chain.events.map(\.bytes) }

    @Test("the holder of the key acts as root, without a fee")
    func sudo() {
        var chain = AdminFixture.chain()
        #expect(Self.run(.sudo(call: Self.kappa), from: Self.sudoer, on: &chain) == nil)
        #expect(chain[Subtensor.kappa, 1] == 5)
        #expect(chain.correction.pays == .no)
        let set = [7] + Subtensor.Event.kappaSet(1, 5).scaleEncoded
        #expect(Self.events(chain) == [set, [12, 0, 0]])
    }

    @Test("an unchecked weight changes nothing but the weight")
    func unchecked() {
        var chain = AdminFixture.chain()
        let call = Sudo.Call.sudoUncheckedWeight(call: Self.kappa, weight: Weight(1_000))
        #expect(Self.run(call, from: Self.sudoer, on: &chain) == nil)
        #expect(chain[Subtensor.kappa, 1] == 5)
        #expect(call.cost.weight == Weight(1_000 + 60_000_000, proof: 4_198))
    }

    @Test("others are refused and pay")
    func others() {
        var chain = AdminFixture.chain()
        let before = chain.committed().root
        for call in [Sudo.Call.sudo(call: Self.kappa), .removeKey, .setKey(new: .id(AdminFixture.owner))] {
            let stranger = Self.run(call, from: .signed(AdminFixture.stranger), on: &chain)
            #expect(stranger == Sudo.refuse(.requireSudo))
            #expect(Self.run(call, from: .none, on: &chain) == .badOrigin)
        }
        #expect(chain.committed().root == before)
        #expect(chain.correction.pays == .yes)
    }

    @Test("root itself may use it")
    func root() {
        var chain = AdminFixture.chain()
        #expect(Self.run(.sudo(call: Self.kappa), from: .root, on: &chain) == nil)
        #expect(chain[Subtensor.kappa, 1] == 5)
    }

    @Test("a call that fails is undone and reported, and the extrinsic succeeds")
    func failing() {
        var chain = AdminFixture.chain()
        let call = RuntimeCall.utility(
            .batchAll(calls: [Self.kappa, .adminUtils(.sudoSetTotalIssuance(totalIssuance: 1))])
        )
        #expect(Self.run(.sudo(call: call), from: Self.sudoer, on: &chain) == nil)
        #expect(chain[Subtensor.kappa, 1] == 32_767)
        let error = AdminUtils.refuse(.deprecated)
        #expect(Self.events(chain) == [[12, 0, 1] + error.scaleEncoded])
    }

    @Test("a call is made in another's name")
    func sudoAs() {
        var chain = AdminFixture.chain()
        let rho = RuntimeCall.adminUtils(.sudoSetRho(netuid: 1, rho: 3))
        let asOwner = Sudo.Call.sudoAs(who: .id(AdminFixture.owner), call: rho)
        #expect(Self.run(asOwner, from: Self.sudoer, on: &chain) == nil)
        #expect(chain[Subtensor.rho, 1] == 3)
        #expect(Self.events(chain) == [[12, 3, 0]])
        let asStranger = Sudo.Call.sudoAs(who: .id(AdminFixture.stranger), call: rho)
        #expect(Self.run(asStranger, from: Self.sudoer, on: &chain) == nil)
        #expect(Self.events(chain).last == [12, 3, 1, 2])
        let asNobody = Sudo.Call.sudoAs(who: .raw([5]), call: rho)
        #expect(Self.run(asNobody, from: Self.sudoer, on: &chain) == .cannotLookup)
    }

    @Test("the key moves to another account, and can be given up")
    func key() {
        var chain = AdminFixture.chain()
        #expect(Self.run(.setKey(new: .raw([1])), from: Self.sudoer, on: &chain) == .cannotLookup)
        #expect(Self.run(.setKey(new: .id(AdminFixture.owner)), from: Self.sudoer, on: &chain) == nil)
        #expect(chain[Sudo.key] == AdminFixture.owner)
        let old = [UInt8](arrayLiteral: 12, 1, 1) + AdminFixture.sudoer.bytes + AdminFixture.owner.bytes
        #expect(Self.events(chain) == [old])
        #expect(Self.run(.removeKey, from: Self.sudoer, on: &chain) == Sudo.refuse(.requireSudo))
        #expect(Self.run(.removeKey, from: .signed(AdminFixture.owner), on: &chain) == nil)
        #expect(chain[Sudo.key] == nil)
        #expect(Self.events(chain).last == [12, 2])
        let after = Self.run(.sudo(call: Self.kappa), from: .signed(AdminFixture.owner), on: &chain)
        #expect(after == Sudo.refuse(.requireSudo))
    }
}
