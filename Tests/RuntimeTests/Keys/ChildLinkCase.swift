import Primitives
import Scale
import Testing

/// Children that a key is given one after the other, and what links there are in the end.
struct ChildLinkCase: Sendable, CustomTestStringConvertible {
    /// The reference's test in `pallets/subtensor/src/tests/children.rs`.
    var source: String
    /// The lists, each set once the limit since the last is over: parts with the children's numbers.
    var lists: [[Pair<UInt64, UInt64>]]

    var testDescription: String { source }

    static func link(_ part: UInt64, _ child: UInt64) -> Pair<UInt64, UInt64> { Pair(part, child) }

    // Source: pallets/subtensor/src/tests/children.rs, by test name.
    static let all = [
        ChildLinkCase(source: "test_do_set_child_singular_success", lists: [[link(1_000, 3)]]),
        ChildLinkCase(
            source: "test_do_set_child_singular_old_children_cleanup",
            lists: [[link(1_000, 3)], [link(1_000, 4)]]
        ),
        ChildLinkCase(source: "test_do_set_child_singular_new_children_assignment", lists: [[link(1_000, 3)]]),
        ChildLinkCase(
            source: "test_do_set_child_singular_proportion_edge_cases",
            lists: [[link(0, 3)], [link(.max, 3)]]
        ),
        ChildLinkCase(
            source: "test_do_set_child_singular_multiple_children",
            lists: [[link(500, 3)], [link(500, 4)]]
        ),
        ChildLinkCase(source: "test_do_revoke_child_singular_success", lists: [[link(1_000, 3)], []]),
        ChildLinkCase(
            source: "test_do_schedule_children_multiple_success",
            lists: [[link(1_000, 3), link(2_000, 4)]]
        ),
        ChildLinkCase(
            source: "test_do_schedule_children_multiple_old_children_cleanup",
            lists: [[link(1_000, 3)], [link(1_000, 4), link(1_000, 5)]]
        ),
        ChildLinkCase(
            source: "test_do_schedule_children_multiple_proportion_edge_cases",
            lists: [[link(0, 3), link(.max, 4)]]
        ),
        ChildLinkCase(
            source: "test_do_schedule_children_multiple_overwrite_existing",
            lists: [[link(1_000, 3), link(1_000, 4)], [link(2_000, 4), link(3_000, 5)]]
        ),
        ChildLinkCase(source: "test_do_schedule_children_multiple_empty_list", lists: [[]]),
        ChildLinkCase(
            source: "test_do_revoke_children_multiple_success",
            lists: [[link(1_000, 3), link(2_000, 4)], []]
        ),
        ChildLinkCase(
            source: "test_do_revoke_children_multiple_partial_revocation",
            lists: [[link(1_000, 3), link(1_000, 4), link(1_000, 5)], [link(1_000, 3), link(1_000, 4)]]
        ),
        ChildLinkCase(
            source: "test_do_revoke_children_multiple_non_existent_children",
            lists: [[link(1_000, 3)], []]
        ),
        ChildLinkCase(source: "test_do_revoke_children_multiple_empty_list", lists: [[]]),
        ChildLinkCase(
            source: "test_do_revoke_children_multiple_complex_scenario",
            lists: [
                [link(1_000, 3), link(2_000, 4), link(3_000, 5)], [link(1_000, 3), link(3_000, 5)], [],
            ]
        ),
    ]
}
