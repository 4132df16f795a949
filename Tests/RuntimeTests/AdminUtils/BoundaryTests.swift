import Frame
import Primitives
import Scale
import State
import Testing

@testable import Runtime

/// Every setting at its least and its greatest value, and one beyond, by root and by an owner.
@Suite("Boundaries of settings")
struct BoundaryTests {
    private static let owner = Origin.signed(AdminFixture.owner)

    @Test("root sets the least and the greatest value and nothing beyond", arguments: BoundaryCase.all)
    func root(setting: BoundaryCase) {
        Self.expectBounds(of: setting, setting.range, from: .root)
    }

    @Test("an owner sets what root leaves to it, or nothing", arguments: BoundaryCase.all)
    func owner(setting: BoundaryCase) {
        guard let range = setting.ownerRange else {
            let failure = AdminFixture.failure(setting.call(setting.range.lowerBound), from: Self.owner)
            #expect(failure == .badOrigin)
            return
        }
        Self.expectBounds(of: setting, range, from: Self.owner)
    }

    @Test("an owner's second change waits, and a frozen subnet's for everybody", arguments: BoundaryCase.all)
    func limits(setting: BoundaryCase) {
        guard let range = setting.ownerRange else { return }
        var chain = AdminFixture.chain()
        #expect(AdminFixture.failure(setting.call(range.upperBound), from: Self.owner, on: &chain) == nil)
        let again = AdminFixture.failure(setting.call(range.upperBound), from: Self.owner, on: &chain)
        #expect(again == Subtensor.refuse(.txRateLimitExceeded))
        var frozen = AdminFixture.chain()
        frozen[Subtensor.adminFreezeWindow] = 361
        let failure = AdminFixture.failure(setting.call(range.upperBound), from: Self.owner, on: &frozen)
        #expect(failure == Subtensor.refuse(.adminActionProhibitedDuringWeightsWindow))
    }

    @Test("every setting that takes a number is in the table, and names the call that it makes")
    func completeness() {
        let rows = Set(BoundaryCase.all.map(\.name))
        #expect(rows.count == BoundaryCase.all.count)
        for setting in BoundaryCase.all {
            let call = RuntimeCall.adminUtils(setting.call(setting.range.lowerBound))
            #expect(CallList.name(of: call) == "AdminUtils." + setting.name)
        }
        let others = Set(Self.flags + Self.withoutNumber)
        for entry in CallList.entries where entry.name.hasPrefix("AdminUtils.") {
            let name = String(entry.name.dropFirst("AdminUtils.".count))
            #expect(rows.contains(name) != others.contains(name), "\(name)")
        }
    }

    /// Settings that are on or off; ``SettingTests`` has them.
    private static let flags = [
        "sudo_set_network_registration_allowed", "sudo_set_commit_reveal_weights_enabled",
        "sudo_set_liquid_alpha_enabled", "sudo_set_toggle_transfer", "sudo_toggle_evm_precompile",
        "sudo_set_subtoken_enabled", "sudo_set_yuma3_enabled", "sudo_set_bonds_reset_enabled",
        "sudo_set_recycle_or_burn", "sudo_set_net_tao_flow_enabled", "sudo_set_owner_cut_enabled",
        "sudo_set_owner_cut_auto_lock_enabled", "sudo_set_subnet_emission_enabled",
    ]
    /// Calls that set no number, or nothing any more, and one that does more than that; ``BoundsTests`` and
    /// ``TrimmingTests`` have them.
    private static let withoutNumber = [
        "swap_authorities", "sudo_set_network_pow_registration_allowed", "sudo_set_total_issuance",
        "sudo_set_sn_owner_hotkey", "sudo_trim_to_max_allowed_uids",
    ]

    private static func expectBounds(
        of setting: BoundaryCase,
        _ range: ClosedRange<Int128>,
        from origin: Origin
    ) {
        for value in [range.lowerBound, range.upperBound] {
            #expect(AdminFixture.failure(setting.call(value), from: origin) == nil, "\(value)")
        }
        for (value, exists, expected) in [
            (range.lowerBound &- 1, range.lowerBound > setting.type.lowerBound, setting.below),
            (range.upperBound &+ 1, range.upperBound < setting.type.upperBound, setting.above),
        ] where exists {
            var chain = AdminFixture.chain()
            let before = chain.committed().root
            let failure = AdminFixture.failure(setting.call(value), from: origin, on: &chain)
            #expect(failure != nil && failure == expected, "\(value)")
            #expect(chain.committed().root == before)
        }
    }
}
