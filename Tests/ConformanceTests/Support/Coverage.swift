import Foundation

/// What of the reference's tests is held by tests of ours.
struct Coverage {
    /// How a test of the reference stands.
    enum Status: Equatable {
        case covered([String])
        case failing([String])
        case excluded(String)
        case open
    }

    let inventory: Inventory
    /// Each test of the reference with its status, in the list's order.
    private(set) var statuses: [(test: ReferenceCase, status: Status)] = []
    /// Tests of ours that name what the list does not have.
    private(set) var unknown: [String] = []
    /// Tests that the list excludes by name and a test of ours covers.
    private(set) var excludedThoughCovered: [String] = []
    /// Tests of ours that use a name of several files without saying which.
    private(set) var ambiguous: [String] = []

    /// Reads the lists and the tests.
    ///
    /// - `passed`: the tests that ran and passed, by ``OwnTest/className`` and function; nil to take all as passed.
    init(passed: Set<String>?) throws {
        inventory = try Inventory()
        var holders: [ReferenceCase: [OwnTest]] = [:]
        for test in try OwnTestReader.all() {
            for word in test.words.sorted() {
                guard let candidates = inventory.byName[word] else {
                    if word.hasPrefix("test_") { unknown.append("\(test.place): \(word)") }
                    continue
                }
                let meant = Self.meant(word, among: candidates, by: test)
                if meant.isEmpty { ambiguous.append("\(test.place): \(word)") }
                for reference in meant { holders[reference, default: []].append(test) }
            }
        }
        for reference in inventory.cases {
            let own = holders[reference] ?? []
            let failed = own.filter { test in passed.map { !$0.contains(test.className + "." + test.function) } ?? false
            }
            // What a test holds is not left out, whatever the list says of the rest of its file.
            let status: Status =
                if !failed.isEmpty {
                    .failing(failed.map(\.title))
                } else if !own.isEmpty {
                    .covered(own.map(\.title))
                } else if let reason = inventory.exclusions[reference] {
                    .excluded(reason)
                } else {
                    .open
                }
            if !own.isEmpty, inventory.excludedByName.contains(reference) {
                excludedThoughCovered.append("\(reference.file) \(reference.name)")
            }
            statuses.append((reference, status))
        }
    }

    /// The tests that a name means: all of one file, or those in a file that the test names.
    private static func meant(
        _ name: String,
        among candidates: [ReferenceCase],
        by test: OwnTest
    ) -> [ReferenceCase] {
        guard candidates.count > 1 else { return candidates }
        return candidates.filter { test.files.contains($0.fileName) }
    }

    /// The tests that passed, from a report of `swift test --xunit-output`; with ``OwnTest/all`` for suites without a
    /// failure.
    static func passed(in report: String) -> Set<String> {
        var passed: Set<String> = []
        var suites: Set<String> = []
        var failing: Set<String> = []
        for part in report.components(separatedBy: "<testcase ").dropFirst() {
            guard let className = attribute("classname", of: part), let name = attribute("name", of: part) else {
                continue
            }
            let body = part.components(separatedBy: "</testcase>")[0]
            suites.insert(className)
            guard !body.contains("<failure"), !body.contains("<skipped") else {
                failing.insert(className)
                continue
            }
            passed.insert(className + "." + String(name.prefix { $0 != "(" }))
        }
        return passed.union(suites.subtracting(failing).map { $0 + "." + OwnTest.all })
    }

    private static func attribute(_ name: String, of text: String) -> String? {
        guard let start = text.range(of: (name == "name" ? " " : "") + name + "=\"") else { return nil }
        return String(text[start.upperBound...].prefix { $0 != "\"" })
    }
}
