import Primitives
import Scale
import Testing

/// Stakes, links, and the stake that then counts for each key.
struct ChildStakeCase: Sendable, CustomTestStringConvertible {
    /// The reference's test in `pallets/subtensor/src/tests/children.rs`.
    var source: String
    /// By key's number, the stakes of its coldkeys.
    var stakes: [Pair<UInt64, UInt64>]
    /// By parent's number, its children.
    var links: [Pair<UInt64, [Pair<UInt64, UInt64>]>] = []
    /// By key's number, the stake that counts, in rao.
    var expected: [Pair<UInt64, UInt64>]

    var testDescription: String { source }

    // Source: pallets/subtensor/src/tests/children.rs, by test name. Where the reference allows ten rao, the figures
    // are those of its formula (protocol section 3.1).
    static let all = [
        ChildStakeCase(
            source: "test_get_stake_for_hotkey_on_subnet",
            stakes: [Pair(1, 1_000), Pair(1, 1_000), Pair(2, 1_000), Pair(2, 1_000)],
            links: [Pair(1, [Pair(.max, 2)])],
            expected: [Pair(1, 0), Pair(2, 4_000)]
        ),
        ChildStakeCase(
            source: "test_children_stake_values",
            stakes: [Pair(2, 100_000_000_000_000)],
            links: [Pair(2, [Pair(.max / 4, 3), Pair(.max / 4, 4), Pair(.max / 4, 5)])],
            expected: [
                Pair(2, 25_000_000_069_849), Pair(3, 24_999_999_976_716), Pair(4, 24_999_999_976_716),
                Pair(5, 24_999_999_976_716),
            ]
        ),
        ChildStakeCase(
            source: "test_get_stake_for_hotkey_on_subnet_basic",
            stakes: [Pair(1, 1_000)],
            expected: [Pair(1, 1_000)]
        ),
        ChildStakeCase(
            source: "test_get_stake_for_hotkey_on_subnet_multiple_coldkeys",
            stakes: [Pair(1, 1_000), Pair(1, 2_000)],
            expected: [Pair(1, 3_000)]
        ),
        ChildStakeCase(
            source: "test_get_stake_for_hotkey_on_subnet_single_parent_child",
            stakes: [Pair(1, 1_000_000_000)],
            links: [Pair(1, [Pair(.max, 2)])],
            expected: [Pair(1, 0), Pair(2, 1_000_000_000)]
        ),
        ChildStakeCase(
            source: "test_get_stake_for_hotkey_on_subnet_multiple_parents_single_child",
            stakes: [Pair(1, 1_000), Pair(2, 2_000)],
            links: [Pair(1, [Pair(.max / 2, 3)]), Pair(2, [Pair(.max / 2, 3)])],
            expected: [Pair(1, 500), Pair(2, 1_000), Pair(3, 1_499)]
        ),
        ChildStakeCase(
            source: "test_get_stake_for_hotkey_on_subnet_single_parent_multiple_children",
            stakes: [Pair(1, 3_000)],
            links: [Pair(1, [Pair(.max / 3, 2), Pair(.max / 3, 3)])],
            expected: [Pair(1, 1_000), Pair(2, 999), Pair(3, 999)]
        ),
        ChildStakeCase(
            source: "test_get_stake_for_hotkey_on_subnet_edge_cases",
            stakes: [Pair(1, 600_000_000_000_000)],
            links: [Pair(1, [Pair(0, 2), Pair(.max, 3)])],
            expected: [Pair(1, 0), Pair(2, 0), Pair(3, 600_000_000_000_000)]
        ),
        ChildStakeCase(
            source: "test_get_stake_for_hotkey_on_subnet_complex_hierarchy",
            stakes: [Pair(1, 1_000)],
            links: [Pair(1, [Pair(.max / 2, 2), Pair(.max / 2, 3)]), Pair(2, [Pair(.max, 4)])],
            expected: [Pair(1, 0), Pair(2, 499), Pair(3, 499), Pair(4, 0)]
        ),
    ]
}
