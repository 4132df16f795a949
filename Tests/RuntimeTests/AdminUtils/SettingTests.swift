import Frame
import Primitives
import Scale
import State
import Testing

@testable import Runtime

/// Who may change which setting, and when: every row of the table. The reference tests them one by one in
/// `pallets/admin-utils/src/tests/mod.rs`.
@Suite("Settings")
struct SettingTests {
    @Test("root sets it and it is reported", arguments: SettingCase.all)
    func root(setting: SettingCase) {
        var chain = AdminFixture.chain()
        let before = chain.rawValue(at: setting.key)
        #expect(before != setting.value)
        #expect(AdminFixture.failure(setting.call(SettingCase.netuid), from: .root, on: &chain) == nil)
        #expect(chain.rawValue(at: setting.key) == setting.value)
        #expect(chain.events.map(\.bytes) == setting.events)
    }

    @Test("nobody but root and an owner sets it", arguments: SettingCase.all)
    func strangers(setting: SettingCase) {
        let call = setting.call(SettingCase.netuid)
        #expect(AdminFixture.failure(call, from: .signed(AdminFixture.stranger)) == .badOrigin)
        #expect(AdminFixture.failure(call, from: .signed(AdminFixture.sudoer)) == .badOrigin)
        #expect(AdminFixture.failure(call, from: .none) == .badOrigin)
    }

    @Test("an owner sets what is the owner's, as often as the limit allows", arguments: SettingCase.all)
    func owner(setting: SettingCase) {
        var chain = AdminFixture.chain()
        let call = setting.call(SettingCase.netuid)
        let owner = Origin.signed(AdminFixture.owner)
        switch setting.caller {
        case .rootOnly:
            #expect(AdminFixture.failure(call, from: owner, on: &chain) == .badOrigin)
        case .owner:
            #expect(AdminFixture.failure(call, from: owner, on: &chain) == nil)
            #expect(AdminFixture.failure(call, from: owner, on: &chain) == nil)
            #expect(chain.rawValue(at: setting.key) == setting.value)
        case .ownerEvery(let blocks):
            #expect(AdminFixture.failure(call, from: owner, on: &chain) == nil)
            #expect(chain.rawValue(at: setting.key) == setting.value)
            chain[System.number] = AdminFixture.block + BlockNumber(blocks) - 1
            // The owner's limit holds in the last block too, root's never.
            #expect(AdminFixture.failure(call, from: owner, on: &chain) == Subtensor.refuse(.txRateLimitExceeded))
            chain[Subtensor.liquidAlphaOn, SettingCase.netuid] = true
            #expect(AdminFixture.failure(call, from: .root, on: &chain) == nil)
            chain[System.number] = AdminFixture.block + BlockNumber(blocks)
            chain[Subtensor.liquidAlphaOn, SettingCase.netuid] = true
            #expect(AdminFixture.failure(call, from: owner, on: &chain) == nil)
        }
    }

    @Test("the freeze window refuses it, of root too", arguments: SettingCase.all)
    func window(setting: SettingCase) {
        var chain = AdminFixture.chain()
        chain[Subtensor.adminFreezeWindow] = 361
        let expected = setting.window ? Subtensor.refuse(.adminActionProhibitedDuringWeightsWindow) : nil
        #expect(AdminFixture.failure(setting.call(SettingCase.netuid), from: .root, on: &chain) == expected)
        if case .ownerEvery = setting.caller {
            let owner = Origin.signed(AdminFixture.owner)
            #expect(AdminFixture.failure(setting.call(SettingCase.netuid), from: owner, on: &chain) == expected)
        }
    }

    @Test("a subnet that does not exist is refused where that matters", arguments: SettingCase.all)
    func missing(setting: SettingCase) {
        var chain = AdminFixture.chain()
        chain[Subtensor.liquidAlphaOn, AdminFixture.missing] = true
        let failure = AdminFixture.failure(setting.call(AdminFixture.missing), from: .root, on: &chain)
        #expect(failure == (setting.existing ? AdminUtils.refuse(.subnetDoesNotExist) : nil))
    }

    @Test("a refused call changes nothing", arguments: SettingCase.all)
    func unchanged(setting: SettingCase) {
        var chain = AdminFixture.chain()
        let before = chain.committed().root
        _ = AdminFixture.failure(setting.call(SettingCase.netuid), from: .signed(AdminFixture.stranger), on: &chain)
        #expect(chain.committed().root == before)
        #expect(chain.events.isEmpty)
    }

    @Test("owners' limits are counted for each setting, as in test_owner_hyperparam_rate_limit_independent_per_param")
    func independentLimits() {
        var chain = AdminFixture.chain()
        let owner = Origin.signed(AdminFixture.owner)
        let rho = AdminUtils.Call.sudoSetRho(netuid: 1, rho: 3)
        let penalty = AdminUtils.Call.sudoSetBondsPenalty(netuid: 1, bondsPenalty: 3)
        #expect(AdminFixture.failure(rho, from: owner, on: &chain) == nil)
        #expect(AdminFixture.failure(penalty, from: owner, on: &chain) == nil)
        #expect(AdminFixture.failure(rho, from: owner, on: &chain) == Subtensor.refuse(.txRateLimitExceeded))
    }

    @Test("root's changes start no owner's limit")
    func rootStartsNoLimit() {
        var chain = AdminFixture.chain()
        #expect(AdminFixture.failure(.sudoSetRho(netuid: 1, rho: 3), from: .root, on: &chain) == nil)
        let owner = Origin.signed(AdminFixture.owner)
        #expect(AdminFixture.failure(.sudoSetRho(netuid: 1, rho: 4), from: owner, on: &chain) == nil)
    }

    @Test("a new tempo restarts the cycle")
    func tempo() {
        var chain = AdminFixture.chain()
        chain[Subtensor.lastEpochBlock, 1] = 5
        #expect(AdminFixture.failure(.sudoSetTempo(netuid: 1, tempo: 20), from: .root, on: &chain) == nil)
        #expect(chain[Subtensor.lastEpochBlock, 1] == UInt64(AdminFixture.block))
    }
}

/// Every call that can be read from bytes, each with zeros for its values.
@Suite("All calls of AdminUtils")
struct AllCallsTests {
    static let calls: [AdminUtils.Call] = (0...UInt8.max).compactMap { index in
        var reader = ScaleReader([index] + Array(repeating: 0, count: 64))
        return try? AdminUtils.Call(from: &reader)
    }

    @Test("there are 81, with the numbers of the reference")
    func numbers() {
        let unused: Set<UInt8> = [10, 11, 12, 31, 32, 34, 40, 41, 44, 47, 48, 52, 53, 54, 56, 59, 64]
        let expected = (0...97).filter { !unused.contains($0) }
        #expect(Self.calls.map { $0.scaleEncoded[0] } == expected)
        #expect(Self.calls.count == 81)
    }

    @Test("each is carried out for root or refused for a reason, and has a cost", arguments: calls)
    func handled(call: AdminUtils.Call) {
        var chain = AdminFixture.chain()
        #expect(AdminFixture.failure(call, from: .root, on: &chain) != .unavailable)
        #expect(call.cost.weight.refTime.value > CostTests.guarded.time)
    }
}
