import Primitives
import Scale
import Testing

@testable import Runtime

/// Children that cannot be set, and why.
struct ChildRefusalCase: Sendable, CustomTestStringConvertible {
    /// The reference's test in `pallets/subtensor/src/tests/children.rs`.
    var source: String
    var netuid: NetUID = 1
    /// The owner of hotkey 2; the caller is 1.
    var owner: UInt64? = 1
    var children: [Pair<UInt64, UInt64>] = [Pair(1_000, 3)]
    var threshold: UInt64 = 0
    var failure: Subtensor.Failure

    var testDescription: String { source }

    // Source: pallets/subtensor/src/tests/children.rs, by test name; the last cases are ours.
    static let all = [
        ChildRefusalCase(
            source: "test_do_set_child_singular_network_does_not_exist",
            netuid: 999,
            failure: .subnetNotExists
        ),
        ChildRefusalCase(
            source: "test_do_set_child_singular_invalid_child",
            children: [Pair(1_000, 2)],
            failure: .invalidChild
        ),
        ChildRefusalCase(
            source: "test_do_set_child_singular_non_associated_coldkey",
            owner: 999,
            failure: .nonAssociatedColdKey
        ),
        ChildRefusalCase(
            source: "test_do_set_child_singular_root_network",
            netuid: 0,
            failure: .registrationNotPermittedOnRootSubnet
        ),
        ChildRefusalCase(
            source: "test_do_set_empty_children_network_does_not_exist",
            netuid: 999,
            children: [],
            failure: .subnetNotExists
        ),
        ChildRefusalCase(
            source: "test_do_revoke_child_singular_non_associated_coldkey",
            owner: 999,
            children: [],
            failure: .nonAssociatedColdKey
        ),
        ChildRefusalCase(
            source: "test_do_revoke_child_singular_child_not_associated",
            owner: nil,
            children: [Pair(.max, 3)],
            failure: .nonAssociatedColdKey
        ),
        ChildRefusalCase(
            source: "test_do_schedule_children_multiple_network_does_not_exist",
            netuid: 999,
            failure: .subnetNotExists
        ),
        ChildRefusalCase(
            source: "test_do_schedule_children_multiple_invalid_child",
            children: [Pair(1_000, 2)],
            failure: .invalidChild
        ),
        ChildRefusalCase(
            source: "test_do_schedule_children_multiple_non_associated_coldkey",
            owner: 999,
            failure: .nonAssociatedColdKey
        ),
        ChildRefusalCase(
            source: "test_do_schedule_children_multiple_root_network",
            netuid: 0,
            failure: .registrationNotPermittedOnRootSubnet
        ),
        ChildRefusalCase(
            source: "test_do_revoke_children_multiple_network_does_not_exist",
            netuid: 999,
            children: [Pair(.max / 2, 3), Pair(.max / 2, 4)],
            failure: .subnetNotExists
        ),
        ChildRefusalCase(
            source: "test_do_revoke_children_multiple_non_associated_coldkey",
            owner: 999,
            children: [Pair(.max / 2, 3), Pair(.max / 2, 4)],
            failure: .nonAssociatedColdKey
        ),
        ChildRefusalCase(
            source: "test_do_set_child_below_min_stake",
            threshold: 1_000_000_000_000,
            failure: .notEnoughStakeToSetChildkeys
        ),
        ChildRefusalCase(source: "a repeated child", children: [Pair(1, 3), Pair(1, 3)], failure: .duplicateChild),
        ChildRefusalCase(
            source: "parts above the whole",
            children: [Pair(.max, 3), Pair(1, 4)],
            failure: .proportionOverflow
        ),
        ChildRefusalCase(
            source: "six children",
            children: (3...8).map { Pair(1, $0) },
            failure: .tooManyChildren
        ),
    ]
}
